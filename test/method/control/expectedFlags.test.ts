import fc from "fast-check";
import { attainmentOf } from "../../../src/method/control/attainment";
import { expectedFlags } from "../../../src/method/control/expectedFlags";

/** The likelihood of a flag, count by count, terms by multiplication. */
function byHand(mean: number): number {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let count = 0; count < 400; count++) {
    if (attainmentOf(mean, 1, count).isNotChance) sum += term;
    term = (term * mean) / (count + 1);
  }
  return sum;
}

test("among 120 networks up to 6 flags are chance; fewer, since small means are seldom flagged", () => {
  // Class A at half a year, 3 expected. Tables of the distribution: P(0 | 3) = .049787 is above 2.5 % and not flagged,
  // P(X >= 7 | 3) = .033509 neither, P(X >= 8 | 3) = .011905 is.
  const flags = expectedFlags(Array<number>(120).fill(3));
  expect(flags.mostFalse).toBeCloseTo(6, 12);
  expect(flags.expectedFalse).toBeCloseTo(120 * 0.011905, 3);
});

test.each([
  // P(0 | 4) = .018316, P(X >= 9 | 4) = .021363; P(X <= 1 | 6) = .017351, P(X >= 12 | 6) = .020092.
  [4, 0.018316 + 0.021363],
  [6, 0.017351 + 0.020092],
  [1, 0.018988],
])("with %d expected the published table gives %d", (mean, expected) => {
  expect(expectedFlags([mean]).expectedFalse).toBeCloseTo(expected, 5);
});

test("agrees with a sum over all counts, and is never above the level", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 150, noNaN: true }), (mean) => {
      const { expectedFalse } = expectedFlags([mean]);
      expect(expectedFalse).toBeCloseTo(byHand(mean), 9);
      expect(expectedFalse).toBeLessThanOrEqual(0.05);
    }),
    { numRuns: 60 },
  );
});

test("no target, no test", () => {
  expect(expectedFlags([0, -1, NaN])).toEqual({ expectedFalse: 0, mostFalse: 0 });
  expect(expectedFlags([]).expectedFalse).toBe(0);
});
