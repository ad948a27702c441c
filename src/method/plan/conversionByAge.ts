import type { CurveStep } from "./conversion";
import { dividedBy, fraction, minus, plus, times, type Fraction } from "./fraction";
import type { PlanReading } from "./readings";

const none: Fraction = { over: 0n, under: 1n };
const half: Fraction = { over: 1n, under: 2n };

/**
 * The share of a cohort that has become orders at each age of 0..months-1 months, exactly (docs/method.md, Readings of
 * the plan).
 * @param curve without faults (conversionFaults)
 */
export function conversionByAge(curve: readonly CurveStep[], months: number, reading: PlanReading): Fraction[] {
  const rates = curve.map(({ rate }) => fraction(rate));
  const held = (age: number, fromItsMonth: boolean): Fraction => {
    let rate = none;
    curve.forEach(({ month }, step) => {
      if (age > month || (fromItsMonth && age === month)) rate = rates[step] as Fraction;
    });
    return rate;
  };
  return Array.from({ length: months }, (_, age) => {
    switch (reading) {
      case "reaches":
        return held(age, true);
      case "midMonth":
        return times(plus(held(age, false), held(age + 1, false)), half);
      case "interpolated":
        return onLine(curve, rates, age);
      default:
        return held(age, false);
    }
  });
}

/** On the line from the last point that the age exceeds, or (0, 0), to the first that it does not. */
function onLine(curve: readonly CurveStep[], rates: readonly Fraction[], age: number): Fraction {
  const next = curve.findIndex(({ month }) => month >= age);
  if (next < 0) return rates.at(-1) ?? none;
  if (age === 0) return none;
  const from = fraction(curve[next - 1]?.month ?? 0);
  const rate = rates[next - 1] ?? none;
  const span = minus(fraction((curve[next] as CurveStep).month), from);
  const way = dividedBy(minus(fraction(age), from), span) ?? none;
  return plus(rate, times(minus(rates[next] as Fraction, rate), way));
}
