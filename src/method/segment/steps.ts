import { isRest, type Band } from "./bands";
import { isAbove } from "./isAbove";

/** No band takes the values of this step. */
export const inNoBand = -1;
/** More than one band takes the values of this step. */
export const inSeveralBands = -2;

/**
 * A band table as steps along the axis: step i holds the values over limits[i-1] and up to limits[i] (open at both
 * ends of the axis), and takers[i] is the band that takes them, or inNoBand, or inSeveralBands.
 */
export interface BandSteps {
  readonly limits: Float64Array;
  readonly takers: Int16Array;
}

/** The steps of bands in any order. A rest band takes the steps that no other takes. */
export function bandStepsOf(bands: readonly Band[]): BandSteps {
  const limits = Float64Array.from(
    new Set(bands.flatMap((band) => [band.over, band.upTo]).filter((edge): edge is number => edge !== null)),
  ).sort();
  const rest = bands.findIndex(isRest);
  const takers = new Int16Array(limits.length + 1).fill(inNoBand);
  for (let step = 0; step < takers.length; step++) {
    const lower = step === 0 ? -Infinity : (limits[step - 1] as number);
    const upper = step === limits.length ? Infinity : (limits[step] as number);
    const taking = bandsOver(bands, lower, upper);
    takers[step] = taking.length > 1 ? inSeveralBands : (taking[0] ?? rest);
  }
  return { limits, takers };
}

/** Indexes of the bands, other than a rest, that hold the whole interval (lower, upper]. */
export function bandsOver(bands: readonly Band[], lower: number, upper: number): number[] {
  const taking: number[] = [];
  bands.forEach((band, index) => {
    if (!isRest(band) && (band.over ?? -Infinity) <= lower && (band.upTo ?? Infinity) >= upper) taking.push(index);
  });
  return taking;
}

/** The step that holds part / whole; a ratio that equals a limit is not above it. @param whole above 0 */
export function stepOfRatio(limits: Float64Array, part: number, whole: number): number {
  let step = 0;
  while (step < limits.length && isAbove(part, whole, limits[step] as number)) step++;
  return step;
}

/** The step that holds a value. */
export function stepOf(limits: Float64Array, value: number): number {
  let step = 0;
  while (step < limits.length && value > (limits[step] as number)) step++;
  return step;
}
