import { failureOf, speak } from "./customFunctions";
import { plan as planFunction } from "../../src/functions/plan";

const plan = planFunction as unknown as (...args: unknown[]) => unknown[][];
const header = ["Month", "Advisers", "Days a year", "Calls a day", "Contribution"];
const curve = [
  [3, 0.1],
  [6, 0.2],
  [12, 0.3],
  [18, 0.4],
];
const example = [header, [1, 9, 210, 1, 5000]];
const contribution = (rows: unknown[][]): unknown[] => rows.slice(1).map((row) => row[7]);
/** The case with further columns, and one row for each further month. */
const table = (columns: readonly string[], ...rows: unknown[][]): unknown[][] => [[...header, ...columns], ...rows];
const start = 46023;

beforeEach(() => speak("en-US"));

test("constant drivers are the forecast, exactly", () => {
  expect(plan(example, curve)).toEqual([
    [
      "Period",
      "Advisers",
      "Calls",
      "Follow-up calls",
      "Appointments",
      "Orders",
      "of them opening",
      "Contribution",
      "Cost",
      "Result",
      "Cumulated",
    ],
    [1, 9, 1890, 378, 945, 88.2, 0, 441000, 0, 441000, 441000],
    [2, 9, 1890, 756, 1134, 340.2, 0, 1701000, 0, 1701000, 2142000],
  ]);
});

test("headers in either language and in any order", () => {
  const german = [
    ["Deckungsbeitrag", "Anrufe je Tag", "TAGE IM JAHR", "Betreuer"],
    [5000, 1, 210, 9],
  ];
  expect(plan(german, curve)).toEqual(plan(example, curve));
  speak("de-DE");
  expect(plan(example, curve)[0]?.slice(0, 3)).toEqual(["Zeitraum", "Betreuer", "Anrufe"]);
});

test("a value holds until the next, by the number of a month or by its first day", () => {
  const columns = ["Immediate rate"];
  const rows = [
    [1, 9, 210, 1, 5000, 0.4],
    [7, "", "", "", "", 0.5],
    [13, "", "", "", 5500, 0.45],
  ];
  expect(contribution(plan(table(columns, ...rows), curve))).toEqual([456750, 2057343.75]);
  const days = [46023, 46204, 46388];
  const dated = rows.map((row, index) => [days[index], ...row.slice(1)]);
  const found = plan(table(columns, ...dated), curve);
  expect(contribution(found)).toEqual([456750, 2057343.75]);
  expect(found.slice(1).map((row) => row[0])).toEqual([46023, 46388]);
});

test("days of a month beside days a year count for that month alone, alone they hold on", () => {
  const rows = [
    [1, 9, 210, 1, 5000, 20],
    [2, "", "", "", "", 0],
  ];
  const found = plan(table(["Days"], ...rows), curve, undefined, undefined, undefined, undefined, "month");
  expect(found.slice(1, 4).map((row) => row[2])).toEqual([180, 0, 157.5]);
  const alone = [
    ["Month", "Advisers", "Days", "Calls a day", "Contribution"],
    [1, 9, 17.5, 1, 5000],
  ];
  expect(contribution(plan(alone, curve))).toEqual([441000, 1701000]);
});

test("effective advisers make the calls, all are paid", () => {
  const rows = [
    [1, 9, 210, 1, 5000, 9, 68000],
    [4, 11, "", "", "", 9, ""],
    [5, "", "", "", "", 9.5, ""],
    [6, "", "", "", "", 10, ""],
    [7, "", "", "", "", 10.5, ""],
    [8, "", "", "", "", 11, ""],
  ];
  const found = plan(table(["Effective", "Cost per adviser and year"], ...rows), curve);
  expect(contribution(found)).toEqual([460250, 1953875]);
  expect(found.slice(1).map((row) => row[8])).toEqual([714000, 748000]);
});

test("the pipeline from before the start, by months or by days", () => {
  const quiet = [header, [1, 9, 210, 0, 5000]];
  const rows = (opening: unknown[][], ...more: unknown[]) =>
    plan(quiet, curve, undefined, opening, ...more)
      .slice(1)
      .map((row) => [row[5], row[6]]);
  const expected = [
    [20 / 9, 20 / 9],
    [10 / 9, 10 / 9],
  ];
  expect(rows([[-4, 10]])).toEqual(expected);
  expect(
    rows(
      [
        ["Month", "Open appointments"],
        [45870, 10],
      ],
      start,
    ),
  ).toEqual(expected);
  expect(plan(quiet, curve, undefined, [[2, 0, 5]], undefined, 12, "month")[2]?.[3]).toBe(5);
});

test("readings of the curve, months and periods", () => {
  expect(contribution(plan(example, curve, "from"))).toEqual([519750, 1795500]);
  expect(contribution(plan(example, curve, "nach"))).toEqual([441000, 1701000]);
  expect(plan(example, curve, undefined, undefined, undefined, 36)).toHaveLength(4);
  expect(plan(table([], [1, 9, 210, 1, 5000], [30, 9, 210, 1, 5000]), curve)).toHaveLength(4);
});

const faults: readonly (readonly [string, unknown[], string])[] = [
  [
    "no column",
    [
      [
        ["Month", "Advisers", "Days"],
        [1, 9, 20],
      ],
      curve,
    ],
    "no column Calls a day",
  ],
  [
    "no days",
    [
      [
        ["Month", "Advisers", "Calls a day", "Contribution"],
        [1, 9, 1, 5],
      ],
      curve,
    ],
    "no column Days a year",
  ],
  ["no row", [[header], curve], "no row"],
  ["a month twice", [table([], [1, 9, 210, 1, 5000], [1, 9, 210, 1, 5000]), curve], "row 2"],
  ["months that fall", [table([], [5, 9, 210, 1, 5000], [3, 9, 210, 1, 5000]), curve], "row 2"],
  [
    "a day within a month",
    [table([], [46023, 9, 210, 1, 5000], [46060, 9, 210, 1, 5000]), curve],
    "row 2: Month is 46060",
  ],
  ["a start within a month", [example, curve, undefined, undefined, 46030], "first day of a month"],
  ["a negative number", [table([], [1, -9, 210, 1, 5000]), curve], "row 1: Advisers is -9"],
  ["a rate above 1", [table(["Immediate rate"], [1, 9, 210, 1, 5000, 1.5]), curve], "row 1: Immediate rate is 1.5"],
  ["half a month", [table(["Months until follow-up"], [1, 9, 210, 1, 5000, 1.5]), curve], "whole number"],
  ["a text", [table([], [1, "many", 210, 1, 5000]), curve], "row 1: Advisers is “many”"],
  [
    "rates above 1 together in one month only",
    [table(["Immediate rate"], [1, 9, 210, 1, 5000, 0.4], [4, "", "", "", "", 0.7], [5, "", "", "", "", 0.4]), curve],
    "In month 4",
  ],
  [
    "a level above the curve",
    [table(["Curve level"], [1, 9, 210, 1, 5000, 1], [9, "", "", "", "", 3]), curve],
    "In month 9",
  ],
  ["an opening month not before the start", [example, curve, undefined, [[1, 10]]], "row 1"],
  ["a negative opening", [example, curve, undefined, [[-1, -10]]], "row 1"],
  ["too many months", [example, curve, undefined, undefined, undefined, 601], "1 to 600"],
  [
    "a curve that falls",
    [
      example,
      [
        [3, 0.2],
        [6, 0.1],
      ],
    ],
    "falls",
  ],
  ["a blank first month", [table([], [3, 9, 210, 1, 5000]), curve], "first month"],
];
test.each(faults)("%s is an error that says where", (_, args, words) => {
  const { code, message } = failureOf(() => plan(...args));
  expect(code).toBe("#VALUE!");
  expect(message).toContain(words);
});

test("an error in a cell is handed on", () => {
  const error = new CustomFunctions.Error("#DIV/0!" as CustomFunctions.ErrorCode);
  expect(failureOf(() => plan(table([], [1, error, 210, 1, 5000]), curve)).code).toBe("#DIV/0!");
});
