import type { CleanCell, CleanTable } from "../../intake/changes";
import type { IntakeBook } from "../../intake/sheet";
import { fieldKinds, type Field } from "../../intake/words/headers";
import { sayByName, traitsOf, type Language } from "../../text/text";
import { addressOf } from "../excel/address";
import { type DateSystem, workbookSerial } from "../excel/dateSystem";

/** A request is aimed at this many characters of JSON: well under the 5 MB that Excel on the web takes. */
const requestSize = 1_300_000;

const directions: Readonly<Record<string, string>> = { inbound: "in", outbound: "out" };

/** The value of a cell as it is written: words in the language of the workbook. */
function cleanValue(language: Language, cell: CleanCell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  const code = cell.word === "direction" ? (directions[cell.code] ?? cell.code) : cell.code;
  return sayByName(language, `words.${cell.word}.${code}`);
}

/** The header of a field, as every sheet has it. */
function cleanHeader(language: Language, field: Field): string {
  return sayByName(language, `columns.${field}`);
}

/** What is added to a serial of a list to get the one of the same day in the workbook. */
export function dayShiftInto(workbook: DateSystem, { countsFrom1904 }: Pick<IntakeBook, "countsFrom1904">): number {
  return workbookSerial(workbook, 0) - workbookSerial(countsFrom1904 ? "1904" : "1900", 0);
}

/**
 * A clean table as rows of values, its header first: what is written and what is compared before it is removed.
 * @param dayShift added to serials, where the list counts its days otherwise than the workbook
 */
export function cleanRows(language: Language, table: CleanTable, dayShift: number): (string | number | boolean)[][] {
  const isDay = table.fields.map((field) => fieldKinds[field] === "day");
  return [
    distinctHeaders([...table.fields.map((field) => cleanHeader(language, field)), ...table.further]),
    ...table.rows.map((row) =>
      row.map((cell, at) => (isDay[at] && typeof cell === "number" ? cell + dayShift : cleanValue(language, cell))),
    ),
  ];
}

/** Excel wants the headers of a table to differ, without case. */
function distinctHeaders(headers: readonly string[]): string[] {
  const seen = new Set<string>();
  return headers.map((header) => {
    let name = header;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${header} ${number}`;
    seen.add(name.toLowerCase());
    return name;
  });
}

/**
 * Writes a clean table onto a sheet that is new: formats first, so that a text that looks like a formula stays a text.
 * Syncs between the pieces of a long table.
 */
export async function writeCleanTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: CleanTable,
  name: string,
  {
    language,
    dayShift,
    onPart,
  }: { readonly language: Language; readonly dayShift: number; readonly onPart: () => void },
): Promise<void> {
  const rows = cleanRows(language, table, dayShift);
  const columns = table.fields.length + table.further.length;
  const formats = [...table.fields.map((field) => formatOf(field, language)), ...table.further.map(() => null)];
  const header = sheet.getRange(addressOf({ row: 0, column: 0, rows: 1, columns }));
  header.numberFormat = [Array<string>(columns).fill("@")];
  header.values = [rows[0] as string[]];
  let size = 0;
  let from = 1;
  for (let row = 1; row <= rows.length; row++) {
    size += row < rows.length ? JSON.stringify(rows[row]).length * 2 : 0;
    if (row < rows.length && size < requestSize) continue;
    const part = rows.slice(from, row);
    if (part.length > 0) {
      const range = sheet.getRange(addressOf({ row: from, column: 0, rows: part.length, columns }));
      range.numberFormat = part.map((cells) => cells.map((cell, at) => formatFor(cell, formats[at] ?? null)));
      range.values = part;
    }
    from = row;
    size = 0;
    if (row >= rows.length) break;
    // A request may hold 5 MB at most: long tables take several.
    // eslint-disable-next-line skm/no-sync-in-loop
    await context.sync();
    onPart();
  }
  const made = sheet.tables.add(addressOf({ row: 0, column: 0, rows: rows.length, columns }), true);
  made.name = name;
  sheet.freezePanes.freezeRows(1);
  sheet.getRange(addressOf({ row: 0, column: 0, rows: Math.min(rows.length, 200), columns })).format.autofitColumns();
}

function formatOf(field: Field, language: Language): string | null {
  switch (fieldKinds[field]) {
    case "day":
      return traitsOf(language).dayFormat;
    case "amount":
      return "#,##0.00";
    default:
      return null;
  }
}

/** A text stays a text whatever it looks like; numbers get the format of their field. */
function formatFor(cell: string | number | boolean, format: string | null): string {
  if (typeof cell === "string" && cell !== "") return "@";
  return format ?? "General";
}
