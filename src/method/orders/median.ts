/** The middle of numbers in rising order; of an even count the mean of the two in the middle. NaN for none. */
export function medianOfSorted(sorted: ArrayLike<number>): number {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The middle of numbers in any order. NaN for none. */
export function median(numbers: ArrayLike<number>): number {
  return medianOfSorted(Float64Array.from(numbers).sort());
}
