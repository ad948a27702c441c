import fc from "fast-check";
import { isoDate, serialOfIso } from "../../../src/method/calendar/serial";
import { isoWeekOf, weekBefore } from "../../../src/method/careCalls/isoWeek";

const day = (iso: string): number => serialOfIso(iso) as number;

// ISO 8601: reference weeks around the turn of years with 52 and 53 weeks.
test.each([
  ["2024-12-30", 2025, 1, "2024-12-30"],
  ["2024-12-29", 2024, 52, "2024-12-23"],
  ["2026-12-31", 2026, 53, "2026-12-28"],
  ["2027-01-01", 2026, 53, "2026-12-28"],
  ["2027-01-04", 2027, 1, "2027-01-04"],
  ["2021-01-03", 2020, 53, "2020-12-28"],
  ["2024-02-29", 2024, 9, "2024-02-26"],
])("%s lies in week %i-%i, from %s", (iso, year, week, monday) => {
  const found = isoWeekOf(day(iso));
  expect([found?.year, found?.week, isoDate(found?.monday ?? 0)]).toEqual([year, week, monday]);
});

test.each([
  ["2026-03-31", "2026-03-23", "2026-03-29"],
  ["2026-03-30", "2026-03-23", "2026-03-29"],
  ["2026-03-29", "2026-03-16", "2026-03-22"],
])("the week before %s is %s to %s", (iso, monday, sunday) => {
  const week = weekBefore(day(iso));
  expect([isoDate(week?.monday ?? 0), isoDate(week?.sunday ?? 0)]).toEqual([monday, sunday]);
});

test("every day lies in its week, weeks are seven days apart and number 1 to 53", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 2_900_000 }), (serial) => {
      const week = isoWeekOf(serial);
      const next = isoWeekOf(serial + 7);
      if (!week || !next) throw new Error("no week");
      expect(serial).toBeGreaterThanOrEqual(week.monday);
      expect(serial).toBeLessThanOrEqual(week.sunday);
      expect(next.monday - week.monday).toBe(7);
      expect(next.week === week.week + 1 || (next.week === 1 && week.week >= 52)).toBe(true);
    }),
  );
});
