import { spearman, tauB, type TauB } from "./rankAgreement";

/** Limits that nobody has decided on yet. */
const exampleCriteria = { constant: 0.95, redundant: 0.8 };

export interface CriterionEvidence {
  /** Networks where it is assessed. */
  readonly n: number;
  /** Share of the most frequent points. */
  readonly share: number;
  readonly commonest: number;
  readonly isConstant: boolean;
  /** Agreement of its points with the outcome; undefined where one of them has a single value. */
  readonly agreement: TauB | undefined;
  /** Its points run against the outcome: the scale may be upside down. */
  readonly isUpsideDown: boolean;
}

/** Each criterion by itself, over the networks where it is assessed (NaN: not). */
export function criteriaEvidence(
  points: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
): readonly CriterionEvidence[] {
  return Array.from({ length: points[0]?.length ?? 0 }, (_, criterion) => {
    const rows = [...points.keys()].filter((at) => !Number.isNaN((points[at] as ArrayLike<number>)[criterion]));
    const own = rows.map((at) => (points[at] as ArrayLike<number>)[criterion] as number);
    const counts = new Map<number, number>();
    for (const value of own) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [commonest, most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [NaN, 0]);
    const agreement = tauB(
      own,
      rows.map((at) => outcome[at] as number),
    );
    return {
      n: rows.length,
      share: rows.length > 0 ? most / rows.length : 0,
      commonest,
      isConstant: rows.length > 0 && most >= exampleCriteria.constant * rows.length,
      agreement,
      isUpsideDown: (agreement?.high ?? 0) < 0,
    };
  });
}

export interface CriterionPair {
  readonly a: number;
  readonly b: number;
  readonly rho: number;
  readonly isRedundant: boolean;
}

/** How far each two criteria say the same, over the networks where both are assessed. Neither is condemned. */
export function criterionPairs(points: readonly ArrayLike<number>[]): CriterionPair[] {
  const criteria = points[0]?.length ?? 0;
  const pairs: CriterionPair[] = [];
  for (let a = 0; a < criteria; a++)
    for (let b = a + 1; b < criteria; b++) {
      const rows = points.filter((row) => !Number.isNaN(row[a]) && !Number.isNaN(row[b]));
      const found = spearman(
        rows.map((row) => row[a] as number),
        rows.map((row) => row[b] as number),
      );
      if (found) pairs.push({ a, b, rho: found.rho, isRedundant: Math.abs(found.rho) >= exampleCriteria.redundant });
    }
  return pairs;
}
