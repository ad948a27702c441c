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
  /** Degree of interest that the contact left, -1 for none. */
  readonly interests?: Int8Array | undefined;
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
  /** The latest rating of the interest; without the column nobody rated one. */
  readonly ratings: LatestRatings | undefined;
  /** Rows of the effective contacts from `recentFrom` to the as-of day, the last row first. */
  readonly recentRows: readonly number[];
}

/** Per network; index = network. */
export interface LatestRatings {
  /** Day of the latest effective contact that rated the interest, 0 for none; of several on one day the later row counts. */
  readonly days: ArrayLike<number>;
  /** What it rated; -1 for none. */
  readonly interests: Int8Array;
}

/** Days up to 5 June 2079 fit in two bytes: half the memory to look up at random, and that is what the pass waits for. */
const lastShortDay = 65535;

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
  const { networks, dates, followUps, orders, interests } = contacts;
  const effective = contacts.effective ?? new Uint8Array(networks.length).fill(1);
  const end = Math.floor(asOf) + 1;
  const Days = end <= lastShortDay ? Uint16Array : Int32Array;
  const days = new Days(networkCount);
  const rows = new Int32Array(networkCount).fill(-1);
  const ratedOn = interests && new Days(networkCount);
  const rated = new Int8Array(interests ? networkCount : 0).fill(-1);
  const settled = ratedOn ?? days;
  const noted: number[] = [];
  const recentRows: number[] = [];
  // From the last row to the first: a log is mostly in order of time, so most networks are settled at first sight.
  for (let row = networks.length - 1; row >= 0; row--) {
    const network = networks[row] as number;
    const date = dates[row] as number;
    // NaN compares false.
    if (network < 0 || !(date >= 1 && date < end)) continue;
    // | 0 drops the time of day several times faster than Math.floor. A contact that is not effective falls on day 0:
    // a product, since a branch on it could not be predicted.
    const day = Math.imul(date | 0, effective[row] as number);
    // No rating is later than the latest contact: what is before it changes neither, and that is most of a log.
    if (day >= (settled[network] as number) && day > 0) {
      const best = days[network] as number;
      if (day >= best) {
        if (day > best) {
          days[network] = day;
          rows[network] = row;
        }
        if (
          (followUps !== undefined && (followUps[row] as number) > day) ||
          (orders !== undefined && orders[row] !== 0)
        )
          noted.push(row);
      }
      if (ratedOn !== undefined) {
        const interest = (interests as Int8Array)[row] as number;
        if (interest >= 0 && day > (ratedOn[network] as number)) {
          ratedOn[network] = day;
          rated[network] = interest;
        }
      }
    }
    if (day >= recentFrom) recentRows.push(row);
  }
  return {
    days: new Int32Array(days),
    rows,
    ...agreedAndOrdered(contacts, days, noted),
    ratings: ratedOn && { days: ratedOn, interests: rated },
    recentRows,
  };
}

/**
 * What was agreed and ordered on the latest day of each network.
 * @param noted rows with an agreed day or an order that fell on what was the latest day when they were seen, the last
 * one first
 */
function agreedAndOrdered(
  { networks, dates, followUps, orders }: ContactColumns,
  days: ArrayLike<number>,
  noted: readonly number[],
): Pick<LatestContacts, "followUps" | "orders"> {
  const agreed = new Int32Array(days.length);
  const ordered = new Uint8Array(days.length);
  for (const row of noted) {
    const network = networks[row] as number;
    const day = days[network] as number;
    if (((dates[row] as number) | 0) !== day) continue;
    if (followUps !== undefined && agreed[network] === 0)
      agreed[network] = followUpAfter(day, followUps[row] as number);
    if (orders !== undefined && orders[row] !== 0) ordered[network] = 1;
  }
  return { followUps: agreed, orders: ordered };
}

/** The calendar's end, at hand. */
const afterCalendar = lastSerial + 1;

function followUpAfter(day: number, followUp: number): number {
  return followUp >= day + 1 && followUp < afterCalendar ? Math.floor(followUp) : 0;
}
