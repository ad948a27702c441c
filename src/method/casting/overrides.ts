import { idKey } from "../cadence/idKey";

/** A class that a person set beside the computed one. Cells as they come from the sheet, days as serials. */
export interface Override {
  /** Key of the network. */
  readonly key: string;
  readonly label: string;
  readonly reason: string;
  readonly author: string;
  /** The last day it counts; undefined for no end. */
  readonly until: number | undefined;
}

export type OverrideFault = "networkUnknown" | "classUnknown" | "reasonMissing" | "authorMissing" | "doubled";

export interface Overridden {
  /** The class that counts: the override where one is in force, else the computed one. */
  readonly effective: Int8Array;
  /** Per network the index of the override in force, -1 for none. */
  readonly overrideOf: Int32Array;
  /** Indexes of overrides past their day, the longest past first. They count no more and wait for a decision. */
  readonly expired: readonly number[];
  /** Overrides of an unknown network or class count for nothing; the other faults are told and count. */
  readonly findings: readonly { readonly fault: OverrideFault; readonly override: number }[];
}

/**
 * Puts overrides beside computed classes, which stay as they are. Of several in force for a network the last one
 * counts.
 * @param labels the classes, in the order of their indexes
 */
export function overridden(
  classes: Int8Array,
  keys: readonly string[],
  overrides: readonly Override[],
  labels: readonly string[],
  asOf: number,
): Overridden {
  const effective = classes.slice();
  const overrideOf = new Int32Array(classes.length).fill(-1);
  const expired: number[] = [];
  const findings: { fault: OverrideFault; override: number }[] = [];
  const networks = new Map(keys.map((key, index) => [key, index]));
  const indexes = new Map(labels.map((label, index) => [label.trim().toLowerCase(), index]));
  overrides.forEach(({ key, label, reason, author, until }, override) => {
    const network = networks.get(idKey(key));
    const index = indexes.get(label.trim().toLowerCase());
    if (network === undefined) findings.push({ fault: "networkUnknown", override });
    if (index === undefined) findings.push({ fault: "classUnknown", override });
    if (reason.trim() === "") findings.push({ fault: "reasonMissing", override });
    if (author.trim() === "") findings.push({ fault: "authorMissing", override });
    if (until !== undefined && until < asOf) expired.push(override);
    else if (network !== undefined && index !== undefined) {
      if (overrideOf[network] !== -1) findings.push({ fault: "doubled", override: overrideOf[network] as number });
      overrideOf[network] = override;
      effective[network] = index;
    }
  });
  const untilOf = (override: number): number => overrides[override]?.until ?? 0;
  expired.sort((a, b) => untilOf(a) - untilOf(b) || a - b);
  return { effective, overrideOf, expired, findings };
}
