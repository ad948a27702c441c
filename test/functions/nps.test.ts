import { failureOf, speak } from "./customFunctions";
import { nps } from "../../src/functions/nps";

const scoresOf = nps as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

beforeEach(() => speak("en-US"));

test("one row for each group, with an interval that claims no certainty", () => {
  const [header, first, second, ...others] = scoresOf(
    column(10, 9, 7, 0, 10),
    column("Ada", "Ada", "Ada", "Bo", "Ada"),
  );
  expect(header).toEqual("Group,n,Promoters,Passives,Detractors,Score,Standard error,Low,High".split(","));
  expect(others).toEqual([]);
  expect(first?.slice(0, 6)).toEqual(["Ada", 4, 3, 1, 0, 0.75]);
  expect(second?.slice(0, 7)).toEqual(["Bo", 1, 0, 0, 1, -1, 0]);
  expect(second?.[8]).toBeGreaterThan(0);
  expect(scoresOf(column(10, 5))[1]?.slice(0, 6)).toEqual(["All", 2, 1, 0, 1, 0]);
});

test("a blank or a dash is no answer and no detractor; 0 is the worst answer", () => {
  for (const none of ["", null, "-", " "]) expect(scoresOf(column(10, none))[1]?.slice(1, 5)).toEqual([1, 1, 0, 0]);
  expect(scoresOf(column(10, 0))[1]?.slice(1, 5)).toEqual([2, 1, 0, 1]);
  expect(scoresOf(column(10, "0"))[1]?.slice(1, 5)).toEqual([2, 1, 0, 1]);
  expect(failureOf(() => scoresOf(column("", "-")))).toEqual({
    code: "#N/A",
    message: "There is no answer. Not measured is not 0.",
  });
});

test("in Excel for Mac a blank arrives as 0 and is never taken for an answer", () => {
  Object.assign(globalThis, { Office: { context: { displayLanguage: "de-DE", platform: "Mac" } } });
  expect(failureOf(() => scoresOf(column(10, 0))).message).toContain("Excel für den Mac");
  expect(scoresOf(column("10", "0", ""))[1]?.slice(0, 5)).toEqual(["Alle", 2, 1, 0, 1]);
});

test("answers of 11, of 8.5 and “8-9” are named", () => {
  expect(failureOf(() => scoresOf(column(10, 11))).message).toBe(
    "Row 2 of the answers is 11. Answers are whole numbers from 0 to 10.",
  );
  expect(failureOf(() => scoresOf(column(8.5))).code).toBe("#VALUE!");
  expect(failureOf(() => scoresOf(column("8-9"))).message).toContain("Row 1 of answers is not a number");
  expect(failureOf(() => scoresOf(column(9, 9), column("A"))).message).toContain("lengths");
});
