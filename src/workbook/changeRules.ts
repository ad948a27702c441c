import type { TextKey } from "../text/text";
import { addressOf, type Area } from "./address";
import { ensureRules } from "./ensureRules";
import { exampleRules } from "./exampleRules";
import { inExcel, stopWhenCancelled, WriteState } from "./excel";
import { judgeRules, planRows, rowPlaces, settingRows } from "./judgeRules";
import type { Look } from "./look";
import type { Rules, RulesChange } from "./rules";
import { ruleTableNames, type RuleTable } from "./ruleTables";
import { limitFormats, ruleRows } from "./sheets/rulesSheet";
import type { SheetCell } from "./sheets/layout";
import { surveyWorkbook, type SurveyedRuleTable } from "./survey";
import { WorkbookError } from "./workbookError";
import type { JobOptions, Remark } from "./written";

/** What a change of rules wrote. */
export interface RulesChanged {
  readonly sheet: string;
  readonly remarks: readonly Remark[];
}

/** The tables that a part of the rules stands in. */
const tablesOf: Readonly<Record<keyof RulesChange, readonly RuleTable[]>> = {
  potentialBands: ["potentialBands"],
  penetrationBands: ["penetrationBands"],
  thrusts: ["thrusts"],
  frequencies: ["frequencies"],
  asOf: ["settings"],
  soonDays: ["settings"],
  holidays: ["holidays"],
  plan: ["plan", "conversion"],
};

/**
 * Changes rules in their tables on the rules sheet. Tables that are missing are made with the change in them; others
 * keep their place, their further columns and, for named rows, the rows that nobody but the user knows.
 * @throws WorkbookError: a protected rules sheet (nothing written), or what Excel said
 */
export async function changeRules(_look: Look, change: RulesChange, options: JobOptions): Promise<RulesChanged> {
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const { language } = options;
    const survey = await surveyWorkbook(context);
    const before = judgeRules(survey, language);
    const after: Rules = { ...before, ...definedOnly(change) };
    const touched = [
      ...new Set((Object.keys(definedOnly(change)) as (keyof RulesChange)[]).flatMap((key) => tablesOf[key])),
    ];
    const existing = touched.flatMap((key) => {
      const table = survey.ruleTables.get(key);
      return table ? [[key, table] as const] : [];
    });
    for (const [, { sheet }] of existing) {
      if (survey.sheets.some((each) => each.name === sheet && each.isProtected)) {
        throw new WorkbookError("sheetProtected", { sheet, values: { sheet } });
      }
    }
    const ensured = await ensureRules(context, survey, options, state, {
      ...exampleRules(language),
      ...definedOnly(change),
    });
    const sheet = existing[0]?.[1].sheet ?? ensured.tables.get("plan")?.sheet ?? "";
    if (existing.length === 0) return { sheet, remarks: ensured.remarks };
    state.written = "rules";
    state.sheet = sheet;
    const roomFor = await roomBelow(
      context,
      existing.flatMap(([key, table]) =>
        // Named rows are written where they stand.
        key === "settings" || key === "plan"
          ? []
          : [{ key, table, rows: ruleRows(key, after, language, survey.dateSystem).length }],
      ),
    );
    for (const [key, table] of existing) {
      const rows = ruleRows(key, after, language, survey.dateSystem);
      if (key === "settings") writeNamedRows(context, table, rows, places(table, key), change);
      else if (key === "plan") writeNamedRows(context, table, rows, places(table, key));
      else writeAllRows(context, ruleTableNames[key], table, rows, roomFor.has(key), limitFormats(key, rows));
    }
    await context.sync();
    return { sheet, remarks: ensured.remarks };
  }, state);
}

function places(table: SurveyedRuleTable, key: "settings" | "plan"): readonly (number | undefined)[] {
  if (key === "settings") {
    const found = rowPlaces(table, settingRows, (row) => `sheets.rules.${row}` as TextKey);
    return settingRows.map((row) => found[row]);
  }
  const found = rowPlaces(table, planRows, (row) => `sheets.rules.plan.${row}` as TextKey);
  return planRows.map((row) => found[row]);
}

/** Writes the values of named rows where they stand; a row that is missing is added below. */
function writeNamedRows(
  context: Excel.RequestContext,
  table: SurveyedRuleTable,
  rows: readonly (readonly SheetCell[])[],
  at: readonly (number | undefined)[],
  change?: RulesChange,
): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  rows.forEach((row, index) => {
    // Settings come one by one: what was not changed is left as it is.
    if (change && (settingRows[index] === "asOf" ? change.asOf : change.soonDays) === undefined) return;
    const place = at[index];
    if (place === undefined) {
      const width = table.area.columns;
      context.workbook.tables
        .getItem(change ? ruleTableNames.settings : ruleTableNames.plan)
        .rows.add(undefined, [[...row, ...Array<SheetCell>(Math.max(0, width - row.length)).fill("")]]);
      return;
    }
    const cell: Area = { row: table.area.row + 1 + place, column: table.area.column + 1, rows: 1, columns: 1 };
    sheet.getRange(addressOf(cell)).formulas = [[row[1] ?? ""]];
  });
}

/** The tables that have blank cells below for the rows they are to grow by; one request when any grows. */
export async function roomBelow<Key extends string>(
  context: Excel.RequestContext,
  tables: readonly { readonly key: Key; readonly table: SurveyedRuleTable; readonly rows: number }[],
): Promise<ReadonlySet<Key>> {
  const growing = tables.flatMap(({ key, table: { sheet, area }, rows }) => {
    const more = rows + 1 - area.rows;
    if (more <= 0) return [];
    const below: Area = { ...area, row: area.row + area.rows, rows: more };
    return [{ key, range: context.workbook.worksheets.getItem(sheet).getRange(addressOf(below)).load("values") }];
  });
  if (growing.length > 0) await context.sync();
  return new Set(growing.flatMap(({ key, range }) => (range.values.flat().every((cell) => cell === "") ? [key] : [])));
}

/**
 * Writes all rows of a table, which grows or shrinks to their number; columns behind ours are kept.
 * @param limits number formats of the second and third column, by row
 */
export function writeAllRows(
  context: Excel.RequestContext,
  name: string,
  { sheet, area, cells }: SurveyedRuleTable,
  rows: readonly (readonly SheetCell[])[],
  hasRoom: boolean,
  limits: string[][] = [],
): void {
  const table = context.workbook.tables.getItem(name);
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const columns = rows[0]?.length ?? cells[0]?.length ?? 1;
  // A table keeps one row: without rules it is blank.
  const wanted = rows.length > 0 ? rows : [Array<SheetCell>(columns).fill("")];
  const present = area.rows - 1;
  const more = wanted.length - present;
  if (more > 0 && !hasRoom) {
    // Something stands below: Excel moves it down.
    table.rows.add(
      undefined,
      Array.from({ length: more }, () => Array<SheetCell>(area.columns).fill("")),
    );
  } else if (more !== 0) {
    table.resize(worksheet.getRange(addressOf({ ...area, rows: wanted.length + 1 })));
  }
  if (more < 0)
    worksheet.getRange(addressOf({ ...area, row: area.row + 1 + wanted.length, rows: -more })).clear("Contents");
  const body: Area = { row: area.row + 1, column: area.column, rows: wanted.length, columns };
  worksheet.getRange(addressOf(body)).formulas = wanted as SheetCell[][];
  if (limits.length > 0)
    worksheet.getRange(addressOf({ ...body, column: body.column + 1, columns: 2 })).numberFormat = limits;
}

function definedOnly(change: RulesChange): RulesChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
