import { lastSerial } from "../calendar/serial";

/** Contacts as columns; index = row of the contacts table. */
export interface ContactColumns {
  /** Index of the contact's network; below 0 where the customer is unknown: such rows do not count. */
  readonly networks: Int32Array;
  /** Serials, a time of day allowed; a row whose date is not a number of at least 1 does not count. */
  readonly dates: ArrayLike<number>;
  /** 1, or 0 where the outcome is "not reached"; without the column every contact is effective. */
  readonly effective?: Uint8Array | undefined;
  /** Serial of the agreed follow-up; 0 or NaN for none. */
  readonly followUps?: ArrayLike<number> | undefined;
  /** 1 where the outcome is an order. */
  readonly orders?: Uint8Array | undefined;
}

/** Per network; index = network. */
export interface LatestContacts {
  /** Day of the latest effective contact, 0 for none. */
  readonly days: Int32Array;
  /** Row of that contact, -1 for none. */
  readonly rows: Int32Array;
  /** Day agreed in it, 0 for none. */
  readonly followUps: Int32Array;
  /** 1 where there was an order on that day: no effective contact came after it yet. */
  readonly orders: Uint8Array;
  /** Rows of the effective contacts from `recentFrom` to the as-of day, the last row first. */
  readonly recentRows: readonly number[];
}

/**
 * The latest effective contact of each network on or before the as-of day, in one pass over the contacts in any order.
 * Of several on one day the later row counts. A follow-up that is not after its contact is no follow-up; one agreed in
 * an earlier row of the same day stays when the later row agrees none.
 * @param recentFrom first day of the contacts whose rows are wanted; none unless given
 */
export function latestContacts(
  contacts: ContactColumns,
  networkCount: number,
  asOf: number,
  recentFrom = Infinity,
): LatestContacts {
  const { networks, dates, effective, followUps, orders } = contacts;
  const days = new Int32Array(networkCount);
  const rows = new Int32Array(networkCount).fill(-1);
  const agreed = new Int32Array(networkCount);
  const ordered = new Uint8Array(networkCount);
  const recentRows: number[] = [];
  const end = Math.floor(asOf) + 1;
  // From the last row to the first: a log is mostly in order of time, so most networks are settled at first sight.
  for (let row = networks.length - 1; row >= 0; row--) {
    const network = networks[row] as number;
    const date = dates[row] as number;
    // | 0 drops the time of day several times faster than Math.floor; NaN becomes day 0.
    const day = date | 0;
    // A negative index reads undefined: the comparison is false.
    const best = days[network] as number;
    if (day >= best && day > 0 && date < end && (effective === undefined || effective[row] !== 0)) {
      if (day > best) {
        days[network] = day;
        rows[network] = row;
        agreed[network] = 0;
        ordered[network] = 0;
      }
      if (orders !== undefined && orders[row] !== 0) ordered[network] = 1;
      if (followUps !== undefined && agreed[network] === 0)
        agreed[network] = followUpAfter(day, followUps[row] as number);
    }
    if (date >= recentFrom && date < end && network >= 0 && (effective === undefined || effective[row] !== 0))
      recentRows.push(row);
  }
  return { days, rows, followUps: agreed, orders: ordered, recentRows };
}

function followUpAfter(day: number, followUp: number): number {
  return followUp >= day + 1 && followUp < lastSerial + 1 ? Math.floor(followUp) : 0;
}
