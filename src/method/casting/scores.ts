import type { Casting } from "./casting";
import { classOf, tableOf } from "./classOf";
import { mostPoints, notApplicable, notInScale } from "./points";

/** Fills in scores, intervals, classes and what to ask first, in one pass without an object per record. */
export function addScores(casting: Casting, earlier: ArrayLike<number> | undefined): void {
  const { rule, matrix, states, classes, scores, lows, highs, lowClasses, highClasses, asks } = casting;
  const { sums, assessed, weights: all } = casting;
  const { records, criteria, points } = matrix;
  const { weights, worst, best, classCount, thresholds, leastAssessed } = rule;
  // Held here: bundlers read an imported constant anew, through its module, at every use.
  const [most, foreign, unusable] = [mostPoints, notApplicable, notInScale];
  for (let record = 0, base = 0; record < records; record++, base += criteria) {
    let sum = 0;
    let known = 0;
    let open = 0;
    let openLow = 0;
    let openHigh = 0;
    let ask = -1;
    let widest = 0;
    let state = 0;
    for (let k = 0; k < criteria; k++) {
      const p = points[base + k] as number;
      const weight = weights[k] as number;
      if (p <= most) {
        sum += weight * p;
        known += weight;
      } else if (p !== foreign) {
        if (p === unusable) state = 2;
        const low = weight * (worst[k] as number);
        const high = weight * (best[k] as number);
        open += weight;
        openLow += low;
        openHigh += high;
        const width = high - low;
        if (width > widest || (width === widest && ask >= 0 && weight > (weights[ask] as number))) {
          widest = width;
          ask = k;
        }
      }
    }
    const total = known + open;
    sums[record] = sum;
    assessed[record] = known;
    all[record] = total;
    asks[record] = ask;
    if (total === 0) {
      states[record] = 3;
      continue;
    }
    if (known > 0) scores[record] = sum / (known * 100);
    lows[record] = (sum + openLow) / (total * 100);
    highs[record] = (sum + openHigh) / (total * 100);
    if (state === 0 && (known === 0 || known * 10000 < leastAssessed * total)) state = 1;
    states[record] = state;
    const table = tableOf(earlier, record, classCount);
    lowClasses[record] = classOf(sum + openLow, total, thresholds, table, classCount);
    highClasses[record] = classOf(sum + openHigh, total, thresholds, table, classCount);
    if (state === 0) classes[record] = classOf(sum, known, thresholds, table, classCount);
  }
}
