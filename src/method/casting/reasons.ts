import type { Casting } from "./casting";
import { tableOf } from "./classOf";
import { liftingFinder } from "./lifting";
import { mostPoints, notApplicable } from "./points";

/** Fills in the distance to the next class, the lifting set and the weights that flip, for every record with a class. */
export function addReasons(casting: Casting, earlier: ArrayLike<number> | undefined): void {
  const { rule, classes, distances, lifting, sums, assessed } = casting;
  const liftingOf = lifter(casting);
  const flip = flipper(casting);
  for (let record = 0; record < classes.length; record++) {
    const reached = classes[record] as number;
    if (reached < 0) continue;
    const table = tableOf(earlier, record, rule.classCount);
    const known = assessed[record] as number;
    const sum = sums[record] as number;
    const bar = reached > 0 ? (rule.thresholds[table + reached - 1] as number) : Infinity;
    const floor = rule.thresholds[table + reached] as number;
    if (reached > 0) {
      const needed = bar * known - sum;
      distances[record] = needed / (known * 100);
      lifting[record] = liftingOf(record, needed);
    }
    flip(record, bar, floor);
  }
}

/** Bits of the criteria that lift a record, given what its sum lacks. */
function lifter({ rule, matrix }: Casting): (record: number, needed: number) => number {
  const { criteria, points } = matrix;
  const { weights, best, byWeight } = rule;
  const lift = liftingFinder(criteria);
  const gains = new Float64Array(criteria);
  const most = mostPoints;
  return (record, needed) => {
    let all = 0;
    for (let at = 0; at < criteria; at++) {
      const k = byWeight[at] as number;
      const p = points[record * criteria + k] as number;
      const gain = p <= most ? (weights[k] as number) * ((best[k] as number) - p) : 0;
      // The heaviest that suffices alone; most records end here.
      if (gain >= needed) return 1 << k;
      gains[at] = gain;
      all += gain;
    }
    if (all < needed) return 0;
    const set = lift(gains, needed);
    let bits = 0;
    for (let at = 0; set >>> at !== 0; at++) if ((set >>> at) & 1) bits |= 1 << (byWeight[at] as number);
    return bits;
  };
}

/**
 * Notes the weights that flip a record. A weight w that moves by a twentieth moves the margin to a threshold T by
 * w x (points - T) / 20, and the margin to the least assessed share likewise. Everything is kept in twentieths, so that
 * it stays whole.
 */
function flipper(casting: Casting): (record: number, bar: number, floor: number) => void {
  const { rule, matrix, sums, assessed, weights: all, flipsHeavier, flipsLighter } = casting;
  const { criteria, points } = matrix;
  const { weights, leastAssessed } = rule;
  const [most, foreign] = [mostPoints, notApplicable];
  // No weight moves a margin by more: points and thresholds, hysteresis included, differ by at most twice all points.
  const furthest = rule.largestWeight * most * 2;
  return (record, bar, floor) => {
    const known = assessed[record] as number;
    const total = all[record] as number;
    const sum = sums[record] as number;
    const toBar = (bar * known - sum) * 20;
    const toFloor = (sum - floor * known) * 20;
    const toLeast = (known * 10000 - leastAssessed * total) * 20;
    if (toBar > furthest && toFloor > furthest && (toLeast > furthest || known === total)) return;
    const [hasBar, hasFloor] = [bar !== Infinity, floor !== -Infinity];
    let heavier = 0;
    let lighter = 0;
    for (let k = 0; k < criteria; k++) {
      const p = points[record * criteria + k] as number;
      const weight = weights[k] as number;
      if (p <= most) {
        const up = hasBar ? weight * (p - bar) : 0;
        const down = hasFloor ? weight * (p - floor) : 0;
        if (up >= toBar || -down > toFloor) heavier |= 1 << k;
        if (-up >= toBar || down > toFloor || weight * (10000 - leastAssessed) > toLeast) lighter |= 1 << k;
      } else if (p !== foreign && weight * leastAssessed > toLeast) heavier |= 1 << k;
    }
    flipsHeavier[record] = heavier;
    flipsLighter[record] = lighter;
  };
}
