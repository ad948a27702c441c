import { forecastPlan } from "../../../src/method/plan/forecast";
import { selfTest } from "../../../src/method/plan/selfTest";

test("every printed number comes out", () => {
  const rows = selfTest();
  expect(rows.filter(({ ok }) => !ok)).toEqual([]);
  expect(rows).toHaveLength(34);
  expect(rows.filter(({ what }) => what === "contributionOfYear").map(({ found }) => found)).toEqual([
    441_000, 1_701_000, 2_252_250, 2_268_000, 2_268_000,
  ]);
});

test("a forecast that is off by the last bit fails, with the number that it found", () => {
  const rows = selfTest((inputs, years, per) => {
    const plan = forecastPlan(inputs, years, per);
    plan.contribution[0] = 441_000.00000000006;
    return plan;
  });
  expect(rows.filter(({ ok }) => !ok)).toEqual([
    { what: "contributionOfYear", at: 1, expected: 441_000, found: 441_000.00000000006, ok: false },
  ]);
});
