import fc from "fast-check";
import { hitRate } from "../../../src/method/callParty/hitRate";

test("2 hits of 5 calls: 40 %, and the interval that five calls allow (Wilson, by hand)", () => {
  const { rate, low, high, cases } = hitRate(2, 5);
  expect([rate, cases]).toEqual([0.4, 5]);
  // (0.4 + z²/10 ∓ z·sqrt(0.4·0.6/5 + z²/100)) / (1 + z²/5) with z = 1.959963984540054
  expect(low).toBeCloseTo(0.11762, 5);
  expect(high).toBeCloseTo(0.76928, 5);
});

test("no calls: no rate rather than 0 %", () => {
  expect(hitRate(0, 0)).toEqual({ rate: NaN, low: NaN, high: NaN, cases: 0 });
});

test("the interval contains the rate and lies between 0 and 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (cases, share) => {
      const { rate, low, high } = hitRate(Math.round(cases * share), cases);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(rate);
      expect(high).toBeGreaterThanOrEqual(rate);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});
