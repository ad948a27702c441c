import { addressOf, areaOf, type Area } from "./address";
import type { CellPlace } from "./finding";
import { keptText } from "./keptText";
import type { SheetCell } from "./layout";
import { runsOf } from "./readColumns";
import { choiceArea, type SourceChoice } from "./source";
import { textColumnsOf } from "./textColumns";
import { WorkbookError } from "./workbookError";
import type { WritingPart } from "./writeTogether";

/** A row as it is appended: what stands in which column, counted from 0; every other column is left alone. */
export type RowCells = ReadonlyMap<number, SheetCell>;

/** A table or a plain range as rows are appended to it. */
export interface RowsPlace extends Pick<SourceChoice, "key" | "sheet" | "address" | "tableName" | "headers"> {
  /** Rows that were seen; 0 where the one row of a table is blank: the first one added takes its place. */
  readonly rows: number;
}

/** A row as it was appended, for taking it back. */
export interface AppendedRow {
  readonly choice: RowsPlace;
  /** By position: what stands in the row. */
  readonly cells: RowCells;
  /** Its first cell. */
  readonly place: CellPlace;
}

/** Rows that a request appends; what it learns is there after the request. */
export interface RowsPart extends WritingPart {
  /** Where the rows stand, the first one first. */
  readonly areas: () => readonly Area[];
  /** Whether somebody added rows since the look, as far as the answer tells. */
  readonly hasGrown: () => boolean;
}

export interface RowsOptions {
  /** What a look knows the place by: rows added since are counted for it. */
  readonly owner?: object;
  /** True: every column of the table is ours, and blank where a row has no cell for it. */
  readonly isBlock?: boolean;
}

/** Rows that a table is known to have, where more are known than the look saw. */
const knownRows = new WeakMap<object, number>();

/** So many rows below those known are looked through for ours. */
const mostLookedThrough = 10_000;

/**
 * Rows to append below a table or below all that stands on the sheet of a plain range, without reading what is there: the
 * host looks for the place when it carries the request out, so that two people who append at once get a row each. In a
 * table, calculated columns keep their formula and a totals row or cells below move down.
 * @param formats number formats by column, for rows that have none above them to take after
 */
export function rowsPart(
  context: Excel.RequestContext,
  place: RowsPlace,
  rows: readonly RowCells[],
  formats: ReadonlyMap<number, string>,
  { owner = place, isBlock = false }: RowsOptions = {},
): RowsPart {
  const { sheet: sheetName, tableName, headers, key: source } = place;
  const { worksheets, tables } = context.workbook;
  const area = choiceArea(place as SourceChoice);
  const texts = textColumnsOf(owner);
  let areas: readonly Area[] = [];
  let topRow = area.row;
  let queued: { ranges: readonly Excel.Range[]; header: Excel.Range; count: Excel.TableRowCollection | null } | null =
    null;
  let rowsBefore: number | null = null;
  /** Rows known when this was begun: its own cannot be among them. */
  let floor: number | undefined;
  const known = (): number => (floor ??= Math.max(place.rows, knownRows.get(owner) ?? 0));
  let hasSameHeaders = true;

  const headerOf = (): Excel.Range =>
    tableName === null
      ? worksheets.getItem(sheetName).getRange(addressOf({ ...area, rows: 1 }))
      : tables.getItem(tableName).getHeaderRowRange();

  function queue(): void {
    known();
    const header = headerOf().load("values,address");
    const ranges: Excel.Range[] = [];
    let count: Excel.TableRowCollection | null = null;
    if (tableName !== null) {
      const table = tables.getItem(tableName);
      count = table.rows.load("count");
      if (isBlock) ranges.push(queueBlock(table));
      else
        for (const cells of rows) {
          // Without values Excel fills calculated columns itself; "" in their place would clear them.
          const range = table.rows.add().getRange();
          put(cells, texts, formats, (first, columns) => range.getCell(0, first).getResizedRange(0, columns - 1));
          if (place.rows === 0) format(formats, (column) => range.getCell(0, column));
          ranges.push(range.load("address"));
        }
    } else {
      const sheet = worksheets.getItem(sheetName);
      const last = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)).getLastRow();
      rows.forEach((cells, index) => {
        const range = last.getOffsetRange(index + 1, 0).getCell(0, area.column);
        put(cells, texts, formats, (first, columns) => range.getOffsetRange(0, first).getResizedRange(0, columns - 1));
        format(formats, (column) => range.getOffsetRange(0, column));
        ranges.push(range.getResizedRange(0, area.columns - 1).load("address"));
      });
    }
    queued = { ranges, header, count };
  }

  /** Many rows of which every column is ours: one addition, however many. */
  function queueBlock(table: Excel.Table): Excel.Range {
    const width = headers.length;
    const values = rows.map((cells) => Array.from({ length: width }, (_, column) => cells.get(column) ?? ""));
    const range = table.rows.add(undefined, values).getRange();
    for (const [column, code] of formats)
      range.getCell(0, column).getResizedRange(rows.length - 1, 0).numberFormat = code as unknown as string[][];
    return range.load("address");
  }

  function faultIn(isAnswered: boolean): WorkbookError | null {
    if (queued && isAnswered) {
      areas = queued.ranges.flatMap(({ address }) => areaOf(address) ?? []);
      const [first] = areas;
      if (isBlock && first) areas = rows.map((_, index) => ({ ...first, row: first.row + index, rows: 1 }));
      hasSameHeaders = hasHeaders(queued.header, headers);
      topRow = areaOf(queued.header.address)?.row ?? topRow;
      rowsBefore = queued.count?.count ?? null;
    }
    // Somebody moved the columns since the look: the values stand in the wrong ones.
    return hasSameHeaders ? null : new WorkbookError("sourceChanged", { sheet: sheetName, values: { source } });
  }

  /** Looks through the rows below those that were known before, for ours one after the other. */
  async function isThere(): Promise<boolean> {
    areas = [];
    const header = headerOf().load("values,address");
    const sheet = worksheets.getItem(sheetName);
    const body = (
      tableName === null ? sheet.getUsedRangeOrNullObject(true) : tables.getItem(tableName).getDataBodyRange()
    ).load("address");
    await context.sync();
    const [top, below] = [areaOf(header.address), body.isNullObject ? undefined : areaOf(body.address)];
    if (!top || !below) return false;
    hasSameHeaders = hasHeaders(header, headers);
    topRow = top.row;
    const end = below.row + below.rows;
    const from = Math.max(top.row + 1 + known(), end - mostLookedThrough);
    if (end - from < rows.length) return false;
    const block: Area = { row: from, column: top.column, rows: end - from, columns: top.columns };
    const read = sheet.getRange(addressOf(block)).load("values");
    await context.sync();
    for (let at = 0; at + rows.length <= block.rows; at++) {
      const isOurs = rows.every((cells, index) =>
        [...cells].every(([position, cell]) => holdsWritten(read.values[at + index]?.[position], cell)),
      );
      if (!isOurs) continue;
      areas = rows.map((_, index) => ({ ...block, row: from + at + index, rows: 1 }));
      return true;
    }
    return false;
  }

  /** Whether nothing stands below a row of the sheet, and rows of the table above ours. */
  async function isLowest(end: number): Promise<boolean> {
    const used = worksheets.getItem(sheetName).getUsedRange(true).load("address");
    await context.sync();
    const all = areaOf(used.address);
    return all !== undefined && all.row + all.rows === end && (areas[0]?.row ?? 0) > topRow + 1;
  }

  async function takeBack(): Promise<void> {
    const [first] = areas;
    if (!first) return;
    if (isBlock && (await isLowest(first.row + rows.length))) {
      // Row by row Excel takes minutes for thousands.
      const table = tables.getItem(tableName as string);
      const sheet = worksheets.getItem(sheetName);
      table.resize(sheet.getRange(addressOf({ ...area, row: topRow, rows: first.row - topRow })));
      sheet.getRange(addressOf({ ...first, rows: rows.length })).clear();
      await context.sync();
      areas = [];
      return;
    }
    for (const { row } of [...areas].reverse()) {
      if (tableName !== null)
        tables
          .getItem(tableName)
          .rows.getItemAt(row - topRow - 1)
          .delete();
      else
        worksheets
          .getItem(sheetName)
          .getRange(addressOf({ ...area, row, rows: 1 }))
          .clear();
    }
    await context.sync();
    areas = [];
  }

  return {
    key: JSON.stringify([source, tableName, rows.map((cells) => [...cells])]),
    place: { sheet: sheetName, source },
    queue,
    faultIn,
    isThere,
    takeBack,
    settle: () => {
      const last = areas.at(-1);
      if (last) knownRows.set(owner, last.row - topRow);
    },
    areas: () => areas,
    hasGrown: () => rowsBefore !== null && rowsBefore > known(),
  };
}

/** @param dayFormats of columns of days, which a column that is formatted as text needs before it takes one */
function put(
  cells: RowCells,
  texts: ReadonlySet<number>,
  dayFormats: ReadonlyMap<number, string>,
  rangeOf: (first: number, count: number) => Excel.Range,
): void {
  for (const { first, count } of runsOf([...cells.keys()])) {
    const kept = Array.from({ length: count }, (_, at) => keptText(cells.get(first + at) ?? ""));
    kept.forEach(({ asText }, at) => {
      if (asText) rangeOf(first + at, 1).numberFormat = [["@"]];
      else if (texts.has(first + at) && typeof cells.get(first + at) === "number")
        rangeOf(first + at, 1).numberFormat = [[dayFormats.get(first + at) ?? "General"]];
    });
    rangeOf(first, count).formulas = [kept.map(({ cell }) => cell)];
  }
}

function format(formats: ReadonlyMap<number, string>, rangeOf: (column: number) => Excel.Range): void {
  for (const [column, code] of formats) rangeOf(column).numberFormat = [[code]];
}

/** True when a header row that was read still is the one of the look. */
export function hasHeaders(header: Excel.Range, headers: readonly string[]): boolean {
  const now = (header.values[0] ?? []) as readonly unknown[];
  return now.length === headers.length && now.every((cell, at) => String(cell).trim() === headers[at]?.trim());
}

/** Whether a cell that was read holds what was written: a text without its apostrophe, a number in a text cell as text. */
export function holdsWritten(read: unknown, written: SheetCell): boolean {
  const plain = typeof written === "string" && written.startsWith("'") ? written.slice(1) : written;
  return read === plain || (typeof plain === "number" && read === String(plain));
}
