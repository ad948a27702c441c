import { orderCounts } from "./chance";
import type { CurveStep } from "./conversion";
import { forecastPlan } from "./forecast";
import { monthsPer, type Per, type PlanInputs } from "./inputs";
import { latinHypercube, triangular } from "./latinHypercube";
import type { Spread } from "./sensitivity";
import { isDelay, valueIn, varied } from "./variation";

/** P10, P50 and P90. */
export type Percentiles = readonly [number, number, number];

const shares = [0.1, 0.5, 0.9] as const;

/** Contribution of each period, from two sources kept apart and together. */
export interface PlanBands {
  /** The rates are what the plan says: exact. */
  readonly chance: readonly Percentiles[];
  /** The rates are uncertain, chance is left out: simulated. */
  readonly rates: readonly Percentiles[];
  /** Simulated rates with exact chance for each. */
  readonly both: readonly Percentiles[];
}

/** Plans drawn for the uncertainty of the rates, and for both, where each needs its own convolution. */
export const plansDrawn = { rates: 2000, both: 100 };

/**
 * The bands of a plan (docs/method.md, Bands). An uncertain input follows a triangle from its low over the plan's value
 * to its high; delays are drawn in whole months.
 * @param inputs without faults, as with each of the spreads' ends alone (planFaults)
 * @param spreads low <= the plan's value <= high, each input once
 */
export function planBands(
  inputs: PlanInputs,
  spreads: readonly Spread[],
  years: number,
  per: Per,
  seed: number,
): PlanBands {
  // The plan itself is shown to the cent: 441,000 and not a hair below it.
  const drawn =
    spreads.length === 0
      ? [forecastPlan(inputs, years, per).contribution]
      : drawnPlans(inputs, spreads, plansDrawn.rates, seed).map((plan) => contributionOf(plan, years, per));
  const rates = Array.from({ length: drawn[0]?.length ?? 0 }, (_, period) =>
    quantiles(drawn.map((each) => [each[period] as number, 1])),
  );
  const chance = chancePoints([inputs], years, per).map(quantiles);
  const together = spreads.length === 0 ? [inputs] : drawnPlans(inputs, spreads, plansDrawn.both, seed);
  return { chance, rates, both: chancePoints(together, years, per).map(quantiles) };
}

/**
 * Plans of a Latin hypercube over the spreads; one plan if nothing is uncertain. Where two drawn rates of a call pass
 * 100 % together, the follow-up rate gives way.
 */
export function drawnPlans(inputs: PlanInputs, spreads: readonly Spread[], count: number, seed: number): PlanInputs[] {
  if (spreads.length === 0) return [inputs];
  const columns = latinHypercube(count, spreads.length, seed);
  return Array.from({ length: count }, (_, plan) =>
    withinCalls(
      spreads.reduce((changed, { input, low, high }, at) => {
        const value = triangular(low, valueIn(inputs, input), high, (columns[at] as Float64Array)[plan] as number);
        return varied(changed, input, isDelay(input) ? Math.round(value) : value);
      }, inputs),
    ),
  );
}

function withinCalls(plan: PlanInputs): PlanInputs {
  return plan.immediateRate + plan.followUpRate <= 1 ? plan : { ...plan, followUpRate: 1 - plan.immediateRate };
}

/** The plan in plain doubles: of a drawn plan nobody reads the last digit, and exact sums would cost the time of many. */
export function contributionOf(inputs: PlanInputs, years: number, per: Per): Float64Array {
  const length = monthsPer[per];
  const months = years * 12;
  const curve = inputs.conversionCurve;
  const sums = new Float64Array(months + 1);
  let [next, rate] = [0, 0];
  for (let k = 0; k < months; k++) {
    while (next < curve.length && k > (curve[next] as CurveStep).month) rate = (curve[next++] as CurveStep).rate;
    sums[k + 1] = (sums[k] as number) + rate;
  }
  const monthly = (inputs.advisers * inputs.daysPerYear * inputs.callsPerDay) / 12;
  const perMonth = monthly * inputs.contributionPerOrder;
  const { immediateRate, followUpMonths } = inputs;
  const late = inputs.followUpRate * inputs.followUpSuccessRate;
  const contribution = new Float64Array(months / length);
  for (let to = length, period = 0; to <= months; to += length, period++) {
    const from = to - length;
    const lateTo = to > followUpMonths ? to - followUpMonths : 0;
    const lateFrom = from > followUpMonths ? from - followUpMonths : 0;
    const immediate = immediateRate * ((sums[to] as number) - (sums[from] as number));
    const followUps = late * ((sums[lateTo] as number) - (sums[lateFrom] as number));
    contribution[period] = perMonth * (immediate + followUps);
  }
  return contribution;
}

type Points = [value: number, weight: number][];

/** Contributions of each period with their probabilities, over all plans. */
function chancePoints(plans: readonly PlanInputs[], years: number, per: Per): Points[] {
  const periods = Array.from({ length: (years * 12) / monthsPer[per] }, (): Points => []);
  for (const plan of plans) {
    orderCounts(plan, years, per).forEach(({ first, shares: probabilities }, period) => {
      probabilities.forEach((probability, at) => {
        periods[period]?.push([(first + at) * plan.contributionPerOrder, probability]);
      });
    });
  }
  return periods;
}

/** The smallest values at or below which so much of the weight lies. */
function quantiles(points: Points): Percentiles {
  points.sort(([a], [b]) => a - b);
  const total = points.reduce((sum, [, weight]) => sum + weight, 0);
  const found = shares.map((share) => {
    let sum = 0;
    // A hair below the share, so that sums of many small weights do not step over a count that reaches it exactly.
    return points.find(([, weight]) => (sum += weight) >= share * total * (1 - 1e-12))?.[0] ?? 0;
  });
  return found as unknown as Percentiles;
}
