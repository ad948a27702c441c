import fc from "fast-check";
import loadHighs from "highs";
import type { Choices } from "../../../src/method/allocation/choices";
import { choose, chooserOf } from "../../../src/method/allocation/choose";
import { finished } from "../../../src/method/steps";
import { milpOf } from "./milp";

/** The most value by trying every combination; undefined where even the lightest is too heavy. */
function bruteForce(items: readonly Choices[], capacity: number): number | undefined {
  let best: number | undefined;
  const tryFrom = (item: number, weight: number, value: number): void => {
    if (weight > capacity) return;
    const choices = items[item];
    if (!choices) {
      best = Math.max(best ?? -Infinity, value);
      return;
    }
    choices.weights.forEach((each, choice) => tryFrom(item + 1, weight + each, value + choices.values[choice]!));
  };
  tryFrom(0, 0, 0);
  return best;
}

const sumOf = (items: readonly Choices[], choices: Int32Array, of: keyof Choices): number =>
  items.reduce((sum, item, index) => sum + item[of][choices[index]!]!, 0);

const item = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 5 })
  .map((pairs): Choices => ({ weights: pairs.map(([weight]) => weight), values: pairs.map(([, value]) => value) }));

test("property: the optimum is that of trying everything", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), fc.nat(120), (items, capacity) => {
      const found = choose(items, capacity);
      expect(found?.value).toBe(bruteForce(items, capacity));
      const { reaches } = chooserOf(items);
      const reached = [-1, 0, 1].map((more) => finished(reaches(capacity, (found?.value ?? 0) + more)));
      expect(reached.every(({ isProven }) => isProven)).toBe(true);
      expect(reached.map(({ isReached }) => isReached)).toEqual(found ? [true, true, false] : [false, false, false]);
      if (!found) return;
      expect(found.isProven).toBe(true);
      expect(sumOf(items, found.choices, "values")).toBe(found.value);
      expect(sumOf(items, found.choices, "weights")).toBe(found.weight);
      expect(found.weight).toBeLessThanOrEqual(capacity);
      expect(found.bound).toBeGreaterThanOrEqual(found.value - 1e-6);
    }),
    { numRuns: 3000 },
  );
});

test("property: the same where value goes with weight, so that no two items alone lead to the optimum", () => {
  const pair = fc.tuple(fc.integer({ min: 5, max: 60 }), fc.nat(4));
  const hard = fc.array(pair, { minLength: 1, maxLength: 2 }).map((pairs): Choices => ({
    weights: [0, ...pairs.map(([weight]) => weight)],
    values: [0, ...pairs.map(([weight, more]) => weight + more)],
  }));
  fc.assert(
    fc.property(fc.array(hard, { minLength: 6, maxLength: 9 }), fc.nat(300), (items, capacity) => {
      expect(choose(items, capacity)?.value).toBe(bruteForce(items, capacity));
    }),
    { numRuns: 500 },
  );
});

test("a convex foot is jumped over, where one step at a time would stop before it", () => {
  // The first contact brings 1, three bring 100; the other item brings 5 with each.
  const foot = { weights: [0, 1, 2, 3], values: [0, 1, 2, 100] };
  const straight = { weights: [0, 1, 2, 3], values: [0, 5, 10, 15] };
  const found = choose([foot, straight], 3);
  expect(found?.value).toBe(100);
  expect([...found!.choices]).toEqual([3, 0]);
});

test("200 networks with 9 levels: the same optimum as HiGHS", async () => {
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const items = Array.from({ length: 200 }, (): Choices => {
    const minutes = 10 + Math.floor(random() * 110);
    const contribution = Math.round(500 * Math.exp(random() * 3));
    const exponent = 0.6 + random() * 3;
    const target = 1 + Math.floor(random() * 6);
    const levels = Array.from({ length: 9 }, (_, contacts) => contacts);
    return {
      weights: levels.map((contacts) => contacts * minutes),
      values: levels.map((contacts) =>
        Math.round(contribution * (0.2 + (contacts ? 1.2 / (1 + 0.5 * (contacts / target) ** -exponent) : 0))),
      ),
    };
  });
  const capacity = 40_000;
  const highs = await loadHighs();
  const solved = highs.solve(milpOf(items, capacity), { mip_rel_gap: 0, mip_abs_gap: 0 });
  expect(solved.Status).toBe("Optimal");
  expect(choose(items, capacity)?.value).toBe(Math.round(solved.ObjectiveValue));
});

test("with more to look at than there is room for: the best that was found, said to be unproven", () => {
  // Value goes with weight, so that no bound rules anything out.
  const items = Array.from({ length: 14 }, (_, index) => {
    const weight = 1000 + index * index * 7;
    return { weights: [0, weight], values: [0, weight + 10] };
  });
  const whole = choose(items, 7777)!;
  expect([whole.isProven, whole.value]).toEqual([true, bruteForce(items, 7777)]);
  const found = finished(chooserOf(items, 200).best(7777))!;
  expect(found.isProven).toBe(false);
  expect(found.states).toBeLessThanOrEqual(201);
  expect(sumOf(items, found.choices, "values")).toBe(found.value);
  expect(sumOf(items, found.choices, "weights")).toBeLessThanOrEqual(7777);
  expect(found.bound).toBeGreaterThanOrEqual(whole.value);
});
