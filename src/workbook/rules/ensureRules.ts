import { say } from "../../text/text";
import { addressOf, areaOf, type Area } from "../excel/address";
import { exampleRules } from "./exampleRules";
import type { WriteState } from "../excel/excel";
import { stopAtTakenNames } from "../excel/takenNames";
import type { Rules } from "./rules";
import {
  firstTableKeys,
  furtherTableKeys,
  ruleTableNames,
  type FurtherTable,
  type RuleTable,
} from "../excel/ownTables";
import { fillHeader, inkNote, type SheetCell } from "../excel/layout";
import { targetFor, targetRemarks } from "../excel/ownership";
import { finishSheet, openSheet } from "../excel/ownSheet";
import { ruleTableLayout, type RuleTableLayout } from "./rulesSheet";
import type { Survey, SurveyedRuleTable } from "../excel/survey";
import { hostCodeOf, WorkbookError } from "../excel/workbookError";
import type { JobOptions, Remark } from "../excel/written";
import type { Cell } from "../excel/cell";
import { setPage } from "../excel/page";

export type RuleTables = ReadonlyMap<RuleTable, SurveyedRuleTable>;

export interface EnsuredRules {
  readonly tables: RuleTables;
  readonly remarks: readonly Remark[];
}

const legendRow = 3;
const headingRow = legendRow + firstTableKeys.length + 1;
/** Row of the headers of tables that are added to the rules sheet. */
export const headerRow = headingRow + 1;

/**
 * Adds the rule tables that are missing, beside what the rules sheet holds already; tables that exist are left as they
 * are, wherever they stand. One request; none when nothing is missing.
 * @param rules what the new tables hold
 * @param further tables that are made only by the jobs that need them
 */
export async function ensureRules(
  context: Excel.RequestContext,
  survey: Survey,
  options: Pick<JobOptions, "language">,
  state: WriteState,
  rules: Rules = exampleRules(options.language),
  further: readonly FurtherTable[] = [],
): Promise<EnsuredRules> {
  const missing = [...firstTableKeys, ...new Set(further)].filter((key) => !survey.ruleTables.has(key));
  if (missing.length === 0) return { tables: survey.ruleTables, remarks: [] };
  const { language } = options;
  const target = targetFor("rules", survey, language);
  if (target.existing?.isProtected)
    throw new WorkbookError("sheetProtected", { sheet: target.name, values: { sheet: target.name } });

  stopAtTakenNames(
    survey,
    missing.map((key) => ruleTableNames[key]),
  );
  const before = { ...state };
  state.written = "rules";
  state.sheet = target.name;
  const sheet = openSheet(context, "rules", target);
  if (!target.existing) {
    sheet.getRange("A1:A2").formulas = [[say(language, "sheets.rules.title")], [say(language, "sheets.rules.intro")]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.font.size = 16;
    sheet.getRange("A2").format.font.color = inkNote;
    setPage(sheet, language, "Landscape");
    // The notes stand above: the tables are side by side so that each can grow, and leave no room for sentences.
    const legend = firstTableKeys.map((key) => [
      `${say(language, `sheets.rules.${key}`)}: ${say(language, `sheets.rules.${key}.note`)}`,
    ]);
    const notes = sheet.getRange(addressOf({ row: legendRow, column: 0, rows: legend.length, columns: 1 }));
    notes.formulas = legend;
    notes.format.font.color = inkNote;
  }
  const used = target.existing?.used;
  let column = used ? used.column + used.columns + 1 : 0;
  const tables = new Map(survey.ruleTables);
  for (const key of missing) {
    const layout = ruleTableLayout(key, rules, language, survey.dateSystem);
    const area = {
      row: headerRow,
      column,
      rows: layout.cells.length,
      columns: (layout.cells[0] as readonly SheetCell[]).length,
    };
    addRuleTable(sheet, area, layout, ruleTableNames[layout.table]);
    const at = furtherTableKeys.findIndex((each) => each === key);
    if (at >= 0) {
      // Neighbours' notes stand in different rows: each has room to its right.
      const note = sheet.getRange(
        addressOf({ row: legendRow + (at % firstTableKeys.length), column, rows: 1, columns: 1 }),
      );
      note.formulas = [[say(language, `sheets.rules.${key}.note`)]];
      note.format.font.color = inkNote;
    }
    tables.set(key, { sheet: target.name, area, cells: layout.cells.map((row) => row.map(plainCell)) });
    column += area.columns + 1;
  }
  try {
    await context.sync();
  } catch (error) {
    if (hostCodeOf(error) !== "ItemAlreadyExists") throw error;
    // Somebody else made the sheet or a table at the same moment.
    const places = [...tables.values()].map(({ area }) => area);
    if (target.existing) await removeUnnamed(context, sheet, places);
    else Object.assign(state, before);
    throw new WorkbookError("sourceChanged", { sheet: target.name, values: { source: target.name } });
  }
  if (!target.existing) await finishSheet(context, sheet, "rules", target, 1);
  const remarks: Remark[] = target.existing
    ? []
    : [{ key: "sheets.written.rulesMade", values: { sheet: target.name } }];
  return { tables, remarks: [...remarks, ...targetRemarks(target)] };
}

/** Takes away a table that was added and could not have its name, for it was taken meanwhile. */
async function removeUnnamed(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  places: readonly Area[],
): Promise<void> {
  const found = sheet.tables.load("items/name");
  await context.sync();
  const ranges = found.items.map((table) => ({ table, range: table.getRange().load("address") }));
  await context.sync();
  const ours = new Set(places.map((area) => addressOf(area)));
  for (const { table, range } of ranges) {
    const area = areaOf(range.address);
    if (area && ours.has(addressOf(area)) && !/^SKM_/i.test(table.name)) table.delete();
  }
  await context.sync();
}

/** Adds a table with its heading in the row above its headers. */
export function addRuleTable(
  sheet: Excel.Worksheet,
  area: Area,
  layout: Omit<RuleTableLayout, "table">,
  name: string,
): void {
  const at = (row: number, column: number, rows = 1, columns = 1): Excel.Range =>
    sheet.getRange(addressOf({ row, column, rows, columns }));
  const range = at(area.row, area.column, area.rows, area.columns);
  // The table comes first: where somebody else made one there meanwhile Excel refuses it, and no cell is written over.
  const table = sheet.tables.add(range, true);
  table.name = name;
  table.style = "TableStyleLight1";
  const heading = at(area.row - 1, area.column);
  heading.formulas = [[layout.heading]];
  heading.format.font.bold = true;
  const bodyRows = area.rows - 1;
  layout.formats.forEach((format, index) => {
    if (format !== null)
      at(area.row + 1, area.column + index, bodyRows, 1).numberFormat = format as unknown as string[][];
  });
  for (const [row, index, format] of layout.cellFormats ?? []) {
    at(area.row + 1 + row, area.column + index).numberFormat = [[format]];
  }
  range.formulas = layout.cells as SheetCell[][];
  at(area.row, area.column, 1, area.columns).format.fill.color = fillHeader;
  const widths = columnWidths(layout);
  widths.forEach((width, index) => {
    at(area.row, area.column + index).format.columnWidth = width;
  });
  at(area.row, area.column + area.columns).format.columnWidth = 18;
}

/** Points that the longest text of each column takes, at most 220. */
function columnWidths(layout: Pick<RuleTableLayout, "cells">): number[] {
  const columns = layout.cells[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    const longest = layout.cells.reduce((length, row) => Math.max(length, String(row[column] ?? "").length), 8);
    return Math.min(220, longest * 6 + 16);
  });
}

/** A cell as it reads back: without the apostrophe that keeps it a text. */
function plainCell(cell: SheetCell): Cell {
  return typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
}
