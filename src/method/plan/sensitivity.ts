import { forecastPlan } from "./forecast";
import { planFaults, type PlanFault, type PlanInputs } from "./inputs";
import { varied, type VariableInput } from "./variation";

/** How far one input may lie off: its own low and high. */
export interface Spread {
  readonly input: VariableInput;
  readonly low: number;
  readonly high: number;
}

/** One bar of the tornado. */
export interface Bar extends Spread {
  /** Contribution with the low and with the high value; NaN where that plan has a fault. */
  readonly atLow: number;
  readonly atHigh: number;
  /** Distance of the two, not below 0; NaN with a fault. */
  readonly width: number;
  /** Of the low, then of the high plan. */
  readonly faults: readonly PlanFault[];
}

/**
 * One-at-a-time sensitivity of the contribution over the first years together, widest bar first; of equal ones the
 * earlier, and bars with faults last (docs/method.md, Sensitivity).
 * @param inputs without faults (planFaults)
 */
export function sensitivity(inputs: PlanInputs, spreads: readonly Spread[], years: number): Bar[] {
  const bars = spreads.map((spread): Bar => {
    const low = varied(inputs, spread.input, spread.low);
    const high = varied(inputs, spread.input, spread.high);
    const [atLow, atHigh] = [totalContribution(low, years), totalContribution(high, years)];
    const faults = [...planFaults(low, years), ...planFaults(high, years)];
    return { ...spread, atLow, atHigh, width: Math.abs(atHigh - atLow), faults };
  });
  const rank = ({ width }: Bar): number => (Number.isNaN(width) ? -1 : width);
  return bars.sort((a, b) => rank(b) - rank(a));
}

/** The values of one input of a two-way table. */
export interface Axis {
  readonly input: VariableInput;
  readonly values: readonly number[];
}

/**
 * Contribution over the first years together for every pair of values: one row for each value of the first axis. NaN
 * where the plan has a fault.
 */
export function twoWayTable(inputs: PlanInputs, down: Axis, across: Axis, years: number): number[][] {
  return down.values.map((value) => {
    const row = varied(inputs, down.input, value);
    return across.values.map((other) => totalContribution(varied(row, across.input, other), years));
  });
}

function totalContribution(inputs: PlanInputs, years: number): number {
  if (planFaults(inputs, years).length > 0) return NaN;
  return forecastPlan(inputs, years, "year").contribution.reduce((sum, each) => sum + each, 0);
}
