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

/** The contacts that may have rated an interest. */
export interface RatingContacts {
  readonly networks: ArrayLike<number>;
  readonly dates: ArrayLike<number>;
  readonly effective?: Uint8Array | undefined;
  /** NaN for a contact that rated none. */
  readonly interests: ArrayLike<number>;
}

/**
 * The interest of each network: the latest dated statement on or before the as-of day, be it in an effective contact or
 * entered with a phase (on one day that with the phase, of several the later row); without one the highest interest among
 * its customers.
 * @param cells per network the highest interest of its customers, NaN for none; not changed
 * @returns per network 0..4, NaN where nobody rated it
 */
export function networkInterests(
  cells: Float64Array,
  contacts: RatingContacts | undefined,
  entered: InterestColumns,
  asOf: number,
): Float64Array {
  const interests = cells.slice();
  const ratings = contacts ? latestRatings(contacts, cells.length, asOf) : undefined;
  if (ratings) {
    for (let network = 0; network < interests.length; network++) {
      const rating = ratings[network] as number;
      if (rating > 0) interests[network] = rating % ratingsADay;
    }
  }
  const enteredOn = new Map<number, number>();
  for (let row = 0; row < entered.networks.length; row++) {
    const network = entered.networks[row] as number;
    const day = Math.floor(entered.dates[row] as number);
    const interest = entered.interests[row] as number;
    if (!(network >= 0 && interest >= 0 && day <= asOf)) continue;
    const rating = ratings?.[network] ?? 0;
    if (day < (enteredOn.get(network) ?? Math.floor(rating / ratingsADay))) continue;
    enteredOn.set(network, day);
    interests[network] = interest;
  }
  return interests;
}

/** A day and the interest rated on it as one number, day * 8 + interest: one array to look up instead of two. */
const ratingsADay = 8;

/** Per network the latest rating of its contacts as such a number, 0 for none; of several on one day the later row. */
function latestRatings(
  { networks, dates, effective, interests }: RatingContacts,
  networkCount: number,
  asOf: number,
): Int32Array {
  const ratings = new Int32Array(networkCount);
  const end = Math.floor(asOf) + 1;
  for (let row = networks.length - 1; row >= 0; row--) {
    const interest = interests[row] as number;
    // NaN compares false.
    if (!(interest >= 0)) continue;
    const network = networks[row] as number;
    const date = dates[row] as number;
    const day = (date | 0) * ratingsADay;
    // A negative index reads undefined: the comparison is false.
    if (day > (ratings[network] as number) && date < end && (effective === undefined || effective[row] !== 0))
      ratings[network] = day + interest;
  }
  return ratings;
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
  const lowest = -2;
  const phases = new Int8Array(networkCount).fill(lowest);
  for (let row = 0; row < networkOf.length; row++) {
    const network = networkOf[row] as number;
    const phase = phaseOf[row] as number;
    // A negative index reads undefined: the comparison is false.
    if (phase !== droppedIndex && phase > (phases[network] as number)) phases[network] = phase;
  }
  for (let network = 0; network < networkCount; network++)
    if (phases[network] === lowest) phases[network] = droppedIndex;
  return phases;
}
