/**
 * Scores are computed in whole numbers: weights in ten-thousandths, points and thresholds in hundredths. In binary
 * fractions 0.1 + 0.2 + 0.7 is below 1, and a score of exactly 75 would miss its class. With at most 30 criteria of
 * weight 10,000 every sum stays far below the 2^53 to which a number counts exactly.
 */

/** @param weight four decimals count */
export function weightUnits(weight: number): number {
  return Math.round(weight * 10000);
}

/** @param points 0..100, two decimals count */
export function pointUnits(points: number): number {
  return Math.round(points * 100);
}
