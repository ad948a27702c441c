import { failureOf, seenRows, speak } from "./customFunctions";
import { forecast } from "../../src/functions/forecast";

const plan = forecast as unknown as (...args: unknown[]) => unknown[][];
const example = [9, 210, 1, 5000] as const;
const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

beforeEach(() => speak("en-US"));

test("the method's case, exactly", () => {
  expect(plan(...example)).toEqual([
    ["Period", "Calls", "Appointments", "Orders", "Contribution"],
    [1, 1890, 945, 88.2, 441000],
    [2, 1890, 1134, 340.2, 1701000],
  ]);
});

test("a header in the user's language", () => {
  speak("de-DE");
  expect(plan(...example)[0]).toEqual(["Zeitraum", "Anrufe", "Termine", "Aufträge", "Deckungsbeitrag"]);
});

test.each([[null], [undefined], [{ functionName: "FORECAST" }]])(
  "left-out arguments as %p take the example's values",
  (blank) => {
    expect(plan(...example, blank, blank, blank, blank, blank, blank, blank)).toEqual(plan(...example));
  },
);

test("one-cell ranges are single values, larger ones are refused", () => {
  expect(plan([[9]], [[210]], [[1]], [[5000]])).toEqual(plan(...example));
  const { code, message } = failureOf(() => plan([[9], [8]], 210, 1, 5000));
  expect(code).toBe("#VALUE!");
  expect(message).toContain("advisers");
});

test("years and periods", () => {
  expect(plan(...example, null, null, null, null, null, 5).map((row) => row[4])).toEqual([
    "Contribution",
    441000,
    1701000,
    2252250,
    2268000,
    2268000,
  ]);
  expect(plan(...example, null, null, null, null, null, 1, "QUARTER")).toHaveLength(5);
  expect(plan(...example, null, null, null, null, null, 1, "Monat")).toHaveLength(13);
  expect(plan(...example, null, null, null, null, null, 50, "month")).toHaveLength(601);
});

test("a curve of one's own; blank rows count for nothing, as zeros too", () => {
  const curve = [
    [0, 0.5],
    ["", null],
    [0, 0],
    [1, 1],
  ];
  expect(plan(1, 12, 1, 100, 1, 0, 0, "0", curve, 1, "month").slice(1, 4)).toEqual([
    [1, 1, 1, 0, 0],
    [2, 1, 1, 0.5, 50],
    [3, 1, 1, 1, 100],
  ]);
});

test.each<[string, unknown[]]>([
  ["#VALUE!", [-9, 210, 1, 5000]],
  ["#VALUE!", [9, 210, 1, -5000]],
  ["#VALUE!", [...example, 1.1]],
  ["#VALUE!", [...example, -0.1]],
  ["#VALUE!", [...example, 0.7, 0.4]],
  ["#VALUE!", [...example, 0.4, 0.4, 2]],
  ["#VALUE!", [...example, 0.4, 0.4, 0.5, -1]],
  ["#VALUE!", [...example, 0.4, 0.4, 0.5, 1.5]],
  ["#VALUE!", [...example, null, null, null, null, null, 0]],
  ["#VALUE!", [...example, null, null, null, null, null, 51]],
  ["#VALUE!", [...example, null, null, null, null, null, 1.5]],
  [
    "#VALUE!",
    [
      ...example,
      null,
      null,
      null,
      null,
      [
        [3, 0.2],
        [6, 0.1],
      ],
    ],
  ],
  [
    "#VALUE!",
    [
      ...example,
      null,
      null,
      null,
      null,
      [
        [3, 0.2],
        [3, 0.3],
      ],
    ],
  ],
  ["#VALUE!", [...example, null, null, null, null, [[-1, 0.2]]]],
  ["#VALUE!", [...example, null, null, null, null, [[3, 1.2]]]],
  [
    "#VALUE!",
    [
      ...example,
      null,
      null,
      null,
      null,
      [
        ["", ""],
        ["", ""],
      ],
    ],
  ],
  [
    "#VALUE!",
    [
      ...example,
      null,
      null,
      null,
      null,
      [
        ["Month", "Rate"],
        [3, 0.1],
      ],
    ],
  ],
  ["#VALUE!", [...example, null, null, null, null, [[3], [6]]]],
  ["#VALUE!", ["nine", 210, 1, 5000]],
  ["#VALUE!", [true, 210, 1, 5000]],
  ["#VALUE!", [...example, null, null, null, null, null, 2, "week"]],
  ["#DIV/0!", [9, error("#DIV/0!"), 1, 5000]],
])("%s for %j, with a sentence", (code, args) => {
  const failure = failureOf(() => plan(...args));
  expect(failure.code).toBe(code);
  if (code !== "#DIV/0!") expect(failure.message).toMatch(/\w.*\.$/);
  expect(failure.message).not.toMatch(/[{}]/);
});

test("rates may add up to 1 and not to more", () => {
  expect(plan(1, 12, 1, 1, 0.7, 0.3, 0.1)).toHaveLength(3);
  expect(failureOf(() => plan(1, 12, 1, 1, 0.7, 0.3000000000000001)).code).toBe("#VALUE!");
});

test("what no number can hold is an error in its cell", () => {
  expect(seenRows(plan(1e200, 1e200, 1, 5000))[1]).toEqual([1, "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"]);
});
