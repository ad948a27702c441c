/** Reminders put off, as columns; index = row of the register. */
export interface SnoozeColumns {
  /** Index of the network, below 0 where the customer is unknown: such rows do not count. */
  readonly networks: ArrayLike<number>;
  /** Serial of the day until which nobody is to be reminded. */
  readonly until: ArrayLike<number>;
  /** Serial of the day it was entered; NaN where unknown. */
  readonly entered: ArrayLike<number>;
}

/** Per network; index = network. */
export interface ActiveSnoozes {
  /** Day until which the network's reminder is put off, 0 for none. */
  readonly until: Int32Array;
  /** Row of the register, -1 for none. */
  readonly rows: Int32Array;
}

/**
 * The snooze of each network that still holds: its day is not reached yet and neither an effective contact nor an attempt
 * with a day for the next try came after the day it was entered (docs/method.md, Reminders). Of several the one entered last counts, on one day the one in the later row;
 * one entered without a day counts as the earliest.
 * @param latest per network the day of its latest effective contact, 0 for none
 * @param retrySetOn per network the day of the attempt that says when to try next, 0 for none
 */
export function activeSnoozes(
  snoozes: SnoozeColumns,
  latest: Int32Array,
  asOf: number,
  retrySetOn: Int32Array = new Int32Array(latest.length),
): ActiveSnoozes {
  const until = new Int32Array(latest.length);
  const rows = new Int32Array(latest.length).fill(-1);
  const enteredOn = (row: number): number => Math.floor(snoozes.entered[row] as number) || 0;
  for (let row = 0; row < snoozes.networks.length; row++) {
    const network = snoozes.networks[row] as number;
    const day = Math.floor(snoozes.until[row] as number);
    if (!(network >= 0 && network < latest.length && day > 0)) continue;
    const on = enteredOn(row);
    const before = rows[network] as number;
    if (on > asOf || (before >= 0 && on < enteredOn(before))) continue;
    until[network] = day;
    rows[network] = row;
  }
  for (let row = 0; row < snoozes.networks.length; row++) {
    const network = snoozes.networks[row] as number;
    if (!(network >= 0) || rows[network] !== row) continue;
    const on = enteredOn(row);
    const ended = Math.max(latest[network] as number, retrySetOn[network] as number);
    if ((until[network] as number) <= asOf || (on > 0 && ended > on)) {
      until[network] = 0;
      rows[network] = -1;
    }
  }
  return { until, rows };
}
