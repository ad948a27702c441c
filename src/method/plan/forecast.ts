import { fraction, nearest, plus, times, type Fraction } from "./fraction";
import { monthsPer, type Per, type PlanInputs } from "./inputs";

/** A success plan, one value per period. */
export interface Forecast {
  /** 1, 2, ... */
  readonly period: Int32Array;
  /** Active calls; follow-up calls are not among them. */
  readonly calls: Float64Array;
  readonly appointments: Float64Array;
  readonly orders: Float64Array;
  /** Orders x contribution per order. */
  readonly contribution: Float64Array;
}

/**
 * The month cohorts of docs/method.md (Success plan): calls are spread evenly, immediate appointments fall in the month
 * of the call, follow-up appointments later, orders are the increments of the conversion curve over all cohorts.
 * Each value is the double nearest to the exact result for the decimals given.
 *
 * Every month has the same cohort, so the increments of month t over the cohorts m = 1..t, c(t-m) - c(t-m-1), add up to
 * c(t-1): no loop over cohorts is needed.
 * @param inputs without faults (planFaults)
 * @param years 1..50
 */
export function forecastPlan(inputs: PlanInputs, years: number, per: Per): Forecast {
  const length = monthsPer[per];
  const periods = (years * 12) / length;
  const monthly = times(callsPerYear(inputs), { over: 1n, under: 12n });
  const [immediate, fromFollowUp, appointmentScale] = sameScale(
    fraction(inputs.immediateRate),
    times(fraction(inputs.followUpRate), fraction(inputs.followUpSuccessRate)),
  );
  const { sums, scale } = curveSums(inputs, periods * length);
  const perOrder = fraction(inputs.contributionPerOrder);
  const appointmentUnder = monthly.under * appointmentScale;
  const orderUnder = appointmentUnder * scale;
  const contributionUnder = orderUnder * perOrder.under;
  const calls = nearest(monthly.over * BigInt(length), monthly.under);
  const result = emptyForecast(periods);
  for (let index = 0; index < periods; index++) {
    const from = index * length;
    const to = from + length;
    const lateFrom = Math.max(0, from - inputs.followUpMonths);
    const lateTo = Math.max(0, to - inputs.followUpMonths);
    const orders =
      monthly.over *
      (immediate * ((sums[to] as bigint) - (sums[from] as bigint)) +
        fromFollowUp * ((sums[lateTo] as bigint) - (sums[lateFrom] as bigint)));
    result.period[index] = index + 1;
    result.calls[index] = calls;
    result.appointments[index] = nearest(
      monthly.over * (immediate * BigInt(length) + fromFollowUp * BigInt(lateTo - lateFrom)),
      appointmentUnder,
    );
    result.orders[index] = nearest(orders, orderUnder);
    result.contribution[index] = nearest(orders * perOrder.over, contributionUnder);
  }
  return result;
}

/** Active calls a year over all advisers. */
export function callsPerYear(inputs: PlanInputs): Fraction {
  return times(times(fraction(inputs.advisers), fraction(inputs.daysPerYear)), fraction(inputs.callsPerDay));
}

/** The sums c(0) + ... + c(n-1) for n = 0..months, as whole numbers over one scale. */
function curveSums(
  { conversionCurve }: PlanInputs,
  months: number,
): { readonly sums: readonly bigint[]; readonly scale: bigint } {
  const rates = conversionCurve.map((step) => fraction(step.rate));
  const scale = rates.reduce((largest, rate) => (rate.under > largest ? rate.under : largest), 1n);
  const scaled = rates.map((rate) => (rate.over * scale) / rate.under);
  const sums: bigint[] = [0n];
  let next = 0;
  let rate = 0n;
  let sum = 0n;
  for (let k = 0; k < months; k++) {
    while (next < conversionCurve.length && k > (conversionCurve[next] as { month: number }).month)
      rate = scaled[next++] as bigint;
    sum += rate;
    sums.push(sum);
  }
  return { sums, scale };
}

function sameScale(a: Fraction, b: Fraction): [bigint, bigint, bigint] {
  const sum = plus(a, { over: 0n, under: b.under });
  return [sum.over, (b.over * sum.under) / b.under, sum.under];
}

function emptyForecast(periods: number): Forecast {
  return {
    period: new Int32Array(periods),
    calls: new Float64Array(periods),
    appointments: new Float64Array(periods),
    orders: new Float64Array(periods),
    contribution: new Float64Array(periods),
  };
}
