import fc from "fast-check";
import { freeFrom, isPressed } from "../../../src/method/measures/pressure";

/** Counts every stretch of 30 days that holds the day. */
function isPressedByCounting(days: readonly number[], on: number, most: number, length: number): boolean {
  const all = [...days, on];
  for (let start = on - length + 1; start <= on; start++)
    if (all.filter((day) => day >= start && day < start + length).length > most) return true;
  return false;
}

test("the fourth contact in 30 days is too much; on the 31st day the first has left", () => {
  const days = [46000, 46010, 46020];
  expect([46021, 46029, 46030].map((on) => isPressed(days, on))).toEqual([true, true, false]);
  expect(freeFrom(days, 46021)).toBe(46030);
  expect(freeFrom(days, 46031)).toBe(46031);
  expect(freeFrom([], 46000)).toBe(46000);
  expect(freeFrom([], 46000, { mostContacts: 0, days: 30 })).toBeUndefined();
});

test("contacts planned ahead count too", () => {
  expect(isPressed([46000, 46010, 46029], 45999)).toBe(false);
  expect(isPressed([46000, 46010, 46028], 45999)).toBe(true);
});

test("agrees with counting every stretch; the free day is the first one that is not pressed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 15 }),
      fc.integer({ min: 20, max: 60 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 30 }),
      (days, on, mostContacts, length) => {
        const cap = { mostContacts, days: length };
        expect(isPressed(days, on, cap)).toBe(isPressedByCounting(days, on, mostContacts, length));
        let free = on;
        while (isPressedByCounting(days, free, mostContacts, length)) free++;
        expect(freeFrom(days, on, cap)).toBe(free);
      },
    ),
  );
});
