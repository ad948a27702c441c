import { dayOfText, dayReading, dayText, mondayOf } from "../../src/intake/dayText";
import { isoDate } from "../../src/method/calendar/serial";

const read = (...texts: string[]) => {
  const days = texts.map((text) => dayText(text)!);
  const reading = dayReading(days);
  return days.map((each) => isoDate(dayOfText(each, reading) ?? -1) ?? null);
};

test.each([
  "30.11.2026",
  "30. 11. 2026",
  "30. November 2026",
  "30. Nov. 2026",
  "30 Nov 26",
  "30-Nov-26",
  "30.11.2026 14:05",
  "30.11.2026, 14:05 Uhr",
  "2026-11-30",
  "2026/11/30",
  "2026-11-30 14:05:33",
  "2026-11-30T23:30:00.000Z",
  "2026-11-30T13:15:00+02:00",
  "Nov 30, 2026",
  "November 30, 2026",
  "Monday, November 30, 2026",
  "Mo, 30.11.2026",
  "11/30/2026",
  "11/30/26",
  "30/11/2026",
  "11/30/2026 2:30 PM",
  "46356",
  "20261130",
])("%s is 30 November 2026", (text) => {
  expect(read(text)).toEqual(["2026-11-30"]);
});

test.each(["KW 12/2026", "KW12 2026", "2026-W12", "12. KW 2026", "KW 12 26"])("%s is its Monday", (text) => {
  expect(read(text)).toEqual(["2026-03-16"]);
});

test("dots are day first, and two digits of a year are near", () => {
  expect(read("3.4.26", "03.04.70")).toEqual(["2026-04-03", "1970-04-03"]);
});

test("slashes without a day above 12 are asked; one such day decides for the column", () => {
  expect(dayReading([dayText("03/04/2026")!]).isAmbiguous).toBe(true);
  expect(read("03/04/2026", "12/25/2026")).toEqual(["2026-03-04", "2026-12-25"]);
  expect(read("03/04/2026", "25/12/2026")).toEqual(["2026-04-03", "2026-12-25"]);
});

test("a column that no order fits is a conflict, with both counts", () => {
  expect(dayReading(["12/25/2026", "25/12/2026", "24/12/2026"].map((text) => dayText(text)!)).conflict).toEqual({
    dmy: 2,
    mdy: 1,
  });
});

test("eight digits and serials are days only when the whole column is such", () => {
  expect(read("20261130", "46356")).toEqual([null, null]);
});

test("a weekday that does not fit says so, and the day stays", () => {
  expect(dayText("Di, 30.11.2026")?.wrongWeekday).toBe(true);
  expect(read("Di, 30.11.2026")).toEqual([null]);
});

test.each(["30.11.", "KW 12", "Nov 26", "11/2026", "Januar", "Q3 2026"])("%s lacks a part of the day", (text) => {
  expect(dayText(text)?.lacks).toBeDefined();
});

test.each(["nach Ostern", "asap", "31.02.2026", "heute", "0221 4710", "99/99/2026"])("%s is no day", (text) => {
  expect(dayText(text)).toBeUndefined();
});

test("weeks are ISO weeks: week 53 is there in long years only", () => {
  expect(isoDate(mondayOf(2026, 53)!)).toBe("2026-12-28");
  expect(mondayOf(2025, 53)).toBeUndefined();
});
