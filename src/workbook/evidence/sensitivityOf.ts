import { solveBreakEven } from "../../method/plan/breakEven";
import { forecastPlan } from "../../method/plan/forecast";
import { planFaults } from "../../method/plan/inputs";
import { sensitivity, twoWayTable } from "../../method/plan/sensitivity";
import { isDelay, type VariableInput } from "../../method/plan/variation";
import type { Look } from "../look/look";
import { planInputs } from "../planning/plan";
import { calibrationOf } from "./calibrationOf";
import { spreadsOf, type InputSpread } from "./ranges";
import type { Sensitivity, TwoWayValues } from "./sensitivity";

export type * from "./sensitivity";

/**
 * What each input moves in the plan in the workbook (docs/method.md, Break-even and sensitivity): the tornado at once,
 * the two-way table and the break-even for what is asked.
 * @param asOf day up to which the contacts count for the calibration; without it nothing is calibrated
 */
export function sensitivityOf(look: Look, asOf?: number): Sensitivity {
  const { plan, planRanges } = look.rules;
  const inputs = planInputs(plan);
  const { years } = plan;
  const faults = planFaults(inputs, years);
  const isPlan = faults.length === 0;
  const calibration = isPlan && asOf !== undefined ? calibrationOf(look, asOf) : null;
  const { spreads, faults: rangeFaults } = isPlan
    ? spreadsOf(inputs, years, planRanges, calibration)
    : { spreads: [], faults: [] };
  const bars = sensitivity(inputs, spreads, years).map(({ input, atLow, atHigh, width }) => ({
    ...(spreads.find((each) => each.input === input) as InputSpread),
    atLow,
    atHigh,
    width,
  }));
  const valuesFor = (input: VariableInput, values: readonly number[] | undefined): readonly number[] =>
    values ?? spreadSteps(spreads.find((each) => each.input === input) as InputSpread);
  return {
    years,
    base: isPlan ? forecastPlan(inputs, years, "year").contribution.reduce((sum, each) => sum + each, 0) : NaN,
    bars,
    faults,
    rangeFaults,
    twoWay(downInput: VariableInput, acrossInput: VariableInput, values: TwoWayValues = {}) {
      const down = { input: downInput, values: isPlan ? valuesFor(downInput, values.down) : [] };
      const across = { input: acrossInput, values: isPlan ? valuesFor(acrossInput, values.across) : [] };
      return { down, across, cells: twoWayTable(inputs, down, across, years) };
    },
    breakEven: (input, target, year) =>
      isPlan && Number.isFinite(target) ? solveBreakEven(inputs, input, target, year) : null,
  };
}

/** From low over the plan's value to high, half-way steps between; of delays whole months. */
export function spreadSteps({
  input,
  low,
  plan,
  high,
}: Pick<InputSpread, "input" | "low" | "plan" | "high">): number[] {
  const half = (a: number, b: number): number =>
    isDelay(input) ? Math.round((a + b) / 2) : Number(((a + b) / 2).toPrecision(6));
  return [...new Set([low, half(low, plan), plan, half(plan, high), high])];
}
