import type { Band } from "./bands";
import { coder, segmentFaultOf, segmentLabel, type SegmentFault, type SegmentRule } from "./segment";
import { bandsOver, stepOf, stepOfRatio, type BandSteps } from "./steps";

/** Why a customer is in its segment, or in none. Codes and numbers; the sentence is made elsewhere. */
export interface SegmentReason {
  readonly code: number;
  /** "A1", or "" when there is a fault. */
  readonly label: string;
  readonly fault: SegmentFault | undefined;
  /** Revenue / potential; undefined where there is no usable potential or revenue. */
  readonly penetration: number | undefined;
  readonly isOver100: boolean;
  readonly potentialBand: Band | undefined;
  readonly penetrationBand: Band | undefined;
  /** The stretch of the axis that no band or more than one band takes, when that is the fault. */
  readonly stretch:
    { readonly over: number | null; readonly upTo: number | null; readonly labels: readonly string[] } | undefined;
}

/** The reason for the segment of one row; cells as in segmentColumn. */
export function explainSegment(potential: unknown, revenue: unknown, rule: SegmentRule): SegmentReason {
  const code = coder(rule)(potential, revenue);
  const fault = segmentFaultOf(code);
  const usable = fault !== "negative" && fault !== "notNumber" && fault !== "potentialMissing";
  const p = usable ? (potential as number) : NaN;
  const r = typeof revenue === "number" && !Number.isNaN(revenue) ? revenue : 0;
  const penetration = usable ? r / p : undefined;
  const width = rule.penetration.length;
  return {
    code,
    label: segmentLabel(code, rule),
    fault,
    penetration,
    isOver100: usable && r > p,
    potentialBand: code >= 0 ? rule.potential[Math.floor(code / width)] : undefined,
    penetrationBand: code >= 0 ? rule.penetration[code % width] : undefined,
    stretch:
      fault === "potentialInNoBand" || fault === "potentialInSeveralBands"
        ? stretchAround(stepOf(rule.potentialSteps.limits, p), rule.potential, rule.potentialSteps)
        : fault === "penetrationInNoBand" || fault === "penetrationInSeveralBands"
          ? stretchAround(stepOfRatio(rule.penetrationSteps.limits, r, p), rule.penetration, rule.penetrationSteps)
          : undefined,
  };
}

function stretchAround(step: number, bands: readonly Band[], steps: BandSteps): SegmentReason["stretch"] {
  const over = step === 0 ? null : (steps.limits[step - 1] as number);
  const upTo = step === steps.limits.length ? null : (steps.limits[step] as number);
  const labels = bandsOver(bands, over ?? -Infinity, upTo ?? Infinity).map((index) => (bands[index] as Band).label);
  return { over, upTo, labels };
}
