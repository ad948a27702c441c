import { failureOf, seenRows, speak } from "./customFunctions";
import { casting } from "../../src/functions/casting";
import { explain } from "../../src/functions/explain";

const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);
const criteria: unknown[][] = [
  ["Volume", 2, "", 0],
  ["", "", 1000, 50],
  ["", "", 10000, 100],
  ["Succession", 1, "settled", 0],
  ["", "", "open", 100],
  ["Grade", 1, "low", 20],
  ["", "", "high", 80],
];

beforeEach(() => speak("en-US"));

test("class, score and interval of every row, in one call", () => {
  const rows = [
    [20000, "open", "high"],
    [5000, "-", "low"],
    [500, "Settled", null],
    ["", "open", ""],
    [null, null, null],
  ];
  expect(casting(rows, criteria)).toEqual([
    ["A", 95, 95, 95],
    ["C", 40, 30, 55],
    ["D", 0, 5, 20],
    ["", 100, 30, 95],
    ["", "", 5, 95],
  ]);
});

test("thresholds and the least assessed share may be given; a single value is a spill of one row", () => {
  const own = [
    ["gold", 60],
    ["silver", 30],
    ["rest", ""],
  ];
  expect(casting([["", "open", ""]], criteria, own, [[0.25]])).toEqual([["gold", 100, 30, 95]]);
  const loose = casting as unknown as (...args: unknown[]) => unknown[][];
  expect(loose(5, [["Only", 1, "", 30]], own, null, { functionName: "CASTING" })).toEqual([["silver", 30, 30, 30]]);
});

test("a fault stays in its row and says what is wrong", () => {
  const gappy = [...criteria.slice(0, 2).map((row) => [...row, ""]), ["Succession", 1, "open", 100, ""]];
  (gappy[0] as unknown[])[4] = 100;
  const rows = [
    [50, "open"],
    [500, "open"],
    [5000, "opne"],
    [error("#DIV/0!"), "open"],
    [{ type: "Double", basicValue: 20 }, true],
  ];
  const found = casting(rows, gappy) as (Error | string)[][];
  expect(seenRows(found)).toEqual([
    ["C", 100 / 3, 100 / 3, 100 / 3],
    ["#N/A", "#N/A", "#N/A", "#N/A"],
    ["#N/A", "#N/A", "#N/A", "#N/A"],
    ["#DIV/0!", "#DIV/0!", "#DIV/0!", "#DIV/0!"],
    ["#N/A", "#N/A", "#N/A", "#N/A"],
  ]);
  expect((found[1]?.[0] as Error).message).toMatch(/Volume: 500 lies in none/);
  expect((found[2]?.[0] as Error).message).toMatch(/Succession: “opne” is not in its scale/);
  speak("de-DE");
  expect((casting(rows, gappy)[2]?.[0] as Error).message).toMatch(/„opne“ steht nicht in der Skala/);
});

test.each([[0], [""], [null], [undefined]])(
  "a blank that arrives as %p is not assessed where 0 is no choice",
  (blank) => {
    expect(casting([[20000, blank, "high"]], criteria)).toEqual([["A", 280 / 3, 70, 95]]);
  },
);

test.each([
  [[["a", 1, "x"]], undefined, undefined, "four columns"],
  [[["Criterion", "Weight", "Choice", "Points"]], undefined, undefined, "row 1"],
  [[["a", -1, "x", 50]], undefined, undefined, "weight of a is negative"],
  [[["a", 0, "x", 50]], undefined, undefined, "all weights are 0"],
  [[["", "", "", ""]], undefined, undefined, "empty"],
  [
    [
      ["a", 1, "x", 50],
      ["", "", "X", 60],
    ],
    undefined,
    undefined,
    "row 2 of the criteria repeats",
  ],
  [
    [
      ["a", 1, "x", 50],
      ["b", 1, "x", 120],
    ],
    undefined,
    undefined,
    "row 2",
  ],
  [[["a", 1, "x", 50]], [["A", 75, 1]], undefined, "two columns"],
  [[["a", 1, "x", 50]], [["Class", "From"]], undefined, "row 1"],
  [
    [["a", 1, "x", 50]],
    [
      ["A", 50],
      ["B", 60],
      ["C", ""],
    ],
    undefined,
    "row 2",
  ],
  [[["a", 1, "x", 50]], [["A", 50]], undefined, "take the rest"],
  [[["a", 1, "x", 50]], undefined, 50, "0% to 100%"],
  [[["a", 1, "x", 50]], undefined, [[0.1, 0.2]], "single value"],
  [
    [
      ["a", 1, "x", 50],
      ["b", 1, "x", 50],
    ],
    undefined,
    undefined,
    "1 columns, and there are 2 criteria",
  ],
])("rules %j %j %j fail the whole call and the sentence says where", (table, thresholds, least, where) => {
  const { code, message } = failureOf(() =>
    casting([["x"]], table as unknown[][], thresholds as never, least as never),
  );
  expect(code).toBe("#VALUE!");
  expect(message.toLowerCase()).toContain(where.toLowerCase());
});

test("an error among the rules is the result of the call", () => {
  expect(failureOf(() => casting([[1]], [["a", error("#REF!"), 0, 1]])).code).toBe("#REF!");
  expect(failureOf(() => casting([[1]], [["a", 1, 0, 1]], [["A", error("#NAME?")]])).code).toBe("#NAME?");
});

test("further columns of the criteria table, as on the rules sheet, do not matter to a row", () => {
  const wide = criteria.map((row) => [...row, "", row[0] && `Column ${String(row[0])}`, "lead", "", "Sales"]);
  expect(casting([[20000, "open", "high"]], wide)).toEqual([["A", 95, 95, 95]]);
});

test("a column of 100,000 rows is one call", () => {
  const rows = Array.from({ length: 100000 }, (_, row) => [row, row % 2 ? "open" : "settled", "high"]);
  const result = casting(rows, criteria);
  expect(result).toHaveLength(100000);
  expect(result.at(-1)).toEqual(["A", 95, 95, 95]);
});

describe("EXPLAIN", () => {
  test("the reasons of one row, and the class last", () => {
    expect(explain([[5000, "-", "low"]], criteria)).toEqual([
      ["Criterion", "Value", "Points", "Weight", "Share of the score", "Gain at best", "Lifts the class"],
      ["Volume", 5000, 50, 2, 100 / 3, 100 / 3, "yes"],
      ["Succession", "", "", 1, "", "", ""],
      ["Grade", "low", 20, 1, 20 / 3, 20, ""],
      ["Class", "C", 40, 3, 40, 10, "B"],
    ]);
  });

  test("a column is as good as a row, and the sentences are German in a German Excel", () => {
    speak("de-AT");
    const [header, first] = explain([[20000], ["open"], ["high"]], criteria);
    expect(header?.[0]).toBe("Kriterium");
    expect(first?.slice(0, 3)).toEqual(["Volume", 20000, 100]);
  });

  test("agrees with CASTING for the same row", () => {
    const row = [500, "open", "high"];
    const [[label, score]] = casting([row], criteria) as [[unknown, unknown]];
    expect(explain([row], criteria).at(-1)?.slice(0, 3)).toEqual(["Class", label, score]);
  });

  test("a value that its scale lacks is an error beside it and in the class; the others stand", () => {
    const rows = explain([[5000, "opne", error("#REF!")]], criteria);
    expect(seenRows(rows).map((row) => row.slice(1, 3))).toEqual([
      ["Value", "Points"],
      [5000, 50],
      ["opne", "#N/A"],
      ["#REF!", "#REF!"],
      ["#N/A", 50],
    ]);
  });

  test("several rows are none", () => {
    expect(failureOf(() => explain([[1], [2]], criteria)).message).toMatch(/one row with 3 cells/);
  });
});
