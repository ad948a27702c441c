import { actualMonths, monthAt } from "../../../src/method/plan/actuals";

const starts = [100, 131, 159, 190];
const log = (rows: readonly (readonly [number, string, number?])[]) => ({
  count: rows.length,
  date: Float64Array.from(rows, ([date]) => date),
  isCall: (row: number) => rows[row]![1].includes("call"),
  isAppointment: (row: number) => rows[row]![1].includes("appointment"),
  isOrder: (row: number) => rows[row]![1].includes("order"),
  contribution: Float64Array.from(rows, (row) => row[2] ?? NaN),
});

test("contacts fall into plan months; what lies outside or after the as-of day is left out", () => {
  const months = actualMonths(
    log([
      [99, "call"],
      [100, "call appointment"],
      [130, "call"],
      [131, "call"],
      [140, "order", 0.1],
      [141, "order", 0.2],
      [142, "order"],
      [142, "visit", 999],
      [160, "call"],
      [161, "call"],
      [NaN, "call"],
      [190, "call"],
    ]),
    starts,
    160,
  );
  expect([...months.calls]).toEqual([2, 1, 1]);
  expect([...months.appointments]).toEqual([1, 0, 0]);
  expect([...months.orders]).toEqual([0, 3, 0]);
  // Not 0.30000000000000004, and no contribution of anything but an order.
  expect([...months.contribution]).toEqual([0, 0.3, 0]);
});

test("the month of a day", () => {
  expect([99, 100, 130, 131, 189, 190].map((day) => monthAt(starts, day))).toEqual([undefined, 0, 0, 1, 2, undefined]);
  expect(monthAt([], 100)).toBeUndefined();
});
