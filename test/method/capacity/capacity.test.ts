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

test("property: moves even out, each network moves at most once, and no other move would have evened out more", () => {
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
      const total = advisers.reduce((sum, { minutes }) => sum + minutes, 0);
      if (total === 0) return moves.length === 0;
      const team = advisers.reduce((sum, { load }) => sum + load, 0) / total;
      const time = advisers.map(({ minutes }) => Math.max(1, minutes));
      const now = advisers.map(({ load }) => load);
      const counts = advisers.map((each) => each.networks);
      const left = new Set(networks.keys());
      const unevenness = (): number =>
        now.reduce((sum, load, index) => sum + (load - team * time[index]!) ** 2 / time[index]!, 0);
      const shift = (minutes: number, from: number, to: number): void => {
        now[from]! -= minutes;
        now[to]! += minutes;
      };
      const gainOf = (network: number, to: number): number => {
        const { adviser: from, minutes } = networks[network]!;
        const before = unevenness();
        shift(minutes, from, to);
        const gain = before - unevenness();
        shift(minutes, to, from);
        return gain;
      };
      const isAllowed = (network: number, to: number): boolean => {
        const from = networks[network]!.adviser;
        return (
          from !== to &&
          left.has(network) &&
          networks[network]!.minutes > 0 &&
          advisers[to]!.minutes > 0 &&
          counts[to]! < advisers[to]!.mostNetworks &&
          now[from]! > team * time[from]! &&
          now[to]! < team * time[to]!
        );
      };
      const largestGain = (): number => {
        let largest = 0;
        for (const network of left)
          advisers.forEach((_, to) => {
            if (isAllowed(network, to)) largest = Math.max(largest, gainOf(network, to));
          });
        return largest;
      };
      const isBalanced = (): boolean =>
        now.every((load, index) => Math.abs(load - team * time[index]!) <= balancedWithin * time[index]!);
      for (const { network, from, to, fromUtilisation, toUtilisation } of moves) {
        const { adviser, minutes } = networks[network]!;
        const gain = gainOf(network, to);
        if (adviser !== from || isBalanced() || !isAllowed(network, to) || gain <= 0) return false;
        if (gain < largestGain() - 1e-6) return false;
        shift(minutes, from, to);
        counts[to]!++;
        counts[from]!--;
        left.delete(network);
        if (Math.abs(fromUtilisation - now[from]! / time[from]!) > 1e-9) return false;
        if (Math.abs(toUtilisation - now[to]! / time[to]!) > 1e-9) return false;
      }
      return moves.length === mostMoves || isBalanced() || largestGain() < 1e-6;
    }),
    {
      numRuns: 500,
      // A move may make another worth more than itself: adviser 1 is given 12 minutes too much for one move, and adviser 0
      // becomes the one with too little.
      examples: [
        [
          [
            { minutes: 6, other: 0, mostNetworks: 1, networks: [12] },
            { minutes: 63, other: 0, mostNetworks: 2, networks: [] },
            { minutes: 0, other: 0, mostNetworks: 0, networks: [1, 55] },
          ],
        ],
      ],
    },
  );
});
