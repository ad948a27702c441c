/** Contacts as columns; index = row. A row with a network below 0, or outside the days, does not count. */
export interface TalliedContacts {
  readonly networks: Int32Array;
  /** Serials, a time of day allowed. */
  readonly dates: ArrayLike<number>;
  /** 0 where nobody was reached; without the column every contact is effective. */
  readonly effective?: ArrayLike<number> | undefined;
  /** NaN where not given. */
  readonly minutes?: ArrayLike<number> | undefined;
}

/** What was done for each network in a span of days; index = network. */
export interface Tally {
  readonly effective: Int32Array;
  readonly notReached: Int32Array;
  readonly minutes: Float64Array;
  /** Contacts, effective or not, whose minutes are not given. */
  readonly withoutMinutes: Int32Array;
  /** Day of the last effective contact, 0 for none. */
  readonly last: Int32Array;
}

/**
 * Counts contacts and minutes from one day to another, both included. Minutes below 0 or not finite count as not given.
 * @param takes only rows for which it is true; all when left out
 */
export function tallyContacts(
  contacts: TalliedContacts,
  networkCount: number,
  from: number,
  to: number,
  takes?: (row: number) => boolean,
): Tally {
  const { networks, dates, effective, minutes } = contacts;
  const tally: Tally = {
    effective: new Int32Array(networkCount),
    notReached: new Int32Array(networkCount),
    minutes: new Float64Array(networkCount),
    withoutMinutes: new Int32Array(networkCount),
    last: new Int32Array(networkCount),
  };
  const end = Math.floor(to) + 1;
  for (let row = 0; row < networks.length; row++) {
    const network = networks[row] as number;
    const date = dates[row] as number;
    if (network < 0 || !(date >= from && date < end) || (takes && !takes(row))) continue;
    if (effective && effective[row] === 0) tally.notReached[network]! += 1;
    else {
      tally.effective[network]! += 1;
      const day = Math.floor(date);
      if (day > (tally.last[network] as number)) tally.last[network] = day;
    }
    const spent = minutes ? (minutes[row] as number) : NaN;
    if (spent >= 0 && spent < Infinity) tally.minutes[network]! += spent;
    else tally.withoutMinutes[network]! += 1;
  }
  return tally;
}
