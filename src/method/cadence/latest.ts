/** Contacts as columns; index = row of the contacts table. */
export interface ContactColumns {
  /** Index of the contact's network; below 0 where the customer is unknown: such rows do not count. */
  readonly networks: Int32Array;
  /** Serials, a time of day allowed; a row whose date is not a number of at least 1 does not count. */
  readonly dates: ArrayLike<number>;
  /** 0 where the outcome is "not reached"; without the column every contact is effective. */
  readonly effective?: Uint8Array | undefined;
  /** Serial of the agreed follow-up; 0 or NaN for none. */
  readonly followUps?: ArrayLike<number> | undefined;
}

/** Per network; index = network. */
export interface LatestContacts {
  /** Day of the latest effective contact, 0 for none. */
  readonly days: Int32Array;
  /** Row of that contact, -1 for none. */
  readonly rows: Int32Array;
  /** Day agreed in it, 0 for none. */
  readonly followUps: Int32Array;
}

/**
 * The latest effective contact of each network on or before the as-of day, in one pass over the contacts in any order.
 * Of several at the same time the later row counts. A follow-up that is not after its contact is no follow-up; one
 * agreed earlier on the same day stays when the later contact of that day agrees none.
 */
export function latestContacts(contacts: ContactColumns, networkCount: number, asOf: number): LatestContacts {
  const { networks, dates, effective, followUps } = contacts;
  const latest = new Float64Array(networkCount);
  const rows = new Int32Array(networkCount).fill(-1);
  const sameDay: number[] = [];
  const end = Math.floor(asOf) + 1;
  const count = networks.length;
  for (let row = 0; row < count; row++) {
    const network = networks[row] as number;
    const date = dates[row] as number;
    // A negative index reads undefined, with which every comparison is false.
    const best = latest[network] as number;
    if (date >= best) {
      if (date < end && date >= 1 && (effective === undefined || effective[row] !== 0)) {
        if (date - best < 1) sameDay.push(rows[network] as number);
        latest[network] = date;
        rows[network] = row;
      }
    } else if (best - date < 1 && (effective === undefined || effective[row] !== 0)) sameDay.push(row);
  }
  const days = new Int32Array(networkCount);
  for (let network = 0; network < networkCount; network++) days[network] = latest[network] as number;
  if (!followUps) return { days, rows, followUps: new Int32Array(networkCount) };
  return { days, rows, followUps: agreedOn(contacts, days, rows, followUps, sameDay) };
}

/**
 * The follow-up of each network's latest contact, or else of the latest row of the same day that agreed one.
 * @param sameDay rows that may be of the day of their network's latest contact
 */
function agreedOn(
  { networks, dates }: ContactColumns,
  days: Int32Array,
  rows: Int32Array,
  followUps: ArrayLike<number>,
  sameDay: readonly number[],
): Int32Array {
  const agreed = new Int32Array(days.length);
  for (let network = 0; network < days.length; network++) {
    const row = rows[network] as number;
    if (row >= 0) agreed[network] = followUpAfter(days[network] as number, followUps[row] as number);
  }
  const source = new Map<number, number>();
  for (const row of sameDay) {
    const network = networks[row] as number;
    const day = days[network] as number;
    const earlier = source.get(network);
    if (Math.floor(dates[row] as number) !== day || (agreed[network] !== 0 && earlier === undefined)) continue;
    const followUp = followUpAfter(day, followUps[row] as number);
    if (followUp === 0 || (earlier !== undefined && !isLater(row, earlier, dates))) continue;
    agreed[network] = followUp;
    source.set(network, row);
  }
  return agreed;
}

function isLater(row: number, other: number, dates: ArrayLike<number>): boolean {
  const difference = (dates[row] as number) - (dates[other] as number);
  return difference > 0 || (difference === 0 && row > other);
}

function followUpAfter(day: number, followUp: number): number {
  const agreed = Math.floor(followUp);
  return agreed > day ? agreed : 0;
}
