import { bandStepsOf, type BandSteps } from "../segment/steps";
import type { CastingRules, ClassThreshold } from "./criteria";
import { groupKey } from "./faults";
import { pointUnits, weightUnits } from "./units";
import { isBlankKey, valueKey } from "./valueKey";

/** A scale, prepared for a pass over many cells. Points in units. */
export interface PreparedScale {
  readonly steps: BandSteps | undefined;
  readonly bandPoints: Float64Array;
  readonly choicePoints: ReadonlyMap<string, number>;
}

/** Rules, prepared for a pass over many records; numbers in units (whole numbers). */
export interface CastingRule {
  readonly rules: CastingRules;
  readonly weights: Float64Array;
  /** Lowest and highest points that the scale of each criterion can give. */
  readonly worst: Float64Array;
  readonly best: Float64Array;
  readonly scales: readonly PreparedScale[];
  /** Criteria by falling weight, then in their order. */
  readonly byWeight: Int32Array;
  readonly largestWeight: number;
  /** Target group of each criterion as a key; "" is for all. */
  readonly groups: readonly string[];
  readonly classCount: number;
  /** classCount thresholds for each earlier class, and as the last table those without one. */
  readonly thresholds: Float64Array;
  /** Least assessed weight, in ten-thousandths of all weight. */
  readonly leastAssessed: number;
}

/** Prepares rules for which castingFaults finds nothing. */
export function castingRule(rules: CastingRules): CastingRule {
  const weights = Float64Array.from(rules.criteria, ({ weight }) => weightUnits(weight));
  const pointsOf = rules.criteria.map(({ scale }) =>
    [...scale.bands, ...scale.choices].map(({ points }) => pointUnits(points)),
  );
  return {
    rules,
    weights,
    worst: Float64Array.from(pointsOf, (points) => Math.min(...points)),
    best: Float64Array.from(pointsOf, (points) => Math.max(...points)),
    scales: rules.criteria.map(({ scale }) => ({
      steps:
        scale.bands.length === 0
          ? undefined
          : bandStepsOf(scale.bands.map(({ over, upTo }, index) => ({ label: String(index), over, upTo }))),
      bandPoints: Float64Array.from(scale.bands, ({ points }) => pointUnits(points)),
      choicePoints: new Map(
        scale.choices
          .map(({ choice, points }) => [valueKey(choice) as string, pointUnits(points)] as const)
          .filter(([key]) => !isBlankKey(key)),
      ),
    })),
    byWeight: Int32Array.from(weights.keys()).sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b),
    largestWeight: Math.max(...weights),
    groups: rules.criteria.map(({ targetGroup }) => groupKey(targetGroup)),
    classCount: rules.thresholds.length,
    thresholds: thresholdTables(rules.thresholds, rules.hysteresis),
    leastAssessed: Math.round(rules.leastAssessed * 10000),
  };
}

/**
 * The thresholds that count for a record, by its earlier class: a better class begins the hysteresis higher, the
 * earlier class and those below it begin the hysteresis lower. They fall like the thresholds themselves, so a class is
 * the first one whose threshold the score reaches, with and without hysteresis.
 */
export function thresholdTables(thresholds: readonly ClassThreshold[], hysteresis: number): Float64Array {
  const count = thresholds.length;
  const tables = new Float64Array((count + 1) * count);
  const margin = pointUnits(hysteresis);
  for (let earlier = 0; earlier <= count; earlier++) {
    thresholds.forEach(({ from }, index) => {
      const shift = earlier === count ? 0 : index < earlier ? margin : -margin;
      // The last class takes the rest, whatever was typed beside it.
      tables[earlier * count + index] = index === count - 1 ? -Infinity : pointUnits(from ?? 0) + shift;
    });
  }
  return tables;
}
