import type { LatestRatings } from "../cadence/latest";
import { droppedIndex } from "./phases";

/** What was entered of a network's interest together with its phase, as columns; index = row. */
export interface InterestColumns {
  /** Index of the network, below 0 where the customer is unknown: such rows do not count. */
  readonly networks: ArrayLike<number>;
  /** Whole serials. */
  readonly dates: ArrayLike<number>;
  /** 0..4; NaN for none. */
  readonly interests: ArrayLike<number>;
}

/**
 * The interest of each network: the latest dated statement on or before the as-of day, be it in an effective contact or
 * entered with a phase (on one day that with the phase, of several the later row); without one the highest interest among
 * its customers.
 * @param cells per network the highest interest of its customers, NaN for none; not changed
 * @param ratings those of the contacts; undefined: nobody rated
 * @returns per network 0..4, NaN where nobody rated it
 */
export function networkInterests(
  cells: Float64Array,
  ratings: LatestRatings | undefined,
  entered: InterestColumns,
  asOf: number,
): Float64Array {
  const interests = cells.slice();
  if (ratings) {
    for (let network = 0; network < interests.length; network++) {
      const rating = ratings.interests[network] as number;
      if (rating >= 0) interests[network] = rating;
    }
  }
  const enteredOn = new Map<number, number>();
  for (let row = 0; row < entered.networks.length; row++) {
    const network = entered.networks[row] as number;
    const day = Math.floor(entered.dates[row] as number);
    const interest = entered.interests[row] as number;
    if (!(network >= 0 && interest >= 0 && day <= asOf)) continue;
    if (day < (enteredOn.get(network) ?? ratings?.days[network] ?? 0)) continue;
    enteredOn.set(network, day);
    interests[network] = interest;
  }
  return interests;
}

/**
 * The phase of each network: that of its most advanced customer who was not dropped; dropped only when all of them are.
 * A customer without a phase does not speak, but keeps the network from being dropped.
 * @param networkOf per customer row the index of its network, below 0 for none
 * @param phaseOf per customer row the index of its phase, -1 for none
 */
export function networkPhases(
  networkOf: ArrayLike<number>,
  phaseOf: ArrayLike<number>,
  networkCount: number,
): Int8Array {
  const dropped = droppedIndex;
  const lowest = -2;
  const phases = new Int8Array(networkCount).fill(lowest);
  for (let row = 0; row < networkOf.length; row++) {
    const network = networkOf[row] as number;
    const phase = phaseOf[row] as number;
    // A negative index reads undefined: the comparison is false.
    if (phase > (phases[network] as number) && phase !== dropped) phases[network] = phase;
  }
  for (let network = 0; network < networkCount; network++) if (phases[network] === lowest) phases[network] = dropped;
  return phases;
}
