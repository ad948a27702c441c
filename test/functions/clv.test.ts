import { failureOf, seenRows, speak } from "./customFunctions";
import { clv } from "../../src/functions/clv";

const value = clv as unknown as (...args: unknown[]) => unknown[][];
const example = [1000, 0.8, 0.1, 5] as const;

beforeEach(() => speak("en-US"));

test("the method's case, and the first payment now", () => {
  expect(value(...example)[0]?.[0]).toBeCloseTo(2124.1, 2);
  expect(value(...example, true)[0]?.[0]).toBeCloseTo(3124.1, 2);
  expect(value(...example, 1)).toEqual(value(...example, true));
  expect(value(...example, "", null, 0, undefined)).toEqual(value(...example));
});

test("a column spills; single values stretch; a fault stays in its row", () => {
  const rows = value([[1000], [2000], ["x"], [-1], [""]], 0.8, 0.1, [[5]]);
  expect(rows[1]?.[0]).toBeCloseTo(2 * 2124.1, 1);
  expect(seenRows(rows).slice(2)).toEqual([["#VALUE!"], ["#VALUE!"], [0]]);
  expect(rows[3]?.[0]).toMatchObject({ message: "contribution must not be negative." });
  expect(seenRows(value([[1], [2], [3]], [[0.5], [0.5]], 0, 1))).toEqual([[0.5], [1], ["#N/A"]]);
});

test("the threshold above which contacts pay", () => {
  expect(value(100, 0.5, 0, 2, false, 0, 30, 20, "threshold")).toEqual([[60]]);
  expect(value(60, 0.5, 0, 2, false, 0, 30, 20)).toEqual([[0]]);
  speak("de-DE");
  expect(value(100, 0.5, 0, 2, false, 0, 30, 20, "Schwelle")).toEqual([[60]]);
  expect(seenRows(value(100, 0, 0, 2, false, 0, 30, 20, "Schwelle"))).toEqual([["#VALUE!"]]);
});

test.each<[string, unknown[]]>([
  ["#VALUE!", [1, 1.1, 0, 1]],
  ["#VALUE!", [1, 1, -1, 1]],
  ["#VALUE!", [1, 1, 0, 0]],
  ["#VALUE!", [1, 1, 0, 1.5]],
  ["#VALUE!", [1, 1, 0, 1, "yes"]],
  ["#VALUE!", [1, 1, 0, 1, "", 0, 0, 0, "worth"]],
  ["#VALUE!", [true, 1, 0, 1]],
])("%s for %j", (code, args) => {
  expect(seenRows(value(...args))).toEqual([[code]]);
});

test("an error in a cell is passed on", () => {
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(seenRows(value([[1], [error]], 1, 0, 1))).toEqual([[1], ["#REF!"]]);
  expect(() => failureOf(() => value(error, 1, 0, 1))).toThrow("did not fail");
});
