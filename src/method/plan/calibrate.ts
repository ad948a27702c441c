import type { CurveStep } from "./conversion";
import { eventShare, kaplanMeier } from "./kaplanMeier";
import { wilson, type Interval } from "./wilson";

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
 * The conversion curve at the plan's months. n are the appointments whose fate at that month is known: ordered by then,
 * or observed for so long. The blended rates never fall.
 */
export function calibratedCurve(
  appointments: readonly ObservedAppointment[],
  plan: readonly CurveStep[],
  { strength, fewest }: CalibrationRules,
): (CalibratedRate & { readonly month: number })[] {
  const steps = kaplanMeier(
    appointments.map(({ months }) => months),
    appointments.map(({ isOrdered }) => isOrdered),
  );
  let least = 0;
  return plan.map(({ month, rate }) => {
    const n = appointments.filter(({ months, isOrdered }) => isOrdered || months >= month).length;
    const isMeasured = n > 0 && n >= fewest;
    const { share, low, high } = eventShare(steps, month);
    const blended = isMeasured ? blend(rate, strength, share, n) : rate;
    least = Math.max(least, blended);
    return { month, n, measured: isMeasured ? { rate: share, low, high } : undefined, plan: rate, blended: least };
  });
}

/** Mean of the beta distribution that the plan and the observations give together. */
function blend(plan: number, strength: number, rate: number, n: number): number {
  return (plan * strength + rate * n) / (strength + n);
}
