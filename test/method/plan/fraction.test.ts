import fc from "fast-check";
import { dividedBy, fraction, minus, nearest, plus, times, toNumber } from "../../../src/method/plan/fraction";

test("a double is the decimal it shows", () => {
  expect(fraction(0.4)).toEqual({ over: 4n, under: 10n });
  expect(fraction(-12.5)).toEqual({ over: -125n, under: 10n });
  expect(fraction(1.5e-7)).toEqual({ over: 15n, under: 10n ** 8n });
  expect(fraction(2e21)).toEqual({ over: 2n * 10n ** 21n, under: 1n });
  expect(() => fraction(NaN)).toThrow(RangeError);
});

test("every double comes back", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(toNumber(fraction(value))).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 1000 },
  );
});

test("the smallest doubles come back", () => {
  const bits = new DataView(new ArrayBuffer(8));
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: (1n << 54n) - 1n }), (pattern) => {
      bits.setBigUint64(0, pattern);
      const value = bits.getFloat64(0);
      expect(toNumber(fraction(value))).toBe(value);
    }),
    { numRuns: 3000 },
  );
});

test("a quotient is what the decimal parser reads from its digits", () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 40n });
  fc.assert(
    fc.property(amount, amount, (over, under) => {
      // 60 digits decide the rounding unless the quotient lies exactly between two doubles.
      const scaled = (over * 10n ** 90n) / under;
      expect(nearest(over, under)).toBe(Number(`${scaled}e-90`));
    }),
    { numRuns: 1000 },
  );
});

test("ties go to the even neighbour", () => {
  expect(nearest(2n ** 53n + 1n, 1n)).toBe(2 ** 53);
  expect(nearest(2n ** 53n + 3n, 1n)).toBe(2 ** 53 + 4);
  expect(nearest((2n ** 53n + 1n) * 10n ** 30n + 1n, 10n ** 30n)).toBe(2 ** 53 + 2);
});

test("sums, products, quotients", () => {
  expect(toNumber(plus(fraction(0.1), fraction(0.2)))).toBe(0.3);
  expect(toNumber(minus(fraction(0.3), fraction(0.1)))).toBe(0.2);
  expect(toNumber(times(fraction(0.1), fraction(3)))).toBe(0.3);
  expect(toNumber(dividedBy(fraction(1), fraction(-3)) as { over: bigint; under: bigint })).toBe(-1 / 3);
  expect(dividedBy(fraction(1), fraction(0))).toBeUndefined();
});
