import { addressOf, areaOf, type Area } from "./address";
import type { SourceChoice } from "./source";
import { stopWhenCancelled } from "./excel";
import { hostCodeOf, WorkbookError } from "./workbookError";
import { choiceArea } from "./source";
import { rememberTextColumns } from "./textColumns";

/** A chunk is aimed at this many characters of JSON: well under the 5 MB that Excel on the web takes in one answer. */
const chunkSize = 1_300_000;
/** The first chunk is small: it shows how long the rows are. */
const firstChunkRows = 1000;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Called after each chunk with the rows that it brought. */
  readonly onRows?: (rows: number) => void;
  /** True: cells as they are shown, "01067" for 1067 in a cell for postcodes. */
  readonly asShown?: boolean;
}

/**
 * Reads columns of a source below its header: neighbouring columns as one block, in chunks whose size follows from the
 * length of the rows seen so far. No other column is read.
 * @param positions of the columns in the block, counted from 0
 * @returns cells by position
 * @throws WorkbookError "sourceMoving" when the source changed its place or size while it was read
 */
export async function readColumns(
  context: Excel.RequestContext,
  choice: SourceChoice,
  positions: readonly number[],
  options: ReadOptions = {},
): Promise<Map<number, unknown[]>> {
  const area = choiceArea(choice);
  const runs = runsOf(positions);
  const columns = new Map<number, unknown[]>(positions.map((position) => [position, new Array<unknown>(choice.rows)]));
  const sheet = context.workbook.worksheets.getItem(choice.sheet);
  let rows = Math.min(firstChunkRows, choice.rows);
  let longest = 0;
  for (let from = 0; from < choice.rows;) {
    stopWhenCancelled(options);
    rows = Math.min(rows, choice.rows - from);
    const blocks = runs.map((run) => {
      const block: Area = { row: area.row + 1 + from, column: area.column + run.first, rows, columns: run.count };
      return { run, range: sheet.getRange(addressOf(block)).load(options.asShown ? "values,text" : "values") };
    });
    const place = sourceRange(context, choice).load("address");
    // A row that is added takes its formats from the last one.
    const last =
      from === 0 ? sheet.getRange(addressOf({ ...area, row: area.row + area.rows - 1, rows: 1 })) : undefined;
    last?.load("numberFormat");
    try {
      // A chunk's size follows from the one before, so that they cannot be asked for together.
      // eslint-disable-next-line skm/no-sync-in-loop
      await context.sync();
    } catch (error) {
      if (rows === 1 || !tooLarge.has(hostCodeOf(error))) throw error;
      longest = Math.max(longest, chunkSize / Math.ceil(rows / 2));
      rows = Math.ceil(rows / 2);
      continue;
    }
    if (!isInPlace(choice, place.address)) throw new WorkbookError("sourceMoving", { values: { source: choice.key } });
    // Excel gives null without an error for blocks it finds too large.
    if (blocks.some(({ range }) => range.values === null)) {
      if (rows === 1) throw new WorkbookError("host", { hostCode: "ResponsePayloadSizeLimitExceeded" });
      rows = Math.ceil(rows / 2);
      continue;
    }
    if (last) rememberTextColumns(choice, last.numberFormat[0] as unknown[]);
    let size = 0;
    for (const { run, range } of blocks) {
      const values = options.asShown ? shownIn(range) : range.values;
      size += sizeOf(values);
      for (let column = 0; column < run.count; column++) {
        const cells = columns.get(run.first + column);
        if (cells) for (let row = 0; row < rows; row++) cells[from + row] = (values[row] as unknown[])[column];
      }
    }
    options.onRows?.(rows);
    from += rows;
    longest = Math.max(longest, size / rows);
    rows = Math.max(1, Math.floor(chunkSize / longest));
  }
  return columns;
}

/** What the cells show; where a column is too narrow for its numbers Excel shows none, and their value stands in. */
function shownIn({ values, text }: Excel.Range): unknown[][] {
  return values.map((row: unknown[], at) =>
    row.map((value, column) => {
      const shown = (text[at] as string[])[column] ?? "";
      return typeof value === "number" && /^#+$|E[+-]\d+$/i.test(shown.trim()) ? value : shown;
    }),
  );
}

/** Characters of JSON, by one row in sixteen: writing all of them out would take longer than reading them. */
function sizeOf(rows: readonly unknown[]): number {
  const every = rows.length < 64 ? 1 : 16;
  let size = 0;
  for (let row = 0; row < rows.length; row += every) size += JSON.stringify(rows[row]).length;
  return (size * rows.length) / Math.ceil(rows.length / every);
}

const tooLarge = new Set(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "OperationCellsExceedLimit"]);

/** Runs of neighbouring positions. */
export function runsOf(positions: readonly number[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === position) last.count++;
    else runs.push({ first: position, count: 1 });
  }
  return runs;
}

/** The block of a source as it is now: the table with its header, or the sheet's used range. */
function sourceRange(context: Excel.RequestContext, choice: SourceChoice): Excel.Range {
  return choice.tableName === null
    ? context.workbook.worksheets.getItem(choice.sheet).getUsedRange(true)
    : context.workbook.tables.getItem(choice.tableName).getDataBodyRange();
}

/** True when a source's range (`sourceRange`) still is what the choice says. */
export function isInPlace(choice: SourceChoice, address: string): boolean {
  const area = choiceArea(choice);
  const now = areaOf(address);
  if (!now) return false;
  if (choice.tableName !== null) {
    // An empty table has one blank row that belongs to it.
    return (
      now.row === area.row + 1 &&
      now.column === area.column &&
      now.rows === Math.max(1, area.rows - 1) &&
      now.columns === area.columns
    );
  }
  return (
    now.row <= area.row &&
    now.column <= area.column &&
    now.row + now.rows === area.row + area.rows &&
    now.column + now.columns >= area.column + area.columns
  );
}
