import type { Casting } from "../../method/casting/casting";
import { snapshotOf } from "../../method/casting/snapshot";
import { say } from "../../text/text";
import { workbookSerial } from "../excel/dateSystem";
import { addressOf, type Area } from "../excel/address";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { Look } from "../look/look";
import { fillHeader, inkNote, dayFormat, type SheetCell } from "../excel/layout";
import { targetFor } from "../excel/ownership";
import { markOf } from "../excel/sheetMarks";
import { checkSource } from "../excel/sourceCheck";
import { daySentence } from "../sentences/day";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import { checkedCustomers } from "../look/checkedCustomers";
import type { JobOptions, Written } from "../excel/written";
import { keptCastingsName } from "../excel/ownTables";
import type { Classes } from "./classes";
import { classesOf } from "./classesOf";
import { currentInput } from "./currentInput";
import { rulesVersion } from "./rulesVersion";
import { snapshotColumns, snapshotRows } from "./snapshotRows";
import { stopWhenProtected } from "./storeCasting";

/** So many rows go into a request: at most about a megabyte. */
const rowsPerRequest = 4000;
const headerRow = 3;

/**
 * Keeps the casting of a day: appends it to the table of kept castings, which is made on its own sheet when it is
 * missing. The computed classes are kept; an override is no result of the criteria.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no criteria, rules that cannot be used, a source changed since, a
 * protected sheet
 */
export async function keepSnapshot(look: Look, asOf: number, options: JobOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
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
    const { sheet, area } = survey.keptCastings
      ? await grownTable(context, survey, survey.keptCastings, rows.length, state)
      : newTable(context, survey, rows.length, options, state);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRange(addressOf({ ...area, column: area.column + 1, columns: 1 })).numberFormat = dayFormat(
      language,
    ) as unknown as string[][];
    // The first row says what it was cast by and goes last: what was broken off is no casting.
    for (let from = 1; from < rows.length; from += rowsPerRequest) {
      const part = rows.slice(from, from + rowsPerRequest);
      const block: Area = { ...area, row: area.row + from, rows: part.length, columns: snapshotColumns.length };
      worksheet.getRange(addressOf(block)).formulas = part;
      // A request may hold 5 MB at most: large castings take several.
      // eslint-disable-next-line skm/no-sync-in-loop
      await context.sync();
      options.onProgress?.({ step: "writing", done: from + part.length, total: rows.length });
    }
    const [first] = rows as [SheetCell[]];
    worksheet.getRange(addressOf({ ...area, rows: 1, columns: snapshotColumns.length })).formulas = [first];
    await context.sync();
    return {
      sheet,
      address: addressOf(area),
      rows: keys.length,
      live: false,
      remarks: [{ key: "sheets.written.castingKept", values: { day: daySentence(language, asOf) } }],
    };
  }, state);
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

/** The rows below the table for the new casting; the table is grown over them. */
async function grownTable(
  context: Excel.RequestContext,
  survey: Survey,
  { sheet, area }: NonNullable<Survey["keptCastings"]>,
  rows: number,
  state: WriteState,
): Promise<{ sheet: string; area: Area }> {
  stopWhenProtected(survey, [sheet]);
  const below: Area = { ...area, row: area.row + area.rows, rows };
  const table = context.workbook.tables.getItem(keptCastingsName);
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(below)).load("values");
  await context.sync();
  state.written = "castings";
  state.sheet = sheet;
  if (range.values.every((cells) => cells.every((cell) => cell === ""))) {
    table.resize(context.workbook.worksheets.getItem(sheet).getRange(addressOf({ ...area, rows: area.rows + rows })));
  } else {
    // Something stands below: Excel moves it down.
    table.rows.add(
      undefined,
      Array.from({ length: rows }, () => Array<SheetCell>(area.columns).fill("")),
    );
  }
  return { sheet, area: below };
}

/** A new sheet of ours with an empty table of the size that is needed. */
function newTable(
  context: Excel.RequestContext,
  survey: Survey,
  rows: number,
  { language }: JobOptions,
  state: WriteState,
): { sheet: string; area: Area } {
  const target = targetFor("castings", survey, language);
  stopWhenProtected(survey, [target.name]);
  state.written = "castings";
  state.sheet = target.name;
  const worksheets = context.workbook.worksheets;
  const sheet = target.existing ? worksheets.getItem(target.name) : worksheets.add(target.name);
  if (!target.existing) {
    sheet.names.add(markOf("castings"), sheet.getRange("A1"));
    sheet.showGridlines = false;
    sheet.getRange("A1:A2").formulas = [
      [say(language, "sheets.castings.title")],
      [say(language, "sheets.castings.note")],
    ];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.font.size = 16;
    sheet.getRange("A2").format.font.color = inkNote;
  }
  // A sheet whose table was deleted is written below what is left on it.
  const used = target.existing?.used;
  const top = used && used.rows > headerRow ? used.row + used.rows + 1 : headerRow;
  const header: Area = { row: top, column: 0, rows: 1, columns: snapshotColumns.length };
  sheet.getRange(addressOf(header)).formulas = [snapshotColumns.map((key) => say(language, `columns.${key}`))];
  const table = sheet.tables.add(sheet.getRange(addressOf({ ...header, rows: rows + 1 })), true);
  table.name = keptCastingsName;
  table.style = "TableStyleLight1";
  sheet.getRange(addressOf(header)).format.fill.color = fillHeader;
  [60, 90, 110, 140, 50, 60, 260].forEach((width, column) => {
    sheet.getRange(addressOf({ row: top, column, rows: 1, columns: 1 })).format.columnWidth = width;
  });
  return { sheet: target.name, area: { ...header, row: top + 1, rows } };
}
