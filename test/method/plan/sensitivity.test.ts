import { examplePlan } from "../../../src/method/plan/inputs";
import { sensitivity, twoWayTable } from "../../../src/method/plan/sensitivity";

test("each input by its own low and high, the widest bar first, delays included", () => {
  const bars = sensitivity(
    examplePlan,
    [
      { input: "callsPerDay", low: 0.9, high: 1.1 },
      { input: "followUpMonths", low: 6, high: 60 },
      { input: "conversionDelay", low: 0, high: 60 },
      { input: "conversionLevel", low: 0.5, high: 2 },
    ],
    2,
  );
  const base = 441000 + 1701000;
  // Without follow-ups: 1,890 x 0.4 / 12 a month, and the sum of c(0..23) is 5.3 orders.
  const withoutFollowUps = ((1890 * 0.4) / 12) * 5.3 * 5000;
  expect(bars.map(({ input, atLow, atHigh }) => [input, atLow, Math.round(atHigh)])).toEqual([
    ["conversionLevel", base / 2, base * 2],
    ["conversionDelay", base, 0],
    ["followUpMonths", base, withoutFollowUps],
    ["callsPerDay", base * 0.9, base * 1.1],
  ]);
  expect(bars[1]?.width).toBe(base);
});

test("a low or high that is no plan is told and comes last", () => {
  const bars = sensitivity(
    examplePlan,
    [
      { input: "immediateRate", low: 0.3, high: 0.7 },
      { input: "advisers", low: 9, high: 9 },
    ],
    1,
  );
  expect(bars.map(({ input, atHigh, faults }) => [input, atHigh, faults.map(({ fault }) => fault)])).toEqual([
    ["advisers", 441000, []],
    ["immediateRate", NaN, ["ratesAboveOne"]],
  ]);
});

test("two-way table: rows and columns stand for their values", () => {
  const table = twoWayTable(
    examplePlan,
    { input: "advisers", values: [9, 18, -1] },
    { input: "contributionPerOrder", values: [5000, 10000] },
    1,
  );
  expect(table).toEqual([
    [441000, 882000],
    [882000, 1764000],
    [NaN, NaN],
  ]);
});
