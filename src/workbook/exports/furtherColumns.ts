import { addressOf } from "../excel/address";
import { textOf } from "../excel/cell";
import { hasHeaders } from "../excel/appendRows";
import { readInExcel } from "../excel/excel";
import type { Look } from "../look/look";
import { readColumns } from "../excel/readColumns";
import { choiceArea } from "../excel/source";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { wordKey } from "../words/wordList";
import type { FurtherColumn } from "./mailMerge";

/** Parts of an address as headers call them, in both languages. */
const addressWords = new Set(
  [
    ...[
      "Street",
      "Address",
      "Address 1",
      "Address 2",
      "Postcode",
      "Postal code",
      "ZIP",
      "City",
      "Town",
      "Country",
      "Region",
    ],
    ...[
      "Straße",
      "Str.",
      "Anschrift",
      "Adresse",
      "Adresszusatz",
      "Hausnummer",
      "PLZ",
      "Postleitzahl",
      "Ort",
      "Stadt",
      "Land",
    ],
    ...["Salutation", "Title", "First name", "Last name", "Anrede", "Titel", "Vorname", "Nachname", "Briefanrede"],
    ...["PO box", "Postfach"],
  ].map(wordKey),
);

/** The headers of the customers table that look like parts of an address: what a letter needs and the method does not. */
export function addressHeaders(look: Look): readonly string[] {
  const { customers } = look;
  if (!customers) return [];
  const known = new Set(Object.values(customers.columns));
  return customers.choice.headers.filter(
    (header, position) => !known.has(position) && addressWords.has(wordKey(header)),
  );
}

/**
 * Reads columns of the customers table as their cells are shown, for the mail merge: the postcode 1067 shown as 01067 is
 * 01067. Headers that the table does not have are left out.
 * @throws WorkbookError noCustomers, sourceChanged, or what Excel said
 */
export async function furtherColumns(
  look: Look,
  headers: readonly string[],
  options: JobOptions,
): Promise<readonly FurtherColumn[]> {
  const { customers, customerColumns } = look;
  if (!customers || !customerColumns) throw new WorkbookError("noCustomers");
  const { choice } = customers;
  const positions = [...new Set(headers)].map((header) => choice.headers.indexOf(header)).filter((at) => at >= 0);
  if (positions.length === 0) return [];
  return readInExcel(async (context) => {
    checkSource(await surveyWorkbook(context), customers);
    const area = choiceArea(choice);
    const sheet = context.workbook.worksheets.getItem(choice.sheet);
    const header = sheet.getRange(addressOf({ ...area, rows: 1 })).load("values");
    const cells = await readColumns(context, choice, positions, {
      ...(options.signal && { signal: options.signal }),
      asShown: true,
    });
    if (!hasHeaders(header, choice.headers))
      throw new WorkbookError("sourceChanged", { sheet: choice.sheet, values: { source: choice.key } });
    // From 1, of the first row below the header.
    const firstRow = area.row + 2;
    return positions.map((position) => {
      const column = cells.get(position) ?? [];
      return {
        header: choice.headers[position] ?? "",
        texts: Array.from(customerColumns.sheetRow, (row) => textOf(column[row - firstRow])),
      };
    });
  });
}
