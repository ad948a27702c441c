import { examplePlan } from "../../../src/method/plan/inputs";
import { planRemarks } from "../../../src/method/plan/remarks";
import { planSummary } from "../../../src/method/plan/summary";

test("the figures of the method's table", () => {
  expect(planSummary(examplePlan)).toEqual({
    callsPerYear: 1890,
    immediateAppointments: 756,
    followUpCalls: 756,
    followUpAppointments: 378,
    appointments: 1134,
    immediateAppointmentsPerAdviser: 84,
    followUpCallsPerAdviser: 84,
    followUpAppointmentsPerAdviser: 42,
    appointmentsPerDay: 0.6,
    appointmentsPerWeek: 3,
    successOfCalls: 0.24,
    contributionPerCall: 1200,
    payOff: [441000, 1260000, 551250, 15750],
  });
});

test("the calls of one year pay all they ever pay: calls x contribution per call", () => {
  const inputs = {
    ...examplePlan,
    followUpMonths: 14,
    conversionCurve: [
      { month: 0, rate: 0.05 },
      { month: 30, rate: 0.3 },
    ],
  };
  const { payOff, callsPerYear, contributionPerCall } = planSummary(inputs);
  expect(payOff.reduce((sum, each) => sum + each, 0)).toBeCloseTo(callsPerYear * contributionPerCall, 6);
  expect(payOff.at(-1)).toBeGreaterThan(0);
});

test("without advisers there are no figures per adviser", () => {
  expect(planSummary({ ...examplePlan, advisers: 0 })).toMatchObject({
    callsPerYear: 0,
    immediateAppointmentsPerAdviser: undefined,
    payOff: [0],
  });
});

test("the remarks: extra load, appointments a week, no cost side", () => {
  expect(planRemarks(examplePlan)).toEqual([
    { remark: "followUpLoad", callsPerYear: 756, callsPerDay: 1.4, fromMonth: 7 },
    { remark: "appointmentsPerWeek", before: 2, after: 3, fromMonth: 7 },
    { remark: "noCosts" },
  ]);
  expect(planRemarks({ ...examplePlan, followUpRate: 0 }, true)).toEqual([]);
  expect(planRemarks({ ...examplePlan, followUpMonths: 0 })).toMatchObject([{ fromMonth: 1 }, { fromMonth: 1 }, {}]);
});
