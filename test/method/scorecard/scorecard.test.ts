import { targetToDate } from "../../../src/method/scorecard/toDate";
import { xmrOf } from "../../../src/method/scorecard/xmr";

const steady = [10, 12, 10, 12, 10, 12, 10, 12];

test("a baseline of less than eight, or without variation, has no limits and signals nothing", () => {
  expect(xmrOf([1, 2, 3, 99])).toMatchObject({ low: undefined, signals: ["", "", "", ""] });
  expect(xmrOf([...new Array<number>(12).fill(5), 50])?.high).toBeUndefined();
  expect(xmrOf([])).toBeUndefined();
  expect(xmrOf([NaN, NaN])).toBeUndefined();
});

test("outside is beyond 2.66 mean moving ranges; the eighth in a row on one side is a run, the mean ends it", () => {
  const found = xmrOf([...steady, 11 + 2.66 * 2, 11 + 2.66 * 2 + 0.01], 8);
  expect(found).toMatchObject({ mean: 11, movingRange: 2 });
  expect(found?.signals.slice(8)).toEqual(["", "outside"]);
  const runs = xmrOf([...steady, 11, ...new Array<number>(9).fill(12)], 8);
  expect(runs?.signals.slice(9)).toEqual(["", "", "", "", "", "", "", "run", "run"]);
});

test("a period without a value signals nothing and ends a run; ranges do not reach over it", () => {
  const seven = new Array<number>(7).fill(12);
  expect(xmrOf([...steady, ...seven, NaN, 12], 8)?.signals.at(-1)).toBe("");
  expect(xmrOf([...steady, ...seven, 12], 8)?.signals.at(-1)).toBe("run");
  expect(xmrOf([10, 12, NaN, 12, 10, 12, 10, 12, 10], 9)?.movingRange).toBe(2);
});

test("a plan by month is no line", () => {
  expect(targetToDate({ target: 1200, daysGone: 91, days: 364 })).toBe(300);
  expect(targetToDate({ target: 1200, plannedMonths: [0, 0, 50], daysGone: 91, days: 364 })).toBe(50);
});
