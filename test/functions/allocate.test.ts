import { failureOf, seenRows, speak } from "./customFunctions";
import { allocate } from "../../src/functions/allocate";

const table = allocate as unknown as (...args: unknown[]) => unknown[][];

const networks = [[10], [20], [40]];
const target = [[6], [4], [2]];
const minutes = [[90], [60], [20]];
const contribution = [[6000], [2500], [800]];
const responses = [
  [0.1, 0.3, 1, 1.3, 1.5],
  [0.3, 0.7, 1, 1.15, 1.3],
  [0.5, 0.8, 1, 1.1, 1.2],
];
/** The targets ask for 10 x 6 x 90 + 20 x 4 x 60 + 40 x 2 x 20 = 11,800 minutes. */
const call = (time: unknown, way?: unknown, ...more: unknown[]): unknown[][] =>
  table(time, networks, target, minutes, contribution, responses, more[0], more[1], way);

const totalOf = (rows: unknown[][]): { contacts: number; minutes: number; contribution: number } => {
  const [, contacts, , time, value] = rows.at(-1) as [unknown, number, unknown, number, number];
  return { contacts, minutes: time, contribution: value };
};

beforeEach(() => speak("en-US"));

test("a header, a row for each class and the total", () => {
  const rows = call(11800, "stretch");
  expect(rows[0]).toEqual(["Row", "Contacts", "Per network", "Minutes", "Contribution", "Fit error"]);
  expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
    [1, 60, 6, 5400],
    [2, 80, 4, 4800],
    [3, 80, 2, 1600],
    ["Total", 220, "", 11800],
  ]);
  const sum = rows.slice(1, 4).reduce((total, row) => total + (row[4] as number), 0);
  expect(totalOf(rows).contribution).toBeCloseTo(sum, 6);
});

test("the three ways keep to the time, and the optimum is worth most", () => {
  const best = totalOf(call(7000));
  for (const way of ["stretch", "priority"]) {
    const other = totalOf(call(7000, way));
    expect(other.minutes).toBeLessThanOrEqual(7000);
    expect(other.contribution).toBeLessThan(best.contribution);
  }
  expect(totalOf(call(7000, "Optimum"))).toEqual(best);
  // The first class in full, 1,600 of the second's minutes, nothing for the third.
  expect(
    call(7000, "Priorität")
      .slice(1, 4)
      .map((row) => row[1]),
  ).toEqual([60, 26, 2]);
});

test("least and most contacts hold, single values and one row of responses stretch", () => {
  const rows = table(20000, networks, target, minutes, contribution, [responses[1]], 1, 5);
  for (const row of rows.slice(1, 4)) {
    expect(row[2]).toBeGreaterThanOrEqual(1);
    expect(row[2]).toBeLessThanOrEqual(5);
  }
  // With all the time there is everybody has the most: twice the target where nothing else is said.
  expect(
    table(1e6, networks, target, minutes, contribution, responses)
      .slice(1, 4)
      .map((row) => row[2]),
  ).toEqual([12, 8, 4]);
});

test("least contacts that do not fit are named with the hours that are missing", () => {
  // 10 x 2 x 90 + 20 x 2 x 60 + 40 x 2 x 20 = 5,800.
  const failure = failureOf(() => call(4000, null, 2));
  expect(failure).toEqual({
    code: "#N/A",
    message:
      "The least contacts need 30 hours more than there are; no time is left for row 2, 3. Give more time or lower the least contacts.",
  });
});

test.each<[string, unknown[]]>([
  ["#VALUE!", ["x", networks, target, minutes, contribution, responses]],
  ["#VALUE!", [-1, networks, target, minutes, contribution, responses]],
  ["#VALUE!", [[[1], [2]], networks, target, minutes, contribution, responses]],
  ["#VALUE!", [1, [["x"], [1], [1]], target, minutes, contribution, responses]],
  ["#VALUE!", [1, [[-1], [1], [1]], target, minutes, contribution, responses]],
  ["#VALUE!", [1, [[1.5], [1], [1]], target, minutes, contribution, responses]],
  ["#VALUE!", [1, networks, [[0], [4], [2]], minutes, contribution, responses]],
  ["#VALUE!", [1, networks, [[400], [4], [2]], minutes, contribution, responses]],
  ["#VALUE!", [1, networks, target, minutes, contribution, [[1, 1, 1, 1]]]],
  ["#VALUE!", [1, networks, target, minutes, contribution, [[0.5, 0.4, 1, 1, 1]]]],
  ["#VALUE!", [1, networks, target, minutes, contribution, [[1.2, 1.2, 1, 1, 1]]]],
  ["#VALUE!", [1, networks, target, minutes, contribution, [[-0.2, 0.4, 1, 1, 1]]]],
  ["#VALUE!", [1, networks, target, minutes, contribution, responses, 3, 2]],
  ["#VALUE!", [1, [[9999]], 1, 1, 1, [responses[0]]]],
  ["#VALUE!", [1, networks, [[6], [4]], minutes, contribution, responses]],
  ["#VALUE!", [1, [[1, 2]], 1, 1, 1, [responses[0]]]],
  ["#VALUE!", [1, networks, target, minutes, contribution, responses, "", "", "greedy"]],
])("%s for %j", (code, args) => {
  expect(failureOf(() => table(...args)).code).toBe(code);
});

test("sentences name the row and the point in the user's language", () => {
  const falling = [0.5, 0.4, 1, 1, 1];
  const call = (): unknown => table(1, [[1], [1]], 1, 1, 1, [[0, 0.5, 1, 1.1, 1.2], falling]);
  expect(failureOf(call).message).toMatch(/^Row 2 of the responses falls at half the target\./);
  speak("de-DE");
  expect(failureOf(call).message).toMatch(/^Zeile 2 der Wirkungen fällt bei: halbes Soll\./);
  const least = (): unknown => table(1, 1, 1, 1, 1, [[0, 0.5, 1, 1.1, 1.2]], 3, 2);
  expect(failureOf(least).message).toMatch(/^Zeile 1: Die Mindestkontakte liegen über den Höchstkontakten\./);
});

test("rows without networks ask for nothing, blanks included", () => {
  const rows = table(
    100,
    [[1], [""], [null]],
    [[2], [""], [0]],
    [[30], [""], [""]],
    [[100], [""], [""]],
    [
      [0, 0.5, 1, 1.1, 1.2],
      ["", "", "", "", ""],
      [0, 0, 0, 0, 0],
    ],
  );
  expect(
    seenRows(rows)
      .slice(2, 4)
      .map((row) => row.slice(1)),
  ).toEqual([
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
});
