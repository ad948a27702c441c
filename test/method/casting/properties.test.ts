import fc from "fast-check";
import type { CastingRules } from "../../../src/method/casting/criteria";
import { castingFaults } from "../../../src/method/casting/faults";
import { variedClasses, variedRules } from "../../../src/method/casting/whatIf";
import { cases, cast } from "./rules";

const pointsIn = (rules: CastingRules, criterion: number): number[] =>
  (rules.criteria[criterion]?.scale.choices ?? []).map(({ points }) => points);

const bitsOf = (set: number): number[] =>
  Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => (set >>> bit) & 1);

/** Class -1, none, is below every class. */
const rank = (index: number): number => (index < 0 ? 1000 : index);

test("the rules of the cases are usable", () => {
  fc.assert(fc.property(cases(6), ({ rules }) => expect(castingFaults(rules)).toEqual([])));
});

test("raising the points of a criterion never lowers the class", () => {
  fc.assert(
    fc.property(cases(6), fc.nat(), fc.nat(), ({ rules, rows }, which, step) => {
      const criterion = which % rules.criteria.length;
      const raised = rows.map((row) =>
        row.map((points, index) => {
          if (index !== criterion || points === null) return points;
          const higher = pointsIn(rules, index).filter((each) => each >= points);
          return higher[step % higher.length] as number;
        }),
      );
      const [before, after] = [cast(rules, rows), cast(rules, raised)];
      rows.forEach((_, record) => {
        expect(rank(after.classes[record] as number)).toBeLessThanOrEqual(rank(before.classes[record] as number));
        expect(after.scores[record]).not.toBeLessThan(before.scores[record] as number);
      });
    }),
    { numRuns: 500 },
  );
});

test("the interval contains the score of every completion, and both its ends are scores of one", () => {
  fc.assert(
    fc.property(cases(4), ({ rules, rows }) => {
      const casting = cast(rules, rows);
      rows.forEach((row, record) => {
        let completions: number[][] = [[]];
        row.forEach((points, index) => {
          const choices = points === null ? pointsIn(rules, index) : [points];
          completions = completions.flatMap((start) => choices.map((each) => [...start, each]));
        });
        const completed = cast(rules, completions);
        const [low, high] = [casting.lows[record] as number, casting.highs[record] as number];
        expect(Math.min(...completed.scores)).toBe(low);
        expect(Math.max(...completed.scores)).toBe(high);
        expect(Math.min(...completed.classes)).toBe(casting.highClasses[record]);
        expect(Math.max(...completed.classes)).toBe(casting.lowClasses[record]);
      });
    }),
    { numRuns: 500 },
  );
});

test("asking first names the criterion whose answer can narrow the interval most", () => {
  fc.assert(
    fc.property(cases(6), ({ rules, rows }) => {
      const casting = cast(rules, rows);
      rows.forEach((row, record) => {
        const effects = row.map((points, index) => {
          const possible = pointsIn(rules, index);
          const weight = Math.round((rules.criteria[index]?.weight ?? 0) * 5);
          return points === null ? weight * (Math.max(...possible) - Math.min(...possible)) : 0;
        });
        const most = Math.max(...effects);
        const ask = casting.asks[record] as number;
        expect(ask < 0 ? 0 : effects[ask]).toBe(most);
      });
    }),
    { numRuns: 300 },
  );
});

/** Subsets by size, then with the heaviest criterion first, then by order: the first that lifts is the one. */
function liftingByForce(rules: CastingRules, row: readonly (number | null)[]): number[] {
  const before = cast(rules, [row]).classes[0] as number;
  const heavy = row.map((_, index) => index);
  heavy.sort((a, b) => (rules.criteria[b]?.weight ?? 0) - (rules.criteria[a]?.weight ?? 0) || a - b);
  const sets = Array.from({ length: 2 ** row.length - 1 }, (_, index) =>
    bitsOf(index + 1).filter((place) => row[heavy[place] as number] !== null),
  );
  const lifting = sets.filter((places) => {
    const lifted = row.map((points, index) =>
      places.includes(heavy.indexOf(index)) ? Math.max(...pointsIn(rules, index)) : points,
    );
    return (cast(rules, [lifted]).classes[0] as number) < before;
  });
  lifting.sort(
    (a, b) =>
      a.length - b.length ||
      (a.find((place, at) => place !== b[at]) ?? 0) - (b.find((place, at) => place !== a[at]) ?? 0),
  );
  return (lifting[0] ?? []).map((place) => heavy[place] as number).sort((a, b) => a - b);
}

test("a lifting set lifts, no smaller one does, and ties go to the heavier criterion: by brute force", () => {
  fc.assert(
    fc.property(cases(7), ({ rules, rows }) => {
      const casting = cast(rules, rows);
      rows.forEach((row, record) => {
        const expected = (casting.classes[record] as number) > 0 ? liftingByForce(rules, row) : [];
        expect(bitsOf(casting.lifting[record] as number)).toEqual(expected);
      });
    }),
    { numRuns: 400 },
  );
});

test("the lifting set of twelve criteria is exact too", () => {
  const twelve = cases(12, { isAssessed: true }).filter(({ rules }) => rules.criteria.length === 12);
  fc.assert(
    fc.property(twelve, ({ rules, rows }) => {
      const casting = cast(rules, rows.slice(0, 1));
      const expected = (casting.classes[0] as number) > 0 ? liftingByForce(rules, rows[0] ?? []) : [];
      expect(bitsOf(casting.lifting[0] as number)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
});

test("a weight flips the class exactly when casting again with the weight moved by 5 % gives another", () => {
  fc.assert(
    fc.property(
      cases(5, { withHysteresis: true }),
      fc.array(fc.integer({ min: -1, max: 4 })),
      ({ rules, rows }, past) => {
        const earlier = rows.map((_, record) => Math.min(past[record] ?? -1, rules.thresholds.length - 1));
        const casting = cast(rules, rows, earlier);
        for (const [factor, flips] of [[1.05, casting.flipsHeavier] as const, [0.95, casting.flipsLighter] as const]) {
          rules.criteria.forEach((_, criterion) => {
            const weights = rules.criteria.map(({ weight }, index) => (index === criterion ? weight * factor : weight));
            const moved = cast(variedRules(rules, { weights }), rows, earlier);
            rows.forEach((__, record) => {
              if (casting.states[record] !== 0) return;
              const isFlipped = moved.classes[record] !== casting.classes[record];
              expect([criterion, factor, (((flips[record] as number) >>> criterion) & 1) === 1]).toEqual([
                criterion,
                factor,
                isFlipped,
              ]);
            });
          });
        }
      },
    ),
    { numRuns: 600 },
  );
});

test("what-if without a change changes nothing, and with one gives what casting again would give", () => {
  fc.assert(
    fc.property(
      cases(6, { withHysteresis: true }),
      cases(6, { withHysteresis: true }),
      ({ rules, rows }, { rules: other }) => {
        const casting = cast(rules, rows);
        const kept = structuredClone({ ...casting, rule: null });
        const own = rules.criteria.map(({ weight }) => weight);
        expect(variedClasses(casting, {})).toEqual(casting.classes);
        expect(variedClasses(casting, { weights: own, thresholds: rules.thresholds })).toEqual(casting.classes);
        const weights = own.map((weight, index) => other.criteria[index]?.weight ?? weight);
        const earlier = rows.map((_, record) => record % other.thresholds.length);
        const { thresholds, leastAssessed, hysteresis } = other;
        for (const variation of [{ thresholds }, { weights }, { thresholds, weights, leastAssessed, hysteresis }]) {
          expect(variedClasses(casting, variation, earlier)).toEqual(
            cast(variedRules(rules, variation), rows, earlier).classes,
          );
        }
        expect(structuredClone({ ...casting, rule: null })).toEqual(kept);
      },
    ),
    { numRuns: 400 },
  );
});

test("with hysteresis a class once given stays when casting again, and the score must pass the margin to leave it", () => {
  fc.assert(
    fc.property(cases(5, { withHysteresis: true }), fc.nat({ max: 4 }), ({ rules, rows }, past) => {
      const before = Math.min(past, rules.thresholds.length - 1);
      const first = cast(
        rules,
        rows,
        rows.map(() => before),
      );
      expect(cast(rules, rows, [...first.classes]).classes).toEqual(first.classes);
      const plain = cast({ ...rules, hysteresis: 0 }, rows);
      rows.forEach((_, record) => {
        const index = first.classes[record] as number;
        if (index < 0 || index === before) return;
        // Left for the better: the bar of the class is passed by the margin; for the worse: missed by more than it.
        const bar = rules.thresholds[index < before ? index : index - 1]?.from ?? 0;
        const score = first.scores[record] as number;
        if (index < before) expect(score).toBeGreaterThanOrEqual(bar + rules.hysteresis - 1e-9);
        else expect(score).toBeLessThan(bar - rules.hysteresis + 1e-9);
        expect(Math.sign(index - before)).toBe(Math.sign((plain.classes[record] as number) - before));
      });
    }),
    { numRuns: 500 },
  );
});
