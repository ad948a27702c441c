import { fraction, plus, times, toNumber } from "./fraction";
import type { PlanInputs } from "./inputs";
import type { Spread } from "./sensitivity";
import { rangeOf, valueIn, type VariableInput } from "./variation";

/** How far an input may lie off where nobody says: added to the plan's value, or as a factor of it. Examples. */
const reaches: Readonly<Record<VariableInput, readonly ["plus" | "times", low: number, high: number]>> = {
  advisers: ["plus", -1, 1],
  daysPerYear: ["plus", -10, 10],
  callsPerDay: ["times", 0.8, 1.2],
  contributionPerOrder: ["times", 0.85, 1.15],
  immediateRate: ["plus", -0.1, 0.1],
  followUpRate: ["plus", -0.1, 0.1],
  followUpSuccessRate: ["plus", -0.15, 0.15],
  followUpMonths: ["plus", -2, 2],
  conversionLevel: ["times", 0.8, 1.1],
  conversionDelay: ["plus", -1, 3],
};

/**
 * The example spread of an input (docs/method.md, Sensitivity), cut to where the plan has no fault.
 * @param inputs without faults (planFaults)
 * @param months of the plan
 */
export function exampleSpread(inputs: PlanInputs, input: VariableInput, months: number): Spread {
  const value = fraction(valueIn(inputs, input));
  const { from, upTo } = rangeOf(inputs, input, months);
  const [how, low, high] = reaches[input];
  const moved = (by: number): number => {
    const wanted = toNumber(how === "plus" ? plus(value, fraction(by)) : times(value, fraction(by)));
    return Math.min(Math.max(wanted, from), upTo);
  };
  return { input, low: moved(low), high: moved(high) };
}
