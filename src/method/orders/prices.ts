import { medianOfSorted } from "./median";

export interface PricePosition {
  readonly own: number;
  readonly median: number;
  readonly lowest: number;
  /** Own price against the median of the competitors: below 0 is cheaper. */
  readonly position: number;
  /** How far the own price could rise to the lowest of theirs. */
  readonly room: number;
  readonly n: number;
}

/**
 * Own price beside the competitors'. Undefined without a price on either side.
 * @param own a price above 0; NaN for none
 * @param prices current prices, one of each competitor
 */
export function pricePosition(own: number, prices: readonly number[]): PricePosition | undefined {
  const sorted = prices.filter((price) => price > 0).sort((a, b) => a - b);
  const [lowest] = sorted;
  if (!(own > 0) || lowest === undefined) return undefined;
  const median = medianOfSorted(sorted);
  return { own, median, lowest, position: own / median - 1, room: lowest / own - 1, n: sorted.length };
}

/** Price of one piece; NaN where the quantity is 0, blank or was taken back. */
export function ownPrice(amount: number, quantity: number): number {
  return quantity > 0 && amount > 0 ? amount / quantity : NaN;
}
