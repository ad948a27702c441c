import type { Casting } from "./casting";
import { classOf, tableOf } from "./classOf";
import type { CastingRules } from "./criteria";
import { mostPoints, notApplicable, notInScale } from "./points";
import { castingRule, thresholdTables } from "./rule";

/** What may be turned while nothing is written. The criteria keep their columns and scales. */
export interface Variation {
  readonly thresholds?: CastingRules["thresholds"] | undefined;
  /** One weight for each criterion. */
  readonly weights?: readonly number[] | undefined;
  readonly leastAssessed?: number | undefined;
  readonly hysteresis?: number | undefined;
}

/** The rules with a variation; check them with castingFaults before they are used. */
export function variedRules(rules: CastingRules, { weights, ...others }: Variation): CastingRules {
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  const criteria = weights
    ? rules.criteria.map((criterion, index) => ({ ...criterion, weight: weights[index] ?? criterion.weight }))
    : rules.criteria;
  return { ...rules, ...given, criteria };
}

/**
 * The classes that varied rules give, without reasons: fast enough to follow a slider. The points stay, so where
 * weights stay too the sums of the casting are used again. The casting is not changed.
 * @param earlier as in castingOf
 */
export function variedClasses(casting: Casting, variation: Variation, earlier?: ArrayLike<number>): Int8Array {
  const rules = variedRules(casting.rule.rules, variation);
  const thresholds = thresholdTables(rules.thresholds, rules.hysteresis);
  const leastAssessed = Math.round(rules.leastAssessed * 10000);
  const count = rules.thresholds.length;
  const { sums, assessed, weights, states } = variation.weights ? rescored(casting, variation) : casting;
  const classes = new Int8Array(sums.length).fill(-1);
  for (let record = 0; record < classes.length; record++) {
    const known = assessed[record] as number;
    if (known === 0 || states[record] === 2 || known * 10000 < leastAssessed * (weights[record] as number)) continue;
    classes[record] = classOf(sums[record] as number, known, thresholds, tableOf(earlier, record, count), count);
  }
  return classes;
}

/** The scores that varied rules give, 0 to 100; NaN where nothing is assessed. */
export function variedScores(casting: Casting, variation: Variation): Float64Array {
  if (!variation.weights) return casting.scores;
  const { sums, assessed } = rescored(casting, variation);
  return sums.map((sum, record) => sum / ((assessed[record] as number) * 100));
}

function rescored(
  { rule, matrix }: Casting,
  variation: Variation,
): Pick<Casting, "sums" | "assessed" | "weights" | "states"> {
  const { weights } = castingRule(variedRules(rule.rules, variation));
  const { records, criteria, points } = matrix;
  const sums = new Float64Array(records);
  const assessed = new Float64Array(records);
  const all = new Float64Array(records);
  const states = new Uint8Array(records);
  const [most, foreign, unusable] = [mostPoints, notApplicable, notInScale];
  for (let record = 0, at = 0; record < records; record++) {
    let sum = 0;
    let known = 0;
    let open = 0;
    for (let k = 0; k < criteria; k++, at++) {
      const p = points[at] as number;
      const weight = weights[k] as number;
      if (p <= most) {
        sum += weight * p;
        known += weight;
      } else if (p !== foreign) {
        open += weight;
        if (p === unusable) states[record] = 2;
      }
    }
    sums[record] = sum;
    assessed[record] = known;
    all[record] = known + open;
  }
  return { sums, assessed, weights: all, states };
}
