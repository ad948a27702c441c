import { say } from "../../text/text";
import { addressOf, areaOf } from "../excel/address";
import { hasHeaders, queueRows, sendRows } from "../excel/appendRows";
import type { DateSystem } from "../excel/dateSystem";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CellPlace } from "../excel/finding";
import { inkNote, type SheetCell } from "../excel/layout";
import { type Register, registerNames } from "../excel/ownTables";
import { targetFor } from "../excel/ownership";
import { markOf } from "../excel/sheetMarks";
import { setPage } from "../excel/page";
import { type Survey, type SurveyedRegister, surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions, Remark } from "../excel/written";
import { addRuleTable } from "../rules/ensureRules";
import { entriesOf, registerPositions } from "./judgeRegister";
import type { CellDialect } from "./registerColumn";
import { recordCells, registerLayout } from "./registerLayout";
import { placeOf } from "./registerPlaces";
import type { NewRecord, Registers } from "./registers";

/** What a job knows of the registers from its look. */
export interface RegistersRead {
  readonly registers: Registers;
  readonly dateSystem: DateSystem;
}

/** What was appended to a register. */
export interface Registered {
  readonly sheet: string;
  /** The first cell of the first row. */
  readonly place: CellPlace;
  readonly remarks: readonly Remark[];
}

/** Row of the headings of the tables, from 0; the headers stand below. */
const headingRow = 3;

/**
 * Appends records to a register: one request where the look knows its table, whatever its size. The table is made, and
 * the sheet of the registers with it, where there is none yet. Every column is found by its header; further columns are
 * left alone.
 * @throws WorkbookError "registerColumns" when a column is missing that a row cannot do without, "sheetProtected",
 * "sourceChanged" when the columns were moved meanwhile; nothing is written then
 */
export async function appendToRegister<Key extends Register>(
  look: RegistersRead,
  register: Key,
  records: readonly NewRecord<Key>[],
  options: JobOptions,
): Promise<Registered> {
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    return appendRecords(context, look, register, records, options, state);
  }, state);
}

/** As `appendToRegister`, inside a job that writes more. */
export async function appendRecords<Key extends Register>(
  context: Excel.RequestContext,
  look: RegistersRead,
  register: Key,
  records: readonly NewRecord<Key>[],
  options: JobOptions,
  state: WriteState,
): Promise<Registered> {
  const dialect: CellDialect = { language: options.language, dateSystem: look.dateSystem };
  const known = placeOf(look.registers, register);
  if (known) return append(context, register, known, records, dialect, state);
  const survey = await surveyWorkbook(context);
  const found = survey.registers.get(register);
  return found
    ? append(context, register, found, records, dialect, state)
    : make(context, survey, register, records, dialect, state);
}

async function append<Key extends Register>(
  context: Excel.RequestContext,
  register: Key,
  { sheet, area, headers }: SurveyedRegister,
  records: readonly NewRecord<Key>[],
  dialect: CellDialect,
  state: WriteState,
): Promise<Registered> {
  const positions = registerPositions(register, headers);
  for (const [field, { blank, header }] of entriesOf(register)) {
    if (blank === undefined && positions[field] === undefined)
      throw new WorkbookError("registerColumns", {
        sheet,
        values: {
          register: say(dialect.language, `sheets.registers.${register}`),
          column: say(dialect.language, `columns.${header}`),
        },
      });
  }
  const tableName = registerNames[register];
  const choice = { key: tableName, sheet, address: addressOf(area), tableName, rows: area.rows - 1, headers };
  const rows = records.map(
    (record) =>
      new Map(
        [...recordCells(register, record, dialect)].flatMap(([field, cell]): [number, SheetCell][] => {
          const position = positions[field];
          return position === undefined || cell === "" ? [] : [[position, cell]];
        }),
      ),
  );
  const queued = queueRows(context, choice, rows, new Map());
  await sendRows(context, choice, state, "register");
  if (!hasHeaders(queued.header, headers)) {
    queued.withdraw();
    await context.sync();
    state.written = "nothing";
    throw new WorkbookError("sourceChanged", { sheet, values: { source: tableName } });
  }
  const first = areaOf(queued.ranges[0]?.address ?? "");
  const cell = first ? addressOf({ ...first, rows: 1, columns: 1 }) : addressOf({ ...area, rows: 1, columns: 1 });
  return { sheet, place: { sheet, cell }, remarks: [] };
}

/** Adds the table beside the others on the registers' sheet, which is made when there is none. */
async function make<Key extends Register>(
  context: Excel.RequestContext,
  survey: Survey,
  register: Key,
  records: readonly NewRecord<Key>[],
  dialect: CellDialect,
  state: WriteState,
): Promise<Registered> {
  const { language } = dialect;
  const target = targetFor("registers", survey, language);
  const { name, existing } = target;
  if (existing?.isProtected) throw new WorkbookError("sheetProtected", { sheet: name, values: { sheet: name } });
  state.written = "register";
  state.sheet = name;
  const worksheets = context.workbook.worksheets;
  const sheet = existing ? worksheets.getItem(name) : worksheets.add(name);
  if (!existing) {
    sheet.names.add(markOf("registers"), sheet.getRange("A1"));
    sheet.showGridlines = false;
    sheet.getRange("A1:A2").formulas = [
      [say(language, "sheets.registers.title")],
      [say(language, "sheets.registers.intro")],
    ];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.font.size = 16;
    sheet.getRange("A2").format.font.color = inkNote;
    sheet.freezePanes.freezeRows(1);
    setPage(sheet, language, "Landscape");
  }
  const layout = registerLayout(register, records, dialect);
  const columns = (layout.cells[0] as readonly SheetCell[]).length;
  // Tables stand side by side so that each can grow.
  const tables = [...survey.registers.values(), ...survey.tables].filter((each) => each.sheet === name);
  const column = tables.reduce((next, { area }) => Math.max(next, area.column + area.columns + 1), 0);
  const area = { row: headingRow + 1, column, rows: layout.cells.length, columns };
  addRuleTable(sheet, area, layout, registerNames[register]);
  await context.sync();
  return {
    sheet: name,
    place: { sheet: name, cell: addressOf({ row: area.row + 1, column, rows: 1, columns: 1 }) },
    remarks:
      target.taken === "" ? [] : [{ key: "sheets.written.otherName", values: { wanted: target.taken, sheet: name } }],
  };
}
