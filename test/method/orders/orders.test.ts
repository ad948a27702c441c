import fc from "fast-check";
import { serialOf } from "../../../src/method/calendar/serial";
import { complaintTimes, workingDaysOpen } from "../../../src/method/orders/complaints";
import { demandOf } from "../../../src/method/orders/demand";
import { orderBook, orderDaysOf, revenueBetween, type OrderRows } from "../../../src/method/orders/orderBook";
import { ownPrice, pricePosition } from "../../../src/method/orders/prices";
import { rhythmOf } from "../../../src/method/orders/rhythm";
import { seasonalityOf } from "../../../src/method/orders/seasonality";
import { serviceDue } from "../../../src/method/orders/service";

type Row = readonly [network: number, customer: number, date: number, amount: number, number: string];

const columns = (rows: readonly Row[]): OrderRows => ({
  networks: rows.map(([network]) => network),
  customers: rows.map(([, customer]) => customer),
  dates: rows.map(([, , date]) => date),
  amounts: rows.map(([, , , amount]) => amount),
  numbers: rows.map(([, , , , number]) => number),
});

const asOf = 46000;

test("rows of a number are one order on its earliest day; without a number those of a customer and day", () => {
  const book = orderBook(
    columns([
      [0, 0, 45910.6, 40, "A1"],
      [0, 1, 45905, 60, "A1"],
      [0, 0, 45920, 10, ""],
      [0, 0, 45920.9, 5, ""],
      [0, 1, 45920, 7, ""],
    ]),
    1,
    asOf,
  );
  expect([...book.days]).toEqual([45905, 45920, 45920]);
  expect([...book.amounts].sort((a, b) => a - b)).toEqual([7, 15, 100]);
  expect(orderDaysOf(book, 0)).toEqual([45905, 45920]);
});

test("cancelled orders and credit notes are no orders, and are told apart", () => {
  const book = orderBook(
    columns([
      [0, 0, 45900, 0.1, "A"],
      [0, 0, 45901, 0.2, "A"],
      [0, 0, 45902, -0.3, "A"],
      [0, 0, 45903, -50, "G"],
      [0, 0, 45904, -50, ""],
      [0, 0, 45905, 50, "B"],
    ]),
    1,
    asOf,
  );
  expect([book.cancelled, book.creditNotes, [...book.days]]).toEqual([1, 2, [45905]]);
});

test("a number that stands with two networks is an order of each, and is told", () => {
  const book = orderBook(
    columns([
      [1, 2, 45900, 10, "A"],
      [0, 0, 45901, 20, "A"],
    ]),
    2,
    asOf,
  );
  expect([...book.starts]).toEqual([0, 1, 2]);
  expect([...book.amounts]).toEqual([20, 10]);
  expect(book.sharedNumbers).toEqual([0]);
});

test("rows without a customer, a day or an amount, and rows after the as-of day count nowhere", () => {
  const rows = columns([
    [-1, -1, 45900, 10, "A"],
    [0, 0, NaN, 10, "B"],
    [0, 0, 45900, NaN, "C"],
    [0, 0, 46000.9, 10, "D"],
    [0, 0, 46001, 10, "E"],
  ]);
  const book = orderBook(rows, 1, asOf);
  expect([book.days.length, book.afterAsOf]).toEqual([1, 1]);
  expect([...revenueBetween(rows, 1, 45000, asOf)]).toEqual([10]);
});

const anyRow = fc.tuple(
  fc.integer({ min: -1, max: 2 }),
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 45000, max: 46010 }),
  fc.integer({ min: -5, max: 9 }).map((amount) => amount * 100),
  fc.constantFrom("", "A", "B", "C"),
);

const seen = (rows: readonly Row[]): unknown => {
  const book = orderBook(columns(rows), 3, asOf);
  const { cancelled, creditNotes, afterAsOf } = book;
  const orders = [0, 1, 2].map((network) => {
    const each: string[] = [];
    for (let at = book.starts[network] as number; at < (book.starts[network + 1] as number); at++)
      each.push(`${book.days[at]} ${book.amounts[at]}`);
    return [each.sort(), orderDaysOf(book, network)];
  });
  return { cancelled, creditNotes, afterAsOf, orders, revenue: [...revenueBetween(columns(rows), 3, 45500, asOf)] };
};

test("the order of the rows never matters", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
      const shuffled = rows
        .map((row) => [keys.next().value as number, row] as const)
        .sort(([a], [b]) => a - b)
        .map(([, row]) => row);
      expect(seen(shuffled)).toEqual(seen(rows));
    }),
  );
});

test("an order and its credit note cancel: revenue and order days are as if neither had been", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), fc.integer({ min: 45600, max: 45990 }), (rows, on) => {
      const both: Row[] = [
        [1, 3, on, 700, "new"],
        [1, 3, on + 5, -700, "new"],
      ];
      const [before, after] = [seen(rows), seen([...rows, ...both])] as { orders: unknown; revenue: unknown }[];
      expect([after?.orders, after?.revenue]).toEqual([before?.orders, before?.revenue]);
    }),
  );
});

test("rhythm: unknown below three gaps, exactly twice is not silent, unusual needs nine gaps", () => {
  expect(rhythmOf([], asOf)).toMatchObject({ orderDays: 0, gaps: 0, usual: undefined, silence: undefined });
  expect(rhythmOf([45990], asOf)).toMatchObject({ gaps: 0, usual: undefined, silence: 10, isSilent: false });
  const every = (gap: number, gaps: number): number[] => Array.from({ length: gaps + 1 }, (_, at) => 45000 + gap * at);
  expect(rhythmOf(every(10, 3), 45030 + 20)).toMatchObject({ times: 2, isSilent: false });
  expect(rhythmOf(every(10, 3), 45030 + 21)).toMatchObject({ isSilent: true, p: 1 / 4, isUnusual: false });
  expect(rhythmOf(every(10, 8), 45080 + 21)).toMatchObject({ p: 1 / 9, isUnusual: false });
  expect(rhythmOf(every(10, 9), 45090 + 21)).toMatchObject({ p: 1 / 10, isUnusual: true });
  // Half days up: gaps 10, 11, 10, 11.
  expect(
    rhythmOf(
      [0, 10, 21, 31, 42].map((day) => 45000 + day),
      asOf,
    ).next,
  ).toBe(45042 + 11);
});

test("who orders at random is silent on a quarter of all days", () => {
  // 4000 exponential gaps at equal quantiles: the median is ln 2 of the mean; exp(-2 ln 2) = 1/4.
  let day = 0;
  const days = Array.from({ length: 4001 }, (_, at) => (day += at === 0 ? 1 : -1000 * Math.log(1 - (at - 0.5) / 4000)));
  expect(rhythmOf(days, day).falseShare).toBeCloseTo(0.25, 2);
});

test("seasonality: years that sum to nothing are left out, two years are shown and not called seasonal", () => {
  const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  expect(seasonalityOf([year, new Array<number>(12).fill(0)])).toBeUndefined();
  const two = seasonalityOf([year, year]);
  expect(two?.index[11]).toBeCloseTo((12 * 12) / 78, 12);
  expect(two?.agreement).toBeCloseTo(1, 12);
  expect(two?.isSeasonal).toBe(false);
  expect(seasonalityOf([year, year, year])?.isSeasonal).toBe(true);
  expect(seasonalityOf([year, [...year].reverse(), year, [...year].reverse()])?.isSeasonal).toBe(false);
  expect(seasonalityOf([1, 2, 3].map(() => new Array<number>(12).fill(5)))?.chiSquare).toBeUndefined();
});

test("demand: a band of revenue from ten expected orders on, else exact counts", () => {
  const few = demandOf([{ orders: 2, days: 180, amounts: [100, 300] }], 90);
  // P(0) = .3679; P(X <= 2) = .9197 with a mean of 1.
  expect(few).toMatchObject({ orders: 1, revenue: 200, ordersLow: 0, ordersHigh: 2, isBandTold: false });
  const many = demandOf(
    [
      { orders: 40, days: 360, amounts: [100] },
      { orders: 0, days: 0, amounts: [] },
    ],
    90,
  );
  expect(many).toMatchObject({ orders: 10, isBandTold: true, ordersLow: 6, ordersHigh: 14 });
  expect(many.deviation).toBeCloseTo(Math.sqrt(10) * 100, 9);
});

test("complaints: opened today is 0, weekends and holidays do not count, nobody is praised for none", () => {
  const friday = serialOf(2026, 3, 27) as number;
  expect(workingDaysOpen(friday, friday, new Set())).toBe(0);
  expect(workingDaysOpen(friday, friday + 4, new Set())).toBe(2);
  expect(workingDaysOpen(friday, friday + 4, new Set([friday + 3]))).toBe(1);
  expect(complaintTimes([], [])).toBeUndefined();
  expect(complaintTimes([9], [false])).toMatchObject({ within: { share: 0 }, median: NaN });
});

test("service: the first one without an earlier one, none beyond the calendar", () => {
  const bought = serialOf(2025, 1, 31) as number;
  expect(serviceDue(bought, 1, undefined, new Set())).toEqual({
    raw: serialOf(2025, 2, 28),
    due: serialOf(2025, 2, 28),
  });
  expect(serviceDue(bought, 1, serialOf(2025, 2, 28), new Set())?.raw).toBe(serialOf(2025, 3, 31));
  expect(serviceDue(serialOf(9999, 6, 1) as number, 12, undefined, new Set())).toBeUndefined();
});

test("prices: without a quantity or a competitor there is no position", () => {
  expect(ownPrice(100, 0)).toBeNaN();
  expect(ownPrice(-100, -4)).toBeNaN();
  expect(pricePosition(NaN, [1])).toBeUndefined();
  expect(pricePosition(10, [NaN])).toBeUndefined();
  expect(pricePosition(10, [12, 8])).toMatchObject({ median: 10, position: 0, n: 2 });
});
