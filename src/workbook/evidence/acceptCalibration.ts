import { planFaults } from "../../method/plan/inputs";
import { planInputs } from "../plan";
import type { PlanRules } from "../rules";
import type { AcceptedCalibration, CalibratedInput, CalibrationRow } from "./calibration";

/** One step of a rounded rate: two rates that fill 100 % may pass it by so much when both are rounded up. */
const rateStep = 0.0001;

/**
 * Takes blended values into the plan; `changeRules(look, accepted.change, options)` writes them.
 * @param plan the plan as it is in the workbook
 * @param inputs the rows to take; a row that is not measured holds the plan's own value
 */
export function acceptCalibration(
  plan: PlanRules,
  rows: readonly Pick<CalibrationRow, "input" | "blended">[],
  inputs: readonly CalibratedInput[],
): AcceptedCalibration {
  let accepted = plan;
  for (const { input, blended } of rows) if (inputs.includes(input)) accepted = withInput(accepted, input, blended);
  const over = accepted.immediateRate + accepted.followUpRate - 1;
  if (over > 0 && over < 1.5 * rateStep && inputs.includes("followUpRate"))
    accepted = { ...accepted, followUpRate: Number((1 - accepted.immediateRate).toFixed(4)) };
  return { change: { plan: accepted }, faults: planFaults(planInputs(accepted), accepted.years) };
}

function withInput(plan: PlanRules, input: CalibratedInput, value: number): PlanRules {
  if (!input.startsWith("conversion:")) return { ...plan, [input]: value };
  const month = Number(input.slice("conversion:".length));
  return {
    ...plan,
    conversionCurve: plan.conversionCurve.map(([at, rate]) => (at === month ? [at, value] : [at, rate])),
  };
}
