import fc from "fast-check";
import {
  addMonths,
  dateOf,
  daysInMonth,
  isoDate,
  lastSerial,
  serialFrom1904,
  serialOf,
  serialOfIso,
  serialTo1904,
  weekday,
} from "../../../src/method/calendar/serial";

const anySerial = fc.integer({ min: 1, max: lastSerial });
const day = (iso: string): number => serialOfIso(iso) as number;

test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, "1900-02-29"],
  [61, "1900-03-01"],
  [1462, "1904-01-01"],
  [25569, "1970-01-01"],
  [45351, "2024-02-29"],
  [46112, "2026-03-31"],
  [2958465, "9999-12-31"],
])("serial %i is %s", (serial, iso) => {
  expect(isoDate(serial)).toBe(iso);
  expect(serialOfIso(iso)).toBe(serial);
});

test("outside the calendar there is no date", () => {
  expect([dateOf(0), dateOf(-1), dateOf(0.9), dateOf(lastSerial + 1), dateOf(NaN)]).toEqual(Array(5).fill(undefined));
  expect(
    ["2023-02-29", "2024-13-01", "2024-00-10", "1899-12-31", "2024-1-1", "01.02.2024", ""].map(serialOfIso),
  ).toEqual(Array(7).fill(undefined));
  expect(serialOf(2024, 1.5, 1)).toBeUndefined();
});

test("days after February 1900 agree with the language's own calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: lastSerial }), (serial) => {
      const date = new Date((serial - 25569) * 86400000);
      expect(isoDate(serial)).toBe(date.toISOString().slice(0, 10));
      expect(weekday(serial) % 7).toBe(date.getUTCDay());
    }),
  );
});

test("a date and its serial are two names of one day", () => {
  fc.assert(
    fc.property(anySerial, (serial) => {
      const { year, month, day: dayOfMonth } = dateOf(serial + 0.99) as { year: number; month: number; day: number };
      expect(serialOf(year, month, dayOfMonth)).toBe(serial);
    }),
  );
});

test.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2023-01-31", 1, "2023-02-28"],
  ["2024-01-31", 2, "2024-03-31"],
  ["2024-03-31", -1, "2024-02-29"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-12-15", 1, "2025-01-15"],
  ["1900-01-31", 1, "1900-02-29"],
])("%s plus %i months is %s", (from, months, to) => {
  expect(isoDate(addMonths(day(from), months) as number)).toBe(to);
});

test("months keep the day or end with the month, and go back and forth by whole months", () => {
  fc.assert(
    fc.property(anySerial, fc.integer({ min: -1200, max: 1200 }), (serial, months) => {
      const start = dateOf(serial) as NonNullable<ReturnType<typeof dateOf>>;
      const count = start.year * 12 + start.month - 1 + months;
      const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
      const end = addMonths(serial, months);
      if (year < 1900 || year > 9999) expect(end).toBeUndefined();
      else expect(dateOf(end as number)).toEqual({ year, month, day: Math.min(start.day, daysInMonth(year, month)) });
    }),
  );
});

test("beyond 31 December 9999 there is nothing", () => {
  expect(addMonths(lastSerial, 1)).toBeUndefined();
  expect(addMonths(1, -1)).toBeUndefined();
  expect(addMonths(lastSerial, 0)).toBe(lastSerial);
});

test("1904 workbooks count 1462 days less", () => {
  expect(isoDate(serialFrom1904(0))).toBe("1904-01-01");
  expect(serialTo1904(day("2024-02-29"))).toBe(43889);
});

test.each(["", "2026-02-30", "2026-3-1", "31.03.2026", "12026-01-01", "1899-12-31"])("%j is no day", (text) => {
  expect(serialOfIso(text)).toBeUndefined();
});
