import type { CastingSnapshot, SnapshotRecord } from "./snapshot";

/**
 * What moved a network: the criterion whose new points alone move the score furthest that way; or the rules, where no
 * criterion's points do.
 */
export type MoveCause =
  | {
      readonly by: "criterion";
      readonly name: string;
      /** undefined where it was not assessed, or not a criterion then. */
      readonly before: number | undefined;
      readonly after: number | undefined;
      /** Points by which it alone moves the earlier score. */
      readonly effect: number;
    }
  | { readonly by: "rules" };

interface Move {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly scoreBefore: number | undefined;
  readonly scoreAfter: number | undefined;
  readonly cause: MoveCause;
}

export interface SnapshotComparison {
  /** All classes of both, those of the later one first; "" (no class) last. */
  readonly labels: readonly string[];
  /** Per network of both: index of its class before and after in `labels`, and its key. */
  readonly keys: readonly string[];
  readonly from: Int16Array;
  readonly to: Int16Array;
  readonly moves: readonly Move[];
  /** Keys that stand in one snapshot only. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** Compares two snapshots, matched by key. Criteria are matched by name. */
export function compareSnapshots(before: CastingSnapshot, after: CastingSnapshot): SnapshotComparison {
  const labels = [...new Set([...after.thresholds, ...before.thresholds].map(({ label }) => label)), ""];
  const indexes = new Map(labels.map((label, index) => [label, index]));
  const indexOf = (label: string): number => indexes.get(label) ?? labels.length - 1;
  const earlier = new Map(before.records.map((record) => [record.key, record]));
  const later = new Set(after.records.map(({ key }) => key));
  const pairs = after.records.flatMap((record) => {
    const other = earlier.get(record.key);
    return other ? [[other, record] as const] : [];
  });
  return {
    labels,
    keys: pairs.map(([, { key }]) => key),
    from: Int16Array.from(pairs, ([record]) => indexOf(record.label)),
    to: Int16Array.from(pairs, ([, record]) => indexOf(record.label)),
    moves: pairs
      .filter(([from, to]) => from.label !== to.label)
      .map(([from, to]) => ({
        key: to.key,
        from: from.label,
        to: to.label,
        scoreBefore: from.score,
        scoreAfter: to.score,
        cause: causeOf(before, from, after, to, indexOf(to.label) < indexOf(from.label)),
      })),
    joined: after.records.filter(({ key }) => !earlier.has(key)).map(({ key }) => key),
    left: before.records.filter(({ key }) => !later.has(key)).map(({ key }) => key),
  };
}

function causeOf(
  before: CastingSnapshot,
  from: SnapshotRecord,
  after: CastingSnapshot,
  to: SnapshotRecord,
  isRise: boolean,
): MoveCause {
  const places = new Map(before.criteria.map(({ name }, index) => [name, index]));
  const earlier = before.criteria.map(({ weight }, index) => ({ weight, points: from.points[index] }));
  const start = scoreOf(earlier);
  let cause: MoveCause = { by: "rules" };
  let furthest = 0;
  const names = [...new Set([...before.criteria, ...after.criteria].map(({ name }) => name))];
  for (const name of names) {
    const place = places.get(name);
    const at = after.criteria.findIndex((each) => each.name === name);
    const pointsBefore = place === undefined ? undefined : from.points[place];
    const pointsAfter = at < 0 ? undefined : to.points[at];
    if (pointsBefore === pointsAfter) continue;
    const weight = place === undefined ? after.criteria[at]?.weight : before.criteria[place]?.weight;
    const changed = { weight: weight ?? 0, points: pointsAfter };
    const score = scoreOf(
      place === undefined ? [...earlier, changed] : earlier.map((each, index) => (index === place ? changed : each)),
    );
    const effect = (score ?? 0) - (start ?? 0);
    if (isRise ? effect > furthest : effect < furthest) {
      furthest = effect;
      cause = { by: "criterion", name, before: pointsBefore, after: pointsAfter, effect };
    }
  }
  return cause;
}

function scoreOf(
  criteria: readonly { readonly weight: number; readonly points: number | undefined }[],
): number | undefined {
  let sum = 0;
  let known = 0;
  for (const { weight, points } of criteria) {
    if (points === undefined) continue;
    sum += weight * points;
    known += weight;
  }
  return known > 0 ? sum / known : undefined;
}
