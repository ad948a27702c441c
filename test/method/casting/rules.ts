import fc from "fast-check";
import { castingOf, type Casting } from "../../../src/method/casting/casting";
import { usualThresholds, type CastingRules, type Criterion } from "../../../src/method/casting/criteria";
import { notAssessed, type PointMatrix } from "../../../src/method/casting/points";
import { castingRule } from "../../../src/method/casting/rule";

/** A criterion with choices named like their points. */
export function criterion(name: string, weight: number, points: readonly number[] = [0, 50, 100]): Criterion {
  const choices = points.map((each) => ({ choice: `p${each}`, points: each }));
  return { name, column: name, weight, scale: { bands: [], choices }, departments: [], networkRule: "best" };
}

export function rulesOf(criteria: readonly Criterion[], more: Partial<CastingRules> = {}): CastingRules {
  return { criteria, thresholds: usualThresholds, leastAssessed: 0, hysteresis: 0, ...more };
}

/** One record a row; null is not assessed. */
export function matrixOf(rows: readonly (readonly (number | null)[])[]): PointMatrix {
  const points = Uint16Array.from(rows.flat(), (each) => (each === null ? notAssessed : Math.round(each * 100)));
  return { records: rows.length, criteria: rows[0]?.length ?? 0, points };
}

export function cast(rules: CastingRules, rows: readonly (readonly (number | null)[])[], earlier?: number[]): Casting {
  return castingOf(castingRule(rules), matrixOf(rows), earlier);
}

export interface Case {
  readonly rules: CastingRules;
  readonly rows: readonly (readonly (number | null)[])[];
}

/** Rules of a few criteria and records that use their scales. Weights are multiples of 0.2: 5 % of one is exact. */
export function cases(
  most: number,
  options: { withHysteresis?: boolean; isAssessed?: boolean } = {},
): fc.Arbitrary<Case> {
  const scale = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 });
  const weight = fc.integer({ min: 0, max: 25 }).map((each) => each / 5);
  return fc
    .tuple(
      fc.array(fc.tuple(weight, scale), { minLength: 1, maxLength: most }),
      fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 10 }),
      options.withHysteresis ? fc.integer({ min: 0, max: 10 }) : fc.constant(0),
    )
    .filter(([criteria]) => criteria.some(([each]) => each > 0))
    .chain(([criteria, bars, least, hysteresis]) => {
      const falling = bars.sort((a, b) => b - a).map((each) => each / 4);
      const rules = rulesOf(
        criteria.map(([each, points], index) => criterion(`c${index}`, each, points)),
        {
          thresholds: [...falling.map((from, index) => ({ label: `L${index}`, from })), { label: "rest", from: null }],
          leastAssessed: least / 10,
          hysteresis,
        },
      );
      const row = fc.tuple(
        ...criteria.map(([, points]) => fc.constantFrom(...points, ...(options.isAssessed ? [] : [null]))),
      );
      return fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => ({ rules, rows }));
    });
}
