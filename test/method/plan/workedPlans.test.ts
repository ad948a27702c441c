import { conversionByAge } from "../../../src/method/plan/conversionByAge";
import { examplePlan } from "../../../src/method/plan/inputs";
import { monthlyWorkingDays } from "../../../src/method/plan/monthDays";
import { planOf, start } from "./planOf";
import { hasWorkedCases, workedCase } from "./workedCases";

const share = (age: number): number => {
  const { over, under } = conversionByAge(examplePlan.conversionCurve, age + 1, "exceeds")[age]!;
  return Number(over) / Number(under);
};
const costs = { costPerCall: 18.5, costPerAppointment: 120, costPerAdviser: 68000 };
const open = Array.from({ length: 20 }, (_, age) => ({ month: -age, appointments: 94.5 * (1 - share(age)) }));
const due = Array.from({ length: 6 }, (_, month) => ({ month: month + 1, followUps: 63 }));
const joined = { staff: [{ month: 4, number: 2 }], costPerJoiner: 5000 };
const ramp = [0, 0.25, 0.5, 0.75];
const season = {
  season: [1, 1, 1, 1, 1, 1, 1, 0.5, 1, 1, 1, 0.5],
  workingDays: monthlyWorkingDays(start, 24, new Set()),
};

// By the beginning of the line: what the product computes for it.
const computed: Readonly<Record<string, () => ArrayLike<number>>> = {
  "A1 defaults": () => planOf({ years: 5 }).byYear.contribution,
  "A2 steady": () => planOf({ opening: { appointments: open, followUps: due } }).byYear.contribution,
  A2b: () => planOf({ opening: { appointments: open, followUps: [] }, inputs: { advisers: 0 } }).byYear.contribution,
  A3: () =>
    planOf({
      opening: { appointments: [{ month: -4, appointments: 10 }], followUps: [] },
      inputs: { callsPerDay: 0 },
    }).byMonth.orders.slice(0, 15),
  "A4 contribution": () => planOf({ tables: { ...joined, ramp } }).byYear.contribution,
  "A4 cost": () => planOf({ tables: { ...joined, ramp }, costs: { costPerAdviser: 68000 } }).byYear.cost,
  A4b: () => planOf({ tables: joined }).byYear.contribution,
  A5: () => planOf({ tables: { staff: [{ month: 7, number: -1 }] } }).byYear.contribution,
  "A6 days": () =>
    planOf({ tables: season })
      .drivers.days.slice(0, 12)
      .map(({ over, under }) => Number(over) / Number(under)),
  "A6 contribution": () => planOf({ tables: season }).byYear.contribution,
  "A8 contribution": () => planOf({ tables: { entries: [{ month: 4, followUpMonths: 3 }] } }).byYear.contribution,
  "A12 cost": () => planOf({ costs, years: 3 }).byYear.cost,
  "A12 result": () => planOf({ costs, years: 3 }).byYear.result,
};

if (!hasWorkedCases) test.skip("the worked cases were not tried: SKM_PLAN_CASES names no folder", () => undefined);
else
  test.each(Object.entries(computed))("%s comes out as worked by hand", (label, values) => {
    const expected = workedCase("casesA.txt", label);
    const found = Array.from(values());
    expect(found).toHaveLength(expected.length);
    found.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 8));
  });
