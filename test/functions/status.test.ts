import { countDaysFrom, failureOf, seenRows, speak } from "./customFunctions";
import { status } from "../../src/functions/status";

const call = status as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

beforeEach(() => speak("en-US"));
afterEach(() => countDaysFrom("1900"));

test("overdue, due soon, current, in the user's language; no due day, no word", () => {
  const due = column(45999, 46000, 46014, 46015, "", 0, null);
  expect(call(due, 46000)).toEqual(column("overdue", "due soon", "due soon", "current", "", "", ""));
  speak("de-AT");
  expect(call(due, 46000)).toEqual(column("überfällig", "bald fällig", "bald fällig", "aktuell", "", "", ""));
});

test('days that count as soon; "0" is the day itself', () => {
  expect(call(46001, 46000, column("0", 1, 0.9))).toEqual(column("current", "due soon", "current"));
  expect(call(46000, 46000, "0")).toEqual([["due soon"]]);
});

test("arguments broadcast; where one has no cell the result is #N/A", () => {
  expect(call(column(45999, 46001), [[46000, 46002]])).toEqual([
    ["overdue", "overdue"],
    ["due soon", "overdue"],
  ]);
  expect(seenRows(call(column(45999, 45999, 45999), column(46000, 46000)))).toEqual(
    column("overdue", "overdue", "#N/A"),
  );
});

test("a fault stays in its row", () => {
  expect(seenRows(call(column("01.01.2026", error("#REF!"), true, 0.5), 46000))).toEqual(
    column("#VALUE!", "#REF!", "#VALUE!", "#VALUE!"),
  );
  expect(seenRows(call(46000, column("", "today", error("#DIV/0!"))))).toEqual(column("#N/A", "#VALUE!", "#DIV/0!"));
  expect(seenRows(call(46000, 46000, column(-1, "soon", error("#NUM!"))))).toEqual(
    column("#VALUE!", "#VALUE!", "#NUM!"),
  );
});

test("a workbook that counts from 1904, times of day dropped", () => {
  countDaysFrom("1904");
  expect(call(column(44538, 44537.9), 44538.5)).toEqual(column("due soon", "overdue"));
});

test("nothing fails the whole call", () => {
  expect(() => failureOf(() => call(error("#N/A"), "x"))).toThrow("did not fail");
});
