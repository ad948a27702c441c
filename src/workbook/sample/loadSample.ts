import { placeRegisters, registerHeadingRow, type SampleRegisters } from "../../sample/registers";
import { sampleWorkbook, type SampleCell, type SampleColumn, type SampleTable } from "../../sample/sampleWorkbook";
import { inExcel, inView, stopWhenCancelled, WriteState } from "../excel/excel";
import { removeSheets } from "../excel/removeSheets";
import { registerNames } from "../excel/ownTables";
import { inkNote } from "../excel/layout";
import { markOf } from "../excel/sheetMarks";
import { hostCodeOf } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";

export interface SampleOptions extends JobOptions {
  /** Serial of the 1900 system: the day the sample's dates are laid out for. */
  readonly asOf: number;
}

/** Where the sample went. */
export interface SampleLoaded {
  readonly customersSheet: string;
  readonly contactsSheet: string;
}

/**
 * Writes the sample's two tables onto new sheets of the open workbook and shows the customers. What is there stays as it
 * is: where a sheet or table of that name exists, the sample takes the next free name. If it fails or is cancelled
 * half-way, the new sheets are removed again.
 * @param options language, as-of day, progress in rows, and a signal to cancel by
 * @returns the names of the new sheets
 * @throws WorkbookError: what Excel refused (a protected workbook, for instance), or "cancelled"
 */
export async function loadSample({ language, asOf, onProgress, signal }: SampleOptions): Promise<SampleLoaded> {
  const sample = sampleWorkbook({ language, asOf });
  const tables = [sample.customers, sample.contacts];
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const state = new WriteState();
  return inExcel(async (context) => {
    const added: Excel.Worksheet[] = [];
    /** The name of a sheet whose adding has not been answered yet. */
    let asked = "";
    const addSheet = async (name: string): Promise<Excel.Worksheet> => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load("id,name");
      asked = name;
      await context.sync();
      asked = "";
      added.push(sheet);
      return sheet;
    };
    let done = 0;
    // Each step is a request of its own: the sheet's id must be known before anything in it can fail, and the 966
    // contacts are one request of about 0.1 MB.
    const add = async (table: SampleTable, taken: NamesTaken): Promise<void> => {
      stopWhenCancelled({ signal });
      onProgress?.({ step: "writing", done, total });
      const sheet = await addSheet(freeName(table.sheet, taken.sheets, (name, n) => `${name} (${n})`));
      writeTable(
        sheet,
        table,
        freeName(table.name, taken.tables, (name, n) => `${name}_${n}`),
        taken.dateShift,
      );
      await context.sync();
      done += table.rows.length;
    };
    try {
      const taken = await namesTaken(context);
      for (const table of tables) await add(table, taken);
      // A workbook that has a register keeps it: what is recorded of real customers is not mixed with the sample's.
      if (![...Object.values(registerNames)].some((name) => taken.tables.has(name.toLowerCase()))) {
        stopWhenCancelled({ signal });
        const { registers } = sample;
        const sheet = await addSheet(freeName(registers.sheet, taken.sheets, (name, n) => `${name} (${n})`));
        writeRegisters(sheet, registers, taken.dateShift);
        await context.sync();
      }
      stopWhenCancelled({ signal });
      await inView(context, () => {
        for (const sheet of added) sheet.freezePanes.freezeRows(1);
        if (added[2]) added[2].showGridlines = false;
        added[0]!.activate();
        added[0]!.getRange("A1").select();
      });
    } catch (error) {
      // Where somebody else has a sheet of that name by now, it is not ours.
      const unanswered = asked !== "" && hostCodeOf(error) !== "ItemAlreadyExists" ? [asked] : [];
      const ids = added.map(({ id }) => id);
      if (!(await removeSheets(ids, unanswered))) {
        state.written = "sample";
        state.sheet = added[0]?.name ?? asked;
      }
      throw error;
    }
    onProgress?.({ step: "writing", done, total });
    return { customersSheet: added[0]!.name, contactsSheet: added[1]!.name };
  }, state);
}

interface NamesTaken {
  /** In small letters, as Excel compares them. */
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** What is added to a serial of the 1900 system: -1462 in a workbook of the 1904 system. */
  readonly dateShift: number;
}

async function namesTaken(context: Excel.RequestContext): Promise<NamesTaken> {
  const { worksheets, tables, names, functions } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  // No property tells the date system: DATE(1904,1,2) is 1463 in the 1900 system and 1 in the 1904 system.
  const day = functions.date(1904, 1, 2);
  day.load("value");
  await context.sync();
  const lower = (items: readonly { name: string }[]): string[] => items.map(({ name }) => name.toLowerCase());
  return {
    sheets: new Set(lower(worksheets.items)),
    // A table's name must be free among the workbook's names too.
    tables: new Set([...lower(tables.items), ...lower(names.items)]),
    dateShift: day.value - 1463,
  };
}

function freeName(name: string, taken: ReadonlySet<string>, numbered: (name: string, n: number) => string): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = numbered(name, n);
  return free;
}

function writeTable(sheet: Excel.Worksheet, { columns, rows }: SampleTable, name: string, dateShift: number): void {
  // Formats first: in a cell with the format "@" a text that begins with "=" stays a text.
  setFormat(sheet.getRangeByIndexes(0, 0, 1, columns.length), "@");
  columns.forEach(({ format, width }, c) => {
    const cells = sheet.getRangeByIndexes(1, c, rows.length, 1);
    setFormat(cells, format);
    cells.format.columnWidth = widthInPoints(width);
  });
  const errors: { row: number; column: number }[] = [];
  const values = rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (typeof cell === "object") errors.push({ row, column });
      else if (isTextAmongNumbers(cell, columns[column]!)) setFormat(sheet.getCell(row + 1, column), "@");
      return valueOf(cell, columns[column]!, dateShift);
    }),
  );
  const area = sheet.getRangeByIndexes(0, 0, rows.length + 1, columns.length);
  area.values = [columns.map(({ header }) => header), ...values];
  for (const { row, column } of errors) sheet.getCell(row + 1, column).formulas = [["=NA()"]];
  const table = sheet.tables.add(area, true);
  table.name = name;
}

function writeRegisters(sheet: Excel.Worksheet, { title, intro, tables }: SampleRegisters, dateShift: number): void {
  sheet.names.add(markOf("registers"), sheet.getRange("A1"), sheet.id);
  sheet.getRange("A1:A2").values = [[title], [intro]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 16;
  sheet.getRange("A2").format.font.color = inkNote;
  for (const { heading, table, column } of placeRegisters(tables)) {
    const { columns, rows, name } = table;
    const cell = sheet.getCell(registerHeadingRow, column);
    cell.values = [[heading]];
    cell.format.font.bold = true;
    columns.forEach(({ format, width }, c) => {
      const cells = sheet.getRangeByIndexes(registerHeadingRow + 2, column + c, rows.length, 1);
      setFormat(cells, format);
      cells.format.columnWidth = widthInPoints(width);
    });
    const area = sheet.getRangeByIndexes(registerHeadingRow + 1, column, rows.length + 1, columns.length);
    area.values = [
      columns.map(({ header }) => header),
      ...rows.map((cells) => cells.map((each, c) => valueOf(each, columns[c]!, dateShift))),
    ];
    const made = sheet.tables.add(area, true);
    made.name = name;
    made.style = "TableStyleLight1";
  }
}

function isTextAmongNumbers(cell: SampleCell, { holds }: SampleColumn): boolean {
  return holds !== "text" && typeof cell === "string" && cell !== "";
}

function valueOf(cell: SampleCell, { holds }: SampleColumn, dateShift: number): string | number {
  if (typeof cell === "object") return "";
  return holds === "date" && typeof cell === "number" ? cell + dateShift : cell;
}

/** One format for a whole range; the typings know only the matrix, Excel takes a single value for all cells. */
function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** A width in characters as Excel's API counts it: 7 pixels a character and 5 around, 0.75 points a pixel. */
function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
