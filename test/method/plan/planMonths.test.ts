import fc from "fast-check";
import { serialOf } from "../../../src/method/calendar/serial";
import { conversionByAge } from "../../../src/method/plan/conversionByAge";
import { costedPeriods, noCosts } from "../../../src/method/plan/costs";
import { monthlyDrivers, noDrivers, planMonthOf, type DriverTables } from "../../../src/method/plan/drivers";
import { forecastPlan } from "../../../src/method/plan/forecast";
import { examplePlan, type PlanInputs } from "../../../src/method/plan/inputs";
import { curveByMonth } from "../../../src/method/plan/measuredCurve";
import { monthlyWorkingDays } from "../../../src/method/plan/monthDays";
import { paybackOf } from "../../../src/method/plan/planMonths";
import { planFlow } from "../../../src/method/plan/planFlow";
import { anyPlan } from "./anyPlan";
import { planOf, start } from "./planOf";

const faultsOf = (tables: Partial<DriverTables>, inputs: Partial<PlanInputs> = {}) =>
  monthlyDrivers(
    { inputs: { ...examplePlan, ...inputs }, years: 2, costs: noCosts },
    { ...noDrivers, ...tables },
    24,
    start,
  ).faults;

test("constant drivers give the forecast, to the last digit", () => {
  expect([...planOf({ years: 5 }).byYear.contribution]).toEqual([441000, 1701000, 2252250, 2268000, 2268000]);
  const possible = anyPlan.filter(({ immediateRate, followUpRate }) => immediateRate + followUpRate < 1);
  fc.assert(
    fc.property(possible, (inputs) => {
      const { byMonth, byYear } = planOf({ inputs, years: 4 });
      for (const name of ["calls", "appointments", "orders", "contribution"] as const) {
        expect([...byMonth[name]]).toEqual([...forecastPlan(inputs, 4, "month")[name]]);
        expect([...byYear[name]]).toEqual([...forecastPlan(inputs, 4, "year")[name]]);
      }
    }),
    { numRuns: 60 },
  );
});

test("constant drivers cost what the plan costs, by every reading of the curve", () => {
  const costs = { costPerCall: 18.5, costPerAppointment: 120, costPerAdviser: 68000 };
  for (const reading of ["exceeds", "reaches", "midMonth", "interpolated"] as const) {
    const { byYear } = planOf({ costs, reading, years: 3 });
    const flow = planFlow(examplePlan, 36, reading);
    const expected = costedPeriods(flow, 5000, 9, costs, "year");
    expect([...byYear.cost]).toEqual([...expected.cost]);
    expect([...byYear.result]).toEqual([...expected.afterCost]);
  }
});

test("costs, result, and the month in which the plan has paid itself back", () => {
  const costs = { costPerCall: 18.5, costPerAppointment: 120, costPerAdviser: 68000 };
  const { byMonth, byYear } = planOf({ costs, years: 3 });
  expect([...byYear.cost]).toEqual([767358, 797031, 797031]);
  expect([...byYear.result]).toEqual([-326358, 903969, 1455219]);
  expect(paybackOf(byMonth.cumulated)).toEqual({ lowestMonth: 10, lowest: -351019.5, month: 19, staysFrom: 19 });
});

test("payback: not within the plan, none needed, and one that dips again", () => {
  expect(paybackOf(Float64Array.of(-1, -2, -3))).toEqual({ lowestMonth: 3, lowest: -3, month: null, staysFrom: null });
  expect(paybackOf(Float64Array.of(1, 2))).toEqual({ lowestMonth: 1, lowest: 1, month: null, staysFrom: 1 });
  expect(paybackOf(Float64Array.of(-1, 1, -1, 2))).toMatchObject({ month: 2, staysFrom: 4 });
});

test("joiners become productive by the ramp, are paid from the first day, and cost once", () => {
  const staff = { staff: [{ month: 4, number: 2 }], ramp: [0, 0.25, 0.5, 0.75], costPerJoiner: 5000 };
  const { drivers, byYear, byMonth } = planOf({ tables: staff, costs: { costPerAdviser: 68000 } });
  const effective = drivers.effective.map(({ over, under }) => Number(over) / Number(under));
  expect(effective.slice(0, 9)).toEqual([9, 9, 9, 9, 9.5, 10, 10.5, 11, 11]);
  expect([...byMonth.advisers].slice(2, 5)).toEqual([9, 11, 11]);
  expect([...byYear.contribution]).toEqual([460250, 1953875]);
  expect([...byYear.cost]).toEqual([724000, 748000]);
  expect([...planOf({ tables: { staff: staff.staff } }).byYear.contribution]).toEqual([490000, 2012500]);
});

test("leavers go whole; a joiner of before the start still ramps", () => {
  expect([...planOf({ tables: { staff: [{ month: 7, number: -1 }] } }).byYear.contribution]).toEqual([434000, 1580250]);
  const { drivers } = planOf({ tables: { staff: [{ month: 0, number: 1 }], ramp: [0, 0, 0.5] } });
  expect(drivers.effective.slice(0, 3).map(({ over, under }) => Number(over) / Number(under))).toEqual([9, 9.5, 10]);
});

test("season and working days move the days within a year and add none", () => {
  const tables = {
    season: [1, 1, 1, 1, 1, 1, 1, 0.5, 1, 1, 1, 0.5],
    workingDays: monthlyWorkingDays(start, 24, new Set()),
  };
  const { drivers, byYear } = planOf({ tables });
  const days = drivers.days.map(({ over, under }) => Number(over) / Number(under));
  expect(days[0]).toBeCloseTo(4620 / 239, 12);
  expect(days[7]).toBeCloseTo(2205 / 239, 12);
  for (const from of [0, 12]) expect(days.slice(from, from + 12).reduce((a, b) => a + b)).toBeCloseTo(210, 9);
  expect([...byYear.contribution]).toEqual([109809000 / 239, 22014499500 / 12667]);
});

test("rates and contribution that change hold on; the contribution is that of the month of the order", () => {
  const entries = [
    { month: 7, immediateRate: 0.5 },
    { month: 13, immediateRate: 0.45, contributionPerOrder: 5500 },
  ];
  expect([...planOf({ tables: { entries } }).byYear.contribution]).toEqual([456750, 2057343.75]);
});

test("a shorter time to the follow-up makes months with those of both", () => {
  const { byMonth, byYear } = planOf({ tables: { entries: [{ month: 4, followUpMonths: 3 }] } });
  expect([...byMonth.followUpCalls].slice(0, 12)).toEqual([0, 0, 0, 0, 0, 0, 126, 126, 126, 63, 63, 63]);
  expect([...byYear.contribution]).toEqual([472500, 1811250]);
});

test("typed days count for their month alone", () => {
  const { byMonth, byYear } = planOf({
    tables: {
      entries: [
        { month: 1, days: 20 },
        { month: 2, days: 0 },
      ],
    },
  });
  expect([...byMonth.calls].slice(0, 3)).toEqual([180, 0, 157.5]);
  expect([...byYear.contribution]).toEqual([373500, 1620000]);
});

test("a steady pipeline from before the start makes the first year a full one", () => {
  const shares = conversionByAge(examplePlan.conversionCurve, 30, "exceeds").map(
    (each) => Number(each.over) / Number(each.under),
  );
  const opening = {
    appointments: Array.from({ length: 20 }, (_, age) => ({ month: -age, appointments: 94.5 * (1 - shares[age]!) })),
    followUps: Array.from({ length: 6 }, (_, index) => ({ month: index + 1, followUps: 63 })),
  };
  const { byYear } = planOf({ opening });
  expect([...byYear.contribution]).toEqual([2268000, 2268000]);
  const alone = planOf({ opening: { ...opening, followUps: [] }, inputs: { advisers: 0 } });
  expect([...alone.byYear.contribution]).toEqual([1653750, 378000]);
  expect([...alone.byYear.opening]).toEqual([...alone.byYear.orders]);
});

test("open appointments gain what their age still gains of those that are open", () => {
  const opening = { appointments: [{ month: -4, appointments: 10 }], followUps: [] };
  const { byMonth } = planOf({ opening, inputs: { callsPerDay: 0 } });
  const expected = Array<number>(24).fill(0);
  for (const month of [3, 9, 15]) expected[month - 1] = 10 / 9;
  expect([...byMonth.orders]).toEqual(expected);
  // Nothing is left to gain behind the curve's end, and nothing where all have ordered.
  const late = { appointments: [{ month: -40, appointments: 10 }], followUps: [] };
  expect(Math.max(...planOf({ opening: late, inputs: { callsPerDay: 0 } }).byMonth.orders)).toBe(0);
});

test("an overdue follow-up is called in the first month", () => {
  const opening = { appointments: [], followUps: [{ month: -2, followUps: 4 }] };
  expect([...planOf({ opening }).byMonth.followUpCalls].slice(0, 2)).toEqual([4, 0]);
});

test("a measured curve by month, its appointments evenly on the days of their month", () => {
  const measured = [
    { time: 0.5, share: 0.04 },
    { time: 1.2, share: 0.1 },
    { time: 3, share: 0.15 },
    { time: 7.25, share: 0.25 },
  ];
  const curve = curveByMonth(measured, 40);
  const expected = [0.02, 0.088, 0.1, 0.15, 0.15, 0.15, 0.15, 0.225, 0.25];
  curve.slice(0, 9).forEach(({ rate }, month) => expect(rate).toBeCloseTo(expected[month]!, 12));
  const conversionCurve = curve.map(({ month, rate }) => ({ month, rate: Number(rate.toFixed(6)) }));
  const { byYear } = planOf({ inputs: { conversionCurve }, reading: "reaches", years: 3 });
  expect([...byYear.contribution]).toEqual([744030, 1397812.5, 1417500]);
  // The literature's steps taken so are the reading "from its month on".
  const steps = examplePlan.conversionCurve.map(({ month, rate }) => ({ time: month, share: rate }));
  const literature = curveByMonth(steps, 24).map(({ month, rate }) => ({ month, rate: Number(rate.toFixed(6)) }));
  expect([...planOf({ inputs: { conversionCurve: literature }, reading: "reaches" }).byYear.contribution]).toEqual([
    519750, 1795500,
  ]);
});

test("what cannot be computed with is named with its month", () => {
  expect(faultsOf({ staff: [{ month: 2, number: -10 }] })).toEqual([{ fault: "advisersBelowZero", month: 2 }]);
  expect(faultsOf({ entries: [{ month: 3, immediateRate: 0.7 }] })).toEqual([{ fault: "ratesAboveOne", month: 3 }]);
  expect(
    faultsOf({
      entries: [
        { month: 4, immediateRate: 0.7 },
        { month: 5, immediateRate: 0.4 },
      ],
    }),
  ).toEqual([{ fault: "ratesAboveOne", month: 4 }]);
  expect(faultsOf({ entries: [{ month: 1, followUpMonths: 1.5 }] })).toEqual([
    { fault: "notWhole", month: 1, input: "followUpMonths", value: 1.5 },
  ]);
  const twice = [
    { month: 3, callsPerDay: 2 },
    { month: 3, callsPerDay: 1 },
  ];
  expect(faultsOf({ entries: twice })).toEqual([{ fault: "twoEntries", month: 3, input: "callsPerDay" }]);
  expect(faultsOf({ ramp: [0.5, -0.25] })).toEqual([{ fault: "rateOutside", month: 2, input: "ramp", value: -0.25 }]);
  expect(faultsOf({ season: Array<number>(12).fill(0) })).toEqual([{ fault: "noWeight", month: 1 }]);
  expect(faultsOf({ entries: [{ month: 2, curveLevel: 3 }] })).toEqual([{ fault: "levelAboveOne", month: 2 }]);
  expect(faultsOf({ entries: [{ month: 2, callsPerDay: -1 }] })).toMatchObject([{ fault: "negative", month: 2 }]);
});

test("a joiner after the end changes nothing", () => {
  expect([...planOf({ tables: { staff: [{ month: 25, number: 3 }] } }).byYear.contribution]).toEqual([441000, 1701000]);
});

test("months are counted from the first of a month only", () => {
  expect(planMonthOf(start, serialOf(2027, 2, 1)!)).toBe(14);
  expect(planMonthOf(start, serialOf(2025, 12, 1)!)).toBe(0);
  expect(planMonthOf(start, serialOf(2026, 2, 2)!)).toBeUndefined();
});
