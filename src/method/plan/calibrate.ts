import type { CurveStep } from "./conversion";
import { eventShare, kaplanMeier, medianTime, type SurvivalStep } from "./kaplanMeier";
import { normal95, wilson, type Interval } from "./wilson";

/** How plan and measurement come together; both numbers are examples. */
export interface CalibrationRules {
  /** The plan counts as so many observations. */
  readonly strength: number;
  /** With fewer observations nothing is measured. */
  readonly fewest: number;
}

export const exampleCalibration: CalibrationRules = { strength: 50, fewest: 10 };

/** Plan, measured and blended side by side. */
export interface CalibratedRate {
  /** Observations. */
  readonly n: number;
  /** Undefined when there are too few. */
  readonly measured: (Interval & { readonly rate: number }) | undefined;
  readonly plan: number;
  /** The plan alone when there are too few. */
  readonly blended: number;
}

/** A rate with its Wilson interval, blended with the plan (docs/method.md, Calibration). */
export function calibratedRate(
  successes: number,
  n: number,
  plan: number,
  { strength, fewest }: CalibrationRules,
): CalibratedRate {
  if (n === 0 || n < fewest) return { n, measured: undefined, plan, blended: plan };
  const measured = { rate: successes / n, ...wilson(successes, n) };
  return { n, measured, plan, blended: blend(plan, strength, measured.rate, n) };
}

/** An appointment: how long it was observed, and whether the order came at the end of that time. */
export interface ObservedAppointment {
  readonly months: number;
  readonly isOrdered: boolean;
}

/**
 * The conversion curve at the plan's months. n are the appointments observed so long, in the estimate's measure: those
 * still at risk then over the share left, rounded down; it never rises. Beyond the longest observation n is 0 and nothing is
 * known. From the last measured month the blended curve goes on with the plan's own conditional chances; it never falls.
 * @param plan a step with a `prior` is blended from that rate instead of its own; where nothing is measured its own stands
 */
export function calibratedCurve(
  appointments: readonly ObservedAppointment[],
  plan: readonly (CurveStep & { readonly prior?: number })[],
  { strength, fewest }: CalibrationRules,
): (CalibratedRate & { readonly month: number })[] {
  const steps = kaplanMeier(
    appointments.map(({ months }) => months),
    appointments.map(({ isOrdered }) => isOrdered),
  );
  let least = 0;
  let isMeasuredBefore = false;
  let priorBefore = 0;
  return plan.map(({ month, rate, prior = rate }) => {
    const n = observedSoLong(appointments, steps, month);
    const isMeasured = n > 0 && n >= fewest;
    const { share, low, high } = eventShare(steps, month);
    const goesOn = isMeasuredBefore ? goneOn(least, prior, priorBefore) : rate;
    least = Math.max(least, isMeasured ? blend(prior, strength, share, n) : goesOn);
    isMeasuredBefore ||= isMeasured;
    priorBefore = prior;
    // Greenwood's error is 0 where nothing or everything happened: Wilson's interval still says how little is known.
    const interval = share > 0 && share < 1 ? { low, high } : n > 0 ? wilson(share * n, n) : { low, high };
    return { month, n, measured: isMeasured ? { rate: share, ...interval } : undefined, plan: rate, blended: least };
  });
}

/** Where all were ordered everything is known for ever; else nothing is beyond the longest observation. */
function observedSoLong(
  appointments: readonly ObservedAppointment[],
  steps: readonly SurvivalStep[],
  month: number,
): number {
  const last = steps.at(-1);
  const at = last && last.survival === 0 ? Math.min(month, last.time) : month;
  const atRisk = appointments.filter(({ months }) => months >= at).length;
  const left = steps.filter(({ time }) => time < at).at(-1)?.survival ?? 1;
  // A hair of tolerance: 40 at risk of a share of 0.1 may come out as 399.99999999999994.
  return atRisk === 0 ? 0 : Math.floor(atRisk / left + 1e-9);
}

/** The level reached, and of what is left the share that the plan converts from one month to the next. */
export function goneOn(level: number, prior: number, priorBefore: number): number {
  return priorBefore >= 1 ? level : 1 - ((1 - level) * (1 - prior)) / (1 - priorBefore);
}

/** An amount or a number of months: plan, measured and blended side by side. */
export interface CalibratedAmount {
  readonly n: number;
  /** Undefined when there are too few, or when it is not known yet. `low` or `high` is NaN where it is not known. */
  readonly measured: (Interval & { readonly value: number; readonly error: number | undefined }) | undefined;
  readonly plan: number;
  readonly blended: number;
}

/**
 * The months after which half of the follow-ups have been called, blended with the plan's in whole months. n are the
 * calls made; follow-ups that still wait are cut off.
 */
export function calibratedDelay(
  steps: readonly SurvivalStep[],
  plan: number,
  { strength, fewest }: CalibrationRules,
): CalibratedAmount {
  const n = steps.reduce((sum, { events }) => sum + events, 0);
  const { time, low, high } = medianTime(steps);
  if (n === 0 || n < fewest || Number.isNaN(time)) return { n, measured: undefined, plan, blended: plan };
  const blended = Math.round(blend(plan, strength, time, n));
  return { n, measured: { value: time, low, high, error: undefined }, plan, blended };
}

/** A mean with its standard error and normal 95 % interval, blended with the plan; one value alone has no error. */
export function calibratedMean(
  values: readonly number[],
  plan: number,
  { strength, fewest }: CalibrationRules,
): CalibratedAmount {
  const n = values.length;
  if (n === 0 || n < fewest) return { n, measured: undefined, plan, blended: plan };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = n > 1 ? Math.sqrt(squares / (n - 1) / n) : NaN;
  const reach = normal95 * error;
  return {
    n,
    measured: { value: mean, low: mean - reach, high: mean + reach, error },
    plan,
    blended: blend(plan, strength, mean, n),
  };
}

/** Mean of the beta distribution that the plan and the observations give together. */
function blend(plan: number, strength: number, rate: number, n: number): number {
  return (plan * strength + rate * n) / (strength + n);
}
