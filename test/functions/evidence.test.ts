import { failureOf, speak } from "./customFunctions";
import { lorenz } from "../../src/functions/lorenz";
import { rankCorr } from "../../src/functions/rankCorr";
import { xmr } from "../../src/functions/xmr";

type Call = (...args: unknown[]) => unknown[][];
const [agreement, curve, chart] = [rankCorr, lorenz, xmr] as unknown as [Call, Call, Call];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

beforeEach(() => speak("en-US"));

test("rank agreement: rows where one has none are left out, 0 is a value", () => {
  const [header, row, ...others] = agreement(column(1, 2, "", 3, 4, "-"), column(0, 2, 5, 4, 3, 9));
  expect(header).toEqual(["tau-b", "Low", "High", "Spearman", "Low", "High", "n"]);
  expect(others).toEqual([]);
  // 0 2 4 3: one exchange of six pairs.
  expect(row?.[0]).toBeCloseTo(4 / 6, 12);
  expect(row?.[3]).toBeCloseTo(0.8, 12);
  expect(row?.[6]).toBe(4);
});

test("rank agreement: one value only is no result, and not 0", () => {
  expect(failureOf(() => agreement(column(1, 1), column(1, 2))).code).toBe("#N/A");
  expect(failureOf(() => agreement("", "")).code).toBe("#N/A");
  expect(failureOf(() => agreement(column("A", "B"), column(1, 2))).message).toContain("Row 1 of x is not a number");
  expect(failureOf(() => agreement(column(1, 2, 3), column(1, 2))).message).toContain("lengths");
});

test("concentration: the curve with its figures in the first row", () => {
  expect(curve(column(2, 1, 1), column(6, 0, 2))).toEqual([
    ["Share of networks", "Share of the outcome", "Area", "Gini", "Accuracy ratio", "Low", "High"],
    // Areas by trapezoids: 17/24, at best 3/4.
    [0, 0, expect.closeTo(17 / 24, 12), expect.closeTo(0.5, 12), expect.closeTo(5 / 6, 12), expect.any(Number), 1],
    [expect.closeTo(1 / 3, 12), 0.75, "", "", "", "", ""],
    [1, 1, "", "", "", "", ""],
  ]);
  expect(failureOf(() => curve(column(1, 2), column(0, 0))).code).toBe("#N/A");
});

test("XmR: limits beside each value, and its signal in words", () => {
  const steady = [10, 12, 10, 12, 10, 12, 10, 12];
  const rows = chart(column(...steady, 17, "-"), 8);
  expect(rows[0]).toEqual(["Mean", "Low", "High", "Signal"]);
  expect(rows[9]).toEqual([11, 11 - 2.66 * 2, 11 + 2.66 * 2, "outside"]);
  expect(rows[10]?.[3]).toBe("");
  expect(chart(column(5, 5, 0))[1]).toEqual([expect.closeTo(10 / 3, 12), "", "", ""]);
  expect(failureOf(() => chart(column(""))).code).toBe("#N/A");
  expect(failureOf(() => chart(column(1, 2), 7)).message).toContain("8 or more");
  speak("de-DE");
  expect(chart(column(...steady, 17), 8)[9]?.[3]).toBe("außerhalb");
});
