import fc from "fast-check";
import { converted } from "../../../src/method/plan/conversion";
import { forecastPlan } from "../../../src/method/plan/forecast";
import { examplePlan, monthsPer, planFaults, type Per, type PlanInputs } from "../../../src/method/plan/inputs";
import { anyPlan } from "./anyPlan";

test("years 1 to 5 of the method's case, exactly", () => {
  const plan = forecastPlan(examplePlan, 5, "year");
  expect([...plan.contribution]).toEqual([441000, 1701000, 2252250, 2268000, 2268000]);
  expect([...plan.appointments]).toEqual([945, 1134, 1134, 1134, 1134]);
  expect([...plan.orders]).toEqual([88.2, 340.2, 450.45, 453.6, 453.6]);
  expect([...plan.calls]).toEqual([1890, 1890, 1890, 1890, 1890]);
});

test("the first months and quarters: nothing before month 5, follow-ups from month 7", () => {
  const months = forecastPlan(examplePlan, 1, "month");
  expect([...months.calls.slice(0, 2)]).toEqual([157.5, 157.5]);
  expect([...months.appointments]).toEqual([63, 63, 63, 63, 63, 63, 94.5, 94.5, 94.5, 94.5, 94.5, 94.5]);
  expect([...months.orders]).toEqual([0, 0, 0, 0, 6.3, 6.3, 6.3, 12.6, 12.6, 12.6, 15.75, 15.75]);
  const quarters = forecastPlan(examplePlan, 1, "quarter");
  expect([...quarters.contribution]).toEqual([0, 63000, 157500, 220500]);
  expect([...quarters.period]).toEqual([1, 2, 3, 4]);
});

/** The model as it is written down: cohort by cohort, in exact fractions with whole numbers of a common scale. */
function cohortByCohort(inputs: PlanInputs, years: number, per: Per) {
  const scale = 10n ** 6n;
  const whole = (value: number): bigint => BigInt(Math.round(value * 1e6));
  const calls = whole(inputs.advisers) * whole(inputs.daysPerYear) * whole(inputs.callsPerDay);
  const months = years * 12;
  const immediate = whole(inputs.immediateRate) * scale;
  const late = whole(inputs.followUpRate) * whole(inputs.followUpSuccessRate);
  const appointments = Array.from({ length: months + 1 }, (_, m) =>
    m === 0 ? 0n : calls * (immediate + (m > inputs.followUpMonths ? late : 0n)),
  );
  const orders = (t: number): bigint => {
    let sum = 0n;
    for (let m = 1; m <= t; m++)
      sum +=
        (appointments[m] as bigint) *
        (whole(converted(inputs.conversionCurve, t - m)) - whole(converted(inputs.conversionCurve, t - m - 1)));
    return sum;
  };
  const perOrder = whole(inputs.contributionPerOrder);
  return Array.from({ length: months / monthsPer[per] }, (_, period) => {
    let [sumOfAppointments, sumOfOrders] = [0n, 0n];
    for (let t = period * monthsPer[per] + 1; t <= (period + 1) * monthsPer[per]; t++) {
      sumOfAppointments += appointments[t] as bigint;
      sumOfOrders += orders(t);
    }
    return {
      appointments: { over: sumOfAppointments, under: 12n * scale ** 5n },
      orders: { over: sumOfOrders, under: 12n * scale ** 6n },
      contribution: { over: sumOfOrders * perOrder, under: 12n * scale ** 7n },
    };
  });
}

/** True when no other double lies nearer to over / under. */
function isNearest(value: number, { over, under }: { over: bigint; under: bigint }): boolean {
  const scaled = (double: number): bigint => {
    // A double is a whole number of 2 ** -1074; enough digits of it are kept as 2 ** -300.
    const high = Math.trunc(double);
    return (BigInt(high) << 300n) + (BigInt(Math.round((double - high) * 2 ** 60)) << 240n);
  };
  const distance = (double: number): bigint => {
    const difference = scaled(double) * under - (over << 300n);
    return difference < 0n ? -difference : difference;
  };
  const step = Math.max(Math.abs(value) * 2 ** -53, 2 ** -60);
  return distance(value) <= distance(value + step * 2) && distance(value) <= distance(value - step * 2);
}

test("every value is the double nearest to the sum over all cohorts", () => {
  fc.assert(
    fc.property(
      anyPlan,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom<Per>("year", "quarter", "month"),
      (inputs, years, per) => {
        const plan = forecastPlan(inputs, years, per);
        const exact = cohortByCohort(inputs, years, per);
        expect(plan.period).toHaveLength(exact.length);
        exact.forEach((period, index) => {
          for (const column of ["appointments", "orders", "contribution"] as const)
            expect([column, plan[column][index], isNearest(plan[column][index] as number, period[column])]).toEqual([
              column,
              expect.any(Number),
              true,
            ]);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test("months add up to quarters and years", () => {
  fc.assert(
    fc.property(anyPlan, (inputs) => {
      const [years, quarters] = [forecastPlan(inputs, 3, "year"), forecastPlan(inputs, 3, "quarter")];
      years.contribution.forEach((value, year) => {
        const sum = quarters.contribution.slice(year * 4, year * 4 + 4).reduce((total, each) => total + each, 0);
        expect(Math.abs(sum - value)).toBeLessThanOrEqual(value * 1e-12);
      });
    }),
  );
});

test("the curve: a rate counts from the month after its month", () => {
  const at = (k: number): number => converted(examplePlan.conversionCurve, k);
  expect([-1, 0, 3, 4, 6, 7, 12, 13, 18, 19, 500].map(at)).toEqual([0, 0, 0, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4, 0.4]);
});

test("nobody calls: zeros", () => {
  expect([...forecastPlan({ ...examplePlan, advisers: 0 }, 2, "year").contribution]).toEqual([0, 0]);
});

test("every fault of the inputs is named with its place", () => {
  const bad: PlanInputs = {
    ...examplePlan,
    advisers: -1,
    daysPerYear: Infinity,
    immediateRate: 1.2,
    followUpSuccessRate: NaN,
    followUpMonths: 2.5,
    conversionCurve: [
      { month: -1, rate: 0.3 },
      { month: 5, rate: 0.2 },
      { month: 5, rate: 2 },
    ],
  };
  expect(planFaults(bad, 51).map((each) => [each.fault, each.input, "step" in each ? each.step : undefined])).toEqual([
    ["negative", "advisers", undefined],
    ["notFinite", "daysPerYear", undefined],
    ["notWhole", "followUpMonths", undefined],
    ["rateOutside", "immediateRate", undefined],
    ["rateOutside", "followUpSuccessRate", undefined],
    ["yearsOutside", "years", undefined],
    ["curveMonthNegative", "conversionCurve", 0],
    ["curveRateFalling", "conversionCurve", 1],
    ["curveMonthNotRising", "conversionCurve", 2],
    ["curveRateOutside", "conversionCurve", 2],
  ]);
  expect(planFaults(examplePlan, 50)).toEqual([]);
  expect(planFaults(examplePlan, 1.5)).toMatchObject([{ fault: "notWhole", input: "years" }]);
  expect(planFaults({ ...examplePlan, immediateRate: 0.7, followUpRate: 0.31 }, 1)).toEqual([
    { fault: "ratesAboveOne", input: "followUpRate", value: 1.01 },
  ]);
  expect(planFaults({ ...examplePlan, conversionCurve: [] }, 1)).toMatchObject([{ fault: "curveEmpty" }]);
});
