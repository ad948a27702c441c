/** Example: an order follows on the last outbound contact of its network in the 90 days before it. */
export const exampleCreditDays = 90;

const rowsInKey = 2 ** 24;

/** Contacts as columns; index = row. */
export interface CreditedContacts {
  /** Below 0 where the customer is unknown: such rows neither credit nor are credited. */
  readonly networks: Int32Array;
  /** Serials, a time of day allowed; NaN where unusable. */
  readonly dates: ArrayLike<number>;
  /** 1 where the contact is an order. */
  readonly isOrder: ArrayLike<number>;
  /** 1 where we contacted the customer. */
  readonly isOutbound: ArrayLike<number>;
}

/**
 * For each order the row of the contact it followed on: the last outbound contact of the same network, itself no order,
 * on the order's day or up to `days` before it; of several on one day the last row. -1 for orders without one and for
 * rows that are no orders. Contacts on which nobody was reached count too: a letter or a call that nobody took may
 * still have brought the order in. (docs/method.md, Economy of measures)
 */
export function creditOrders(contacts: CreditedContacts, networkCount: number, days = exampleCreditDays): Int32Array {
  const { networks, dates, isOrder, isOutbound } = contacts;
  const credited = new Int32Array(networks.length).fill(-1);
  const dayOf = (row: number): number => Math.floor(dates[row] as number);
  // Day by day, orders after the contacts of their day, else in the order of the rows: one number each, which sorts many
  // times faster than a comparison (day x 2 + order stays below 2^23, a sheet has 2^20 rows).
  const keys = new Float64Array(networks.length);
  let count = 0;
  for (let row = 0; row < networks.length; row++) {
    if ((networks[row] as number) >= 0 && (dates[row] as number) >= 1)
      keys[count++] = (dayOf(row) * 2 + (isOrder[row] === 1 ? 1 : 0)) * rowsInKey + row;
  }
  const latest = new Int32Array(networkCount).fill(-1);
  for (const key of keys.subarray(0, count).sort()) {
    const row = key % rowsInKey;
    const network = networks[row] as number;
    if (isOrder[row] === 1) {
      const before = latest[network] as number;
      if (before >= 0 && dayOf(row) - dayOf(before) <= days) credited[row] = before;
    } else if (isOutbound[row] === 1) latest[network] = row;
  }
  return credited;
}
