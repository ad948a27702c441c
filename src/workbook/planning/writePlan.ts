import { textOf } from "../excel/cell";
import { ensureRules, type RuleTables } from "../rules/ensureRules";
import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { baseFaults } from "../../method/plan/scenarios";
import type { PlanReferences } from "./modelSheet";
import { planBaseOf, planTermsOf } from "./planBookOf";
import { flowOf, planCase } from "./planCase";
import { planFaultPlace } from "./planFaultPlace";
import { ruleCell, ruleReference } from "../excel/references";
import { planRows } from "../rules/planRows";
import { rowPlaces } from "../rules/ruleReader";
import { ruleTableSheets } from "../rules/ruleTableSheets";
import { planSheet } from "./planSheet";
import { surveyWorkbook, type SurveyedRuleTable } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { stopAtFault } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";

const tables: readonly unknown[] = ["plan", "conversion", "planCosts"];

/**
 * Writes the "Success plan" sheet, a model to be audited, from the inputs that stand in the workbook now (the
 * literature's case where there are none). The look only says what the pane showed; the plan needs no customers.
 * @throws WorkbookError before anything is written: inputs that cannot be used, a reading by working days without a
 * first month, a protected sheet
 */
export async function writePlan(_look: Look, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const rules = judgeRules(survey, language);
    stopAtFault((rules.faults ?? []).filter(({ values }) => tables.includes(values["rule"])));
    const base = planBaseOf(rules);
    const terms = planTermsOf(rules);
    const sheetOfPlan = survey.ruleTables.get("plan")?.sheet ?? "";
    const [fault] = baseFaults(base);
    if (fault)
      throw new WorkbookError("planUnusable", {
        place: planFaultPlace(survey, fault),
        sheet: sheetOfPlan,
        cause: fault,
      });
    const flow = flowOf(base, terms);
    if (!flow)
      throw new WorkbookError("planStartMissing", { sheet: survey.ruleTables.get("planCosts")?.sheet ?? sheetOfPlan });
    const target = chooseTarget("plan", survey, language);
    const ensured = await ensureRules(context, survey, options, state, undefined, live ? ["planCosts"] : []);
    const layout = planSheet({
      language,
      plan: planCase(base, flow),
      flow,
      terms,
      dateSystem: survey.dateSystem,
      live: live ? referencesOf(ensured.tables) : null,
    });
    await writeSheet(context, "plan", target, layout, options, state);
    return writtenOf(target, layout, live, ensured.remarks);
  }, state);
}

function referencesOf(tables: RuleTables): PlanReferences {
  const named = (key: "plan" | "planCosts"): { table: SurveyedRuleTable; places: Partial<Record<string, number>> } => {
    const table = tables.get(key) as SurveyedRuleTable;
    const { rows, textOfRow } = ruleTableSheets[key].named as NonNullable<
      (typeof ruleTableSheets)[typeof key]["named"]
    >;
    return { table, places: rowPlaces(table, rows, textOfRow) };
  };
  const [plan, costs] = [named("plan"), named("planCosts")];
  const conversion = tables.get("conversion") as SurveyedRuleTable;
  const holidays = tables.get("holidays") as SurveyedRuleTable;
  const reading = costs.places["reading"];
  return {
    input: (name) => {
      const { table, places } = planRows.some((row) => row === name) ? plan : costs;
      const place = places[name];
      return place === undefined ? undefined : ruleCell(table, place, 1);
    },
    curve: ruleReference("conversion", conversion, 2),
    holidays: ruleReference("holidays", holidays, 1),
    rulesSheet: plan.table.sheet,
    readingShown: reading === undefined ? undefined : textOf(costs.table.cells[reading + 1]?.[1]),
  };
}
