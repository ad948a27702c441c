/** @jest-environment jsdom */
import { actualRecords } from "../../../src/workbook/planning/planActuals";
import { planBookOf } from "../../../src/workbook/planning/planBookOf";
import { asOf } from "../someLook";
import { plannedLook } from "./planViews";

test("the contacts behind an actual figure are as many as it counts, in each month and in their total", () => {
  // The last day of the log lies in a running month; the first contacts lie before the start.
  const look = plannedLook({ planCosts: { planStart: asOf - 220 } });
  const { actuals } = planBookOf(look, look.rules, asOf);
  expect(actuals!.months.some(({ isFull }) => !isFull)).toBe(true);
  for (const month of [...actuals!.months, actuals!.total]) {
    for (const figure of ["calls", "followUpCalls", "appointments", "orders"] as const)
      expect([month.month, figure, actualRecords(look, actuals!, month, figure).length]).toEqual([
        month.month,
        figure,
        month[figure].actual,
      ]);
    const earned = actualRecords(look, actuals!, month, "contribution").map(
      (record) => look.contactColumns!.contribution[record]!,
    );
    expect(earned.reduce((sum, each) => sum + each, 0)).toBeCloseTo(month.contribution.actual, 6);
  }
  expect(actuals!.total.calls.actual).toBeLessThan(look.contactColumns!.count);
  expect(actuals!.total.calls.actual).toBeGreaterThan(0);
});
