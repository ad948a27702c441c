import fc from "fast-check";
import { contradicts } from "../../../src/method/diagnosis/contradictions";
import { changeOf } from "../../../src/method/diagnosis/change";
import { emptyRun, longestRun } from "../../../src/method/diagnosis/emptyDays";
import { lightOf, lightOfCount } from "../../../src/method/diagnosis/light";
import { mixingOf } from "../../../src/method/diagnosis/mixing";
import { rateRatio } from "../../../src/method/diagnosis/rateRatio";
import { signTest } from "../../../src/method/diagnosis/signTest";
import { superiority } from "../../../src/method/diagnosis/superiority";
import { unprofitableOf } from "../../../src/method/diagnosis/unprofitable";
import { seeded } from "../seeded";

test("24 of 30 meets 80 %, and 3 of 30 meets 10 % from the other side", () => {
  expect(lightOfCount(24, 30, 0.8, 0.5)).toBe("green");
  expect(lightOfCount(23, 30, 0.8, 0.5)).toBe("amber");
  expect(lightOfCount(3, 30, 0.1, 0.25)).toBe("green");
  expect(lightOfCount(15, 30, 0.8, 0.5)).toBe("amber");
});

test("a counted figure is never open, and both directions are each other's mirror", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, share, share, (figure, first, second, a, b) => {
      const [green, red] = [Math.max(first, second), Math.min(first, second)];
      fc.pre(green - red > 1e-6);
      expect(lightOf(figure, green, red)).not.toBe("open");
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(lightOf(figure, green, red, low, high)).toBe(lightOf(-figure, -green, -red, -high, -low));
    }),
  );
});

test("a change is up or down only where 0 lies outside, and turned round it is the same", () => {
  const before = { figure: 0.4, low: 0.3, high: 0.52 };
  const now = { figure: 0.7, low: 0.55, high: 0.8 };
  const [there, back] = [changeOf(before, now), changeOf(now, before)];
  expect(there.direction).toBe("up");
  expect(back).toEqual({ difference: -there.difference, low: -there.high, high: -there.low, direction: "down" });
  expect(changeOf(before, { ...now, figure: 0.5, low: 0.35 }).direction).toBeUndefined();
});

test("sign test by hand: 5 against 0 is 2 of 32; none is 1", () => {
  expect(signTest(5, 0)).toBeCloseTo(2 / 32, 12);
  expect(signTest(0, 5)).toBeCloseTo(2 / 32, 12);
  expect(signTest(3, 3)).toBe(1);
  expect(signTest(0, 0)).toBe(1);
  expect(signTest(600, 400)).toBeCloseTo(2.728e-10, 13);
});

test("empty days: no run, or a run as long as the window, says nothing", () => {
  expect(longestRun([true, false, true, true, false])).toBe(2);
  expect(emptyRun(250, 0, 0)).toBeUndefined();
  expect(emptyRun(5, 5, 6)).toBeUndefined();
});

test("rate ratio and superiority: no figure without two sides, no interval where nothing varies", () => {
  expect(rateRatio([[0, 4]], [[3, 4]])).toBeUndefined();
  expect(rateRatio([], [[3, 4]])).toBeUndefined();
  expect(rateRatio([[4, 4]], [[4, 4]])).toMatchObject({ ratio: 1, dispersion: 1 });
  expect(superiority([], [1])).toBeUndefined();
  expect(superiority([5, 6], [1, 2])).toEqual({ share: 1, low: undefined, high: undefined });
  expect(superiority([1, 1], [1, 1])).toEqual({ share: 0.5, low: undefined, high: undefined });
  // By hand over all pairs: 3 against 1 and 2, 2 against 1 and 2 (half), 1 against 1 (half) and 2.
  expect(superiority([3, 2, 1], [1, 2])?.share).toBeCloseTo((2 + 1.5 + 0.5) / 6, 12);
});

test("the interval of a rate ratio covers, where contacts come in bunches, too", () => {
  const random = seeded(20260331);
  // A network's own rate is gamma-like (sum of 2 exponentials), contacts are Poisson around it.
  const contactsOf = (mean: number): number => {
    const rate = (-Math.log(1 - random()) - Math.log(1 - random())) * (mean / 2);
    let [product, count] = [random(), 0];
    for (; product > Math.exp(-rate); count++) product *= random();
    return count;
  };
  const runs = 3000;
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const group = (n: number, rate: number): [number, number][] =>
      Array.from({ length: n }, () => [contactsOf(3 * rate), 3]);
    const found = rateRatio(group(20, 1.5), group(30, 1));
    if (found && found.low <= 1.5 && 1.5 <= found.high) covered++;
  }
  console.log(
    `rate ratio, 20 and 30 networks in bunches: ${((100 * covered) / runs).toFixed(1)}% of 95% intervals cover`,
  );
  expect(covered / runs).toBeGreaterThan(0.92);
  expect(covered / runs).toBeLessThan(0.98);
});

test("contradictions: blank and dropped are not judged, an order makes a prospect one", () => {
  const as = 46112;
  expect(contradicts({ phase: undefined, revenue: 5, lastOrder: 46000 }, as)).toBeUndefined();
  expect(contradicts({ phase: "dropped", revenue: 5, lastOrder: 46000 }, as)).toBeUndefined();
  expect(contradicts({ phase: "qualified", revenue: undefined, lastOrder: 40000 }, as)).toBe(true);
  expect(contradicts({ phase: "qualified", revenue: undefined, lastOrder: undefined }, as)).toBe(false);
  expect(contradicts({ phase: "buyer", revenue: undefined, lastOrder: 46000 }, as)).toBe(false);
  expect(contradicts({ phase: "buyer", revenue: 0, lastOrder: 45000 }, as)).toBe(true);
});

test("unprofitable: whoever could pay with its potential is told apart; without cost there is no share", () => {
  expect(unprofitableOf([], 0.2).share).toBeUndefined();
  const found = unprofitableOf(
    [
      { contribution: 10, contactCost: 20, unusedPotential: 50 },
      { contribution: 10, contactCost: 20, unusedPotential: 49 },
      { contribution: 20, contactCost: 20, unusedPotential: 0 },
    ],
    0.2,
  );
  expect(found).toEqual({ networks: [1], couldPay: [0], share: 20 / 60, loss: 10 });
});

test("mixing is 0 with one department and 1 where no two are the same", () => {
  expect([mixingOf([4]), mixingOf([1, 1, 1]), mixingOf([]), mixingOf([1])]).toEqual([0, 1, undefined, undefined]);
});
