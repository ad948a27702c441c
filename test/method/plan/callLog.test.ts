import fc from "fast-check";
import { monthsBetween } from "../../../src/method/calendar/monthsBetween";
import { addMonths, serialOfIso } from "../../../src/method/calendar/serial";
import { readCallLog, type CallOutcome, type ContactLog } from "../../../src/method/plan/callLog";

type Row = [network: number, day: number, outcome: CallOutcome, isCall?: 0 | 1, contribution?: number];

const logOf = (rows: readonly Row[]): ContactLog => ({
  networks: Int32Array.from(rows, ([network]) => network),
  dates: Float64Array.from(rows, ([, day]) => day),
  outcomes: rows.map(([, , outcome]) => outcome),
  isCall: Uint8Array.from(rows, ([, , , isCall = 1]) => isCall),
  contributions: Float64Array.from(rows, ([, , , , contribution = NaN]) => contribution),
});
const day = (iso: string): number => serialOfIso(iso) as number;

test("months between days, as EDATE adds them", () => {
  expect(monthsBetween(day("2026-01-31"), day("2026-04-30"))).toBe(3);
  expect(monthsBetween(day("2026-01-31"), day("2026-02-28"))).toBe(1);
  expect(monthsBetween(day("2026-01-15"), day("2026-01-15"))).toBe(0);
  expect(monthsBetween(day("2026-04-15"), day("2026-04-30"))).toBe(0.5);
  expect(monthsBetween(day("2024-02-29"), day("2034-02-28"))).toBe(120);
});

test("property: months between a day and the same day so many months later are so many, and time never runs back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 70, max: 60000 }), fc.nat(240), fc.nat(40), (from, months, more) => {
      const later = addMonths(from, months) as number;
      expect(monthsBetween(from, later)).toBe(months);
      const further = monthsBetween(from, later + more);
      expect(further).toBeGreaterThanOrEqual(months);
      expect(monthsBetween(from, later + more + 1)).toBeGreaterThanOrEqual(further);
    }),
  );
});

test("first calls and follow-up calls: the next call after an agreed follow-up, of the same network", () => {
  const { firstCalls, followUps, counts } = readCallLog(
    logOf([
      [0, 100, "followUp"],
      [1, 110, "refused"],
      // A visit between is no call; nobody reached is none either, nor one without outcome.
      [0, 120, "reached", 0],
      [0, 125, "notReached"],
      [0, 126, ""],
      [0, 131, "appointment"],
      [0, 140, "reached"],
      [1, 150, "followUp"],
      // A follow-up call that ends with a follow-up is followed by another.
      [1, 160, "followUp"],
      [2, 170, "followUp"],
    ]),
    3,
    200,
  );
  expect(firstCalls).toEqual([0, 1, 6, 7, 9]);
  expect(followUps.filter(({ call }) => call >= 0).map(({ row, call }) => [row, call])).toEqual([
    [0, 5],
    [7, 8],
  ]);
  // Serial 100 is 9 April 1900, 131 is 10 May.
  expect(followUps[0]?.months).toBeCloseTo(1 + 1 / 31, 12);
  expect(followUps.filter(({ call }) => call < 0).map(({ row }) => row)).toEqual([8, 9]);
  expect(counts).toMatchObject({ calls: 7, followUpCalls: 2, openFollowUps: 2, notReached: 1, withoutOutcome: 1 });
});

test("an order belongs to the latest appointment before it, the first one closes it, the rest is cut off", () => {
  const { appointments, contributions, counts } = readCallLog(
    logOf([
      [0, day("2026-01-10"), "order", 1, 10],
      [0, day("2026-01-15"), "appointment", 0],
      [0, day("2026-02-15"), "appointment", 1],
      [0, day("2026-05-15"), "order", 0, 300],
      [0, day("2026-05-20"), "order", 0, 400],
      [1, day("2026-06-01"), "appointment", 1],
      // On one day the order of the rows counts.
      [1, day("2026-06-01"), "order", 1],
      [2, day("2026-06-30"), "order", 1, 5],
      [2, day("2026-06-30"), "appointment", 1],
    ]),
    3,
    day("2026-07-15"),
  );
  expect(appointments.map(({ row, order, months }) => [row, order, months])).toEqual([
    [1, -1, 6],
    [2, 3, 3],
    [5, 6, 0],
    [8, -1, 0.5],
  ]);
  expect(contributions).toEqual([{ row: 3, contribution: 300 }]);
  expect(counts).toMatchObject({
    orders: 5,
    firstOrders: 2,
    furtherOrders: 1,
    ordersWithoutAppointment: 2,
    withoutContribution: 1,
  });
});

test("rows in any order, without a day, of nobody or after the as-of day", () => {
  const { firstCalls, appointments, counts } = readCallLog(
    logOf([
      [0, 150.9, "order", 0, 7],
      [0, 100.5, "appointment"],
      [0, 201, "order", 0, 9],
      [-1, 120, "appointment"],
      [0, NaN, "appointment"],
    ]),
    1,
    200.7,
  );
  expect(firstCalls).toEqual([1]);
  expect(appointments).toMatchObject([{ row: 1, order: 0 }]);
  expect(counts).toMatchObject({ contacts: 2, notRead: 3, from: 100, to: 150, orders: 1 });
});

test("property: every call is a first or a follow-up call, every order is counted once, whatever the order of rows", () => {
  const outcomes: CallOutcome[] = ["", "reached", "notReached", "appointment", "followUp", "refused", "order"];
  const anyRow = fc.tuple(
    fc.integer({ min: -1, max: 3 }),
    fc.integer({ min: 1, max: 400 }),
    fc.constantFrom(...outcomes),
    fc.constantFrom<0 | 1>(0, 1),
    fc.integer({ min: 1, max: 999 }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(anyRow, { selector: ([, at]) => at, maxLength: 80 }), (rows) => {
      const { counts, firstCalls, followUps, appointments, contributions } = readCallLog(logOf(rows), 4, 300);
      const read = rows.filter(([network, at]) => network >= 0 && at <= 300);
      const calls = read.filter(([, , outcome, isCall]) => isCall === 1 && outcome !== "" && outcome !== "notReached");
      expect(counts.calls).toBe(calls.length);
      expect(firstCalls.length + followUps.filter(({ call }) => call >= 0).length).toBe(calls.length);
      const agreed = calls.filter(([, , outcome]) => outcome === "followUp").length;
      expect(followUps.length).toBe(agreed);
      expect(counts.firstOrders + counts.furtherOrders + counts.ordersWithoutAppointment).toBe(counts.orders);
      expect(counts.orders).toBe(read.filter(([, , outcome]) => outcome === "order").length);
      for (const { months } of [...followUps, ...appointments]) expect(months).toBeGreaterThanOrEqual(0);
      const turned = readCallLog(logOf([...rows].reverse()), 4, 300);
      const values = (list: typeof contributions): number[] => list.map(({ contribution }) => contribution).sort();
      expect(values(turned.contributions)).toEqual(values(contributions));
      expect(turned.counts).toEqual(counts);
    }),
  );
});
