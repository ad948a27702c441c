import { forecastPlan } from "./forecast";
import type { PlanInputs } from "./inputs";
import { rangeOf, valueIn, varied, type VariableInput } from "./variation";

export type BreakEven =
  /** The least of a rising input, the largest whole number of a delay, that reaches the target. */
  | { readonly outcome: "solved"; readonly value: number; readonly contribution: number }
  /** No value reaches the target; the most it can give, and where. The plan's own value where the input moves nothing. */
  | {
      readonly outcome: "outOfReach";
      readonly value: number;
      readonly contribution: number;
      /** The plan gives the same whatever the input is. */
      readonly movesNothing: boolean;
    }
  /** Every value gives more than the target; the least it gives, and where. */
  | { readonly outcome: "alwaysAbove"; readonly value: number; readonly contribution: number };

/** Above it no input makes sense; a contribution that it does not move is out of reach. */
const most = 1e12;

/**
 * The value of one input with which the contribution of a year reaches a target, by bisection on the exact forecast:
 * the forecast never falls, or never rises, with an input. Where a shorter decimal meets the target exactly, it is taken.
 * @param inputs without faults (planFaults)
 * @param year 1..50; its contribution is meant, not the sum up to it
 * @param target a finite number
 */
export function solveBreakEven(inputs: PlanInputs, input: VariableInput, target: number, year: number): BreakEven {
  const range = rangeOf(inputs, input, year * 12);
  const contributionAt = (value: number): number =>
    forecastPlan(varied(inputs, input, value), year, "year").contribution[year - 1] as number;
  const upTo = Math.min(range.upTo, most);
  const [worst, best] = range.isFalling ? [upTo, range.from] : [range.from, upTo];
  const least = contributionAt(worst);
  if (least > target) return { outcome: "alwaysAbove", value: worst, contribution: least };
  if (least === target) return { outcome: "solved", value: worst, contribution: least };
  const largest = contributionAt(best);
  if (!(largest >= target)) {
    const movesNothing = largest === least;
    const value = movesNothing ? valueIn(inputs, input) : best;
    return { outcome: "outOfReach", value, contribution: largest, movesNothing };
  }
  const value = range.isWhole
    ? lastReached(contributionAt, target, best, worst)
    : shortest(firstReached(contributionAt, target, worst, best), contributionAt, target);
  return { outcome: "solved", value, contribution: contributionAt(value) };
}

/** The smallest double that reaches the target. */
function firstReached(contributionAt: (value: number) => number, target: number, from: number, upTo: number): number {
  // Doubling first: where nothing bounds the input, halving the whole range would spend its steps on large numbers.
  let [below, reached] = [from, Math.min(upTo, 1)];
  while (reached < upTo && contributionAt(reached) < target) [below, reached] = [reached, Math.min(upTo, 2 * reached)];
  for (;;) {
    const middle = below + (reached - below) / 2;
    if (middle <= below || middle >= reached) return reached;
    if (contributionAt(middle) >= target) reached = middle;
    else below = middle;
  }
}

/** The largest whole number that still reaches the target. */
function lastReached(contributionAt: (value: number) => number, target: number, best: number, worst: number): number {
  let [reached, below] = [best, worst];
  while (below - reached > 1) {
    const middle = Math.floor((reached + below) / 2);
    if (contributionAt(middle) >= target) reached = middle;
    else below = middle;
  }
  return reached;
}

function shortest(value: number, contributionAt: (value: number) => number, target: number): number {
  for (let digits = 1; digits < 16; digits++) {
    const rounded = Number(value.toPrecision(digits));
    // Next to the solution only: a rounding that runs away from it may leave the range.
    if (Math.abs(rounded - value) <= 1e-9 * value && contributionAt(rounded) === target) return rounded;
  }
  return value;
}
