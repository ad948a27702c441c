import { countDaysFrom, failureOf, speak } from "./customFunctions";
import { holidays } from "../../src/functions/holidays";
import { isoDate, serialOfIso } from "../../src/method/calendar/serial";

const call = holidays as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const days = (...args: unknown[]): (string | undefined)[] => call(...args).map(([day]) => isoDate(day as number));

beforeEach(() => speak("en-US"));
afterEach(() => {
  countDaysFrom("1900");
});

test("one year as a column of days", () => {
  expect(days(2026, "CH")).toEqual(["2026-01-01", "2026-05-14", "2026-08-01", "2026-12-25"]);
  expect(days(2026, "Hessen")).toEqual(days(2026, "de-he"));
  expect(days(2026, "HE")).toHaveLength(10);
});

test("several years in any order and doubled are one rising column without doubles; blanks are skipped", () => {
  expect(days(column(2027, "", 2026, 0, null, 2027), "CH")).toEqual([...days(2026, "CH"), ...days(2027, "CH")]);
  // Ascension and Labour Day fell on one day.
  expect(days(2008, "DE")).toHaveLength(8);
});

test.each([[undefined], [""], [0], [null], [false]])("15 August in Bavaria is not there with %p", (off) => {
  expect(days(2026, "BY", off)).not.toContain("2026-08-15");
});

test("15 August in Bavaria with TRUE or 1, and only in Bavaria", () => {
  expect(days(2026, "BY", true)).toContain("2026-08-15");
  expect(days(2026, "Bavaria", [[1]])).toContain("2026-08-15");
  expect(days(2026, "HE", true)).not.toContain("2026-08-15");
});

test("a workbook that counts from 1904", () => {
  countDaysFrom("1904");
  expect(call(2026, "CH")[0]).toEqual([(serialOfIso("2026-01-01") as number) - 1462]);
});

test.each([
  [[1994, "BY"], "Row 1"],
  [[column(2026, "2027"), "BY"], "Row 2"],
  [[2026.5, "BY"], "1995"],
  [[true, "BY"], "1995"],
  [[46000, "BY"], "YEAR"],
  [["", "BY"], "year"],
  [[2026, "Bayernland"], "Bayernland"],
  [[2026, ""], "region"],
  [[2026, [["BY", "HE"]]], "region"],
  [[2026, "BY", "yes"], "15 August"],
])("%j fails with a sentence", (args, words) => {
  const { code, message } = failureOf(() => call(...args));
  expect(code).toBe("#VALUE!");
  expect(message).toContain(words);
});

test("errors of the sheet are passed on", () => {
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  for (const args of [
    [error, "BY"],
    [2026, error],
    [2026, "BY", error],
  ])
    expect(failureOf(() => call(...args)).code).toBe("#REF!");
});
