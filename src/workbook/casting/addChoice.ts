import type { Criterion } from "../../method/casting/criteria";
import { valueKey } from "../../method/casting/valueKey";
import { addressOf, areaOf } from "../excel/address";
import { roomBelow, type RulesChanged } from "../rules/changeRules";
import { holdTables, stopWhenOvertaken } from "../rules/heldTables";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { Finding } from "../excel/finding";
import type { Look } from "../look/look";
import type { SheetCell } from "../excel/layout";
import { surveyWorkbook, type SurveyedRuleTable } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { castingTableNames } from "../excel/ownTables";
import { choiceRow } from "./castingTableLayout";
import { castingRulesOf } from "./changeCriteria";
import { stopWhenProtected } from "./storeCasting";

/**
 * Adds the choice of a finding to the scale that lacks it, as a new last row of the criteria table.
 * @param finding of the kind choiceMissing, from this look
 * @param points 0 to 100
 * @throws WorkbookError: the criteria changed since, a protected sheet (nothing written), or what Excel said
 */
export async function addChoice(look: Look, finding: Finding, options: JobOptions, points = 0): Promise<RulesChanged> {
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const survey = await surveyWorkbook(context);
    const { rules } = castingRulesOf(survey, options);
    const table = survey.castingTables.get("criteria") as SurveyedRuleTable;
    const index = Number(finding.values["criterionIndex"]);
    const known = look.castingInput?.rules.rules.criteria[index];
    const criterion = rules.criteria.find((each) => isSame(each, known));
    const choice = choiceOf(look, finding, index);
    if (!criterion || choice === undefined)
      throw new WorkbookError("sourceChanged", { sheet: table.sheet, values: { source: castingTableNames.criteria } });
    stopWhenProtected(survey, [table.sheet]);
    const unchanged = { sheet: table.sheet, remarks: [] };
    if (criterion.scale.choices.some((each) => valueKey(each.choice) === valueKey(choice))) return unchanged;
    const before = { ...state };
    state.written = "rules";
    state.sheet = table.sheet;
    const roomFor = await roomBelow(context, [{ key: "criteria", table, rows: table.area.rows }]);
    const held = holdTables(context, [{ name: castingTableNames.criteria, table }]);
    appendRow(context, table, choiceRow(criterion, choice, points), roomFor.has("criteria"));
    await context.sync();
    await stopWhenOvertaken(context, held, state, before);
    return unchanged;
  }, state);
}

/** Only the new row is written: what stands in the others stays as it was typed. */
function appendRow(
  context: Excel.RequestContext,
  { sheet, area }: SurveyedRuleTable,
  row: readonly SheetCell[],
  hasRoom: boolean,
): void {
  const table = context.workbook.tables.getItem(castingTableNames.criteria);
  const cells = [...row, ...Array<SheetCell>(Math.max(0, area.columns - row.length)).fill("")].slice(0, area.columns);
  if (!hasRoom) {
    // Something stands below: Excel moves it down.
    table.rows.add(undefined, [cells]);
    return;
  }
  const worksheet = context.workbook.worksheets.getItem(sheet);
  table.resize(worksheet.getRange(addressOf({ ...area, rows: area.rows + 1 })));
  worksheet.getRange(addressOf({ ...area, row: area.row + area.rows, rows: 1 })).formulas = [cells];
}

function isSame(criterion: Criterion, known: Criterion | undefined): boolean {
  return known !== undefined && criterion.name === known.name && criterion.targetGroup === known.targetGroup;
}

/** The value of the finding's cell, in full. */
function choiceOf(look: Look, { place }: Finding, criterion: number): string | undefined {
  const row = place ? (areaOf(place.cell)?.row ?? -2) + 1 : -1;
  const record = look.customerColumns?.sheetRow.indexOf(row) ?? -1;
  const cell = look.castingInput?.cells[criterion]?.[record];
  return cell === undefined ? undefined : String(cell).trim();
}
