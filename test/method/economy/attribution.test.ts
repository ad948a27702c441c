import fc from "fast-check";
import { creditOrders } from "../../../src/method/economy/attribution";

interface Row {
  network: number;
  date: number;
  order?: boolean;
  inbound?: boolean;
}

function credited(rows: readonly Row[], days?: number): number[] {
  return [
    ...creditOrders(
      {
        networks: Int32Array.from(rows.map(({ network }) => network)),
        dates: rows.map(({ date }) => date),
        isOrder: rows.map(({ order }) => (order ? 1 : 0)),
        isOutbound: rows.map(({ inbound }) => (inbound ? 0 : 1)),
      },
      3,
      days,
    ),
  ];
}

test("an order follows on the last outbound contact of its network, not on an inbound one or another network's", () => {
  expect(
    credited([
      { network: 0, date: 100 },
      { network: 0, date: 110 },
      { network: 0, date: 120, inbound: true },
      { network: 1, date: 125 },
      { network: 0, date: 130, order: true },
    ]),
  ).toEqual([-1, -1, -1, -1, 1]);
});

test("90 days before count, 91 do not; the day itself counts, the day after does not", () => {
  const order = { network: 0, date: 200, order: true };
  expect(credited([{ network: 0, date: 110 }, order])[1]).toBe(0);
  expect(credited([{ network: 0, date: 109.99 }, order])[1]).toBe(-1);
  expect(credited([{ network: 0, date: 109 }, order], 91)[1]).toBe(0);
  expect(credited([order, { network: 0, date: 200.7 }])[0]).toBe(1);
  expect(credited([order, { network: 0, date: 201 }])[0]).toBe(-1);
});

test("orders never follow on orders; of several contacts on one day the last row counts", () => {
  expect(
    credited([
      { network: 0, date: 100 },
      { network: 0, date: 100 },
      { network: 0, date: 101, order: true },
      { network: 0, date: 102, order: true },
    ]),
  ).toEqual([-1, -1, 1, 1]);
});

test("unknown customers and unusable days neither credit nor are credited", () => {
  expect(
    credited([
      { network: -1, date: 100 },
      { network: 0, date: NaN },
      { network: -1, date: 101, order: true },
      { network: 0, date: 101, order: true },
      { network: 0, date: NaN, order: true },
    ]),
  ).toEqual(Array(5).fill(-1));
});

test("agrees with a look at all pairs", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          network: fc.integer({ min: -1, max: 2 }),
          date: fc.integer({ min: 1, max: 300 }),
          order: fc.boolean(),
          inbound: fc.boolean(),
        }),
        { maxLength: 40 },
      ),
      (rows) => {
        const expected = rows.map((order) => {
          if (!order.order || order.network < 0) return -1;
          let best = -1;
          rows.forEach((row, index) => {
            if (row.order || row.inbound || row.network !== order.network) return;
            if (row.date > order.date || order.date - row.date > 90) return;
            if (best < 0 || row.date >= (rows[best] as Row).date) best = index;
          });
          return best;
        });
        expect(credited(rows)).toEqual(expected);
      },
    ),
  );
});
