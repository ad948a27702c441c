import { castingFaults, type CastingFault } from "../../method/casting/faults";
import { migration, type Migration } from "../../method/casting/migration";
import { variedClasses, variedRules, variedScores, type Variation } from "../../method/casting/whatIf";
import type { Classes } from "./classes";

/** What varied rules would do, before anything is written. */
export interface WhatIf {
  /** Why the variation cannot be used; the rest is null then. */
  readonly faults: readonly CastingFault[];
  /** Class of each network, -1 for none. */
  readonly classes: Int8Array | null;
  readonly migration: Migration | null;
  readonly moved: readonly { readonly index: number; readonly from: string; readonly to: string }[];
  /** Score of each network under the varied rules; NaN where nothing is assessed. */
  readonly scores: Float64Array | null;
}

/**
 * The classes under varied thresholds or weights, against the computed ones of now; overrides stay beside both. The
 * number and labels of the classes stay. Reads and writes no cell.
 */
export function whatIf({ casting, rules, figures, efforts, labels, earlier }: Classes, variation: Variation): WhatIf {
  if (!casting) return { faults: [], classes: null, migration: null, moved: [], scores: null };
  const faults = castingFaults(variedRules(rules, variation));
  if (faults.length > 0) return { faults, classes: null, migration: null, moved: [], scores: null };
  // A hysteresis that is only tried keeps to the classes of now.
  const keepsTo = earlier ?? (variation.hysteresis ? casting.classes : undefined);
  const classes = variedClasses(casting, variation, keepsTo);
  const moved: { index: number; from: string; to: string }[] = [];
  classes.forEach((to, index) => {
    const from = casting.classes[index] as number;
    if (from !== to) moved.push({ index, from: labels[from] ?? "", to: labels[to] ?? "" });
  });
  return {
    faults,
    classes,
    migration: migration(casting.classes, classes, figures.potential, efforts),
    moved,
    scores: variedScores(casting, variation),
  };
}
