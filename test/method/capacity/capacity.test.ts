import fc from "fast-check";
import { balancedWithin, balancingMoves, mostMoves } from "../../../src/method/capacity/balance";
import { daysAtWork, minutesForCustomers, workingDaysBetween } from "../../../src/method/capacity/time";
import { holidaysOf } from "../../../src/method/calendar/holidays";
import { serialOf } from "../../../src/method/calendar/serial";

const time = {
  workingDays: 250,
  leaveDays: 30,
  trainingDays: 5,
  sicknessDays: 5,
  hoursADay: 8,
  netMarketTime: 0.48,
};

test("minutes a year: working days less leave, training and sickness x hours x net market time", () => {
  expect(daysAtWork(time)).toBe(210);
  expect(minutesForCustomers(time)).toBeCloseTo(210 * 8 * 60 * 0.48, 9);
  expect(minutesForCustomers({ ...time, hoursADay: 0 })).toBe(0);
  expect(minutesForCustomers({ ...time, leaveDays: 300 })).toBe(0);
});

test("working days of 2026 in Bavaria", () => {
  const holidays = new Set(holidaysOf(2026, "DE-BY", true).map(({ day }) => day));
  // Of 13 holidays four fall on weekends: 15 August, 3 October, 1 November, 26 December.
  expect(workingDaysBetween(serialOf(2026, 1, 1)!, serialOf(2026, 12, 31)!, new Set())).toBe(261);
  expect(workingDaysBetween(serialOf(2026, 1, 1)!, serialOf(2026, 12, 31)!, holidays)).toBe(252);
});

const adviser = { minutes: 1000, load: 0, networks: 0, mostNetworks: Infinity };

test("one move evens out two advisers", () => {
  const moves = balancingMoves(
    [
      { ...adviser, load: 1200, networks: 3 },
      { ...adviser, load: 800, networks: 1 },
    ],
    [
      { adviser: 0, minutes: 500 },
      { adviser: 0, minutes: 200 },
      { adviser: 0, minutes: 100 },
      { adviser: 1, minutes: 800 },
    ],
  );
  expect(moves).toEqual([{ network: 1, from: 0, to: 1, fromUtilisation: 1, toUtilisation: 1 }]);
});

test("nobody is given more networks than the span, nor time that is not there", () => {
  const overloaded = { ...adviser, load: 1500, networks: 2 };
  const networks = [
    { adviser: 0, minutes: 300 },
    { adviser: 0, minutes: 200 },
  ];
  expect(balancingMoves([overloaded, { ...adviser, networks: 5, mostNetworks: 5 }], networks)).toEqual([]);
  expect(balancingMoves([overloaded, { ...adviser, minutes: 0 }], networks)).toEqual([]);
  expect(balancingMoves([], [])).toEqual([]);
});

test("property: moves never make the utilisations more uneven, each network moves at most once, largest effect first", () => {
  const loads = fc.record({
    minutes: fc.integer({ min: 0, max: 2000 }),
    other: fc.nat(1500),
    mostNetworks: fc.integer({ min: 0, max: 12 }),
    networks: fc.array(fc.nat(400), { maxLength: 10 }),
  });
  fc.assert(
    fc.property(fc.array(loads, { maxLength: 5 }), (given) => {
      const networks = given.flatMap((each, index) => each.networks.map((minutes) => ({ adviser: index, minutes })));
      const advisers = given.map(({ minutes, other, mostNetworks, networks: own }) => ({
        minutes,
        load: other + own.reduce((sum, each) => sum + each, 0),
        networks: own.length,
        mostNetworks,
      }));
      const moves = balancingMoves(advisers, networks);
      expect(moves.length).toBeLessThanOrEqual(mostMoves);
      expect(new Set(moves.map(({ network }) => network)).size).toBe(moves.length);
      const total = advisers.reduce((sum, { minutes }) => sum + minutes, 0);
      const team = advisers.reduce((sum, { load }) => sum + load, 0) / total;
      const now = advisers.map(({ load }) => load);
      const counts = advisers.map((each) => each.networks);
      const unevenness = (): number =>
        now.reduce((sum, load, index) => {
          const minutes = Math.max(1, advisers[index]!.minutes);
          return sum + (load - team * minutes) ** 2 / minutes;
        }, 0);
      let before = unevenness();
      let gain = Infinity;
      for (const { network, from, to, fromUtilisation, toUtilisation } of moves) {
        const { minutes } = networks[network]!;
        expect(networks[network]!.adviser).toBe(from);
        now[from]! -= minutes;
        now[to]! += minutes;
        counts[to]!++;
        counts[from]!--;
        expect(counts[to]).toBeLessThanOrEqual(advisers[to]!.mostNetworks);
        expect(fromUtilisation).toBeCloseTo(now[from]! / Math.max(1, advisers[from]!.minutes), 9);
        expect(toUtilisation).toBeCloseTo(now[to]! / advisers[to]!.minutes, 9);
        const after = unevenness();
        expect(before - after).toBeGreaterThan(0);
        expect(before - after).toBeLessThanOrEqual(gain + 1e-6);
        gain = before - after;
        before = after;
      }
      if (moves.length === 0 && total > 0 && advisers.length === 2) {
        const isBalanced = now.every((load, index) => {
          const minutes = Math.max(1, advisers[index]!.minutes);
          return Math.abs(load - team * minutes) <= balancedWithin * minutes;
        });
        const giver = now[0]! - team * Math.max(1, advisers[0]!.minutes) > 0 ? 0 : 1;
        const taker = advisers[1 - giver]!;
        const canMove = networks.some(({ adviser: at, minutes }) => at === giver && minutes > 0);
        if (!isBalanced && canMove && taker.minutes > 0 && taker.networks < taker.mostNetworks) {
          // Every network is so large that the other would have more too much than this one had.
          const excess = now[giver]! - team * Math.max(1, advisers[giver]!.minutes);
          for (const { adviser: at, minutes } of networks)
            if (at === giver && minutes > 0)
              expect(minutes).toBeGreaterThanOrEqual(Math.min(2 * excess, excess) - 1e-6);
        }
      }
    }),
    { numRuns: 500 },
  );
});
