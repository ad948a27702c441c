import { countDaysFrom, failureOf, seenRows, speak } from "./customFunctions";
import { nextDue } from "../../src/functions/nextDue";
import { serialOfIso } from "../../src/method/calendar/serial";

const day = (iso: string): number => serialOfIso(iso) as number;
const due = nextDue as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

beforeEach(() => speak("en-US"));
afterEach(() => {
  countDaysFrom("1900");
});

test("the two examples of the method", () => {
  expect(due(day("2024-01-31"), 12)).toEqual([[day("2024-02-29")]]);
  expect(due(day("2024-06-28"), 12)).toEqual([[day("2024-07-29")]]);
});

test("a class letter stands for its example frequency, in either case; other numbers count days", () => {
  const last = day("2026-01-12");
  expect(due(last, [["A", "b", " C ", "D"]])).toEqual([
    [day("2026-03-12"), day("2026-04-13"), day("2026-07-13"), day("2027-01-12")],
  ]);
  // 365 / 5 = 73 days, 26 Mar 2026; 365 / 366 is one day.
  expect(due(last, [[5, 366]])).toEqual([[day("2026-03-26"), day("2026-01-13")]]);
});

test("an agreed day comes first, also without a target; holidays move both", () => {
  expect(due(day("2026-01-12"), "A", day("2026-05-15"))).toEqual([[day("2026-05-15")]]);
  expect(due(day("2026-01-12"), 0, day("2026-05-16"))).toEqual([[day("2026-05-18")]]);
  expect(due(day("2026-01-12"), "A", "", [[day("2026-03-12")], [""], [0], [day("2026-03-13")]])).toEqual([
    [day("2026-03-16")],
  ]);
});

test.each([[0], [""], [null]])(
  "never contacted (blank as %p): due on the as-of day, moved to a working day",
  (blank) => {
    expect(due(blank, "A", blank, blank, day("2026-03-28"))).toEqual([[day("2026-03-30")]]);
    expect(seenRows(due(blank, "A"))).toEqual([["#N/A"]]);
    expect(due(day("2026-01-12"), blank)).toEqual([[""]]);
    expect(due(blank, 0)).toEqual([[""]]);
  },
);

test("a fault stays in its row", () => {
  const last = column(day("2026-01-12"), "12.01.2026", -3, 0.5, true, error("#N/A"), 2958465, 1e12);
  expect(seenRows(due(last, "A"))).toEqual(
    column(day("2026-03-12"), "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!", "#N/A", "#VALUE!", "#VALUE!"),
  );
  expect(seenRows(due(day("2026-01-12"), column("E", "6", 400, -1, true, error("#REF!"))))).toEqual(
    column("#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!", "#REF!"),
  );
  expect(seenRows(due(day("2026-01-12"), "A", column("soon", "")))).toEqual(column("#VALUE!", day("2026-03-12")));
  expect(seenRows(due("", "A", "", "", "today"))).toEqual([["#VALUE!"]]);
});

test("a time of day is dropped", () => {
  expect(due(day("2026-01-12") + 0.75, "A")).toEqual([[day("2026-03-12")]]);
});

test("ranges of different lengths: #N/A where one has no cell", () => {
  const last = column(day("2026-01-12"), day("2026-01-13"), day("2026-01-14"));
  expect(seenRows(due(last, column("A", "A")))).toEqual(column(day("2026-03-12"), day("2026-03-13"), "#N/A"));
});

test("a bad holiday fails the whole call and its row is named", () => {
  const { code, message } = failureOf(() => due(day("2026-01-12"), "A", "", column(day("2026-01-01"), "Easter")));
  expect(code).toBe("#VALUE!");
  expect(message).toContain("Row 2");
  expect(failureOf(() => due(day("2026-01-12"), "A", "", column(error("#REF!")))).code).toBe("#REF!");
});

test("in a workbook that counts from 1904 days go in and out in its own serials", () => {
  countDaysFrom("1904");
  expect(due(day("2024-01-31") - 1462, 12)).toEqual([[day("2024-02-29") - 1462]]);
});
