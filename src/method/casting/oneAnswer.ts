import type { Casting } from "./casting";
import { classOf, tableOf } from "./classOf";
import { mostPoints, notApplicable, notInScale } from "./points";

/**
 * The networks that one answer can lift: one criterion that is not assessed, at its best points, gives a better class than
 * now, whatever the others are. Index = record: the points by which the score then passes the border of that class; NaN
 * where no single answer lifts. The smaller, the nearer to the border.
 * @param earlier the class each record had, as in castingOf
 */
export function oneAnswerMargins(casting: Casting, earlier?: ArrayLike<number>): Float64Array {
  const { rule, matrix, classes, sums, assessed, weights: all, states } = casting;
  const { records, criteria, points } = matrix;
  const { weights, best, classCount, thresholds, leastAssessed } = rule;
  const [most, foreign, unusable] = [mostPoints, notApplicable, notInScale];
  const margins = new Float64Array(records).fill(NaN);
  for (let record = 0, base = 0; record < records; record++, base += criteria) {
    // A value that its scale does not know stands in the way of every class.
    if (states[record] === 2) continue;
    const table = tableOf(earlier, record, classCount);
    const own = classes[record] as number;
    for (let k = 0; k < criteria; k++) {
      const p = points[base + k] as number;
      const weight = weights[k] as number;
      if (p <= most || p === foreign || p === unusable || weight === 0) continue;
      const known = (assessed[record] as number) + weight;
      if (known * 10000 < leastAssessed * (all[record] as number)) continue;
      const sum = (sums[record] as number) + weight * (best[k] as number);
      const reached = classOf(sum, known, thresholds, table, classCount);
      if (own >= 0 && reached >= own) continue;
      const border = thresholds[table + reached] as number;
      const margin = border === -Infinity ? sum / (known * 100) : (sum - border * known) / (known * 100);
      if (!(margin >= (margins[record] as number))) margins[record] = margin;
    }
  }
  return margins;
}
