/** A range that contains the true value with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of the normal distribution. */
export const normal95 = 1.959963984540054;

/**
 * Wilson's score interval of a rate, also where nothing or everything succeeded.
 * @param trials above 0
 */
export function wilson(successes: number, trials: number): Interval {
  const rate = successes / trials;
  const square = normal95 * normal95;
  const centre = rate + square / (2 * trials);
  const reach = normal95 * Math.sqrt((rate * (1 - rate)) / trials + square / (4 * trials * trials));
  const scale = 1 + square / trials;
  return {
    low: successes === 0 ? 0 : (centre - reach) / scale,
    high: successes === trials ? 1 : (centre + reach) / scale,
  };
}
