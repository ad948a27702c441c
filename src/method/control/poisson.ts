/**
 * How likely so few, and how likely so many events are when `mean` are expected: the exact lower and upper tails of the
 * Poisson distribution. NaN for a negative or infinite mean and for counts that are not whole or negative.
 */
export function poissonTails(count: number, mean: number): { readonly atMost: number; readonly atLeast: number } {
  if (!Number.isInteger(count) || count < 0 || !(mean >= 0) || mean === Infinity) return { atMost: NaN, atLeast: NaN };
  if (mean === 0) return { atMost: 1, atLeast: count === 0 ? 1 : 0 };
  const here = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
  // Away from the count the terms fall on the side that lies outward of the mean; only that side is summed, so that a
  // small tail is never the difference of two numbers near 1.
  if (count < mean) {
    let atMost = 0;
    for (let k = count, term = here; k >= 0 && term > atMost * 1e-17; k--) {
      atMost += term;
      term *= k / mean;
    }
    return { atMost: Math.min(atMost, 1), atLeast: Math.min(1 - atMost + here, 1) };
  }
  let atLeast = 0;
  for (let k = count, term = here; term > atLeast * 1e-17;) {
    atLeast += term;
    k++;
    term *= mean / k;
  }
  return { atMost: Math.min(1 - atLeast + here, 1), atLeast: Math.min(atLeast, 1) };
}

/** ln(count!), count whole and from 0 on. */
export function logFactorial(count: number): number {
  if (count > 256) {
    // Stirling's series; its error is below 1e-15 here.
    const n = count + 1;
    return (n - 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
  }
  let sum = 0;
  for (let k = 2; k <= count; k++) sum += Math.log(k);
  return sum;
}
