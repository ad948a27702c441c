import fc from "fast-check";
import type { PlanInputs } from "../../../src/method/plan/inputs";

const decimal = (max: number, digits: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 10 ** digits }).map((value) => value / 10 ** digits);

/** Any plan without faults but that its rates may go above 1 together. */
export const anyPlan: fc.Arbitrary<PlanInputs> = fc
  .record({
    advisers: decimal(40, 1),
    daysPerYear: decimal(250, 0),
    callsPerDay: decimal(9, 3),
    contributionPerOrder: decimal(9000, 2),
    immediateRate: decimal(1, 4),
    followUpRate: decimal(1, 3),
    followUpSuccessRate: decimal(1, 6),
    followUpMonths: fc.integer({ min: 0, max: 30 }),
    curve: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), decimal(1, 5)), {
      minLength: 1,
      maxLength: 5,
      selector: ([month]) => month,
    }),
  })
  .map(({ curve, ...rest }) => {
    const months = curve.map(([month]) => month).sort((a, b) => a - b);
    const rates = curve.map(([, rate]) => rate).sort((a, b) => a - b);
    return { ...rest, conversionCurve: months.map((month, step) => ({ month, rate: rates[step] as number })) };
  });
