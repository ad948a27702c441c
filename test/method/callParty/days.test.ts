import fc from "fast-check";
import { partyDays } from "../../../src/method/callParty/days";
import { isoDate, lastSerial, serialOfIso } from "../../../src/method/calendar/serial";

const day = (iso: string): number => serialOfIso(iso) as number;
const iso = (days: readonly number[]): (string | undefined)[] => days.map(isoDate);

test("both readings from Tuesday 2 January 2024", () => {
  expect(iso(partyDays(day("2024-01-02"), 3))).toEqual(["2024-01-02", "2024-01-16", "2024-01-30"]);
  expect(iso(partyDays(day("2024-01-02"), 2, "secondOfMonth"))).toEqual(["2024-01-09", "2024-02-13"]);
});

test("from another weekday the next one begins; a second Tuesday gone is not repeated", () => {
  expect(iso(partyDays(day("2024-01-03"), 2))).toEqual(["2024-01-09", "2024-01-23"]);
  expect(iso(partyDays(day("2024-01-09"), 1, "secondOfMonth"))).toEqual(["2024-01-09"]);
  expect(iso(partyDays(day("2024-01-10"), 1, "secondOfMonth"))).toEqual(["2024-02-13"]);
});

test("a party on a holiday is left out and the rhythm stays", () => {
  const closed = new Set([day("2024-01-16"), day("2024-01-09")]);
  expect(iso(partyDays(day("2024-01-02"), 2, "fortnightly", 2, closed))).toEqual(["2024-01-02", "2024-01-30"]);
  expect(iso(partyDays(day("2024-01-02"), 1, "secondOfMonth", 2, closed))).toEqual(["2024-02-13"]);
});

test("where the calendar ends there are fewer", () => {
  expect(partyDays(lastSerial - 20, 5).length).toBeLessThan(3);
  expect(partyDays(day("9999-12-15"), 5, "secondOfMonth")).toEqual([]);
});

test("days agree with the language's own calendar: right weekday, from the day on, none missing", () => {
  const from = fc.integer({ min: 366, max: 100000 });
  fc.assert(
    fc.property(from, fc.integer({ min: 1, max: 7 }), (start, onWeekday) => {
      const utc = (serial: number): Date => new Date((serial - 25569) * 86400000);
      const seconds: number[] = [];
      for (let serial = start; seconds.length < 3; serial++) {
        const date = utc(serial).getUTCDate();
        if ((utc(serial).getUTCDay() + 6) % 7 === onWeekday - 1 && date > 7 && date < 15) seconds.push(serial);
      }
      expect(partyDays(start, 3, "secondOfMonth", onWeekday)).toEqual(seconds);
      const [first, second] = partyDays(start, 2, "fortnightly", onWeekday) as [number, number];
      expect((utc(first).getUTCDay() + 6) % 7).toBe(onWeekday - 1);
      expect(first - start).toBeGreaterThanOrEqual(0);
      expect(first - start).toBeLessThan(7);
      expect(second - first).toBe(14);
    }),
  );
});
