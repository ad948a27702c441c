import type { CurveStep } from "./conversion";

/** A share that has had its event by a time in months; shares rise with the times. */
export interface MeasuredShare {
  readonly time: number;
  readonly share: number;
}

/**
 * A measured curve by whole months for cohorts whose appointments lie evenly on the days of their month: the mean of the
 * share over the ages k to k + 1. Read with the reading "reaches", step k is what a cohort has at age k.
 */
export function curveByMonth(measured: readonly MeasuredShare[], months: number): CurveStep[] {
  return Array.from({ length: months }, (_, month) => {
    let rate = 0;
    measured.forEach(({ time, share }, step) => {
      const rise = share - (measured[step - 1]?.share ?? 0);
      rate += rise * Math.min(1, Math.max(0, month + 1 - time));
    });
    return { month, rate: Math.min(1, rate) };
  });
}
