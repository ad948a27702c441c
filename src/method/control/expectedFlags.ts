import { exampleLevel } from "./attainment";
import { poissonTails } from "./poisson";

/** How many flags chance alone would give. */
export interface ExpectedFlags {
  /** Sum of the exact likelihoods that a test flags when only chance is at work. */
  readonly expectedFalse: number;
  /** Number of tests x level: more than `expectedFalse`, since counts are whole and small means are seldom flagged. */
  readonly mostFalse: number;
}

/**
 * What many tests at one level flag although nothing but chance is at work (docs/method.md, Target and actual): among
 * 120 networks at 5 % up to 6. Who looks at all flags must know it.
 * @param means the pro-rata target of each test; where nothing was asked for there is no test
 */
export function expectedFlags(means: readonly number[], level: number = exampleLevel): ExpectedFlags {
  const byMean = new Map<number, number>();
  let expectedFalse = 0;
  let tests = 0;
  for (const mean of means) {
    if (!(mean > 0)) continue;
    tests++;
    let likelihood = byMean.get(mean);
    if (likelihood === undefined) {
      likelihood = falseFlag(mean, level);
      byMean.set(mean, likelihood);
    }
    expectedFalse += likelihood;
  }
  return { expectedFalse, mostFalse: tests * level };
}

/** The likelihood that a count with this mean is so small or so large that it is flagged. */
function falseFlag(mean: number, level: number): number {
  const isLow = (count: number): boolean => poissonTails(count, mean).atMost <= level / 2;
  const isHigh = (count: number): boolean => poissonTails(count, mean).atLeast <= level / 2;
  let low = 0;
  if (isLow(0)) {
    // Low counts are flagged up to a last one, high counts from a first one on.
    let least = 0;
    let most = Math.ceil(mean);
    while (most - least > 1) {
      const middle = (least + most) >>> 1;
      if (isLow(middle)) least = middle;
      else most = middle;
    }
    low = poissonTails(least, mean).atMost;
  }
  let least = Math.floor(mean);
  let most = least + 1;
  while (!isHigh(most)) most = least + 2 * (most - least);
  while (most - least > 1) {
    const middle = (least + most) >>> 1;
    if (isHigh(middle)) most = middle;
    else least = middle;
  }
  return low + poissonTails(most, mean).atLeast;
}
