import type { SnapshotComparison } from "../../method/casting/compare";
import type { CastingSnapshot } from "../../method/casting/snapshot";

/** Networks from one class to another, by from x number of labels + to. */
export function movesBetween({ labels, from, to }: SnapshotComparison): Int32Array {
  const networks = new Int32Array(labels.length ** 2);
  for (let index = 0; index < from.length; index++) {
    const cell = (from[index] as number) * labels.length + (to[index] as number);
    networks[cell] = (networks[cell] as number) + 1;
  }
  return networks;
}

/** "A 12 · B 30 · – 4": the networks of a kept casting by class. */
export function classCountsOf({ thresholds, records }: CastingSnapshot): readonly (readonly [string, number])[] {
  return [...thresholds.map(({ label }) => label), ""].map(
    (label) => [label, records.filter((record) => record.label === label).length] as const,
  );
}
