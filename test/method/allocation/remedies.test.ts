import fc from "fast-check";
import { response, type Curve } from "../../../src/method/allocation/adbudg";
import type { Allocation } from "../../../src/method/allocation/allocation";
import type { Choices } from "../../../src/method/allocation/choices";
import { choose } from "../../../src/method/allocation/choose";
import { finished } from "../../../src/method/steps";
import { choicesOf, groupFault, type ResponseGroup } from "../../../src/method/allocation/group";
import { optimiserOf } from "../../../src/method/allocation/optimum";
import { priceOfTime } from "../../../src/method/allocation/priceOfTime";
import {
  bestAllocation,
  missingTime,
  priorityAllocation,
  stretchedAllocation,
  targetAllocation,
} from "../../../src/method/allocation/remedies";

const curve: Curve = { none: 0.2, saturation: 1.4, exponent: 2, constant: 0.5 };
const group = (given: Partial<ResponseGroup>): ResponseGroup => ({
  networks: 1,
  target: 4,
  least: 0,
  most: 8,
  minutesPerContact: 30,
  contribution: 1000,
  curve,
  ...given,
});

const anyGroup = fc
  .record({
    networks: fc.nat(4),
    target: fc.constantFrom(0.5, 1, 2, 2.5, 4, 6),
    least: fc.nat(2),
    most: fc.integer({ min: 2, max: 5 }),
    minutesPerContact: fc.constantFrom(0, 10, 12.5, 33.3, 60),
    contribution: fc.nat(5000),
    curve: fc.record({
      none: fc.double({ min: 0, max: 0.5, noNaN: true }),
      saturation: fc.double({ min: 1, max: 2, noNaN: true }),
      exponent: fc.double({ min: 0.3, max: 5, noNaN: true }),
      constant: fc.double({ min: 0.1, max: 3, noNaN: true }),
    }),
  })
  .map((given): ResponseGroup => given);
const groups = fc.array(anyGroup, { minLength: 1, maxLength: 3 });

/** Contribution of the best of all allocations, network by network. */
function bruteForce(given: readonly ResponseGroup[], minutes: number): number {
  const networks = given.flatMap((each) => Array.from({ length: each.networks }, () => each));
  let best = -Infinity;
  const tryFrom = (index: number, time: number, value: number): void => {
    if (time > minutes + 1e-9) return;
    const network = networks[index];
    if (!network) {
      best = Math.max(best, value);
      return;
    }
    for (let contacts = network.least; contacts <= network.most; contacts++) {
      const earned = Math.round(network.contribution * response(network.curve, contacts / network.target) * 100) / 100;
      tryFrom(index + 1, time + contacts * network.minutesPerContact, value + earned);
    }
  };
  tryFrom(0, 0, 0);
  return best;
}

function expectSound(allocation: Allocation, given: readonly ResponseGroup[], minutes: number): void {
  expect(allocation.minutes).toBeLessThanOrEqual(minutes + 1e-9);
  allocation.groups.forEach(({ levels, contacts }, index) => {
    const { networks, least, most } = given[index]!;
    expect(levels.reduce((sum, level) => sum + level.networks, 0)).toBe(networks);
    expect(levels.reduce((sum, level) => sum + level.networks * level.contacts, 0)).toBe(contacts);
    for (const level of levels) {
      expect(level.contacts).toBeGreaterThanOrEqual(least);
      expect(level.contacts).toBeLessThanOrEqual(most);
    }
  });
}

test("property: the optimum is that of trying everything, and no remedy beats it", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 0, max: 600 }), (given, minutes) => {
      fc.pre(given.reduce((sum, { networks }) => sum + networks, 0) <= 6);
      const best = bruteForce(given, minutes);
      const found = bestAllocation(given, minutes);
      const stretched = stretchedAllocation(given, minutes);
      const byPriority = priorityAllocation(given, minutes);
      expect(found === undefined).toBe(best === -Infinity);
      expect(missingTime(given, minutes) === undefined).toBe(found !== undefined);
      if (!found || !stretched || !byPriority) {
        expect([stretched, byPriority]).toEqual([undefined, undefined]);
        return;
      }
      expect(found.allocation.contribution).toBeCloseTo(best, 6);
      expect(found.bound).toBeGreaterThanOrEqual(best - 1e-6);
      for (const each of [found.allocation, stretched.allocation, byPriority]) {
        expectSound(each, given, minutes);
        expect(each.contribution).toBeLessThanOrEqual(found.allocation.contribution);
      }
    }),
    { numRuns: 500 },
  );
});

test("property: targets that fit are kept by stretch and priority", () => {
  fc.assert(
    fc.property(groups, (given) => {
      const target = targetAllocation(given);
      expect(stretchedAllocation(given, 1e6)).toEqual({ factor: 1, allocation: target });
      expect(priorityAllocation(given, 1e6)).toEqual(target);
    }),
  );
});

test("property: the stretch uses the time up but for broken contacts", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 0, max: 600 }), (given, minutes) => {
      const stretched = stretchedAllocation(given, minutes);
      if (!stretched || stretched.factor === 1) return;
      const broken = given.reduce((sum, { minutesPerContact }) => sum + minutesPerContact, 0);
      expect(minutes - stretched.allocation.minutes).toBeLessThanOrEqual(broken + 0.01);
    }),
    { numRuns: 1000 },
  );
});

test("half the time: every interval twice as long", () => {
  const given = [group({ networks: 10 }), group({ networks: 5, target: 2, minutesPerContact: 60 })];
  // 10 x 4 x 30 + 5 x 2 x 60 = 1,800 minutes.
  const stretched = stretchedAllocation(given, 900)!;
  expect(stretched.factor).toBe(2);
  expect(stretched.allocation.groups.map(({ contacts }) => contacts)).toEqual([20, 5]);
  expect(stretched.allocation.minutes).toBe(900);
});

test("no time and no least contacts: the stretch is endless, however the shares round", () => {
  const given = [
    group({ networks: 0, target: 2.5, least: 0, most: 2 }),
    group({ networks: 3, target: 0.5, least: 0, most: 2, minutesPerContact: 12.5 }),
  ];
  const stretched = stretchedAllocation(given, 0)!;
  expect([stretched.factor, stretched.allocation.minutes]).toEqual([Infinity, 0]);
});

test("the stretch ends at the least contacts; the others bear the rest", () => {
  const given = [group({ networks: 10, least: 3 }), group({ networks: 10 })];
  // 2,400 minutes are wanted; the first keep 3 x 10 x 30 = 900, so 300 remain for 1,200: factor 4.
  const stretched = stretchedAllocation(given, 1200)!;
  expect(stretched.factor).toBe(4);
  expect(stretched.allocation.groups.map(({ contacts }) => contacts)).toEqual([30, 10]);
});

test("priority serves the first class in full and the last only at its least", () => {
  const given = [group({ networks: 2 }), group({ networks: 2 }), group({ networks: 2, least: 1 })];
  // 60 for the least of the third; of 300 remain 240 = the 8 contacts of the first.
  const found = priorityAllocation(given, 330)!;
  expect(found.groups.map(({ contacts }) => contacts)).toEqual([8, 1, 2]);
  expect(found.groups[1]!.levels).toEqual([
    { contacts: 0, networks: 1 },
    { contacts: 1, networks: 1 },
  ]);
});

test("least contacts that do not fit are named with their hours", () => {
  const given = [group({ networks: 4, least: 2 }), group({ networks: 2, least: 1 }), group({ networks: 1, least: 3 })];
  // 240 + 60 + 90 = 390.
  expect(missingTime(given, 390)).toBeUndefined();
  expect(missingTime(given, 270)).toEqual({
    minutes: 120,
    groups: [
      { minutes: 240, missing: 0 },
      { minutes: 60, missing: 30 },
      { minutes: 90, missing: 90 },
    ],
  });
});

test("property: the price of an hour is the difference of two optima; the range holds its promise", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 0, max: 600 }), (given, minutes) => {
      const worth = (time: number): number | undefined => bestAllocation(given, time)?.allocation.contribution;
      const price = finished(priceOfTime(optimiserOf(given), minutes));
      const now = worth(minutes);
      expect(price === undefined).toBe(now === undefined);
      if (!price || now === undefined) return;
      expect(price.oneHourMore).toBeCloseTo(worth(minutes + 60)! - now, 6);
      const less = minutes < 60 ? undefined : worth(minutes - 60);
      if (less === undefined) expect(price.oneHourLess).toBeUndefined();
      else expect(price.oneHourLess).toBeCloseTo(now - less, 6);
      expect(worth(price.leastMinutes)).toBeGreaterThanOrEqual(now * 0.99 - 1e-6);
      expect(worth(price.leastMinutes - 1) ?? 0).toBeLessThanOrEqual(now * 0.99 + 1e-6);
      if (price.mostMinutes === undefined) expect(worth(1e6)).toBeLessThanOrEqual(now * 1.01 + 1e-6);
      else {
        expect(worth(price.mostMinutes)).toBeLessThanOrEqual(now * 1.01 + 1e-6);
        expect(worth(price.mostMinutes + 1)).toBeGreaterThan(now * 1.01 - 1e-6);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  [{ networks: -1 }, { fault: "negative", input: "networks" }],
  [{ networks: 1.5 }, { fault: "notWhole", input: "networks" }],
  [{ least: 0.5 }, { fault: "notWhole", input: "least" }],
  [{ least: 9 }, { fault: "leastAboveMost", input: "least" }],
  [{ most: 367 }, { fault: "tooMany", input: "most" }],
  [{ target: 0 }, { fault: "targetMissing", input: "target" }],
  [{ minutesPerContact: NaN }, { fault: "notFinite", input: "minutesPerContact" }],
  [{ contribution: -1 }, { fault: "negative", input: "contribution" }],
  [{}, undefined],
] as const)("a group with %j: %j", (given, fault) => {
  expect(groupFault(group(given))).toEqual(fault);
});

test("no time, no contacts: all but the least stay without", () => {
  expect(bestAllocation([group({ networks: 3 })], 0)?.allocation).toMatchObject({ contacts: 0, contribution: 600 });
  expect(bestAllocation([], 0)?.allocation).toMatchObject({ contacts: 0, contribution: 0 });
});

test("large groups go in blocks, with the same optimum as network by network", () => {
  const given = [
    group({ networks: 700, most: 12, target: 6, minutesPerContact: 82.5, contribution: 6000 }),
    group({ networks: 900, most: 8, minutesPerContact: 50, contribution: 2500, least: 1 }),
  ];
  const minutes = 333_333;
  const items = given.flatMap((each) => new Array<Choices>(each.networks).fill(choicesOf(each)));
  const singly = choose(items, minutes * 1000)!;
  const found = bestAllocation(given, minutes)!;
  expect(found.allocation.contribution).toBe(singly.value / 100);
  expectSound(found.allocation, given, minutes);
});
