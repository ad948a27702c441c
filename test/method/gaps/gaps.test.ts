import { holdingsOf } from "../../../src/method/gaps/holdings";
import fc from "fast-check";
import { gapShare, whiteSpace } from "../../../src/method/gaps/gap";
import { gapList } from "../../../src/method/gaps/gapList";
import { falseShares, fisherUpper, liftPairs, pairLift, withinClasses } from "../../../src/method/gaps/pairLift";
import { seeded } from "../seeded";

/** Twelve networks of group 0: eleven have P0, seven of them P1. */
const holdings = Array.from({ length: 12 }, (_, at) => [at < 11 ? 1 : 0, at >= 4 ? 1 : 0, at === 0 ? 1 : 0]);
const groups = new Array<number>(12).fill(0);

test("gaps: comparable is not itself, the largest careful value first, rare products are none", () => {
  const gaps = gapList({ holdings, products: 3, groups, contribution: () => 100 });
  expect(gaps.map(({ network, product }) => [network, product])).toEqual([
    [11, 0],
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
  expect(gaps[0]).toMatchObject({ owners: 11, comparable: 11, share: 1 });
  expect(gaps[1]).toMatchObject({ owners: 8, comparable: 11 });
  expect(gaps[1]?.careful).toBeCloseTo(100 * (gaps[1]?.low as number), 9);
});

test("gaps: too few of a group are compared with all; a network that has nothing is compared with, but counts nowhere", () => {
  const few = gapList({ holdings, products: 3, groups: [9, ...groups.slice(1)], fewest: 10 });
  expect(few.find(({ network, product }) => network === 0 && product === 1)).toMatchObject({ comparable: 11 });
  const withEmpty = gapList({ holdings: [...holdings, [0, 0, 0]], products: 3, groups: [...groups, 0] });
  expect(withEmpty.find(({ network, product }) => network === 12 && product === 0)).toMatchObject({
    owners: 11,
    comparable: 12,
    careful: undefined,
  });
  expect(gapList({ holdings: [], products: 0, groups: [] })).toEqual([]);
});

test("gaps: a value needs three owners whose contribution is known, of the group, else of all", () => {
  const known = (most: number) => (network: number) => (network < most ? 90 + network * 10 : NaN);
  const worth = (most: number): unknown =>
    gapList({ holdings, products: 3, groups, contribution: known(most) }).find(({ network }) => network === 11)
      ?.expected;
  expect(worth(2)).toBeUndefined();
  // Median of 90, 100, 110.
  expect(worth(3)).toBeCloseTo(100 * gapShare(11, 11, 11, 12).blended, 9);
});

test("a gap's careful value never exceeds its expected value where many were compared", () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const owners = Math.round(n * share);
      // All networks are comparable ones here: nothing draws the blended share elsewhere.
      const { low, blended } = gapShare(owners, n, owners, n);
      expect(low).toBeLessThanOrEqual(blended + 1e-12);
    }),
  );
});

test("white space never exceeds the unused potential", () => {
  const values = fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 8 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 20000 }), (typical, unused) => {
      const { total, values: each } = whiteSpace(typical, unused);
      expect(total).toBeLessThanOrEqual(unused + 1e-6);
      expect(each.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 6);
    }),
  );
  expect(whiteSpace([5, 6], undefined)).toEqual({ factor: 1, values: [5, 6], total: 11 });
});

test("Fisher's tail by hand, and of all or none", () => {
  // The lady tasting tea: 4 of 4 right is 1 of 70, 3 or more 17 of 70.
  expect(fisherUpper({ both: 4, ownersA: 4, ownersB: 4, networks: 8 })).toBeCloseTo(1 / 70, 12);
  expect(fisherUpper({ both: 3, ownersA: 4, ownersB: 4, networks: 8 })).toBeCloseTo(17 / 70, 12);
  expect(fisherUpper({ both: 0, ownersA: 4, ownersB: 4, networks: 8 })).toBeCloseTo(1, 12);
  expect(fisherUpper({ both: 8, ownersA: 8, ownersB: 8, networks: 8 })).toBe(1);
});

test("false shares keep the order of the p and never exceed 1", () => {
  expect(falseShares([0.9, 0.01, 0.02])).toEqual([0.9, 0.03, 0.03]);
  expect(falseShares([])).toEqual([]);
});

test("pairs: only those that enough networks have are counted; what goes together is shown", () => {
  const random = seeded(7);
  const rows = Array.from({ length: 200 }, () => {
    const a = random() < 0.3 ? 1 : 0;
    return [a, random() < (a ? 0.8 : 0.1) ? 1 : 0, random() < 0.5 ? 1 : 0, random() < 0.02 ? 1 : 0];
  });
  const pairs = liftPairs(rows, 4);
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(pairs.map(({ isShown }) => isShown)).toEqual([true, false, false]);
});

test("within classes: all that the class explains, nothing to compare, nothing to explain", () => {
  const within = { ownersWith: 8, owners: 10, othersWith: 8, others: 10 };
  const none = { ownersWith: 1, owners: 10, othersWith: 3, others: 30 };
  expect(withinClasses([within, none])).toMatchObject({ within: 1, explained: 1 });
  expect(withinClasses([{ ownersWith: 3, owners: 4, othersWith: 0, others: 0 }]).within).toBeUndefined();
  expect(withinClasses([within]).explained).toBeUndefined();
});

test("the interval of a lift covers", () => {
  const random = seeded(1);
  const [pa, pb, lift] = [0.4, 0.35, 1.5];
  const both = pa * pb * lift;
  const runs = 3000;
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const count = { both: 0, ownersA: 0, ownersB: 0, networks: 80 };
    for (let at = 0; at < 80; at++) {
      const drawn = random();
      if (drawn < both) count.both++;
      if (drawn < pa) count.ownersA++;
      if (drawn < both || (drawn >= pa && drawn < pa + pb - both)) count.ownersB++;
    }
    const found = pairLift(count);
    if (found.low <= lift && lift <= found.high) covered++;
  }
  console.log(`lift, 80 networks: ${((100 * covered) / runs).toFixed(1)}% of 95% intervals cover`);
  expect(covered / runs).toBeGreaterThan(0.93);
  expect(covered / runs).toBeLessThan(0.97);
});

test("a network has a product by its net quantity, without one by its net amount", () => {
  const row = (network: number, product: number, quantity: number | undefined, amount: number) => ({
    network,
    product,
    quantity,
    amount,
  });
  const rows = [row(0, 0, 2, 10), row(0, 0, -2, -9), row(0, 1, undefined, 5), row(1, 0, 1, 0), row(1, 1, undefined, 0)];
  expect(holdingsOf(rows, 2, 2).map((each) => [...each])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});
