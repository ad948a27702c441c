/** Choices of an item: whole weights, not negative, and whole values; the sums must stay below 2^53. */
export interface Choices {
  readonly weights: readonly number[];
  readonly values: readonly number[];
}

/** Weight or value of so many items, each with one choice. */
export function sumOf(items: readonly Choices[], choices: Int32Array, of: "weights" | "values"): number {
  return items.reduce((sum, item, index) => sum + (item[of][choices[index] as number] as number), 0);
}
