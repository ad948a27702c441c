import fc from "fast-check";
import { isoDate, serialOfIso } from "../../../src/method/calendar/serial";
import { partyDays } from "../../../src/method/callParty/days";
import { upcomingPartyDays } from "../../../src/method/callParty/upcoming";

const day = (iso: string): number => serialOfIso(iso) as number;

test("fortnights are counted from the first party, not from the day the list is made", () => {
  const next = (asOf: string): unknown =>
    upcomingPartyDays(day(asOf), day("2024-01-02"), 2, "fortnightly", 2, new Set()).map(isoDate);
  expect(next("2024-01-02")).toEqual(["2024-01-02", "2024-01-16"]);
  expect(next("2024-01-03")).toEqual(["2024-01-16", "2024-01-30"]);
  expect(next("2024-01-09")).toEqual(["2024-01-16", "2024-01-30"]);
  expect(next("2023-12-24")).toEqual(["2024-01-02", "2024-01-16"]);
});

test("a holiday drops its party and moves no other", () => {
  const days = upcomingPartyDays(
    day("2024-01-10"),
    day("2024-01-02"),
    2,
    "fortnightly",
    2,
    new Set([day("2024-01-16")]),
  );
  expect(days.map(isoDate)).toEqual(["2024-01-30", "2024-02-13"]);
});

test("second of the month: from the later of both days", () => {
  const days = upcomingPartyDays(day("2024-01-10"), day("2024-01-02"), 2, "secondOfMonth", 2, new Set());
  expect(days.map(isoDate)).toEqual(["2024-02-13", "2024-03-12"]);
});

test("the days are those of the whole series that do not lie before the as-of day", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40000, max: 41000 }),
      fc.integer({ min: 0, max: 700 }),
      fc.constantFrom("fortnightly" as const, "secondOfMonth" as const),
      fc.integer({ min: 1, max: 7 }),
      (first, later, rhythm, onWeekday) => {
        const asOf = first + later;
        const whole = partyDays(first, 100, rhythm, onWeekday).filter((each) => each >= asOf);
        expect(upcomingPartyDays(asOf, first, 4, rhythm, onWeekday, new Set())).toEqual(whole.slice(0, 4));
      },
    ),
  );
});
