import { baseFaults } from "../../method/plan/scenarios";
import { textOf } from "../excel/cell";
import { ruleCell, ruleReference } from "../excel/references";
import type { SurveyedRuleTable } from "../excel/survey";
import { stopAtFault, WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import type { RuleTables } from "../rules/ensureRules";
import { planRows } from "../rules/planRows";
import { rowPlaces } from "../rules/ruleReader";
import { ruleTableSheets } from "../rules/ruleTableSheets";
import type { PlanReferences } from "./modelSheet";
import { planBaseOf, planTermsOf } from "./planBookOf";
import { flowOf, planCase } from "./planCase";
import { planFaultPlace } from "./planFaultPlace";
import { planSheet } from "./planSheet";

const tables: readonly unknown[] = ["plan", "conversion", "planCosts"];

/** The success plan, a model to be audited. */
export const planRecord = sheetRecord<object, PlanSheetResult>({
  job: "plan",
  reads: { rules: ["plan", "planCosts", "holidays"] },
  // Months, years and the reading are those of the moment of writing.
  fixedReads: { rules: ["plan", "planCosts"] },
  tables: (live) => (live ? ["planCosts"] : []),
  usual: () => ({}),
  result({ survey, look: { rules } }) {
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
    return { plan: planCase(base, flow), flow, terms };
  },
  pages({ survey, options: { language, live } }, { plan, flow, terms }, ensured) {
    const layout = planSheet({
      language,
      plan,
      flow,
      terms,
      dateSystem: survey.dateSystem,
      live: live ? referencesOf(ensured.tables) : null,
    });
    return [{ job: "plan", layout, isLive: live }];
  },
});

type PlanSheetResult = Pick<Parameters<typeof planSheet>[0], "plan" | "flow" | "terms">;

/**
 * Writes the "Success plan" sheet, a model to be audited, from the inputs that stand in the workbook now (the
 * literature's case where there are none). The look only says what the pane showed; the plan needs no customers.
 * @throws WorkbookError before anything is written: inputs that cannot be used, a reading by working days without a
 * first month, a protected sheet
 */
export function writePlan(look: Look, options: WriteOptions): Promise<Written> {
  return writeOne(planRecord, look, 0, {}, options);
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
