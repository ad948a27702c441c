import type { RecordedCell } from "../../intake/record";
import type { CellValue } from "../../intake/sheet";
import { say, type Language } from "../../text/text";
import { addressOf, areaOf, type Area } from "../excel/address";
import { workbookSerial, canonicalSerial, type DateSystem } from "../excel/dateSystem";
import { readInExcel } from "../excel/excel";
import { inkNote } from "../excel/layout";
import { targetFor } from "../excel/ownership";
import { markOf } from "../excel/sheetMarks";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";

/** The table of what was taken over; found by its name wherever it stands. */
const recordTable = "SKM_Intake";

/** Columns of the record in their order; they are read by their place, since only this table has them. */
const columns = ["run", "day", "sheet", "cell", "header", "from", "to", "rule", "kinds", "format", "undone"] as const;
type Column = (typeof columns)[number];
/** Columns of texts: an id with zeros or a text that looks like a formula stays what it is. */
const texts = new Set<Column>(["run", "sheet", "cell", "header", "from", "to", "rule", "kinds", "format"]);
const headingRow = 3;
const rowsOfRequest = 2000;

/** A run that can be undone. */
export interface IntakeRun {
  readonly run: string;
  readonly day: number;
  readonly cells: readonly RecordedCell[];
  /** Rows of the table, from 0 below its header. */
  readonly rows: readonly number[];
}

/** A value as a text, and the letter that says what it was: a number, a text, a truth value, nothing. */
const kindOf = (value: CellValue): string => (value === null || value === "" ? "-" : ((typeof value)[0] as string));
const textOfValue = (value: CellValue): string => (value === null ? "" : String(value));

function valueOf(text: string, kind: string | undefined): CellValue {
  switch (kind) {
    case "n":
      return Number(text);
    case "b":
      return text === "true";
    case "s":
      return text;
    default:
      return null;
  }
}

/**
 * The sheet of the record and of the answers, made when there is none. Queued.
 * @throws WorkbookError sheetProtected
 */
export function openIntakeSheet(context: Excel.RequestContext, survey: Survey, language: Language): Excel.Worksheet {
  const target = targetFor("intake", survey, language);
  if (target.existing?.isProtected)
    throw new WorkbookError("sheetProtected", { sheet: target.name, values: { sheet: target.name } });
  if (target.existing) return context.workbook.worksheets.getItem(target.name);
  const sheet = context.workbook.worksheets.add(target.name);
  sheet.names.add(markOf("intake"), sheet.getRange("A1"));
  sheet.showGridlines = false;
  sheet.getRange("A1:A2").values = [[say(language, "sheets.intake.title")], [say(language, "sheets.intake.intro")]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 16;
  sheet.getRange("A2").format.font.color = inkNote;
  return sheet;
}

/**
 * Appends to the record, which is made with its sheet when there is none. Queued; the caller syncs with what is recorded,
 * so that nothing is changed without its record.
 */
export async function queueRecord(
  context: Excel.RequestContext,
  survey: Survey,
  recorded: readonly RecordedCell[],
  language: Language,
): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(recordTable);
  const body = table.getRange().load("address");
  const sheetOfTable = table.worksheet.load("name");
  await context.sync();
  const rows = recorded.map((row) => cellsOf(row, survey.dateSystem));
  let area: Area;
  let sheet: Excel.Worksheet;
  if (table.isNullObject) {
    sheet = openIntakeSheet(context, survey, language);
    area = { row: headingRow, column: 0, rows: 1 + rows.length, columns: columns.length };
    sheet.getRange(addressOf({ ...area, rows: 1 })).values = [
      columns.map((column) => say(language, `sheets.intake.${column}`)),
    ];
    const made = sheet.tables.add(addressOf(area), true);
    made.name = recordTable;
    made.style = "TableStyleLight1";
  } else {
    const old = areaOf(body.address) as Area;
    sheet = context.workbook.worksheets.getItem(sheetOfTable.name);
    area = { ...old, row: old.row + old.rows - 1, rows: 1 + rows.length };
    table.resize(addressOf({ ...old, rows: old.rows + rows.length }));
  }
  for (let from = 0; from < rows.length; from += rowsOfRequest) {
    const part = rows.slice(from, from + rowsOfRequest);
    const block = { row: area.row + 1 + from, column: area.column, rows: part.length, columns: columns.length };
    const range = sheet.getRange(addressOf(block));
    range.numberFormat = part.map(() => columns.map((column) => (texts.has(column) ? "@" : "yyyy-mm-dd")));
    range.values = part;
    // A request may hold 5 MB at most: long records take several.
    // eslint-disable-next-line skm/no-sync-in-loop
    if (from + rowsOfRequest < rows.length) await context.sync();
  }
}

/** What tells a recorded cell from every other. */
const keyOf = ({ run, sheet, cell, header }: Pick<RecordedCell, "run" | "sheet" | "cell" | "header">): string =>
  [run, sheet, cell, header].join("\n");

/** Whether all of these stand in the record. One request. */
export async function isRecorded(context: Excel.RequestContext, recorded: readonly RecordedCell[]): Promise<boolean> {
  const table = context.workbook.tables.getItemOrNullObject(recordTable);
  const body = table.getDataBodyRange().load("values");
  await context.sync();
  if (table.isNullObject) return recorded.length === 0;
  const there = new Set(keysIn(body));
  return recorded.every((row) => there.has(keyOf(row)));
}

function keysIn(body: Excel.Range): string[] {
  return (body.values as unknown[][]).map(([run, , sheet, cell, header]) => [run, sheet, cell, header].join("\n"));
}

/**
 * Takes away what a request that failed has recorded, with the table and the sheet that it made.
 * @param survey from before the request
 * @throws what Excel said
 */
export async function takeBackRecord(
  context: Excel.RequestContext,
  survey: Survey,
  recorded: readonly RecordedCell[],
  language: Language,
): Promise<void> {
  const target = targetFor("intake", survey, language);
  const table = context.workbook.tables.getItemOrNullObject(recordTable);
  const body = table.getDataBodyRange().load("values");
  const own = context.workbook.worksheets.getItemOrNullObject(target.name).load("name");
  own.tables.load("items/name");
  await context.sync();
  const mine = new Set(recorded.map(keyOf));
  const keys = table.isNullObject ? [] : keysIn(body);
  const rows = keys.flatMap((key, at) => (mine.has(key) ? [at] : []));
  const isAllMine = rows.length === keys.length;
  const isAlone =
    !own.isNullObject && own.tables.items.every(({ name }) => name === recordTable || !/^SKM_/i.test(name));

  if (!target.existing && isAllMine && isAlone) own.delete();
  else if (isAllMine && !survey.tables.some(({ name }) => name === recordTable) && !table.isNullObject) {
    const all = table.getRange();
    table.delete();
    all.clear();
  } else for (const row of rows.reverse()) table.rows.getItemAt(row).delete();
  await context.sync();
}

function cellsOf(row: RecordedCell, dateSystem: DateSystem): (string | number)[] {
  return [
    row.run,
    workbookSerial(dateSystem, row.day),
    row.sheet,
    row.cell,
    row.header,
    textOfValue(row.from),
    textOfValue(row.to),
    row.rule,
    kindOf(row.from) + kindOf(row.to),
    row.format,
    "",
  ];
}

/** The runs of the record that have not been undone, the latest first. */
export async function readRuns(context: Excel.RequestContext, survey: Survey): Promise<IntakeRun[]> {
  const table = context.workbook.tables.getItemOrNullObject(recordTable);
  const body = table.getDataBodyRange().load("values");
  await context.sync();
  if (table.isNullObject) return [];
  const runs = new Map<string, { day: number; cells: RecordedCell[]; rows: number[] }>();
  (body.values as unknown[][]).forEach((cells, at) => {
    const [run, day, sheet, cell, header, from, to, rule, kinds, format, undone] = cells as [
      string,
      number,
      ...string[],
    ];
    if (run === "" || (undone ?? "") !== "") return;
    const entry =
      runs.get(String(run)) ?? runs.set(String(run), { day: Number(day), cells: [], rows: [] }).get(String(run))!;
    entry.rows.push(at);
    entry.cells.push({
      run: String(run),
      day: canonicalSerial(survey.dateSystem, Number(day)),
      sheet: String(sheet),
      cell: String(cell),
      header: String(header),
      from: valueOf(String(from), String(kinds)[0]),
      to: valueOf(String(to), String(kinds)[1]),
      rule: String(rule),
      format: String(format),
    });
  });
  return [...runs].map(([run, { cells, rows, day }]) => ({ run, day: cells[0]?.day ?? day, cells, rows })).reverse();
}

/** The runs that can be undone, the latest first; also days later, after saving and opening. */
export async function intakeRuns(): Promise<IntakeRun[]> {
  return readInExcel(async (context) => readRuns(context, await surveyWorkbook(context)));
}

/** The clean tables that runs made and that have not been undone: by sheet and by table. */
export function cleanTablesOf(
  runs: readonly IntakeRun[],
): readonly { readonly sheet: string; readonly table: string }[] {
  return runs.flatMap(({ cells }) =>
    cells.flatMap(({ rule, sheet, header }) => (rule === "clean table" ? [{ sheet, table: header }] : [])),
  );
}

/** Notes on the rows of a run that it has been undone. */
export function queueUndone(context: Excel.RequestContext, survey: Survey, rows: readonly number[], day: number): void {
  const body = context.workbook.tables.getItem(recordTable).getDataBodyRange();
  const at = columns.indexOf("undone");
  let first = 0;
  for (let index = 1; index <= rows.length; index++) {
    if (index < rows.length && rows[index] === (rows[index - 1] as number) + 1) continue;
    const count = index - first;
    body.getCell(rows[first] as number, at).getResizedRange(count - 1, 0).values = Array.from({ length: count }, () => [
      workbookSerial(survey.dateSystem, day),
    ]);
    first = index;
  }
}
