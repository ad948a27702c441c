import type { TextKey } from "../text/text";
import { addressOf } from "./address";
import { ensureRules, type RuleTables } from "./ensureRules";
import { inExcel, WriteState } from "./excel";
import { judgeRules, planRows, rowPlaces } from "./judgeRules";
import type { Look } from "./look";
import { planOf } from "./plan";
import { ruleCell, ruleReference } from "./references";
import { planSheet, type PlanReferences } from "./sheets/planSheet";
import { surveyWorkbook, type SurveyedRuleTable } from "./survey";
import { WorkbookError } from "./workbookError";
import { stopAtFault } from "./writeCasting";
import { chooseTarget, targetRemarks, writeSheet } from "./writeSheet";
import type { WriteOptions, Written } from "./written";

/**
 * Writes the "Success plan" sheet from the inputs that stand in the workbook now (the literature's case where there are
 * none). The look only says what the pane showed; the plan needs no customers.
 * @throws WorkbookError before anything is written: inputs that cannot be used, a protected sheet
 */
export async function writePlan(_look: Look, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const rules = judgeRules(survey, language);
    stopAtFault(
      (rules.faults ?? []).filter(({ values }) => values["rule"] === "plan" || values["rule"] === "conversion"),
    );
    const plan = planOf(rules);
    const [fault] = plan.faults;
    if (fault)
      throw new WorkbookError("planUnusable", { sheet: survey.ruleTables.get("plan")?.sheet ?? "", cause: fault });
    const target = chooseTarget("plan", survey, language);
    const ensured = await ensureRules(context, survey, options, state);
    const layout = planSheet({ language, rules, plan, live: live ? referencesOf(ensured.tables) : null });
    await writeSheet(context, "plan", target, layout, options, state);
    return {
      sheet: target.name,
      address: addressOf(layout.area),
      rows: layout.rows,
      live,
      remarks: [...targetRemarks(target), ...ensured.remarks],
    };
  }, state);
}

function referencesOf(tables: RuleTables): PlanReferences {
  const plan = tables.get("plan") as SurveyedRuleTable;
  const conversion = tables.get("conversion") as SurveyedRuleTable;
  const places = rowPlaces(plan, planRows, (row) => `sheets.rules.plan.${row}` as TextKey);
  return {
    input: (row) => ruleCell(plan, places[row] ?? 0, 1),
    curve: ruleReference("conversion", conversion, 2),
    rulesSheet: plan.sheet,
  };
}
