import type { CostFault } from "../../method/plan/costs";
import type { PlanFault } from "../../method/plan/inputs";
import { addressOf } from "../excel/address";
import { isBlankCell } from "../excel/cell";
import type { CellPlace } from "../excel/finding";
import { ruleTableSheets } from "../rules/ruleTableSheets";
import { rowPlaces } from "../rules/ruleReader";
import type { Survey, SurveyedRuleTable } from "../excel/survey";

/**
 * The cell of the rules that a fault of the plan comes from: an input or a cost in its row, a step of the curve in its
 * month or its rate. null where there is no such table or row, because the example stands in.
 */
export function planFaultPlace(
  { ruleTables }: Pick<Survey, "ruleTables">,
  fault: PlanFault | CostFault,
): CellPlace | null {
  if (fault.input === "conversionCurve") {
    const curve = ruleTables.get("conversion");
    if (!curve) return null;
    if (!("step" in fault)) return cellIn(curve, 0, 0);
    // Blank rows are no steps.
    const steps = curve.cells.slice(1).flatMap((row, index) => (row.slice(0, 2).every(isBlankCell) ? [] : [index]));
    const isMonth = fault.fault === "curveMonthNotRising" || fault.fault === "curveMonthNegative";
    return cellIn(curve, steps[fault.step] ?? 0, isMonth ? 0 : 1);
  }
  const key = fault.input.startsWith("cost") ? "planCosts" : "plan";
  const table = ruleTables.get(key);
  const { named } = ruleTableSheets[key];
  const row = table && named && rowPlaces(table, named.rows, named.textOfRow)[fault.input];
  return table && row !== undefined ? cellIn(table, row, 1) : null;
}

/** @param row from 0 below the header */
function cellIn({ sheet, area }: SurveyedRuleTable, row: number, column: number): CellPlace {
  return {
    sheet,
    cell: addressOf({ row: area.row + 1 + row, column: area.column + column, rows: 1, columns: 1 }),
  };
}
