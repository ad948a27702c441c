import fc from "fast-check";
import { areEntered, costedPeriods, costFaults, noCosts } from "../../../src/method/plan/costs";
import { examplePlan } from "../../../src/method/plan/inputs";
import { planFlow } from "../../../src/method/plan/planFlow";
import { anyPlan } from "./anyPlan";

const costs = { costPerCall: 25, costPerAppointment: 200, costPerAdviser: 12_000 };

test("cost of the method's case, by hand", () => {
  const flow = planFlow(examplePlan, 24);
  const years = costedPeriods(flow, 5000, 9, costs, "year");
  // Year 1: 1,890 active and 378 follow-up calls, 945 appointments; year 2: 1,890 and 756, 1,134.
  expect([...years.cost]).toEqual([2268 * 25 + 945 * 200 + 9 * 12000, 2646 * 25 + 1134 * 200 + 9 * 12000]);
  expect([...years.afterCost]).toEqual([441_000 - 353_700, 1_701_000 - 400_950]);
  expect(years.returnOnCalls[0]).toBe(87_300 / 353_700);
  const months = costedPeriods(flow, 5000, 9, costs, "month");
  expect(months.cost[0]).toBe(157.5 * 25 + 63 * 200 + 9000);
  expect(months.afterCost[0]).toBe(-(157.5 * 25 + 63 * 200 + 9000));
});

test("without costs everything is left and there is no return", () => {
  const years = costedPeriods(planFlow(examplePlan, 12), 5000, 9, noCosts, "year");
  expect([...years.afterCost]).toEqual([441_000]);
  expect(years.returnOnCalls[0]).toBeNaN();
  expect([areEntered(noCosts), areEntered({ ...noCosts, costPerCall: 0 })]).toEqual([false, true]);
});

test("what is left and what it cost is what the orders bring, whatever the plan", () => {
  fc.assert(
    fc.property(anyPlan, (inputs) => {
      const flow = planFlow(inputs, 24);
      const free = costedPeriods(flow, inputs.contributionPerOrder, inputs.advisers, noCosts, "quarter");
      const paid = costedPeriods(flow, inputs.contributionPerOrder, inputs.advisers, costs, "quarter");
      paid.cost.forEach((cost, period) => {
        expect(cost).toBeGreaterThanOrEqual(0);
        const brought = free.afterCost[period] as number;
        expect(Math.abs((paid.afterCost[period] as number) + cost - brought)).toBeLessThanOrEqual(
          1e-9 * (1 + cost + brought),
        );
      });
    }),
    { numRuns: 40 },
  );
});

test("costs below 0 and costs that are no numbers are named", () => {
  expect(costFaults({ costPerCall: -1, costPerAppointment: NaN, costPerAdviser: 0 })).toEqual([
    { fault: "negative", input: "costPerCall", value: -1 },
    { fault: "notFinite", input: "costPerAppointment", value: NaN },
  ]);
});
