import type { CallOutcome, ContactLog } from "../../../src/method/plan/callLog";
import { actualMonths, monthAt } from "../../../src/method/plan/actuals";

const starts = [100, 131, 159, 190];
const log = (rows: readonly (readonly [number, CallOutcome, 0 | 1, number?])[]): ContactLog => ({
  networks: new Int32Array(rows.length),
  dates: Float64Array.from(rows, ([date]) => date),
  outcomes: rows.map(([, outcome]) => outcome),
  isCall: rows.map((row) => row[2]),
  contributions: Float64Array.from(rows, (row) => row[3] ?? NaN),
});

test("contacts fall into plan months; what lies outside or after the as-of day is left out", () => {
  const months = actualMonths(
    log([
      [99, "reached", 1],
      [100, "appointment", 1],
      [130, "", 1],
      [130, "notReached", 1],
      [131.75, "reached", 1],
      [140, "order", 0, 0.1],
      [141, "order", 0, 0.2],
      [142, "order", 0],
      [142, "reached", 0, 999],
      [160.5, "reached", 1],
      [161, "reached", 1],
      [NaN, "reached", 1],
      [190, "reached", 1],
    ]),
    new Set([4]),
    starts,
    160,
  );
  expect([...months.calls]).toEqual([2, 0, 1]);
  expect([...months.followUpCalls]).toEqual([0, 1, 0]);
  expect([...months.appointments]).toEqual([1, 0, 0]);
  expect([...months.orders]).toEqual([0, 3, 0]);
  // Not 0.30000000000000004, and no contribution of anything but an order.
  expect([...months.contribution]).toEqual([0, 0.3, 0]);
});

test("the month of a day", () => {
  expect([99, 100, 130, 131, 189, 190].map((day) => monthAt(starts, day))).toEqual([undefined, 0, 0, 1, 2, undefined]);
  expect(monthAt([], 100)).toBeUndefined();
});
