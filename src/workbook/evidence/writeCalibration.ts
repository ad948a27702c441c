import { ruleCell, ruleReference } from "../excel/references";
import { WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { type Reads, sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import type { RuleTables } from "../rules/ensureRules";
import { rowPlaces } from "../rules/judgeRules";
import { planCostRows } from "../rules/planCosts";
import { type CalibratedInput, calibrationOf } from "./calibrationOf";
import { type CalibrationReferences, calibrationSheet } from "./calibrationSheet";
import { planCellsOf } from "./planCells";
import { usableRules } from "./usableRules";

const calibrationRead: Reads = {
  customers: ["customerId", "network"],
  contacts: ["date", "customerId", "instrument", "direction", "outcome", "contribution"],
  rules: ["plan", "planCosts", "planPriors", "planRanges"],
};

/** The plan's rates as the contacts show them. */
export const calibrationRecord = sheetRecord<object, ReturnType<typeof calibrationOf>>({
  job: "calibration",
  reads: calibrationRead,
  fixedReads: calibrationRead,
  // The table of accepted values is made with the formulas that look it up: what is accepted later counts at once.
  tables: (live) => (live ? ["planCosts", "planPriors"] : ["planCosts"]),
  usual: () => ({}),
  result({ survey, look, asOf }) {
    if (!look.customers) throw new WorkbookError("noCustomers");
    return calibrationOf({ ...look, rules: usableRules(survey, look.rules, ["planPriors"]) }, asOf);
  },
  pages({ options: { language, live } }, calibration, { tables }) {
    const layout = calibrationSheet({ language, calibration, live: live ? referencesOf(tables) : null });
    return [{ job: "calibration", layout, isLive: live }];
  },
});

/**
 * Writes the "Calibration" sheet from what was read, with the plan as it is in the workbook now.
 * @throws WorkbookError before anything is written: no contacts, no outcomes, a source changed since, a plan that cannot
 * be used, a protected sheet
 */
export function writeCalibration(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  return writeOne(calibrationRecord, look, asOf, {}, options);
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
