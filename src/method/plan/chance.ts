import { converted } from "./conversion";
import { monthsPer, type Per, type PlanInputs } from "./inputs";

/** Probabilities of the counts first, first + 1, ... */
export interface Counts {
  readonly first: number;
  readonly shares: Float64Array;
}

/** Counts less probable than this beside the most probable one are left out. */
const negligible = 1e-15;

/**
 * The exact distribution of the orders of each period when the rates are what the plan says: every call becomes an order
 * of the period or not, independently, so that each month's calls give a binomial count and their sum is the
 * convolution. Calls are whole: each month takes what the calls up to its end, rounded, leave for it.
 * @param inputs without faults (planFaults)
 */
export function orderCounts(inputs: PlanInputs, years: number, per: Per): Counts[] {
  const length = monthsPer[per];
  const monthly = (inputs.advisers * inputs.daysPerYear * inputs.callsPerDay) / 12;
  const late = inputs.followUpRate * inputs.followUpSuccessRate;
  const share = (k: number): number =>
    inputs.immediateRate * converted(inputs.conversionCurve, k) +
    late * converted(inputs.conversionCurve, k - inputs.followUpMonths);
  return Array.from({ length: (years * 12) / length }, (_, period) => {
    const to = (period + 1) * length;
    // Months with one probability are one binomial.
    const calls = new Map<number, number>();
    for (let month = 1; month <= to; month++) {
      const probability = share(to - month) - share(to - length - month);
      const made = Math.round(monthly * month) - Math.round(monthly * (month - 1));
      if (probability > 0 && made > 0) calls.set(probability, (calls.get(probability) ?? 0) + made);
    }
    let sum: Counts = { first: 0, shares: Float64Array.of(1) };
    for (const [probability, made] of calls) sum = convolution(sum, binomial(made, probability));
    return sum;
  });
}

/** Outwards from the most probable count by the ratio of neighbours: no power that could vanish. */
export function binomial(trials: number, probability: number): Counts {
  if (probability >= 1) return { first: trials, shares: Float64Array.of(1) };
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  const odds = probability / (1 - probability);
  const [below, above]: [number[], number[]] = [[], []];
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / ((trials - k + 1) * odds);
    if (weight < negligible) break;
    below.push(weight);
  }
  for (let k = mode, weight = 1; k < trials; k++) {
    weight *= ((trials - k) * odds) / (k + 1);
    if (weight < negligible) break;
    above.push(weight);
  }
  const shares = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = shares.reduce((sum, each) => sum + each, 0);
  return { first: mode - below.length, shares: shares.map((each) => each / total) };
}

/** The chances of the sum of two counts that are independent of each other. */
export function convolution(a: Counts, b: Counts): Counts {
  const shares = new Float64Array(a.shares.length + b.shares.length - 1);
  a.shares.forEach((share, i) => {
    for (let j = 0; j < b.shares.length; j++)
      shares[i + j] = (shares[i + j] as number) + share * (b.shares[j] as number);
  });
  let [from, to] = [0, shares.length];
  while (to - from > 1 && (shares[from] as number) < negligible) from++;
  while (to - from > 1 && (shares[to - 1] as number) < negligible) to--;
  return { first: a.first + b.first + from, shares: shares.slice(from, to) };
}
