import { normal95, type Interval } from "../plan/wilson";
import { orderByValue } from "./midranks";

export interface CurvePoint {
  /** Share of the networks, the highest scores first. */
  readonly share: number;
  /** Share of the outcome that they hold. */
  readonly held: number;
}

/** How far scores order an outcome (docs/method.md, Rank agreement and concentration). */
export interface Concentration extends Interval {
  /** One point after each group of equal scores, from 0 on. */
  readonly curve: readonly CurvePoint[];
  /** Area below the curve. */
  readonly area: number;
  /** Gini coefficient of the outcome. */
  readonly gini: number;
  /** Share of the best possible concentration that the scores reach; -1 to 1. */
  readonly accuracyRatio: number;
  /** Jackknife: about, with few networks. */
  readonly standardError: number;
  /** Outcomes below 0, which count as 0. */
  readonly negative: number;
}

/**
 * Undefined where all outcomes are equal: there is nothing to order.
 * @param score numbers without NaN, of the same length as outcome
 */
export function concentrationOf(score: ArrayLike<number>, outcome: ArrayLike<number>): Concentration | undefined {
  const n = score.length;
  let negative = 0;
  const held = Float64Array.from({ length: n }, (_, at) => {
    if ((outcome[at] as number) < 0) negative++;
    return Math.max(0, outcome[at] as number);
  });
  const total = held.reduce((sum, each) => sum + each, 0);
  if (n < 2 || !(total > 0) || held.every((each) => each === held[0])) return undefined;
  const [own, best] = [areasOf(score, held, total), areasOf(held, held, total)];
  const ratio = (area: number, most: number): number => (area - 0.5) / (most - 0.5);
  const accuracyRatio = ratio(own.area, best.area);
  const without: number[] = [];
  for (let at = 0; at < n; at++) {
    const [each, most] = [own.without[at] as number, best.without[at] as number];
    // Without this one all others may be equal.
    if (most - 0.5 > 1e-12) without.push(ratio(each, most));
  }
  const mean = without.reduce((sum, each) => sum + each, 0) / without.length;
  const squares = without.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const standardError = Math.sqrt(((without.length - 1) / without.length) * squares);
  const reach = normal95 * standardError;
  return {
    curve: own.curve,
    area: own.area,
    gini: 2 * best.area - 1,
    accuracyRatio,
    standardError,
    low: Math.max(-1, accuracyRatio - reach),
    high: Math.min(1, accuracyRatio + reach),
    negative,
  };
}

/** The curve by one score, its area, and the area without each network in turn, in one pass over the sorted scores. */
function areasOf(
  score: ArrayLike<number>,
  held: Float64Array,
  total: number,
): { readonly curve: CurvePoint[]; readonly area: number; readonly without: Float64Array } {
  const n = score.length;
  const rising = orderByValue(score);
  const curve: CurvePoint[] = [{ share: 0, held: 0 }];
  const [above, tied, places] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  let [sum, weighted] = [0, 0];
  for (let from = 0; from < n;) {
    const value = score[rising[n - 1 - from] as number];
    let to = from + 1;
    while (to < n && score[rising[n - 1 - to] as number] === value) to++;
    let group = 0;
    for (let at = from; at < to; at++) group += held[rising[n - 1 - at] as number] as number;
    // Ties share their places evenly: each stands in the middle of its group.
    const place = n - (from + to) / 2;
    for (let at = from; at < to; at++) {
      const each = rising[n - 1 - at] as number;
      above[each] = sum;
      tied[each] = group - (held[each] as number);
      places[each] = place;
    }
    weighted += group * place;
    sum += group;
    curve.push({ share: to / n, held: sum / total });
    from = to;
  }
  return {
    curve,
    area: weighted / (n * total),
    without: Float64Array.from(held, (own, at) => {
      const rest = weighted - own * (places[at] as number) - (above[at] as number) - (tied[at] as number) / 2;
      return rest / ((n - 1) * (total - own));
    }),
  };
}
