import { liftingFinder } from "./lifting";
import { mostPoints, notApplicable, notInScale, type PointMatrix } from "./points";
import type { CastingRule } from "./rule";

/** Why a record has a class or none; states = index. */
export const castingStates = ["cast", "tooLittleAssessed", "valueNotInScale", "noCriterion"] as const;
export type CastingState = (typeof castingStates)[number];

/**
 * Scores, classes and their reasons; index = record. Classes are indexes of the thresholds, best first, -1 for none.
 * The reasons are kept with the scores they belong to: what is shown later is read from here, never worked out again.
 */
export interface Casting {
  readonly rule: CastingRule;
  readonly matrix: PointMatrix;
  readonly states: Uint8Array;
  readonly classes: Int8Array;
  /** 0 to 100; NaN where nothing is assessed. */
  readonly scores: Float64Array;
  /** The score if everything that is not assessed turned out worst, or best; NaN where no criterion applies. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly lowClasses: Int8Array;
  readonly highClasses: Int8Array;
  /** The criterion to ask first: not assessed, with the largest effect on the interval; -1 when none has any. */
  readonly asks: Int8Array;
  /** Points missing to the next class; NaN in the best class and without a class. */
  readonly distances: Float64Array;
  /** Bits of the smallest set of assessed criteria whose best points lift the class; 0 where none does. */
  readonly lifting: Uint32Array;
  /** Bits of the criteria whose weight, 5 % heavier or 5 % lighter, gives another class or none. */
  readonly flipsHeavier: Uint32Array;
  readonly flipsLighter: Uint32Array;
  /** Weight x points and weight of what is assessed, weight of all that applies, in units (whole numbers). */
  readonly sums: Float64Array;
  readonly assessed: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Casts all records in one pass, with the reasons (docs/method.md, Casting).
 * @param earlier the class each record had, -1 for none; counts only where the rules have a hysteresis
 */
export function castingOf(rule: CastingRule, matrix: PointMatrix, earlier?: ArrayLike<number>): Casting {
  const { records, criteria, points } = matrix;
  const casting = emptyCasting(rule, matrix);
  const { states, classes, scores, lows, highs, lowClasses, highClasses, asks, distances } = casting;
  const { lifting, flipsHeavier, flipsLighter, sums, assessed, weights: all } = casting;
  const { weights, worst, best, byWeight, classCount, thresholds, leastAssessed } = rule;
  // Held here: bundlers read an imported constant anew, through its module, at every use.
  const [most, foreign, unusable] = [mostPoints, notApplicable, notInScale];
  const lift = liftingFinder(criteria);
  const gains = new Float64Array(criteria);
  // A weight moves a threshold's margin by at most this much, in twentieths.
  const mostMoved = rule.largestWeight * most * 2;
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
    const table = tableOf(earlier, record, classCount);
    sums[record] = sum;
    assessed[record] = known;
    all[record] = total;
    asks[record] = ask;
    scores[record] = known > 0 ? sum / (known * 100) : NaN;
    if (total === 0) {
      states[record] = 3;
      continue;
    }
    lows[record] = (sum + openLow) / (total * 100);
    highs[record] = (sum + openHigh) / (total * 100);
    if (state === 0 && (known === 0 || known * 10000 < leastAssessed * total)) state = 1;
    states[record] = state;
    const reached = known > 0 ? classOf(sum, known, thresholds, table, classCount) : -1;
    if (open === 0) {
      lowClasses[record] = reached;
      highClasses[record] = reached;
    } else {
      lowClasses[record] = classOf(sum + openLow, total, thresholds, table, classCount);
      highClasses[record] = classOf(sum + openHigh, total, thresholds, table, classCount);
    }
    if (state !== 0) continue;
    classes[record] = reached;
    const bar = reached > 0 ? (thresholds[table + reached - 1] as number) : Infinity;
    const floor = thresholds[table + reached] as number;
    const needed = bar * known - sum;
    if (reached > 0) {
      distances[record] = needed / (known * 100);
      let set = 0;
      for (let at = 0; at < criteria; at++) {
        const k = byWeight[at] as number;
        const p = points[base + k] as number;
        const gain = p <= most ? (weights[k] as number) * ((best[k] as number) - p) : 0;
        gains[at] = gain;
        if (gain >= needed) {
          set = 1 << k;
          break;
        }
      }
      lifting[record] = set !== 0 ? set : fromWeightOrder(lift(gains, needed), byWeight);
    }
    const spare = sum - floor * known;
    const spareShare = known * 10000 - leastAssessed * total;
    if (needed * 20 <= mostMoved || spare * 20 <= mostMoved || (open > 0 && spareShare * 20 <= mostMoved)) {
      let heavier = 0;
      let lighter = 0;
      for (let k = 0; k < criteria; k++) {
        const p = points[base + k] as number;
        const weight = weights[k] as number;
        if (p <= most) {
          const towardsBar = reached > 0 ? weight * (p - bar) : -Infinity;
          const towardsFloor = reached < classCount - 1 ? weight * (p - floor) : Infinity;
          if (towardsBar >= needed * 20 || -towardsFloor > spare * 20) heavier |= 1 << k;
          if (
            (reached > 0 && -towardsBar >= needed * 20) ||
            (reached < classCount - 1 && towardsFloor > spare * 20) ||
            weight * (10000 - leastAssessed) > spareShare * 20
          )
            lighter |= 1 << k;
        } else if (p !== foreign && weight * leastAssessed > spareShare * 20) heavier |= 1 << k;
      }
      flipsHeavier[record] = heavier;
      flipsLighter[record] = lighter;
    }
  }
  return casting;
}

/** The first class whose threshold a sum over a weight reaches. */
export function classOf(
  sum: number,
  weight: number,
  thresholds: Float64Array,
  table: number,
  classCount: number,
): number {
  for (let index = 0; index < classCount; index++)
    if (sum >= (thresholds[table + index] as number) * weight) return index;
  return classCount - 1;
}

/** Where the thresholds of a record begin, by its earlier class. */
export function tableOf(earlier: ArrayLike<number> | undefined, record: number, classCount: number): number {
  const before = earlier?.[record] ?? -1;
  return (before >= 0 && before < classCount ? before : classCount) * classCount;
}

function fromWeightOrder(set: number, byWeight: Int32Array): number {
  let bits = 0;
  for (let at = 0; set >>> at !== 0; at++) if ((set >>> at) & 1) bits |= 1 << (byWeight[at] as number);
  return bits;
}

function emptyCasting(rule: CastingRule, matrix: PointMatrix): Casting {
  const { records } = matrix;
  const numbers = (): Float64Array => new Float64Array(records).fill(NaN);
  const indexes = (): Int8Array => new Int8Array(records).fill(-1);
  return {
    rule,
    matrix,
    states: new Uint8Array(records),
    classes: indexes(),
    scores: numbers(),
    lows: numbers(),
    highs: numbers(),
    lowClasses: indexes(),
    highClasses: indexes(),
    asks: indexes(),
    distances: numbers(),
    lifting: new Uint32Array(records),
    flipsHeavier: new Uint32Array(records),
    flipsLighter: new Uint32Array(records),
    sums: new Float64Array(records),
    assessed: new Float64Array(records),
    weights: new Float64Array(records),
  };
}
