import { lastSerial } from "../calendar/serial";

/** Contacts as columns; index = row of the contacts table. */
export interface LoggedContacts {
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
  /** Degree of interest that the contact left, 0 to 4; -1 for none. */
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
  readonly recentRows: Int32Array;
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
  contacts: LoggedContacts,
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
  // The agreed day and the order of the latest day in one number, so that a later day replaces both at once.
  const outcomes = new Int32Array(networkCount);
  // The day of the latest rating times 8, plus the rating.
  const ratings = interests && new Int32Array(networkCount);
  let recentRows: Int32Array = new Int32Array(firstPlaces);
  let recentCount = 0;
  const firstRecent = Math.max(1, recentFrom);
  // From the last row to the first: a log is mostly in order of time, so most networks are settled at first sight.
  for (let row = networks.length - 1; row >= 0; row--) {
    const network = networks[row] as number;
    const date = dates[row] as number;
    // NaN compares false.
    if (network < 0 || !(date >= 1 && date < end)) continue;
    const counts = effective[row] as number;
    // | 0 drops the time of day several times faster than Math.floor. A contact that is not effective falls on day -1,
    // which is later than none: computed, since a branch on it could not be predicted.
    const day = Math.imul(date | 0, counts) + counts - 1;
    const best = days[network] as number;
    if (day >= best) {
      const outcome =
        (followUps === undefined ? 0 : followUpAfter(day, followUps[row] as number) * 2) +
        (orders === undefined ? 0 : (orders[row] as number));
      if (day > best) {
        days[network] = day;
        rows[network] = row;
        outcomes[network] = outcome;
      } else outcomes[network] = bothOutcomes(outcomes[network] as number, outcome);
    }
    if (interests !== undefined && ratings !== undefined) {
      const interest = interests[row] as number;
      const before = ratings[network] as number;
      // All ones where this rating is the later one, no rating being none: a branch here could not be predicted either.
      const isLater = (((before >> 3) - day) & ~interest) >> 31;
      ratings[network] = before ^ ((before ^ ((day << 3) | interest)) & isLater);
    }
    if (day >= firstRecent) {
      if (recentCount === recentRows.length) recentRows = twiceAsLong(recentRows);
      recentRows[recentCount++] = row;
    }
  }
  const ordered = new Uint8Array(networkCount);
  for (let network = 0; network < networkCount; network++) {
    const outcome = outcomes[network] as number;
    ordered[network] = outcome & 1;
    outcomes[network] = outcome >> 1;
  }
  return {
    days: new Int32Array(days),
    rows,
    followUps: outcomes,
    orders: ordered,
    ratings: ratings && ratingsIn(ratings),
    recentRows: recentRows.slice(0, recentCount),
  };
}

function ratingsIn(ratings: Int32Array): LatestRatings {
  const days = new Int32Array(ratings.length);
  const interests = new Int8Array(ratings.length);
  for (let network = 0; network < ratings.length; network++) {
    const rating = ratings[network] as number;
    const day = rating >> 3;
    days[network] = day;
    interests[network] = day > 0 ? rating & 7 : -1;
  }
  return { days, interests };
}

/** Places for recent rows to begin with; a plain list that grows costs twenty times as much for each row. */
const firstPlaces = 1024;

function twiceAsLong(rows: Int32Array): Int32Array {
  const longer = new Int32Array(rows.length * 2);
  longer.set(rows);
  return longer;
}

/** Of two rows of one day: the later row's agreed day unless it agreed none, and an order where either has one. */
function bothOutcomes(later: number, earlier: number): number {
  return later > 1 ? later | (earlier & 1) : earlier | later;
}

/** The calendar's end, at hand. */
const afterCalendar = lastSerial + 1;

function followUpAfter(day: number, followUp: number): number {
  return followUp >= day + 1 && followUp < afterCalendar ? Math.floor(followUp) : 0;
}
