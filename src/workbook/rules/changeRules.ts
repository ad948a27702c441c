import { addressOf, type Area } from "../excel/address";
import { ensureRules } from "./ensureRules";
import { holdTables, stopWhenOvertaken } from "./heldTables";
import { exampleRules } from "./exampleRules";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { judgeRules } from "./judgeRules";
import { settingRows } from "./planRows";
import { rowPlaces } from "./ruleReader";
import { ruleTableSheets } from "./ruleTableSheets";
import type { Rules, RulesChange } from "./rules";
import { furtherTableKeys, ruleTableNames, type FurtherTable, type RuleTable } from "../excel/ownTables";
import { cellFormatsOf, columnFormatsOf, isExample, ruleHeading, ruleRows } from "./rulesSheet";
import { type Language, languages } from "../../text/text";
import type { SheetCell } from "../excel/layout";
import { surveyWorkbook, type SurveyedRuleTable } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions, Remark } from "../excel/written";

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
  ...(Object.fromEntries(furtherTableKeys.map((key) => [key, [key]])) as Record<FurtherTable, [FurtherTable]>),
};

/**
 * Changes rules in their tables on the rules sheet. Tables that are missing are made with the change in them; others
 * keep their place, their further columns and, for named rows, the rows that nobody but the user knows.
 * @throws WorkbookError: a protected rules sheet (nothing written), or what Excel said
 */
export async function changeRules(_look: unknown, change: RulesChange, options: JobOptions): Promise<RulesChanged> {
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
    const ensured = await ensureRules(
      context,
      survey,
      options,
      state,
      { ...exampleRules(language), ...definedOnly(change) },
      touched.filter((key): key is FurtherTable => furtherTableKeys.some((each) => each === key)),
    );
    const sheet = (existing[0]?.[1] ?? ensured.tables.get(touched[0] ?? "plan"))?.sheet ?? "";
    if (existing.length === 0) return { sheet, remarks: ensured.remarks };
    const ensuredState = { ...state };
    state.written = "rules";
    state.sheet = sheet;
    const roomFor = await roomBelow(
      context,
      existing.flatMap(([key, table]) =>
        // Named rows are written where they stand.
        ruleTableSheets[key].named
          ? []
          : [{ key, table, rows: ruleRows(key, after, language, survey.dateSystem).length }],
      ),
    );
    // Read in the request that writes, before it does: whoever changed a table since it was looked at is not written over.
    const held = holdTables(
      context,
      existing.map(([key, table]) => ({ name: ruleTableNames[key], table })),
    );
    const headings = existing.flatMap(([key, table]) => {
      // What stands above a table says that it holds examples until it no longer does.
      const cell = isExample(key, after, language, survey.dateSystem) ? undefined : headingOf(context, table);
      return cell ? [{ key, cell: cell.load("values") }] : [];
    });
    for (const [key, table] of existing) {
      const rows = ruleRows(key, after, language, survey.dateSystem);
      if (ruleTableSheets[key].named) {
        // Settings come one by one: what was not changed is left as it is.
        writeNamedRows(context, key, table, rows, language, (row) =>
          key === "settings" ? change[settingRows[row] as "asOf" | "soonDays"] !== undefined : true,
        );
      } else {
        writeAllRows(context, ruleTableNames[key], table, rows, roomFor.has(key), columnFormatsOf(key, language));
        for (const [row, column, format] of cellFormatsOf(key, rows, language)) {
          const cell = { row: table.area.row + 1 + row, column: table.area.column + column, rows: 1, columns: 1 };
          context.workbook.worksheets.getItem(table.sheet).getRange(addressOf(cell)).numberFormat = [[format]];
        }
      }
    }
    await context.sync();
    await stopWhenOvertaken(context, held, state, ensuredState);
    const outdated = headings.flatMap(({ key, cell }) => {
      const written = languages.find((each) => cell.values[0]?.[0] === ruleHeading(key, each, true));
      const heading = written && ruleHeading(key, written, false);
      return heading === undefined || heading === cell.values[0]?.[0] ? [] : [{ cell, heading }];
    });
    if (outdated.length > 0) {
      for (const { cell, heading } of outdated) cell.formulas = [[heading]];
      await context.sync();
    }
    return { sheet, remarks: ensured.remarks };
  }, state);
}

function headingOf(context: Excel.RequestContext, { sheet, area }: SurveyedRuleTable): Excel.Range | undefined {
  if (area.row === 0) return undefined;
  const cell = { row: area.row - 1, column: area.column, rows: 1, columns: 1 };
  return context.workbook.worksheets.getItem(sheet).getRange(addressOf(cell));
}

/** Writes the values of named rows where they stand; a row that is missing is added below. */
function writeNamedRows(
  context: Excel.RequestContext,
  key: RuleTable,
  table: SurveyedRuleTable,
  rows: readonly (readonly SheetCell[])[],
  language: Language,
  isChanged: (row: number) => boolean,
): void {
  const { named } = ruleTableSheets[key];
  if (!named) return;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const places = rowPlaces(table, named.rows, named.textOfRow);
  rows.forEach((row, index) => {
    if (!isChanged(index)) return;
    const place = places[named.rows[index] as string];
    if (place === undefined) {
      const rest = Array<SheetCell>(Math.max(0, table.area.columns - row.length)).fill("");
      context.workbook.tables.getItem(ruleTableNames[key]).rows.add(undefined, [[...row, ...rest]]);
      return;
    }
    const cell: Area = { row: table.area.row + 1 + place, column: table.area.column + 1, rows: 1, columns: 1 };
    const day = cellFormatsOf(key, rows, language).find(([at, column]) => at === index && column === 1)?.[2];
    const format = table.formats?.[place]?.[1] ?? "";
    sheet.getRange(addressOf(cell)).formulas = fitted(sheet, cell, [[row[1] ?? ""]], [[format]], [day]);
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

/** Writes all rows of a table, which grows or shrinks to their number; columns behind ours are kept. */
export function writeAllRows(
  context: Excel.RequestContext,
  name: string,
  { sheet, area, cells, formats }: SurveyedRuleTable,
  rows: readonly (readonly SheetCell[])[],
  hasRoom: boolean,
  codes: readonly (string | null)[] = [],
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
  worksheet.getRange(addressOf(body)).formulas = fitted(worksheet, body, wanted, formats ?? [], codes);
}

/**
 * Cells as they go into an area whose cells may be formatted as text: there a number or a day would become a text, so the
 * cell first gets the format that its column has in a new table; and an apostrophe would stand there for all to see.
 */
function fitted(
  worksheet: Excel.Worksheet,
  area: Area,
  rows: readonly (readonly SheetCell[])[],
  formats: readonly (readonly string[])[],
  codes: readonly (string | null | undefined)[],
): SheetCell[][] {
  return rows.map((row, r) =>
    row.map((cell, c) => {
      // Rows that come in below the last one take its formats.
      if ((formats[r] ?? formats.at(-1))?.[c] !== "@") return cell;
      if (typeof cell === "string") return cell.replace(/^'/, "");
      const at = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      worksheet.getRange(addressOf(at)).numberFormat = [[codes[c] ?? "General"]];
      return cell;
    }),
  );
}

function definedOnly(change: RulesChange): RulesChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
