import fc from "fast-check";
import { dueDate, type Derivation, type DueInput } from "../../../src/method/cadence/due";
import { intervalInDays, intervalOf } from "../../../src/method/cadence/frequencies";
import { serialOfIso, weekday } from "../../../src/method/calendar/serial";

const day = (iso: string): number => serialOfIso(iso) as number;
const none = new Set<number>();
const of = (input: Partial<DueInput>, holidays: ReadonlySet<number> = none): unknown =>
  dueDate({ lastContact: undefined, contactsPerYear: 6, agreed: undefined, asOf: undefined, ...input }, holidays);

test.each<[number, unknown]>([
  [12, { months: 1 }],
  [6, { months: 2 }],
  [4, { months: 3 }],
  [2, { months: 6 }],
  [1, { months: 12 }],
  [0.5, { months: 24 }],
  [5, { days: 73 }],
  [7, { days: 52 }],
  [8, { days: 46 }],
  [24, { days: 15 }],
  [366, { days: 1 }],
  [0, undefined],
])("%p contacts a year: %j", (contactsPerYear, interval) => expect(intervalOf(contactsPerYear)).toEqual(interval));

test("intervals in days for the priority", () => {
  expect([6, 4, 2, 1, 366].map(intervalInDays)).toEqual([61, 91, 183, 365, 1]);
});

test("the derivation carries everything its sentence needs", () => {
  expect(of({ lastContact: day("2026-01-12") })).toEqual({
    rule: "cadence",
    last: day("2026-01-12"),
    months: 2,
    days: undefined,
    unmoved: day("2026-03-12"),
    due: day("2026-03-12"),
  });
  expect(of({ lastContact: day("2024-06-28"), contactsPerYear: 12 })).toMatchObject({
    unmoved: day("2024-07-28"),
    due: day("2024-07-29"),
  });
  expect(of({ lastContact: day("2026-01-12"), contactsPerYear: 5 })).toMatchObject({ months: undefined, days: 73 });
  expect(of({ lastContact: day("2026-01-12"), agreed: day("2026-05-16") })).toMatchObject({
    rule: "agreed",
    unmoved: day("2026-05-16"),
    due: day("2026-05-18"),
  });
  expect(of({ asOf: day("2026-03-28") })).toMatchObject({ rule: "neverContacted", due: day("2026-03-30") });
});

test("no due date: without target, without anchor, beyond the calendar", () => {
  expect(of({ contactsPerYear: 0, lastContact: 46000 })).toBe("noTarget");
  expect(of({})).toBe("noAnchor");
  expect(of({ lastContact: day("9999-12-01") })).toBe("beyondCalendar");
  expect(of({ lastContact: day("9999-12-30"), contactsPerYear: 100 })).toBe("beyondCalendar");
  expect(of({ agreed: day("9999-12-31") }, new Set([day("9999-12-31")]))).toBe("beyondCalendar");
});

test("a due date is a working day, not before the unmoved day, and after the last contact", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2900000 }),
      fc.double({ min: 0.1, max: 366, noNaN: true }),
      fc.array(fc.integer({ min: 0, max: 400 })),
      (lastContact, contactsPerYear, offsets) => {
        const holidays = new Set(offsets.map((offset) => lastContact + offset));
        const { due, unmoved } = of({ lastContact, contactsPerYear }, holidays) as Derivation;
        expect(weekday(due)).toBeLessThan(6);
        expect(holidays.has(due)).toBe(false);
        expect(due).toBeGreaterThanOrEqual(unmoved);
        expect(unmoved).toBeGreaterThan(lastContact);
      },
    ),
  );
});
