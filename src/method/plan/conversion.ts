/** From the month after `month` on, `rate` of a cohort's appointments have become orders. */
export interface CurveStep {
  readonly month: number;
  readonly rate: number;
}

export type CurveFault =
  | { readonly fault: "curveEmpty"; readonly input: "conversionCurve" }
  | {
      readonly fault: "curveMonthNotRising" | "curveMonthNegative" | "curveRateOutside" | "curveRateFalling";
      readonly input: "conversionCurve";
      /** Index of the step. */
      readonly step: number;
      readonly value: number;
    };

/** What is wrong with a curve: months rise from 0, rates lie in 0..1 and do not fall. */
export function conversionFaults(curve: readonly CurveStep[]): CurveFault[] {
  if (curve.length === 0) return [{ fault: "curveEmpty", input: "conversionCurve" }];
  const faults: CurveFault[] = [];
  const input = "conversionCurve";
  curve.forEach(({ month, rate }, step) => {
    const before = curve[step - 1];
    if (!(month >= 0)) faults.push({ fault: "curveMonthNegative", input, step, value: month });
    else if (before && !(month > before.month))
      faults.push({ fault: "curveMonthNotRising", input, step, value: month });
    if (!(rate >= 0 && rate <= 1)) faults.push({ fault: "curveRateOutside", input, step, value: rate });
    else if (before && rate < before.rate) faults.push({ fault: "curveRateFalling", input, step, value: rate });
  });
  return faults;
}

/**
 * The share of a cohort of appointments that has become orders k months later: the rate of the largest curve month
 * that k exceeds, 0 before.
 */
export function converted(curve: readonly CurveStep[], k: number): number {
  let rate = 0;
  for (const step of curve) if (k > step.month) rate = step.rate;
  return rate;
}
