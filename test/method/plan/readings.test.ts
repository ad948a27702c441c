import fc from "fast-check";
import { cohortTriangle } from "../../../src/method/plan/cohortTriangle";
import { forecastPlan } from "../../../src/method/plan/forecast";
import { forecastByReading, periodsOf } from "../../../src/method/plan/forecastByReading";
import { examplePlan, type Per } from "../../../src/method/plan/inputs";
import { monthlyWorkingDays, monthStarts } from "../../../src/method/plan/monthDays";
import { planFlow } from "../../../src/method/plan/planFlow";
import { planReadings, type PlanReading } from "../../../src/method/plan/readings";
import { serialOf } from "../../../src/method/calendar/serial";
import { anyPlan } from "./anyPlan";

const january2026 = serialOf(2026, 1, 1)!;
const working = (years: number): number[] => monthlyWorkingDays(january2026, years * 12, new Set());

test.each<[PlanReading, number[]]>([
  ["exceeds", [441000, 1701000, 2252250, 2268000, 2268000]],
  ["reaches", [519750, 1795500, 2268000, 2268000, 2268000]],
  ["midMonth", [480375, 1748250, 2260125, 2268000, 2268000]],
  ["interpolated", [693000, 1953000, 2268000, 2268000, 2268000]],
  ["replaced", [415800, 1332828, 1621302.48, 1620208.3968, 1620033.343488]],
])("the method's case by %s", (reading, contribution) => {
  expect([...forecastByReading(examplePlan, 5, "year", reading).contribution]).toEqual(contribution);
});

test("by working days the year's calls stay, the months follow the calendar", () => {
  const months = forecastByReading(examplePlan, 2, "month", "workingDays", working(2));
  // January 2026 has 22 days from Monday to Friday, the year 261.
  expect(months.calls[0]).toBe((1890 * 22) / 261);
  const years = forecastByReading(examplePlan, 2, "year", "workingDays", working(2));
  expect([...years.calls]).toEqual([1890, 1890]);
  // 12 x 22 days are no twelfths: the months' cohorts by hand, in doubles.
  const days = working(2);
  const calls = days.map((each) => (1890 * each) / 261);
  expect(days.slice(0, 12).reduce((sum, each) => sum + each)).toBe(261);
  expect(days.slice(12).reduce((sum, each) => sum + each)).toBe(261);
  let first = 0;
  for (let m = 0; m < 12; m++) {
    const appointments = calls[m]! * 0.4 + (calls[m - 6] ?? 0) * 0.2;
    const age = 11 - m;
    first += appointments * (age > 6 ? 0.2 : age > 3 ? 0.1 : 0) * 5000;
  }
  expect(years.contribution[0]).toBeCloseTo(first, 6);
});

test("follow-up calls take the place of active calls: the calls of each month stay the same", () => {
  const months = forecastByReading(examplePlan, 3, "month", "replaced");
  months.calls.forEach((calls, month) => expect(calls + months.followUpCalls[month]!).toBeCloseTo(157.5, 9));
  expect(months.calls[6]).toBe(157.5 - 63);
  const atOnce = forecastByReading({ ...examplePlan, followUpMonths: 0 }, 1, "month", "replaced");
  expect(atOnce.calls[0]).toBe(112.5);
  expect(atOnce.followUpCalls[0]).toBe(45);
});

test("between two points the curve is a straight line; a point in month 0 is a step", () => {
  const shares = (curve: { month: number; rate: number }[], reading: PlanReading): number[] => {
    const { increments } = planFlow({ ...examplePlan, conversionCurve: curve }, 8, reading);
    let sum = 0n;
    return increments.over.map((each) => Number((sum += each)) / Number(increments.under));
  };
  expect(
    shares(
      [
        { month: 2, rate: 0.2 },
        { month: 6, rate: 0.6 },
      ],
      "interpolated",
    ),
  ).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.6]);
  const withStart = [
    { month: 0, rate: 0.1 },
    { month: 2, rate: 0.3 },
  ];
  expect(shares(withStart, "interpolated").slice(0, 4)).toEqual([0, 0.2, 0.3, 0.3]);
  expect(shares(withStart, "reaches").slice(0, 4)).toEqual([0.1, 0.1, 0.3, 0.3]);
  expect(shares(withStart, "midMonth").slice(0, 4)).toEqual([0.05, 0.1, 0.2, 0.3]);
  expect(shares(withStart, "exceeds").slice(0, 4)).toEqual([0, 0.1, 0.1, 0.3]);
});

test("the default reading is the forecast, to the last bit", () => {
  fc.assert(
    fc.property(
      anyPlan,
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom<Per>("year", "quarter", "month"),
      (inputs, years, per) => {
        const { followUpCalls, ...figures } = forecastByReading(inputs, years, per, "exceeds");
        expect(figures).toEqual(forecastPlan(inputs, years, per));
        expect(followUpCalls.every((each) => each >= 0)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("by every reading more calls never lower the plan, and no order is lost or made up", () => {
  fc.assert(
    fc.property(
      anyPlan,
      fc.constantFrom(...planReadings),
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      (inputs, reading, more) => {
        const days = working(4);
        const less = forecastByReading(inputs, 4, "month", reading, days);
        const added = { ...inputs, callsPerDay: inputs.callsPerDay + Math.round(more * 100) / 100 };
        const plan = forecastByReading(added, 4, "month", reading, days);
        plan.contribution.forEach((each, month) => expect(each).toBeGreaterThanOrEqual(less.contribution[month]!));
        expect(plan.orders.every((each) => each >= 0)).toBe(true);
        const most = Math.max(0, ...inputs.conversionCurve.map(({ rate }) => rate));
        const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
        expect(sum(plan.orders)).toBeLessThanOrEqual(sum(plan.appointments) * most * (1 + 1e-9) + 1e-9);
      },
    ),
    { numRuns: 60 },
  );
});

test("the triangle: rows are cohorts, columns add up to the orders of the month", () => {
  const flow = planFlow(examplePlan, 24);
  const { appointments, orders } = cohortTriangle(flow, 24);
  expect([...appointments.slice(0, 7)]).toEqual([63, 63, 63, 63, 63, 63, 94.5]);
  // Sown in month 1: harvested in months 5, 8, 14 and 20.
  expect([...orders[0]!].flatMap((each, age) => (each > 0 ? [[age + 1, each]] : []))).toEqual([
    [5, 6.3],
    [8, 6.3],
    [14, 6.3],
    [20, 6.3],
  ]);
  const months = periodsOf(flow, 5000, "month");
  for (let t = 0; t < 24; t++) {
    const column = orders.reduce((sum, row, m) => sum + (t >= m ? row[t - m]! : 0), 0);
    expect(column).toBeCloseTo(months.orders[t]!, 9);
  }
});

test("months begin on the start's day, clamped, and end with Excel's calendar", () => {
  expect(monthStarts(serialOf(2026, 1, 31)!, 3)).toEqual([
    serialOf(2026, 1, 31),
    serialOf(2026, 2, 28),
    serialOf(2026, 3, 31),
    serialOf(2026, 4, 30),
  ]);
  expect(monthStarts(serialOf(9999, 11, 1)!, 3)).toHaveLength(2);
  // New Year's Day does not count once it is a holiday.
  expect(monthlyWorkingDays(january2026, 1, new Set([january2026]))).toEqual([21]);
});
