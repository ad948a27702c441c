import type { Counts } from "../../method/plan/chance";
import { callsDrawn, drawnOrders } from "../../method/plan/drawnCalls";
import type { Per, PlanInputs } from "../../method/plan/inputs";
import type { BandCheck } from "./bands";

/** Calls that are drawn at most: about a tenth of a second. */
const mostCalls = 4_000_000;
const runsWanted = 1000;

/**
 * A deviation of more standard errors than this means that the two ways disagree: with 120 comparisons, chance alone
 * goes so far once in some 1,500 sheets.
 */
const mostErrors = 4.5;

/** Compares the exact distribution of orders with calls drawn one by one. */
export function bandCheck(
  inputs: PlanInputs,
  counts: readonly Counts[],
  years: number,
  per: Per,
  seed: number,
): BandCheck {
  const calls = callsDrawn(inputs, years);
  const runs = Math.max(20, Math.min(runsWanted, Math.floor(mostCalls / Math.max(1, calls))));
  const drawn = drawnOrders(inputs, years, per, runs, seed);
  const value = inputs.contributionPerOrder;
  const periods = drawn.map((orders, index) => {
    const { first, shares } = counts[index] as Counts;
    const mean = sumOf(shares, (share, at) => share * (first + at));
    const variance = sumOf(shares, (share, at) => share * (first + at - mean) ** 2);
    const simulated = sumOf(orders, (each) => each) / runs;
    // The exact spread over the root of the runs: known without looking at what was drawn.
    const error = Math.sqrt(variance / runs);
    const errors = deviation(simulated - mean, error);
    const below = belowMedian({ first, shares }, orders, runs);
    return {
      period: index + 1,
      exact: mean * value,
      simulated: simulated * value,
      error: error * value,
      errors,
      belowMedian: below,
      agrees: errors <= mostErrors && below.errors <= mostErrors,
    };
  });
  const largest = periods.reduce((most, { errors, belowMedian }) => Math.max(most, errors, belowMedian.errors), 0);
  return { runs, largest, periods, agrees: periods.every(({ agrees }) => agrees) };
}

function belowMedian({ first, shares }: Counts, orders: Int32Array, runs: number) {
  let [exact, at] = [0, -1];
  while (exact < 0.5 && at < shares.length - 1) exact += shares[++at] as number;
  exact = Math.min(1, exact);
  const median = first + at;
  const simulated = orders.filter((each) => each <= median).length / runs;
  return { exact, simulated, errors: deviation(simulated - exact, Math.sqrt((exact * (1 - exact)) / runs)) };
}

function deviation(difference: number, error: number): number {
  if (error > 0) return Math.abs(difference) / error;
  // Nothing is left to chance: sums of shares are off by a few last digits at most.
  return Math.abs(difference) < 1e-9 ? 0 : Infinity;
}

function sumOf(values: Float64Array | Int32Array, term: (value: number, at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += term(values[at] as number, at);
  return sum;
}
