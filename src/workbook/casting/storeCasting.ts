import { say } from "../../text/text";
import { addressOf } from "../excel/address";
import { roomBelow, writeAllRows, type RulesChanged } from "../rules/changeRules";
import { addRuleTable, ensureRules, headerRow } from "../rules/ensureRules";
import { holdTables, stopWhenOvertaken } from "../rules/heldTables";
import type { WriteState } from "../excel/excel";
import { judgeRules, rowPlaces } from "../rules/judgeRules";
import type { SheetCell } from "../excel/layout";
import type { Survey, SurveyedRuleTable } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { castingRows, castingTableLayout, type CastingContent } from "./castingTableLayout";
import { castingSettingRows } from "./castingTables";
import { castingTableKeys, castingTableNames, type CastingTable } from "../excel/ownTables";

export interface StoreOptions extends Pick<JobOptions, "language"> {
  /** The criteria are an example set and are labelled so. */
  readonly isExample?: boolean;
}

/**
 * Puts the casting's rules into their tables: those that are missing are added beside what the rules sheet holds, of
 * the others only the touched ones are written. Columns behind ours are kept.
 * @param touched tables whose content was changed
 * @param also what else is written with them, and into which tables
 */
export async function storeCasting(
  context: Excel.RequestContext,
  survey: Survey,
  content: CastingContent,
  touched: readonly CastingTable[],
  options: StoreOptions,
  state: WriteState,
  also?: { readonly queue: () => void; readonly into: readonly CastingTable[] },
): Promise<RulesChanged> {
  const { language, isExample = false } = options;
  const existing = touched.flatMap((key) => {
    const table = survey.castingTables.get(key);
    return table ? [{ key, table, rows: castingRows(key, content, language, survey.dateSystem) }] : [];
  });
  stopWhenProtected(
    survey,
    existing.map(({ table }) => table.sheet),
  );
  const missing = castingTableKeys.filter((key) => !survey.castingTables.has(key));
  const ensured =
    missing.length > 0 ? await ensureRules(context, survey, options, state, judgeRules(survey, language)) : null;
  const sheet = survey.castingTables.values().next().value?.sheet ?? ensured?.tables.values().next().value?.sheet ?? "";
  if (missing.length > 0) stopWhenProtected(survey, [sheet]);
  // Tables that were made stay, whoever changed the others meanwhile.
  const before: Partial<WriteState> = missing.length > 0 ? { written: "rules", sheet } : { ...state };
  state.written = "rules";
  state.sheet = sheet;
  if (missing.length > 0) {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const tables = [...(ensured?.tables.values() ?? []), ...survey.castingTables.values()];
    const used = survey.sheets.find(({ name }) => name === sheet)?.used;
    let column = Math.max(
      used ? used.column + used.columns : 0,
      ...tables.filter((each) => each.sheet === sheet).map(({ area }) => area.column + area.columns),
    );
    for (const key of missing) {
      const layout = castingTableLayout(key, content, language, survey.dateSystem, isExample);
      const columns = (layout.cells[0] as readonly SheetCell[]).length;
      const area = { row: headerRow, column: column + 1, rows: layout.cells.length, columns };
      addRuleTable(worksheet, area, layout, castingTableNames[key]);
      column += columns + 1;
    }
  }
  const growing = existing.filter(({ key }) => key !== "castingSettings");
  const roomFor = await roomBelow(
    context,
    growing.map(({ key, table, rows }) => ({ key, table, rows: rows.length })),
  );
  const held = holdTables(
    context,
    [...new Set([...existing.map(({ key }) => key), ...(also?.into ?? [])])].flatMap((key) => {
      const table = survey.castingTables.get(key);
      return table ? [{ name: castingTableNames[key], table }] : [];
    }),
  );
  also?.queue();
  for (const { key, table, rows } of existing) {
    if (key === "castingSettings") writeSettings(context, table, rows);
    else writeAllRows(context, castingTableNames[key], table, rows, roomFor.has(key));
  }
  await context.sync();
  await stopWhenOvertaken(context, held, state, before);
  const criteria = existing.find(({ key, table }) => key === "criteria" && table.area.row > 0)?.table;
  if (isExample && criteria) {
    const heading = { row: criteria.area.row - 1, column: criteria.area.column, rows: 1, columns: 1 };
    context.workbook.worksheets.getItem(criteria.sheet).getRange(addressOf(heading)).formulas = [
      [say(language, "sheets.rules.criteriaExample")],
    ];
    await context.sync();
  }
  return { sheet, remarks: ensured?.remarks ?? [] };
}

/** Throws before anything is written when one of the sheets is protected. */
export function stopWhenProtected(survey: Survey, sheets: readonly string[]): void {
  const isProtected = survey.sheets.find(({ name, isProtected: is }) => is && sheets.includes(name));
  if (isProtected)
    throw new WorkbookError("sheetProtected", { sheet: isProtected.name, values: { sheet: isProtected.name } });
}

/** Settings are written where their rows stand; rows that nobody but the user knows stay. */
function writeSettings(
  context: Excel.RequestContext,
  table: SurveyedRuleTable,
  rows: readonly (readonly SheetCell[])[],
): void {
  const places = rowPlaces(table, castingSettingRows, (row) => `sheets.rules.${row}`);
  castingSettingRows.forEach((row, index) => {
    const place = places[row];
    const cells = rows[index] as readonly SheetCell[];
    if (place === undefined) {
      const rest = Array<SheetCell>(Math.max(0, table.area.columns - cells.length)).fill("");
      context.workbook.tables.getItem(castingTableNames.castingSettings).rows.add(undefined, [[...cells, ...rest]]);
      return;
    }
    const cell = { row: table.area.row + 1 + place, column: table.area.column + 1, rows: 1, columns: 1 };
    context.workbook.worksheets.getItem(table.sheet).getRange(addressOf(cell)).formulas = [[cells[1] ?? ""]];
  });
}
