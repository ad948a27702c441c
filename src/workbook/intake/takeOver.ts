import type { CellChange, Changes, CleanTable } from "../../intake/changes";
import { isSameCell, type RecordedCell } from "../../intake/record";
import type { CellValue, IntakeBook } from "../../intake/sheet";
import type { List, Understanding } from "../../intake/understand";
import { fieldKinds } from "../../intake/words/headers";
import { fingerprint } from "../../method/fingerprint";
import { say, traitsOf, type Language } from "../../text/text";
import { addressOf } from "../excel/address";
import type { Cell } from "../excel/cell";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CellPlace } from "../excel/finding";
import { freeNames } from "../excel/freeNames";
import { rememberMapping } from "../excel/mapping";
import type { Mapping, SourceMapping } from "../excel/source";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { removeSheets } from "../excel/removeSheets";
import { asWorkbookError, hostCodeOf, WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { appendToRegister } from "../registers/appendToRegister";
import { emptyRegisters } from "../registers/registers";
import { cleanRows, dayShiftInto, writeCleanTable } from "./cleanSheet";
import { isRecorded, queueRecord, takeBackRecord } from "./intakeRecord";

/** "clean": tables of their own. "inPlace": the cells of the list. "remember": only where its columns are. */
export type HowTaken = "clean" | "inPlace" | "remember";

export interface TakeOverOptions extends JobOptions {
  readonly how: HowTaken;
  /** Serial of the 1900 system. */
  readonly asOf: number;
  /** Tells runs of one day apart. */
  readonly run: string;
}

export interface TakenOver {
  readonly run: string;
  /** Sheets that were made. */
  readonly sheets: readonly string[];
  /** Cells that were changed. */
  readonly changed: number;
  /** Cells that somebody had changed since the preview: left as they are. */
  readonly left: readonly CellPlace[];
  readonly tasks: number;
  /** What the workbook remembers from now on; the look after it finds the tables by it. */
  readonly mapping: Mapping;
}

/**
 * Takes lists over as the preview said: clean tables on sheets of their own, or the cells of the lists, with a record of
 * every cell. What somebody changed since the preview is left and told. A clean copy that fails is taken away again; in
 * place each column is done wholly or not at all, and the error says which were done.
 * @throws WorkbookError sheetProtected, cancelled, or what Excel said
 */
export async function takeOver(
  book: IntakeBook,
  understood: Understanding,
  changes: Changes,
  options: TakeOverOptions,
): Promise<TakenOver> {
  const state = new WriteState();
  let before: Mapping = {};
  const taken = await inExcel(async (context) => {
    stopWhenCancelled(options);
    const survey = await surveyWorkbook(context);
    before = survey.mapping;
    if (options.how === "clean") return writeClean(context, survey, book, changes, options, state);
    if (options.how === "inPlace") return writeInPlace(context, survey, book, understood, changes, options, state);
    return {
      sheets: [],
      changed: 0,
      left: [],
      mapping: mappingOfLists(survey, book, understood),
      takeBack: nothingToTakeBack,
    };
  }, state);
  let tasks = 0;
  if (options.how === "clean") {
    try {
      tasks = await enterTasks(changes, options);
    } catch (error) {
      const isGone = await taken.takeBack();
      // What became of the tasks is said by their own error.
      if (error instanceof WorkbookError && error.written !== "nothing") throw error;
      throw asWorkbookError(error, isGone ? "nothing" : "sample", taken.sheets[0]);
    }
  }
  const mapping = { ...before, ...taken.mapping };
  // A setting that could not be kept holds for this session only, unless it was the connection.
  if (!(await rememberMapping(mapping))) await rememberMapping(mapping);
  return {
    run: options.run,
    tasks,
    sheets: taken.sheets,
    changed: taken.changed,
    left: taken.left,
    mapping,
  };
}

interface Done extends Omit<TakenOver, "run" | "tasks"> {
  /** Takes clean tables away again, with their record. @returns whether nothing is left of them */
  readonly takeBack: () => Promise<boolean>;
}

const nothingToTakeBack = (): Promise<boolean> => Promise.resolve(true);

async function writeClean(
  context: Excel.RequestContext,
  survey: Survey,
  book: IntakeBook,
  changes: Changes,
  options: TakeOverOptions,
  state: WriteState,
): Promise<Done> {
  const { language } = options;
  const free = await freeNames(context);
  const dayShift = dayShiftInto(survey.dateSystem, book);
  const total = changes.clean.reduce((sum, { rows }) => sum + rows.length, 0);
  const made: Excel.Worksheet[] = [];
  const recorded: RecordedCell[] = [];
  const mapping: Record<string, SourceMapping> = {};
  const sheets: string[] = [];
  /** The sheet whose adding has not been answered. */
  let unanswered: string | undefined;
  let done = 0;
  const takeBack = async (): Promise<boolean> => {
    const ids = made.flatMap((sheet) => idsOf(sheet));
    const isGone = await removeSheets(ids, unanswered === undefined ? [] : [unanswered]);
    return (await afterFailure((again) => takeBackRecord(again, survey, recorded, language))) && isGone;
  };
  try {
    for (const table of changes.clean) {
      stopWhenCancelled(options);
      const sheetName = free(say(language, `intake.clean.${table.kind}`), "sheets");
      const tableName = free(say(language, `intake.clean.${table.kind}`), "tables");
      const sheet = context.workbook.worksheets.add(sheetName);
      made.push(sheet.load("id,name"));
      unanswered = sheetName;
      // Known by its id from here on, whatever becomes of it.
      // eslint-disable-next-line skm/no-sync-in-loop
      await context.sync();
      unanswered = undefined;
      await writeCleanTable(context, sheet, table, tableName, {
        language,
        dayShift,
        onPart: () => options.onProgress?.({ step: "writing", done, total }),
      });
      // Each table is a request of its own: what fails in it is known by its sheet.
      // eslint-disable-next-line skm/no-sync-in-loop
      await context.sync();
      done += table.rows.length;
      options.onProgress?.({ step: "writing", done, total });
      sheets.push(sheetName);
      mapping[table.kind] = { source: tableName };
      recorded.push(cleanRecord(table, sheetName, tableName, dayShift, options));
    }
    for (const { text, customerId } of changes.aliases)
      recorded.push({
        ...baseRecord(options),
        sheet: "",
        cell: "",
        header: "",
        from: text,
        to: customerId,
        rule: "name",
        format: "",
      });
    await queueRecord(context, survey, recorded, language);
    made[0]?.activate();
    await context.sync();
  } catch (error) {
    if (!(await takeBack())) {
      state.written = "sample";
      state.sheet = sheets[0] ?? unanswered ?? "";
    }
    throw error;
  }
  return { sheets, changed: 0, left: [], mapping, takeBack };
}

export function baseRecord({ run, asOf }: Pick<TakeOverOptions, "run" | "asOf">): Pick<RecordedCell, "run" | "day"> {
  return { run, day: asOf };
}

/** A clean table is recorded by the fingerprint of its cells: it is taken away again only while it holds them. */
function cleanRecord(
  table: CleanTable,
  sheet: string,
  name: string,
  dayShift: number,
  options: TakeOverOptions,
): RecordedCell {
  return {
    ...baseRecord(options),
    sheet,
    cell: "A1",
    header: name,
    from: null,
    to: cleanFingerprint(cleanRows(options.language, table, dayShift)),
    rule: "clean table",
    format: "",
  };
}

/** What the cells of a table hold, in short. */
export function cleanFingerprint(rows: readonly (readonly unknown[])[]): string {
  return fingerprint(rows.map((row) => row.map((cell) => (cell === null ? "" : cell))));
}

function idsOf(sheet: Excel.Worksheet): string[] {
  try {
    return [sheet.id];
  } catch {
    return [];
  }
}

/** What puts things right after a failure, in a request of its own; a second time where the connection is slow. */
async function afterFailure(work: (context: Excel.RequestContext) => Promise<void>): Promise<boolean> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      await Excel.run({ delayForCellEdit: true }, work);
      return true;
    } catch {
      // Said by the result.
    }
  }
  return false;
}

/** The changes of one column: done together or not at all. */
interface Card {
  readonly sheet: string;
  readonly column: number;
  readonly header: string;
  readonly changes: readonly CellChange[];
}

async function writeInPlace(
  context: Excel.RequestContext,
  survey: Survey,
  book: IntakeBook,
  understood: Understanding,
  changes: Changes,
  options: TakeOverOptions,
  state: WriteState,
): Promise<Done> {
  const cards = cardsOf(book.sheets, changes.inPlace);
  const blocked = survey.sheets.find(
    ({ name, isProtected }) => isProtected && cards.some(({ sheet }) => sheet === name),
  );
  if (blocked) throw new WorkbookError("sheetProtected", { sheet: blocked.name, values: { sheet: blocked.name } });
  const left: CellPlace[] = [];
  let changed = 0;
  for (const card of cards) {
    stopWhenCancelled(options);
    const outcome = await writeCard(context, survey, card, options, state);
    left.push(...outcome.left);
    changed += outcome.changed;
    options.onProgress?.({ step: "writing", done: changed, total: changes.inPlace.length });
  }
  return {
    sheets: [],
    changed,
    left,
    mapping: mappingOfLists(survey, book, understood),
    takeBack: nothingToTakeBack,
  };
}

export function cardsOf(sheets: readonly { readonly name: string }[], inPlace: readonly CellChange[]): Card[] {
  const cards = new Map<string, { sheet: string; column: number; header: string; changes: CellChange[] }>();
  for (const change of inPlace) {
    const key = `${change.sheet}!${change.column}`;
    const sheet = sheets[change.sheet]?.name ?? "";
    const card =
      cards.get(key) ?? cards.set(key, { sheet, column: change.column, header: change.header, changes: [] }).get(key)!;
    card.changes.push(change);
  }
  return [...cards.values()];
}

/** Compares the cells with what the preview saw, records, and writes them. What fails half-way is put back. */
export async function writeCard(
  context: Excel.RequestContext,
  survey: Survey,
  card: Card,
  options: Omit<TakeOverOptions, "how">,
  state: WriteState,
): Promise<{ changed: number; left: CellPlace[] }> {
  const rows = card.changes.map(({ row }) => row);
  const first = Math.min(...rows);
  const block = { row: first, column: card.column, rows: Math.max(...rows) - first + 1, columns: 1 };
  const sheet = context.workbook.worksheets.getItem(card.sheet);
  const range = sheet.getRange(addressOf(block)).load("formulas,numberFormat");
  await context.sync();
  const formulas = range.formulas as Cell[][];
  const formats = range.numberFormat as string[][];
  const left: CellPlace[] = [];
  const mine: (CellChange & { readonly format: string })[] = [];
  for (const change of card.changes) {
    const at = change.row - first;
    const now = formulas[at]?.[0] as CellValue;
    if (isSameCell(now, change.from)) mine.push({ ...change, format: formats[at]?.[0] ?? "General" });
    else
      left.push({ sheet: card.sheet, cell: addressOf({ row: change.row, column: card.column, rows: 1, columns: 1 }) });
  }
  if (mine.length === 0) return { changed: 0, left };
  const recorded = mine.map((change): RecordedCell => ({
    ...baseRecord(options),
    sheet: card.sheet,
    cell: addressOf({ row: change.row, column: card.column, rows: 1, columns: 1 }),
    header: card.header,
    from: change.from,
    to: change.to,
    rule: change.rule,
    format: change.format,
  }));
  const before = { ...state };
  Object.assign(state, { written: "partly", sheet: card.sheet });
  try {
    await queueRecord(context, survey, recorded, options.language);
    // Read again before it is written: whoever changed a cell since then keeps what he wrote.
    const held = sheet.getRange(addressOf(block)).load("formulas");
    queueCells(
      sheet,
      card.column,
      mine.map(({ row, to, rule, format }) => ({
        row,
        value: to,
        format: formatAfter(rule, format, options.language),
      })),
    );
    await context.sync();
    const overtaken = mine.filter(
      ({ row, from }) => !isSameCell((held.formulas as CellValue[][])[row - first]?.[0] ?? null, from),
    );
    if (overtaken.length > 0) {
      const kept = new Map(overtaken.map(({ row }) => [row, (held.formulas as CellValue[][])[row - first]?.[0] ?? ""]));
      const isBack = await afterFailure(async (again) => {
        await putBack(again, card, mine, kept);
        await takeBackRecord(again, survey, recorded, options.language);
      });
      if (isBack) Object.assign(state, before);
      throw new WorkbookError("sourceChanged", { sheet: card.sheet, values: { source: card.sheet } });
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    let isDone = false;
    const isKnown = await afterFailure(async (again) => {
      // The record comes first: without it no cell was written, and what stands there is somebody else's.
      const isBegun = await isRecorded(again, recorded);
      isDone = isBegun && (await isWritten(again, card, mine));
      if (isDone) return;
      if (isBegun) await putBack(again, card, mine, new Map());
      await takeBackRecord(again, survey, recorded, options.language);
    });
    if (isKnown && !isDone) Object.assign(state, before);
    // Somebody else made the record at the same moment.
    if (!isDone && hostCodeOf(error) === "ItemAlreadyExists")
      throw new WorkbookError("sourceChanged", { sheet: card.sheet, values: { source: card.sheet }, cause: error });
    if (!isDone) throw error;
  }
  // A later column may fail: this one stays.
  Object.assign(state, { written: "partly", sheet: card.sheet });
  return { changed: mine.length, left };
}

/** The format of a cell after its text became a number or a day; a format that shows such already stays. */
function formatAfter(rule: CellChange["rule"], format: string, language: Language): string {
  if (rule === "fillDown" || rule === "exchange" || rule === "update") return format;
  const isText = format === "@" || format === "General" || format === "";
  if (rule === "date") return isText ? traitsOf(language).dayFormat : format;
  return isText ? "#,##0.00" : format;
}

interface NewCell {
  readonly row: number;
  readonly value: CellValue;
  readonly format: string;
}

/** Writes cells of a column, runs of neighbours as one block. */
export function queueCells(sheet: Excel.Worksheet, column: number, cells: readonly NewCell[]): void {
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  let first = 0;
  for (let at = 1; at <= sorted.length; at++) {
    if (at < sorted.length && sorted[at]!.row === sorted[at - 1]!.row + 1) continue;
    const run = sorted.slice(first, at);
    const range = sheet.getRange(addressOf({ row: run[0]!.row, column, rows: run.length, columns: 1 }));
    // Into a cell of texts a number would be written as a text; into any other a text that looks like a number would
    // become one. So texts go in as texts, and the format that the cell is to have comes after them.
    const isText = run.some(({ value }) => typeof value === "string" && value !== "");
    const formats = run.map(({ format }) => [format]);
    range.numberFormat = isText
      ? run.map(({ value, format }) => [typeof value === "string" && value !== "" ? "@" : format])
      : formats;
    range.values = run.map(({ value }) => [value ?? ""]);
    if (isText) range.numberFormat = formats;
    first = at;
  }
}

/** Whether the cells hold what was to be written. */
async function isWritten(context: Excel.RequestContext, card: Card, changes: readonly CellChange[]): Promise<boolean> {
  const { values, first } = await cellsNow(context, card, changes);
  return changes.every(({ row, to }) => isSameCell(values[row - first]?.[0] ?? null, to));
}

async function cellsNow(
  context: Excel.RequestContext,
  card: Card,
  changes: readonly CellChange[],
): Promise<{ readonly values: CellValue[][]; readonly first: number }> {
  const rows = changes.map(({ row }) => row);
  const first = Math.min(...rows);
  const block = { row: first, column: card.column, rows: Math.max(...rows) - first + 1, columns: 1 };
  const range = context.workbook.worksheets.getItem(card.sheet).getRange(addressOf(block)).load("formulas");
  await context.sync();
  return { values: range.formulas as CellValue[][], first };
}

/**
 * Gives cells back what they held, as far as they hold what was written.
 * @param kept by row what somebody else had written meanwhile
 */
async function putBack(
  context: Excel.RequestContext,
  card: Card,
  changes: readonly (CellChange & { readonly format: string })[],
  kept: ReadonlyMap<number, CellValue>,
): Promise<void> {
  const { values, first } = await cellsNow(context, card, changes);
  const sheet = context.workbook.worksheets.getItem(card.sheet);
  const ours = changes.filter(({ row, to }) => isSameCell(values[row - first]?.[0] ?? null, to));
  queueCells(
    sheet,
    card.column,
    ours.filter(({ row }) => !kept.has(row)).map(({ row, from, format }) => ({ row, value: from, format })),
  );
  for (const { row, format } of ours)
    if (kept.has(row)) {
      const cell = sheet.getRange(addressOf({ row, column: card.column, rows: 1, columns: 1 }));
      cell.numberFormat = [[format]];
      cell.formulas = [[kept.get(row) ?? ""]];
    }
  await context.sync();
}

/** Where the lists and their columns are, for a look that finds them by it. */
function mappingOfLists(survey: Survey, book: IntakeBook, { lists }: Understanding): Mapping {
  const mapping: Record<string, SourceMapping> = {};
  for (const kind of ["customers", "contacts"] as const) {
    const list = lists.find((each) => each.kind === kind);
    if (list && book.source === "workbook") mapping[kind] = { source: keyOf(survey, list), headers: headersOf(list) };
  }
  return mapping;
}

function keyOf(survey: Survey, list: List): string {
  return list.region.table
    ? (survey.tables.find(({ name }) => name === list.region.table?.name)?.name ?? list.sheetName)
    : list.sheetName;
}

function headersOf(list: List): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { field, column } of list.columns) {
    if (fieldKinds[field] === undefined) continue;
    const at = column - list.region.area.column;
    headers[field] = list.region.columns[at]?.header.split(" / ").at(-1) ?? "";
  }
  if (list.kind === "customers" && headers["customerId"] === undefined && headers["customer"] !== undefined)
    headers["customerId"] = headers["customer"];
  if (list.kind === "contacts" && headers["customerId"] === undefined && headers["customerName"] !== undefined)
    headers["customerId"] = headers["customerName"];
  return headers;
}

async function enterTasks({ tasks }: Changes, options: TakeOverOptions): Promise<number> {
  if (tasks.length === 0) return 0;
  const dateSystem = await inExcel(async (context) => (await surveyWorkbook(context)).dateSystem);
  const records = tasks.map(({ customerId, due, subject }) => ({
    customerId: String(customerId),
    kind: "other" as const,
    due,
    everyMonths: null,
    note: subject,
    done: null,
  }));
  await appendToRegister({ registers: emptyRegisters, dateSystem }, "tasks", records, options);
  return records.length;
}
