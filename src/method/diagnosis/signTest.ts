import { logFactorial } from "../control/poisson";

/**
 * How likely chance alone gives so many more ups than downs, or more: two-sided sign test. Equal cases do not count.
 * 1 without any case.
 * @param up whole, from 0 on
 */
export function signTest(up: number, down: number): number {
  const n = up + down;
  let tail = 0;
  for (let k = Math.max(up, down); k <= n; k++)
    tail += Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) - n * Math.LN2);
  return Math.min(1, 2 * tail);
}
