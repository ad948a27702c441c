import { failureOf, seenRows, speak } from "./customFunctions";
import { breakEven } from "../../src/functions/breakEven";

const solve = breakEven as unknown as (...args: unknown[]) => unknown[][];
const example = [9, 210, 1, 5000] as const;

beforeEach(() => speak("en-US"));

test("how many calls a day for a contribution, for a column of targets", () => {
  expect(solve("callsPerDay", [[441000], [882000]], 1, ...example)).toEqual([[1], [2]]);
  expect(solve("callsPerDay", 1701000, [[1, 2]], ...example)[0]?.[1]).toBe(1);
});

test("inputs go by their names in both languages, whatever the case", () => {
  expect(solve([["immediaterate"], ["Sofortquote"], [" FollowUpMonths "]], 1701000, 2, ...example)).toEqual([
    [0.4],
    [0.4],
    [6],
  ]);
  expect(solve([["conversionLevel"], ["Umwandlungsverzug"]], 441000, 1, ...example)).toEqual([[1], [0]]);
});

test("no solution is said with what can be reached", () => {
  const above = solve("followUpSuccessRate", 1e7, 1, ...example);
  expect(seenRows(above)).toEqual([["#N/A"]]);
  expect(above[0]?.[0]).toMatchObject({
    message: expect.stringMatching(/no solution.*in year 1.*10,000,000/i) as string,
  });
  expect(solve("immediateRate", 1, 1, ...example)[0]?.[0]).toMatchObject({
    message: expect.stringMatching(/always above/i) as string,
  });
});

test.each<[string, unknown[]]>([
  ["#VALUE!", ["calls", 1, 1]],
  ["#VALUE!", ["callsPerDay", "much", 1]],
  ["#VALUE!", ["callsPerDay", 1, "first"]],
  ["#VALUE!", ["callsPerDay", 1, 0]],
  ["#VALUE!", ["callsPerDay", 1, 51]],
  ["#VALUE!", ["callsPerDay", 1, 1.5]],
])("%s for %j in its cell", (code, args) => {
  expect(seenRows(solve(...args, ...example))).toEqual([[code]]);
});

test("a plan that cannot be computed fails the whole call", () => {
  expect(failureOf(() => solve("callsPerDay", 1, 1, 9, 210, "x", 5000)).code).toBe("#VALUE!");
  expect(failureOf(() => solve("callsPerDay", 1, 1, ...example, 0.8, 0.4)).code).toBe("#VALUE!");
});

test("an error in a cell is passed on", () => {
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(seenRows(solve("callsPerDay", [[error], [441000]], 1, ...example))).toEqual([["#REF!"], [1]]);
});

test("a row of years beside a column of targets spills a table; where a range has no cell it is #N/A", () => {
  const table = solve([["callsPerDay"]], [[441000], [1701000], [882000]], [[1, 2]], ...example);
  expect(table.map((row) => row.length)).toEqual([2, 2, 2]);
  expect(table[0]?.[0]).toBe(1);
  expect(table[1]?.[1]).toBe(1);
  expect(table[2]?.[0]).toBe(2);
  expect(seenRows(solve([["callsPerDay"], ["callsPerDay"]], [[441000], [441000], [441000]], 1, ...example))).toEqual([
    [1],
    [1],
    ["#N/A"],
  ]);
});
