import fc from "fast-check";
import { solveBreakEven } from "../../../src/method/plan/breakEven";
import { forecastPlan } from "../../../src/method/plan/forecast";
import { examplePlan, planFaults } from "../../../src/method/plan/inputs";
import { valueIn, variableInputs, varied } from "../../../src/method/plan/variation";

const inYear = (inputs: typeof examplePlan, year: number): number =>
  forecastPlan(inputs, year, "year").contribution[year - 1] as number;

test.each(variableInputs)("%s: the printed results lead back to the printed inputs", (input) => {
  const found = solveBreakEven(examplePlan, input, 1701000, 2);
  expect(found.outcome).toBe("solved");
  expect(found.contribution).toBe(1701000);
  // Whole months: the delay may be longer than the plan's own only if it costs nothing.
  expect(found.value).toBe(valueIn(examplePlan, input));
});

test("how many calls a day for 500,000 in the first year", () => {
  const found = solveBreakEven(examplePlan, "callsPerDay", 500000, 1);
  expect(found.outcome).toBe("solved");
  expect(found.value).toBeCloseTo(500000 / 441000, 12);
  expect(found.contribution).toBeCloseTo(500000, 6);
});

test("no solution is said as such", () => {
  // Calls of 12 months that all lead to an appointment at once: 1,890 / 12 x the sum of c(0..11) = 1.3 orders x 5,000.
  expect(solveBreakEven({ ...examplePlan, followUpRate: 0 }, "immediateRate", 2e6, 1)).toEqual({
    outcome: "outOfReach",
    value: 1,
    contribution: 1023750,
    movesNothing: false,
  });
  expect(solveBreakEven(examplePlan, "immediateRate", 1, 1)).toMatchObject({ outcome: "alwaysAbove", value: 0 });
  // Without advisers no number of calls helps: the plan's own value stands for all of them.
  expect(solveBreakEven({ ...examplePlan, advisers: 0 }, "callsPerDay", 1, 1)).toEqual({
    outcome: "outOfReach",
    value: 1,
    contribution: 0,
    movesNothing: true,
  });
  expect(solveBreakEven(examplePlan, "followUpMonths", 1e7, 2)).toMatchObject({ outcome: "outOfReach", value: 0 });
  expect(solveBreakEven(examplePlan, "callsPerDay", 0, 1)).toEqual({ outcome: "solved", value: 0, contribution: 0 });
});

test("property: what it finds reaches the target, and less does not", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...variableInputs),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3_000_000 }),
      fc.integer({ min: 1, max: 40 }),
      (input, year, target, percent) => {
        const inputs = { ...examplePlan, immediateRate: percent / 100, followUpRate: 0.5 };
        const { outcome, value, contribution } = solveBreakEven(inputs, input, target, year);
        const found = varied(inputs, input, value);
        expect(planFaults(found, year)).toEqual([]);
        expect(inYear(found, year)).toBe(contribution);
        if (outcome === "outOfReach") expect(contribution).toBeLessThan(target);
        if (outcome === "alwaysAbove") expect(contribution).toBeGreaterThan(target);
        if (outcome !== "solved") return;
        expect(contribution).toBeGreaterThanOrEqual(target);
        const isDelay = input === "followUpMonths" || input === "conversionDelay";
        const worse = varied(inputs, input, isDelay ? value + 1 : value * (1 - 1e-9));
        if (value !== 0 || isDelay) expect(inYear(worse, year)).toBeLessThan(target);
      },
    ),
    { numRuns: 150 },
  );
});
