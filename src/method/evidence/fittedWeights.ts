import { normal95 } from "../plan/wilson";
import { midranks, orderByValue } from "./midranks";
import { tauB, tauWithoutEach } from "./rankAgreement";

/** Points of each network, one for each criterion; NaN where it is not assessed, which counts as the mean. */
export type PointRows = readonly ArrayLike<number>[];

const penalties = [1, 3, 10, 30, 100] as const;
/** Below this many networks, and networks for each criterion that varies, nothing is fitted for anybody to see. */
const fewestNetworks = 40;
const networksForEach = 10;

/**
 * Weights that the outcome suggests: ridge regression of the outcome's ranks on standardised
 * points, no weight below 0. They sum to 100, or are all 0 where nothing goes with the outcome.
 * @param penalty 0 and above
 */
export function fittedWeights(points: PointRows, outcome: ArrayLike<number>, penalty: number): number[] {
  const n = points.length;
  const criteria = points[0]?.length ?? 0;
  const { ranks } = midranks(outcome);
  const y = Float64Array.from(ranks, (rank) => rank / (n + 1) - 0.5);
  const columns = Array.from({ length: criteria }, (_, criterion) => standardised(points, criterion));
  const squares = columns.map(({ values }) => values.reduce((sum, each) => sum + each * each, 0));
  const weights = new Array<number>(criteria).fill(0);
  // What the other weights leave.
  const rest = y.slice();
  for (let round = 0, moved = 1; round < 10_000 && moved > 1e-13; round++) {
    moved = 0;
    for (let criterion = 0; criterion < criteria; criterion++) {
      const { values } = columns[criterion] as Standardised;
      const own = weights[criterion] as number;
      const size = squares[criterion] as number;
      if (!(size > 0)) continue;
      let along = own * size;
      for (let at = 0; at < n; at++) along += (values[at] as number) * (rest[at] as number);
      const next = Math.max(0, along / (size + penalty));
      if (next === own) continue;
      for (let at = 0; at < n; at++) rest[at] = (rest[at] as number) - (next - own) * (values[at] as number);
      weights[criterion] = next;
      moved = Math.max(moved, Math.abs(next - own));
    }
  }
  const raw = weights.map((weight, at) => (weight === 0 ? 0 : weight / (columns[at] as Standardised).deviation));
  const sum = raw.reduce((all, each) => all + each, 0);
  return sum > 0 ? raw.map((each) => (100 * each) / sum) : raw;
}

export interface FitComparison {
  /** The penalty that all networks together would choose. */
  readonly penalty: number;
  /** Score of each network by weights that were fitted without it. */
  readonly scores: Float64Array;
  readonly tauFitted: number;
  readonly tauWorkshop: number;
  readonly tauEqual: number;
  /** Fitted less workshop's, with a jackknife interval over networks. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** "tooFew" and "noEvidence": keep the workshop's weights. */
  readonly answer: "offered" | "noEvidence" | "tooFew";
}

/**
 * Whether fitted weights beat the workshop's on networks they were not fitted on. The penalty is chosen within the
 * training part alone. Undefined where the outcome or all scores are equal.
 * @param workshop weights in the order of the criteria
 * @param folds parts that are held out in turn; the rule's when left out
 */
export function compareFit(
  points: PointRows,
  outcome: ArrayLike<number>,
  workshop: readonly number[],
  folds?: number,
): FitComparison | undefined {
  const n = points.length;
  const k = folds ?? (n < 100 ? 5 : 10);
  const all = Array.from({ length: n }, (_, at) => at);
  const scores = new Float64Array(n);
  const fold = foldsOf(outcome, all, k);
  for (let part = 0; part < k; part++) {
    const training = all.filter((_, at) => fold[at] !== part);
    const weights = fitOn(points, outcome, training, bestPenalty(points, outcome, training, k));
    for (const at of all) if (fold[at] === part) scores[at] = scoreOf(points[at] as ArrayLike<number>, weights);
  }
  const byWeights = (weights: readonly number[]): Float64Array =>
    Float64Array.from(points, (row) => scoreOf(row, weights));
  const ofWorkshop = byWeights(workshop);
  const fitted = tauB(scores, outcome);
  const own = tauB(ofWorkshop, outcome);
  const equal = tauB(byWeights(workshop.map(() => 1)), outcome);
  if (!fitted || !own || !equal) return undefined;
  const difference = fitted.tau - own.tau;
  const [a, b] = [tauWithoutEach(scores, outcome), tauWithoutEach(ofWorkshop, outcome)];
  const each = Array.from(a, (tau, at) => tau - (b[at] as number)).filter((value) => !Number.isNaN(value));
  const mean = each.reduce((sum, value) => sum + value, 0) / each.length;
  const squares = each.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = normal95 * Math.sqrt(((each.length - 1) / each.length) * squares);
  const varying = workshop.filter((_, criterion) => standardised(points, criterion).deviation > 0).length;
  const isEnough = n >= fewestNetworks && n >= networksForEach * varying;
  return {
    penalty: bestPenalty(points, outcome, all, k),
    scores,
    tauFitted: fitted.tau,
    tauWorkshop: own.tau,
    tauEqual: equal.tau,
    difference,
    low: difference - reach,
    high: difference + reach,
    answer: !isEnough ? "tooFew" : difference - reach > 0 ? "offered" : "noEvidence",
  };
}

/** Tau-b out of fold by penalty. */
export function tauByPenalty(
  points: PointRows,
  outcome: ArrayLike<number>,
  k: number,
  among: readonly number[] = Array.from(points, (_, at) => at),
): ReadonlyMap<number, number> {
  const fold = foldsOf(outcome, among, k);
  const held = Float64Array.from(among, (at) => outcome[at] as number);
  return new Map(
    penalties.map((penalty) => {
      const scores = new Float64Array(among.length);
      for (let part = 0; part < k; part++) {
        const weights = fitOn(
          points,
          outcome,
          among.filter((_, at) => fold[at] !== part),
          penalty,
        );
        among.forEach((of, at) => {
          if (fold[at] === part) scores[at] = scoreOf(points[of] as ArrayLike<number>, weights);
        });
      }
      return [penalty, tauB(scores, held)?.tau ?? -1];
    }),
  );
}

function bestPenalty(points: PointRows, outcome: ArrayLike<number>, among: readonly number[], k: number): number {
  let [best, found] = [-Infinity, penalties[0] as number];
  for (const [penalty, tau] of tauByPenalty(points, outcome, k, among))
    // Of equal ones the larger penalty.
    if (tau >= best - 1e-12) [best, found] = [Math.max(best, tau), penalty];
  return found;
}

/** Held-out part of each: position in the order of the outcomes mod k, so that every part has low and high ones. */
function foldsOf(outcome: ArrayLike<number>, among: readonly number[], k: number): Int32Array {
  const fold = new Int32Array(among.length);
  orderByValue(among.map((at) => outcome[at] as number)).forEach((at, position) => {
    fold[at] = position % k;
  });
  return fold;
}

function fitOn(
  points: PointRows,
  outcome: ArrayLike<number>,
  training: readonly number[],
  penalty: number,
): readonly number[] {
  return fittedWeights(
    training.map((at) => points[at] as ArrayLike<number>),
    training.map((at) => outcome[at] as number),
    penalty,
  );
}

function scoreOf(row: ArrayLike<number>, weights: readonly number[]): number {
  let [sum, all] = [0, 0];
  weights.forEach((weight, criterion) => {
    const points = row[criterion] as number;
    if (Number.isNaN(points)) return;
    sum += weight * points;
    all += weight;
  });
  // Rounded, since equal scores must stay equal whatever order the sums were made in.
  return all > 0 ? Math.round((sum / all) * 1e9) / 1e9 : 0;
}

interface Standardised {
  readonly values: Float64Array;
  readonly deviation: number;
}

function standardised(points: PointRows, criterion: number): Standardised {
  const column = Float64Array.from(points, (row) => row[criterion] as number);
  const known = column.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, each) => sum + each, 0) / known.length;
  const variance = column.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : (each - mean) ** 2), 0) / points.length;
  const deviation = variance > 1e-18 ? Math.sqrt(variance) : 0;
  return {
    values: column.map((each) => (Number.isNaN(each) || deviation === 0 ? 0 : (each - mean) / deviation)),
    deviation,
  };
}
