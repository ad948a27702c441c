/** Rows of the orders table as columns; index = row. */
export interface OrderRows {
  /** Below 0 where the customer is unknown: such rows count nowhere. */
  readonly networks: ArrayLike<number>;
  /** Who ordered: rows without a number are one order where customer and day are the same. */
  readonly customers: ArrayLike<number>;
  /** Serials, a time of day allowed; NaN where unusable. */
  readonly dates: ArrayLike<number>;
  /** Currency, below 0 for what was taken back; NaN where unusable. */
  readonly amounts: ArrayLike<number>;
  /** "" for none. */
  readonly numbers?: ArrayLike<string> | undefined;
}

/** Orders by network, each network's in the order of their days. */
export interface OrderBook {
  /** The orders of network n are `starts[n]` up to, not including, `starts[n + 1]`. */
  readonly starts: Int32Array;
  /** The earliest day of an order's rows. */
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  /** Orders whose rows sum to 0 or less, and which therefore are none. */
  readonly cancelled: number;
  /** Rows, or rows of one number, that only take back: they lower revenue and are no order. */
  readonly creditNotes: number;
  /** Usable rows after the as-of day; they count nowhere. */
  readonly afterAsOf: number;
  /** First rows of numbers that stand with several networks: each network's rows are an order of its own. */
  readonly sharedNumbers: readonly number[];
}

const dayBits = 2 ** 22;

/** True for a row that counts: somebody's, with a day up to the as-of day, and an amount. */
function countsAsOrderRow(rows: OrderRows, row: number, asOf: number): boolean {
  return (
    (rows.networks[row] as number) >= 0 &&
    Math.floor(rows.dates[row] as number) <= asOf &&
    !Number.isNaN(rows.amounts[row] as number)
  );
}

/**
 * Joins rows to orders: the rows of a network with one number, without a number those of one customer and day.
 * (docs/method.md, Rhythm of orders)
 * @param asOf whole serial; rows after it do not count
 */
export function orderBook(rows: OrderRows, networkCount: number, asOf: number): OrderBook {
  const { networks, customers, dates, amounts, numbers } = rows;
  const count = networks.length;
  const numberIndex = new Map<string, number>();
  const firstNetwork: number[] = [];
  const firstRow: number[] = [];
  const sharedNumbers = new Set<number>();
  const byNumber = new Map<number, number>();
  const byDay = new Map<number, number>();
  const network: number[] = [];
  const day: number[] = [];
  const sum: number[] = [];
  const gave: boolean[] = [];
  let afterAsOf = 0;
  for (let row = 0; row < count; row++) {
    const of = networks[row] as number;
    if (!countsAsOrderRow(rows, row, asOf)) {
      if (of >= 0 && Math.floor(dates[row] as number) > asOf && !Number.isNaN(amounts[row] as number)) afterAsOf++;
      continue;
    }
    const on = Math.floor(dates[row] as number);
    const amount = amounts[row] as number;
    const number = numbers?.[row] ?? "";
    let known = byDay;
    let key: number;
    if (number === "") key = (customers[row] as number) * dayBits + on;
    else {
      let index = numberIndex.get(number);
      if (index === undefined) {
        index = firstNetwork.length;
        numberIndex.set(number, index);
        firstNetwork.push(of);
        firstRow.push(row);
      } else if (firstNetwork[index] !== of) sharedNumbers.add(firstRow[index] as number);
      known = byNumber;
      key = index * networkCount + of;
    }
    const order = known.get(key);
    if (order === undefined) {
      known.set(key, day.length);
      network.push(of);
      day.push(on);
      sum.push(amount);
      gave.push(amount >= 0);
      continue;
    }
    sum[order] = (sum[order] as number) + amount;
    if (on < (day[order] as number)) day[order] = on;
    if (amount >= 0) gave[order] = true;
  }
  let [cancelled, creditNotes] = [0, 0];
  const starts = new Int32Array(networkCount + 1);
  const isOrder = sum.map((amount, order) => {
    // A hair of tolerance: 0.1 + 0.2 - 0.3 is cancelled.
    if (amount > 1e-9) {
      starts[(network[order] as number) + 1] = (starts[(network[order] as number) + 1] as number) + 1;
      return true;
    }
    if (gave[order]) cancelled++;
    else creditNotes++;
    return false;
  });
  for (let at = 0; at < networkCount; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const total = starts[networkCount] as number;
  // One number for each order, network first, then day, then place: it sorts many times faster than a comparison.
  const keys = new Float64Array(total);
  const kept: number[] = [];
  isOrder.forEach((is, order) => {
    if (is) kept.push(order);
  });
  const next = starts.slice(0, networkCount);
  kept.forEach((order, place) => {
    const at = next[network[order] as number] as number;
    next[network[order] as number] = at + 1;
    keys[at] = (day[order] as number) * 2 ** 30 + place;
  });
  const days = new Int32Array(total);
  const totals = new Float64Array(total);
  for (let at = 0; at < networkCount; at++) {
    const from = starts[at] as number;
    const to = starts[at + 1] as number;
    if (to - from > 1) keys.subarray(from, to).sort();
    for (let each = from; each < to; each++) {
      const order = kept[(keys[each] as number) % 2 ** 30] as number;
      days[each] = day[order] as number;
      totals[each] = sum[order] as number;
    }
  }
  return {
    starts,
    days,
    amounts: totals,
    cancelled,
    creditNotes,
    afterAsOf,
    sharedNumbers: [...sharedNumbers].sort((a, b) => a - b),
  };
}

/** The days on which a network ordered, each once, rising. */
export function orderDaysOf({ starts, days }: OrderBook, network: number): number[] {
  const distinct: number[] = [];
  for (let at = starts[network] as number; at < (starts[network + 1] as number); at++)
    if (days[at] !== distinct.at(-1)) distinct.push(days[at] as number);
  return distinct;
}

/**
 * Sum of the amounts of each network's rows after `from` up to and including `to`, what was taken back included.
 * @param from whole serials, as `to`
 */
export function revenueBetween(rows: OrderRows, networkCount: number, from: number, to: number): Float64Array {
  const revenue = new Float64Array(networkCount);
  for (let row = 0; row < rows.networks.length; row++)
    if (countsAsOrderRow(rows, row, to) && Math.floor(rows.dates[row] as number) > from) {
      const network = rows.networks[row] as number;
      revenue[network] = (revenue[network] as number) + (rows.amounts[row] as number);
    }
  return revenue;
}
