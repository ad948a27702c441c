import type { RuleTables } from "../rules/ensureRules";
import { planRows, rowPlaces } from "../rules/judgeRules";
import { ruleCell, ruleReference } from "../excel/references";
import type { SurveyedRuleTable } from "../excel/survey";

/** Where the inputs of the plan stand in the workbook, as formulas name them. */
export interface PlanCells {
  readonly input: (row: (typeof planRows)[number]) => string;
  /** The rate of the conversion curve at a month; undefined for one that the table does not have. */
  readonly rateAt: (month: number) => string | undefined;
  /** The two columns of the conversion curve. */
  readonly curve: string;
  readonly rulesSheet: string;
}

/** @param tables with plan and conversion among them, as `ensureRules` gives them */
export function planCellsOf(tables: RuleTables): PlanCells {
  const plan = tables.get("plan") as SurveyedRuleTable;
  const conversion = tables.get("conversion") as SurveyedRuleTable;
  const places = rowPlaces(plan, planRows, (row) => `sheets.rules.plan.${row}`);
  return {
    input: (row) => ruleCell(plan, places[row] ?? 0, 1),
    rateAt: (month) => {
      const row = conversion.cells.slice(1).findIndex(([cell]) => cell === month);
      return row < 0 ? undefined : ruleCell(conversion, row, 1);
    },
    curve: ruleReference("conversion", conversion, 2),
    rulesSheet: plan.sheet,
  };
}
