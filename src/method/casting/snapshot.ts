import type { Casting } from "./casting";
import { mostPoints } from "./points";

/** A casting as it was kept: enough to compare it with another one, whatever has become of the rules since. */
export interface CastingSnapshot {
  /** Day of the casting, a serial. */
  readonly day: number;
  readonly rulesVersion: string;
  /** Labels of the classes, best first, and the scores from which they began; null for the rest. */
  readonly thresholds: readonly { readonly label: string; readonly from: number | null }[];
  readonly criteria: readonly { readonly name: string; readonly weight: number }[];
  readonly records: readonly SnapshotRecord[];
}

export interface SnapshotRecord {
  readonly key: string;
  /** "" for no class. */
  readonly label: string;
  /** undefined where nothing was assessed. */
  readonly score: number | undefined;
  /** Points of each criterion of the snapshot; undefined where not assessed. */
  readonly points: readonly (number | undefined)[];
}

/**
 * Keeps a casting.
 * @param keys key of each network
 * @param classes the classes to keep; without it the computed ones
 */
export function snapshotOf(
  casting: Casting,
  keys: readonly string[],
  day: number,
  rulesVersion: string,
  classes: ArrayLike<number> = casting.classes,
): CastingSnapshot {
  const { rules } = casting.rule;
  const { criteria: width, points } = casting.matrix;
  return {
    day,
    rulesVersion,
    thresholds: rules.thresholds.map(({ label, from }) => ({ label, from })),
    criteria: rules.criteria.map(({ name, weight }) => ({ name, weight })),
    records: keys.map((key, record) => {
      const score = casting.scores[record] as number;
      return {
        key,
        label: rules.thresholds[classes[record] as number]?.label ?? "",
        score: Number.isNaN(score) ? undefined : score,
        points: Array.from(points.subarray(record * width, (record + 1) * width), (each) =>
          each <= mostPoints ? each / 100 : undefined,
        ),
      };
    }),
  };
}
