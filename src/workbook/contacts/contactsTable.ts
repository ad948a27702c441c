import { fieldsOf } from "../../method/tables/source";
import { contactsSource } from "../../method/tables/contacts";
import { say, type Language } from "../../text/text";
import { addressOf, type Area } from "../excel/address";
import { holdsWritten, type RowCells } from "../excel/appendRows";
import { dayCell } from "../excel/dayCell";
import { freeNames } from "../excel/freeNames";
import { keptText } from "../excel/keptText";
import { dayFormat, idCell, type SheetCell, userText } from "../excel/layout";
import { removeSheets } from "../excel/removeSheets";
import type { FoundSource } from "../excel/source";
import { WorkbookError } from "../excel/workbookError";
import type { WritingPart } from "../excel/writeTogether";
import type { ContactField, Look } from "../look/look";
import { outcomeWords } from "../words/outcomeWords";

/** A contacts table that does not stand yet: its place, its columns, and what it begins with. */
export interface NewContactsTable {
  readonly found: FoundSource<ContactField>;
  /** The last contacts that the customers table tells; none where it has no columns for them. */
  readonly rows: readonly RowCells[];
}

const days: ReadonlySet<ContactField> = new Set<ContactField>(["date", "followUp"]);

/**
 * Plans a contacts table on a sheet of its own, with every column that the method knows. What the customers table says of
 * last and next contacts comes along, so that nothing is lost when the log begins. One request, which only reads.
 */
export async function planContactsTable(
  context: Excel.RequestContext,
  look: Look,
  language: Language,
): Promise<NewContactsTable> {
  const free = await freeNames(context);
  const fields = fieldsOf(contactsSource);
  const headers = fields.map((field) => say(language, `columns.${field}`));
  const rows = look.contacts?.isOneTable ? lastContacts(look, fields, language) : [];
  const tableName = free(say(language, "intake.clean.contacts"), "tables");
  const address = addressOf({ row: 0, column: 0, rows: 1 + rows.length, columns: fields.length });
  return {
    rows,
    found: {
      choice: {
        ...{
          key: tableName,
          tableName,
          sheet: free(say(language, "intake.clean.contacts"), "sheets"),
          address,
          headers,
        },
        rows: rows.length,
      },
      columns: Object.fromEntries(fields.map((field, at) => [field, at])),
      missing: [],
      mappedByHand: false,
    },
  };
}

function lastContacts(look: Look, fields: readonly ContactField[], language: Language): RowCells[] {
  const { contactColumns: contacts, dateSystem } = look;
  if (!contacts) return [];
  const rows: RowCells[] = [];
  for (let record = 0; record < contacts.count; record++) {
    const date = contacts.date[record] as number;
    if (Number.isNaN(date) || contacts.customerId[record] === "") continue;
    const followUp = contacts.followUp[record] as number;
    const cells: Partial<Record<ContactField, SheetCell>> = {
      date: dayCell(dateSystem, date),
      customerId: idCell(contacts.customerId[record] as string),
      adviser: userText(contacts.adviser[record] ?? ""),
      outcome: outcomeWords.wordOf(language, "reached"),
      followUp: followUp > date ? dayCell(dateSystem, followUp) : "",
    };
    rows.push(
      new Map(
        fields.flatMap((field, at) => (cells[field] === undefined || cells[field] === "" ? [] : [[at, cells[field]]])),
      ),
    );
  }
  return rows.sort((a, b) => Number(a.get(0)) - Number(b.get(0)));
}

/** The table with its rows as a part of a writing request. @param added rows that come with those it begins with */
export function contactsTablePart(
  context: Excel.RequestContext,
  { found: { choice }, rows: first }: NewContactsTable,
  added: readonly RowCells[],
  language: Language,
): WritingPart & { readonly areas: () => readonly Area[] } {
  const { sheet: sheetName, headers } = choice;
  const tableName = choice.tableName as string;
  const columns = headers.length;
  const all = [...first, ...added];
  const cells = all.map((row) => headers.map((_, at) => row.get(at) ?? ""));
  const fields = fieldsOf(contactsSource);
  return {
    key: JSON.stringify([sheetName, tableName, cells]),
    place: { sheet: sheetName, source: tableName },
    queue: () => {
      const sheet = context.workbook.worksheets.add(sheetName);
      sheet.getRange(addressOf({ row: 0, column: 0, rows: 1, columns })).values = [[...headers]];
      const kept = cells.map((row) => row.map((cell) => keptText(cell)));
      const body = sheet.getRange(addressOf({ row: 1, column: 0, rows: kept.length, columns }));
      body.numberFormat = kept.map((row) =>
        row.map(({ asText }, at) =>
          asText ? "@" : days.has(fields[at] as ContactField) ? dayFormat(language) : "General",
        ),
      );
      body.formulas = kept.map((row) => row.map(({ cell }) => cell));
      const table = sheet.tables.add(addressOf({ row: 0, column: 0, rows: 1 + kept.length, columns }), true);
      table.name = tableName;
      sheet.freezePanes.freezeRows(1);
      table.getRange().format.autofitColumns();
    },
    faultIn: () => null,
    refusedBy: "ItemAlreadyExists",
    isThere: async () => {
      const range = context.workbook.tables.getItem(tableName).getRange().load("values");
      await context.sync();
      return (
        range.values.length === 1 + cells.length &&
        cells.every((row, at) => row.every((cell, column) => holdsWritten(range.values[at + 1]?.[column], cell)))
      );
    },
    takeBack: async () => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("id");
      await context.sync();
      if (!sheet.isNullObject && !(await removeSheets([sheet.id])))
        throw new WorkbookError("host", { hostCode: "GeneralException", sheet: sheetName });
    },
    areas: () => added.map((_, at) => ({ row: 1 + first.length + at, column: 0, rows: 1, columns })),
  };
}
