import { countDaysFrom, failureOf, seenRows, speak } from "./customFunctions";
import { rhythm } from "../../src/functions/rhythm";

const rhythmsOf = rhythm as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const every = (gap: number, count: number): number[] => Array.from({ length: count }, (_, at) => 46000 + gap * at);

beforeEach(() => speak("en-US"));
afterEach(() => countDaysFrom("1900"));

const ordered = column("N", 7, "N", "7", "N", "N", "N", "S");
const dates = column(46000, 46000, 46010.6, 46300, 46020, 46030, 46030, 46000);

test("order days, usual interval, silence, times, flag, p, next; days once, ids as numbers and texts", () => {
  expect(rhythmsOf(column("N", "7", "Nobody", ""), ordered, dates, 46051)).toEqual([
    ["Order days", "Usual interval", "Silence", "Times", "Flag", "p", "Next expected order"],
    [4, 10, 21, 2.1, "silent", 0.25, 46040],
    [1, "", 51, "", "", "", ""],
    [0, "", "", "", "", "", ""],
    ["", "", "", "", "", "", ""],
  ]);
  speak("de-DE");
  expect(rhythmsOf("N", ordered, dates, 46051)[1]?.[4]).toBe("bleibt aus");
});

test("unusual needs nine gaps; factor and fewest gaps can be set", () => {
  const ten = every(10, 10);
  const nobody = ten.map(() => "N");
  expect(rhythmsOf("N", column(...nobody), column(...ten), 46090 + 21)[1]?.[4]).toBe("unusual");
  expect(rhythmsOf("N", column(...nobody), column(...ten), 46090 + 21, 3)[1]?.[4]).toBe("");
  expect(rhythmsOf("N", column(...nobody), column(...ten), 46090 + 21, 2, 10)[1]?.[1]).toBe("");
});

test("a day that is none would make a network silent and is refused; blank rows and errors of networks are not", () => {
  expect(failureOf(() => rhythmsOf("N", column("N", "N"), column(46000, "2026-01-01"), 46100))).toEqual({
    code: "#VALUE!",
    message: "Row 2 of the order dates is not a day. Enter a date; a date that is a text does not count.",
  });
  expect(failureOf(() => rhythmsOf("N", column("N", "N"), column(46000), 46100)).message).toContain("lengths");
  expect(failureOf(() => rhythmsOf("N", "N", 46000, "")).code).toBe("#N/A");
  expect(rhythmsOf("N", column("N", ""), column(46000, "x"), 46100)[1]?.[0]).toBe(1);
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(seenRows(rhythmsOf(column(error, "N"), "N", 46000, 46100)).slice(1)).toEqual([
    new Array(7).fill("#REF!"),
    [1, "", 100, "", "", "", ""],
  ]);
});

test("days of a workbook that counts from 1904", () => {
  countDaysFrom("1904");
  const days = every(10, 4).map((day) => day - 1462);
  expect(rhythmsOf("N", column("N", "N", "N", "N"), column(...days), 46051 - 1462)[1]?.slice(4)).toEqual([
    "silent",
    0.25,
    46040 - 1462,
  ]);
});
