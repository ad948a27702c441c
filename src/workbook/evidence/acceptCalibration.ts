import { planFaults, type PlanFault } from "../../method/plan/inputs";
import { planInputs } from "../planning/plan";
import type { PlanPrior } from "../rules/furtherRules";
import type { PlanRules, Rules } from "../rules/rules";
import { isSameValue } from "./acceptedPrior";
import type { AcceptedCalibration, CalibratedInput, Calibration, CalibrationRow } from "./calibration";

/** One step of a rounded rate: two rates that fill 100 % may pass it by so much when both are rounded up. */
const rateStep = 0.0001;

/**
 * Takes blended values into the plan; `changeRules(look, accepted.change, options)` writes them, together with what the
 * plan said before, which stays the prior of these rows (docs/method.md, Calibration).
 * @param rules as they are in the workbook
 * @param inputs the rows to take; one that is in the plan already changes nothing
 */
export function acceptCalibration(
  { plan, planPriors }: Pick<Rules, "plan" | "planPriors">,
  {
    asOf,
    rows,
  }: Pick<Calibration, "asOf"> & {
    readonly rows: readonly Pick<CalibrationRow, "input" | "blended" | "prior" | "n">[];
  },
  inputs: readonly CalibratedInput[],
): AcceptedCalibration {
  const { plan: after, faults } = acceptedPlan(plan, rows, inputs);
  const taken = rows.flatMap(({ input, prior, n }): PlanPrior[] => {
    const accepted = plannedValue(after, input);
    return isSameValue(input, accepted, plannedValue(plan, input)) ? [] : [{ input, accepted, before: prior, n, asOf }];
  });
  // A row keeps its place in the table.
  const kept = planPriors.map((each) => taken.find(({ input }) => input === each.input) ?? each);
  const added = taken.filter(({ input }) => planPriors.every((each) => each.input !== input));
  return { change: { plan: after, planPriors: [...kept, ...added] }, faults };
}

/** The plan with blended values in it, and what would be wrong with it. */
export function acceptedPlan(
  plan: PlanRules,
  rows: readonly Pick<CalibrationRow, "input" | "blended">[],
  inputs: readonly CalibratedInput[],
): { readonly plan: PlanRules; readonly faults: readonly PlanFault[] } {
  let accepted = plan;
  for (const { input, blended } of rows) if (inputs.includes(input)) accepted = withInput(accepted, input, blended);
  const over = accepted.immediateRate + accepted.followUpRate - 1;
  if (over > 0 && over < 1.5 * rateStep && inputs.includes("followUpRate"))
    accepted = { ...accepted, followUpRate: Number((1 - accepted.immediateRate).toFixed(4)) };
  return { plan: accepted, faults: planFaults(planInputs(accepted), accepted.years) };
}

/** What the plan says of an input; NaN for a month that its curve does not have. */
export function plannedValue(plan: PlanRules, input: CalibratedInput): number {
  if (!isCurve(input)) return plan[input];
  return plan.conversionCurve.find(([at]) => at === monthOf(input))?.[1] ?? NaN;
}

function withInput(plan: PlanRules, input: CalibratedInput, value: number): PlanRules {
  if (!isCurve(input)) return { ...plan, [input]: value };
  return {
    ...plan,
    conversionCurve: plan.conversionCurve.map(([at, rate]) => (at === monthOf(input) ? [at, value] : [at, rate])),
  };
}

function isCurve(input: CalibratedInput): input is `conversion:${number}` {
  return input.startsWith("conversion:");
}

function monthOf(input: `conversion:${number}`): number {
  return Number(input.slice("conversion:".length));
}
