import { lintBands } from "../segment/lint";
import type { CastingRules } from "./criteria";

/** Numbers (over, upTo] that no band or more than one band of a criterion takes. Values there are not cast. */
export interface ScaleFinding {
  readonly criterion: number;
  readonly kind: "gap" | "overlap";
  readonly over: number | null;
  readonly upTo: number | null;
}

/** Every gap and every overlap in the number bands of the criteria, from low to high. */
export function lintScales({ criteria }: Pick<CastingRules, "criteria">): ScaleFinding[] {
  return criteria.flatMap(({ scale }, criterion) => {
    if (scale.bands.length === 0) return [];
    const bands = scale.bands.map((band, index) => ({ label: String(index + 1), over: band.over, upTo: band.upTo }));
    return lintBands(bands, -Infinity).map(({ kind, over, upTo }) => ({
      criterion,
      kind,
      over: over === -Infinity ? null : over,
      upTo,
    }));
  });
}
