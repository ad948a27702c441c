import { addressOf, areaOf } from "./address";
import type { WriteState } from "./excel";
import { keptText } from "./keptText";
import type { SourceChoice } from "./source";
import type { SheetCell } from "./layout";
import { choiceArea } from "./source";
import { runsOf } from "./readColumns";
import { hostCodeOf, WorkbookError } from "./workbookError";

/** A row as it is appended: what stands in which column, counted from 0; every other column is left alone. */
export type RowCells = ReadonlyMap<number, SheetCell>;

/** Rows that a request is to append; what it learns is there after the sync. */
export interface QueuedRows {
  readonly ranges: readonly Excel.Range[];
  readonly header: Excel.Range;
  /** Takes the rows away again, the last one first. */
  readonly withdraw: () => void;
}

/**
 * Queues rows below a table or below all that stands on the sheet of a plain range, without reading what is there: the
 * host looks for the place when it carries the request out, so that two people who append at once get a row each. In a
 * table, calculated columns keep their formula and a totals row or cells below move down.
 * @param formats number formats by column, for rows that have none above them to take after
 */
export function queueRows(
  context: Excel.RequestContext,
  choice: Pick<SourceChoice, "sheet" | "address" | "tableName" | "rows" | "headers">,
  rows: readonly RowCells[],
  formats: ReadonlyMap<number, string>,
): QueuedRows {
  const area = choiceArea(choice as SourceChoice);
  const sheet = context.workbook.worksheets.getItem(choice.sheet);
  const ranges: Excel.Range[] = [];
  let header: Excel.Range;
  if (choice.tableName !== null) {
    const table = context.workbook.tables.getItem(choice.tableName);
    header = table.getHeaderRowRange();
    for (const cells of rows) {
      // Without values Excel fills calculated columns itself; "" in their place would clear them.
      const range = table.rows.add().getRange();
      put(cells, (first, count) => range.getCell(0, first).getResizedRange(0, count - 1));
      if (choice.rows === 0) format(formats, (column) => range.getCell(0, column));
      ranges.push(range.load("address"));
    }
  } else {
    header = sheet.getRange(addressOf({ ...area, rows: 1 }));
    const last = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)).getLastRow();
    rows.forEach((cells, index) => {
      const range = last.getOffsetRange(index + 1, 0).getCell(0, area.column);
      put(cells, (first, count) => range.getOffsetRange(0, first).getResizedRange(0, count - 1));
      format(formats, (column) => range.getOffsetRange(0, column));
      ranges.push(range.getResizedRange(0, area.columns - 1).load("address"));
    });
  }
  header.load("values,address");
  return { ranges, header, withdraw: () => withdrawRows(context, choice, ranges, header) };
}

/** Found by where they stand: what a request added cannot be named in the next one. */
function withdrawRows(
  context: Excel.RequestContext,
  { sheet, tableName }: Pick<SourceChoice, "sheet" | "tableName">,
  ranges: readonly Excel.Range[],
  header: Excel.Range,
): void {
  const top = areaOf(header.address);
  for (const range of [...ranges].reverse()) {
    const area = areaOf(range.address);
    if (!area || !top) continue;
    if (tableName === null) context.workbook.worksheets.getItem(sheet).getRange(addressOf(area)).clear();
    else
      context.workbook.tables
        .getItem(tableName)
        .rows.getItemAt(area.row - top.row - 1)
        .delete();
  }
}

function put(cells: RowCells, rangeOf: (first: number, count: number) => Excel.Range): void {
  for (const { first, count } of runsOf([...cells.keys()])) {
    const kept = Array.from({ length: count }, (_, at) => keptText(cells.get(first + at) ?? ""));
    kept.forEach(({ asText }, at) => {
      if (asText) rangeOf(first + at, 1).numberFormat = [["@"]];
    });
    rangeOf(first, count).formulas = [kept.map(({ cell }) => cell)];
  }
}

function format(formats: ReadonlyMap<number, string>, rangeOf: (column: number) => Excel.Range): void {
  for (const [column, code] of formats) rangeOf(column).numberFormat = [[code]];
}

/**
 * Sends the request and says in our words when the place is gone or protected: Excel wrote nothing of it then. After any
 * other failure it is not known what was written.
 * @param writes what the request writes; null when it only reads
 */
export async function sendRows(
  context: Excel.RequestContext,
  choice: Pick<SourceChoice, "sheet" | "key">,
  state: WriteState,
  writes: WriteState["written"] | null,
): Promise<void> {
  const { sheet } = choice;
  const before = { ...state };
  if (writes !== null) Object.assign(state, { written: writes, sheet });
  try {
    await context.sync();
  } catch (error) {
    const code = hostCodeOf(error);
    const known = { ItemNotFound: "sourceGone", AccessDenied: "sheetProtected" } as const;
    if (!(code in known)) throw error;
    Object.assign(state, before);
    throw new WorkbookError(known[code as keyof typeof known], { sheet, values: { source: choice.key, sheet } });
  }
}

/** True when a header row that was read still is the one of the look. */
export function hasHeaders(header: Excel.Range, headers: readonly string[]): boolean {
  const now = (header.values[0] ?? []) as readonly unknown[];
  return now.length === headers.length && now.every((cell, at) => String(cell).trim() === headers[at]?.trim());
}
