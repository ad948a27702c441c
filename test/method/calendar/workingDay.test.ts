import fc from "fast-check";
import { lastSerial, serialOfIso, weekday } from "../../../src/method/calendar/serial";
import { nextWorkingDay } from "../../../src/method/calendar/workingDay";

const day = (iso: string): number => serialOfIso(iso) as number;

test("a weekend and the holidays behind it are passed", () => {
  const easter = new Set(["2024-03-29", "2024-04-01"].map(day));
  expect(nextWorkingDay(day("2024-03-29"), easter)).toBe(day("2024-04-02"));
  expect(nextWorkingDay(day("2024-03-28"), easter)).toBe(day("2024-03-28"));
});

test("it is the first day from the given one on that is neither weekend nor holiday", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: lastSerial - 60 }),
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }),
      (from, offsets) => {
        const holidays = new Set(offsets.map((offset) => from + offset));
        const found = nextWorkingDay(from, holidays) as number;
        const isFree = (serial: number): boolean => weekday(serial) > 5 || holidays.has(serial);
        expect(isFree(found)).toBe(false);
        for (let serial = from; serial < found; serial++) expect(isFree(serial)).toBe(true);
      },
    ),
  );
});

test("none when the calendar ends before it", () => {
  expect(nextWorkingDay(lastSerial, new Set([lastSerial]))).toBeUndefined();
});
