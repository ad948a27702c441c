import { failureOf, seenRows, speak } from "./customFunctions";
import { segment } from "../../src/functions/segment";

const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const loose = segment as unknown as (...args: unknown[]) => unknown[][];

beforeEach(() => speak("en-US"));

test("the default bands, at and beside every limit", () => {
  const potentials = [100000.01, 100000, 2000.01, 2000, 0.01];
  expect(seenRows(segment(column(...potentials), column(0, 0, 0, 0, 0)))).toEqual(column("A3", "B3", "B3", "C3", "C3"));
  expect(seenRows(segment(column(1000, 1000, 1000, 1000, 1000), column(0, 0.01, 500, 500.01, 2500)))).toEqual(
    column("C3", "C2", "C2", "C1", "C1"),
  );
});

test("a single value is a spill of one cell, and arguments stretch as in Excel", () => {
  expect(loose(150000, 90000)).toEqual([["A1"]]);
  expect(loose(150000, [[0], [1], [90000]])).toEqual(column("A3", "A2", "A1"));
  expect(loose([[150000, 5000]], [[0], [4000]])).toEqual([
    ["A3", "B3"],
    ["A2", "B1"],
  ]);
  expect(seenRows(loose(column(1, 2, 3), column(0, 0)))).toEqual(column("C3", "C3", "#N/A"));
  expect(seenRows(loose([[1, 2, 3]], [[0, 0]]))).toEqual([["C3", "C3", "#N/A"]]);
});

test.each([[0], [""], [null], [undefined]])(
  "a blank that arrives as %p: no revenue, and a missing potential",
  (blank) => {
    expect(seenRows(segment([[5000]], [[blank]]))).toEqual([["B3"]]);
    const [[cell]] = segment([[blank]], [[100]]) as [[Error & { code: string }]];
    expect(cell.code).toBe("#N/A");
    expect(cell.message).toMatch(/potential is missing/);
  },
);

test("a fault stays in its row", () => {
  const potential = column(5000, -1, "5000", true, error("#DIV/0!"), 5000, 5000, {
    type: "Double",
    basicValue: 150000,
  });
  const revenue = column(error("#REF!"), 0, 0, 0, 0, -0.5, "x", { type: "Double", basicValue: 1, numberFormat: "0" });
  expect(seenRows(segment(potential, revenue))).toEqual(
    column("#REF!", "#VALUE!", "#VALUE!", "#VALUE!", "#DIV/0!", "#VALUE!", "#VALUE!", "A2"),
  );
});

test("bands of two columns in any order reach up to the next higher limit; a blank limit is the rest", () => {
  const bands = [
    ["small", ""],
    ["large", 1000],
    ["middle", 10],
  ];
  expect(segment(column(1000.5, 1000, 10, 9), column(0, 0, 0, 0), bands)).toEqual(
    column("large3", "middle3", "small3", "small3"),
  );
});

test("bands of three columns: a value in a gap or in two bands has no segment, and the error names it", () => {
  const bands = [
    ["A", 100, null],
    ["B", 10, 50],
    ["C", null, 20],
  ];
  const rows = segment(column(101, 100, 50, 20, 5), column(0, 0, 0, 0, 0), bands) as unknown as { message: string }[][];
  expect(seenRows(rows as unknown[][])).toEqual(column("A3", "#N/A", "B3", "#N/A", "C3"));
  expect(rows[1]?.[0]?.message).toMatch(/100 lies in none/);
  expect(rows[3]?.[0]?.message).toMatch(/20 lies in several bands: B, C/);
  const penetration = [["1", 0.5]];
  expect(seenRows(segment(column(100), column(50), undefined, penetration))).toEqual([["#N/A"]]);
});

test.each([
  [[["A"]], "two columns"],
  [[["A", 1, 2, 3]], "two columns"],
  [[["A", "over"]], "row 1"],
  [
    [
      ["A", 1],
      ["a", 2],
    ],
    "row 2",
  ],
  [[["", 5]], "row 1"],
  [[["A", 5, 5]], "row 1"],
  [
    [
      ["A", "", ""],
      ["B", "", ""],
    ],
    "row 2",
  ],
  [
    [
      ["", ""],
      ["", ""],
    ],
    "blank",
  ],
])("bands %j fail the whole call and the sentence says where", (bands, where) => {
  const { code, message } = failureOf(() => segment([[1]], [[1]], bands as unknown[][]));
  expect(code).toBe("#VALUE!");
  expect(message.toLowerCase()).toContain(where);
});

test("an error among the bands is the result of the call", () => {
  expect(failureOf(() => segment([[1]], [[1]], [["A", error("#REF!")]])).code).toBe("#REF!");
});

test("Excel's invocation object in the place of a left-out parameter is nothing", () => {
  const invocation = { functionName: "SEGMENT", address: undefined };
  expect(loose(150000, 90000, invocation)).toEqual([["A1"]]);
  expect(loose(150000, 90000, null, null, invocation)).toEqual([["A1"]]);
});

test("sentences are German in a German Excel and English without any", () => {
  speak("de-AT");
  expect((segment([[0]], [[1]]) as unknown as { message: string }[][])[0]?.[0]?.message).toMatch(/Potenzial fehlt/);
  speak(undefined);
  expect((segment([[0]], [[1]]) as unknown as { message: string }[][])[0]?.[0]?.message).toMatch(
    /potential is missing/,
  );
});

test("a whole column of a million rows is one call", () => {
  const potential = Array.from({ length: 1048576 }, (_, row) => [row]);
  const result = segment(potential, [[0]]);
  expect(result).toHaveLength(1048576);
  expect(result.at(-1)).toEqual(["A3"]);
  expect(seenRows(result.slice(0, 2))).toEqual([["#N/A"], ["C3"]]);
});
