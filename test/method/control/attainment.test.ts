import fc from "fast-check";
import { attainmentOf, jointAttainment } from "../../../src/method/control/attainment";
import { poissonTails } from "../../../src/method/control/poisson";
import { contactYearOf, shareOfYear, type ContactYear } from "../../../src/method/control/contactYear";
import { serialOfIso } from "../../../src/method/calendar/serial";

const day = (iso: string): number => serialOfIso(iso) as number;

test.each([
  ["2026-01-01", "2025-12-31", 0],
  ["2026-01-01", "2026-01-01", 1 / 365],
  ["2026-01-01", "2026-03-31", 90 / 365],
  ["2024-01-01", "2024-02-29", 60 / 366],
  ["2026-01-01", "2026-12-31", 1],
  ["2026-01-01", "2027-06-01", 1],
  ["2025-07-01", "2025-12-31", 184 / 365],
])("of the year from %s, by %s %d has gone", (start, asOf, share) => {
  const year = contactYearOf(day(start), day(start)) as ContactYear;
  expect(shareOfYear(year, day(asOf))).toBeCloseTo(share, 14);
});

/** The tails by plain sums of terms, each by multiplication from the first one. */
function tailsBySum(count: number, mean: number): { atMost: number; atLeast: number } {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += term;
    term = (term * mean) / (k + 1);
  }
  return { atMost: below + term, atLeast: 1 - below };
}

test("tails of the Poisson distribution agree with plain sums", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 300, noNaN: true }), (count, mean) => {
      const expected = tailsBySum(count, mean);
      const tails = poissonTails(count, mean);
      expect(tails.atMost).toBeCloseTo(expected.atMost, 10);
      expect(tails.atLeast).toBeCloseTo(expected.atLeast, 10);
    }),
  );
});

test.each([
  // From tables of the distribution.
  [0, 3, 0.049787, 1],
  [1, 4, 0.091578, 0.981684],
  [2, 2, 0.676676, 0.593994],
  [10, 5, 0.986305, 0.031828],
  [8, 3, 0.996197, 0.011905],
])("%i where %d are expected", (count, mean, atMost, atLeast) => {
  const tails = poissonTails(count, mean);
  expect(tails.atMost).toBeCloseTo(atMost, 5);
  expect(tails.atLeast).toBeCloseTo(atLeast, 5);
});

test("large counts and small tails keep their digits", () => {
  // P(X >= 30 | 1) = 1.433e-33, beyond what 1 - sum can hold.
  expect(poissonTails(30, 1).atLeast / 1.4328e-33).toBeCloseTo(1, 2);
  const middle = poissonTails(1e6, 1e6);
  expect(middle.atMost + middle.atLeast).toBeCloseTo(1 + 1 / Math.sqrt(2 * Math.PI * 1e6), 6);
  expect(
    [poissonTails(-1, 1), poissonTails(1.5, 1), poissonTails(1, -1), poissonTails(1, NaN)].map((t) => t.atMost),
  ).toEqual(Array(4).fill(NaN));
});

test("few contacts are under-served, but chance until the test says otherwise", () => {
  const quarter = attainmentOf(6, 0.5, 1);
  expect(quarter).toMatchObject({ proRata: 3, remaining: 5, served: "under", isNotChance: false });
  expect(quarter.uncapped).toBeCloseTo(1 / 3, 14);
  // P(0 | 3) = 4.98 % is above 2.5 %; P(0 | 4) = 1.83 % is not.
  expect(attainmentOf(6, 0.5, 0).isNotChance).toBe(false);
  expect(attainmentOf(8, 0.5, 0).isNotChance).toBe(true);
  expect(attainmentOf(6, 0.5, 8)).toMatchObject({ served: "over", isNotChance: true, remaining: 0, capped: 1 });
  expect(attainmentOf(6, 0.5, 3)).toMatchObject({ served: "asAsked", isNotChance: false, uncapped: 1 });
});

test("nothing asked: no attainment; any contact is more than asked", () => {
  expect(attainmentOf(0, 0.5, 0)).toMatchObject({ uncapped: undefined, capped: undefined, isNotChance: false });
  expect(attainmentOf(0, 0.5, 1)).toMatchObject({ served: "over", isNotChance: true });
  expect(jointAttainment([attainmentOf(0, 1, 2)])).toEqual({ uncapped: undefined, capped: undefined });
});

test("by chance alone at most 5 % are flagged", () => {
  for (const mean of [0.5, 1, 3, 6, 20]) {
    let flagged = 0;
    let term = Math.exp(-mean);
    for (let count = 0; count < 100; count++) {
      if (attainmentOf(mean, 1, count).isNotChance) flagged += term;
      term *= mean / (count + 1);
    }
    expect(flagged).toBeLessThanOrEqual(0.05);
  }
});

test("together: too many here never make up for too few there", () => {
  const parts = [attainmentOf(4, 0.5, 6), attainmentOf(4, 0.5, 0)];
  expect(jointAttainment(parts)).toEqual({ uncapped: 1.5, capped: 0.5 });
  const anyPart = fc.record({ target: fc.integer({ min: 0, max: 12 }), actual: fc.integer({ min: 0, max: 20 }) });
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 20 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (some, share) => {
      const each = some.map(({ target, actual }) => attainmentOf(target, share, actual));
      const { capped, uncapped } = jointAttainment(each);
      if (capped === undefined || uncapped === undefined)
        return expect(some.every(({ target }) => target === 0)).toBe(true);
      expect(capped).toBeLessThanOrEqual(1 + 1e-12);
      expect(capped).toBeLessThanOrEqual(uncapped + 1e-12);
      const isAllServed = each.every(({ served }) => served !== "under");
      if (isAllServed) expect(capped).toBeCloseTo(1, 12);
    }),
  );
});
