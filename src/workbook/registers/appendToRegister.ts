import { say } from "../../text/text";
import { addressOf, type Area } from "../excel/address";
import { type AppendedRow, type RowCells, rowsPart, type RowsPart, type RowsPlace } from "../excel/appendRows";
import type { DateSystem } from "../excel/dateSystem";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CellPlace } from "../excel/finding";
import type { SheetCell } from "../excel/layout";
import { type Register, registerNames } from "../excel/ownTables";
import { targetFor, targetRemarks } from "../excel/ownership";
import { setPage } from "../excel/page";
import { type Survey, type SurveyedRegister, surveyWorkbook } from "../excel/survey";
import { hostCodeOf, WorkbookError } from "../excel/workbookError";
import { writeTogether, type WritingPart } from "../excel/writeTogether";
import type { JobOptions, Remark } from "../excel/written";
import { tablesPart } from "../rules/tablesPart";
import { stopAtTakenNames } from "../excel/takenNames";
import { entriesOf, registerPositions } from "./judgeRegister";
import type { CellDialect } from "./registerColumn";
import { recordCells, registerLayout } from "./registerLayout";
import { registerPlaceOf } from "./registerPlaces";
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
  /** The row appended last, for taking it back. */
  readonly last: AppendedRow;
}

/** Row of the headings of the tables, from 0; the headers stand below. */
const headingRow = 3;

/** Records for a register, in the order in which they are appended. */
export type RecordsFor = {
  readonly [Key in Register]: readonly [register: Key, records: readonly NewRecord<Key>[]];
}[Register];

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
    return writeWithRecords(context, look, [[register, records] as unknown as RecordsFor], options, state);
  }, state);
}

/**
 * Takes records away that were appended to a register in one go, wherever in it they stand by now.
 * @throws WorkbookError "contactNotLast" when they do not stand there one below the other, as they were written; nothing is
 * changed then
 */
export async function removeFromRegister<Key extends Register>(
  look: RegistersRead,
  register: Key,
  records: readonly NewRecord<Key>[],
  options: JobOptions,
): Promise<void> {
  const state = new WriteState();
  const dialect: CellDialect = { language: options.language, dateSystem: look.dateSystem };
  await inExcel(async (context) => {
    stopWhenCancelled(options);
    const place = (await surveyWorkbook(context)).registers.get(register);
    const values = { source: registerNames[register], cell: "" };
    if (!place) throw new WorkbookError("contactNotLast", { values });
    const added = appending(context, [register, records] as unknown as RecordsFor, { ...place }, 0, dialect);
    if (!(await added.isThere())) throw new WorkbookError("contactNotLast", { sheet: place.sheet, values });
    const rows = added.areas().map(({ row }) => row - place.area.row - 1);
    const removal: WritingPart = {
      key: JSON.stringify(["remove", added.key]),
      place: added.place,
      queue: () => {
        const table = context.workbook.tables.getItem(registerNames[register]);
        for (const row of [...rows].reverse()) table.rows.getItemAt(row).delete();
      },
      faultIn: () => null,
      isThere: async () => !(await added.isThere()),
      takeBack: async () => {
        added.queue();
        await context.sync();
      },
    };
    await writeTogether(context, [removal], state, "register");
  }, state);
}

/** What belongs to records, and what they are subject to. */
export interface RecordsWriting {
  /** Written before the rows of the registers, in the same request. */
  readonly first?: () => readonly WritingPart[];
  /** True: nothing is added to a register that has rows which the look does not know. */
  readonly unlessGrown?: boolean;
}

/**
 * Appends records to registers, and writes whatever belongs to them, in one request: all of it or nothing.
 * @throws WorkbookError as `appendToRegister`; "sourceChanged" too when a register has grown and must not have
 */
export async function writeWithRecords(
  context: Excel.RequestContext,
  look: RegistersRead,
  records: readonly RecordsFor[],
  options: JobOptions,
  state: WriteState,
  { first = () => [], unlessGrown = false }: RecordsWriting = {},
): Promise<Registered> {
  for (let attempt = 1; ; attempt++) {
    stopWhenCancelled(options);
    const { parts, registered } = await recordParts(context, look, records, options, unlessGrown);
    try {
      await writeTogether(context, [...first(), ...parts], state, "register");
      return registered();
    } catch (error) {
      // Somebody else made the table at the same moment: it is found now.
      const isTaken = takenCodes.has(hostCodeOf(error instanceof WorkbookError && error.cause ? error.cause : error));
      if (attempt > 1 || !isTaken || state.written !== "nothing") throw error;
    }
  }
}

/** What Excel says when a sheet, a table or its place was taken between looking and writing. */
const takenCodes = new Set(["ItemAlreadyExists", "InvalidArgument"]);

async function recordParts(
  context: Excel.RequestContext,
  look: RegistersRead,
  records: readonly RecordsFor[],
  options: JobOptions,
  unlessGrown: boolean,
): Promise<{ readonly parts: readonly WritingPart[]; readonly registered: () => Registered }> {
  const dialect: CellDialect = { language: options.language, dateSystem: look.dateSystem };
  const known = new Map<Register, SurveyedRegister>();
  for (const [register] of records) {
    const place = registerPlaceOf(look.registers, register);
    if (place) known.set(register, place);
  }
  const isKnown = records.every(([register]) => known.has(register));
  const survey = isKnown ? null : await surveyWorkbook(context);
  const parts: WritingPart[] = [];
  const missing: RecordsFor[] = [];
  let registered: (() => Registered) | undefined;
  for (const each of records) {
    const place = known.get(each[0]) ?? survey?.registers.get(each[0]);
    if (!place) {
      missing.push(each);
      continue;
    }
    // The one row of a table without records is blank, and the first one added takes its place.
    const isBlank = known.has(each[0]) && place.area.rows === 2 && look.registers[each[0]].length === 0;
    const part = appending(context, each, place, isBlank ? 0 : place.area.rows - 1, dialect);
    const changed = (): WorkbookError =>
      new WorkbookError("sourceChanged", { sheet: place.sheet, values: { source: registerNames[each[0]] } });
    // A table that the look did not see was made since.
    if (unlessGrown && !known.has(each[0])) throw changed();
    parts.push({
      ...part,
      faultIn: (isAnswered) => part.faultIn(isAnswered) ?? (unlessGrown && part.hasGrown() ? changed() : null),
    });
    registered = () => {
      const areas = part.areas();
      const cellOf = (area: Area | undefined): CellPlace => ({
        sheet: place.sheet,
        cell: addressOf({ ...(area ?? place.area), rows: 1, columns: 1 }),
      });
      const last = { choice: part.target, cells: part.rows.at(-1) ?? new Map(), place: cellOf(areas.at(-1)) };
      return { sheet: place.sheet, place: cellOf(areas[0]), remarks: [], last };
    };
  }
  if (missing.length > 0 && survey) {
    const made = making(context, survey, missing, dialect);
    // Last: what is made is harder to take back than what is added.
    parts.push(made.part);
    registered = () => made.registered;
  }
  return { parts, registered: registered as () => Registered };
}

function appending(
  context: Excel.RequestContext,
  [register, records]: RecordsFor,
  place: SurveyedRegister,
  rowsSeen: number,
  dialect: CellDialect,
): RowsPart & { readonly target: RowsPlace; readonly rows: readonly RowCells[] } {
  const { sheet, area, headers } = place;
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
  const rows = (records as readonly NewRecord<typeof register>[]).map(
    (record) =>
      new Map(
        [...recordCells(register, record, dialect)].flatMap(([field, cell]): [number, SheetCell][] => {
          const position = positions[field];
          return position === undefined || cell === "" ? [] : [[position, cell]];
        }),
      ),
  );
  const target = { key: tableName, sheet, address: addressOf(area), tableName, rows: rowsSeen, headers };
  return { ...rowsPart(context, target, rows, new Map(), { owner: place }), target, rows };
}

/** Adds the tables beside the others on the registers' sheet, which is made when there is none. */
function making(
  context: Excel.RequestContext,
  survey: Survey,
  records: readonly RecordsFor[],
  dialect: CellDialect,
): { readonly part: WritingPart; readonly registered: Registered } {
  const { language } = dialect;
  const target = targetFor("registers", survey, language);
  const { name, existing } = target;
  if (existing?.isProtected) throw new WorkbookError("sheetProtected", { sheet: name, values: { sheet: name } });
  stopAtTakenNames(
    survey,
    records.map(([register]) => registerNames[register]),
  );
  // Tables stand side by side so that each can grow.
  const tables = [...survey.registers.values(), ...survey.tables].filter((each) => each.sheet === name);
  let column = tables.reduce((next, { area }) => Math.max(next, area.column + area.columns + 1), 0);
  const made = records.map(([register, rows]) => {
    const layout = registerLayout(register, rows as readonly NewRecord<typeof register>[], dialect);
    const columns = (layout.cells[0] as readonly SheetCell[]).length;
    const area: Area = { row: headingRow + 1, column, rows: layout.cells.length, columns };
    column += columns + 1;
    return { register, layout, area };
  });
  const part = tablesPart(
    context,
    {
      job: "registers",
      target,
      title: say(language, "sheets.registers.title"),
      intro: say(language, "sheets.registers.intro"),
      frozenRows: 1,
      furnish: (sheet) => setPage(sheet, language, "Landscape"),
    },
    made.map(({ register, layout, area }) => ({ name: registerNames[register], layout, area })),
  );
  const { register, layout, area: first } = made.at(-1) as (typeof made)[number];
  const [headers = [], ...body] = layout.cells as readonly (readonly SheetCell[])[];
  return {
    part,
    registered: {
      last: {
        choice: {
          key: registerNames[register],
          sheet: name,
          address: addressOf(first),
          tableName: registerNames[register],
          rows: body.length,
          headers: headers.map(String),
        },
        cells: new Map((body.at(-1) ?? []).flatMap((cell, column) => (cell === "" ? [] : [[column, cell] as const]))),
        place: {
          sheet: name,
          cell: addressOf({ row: first.row + body.length, column: first.column, rows: 1, columns: 1 }),
        },
      },
      sheet: name,
      place: { sheet: name, cell: addressOf({ row: first.row + 1, column: first.column, rows: 1, columns: 1 }) },
      remarks: targetRemarks(target),
    },
  };
}
