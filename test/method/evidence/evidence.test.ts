import fc from "fast-check";
import { concentrationOf } from "../../../src/method/evidence/concentration";
import { criteriaEvidence, criterionPairs } from "../../../src/method/evidence/criteriaEvidence";
import { compareFit, fittedWeights } from "../../../src/method/evidence/fittedWeights";
import { liftByClass } from "../../../src/method/evidence/liftByClass";
import { midranks } from "../../../src/method/evidence/midranks";
import { spearman, tauB, tauWithoutEach } from "../../../src/method/evidence/rankAgreement";
import { timeSplit } from "../../../src/method/evidence/timeSplit";
import { serialOf } from "../../../src/method/calendar/serial";
import { seeded } from "../seeded";

/** Tau-b pair by pair. */
function tauByPairs(x: readonly number[], y: readonly number[]): number {
  let [both, onlyX, onlyY] = [0, 0, 0];
  for (let a = 0; a < x.length; a++)
    for (let b = 0; b < a; b++) {
      const [dx, dy] = [Math.sign((x[a] as number) - (x[b] as number)), Math.sign((y[a] as number) - (y[b] as number))];
      both += dx * dy;
      onlyX += Math.abs(dx);
      onlyY += Math.abs(dy);
    }
  return both / Math.sqrt(onlyX * onlyY);
}

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -3, max: 9 })), {
  minLength: 3,
  maxLength: 40,
});

test("tau-b by a tree of counts is tau-b pair by pair, without each case in turn, too", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
      const found = tauB(x, y);
      const byHand = tauByPairs(x, y);
      if (Number.isNaN(byHand)) expect(found).toBeUndefined();
      else expect(found?.tau).toBeCloseTo(byHand, 10);
      const without = (values: number[], at: number): number[] => values.filter((_, each) => each !== at);
      const each = tauWithoutEach(x, y);
      rows.forEach((_, at) => {
        const byPairs = tauByPairs(without(x, at), without(y, at));
        if (Number.isNaN(byPairs)) expect(each[at]).toBeNaN();
        else expect(each[at]).toBeCloseTo(byPairs, 10);
      });
    }),
  );
});

test("the order of the networks never matters", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const of = (given: readonly (readonly [number, number])[]): unknown[] => {
        const [x, y] = [given.map(([a]) => a), given.map(([, b]) => b)];
        const [tau, rho, curve] = [tauB(x, y), spearman(x, y), concentrationOf(x, y)];
        return [tau?.tau, tau?.low, rho?.rho, rho?.high, curve?.area, curve?.accuracyRatio, curve?.standardError];
      };
      const [there, back] = [of(rows), of([...rows].reverse())];
      there.forEach((value, at) => {
        if (value === undefined) expect(back[at]).toBeUndefined();
        else expect(back[at]).toBeCloseTo(value as number, 9);
      });
    }),
  );
});

test("the example published for SAS: tau-b .3373, from .2114 to .4631", () => {
  const counts = [
    [26, 26, 23, 18, 9],
    [6, 7, 9, 14, 23],
  ];
  const cells = counts.flatMap((row, x) => row.flatMap((count, y) => new Array<[number, number]>(count).fill([x, y])));
  const found = tauB(
    cells.map(([x]) => x),
    cells.map(([, y]) => y),
  );
  expect([found?.tau, found?.low, found?.high].map((each) => each?.toFixed(4))).toEqual(["0.3373", "0.2114", "0.4631"]);
});

test("one value only in x or y has no agreement; one exchange of four by hand", () => {
  expect(tauB([1, 2, 3, 4], [1, 2, 4, 3])?.tau).toBeCloseTo(4 / 6, 12);
  expect(tauB([1, 1, 1], [1, 2, 3])).toBeUndefined();
  expect(tauB([], [])).toBeUndefined();
  expect(spearman([1, 2, 3], [2, 2, 2])).toBeUndefined();
});

test("the interval of tau-b covers with four classes and skewed outcomes", () => {
  const random = seeded(80);
  const draw = (n: number): [number[], number[]] => {
    const classes = Array.from({ length: n }, () => Math.floor(random() * 4));
    return [classes, classes.map((each) => Math.round(-Math.log(1 - random()) * Math.exp(each * 0.4) * 100))];
  };
  const truth = tauB(...draw(60_000))?.tau as number;
  const runs = 1500;
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const found = tauB(...draw(80));
    if (found && found.low <= truth && truth <= found.high) covered++;
  }
  console.log(`tau-b ${truth.toFixed(3)}, 80 networks: ${((100 * covered) / runs).toFixed(1)}% of 95% intervals cover`);
  expect(covered / runs).toBeGreaterThan(0.92);
  expect(covered / runs).toBeLessThan(0.97);
});

test("midranks share their place", () => {
  expect([...midranks([5, 1, 5, 3]).ranks]).toEqual([3.5, 1, 3.5, 2]);
  expect(midranks([5, 1, 5, 3]).tieCubes).toBe(6);
});

test("concentration: the best order reaches 1, the worst -1, chance about 0; equal outcomes say nothing", () => {
  const outcome = [1, 2, 3, 4];
  expect(concentrationOf(outcome, outcome)?.accuracyRatio).toBeCloseTo(1, 12);
  expect(concentrationOf([4, 3, 2, 1], outcome)?.accuracyRatio).toBeCloseTo(-1, 12);
  expect(concentrationOf([7, 7, 7, 7], outcome)).toMatchObject({ accuracyRatio: 0, area: 0.5 });
  expect(concentrationOf([1, 2, 3], [5, 5, 5])).toBeUndefined();
  expect(concentrationOf([1, 2, 3], [0, -5, -1])).toBeUndefined();
  const negative = concentrationOf([2, 1], [4, -3]);
  expect(negative).toMatchObject({ negative: 1, gini: 0.5 });
  expect(negative?.curve).toEqual([
    { share: 0, held: 0 },
    { share: 0.5, held: 1 },
    { share: 1, held: 1 },
  ]);
});

test("concentration: the jackknife is what recomputing without each would give", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
      const found = concentrationOf(x, y);
      const each = rows.flatMap((_, at) => {
        const one = concentrationOf(
          x.filter((__, other) => other !== at),
          y.filter((__, other) => other !== at),
        );
        return one ? [one.accuracyRatio] : [];
      });
      if (!found || each.length < 2) return;
      const mean = each.reduce((sum, value) => sum + value, 0) / each.length;
      const squares = each.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      expect(found.standardError).toBeCloseTo(Math.sqrt(((each.length - 1) / each.length) * squares), 8);
    }),
  );
});

test("lift: all at the border are hits; equal outcomes have no best", () => {
  const found = liftByClass([0, 0, 1, 1], [5, 3, 3, 1], 0.5);
  expect(found).toMatchObject({ border: 3, hits: 3 });
  expect(found?.classes.map(({ hits, lift }) => [hits, lift])).toEqual([
    [2, 1 / 0.75],
    [1, 0.5 / 0.75],
  ]);
  expect(liftByClass([0, 1], [2, 2])).toBeUndefined();
  expect(liftByClass([], [])).toBeUndefined();
});

test("criteria: constant, upside down, redundant, each over the networks where it is assessed", () => {
  const n = 30;
  const outcome = Array.from({ length: n }, (_, at) => at);
  const points = outcome.map((at) => [at, 100 - at, at < 29 ? 80 : 10, at % 2 ? NaN : at]);
  const [first, second, third, fourth] = criteriaEvidence(points, outcome);
  expect([first?.isUpsideDown, second?.isUpsideDown]).toEqual([false, true]);
  expect([first?.isConstant, third?.isConstant]).toEqual([false, true]);
  expect(fourth?.n).toBe(15);
  expect(
    criterionPairs(points)
      .filter(({ isRedundant }) => isRedundant)
      .map(({ a, b }) => [a, b]),
  ).toEqual([
    [0, 1],
    [0, 3],
    [1, 3],
  ]);
});

test("fitted weights find what the outcome is made of, never below 0; with 40 networks and evidence they are offered", () => {
  const random = seeded(3);
  const points = Array.from({ length: 60 }, () => [random() * 100, random() * 100, random() * 100]);
  const outcome = points.map(([a, , c]) => 8 * (a as number) - 3 * (c as number) + 40 * random());
  const [first, second, third] = fittedWeights(points, outcome, 1);
  expect(first).toBeGreaterThan(90);
  expect((first as number) + (second as number) + (third as number)).toBeCloseTo(100, 9);
  expect(third).toBe(0);
  expect(compareFit(points, outcome, [0, 50, 50])?.answer).toBe("offered");
  expect(compareFit(points, outcome, [98, 1, 1])?.answer).toBe("noEvidence");
  expect(compareFit(points.slice(0, 39), outcome.slice(0, 39), [0, 50, 50])?.answer).toBe("tooFew");
  expect(fittedWeights([[5], [5]], [1, 2], 1)).toEqual([0]);
});

test("time split: no casting is not judged, one that is too young says from when", () => {
  const day = (month: number): number => serialOf(2026, month, 1) as number;
  expect(timeSplit([], day(6))).toMatchObject({ used: undefined, judgedFrom: undefined });
  expect(timeSplit([day(3), day(2)], day(6))).toMatchObject({ used: undefined, judgedFrom: serialOf(2027, 2, 1) });
  // Castings of the future are none yet.
  expect(timeSplit([day(9)], day(6)).leftOut).toEqual([]);
});
