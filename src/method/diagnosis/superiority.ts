import { midranks } from "../evidence/midranks";
import { normal95 } from "../plan/wilson";

export interface Superiority {
  /** Likelihood that one of the better had more than one of the lower, ties half (Vargha and Delaney's A). */
  readonly share: number;
  /** Undefined where nothing varies. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** Undefined with an empty side. Variance by DeLong, interval on the logit. */
export function superiority(better: readonly number[], lower: readonly number[]): Superiority | undefined {
  const [m, n] = [better.length, lower.length];
  if (m === 0 || n === 0) return undefined;
  const all = midranks([...better, ...lower]).ranks;
  const own = [midranks(better).ranks, midranks(lower).ranks] as const;
  // What lies below a value in the other group, ties half.
  const above = Float64Array.from(better, (_, at) => ((all[at] as number) - (own[0][at] as number)) / n);
  const below = Float64Array.from(lower, (_, at) => 1 - ((all[m + at] as number) - (own[1][at] as number)) / m);
  const share = meanOf(above);
  const variance = sampleVariance(above) / m + sampleVariance(below) / n;
  if (!(variance > 0) || share <= 0 || share >= 1) return { share, low: undefined, high: undefined };
  const centre = Math.log(share / (1 - share));
  const reach = (normal95 * Math.sqrt(variance)) / (share * (1 - share));
  const back = (logit: number): number => 1 / (1 + Math.exp(-logit));
  return { share, low: back(centre - reach), high: back(centre + reach) };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function sampleVariance(values: Float64Array): number {
  const mean = meanOf(values);
  return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1);
}
