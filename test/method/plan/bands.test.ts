import fc from "fast-check";
import { binomial, convolution, orderCounts, type Counts } from "../../../src/method/plan/chance";
import { drawnOrders } from "../../../src/method/plan/drawnCalls";
import { exampleSpread } from "../../../src/method/plan/exampleSpreads";
import { forecastPlan } from "../../../src/method/plan/forecast";
import { examplePlan, planFaults, type Per } from "../../../src/method/plan/inputs";
import { latinHypercube, seeded, triangular } from "../../../src/method/plan/latinHypercube";
import { contributionOf, drawnPlans, planBands } from "../../../src/method/plan/uncertainty";
import { valueIn, variableInputs, varied } from "../../../src/method/plan/variation";

const meanOf = ({ first, shares }: Counts): number => shares.reduce((sum, share, at) => sum + share * (first + at), 0);

test("binomials and their sum by hand", () => {
  const three = binomial(3, 0.5);
  expect([three.first, ...three.shares]).toEqual([0, 0.125, 0.375, 0.375, 0.125]);
  // Two of 1/2 and one of 1/4: 0 to 3 with 3/16, 7/16, 5/16, 1/16.
  const sum = convolution(binomial(2, 0.5), binomial(1, 0.25));
  expect([sum.first, ...sum.shares].map((share) => share * 16)).toEqual([0, 3, 7, 5, 1]);
  expect(binomial(4, 1)).toEqual({ first: 4, shares: Float64Array.of(1) });
});

test("property: a binomial over many trials keeps its mean, and its variance", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20000 }), fc.integer({ min: 1, max: 999 }), (trials, permille) => {
      const counts = binomial(trials, permille / 1000);
      const mean = meanOf(counts);
      const variance = counts.shares.reduce((sum, share, at) => sum + share * (counts.first + at - mean) ** 2, 0);
      expect(mean / trials).toBeCloseTo(permille / 1000, 9);
      expect(variance / trials).toBeCloseTo((permille / 1000) * (1 - permille / 1000), 8);
    }),
  );
});

test("the mean of the exact orders is the plan, where calls are whole", () => {
  const whole = { ...examplePlan, daysPerYear: 216 };
  const { orders } = forecastPlan(whole, 3, "year");
  orderCounts(whole, 3, "year").forEach((counts, year) =>
    expect(meanOf(counts)).toBeCloseTo(orders[year] as number, 9),
  );
});

test("the exact distribution agrees with calls drawn one by one, within the draws' own error", () => {
  const plan = { ...examplePlan, advisers: 1, daysPerYear: 120 };
  const counts = orderCounts(plan, 1, "year")[0] as Counts;
  const draw = seeded(5);
  const runs = 20000;
  const found = new Float64Array(200);
  for (let run = 0; run < runs; run++) {
    let orders = 0;
    for (let month = 1; month <= 12; month++)
      for (let call = 0; call < 10; call++) {
        const outcome = draw();
        const appointment = outcome < 0.4 ? month : outcome < 0.8 && draw() < 0.5 ? month + 6 : 13;
        const fate = draw();
        const lag = fate < 0.1 ? 4 : fate < 0.2 ? 7 : fate < 0.3 ? 13 : fate < 0.4 ? 19 : 99;
        if (appointment + lag <= 12) orders++;
      }
    found[orders] = (found[orders] as number) + 1;
  }
  counts.shares.forEach((share, at) => {
    const error = Math.sqrt((share * (1 - share)) / runs) + 1e-4;
    expect(Math.abs((found[counts.first + at] as number) / runs - share)).toBeLessThan(5 * error);
  });
});

test("property: calls drawn one by one give the exact mean and spread, within the draws' own error", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom<Per>("year", "quarter", "month"),
      fc.integer({ min: 1, max: 1000 }),
      (percent, followUpMonths, per, seed) => {
        const plan = {
          ...examplePlan,
          advisers: 1,
          daysPerYear: 150,
          immediateRate: percent / 100,
          followUpRate: (100 - percent) / 100,
          followUpMonths,
        };
        const runs = 400;
        const drawn = drawnOrders(plan, 2, per, runs, seed);
        orderCounts(plan, 2, per).forEach((counts, period) => {
          const mean = meanOf(counts);
          const variance = counts.shares.reduce((sum, share, at) => sum + share * (counts.first + at - mean) ** 2, 0);
          const orders = drawn[period] as Int32Array;
          const found = orders.reduce((sum, each) => sum + each, 0) / runs;
          const foundVariance = orders.reduce((sum, each) => sum + (each - found) ** 2, 0) / (runs - 1);
          expect(Math.abs(found - mean)).toBeLessThanOrEqual(5.5 * Math.sqrt(variance / runs) + 1e-9);
          // The variance of a count near to normal has a relative error of sqrt(2 / runs); rare counts have more.
          expect(Math.abs(foundVariance - variance)).toBeLessThanOrEqual(
            5.5 * Math.sqrt((2 * variance * variance + variance) / runs) + 1e-9,
          );
        });
      },
    ),
    { numRuns: 40, seed: 7 },
  );
});

test("property: bands of any plan are ordered, in every source and period", () => {
  const anyPercent = (least: number, most: number): fc.Arbitrary<number> =>
    fc.integer({ min: least, max: most }).map((percent) => percent / 100);
  fc.assert(
    fc.property(
      anyPercent(5, 45),
      anyPercent(5, 45),
      anyPercent(0, 100),
      fc.nat(9),
      fc.nat(50),
      (imm, later, success, delay, seed) => {
        const plan = {
          ...examplePlan,
          advisers: 2,
          immediateRate: imm,
          followUpRate: later,
          followUpSuccessRate: success,
          followUpMonths: delay,
        };
        const all = variableInputs.map((input) => exampleSpread(plan, input, 24));
        for (const source of Object.values(planBands(plan, all, 1, "quarter", seed)))
          for (const [low, middle, high] of source as [number, number, number][]) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(middle).toBeGreaterThanOrEqual(low);
            expect(high).toBeGreaterThanOrEqual(middle);
          }
      },
    ),
    { numRuns: 15 },
  );
});

test("property: the example spread holds the plan's value, and its ends are plans", () => {
  const anyPercent = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(anyPercent, anyPercent, anyPercent, fc.nat(20), fc.nat(3), (imm, part, success, delay, advisers) => {
      const plan = {
        ...examplePlan,
        advisers,
        immediateRate: imm,
        followUpRate: Math.floor((100 - imm * 100) * part) / 100,
        followUpSuccessRate: success,
        followUpMonths: delay,
      };
      for (const input of variableInputs) {
        const { low, high } = exampleSpread(plan, input, 24);
        expect(low).toBeLessThanOrEqual(valueIn(plan, input));
        expect(high).toBeGreaterThanOrEqual(valueIn(plan, input));
        for (const end of [low, high]) expect(planFaults(varied(plan, input, end), 2)).toEqual([]);
      }
    }),
  );
  expect(exampleSpread(examplePlan, "immediateRate", 24)).toEqual({ input: "immediateRate", low: 0.3, high: 0.5 });
  expect(exampleSpread(examplePlan, "conversionDelay", 24)).toEqual({ input: "conversionDelay", low: -1, high: 3 });
});

test("two rates that pass 100 % together in a draw: the follow-up rate gives way", () => {
  const wide = [
    { input: "immediateRate", low: 0.4, high: 0.6 },
    { input: "followUpRate", low: 0.4, high: 0.6 },
  ] as const;
  const plans = drawnPlans(examplePlan, wide, 200, 1);
  expect(plans.some(({ immediateRate, followUpRate }) => immediateRate + followUpRate > 0.99)).toBe(true);
  for (const plan of plans) expect(plan.immediateRate + plan.followUpRate).toBeLessThanOrEqual(1);
});

test("a Latin hypercube draws every part once, the same for the same seed", () => {
  const [first, second] = latinHypercube(50, 2, 7) as [Float64Array, Float64Array];
  for (const column of [first, second])
    expect([...column].map((share) => Math.floor(share * 50)).sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
  expect(latinHypercube(50, 2, 7)).toEqual([first, second]);
  expect(latinHypercube(50, 2, 8)[0]).not.toEqual(first);
  expect(first).not.toEqual(second);
  // Frozen: the same on every platform.
  expect(Math.floor(seeded(1)() * 2 ** 32)).toBe(2693262067);
});

test("triangles by hand", () => {
  expect([0, 0.5, 1].map((share) => triangular(0, 1, 2, share))).toEqual([0, 1, 2]);
  expect(triangular(0, 0, 1, 0.75)).toBe(0.5);
  // Below the turn at 1: share = (value - 0)^2 / (4 x 1).
  expect(triangular(0, 1, 4, 0.0625)).toBe(0.5);
  expect(triangular(3, 3, 3, 0.2)).toBe(3);
});

test("plain doubles give the exact plan to the cent", () => {
  const exact = forecastPlan(examplePlan, 5, "month").contribution;
  contributionOf(examplePlan, 5, "month").forEach((value, month) =>
    expect(value).toBeCloseTo(exact[month] as number, 6),
  );
});

const spreads = [
  { input: "immediateRate", low: 0.2, high: 0.5 },
  { input: "followUpMonths", low: 3, high: 9 },
  { input: "conversionLevel", low: 0.5, high: 1.2 },
] as const;

test("bands are ordered; both sources together are wider than each; a seed gives the same bands", () => {
  const bands = planBands(examplePlan, spreads, 2, "year", 1);
  const width = ([low, , high]: readonly [number, number, number]): number => high - low;
  for (const year of [0, 1]) {
    for (const source of ["chance", "rates", "both"] as const) {
      const [low, middle, high] = bands[source][year] as [number, number, number];
      expect(low <= middle && middle <= high).toBe(true);
    }
    expect(width(bands.both[year]!)).toBeGreaterThan(width(bands.chance[year]!));
    expect(width(bands.both[year]!)).toBeGreaterThan(width(bands.rates[year]!));
  }
  expect(planBands(examplePlan, spreads, 2, "year", 1)).toEqual(bands);
  for (const { followUpMonths } of drawnPlans(examplePlan, spreads, 50, 1)) {
    expect(Number.isInteger(followUpMonths) && followUpMonths >= 3 && followUpMonths <= 9).toBe(true);
  }
});

test("nothing uncertain: the rates give the plan, both is chance", () => {
  const { chance, rates, both } = planBands(examplePlan, [], 2, "year", 1);
  expect(both).toEqual(chance);
  expect(rates[0]?.map((value) => Math.round(value))).toEqual([441000, 441000, 441000]);
  // About 88 orders with a deviation of 9.1: P10 and P90 lie 1.28 deviations off.
  const expected = [76.5, 88.2, 99.9];
  chance[0]?.forEach((value, at) => expect(Math.abs(value / 5000 - (expected[at] as number))).toBeLessThan(1));
});
