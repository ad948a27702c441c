import fc from "fast-check";
import { isoDate, serialOfIso } from "../../../src/method/calendar/serial";
import { contactYearOf, shareOfYear, type ContactYear } from "../../../src/method/control/contactYear";

const day = (iso: string): number => serialOfIso(iso) as number;

test.each([
  ["2026-03-31", undefined, "2026-01-01", "2026-12-31"],
  ["2024-02-29", undefined, "2024-01-01", "2024-12-31"],
  ["2026-06-30", "2025-07-01", "2025-07-01", "2026-06-30"],
  ["2026-07-01", "2025-07-01", "2026-07-01", "2027-06-30"],
  // Any first day of a contact year will do, a later one too.
  ["2026-06-30", "2031-07-01", "2025-07-01", "2026-06-30"],
  ["2025-02-28", "2024-02-29", "2025-02-28", "2026-02-27"],
  ["2028-02-28", "2024-02-29", "2027-02-28", "2028-02-28"],
  ["2028-02-29", "2024-02-29", "2028-02-29", "2029-02-27"],
])("%s with years from %s on lies in %s to %s", (asOf, yearStart, from, to) => {
  const year = contactYearOf(day(asOf), yearStart === undefined ? undefined : day(yearStart)) as ContactYear;
  expect([isoDate(year.from), isoDate(year.to)]).toEqual([from, to]);
});

test("every day lies in its contact year, and the day after one begins the next", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 2900000 }),
      fc.option(fc.integer({ min: 1000, max: 2900000 }), { nil: undefined }),
      (asOf, yearStart) => {
        const year = contactYearOf(asOf, yearStart) as ContactYear;
        expect(year.from <= asOf && asOf <= year.to).toBe(true);
        expect([365, 366]).toContain(year.to - year.from + 1);
        expect(contactYearOf(year.to + 1, yearStart)?.from).toBe(year.to + 1);
        expect(shareOfYear(year, year.to)).toBe(1);
        expect(shareOfYear(year, year.from - 1)).toBe(0);
      },
    ),
  );
});

test("outside the calendar there is no contact year", () => {
  expect([contactYearOf(0), contactYearOf(NaN), contactYearOf(46000, -1)]).toEqual(Array(3).fill(undefined));
});
