import { ensureRules, type RuleTables } from "../rules/ensureRules";
import { inExcel, WriteState } from "../excel/excel";
import { judgeRules, rowPlaces } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { ruleCell, ruleReference } from "../excel/references";
import { planCostRows } from "../rules/planCosts";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import { calibrationOf, type CalibratedInput } from "./calibrationOf";
import { calibrationSheet, type CalibrationReferences } from "./calibrationSheet";
import { planCellsOf } from "./planCells";
import { usableRules } from "./usableRules";

/**
 * Writes the "Calibration" sheet from what was read, with the plan as it is in the workbook now.
 * @throws WorkbookError before anything is written: no contacts, no outcomes, a source changed since, a plan that cannot
 * be used, a protected sheet
 */
export async function writeCalibration(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const { customers, contacts } = look;
    if (!customers) throw new WorkbookError("noCustomers");
    checkSource(survey, customers);
    if (contacts) checkSource(survey, contacts);
    const rules = usableRules(survey, judgeRules(survey, language), ["planPriors"]);
    const calibration = calibrationOf({ ...look, rules }, asOf);
    const target = chooseTarget("calibration", survey, language);
    // The table of accepted values is made with the formulas that look it up: what is accepted later counts at once.
    const further = live ? (["planCosts", "planPriors"] as const) : (["planCosts"] as const);
    const ensured = await ensureRules(context, survey, options, state, undefined, further);
    const layout = calibrationSheet({ language, calibration, live: live ? referencesOf(ensured.tables) : null });
    await writeSheet(context, "calibration", target, layout, options, state);
    return writtenOf(target, layout, live, ensured.remarks);
  }, state);
}

function referencesOf(tables: RuleTables): CalibrationReferences {
  const plan = planCellsOf(tables);
  const costs = tables.get("planCosts");
  const priors = tables.get("planPriors");
  const places = costs ? rowPlaces(costs, planCostRows, (row) => `sheets.rules.planCosts.${row}`) : {};
  const cost = (row: "priorStrength" | "leastCases"): string | undefined => {
    const place = places[row];
    return costs && place !== undefined ? ruleCell(costs, place, 1) : undefined;
  };
  return {
    plan: (input: CalibratedInput) =>
      input.startsWith("conversion:")
        ? plan.rateAt(Number(input.slice("conversion:".length)))
        : plan.input(input as Parameters<typeof plan.input>[0]),
    strength: cost("priorStrength"),
    least: cost("leastCases"),
    priors: priors && ruleReference("planPriors", priors, 3),
  };
}
