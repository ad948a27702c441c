import type { Band } from "./bands";
import { bandsOver, inNoBand, inSeveralBands, bandStepsOf } from "./steps";

/** An interval (over, upTo] that no band or more than one band takes; null is "no limit on this side". */
export interface BandFinding {
  readonly kind: "gap" | "overlap";
  readonly over: number | null;
  readonly upTo: number | null;
  /** Labels of the bands that overlap; empty for a gap. */
  readonly labels: readonly string[];
}

/**
 * Every gap and every overlap of a band table, from low to high.
 * @param floor potentials lie over 0 (pass 0); penetrations may be 0 itself (pass null): below the floor nothing is missing
 */
export function lintBands(bands: readonly Band[], floor: number | null): BandFinding[] {
  const { limits, takers } = bandStepsOf(bands);
  const findings: { kind: "gap" | "overlap"; over: number | null; upTo: number | null; labels: readonly string[] }[] =
    [];
  for (let step = 0; step < takers.length; step++) {
    const taker = takers[step] as number;
    if (taker !== inNoBand && taker !== inSeveralBands) continue;
    const lower = step === 0 ? null : (limits[step - 1] as number);
    const upTo = step === limits.length ? null : (limits[step] as number);
    if (floor !== null && upTo !== null && upTo <= floor) continue;
    // Nothing lies below 0: a gap that ends below it has no customers.
    if (floor === null && upTo !== null && upTo < 0) continue;
    const over = floor !== null && (lower === null || lower < floor) ? floor : lower;
    const kind = taker === inNoBand ? "gap" : "overlap";
    const labels =
      kind === "gap"
        ? []
        : bandsOver(bands, lower ?? -Infinity, upTo ?? Infinity).map((index) => (bands[index] as Band).label);
    const last = findings.at(-1);
    if (last && last.kind === kind && last.upTo === over && last.labels.join("\n") === labels.join("\n"))
      last.upTo = upTo;
    else findings.push({ kind, over, upTo, labels });
  }
  return findings;
}
