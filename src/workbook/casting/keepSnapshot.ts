import type { Casting } from "../../method/casting/casting";
import { snapshotOf } from "../../method/casting/snapshot";
import { say } from "../../text/text";
import { addressOf, type Area } from "../excel/address";
import { rowsPart, type RowsPart } from "../excel/appendRows";
import { workbookSerial } from "../excel/dateSystem";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { dayFormat, type SheetCell } from "../excel/layout";
import { keptCastingsName } from "../excel/ownTables";
import { targetFor, targetRemarks } from "../excel/ownership";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook, type Survey, type SurveyedRegister } from "../excel/survey";
import { stopAtTakenNames } from "../excel/takenNames";
import { hostCodeOf, stopAtFault, WorkbookError } from "../excel/workbookError";
import { takeBackAll, writeTogether, type WritingPart } from "../excel/writeTogether";
import type { JobOptions, Remark, Written } from "../excel/written";
import { checkedCustomers } from "../look/checkedCustomers";
import type { Look } from "../look/look";
import { tablesPart } from "../rules/tablesPart";
import { daySentence } from "../sentences/day";
import type { Classes } from "./classes";
import { classesOf } from "./classesOf";
import { currentInput } from "./currentInput";
import { rulesVersion } from "./rulesVersion";
import { snapshotColumns, snapshotRows } from "./snapshotRows";
import { stopWhenProtected } from "./storeCasting";

/** So many rows go into a request: at most about a megabyte. */
const rowsPerRequest = 4000;
const headerRow = 3;

/** So often the next number is tried when others keep castings at the same moment. */
const mostAttempts = 5;

/**
 * Keeps the casting of a day: appends it to the table of kept castings, which is made on its own sheet when it is
 * missing. The computed classes are kept; an override is no result of the criteria. Two people who keep one at the same
 * moment both keep theirs: whoever comes second takes the next number.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no criteria, rules that cannot be used, a source changed since, a
 * protected sheet
 */
export async function keepSnapshot(look: Look, asOf: number, options: JobOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    for (let attempt = 1; ; attempt++) {
      stopWhenCancelled(options);
      const { language } = options;
      const survey = await surveyWorkbook(context);
      const { customers } = checkedCustomers(look, ["customerId"]);
      checkSource(survey, customers);
      const classes = classesOf(currentInput(look, survey, options), asOf) as Classes;
      stopAtFault(classes.faults);
      const keys = classes.networks.map(({ key }) => key);
      const snapshot = snapshotOf(classes.casting as Casting, keys, asOf, rulesVersion(classes.rules));
      const number = 1 + (await latestNumber(context, survey));
      const rows = snapshotRows(snapshot, number, workbookSerial(survey.dateSystem, asOf));
      const kept = await keepRows(context, survey, rows, options, state);
      if (kept)
        return {
          ...kept,
          rows: keys.length,
          live: false,
          remarks: [
            ...kept.remarks,
            { key: "sheets.written.castingKept", values: { day: daySentence(language, asOf) } },
          ],
        };
      if (attempt === mostAttempts) throw new WorkbookError("sourceMoving", { values: { source: keptCastingsName } });
    }
  }, state);
}

/** Writes the rows of a casting, all of them or none. @returns null where somebody else was quicker */
async function keepRows(
  context: Excel.RequestContext,
  survey: Survey,
  rows: readonly (readonly SheetCell[])[],
  options: JobOptions,
  state: WriteState,
): Promise<Pick<Written, "sheet" | "address" | "remarks"> | null> {
  // The row that says what it was cast by goes last: what was broken off is no casting.
  const ordered = [...rows.slice(1), ...rows.slice(0, 1)];
  const blocks = Array.from({ length: Math.ceil(ordered.length / rowsPerRequest) }, (_, index) =>
    ordered.slice(index * rowsPerRequest, (index + 1) * rowsPerRequest),
  );
  const stands: WritingPart[] = [];
  let table = survey.keptCastings;
  if (table) stopWhenProtected(survey, [table.sheet]);
  let from: Area | undefined;
  let remarks: readonly Remark[] = [];
  for (const [index, block] of blocks.entries()) {
    const adding = table ? addedRows(context, table, block, options) : null;
    const made = adding ? null : newTable(context, survey, block, options);
    const part = adding ?? (made as ReturnType<typeof newTable>).part;
    // Of this request alone: what it leaves behind decides whether the ones before are taken back.
    state.written = "nothing";
    try {
      // Large castings take several requests: one may hold 5 MB at most.

      await writeTogether(context, [index === 0 && adding ? alone(adding) : part], state, "castings");
    } catch (error) {
      if (state.written === "nothing" && stands.length > 0) {
        Object.assign(state, { written: "castings", sheet: part.place.sheet });

        await takeBackAll(stands);
        state.written = "nothing";
      }
      if (index === 0 && state.written === "nothing" && isOvertaken(error)) return null;
      throw error;
    }
    stands.push(part);
    table ??= (made as ReturnType<typeof newTable>).table;
    if (made) ({ remarks } = made);
    from ??= adding?.areas()[0] ?? (made ? { ...made.table.area, row: made.table.area.row + 1 } : undefined);
    options.onProgress?.({
      step: "writing",
      done: Math.min(rows.length, (index + 1) * rowsPerRequest),
      total: rows.length,
    });
  }
  const area: Area = { ...(from as Area), rows: rows.length, columns: snapshotColumns.length };
  return { sheet: (table as SurveyedRegister).sheet, address: addressOf(area), remarks };
}

/** Rows below those that the numbers were read of would have the same number as these. */
function alone(part: RowsPart): WritingPart {
  return {
    ...part,
    faultIn: (isAnswered) =>
      part.faultIn(isAnswered) ??
      (part.hasGrown() ? new WorkbookError("sourceMoving", { values: { source: keptCastingsName } }) : null),
  };
}

/** What is said when the number, the table or its sheet was taken between looking and writing. */
function isOvertaken(error: unknown): boolean {
  if (error instanceof WorkbookError) return error.code === "sourceMoving";
  return ["ItemAlreadyExists", "InvalidArgument"].includes(hostCodeOf(error));
}

/** The highest number of a casting in the table; 0 without one. */
async function latestNumber(context: Excel.RequestContext, { keptCastings }: Survey): Promise<number> {
  if (!keptCastings) return 0;
  const { sheet, area } = keptCastings;
  const column = { ...area, row: area.row + 1, rows: area.rows - 1, columns: 1 };
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(column)).load("values");
  await context.sync();
  return range.values.reduce((most, [cell]) => (typeof cell === "number" && cell > most ? cell : most), 0);
}

function addedRows(
  context: Excel.RequestContext,
  table: SurveyedRegister,
  rows: readonly (readonly SheetCell[])[],
  { language }: JobOptions,
): RowsPart {
  const { sheet, area, headers } = table;
  return rowsPart(
    context,
    {
      key: keptCastingsName,
      sheet,
      address: addressOf(area),
      tableName: keptCastingsName,
      rows: area.rows - 1,
      headers,
    },
    rows.map((cells) => new Map(cells.map((cell, column) => [column, cell]))),
    new Map([[1, dayFormat(language)]]),
    { owner: table, isBlock: true },
  );
}

/** The table with the first rows in it, on a sheet of ours. */
function newTable(
  context: Excel.RequestContext,
  survey: Survey,
  rows: readonly (readonly SheetCell[])[],
  { language }: JobOptions,
): { readonly part: WritingPart; readonly table: SurveyedRegister; readonly remarks: readonly Remark[] } {
  const target = targetFor("castings", survey, language);
  stopWhenProtected(survey, [target.name]);
  stopAtTakenNames(survey, [keptCastingsName]);
  // A sheet whose table was deleted is written below what is left on it.
  const used = target.existing?.used;
  const top = used && used.rows > headerRow ? used.row + used.rows + 1 : headerRow;
  const headers = snapshotColumns.map((key) => say(language, `columns.${key}`));
  const area: Area = { row: top, column: 0, rows: rows.length + 1, columns: snapshotColumns.length };
  const part = tablesPart(
    context,
    {
      job: "castings",
      target,
      title: say(language, "sheets.castings.title"),
      intro: say(language, "sheets.castings.note"),
      frozenRows: 0,
      furnish: () => undefined,
    },
    [
      {
        name: keptCastingsName,
        area,
        layout: {
          heading: "",
          cells: [headers, ...rows],
          formats: snapshotColumns.map((key) => (key === "castOn" ? dayFormat(language) : null)),
        },
      },
    ],
  );
  return { part, table: { sheet: target.name, area, headers }, remarks: targetRemarks(target) };
}
