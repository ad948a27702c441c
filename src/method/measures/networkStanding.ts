import type { LatestContacts } from "../cadence/latest";
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
  { rows }: Pick<LatestContacts, "rows">,
  contacts: RatingContacts | undefined,
  entered: InterestColumns,
  asOf: number,
): Float64Array {
  const interests = cells.slice();
  const ratedOn = contacts ? takeRatings(interests, rows, contacts, asOf) : undefined;
  const enteredOn = new Map<number, number>();
  for (let row = 0; row < entered.networks.length; row++) {
    const network = entered.networks[row] as number;
    const day = Math.floor(entered.dates[row] as number);
    const interest = entered.interests[row] as number;
    if (!(network >= 0 && interest >= 0 && day <= asOf)) continue;
    if (day < (enteredOn.get(network) ?? ratedOn?.[network] ?? 0)) continue;
    enteredOn.set(network, day);
    interests[network] = interest;
  }
  return interests;
}

/** Puts in the latest rating of the contacts; the day of each network's rating, 0 for none. */
function takeRatings(
  interests: Float64Array,
  latestRows: Int32Array,
  { networks, dates, effective, interests: given }: RatingContacts,
  asOf: number,
): Int32Array {
  const days = new Int32Array(interests.length);
  // Most latest contacts are rated: only the others are worth a pass over all contacts.
  const isOpen = new Uint8Array(interests.length);
  for (let network = 0; network < isOpen.length; network++) {
    const row = latestRows[network] as number;
    if (row < 0) continue;
    const interest = given[row] as number;
    if (interest >= 0) {
      interests[network] = interest;
      days[network] = (dates[row] as number) | 0;
    } else isOpen[network] = 1;
  }
  const end = Math.floor(asOf) + 1;
  for (let row = networks.length - 1; row >= 0; row--) {
    const network = networks[row] as number;
    if (isOpen[network] !== 1) continue;
    const date = dates[row] as number;
    const day = date | 0;
    const interest = given[row] as number;
    // NaN compares false.
    if (day > (days[network] as number) && interest >= 0 && date < end && (!effective || effective[row] !== 0)) {
      days[network] = day;
      interests[network] = interest;
    }
  }
  return days;
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
  const phases = new Int8Array(networkCount).fill(-1);
  const isAllDropped = new Uint8Array(networkCount).fill(1);
  for (let row = 0; row < networkOf.length; row++) {
    const network = networkOf[row] as number;
    if (network < 0) continue;
    const phase = phaseOf[row] as number;
    if (phase === droppedIndex) continue;
    isAllDropped[network] = 0;
    if (phase > (phases[network] as number)) phases[network] = phase;
  }
  for (let network = 0; network < networkCount; network++)
    if (isAllDropped[network] === 1) phases[network] = droppedIndex;
  return phases;
}
