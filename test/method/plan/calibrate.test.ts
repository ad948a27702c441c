import fc from "fast-check";
import {
  calibratedCurve,
  calibratedDelay,
  calibratedMean,
  calibratedRate,
  exampleCalibration,
} from "../../../src/method/plan/calibrate";
import { examplePlan } from "../../../src/method/plan/inputs";
import { eventShare, kaplanMeier, medianTime } from "../../../src/method/plan/kaplanMeier";
import { normal95, wilson } from "../../../src/method/plan/wilson";

// The four cases of R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17,
// 1998, method 3.
test.each([
  [81, 263, "0.2553", "0.3662"],
  [15, 148, "0.0624", "0.1605"],
  [0, 20, "0.0000", "0.1611"],
  [1, 29, "0.0061", "0.1718"],
])("Wilson as published: %i of %i", (successes, n, from, to) => {
  const { low, high } = wilson(successes, n);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual([from, to]);
});

test("Wilson's interval ends at 0 and at 1, exactly", () => {
  expect(wilson(0, 10).low).toBe(0);
  expect(wilson(10, 10).high).toBe(1);
});

test("property: at the ends of Wilson's interval the score test just rejects", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (n, k) => {
      const successes = k % (n + 1);
      const { low, high } = wilson(successes, n);
      for (const end of [low, high])
        if (end > 0 && end < 1)
          expect(Math.abs(successes / n - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(normal95, 6);
    }),
  );
});

const events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const leukaemia = kaplanMeier([...censored, ...events], [...censored.map(() => false), ...events.map(() => true)]);

test("Kaplan-Meier on the published 6-MP leukaemia data", () => {
  expect(leukaemia.map(({ survival }) => survival.toFixed(3))).toEqual([
    "0.857",
    "0.807",
    "0.753",
    "0.690",
    "0.627",
    "0.538",
    "0.448",
  ]);
  expect(leukaemia.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
  expect(leukaemia.map(({ error }) => error.toFixed(4))).toEqual([
    "0.0764",
    "0.0869",
    "0.0963",
    "0.1068",
    "0.1141",
    "0.1282",
    "0.1346",
  ]);
  expect(eventShare(leukaemia, 5.9).share).toBe(0);
  expect(eventShare(leukaemia, 6).share).toBeCloseTo(3 / 21, 12);
});

test("the median of the leukaemia data with its plain interval, as R's survfit prints it", () => {
  expect(medianTime(leukaemia)).toEqual({ time: 23, low: 13, high: NaN });
  expect(medianTime([])).toEqual({ time: NaN, low: NaN, high: NaN });
  // Two of four: half left is reached.
  expect(medianTime(kaplanMeier([1, 2, 3, 3], [true, true, false, false])).time).toBe(2);
});

test("property: without censoring it is the plain share, and Greenwood the binomial error", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (times) => {
      for (const { time, survival, error } of kaplanMeier(
        times,
        times.map(() => true),
      )) {
        const left = times.filter((each) => each > time).length / times.length;
        expect(survival).toBeCloseTo(left, 10);
        expect(error).toBeCloseTo(Math.sqrt((left * (1 - left)) / times.length), 10);
      }
    }),
  );
});

test("a rate is blended by numbers of observations; too few leave the plan", () => {
  const { measured, blended, n } = calibratedRate(30, 100, 0.4, { strength: 100, fewest: 10 });
  expect([n, measured?.rate]).toEqual([100, 0.3]);
  expect(blended).toBeCloseTo(0.35, 12);
  expect(calibratedRate(4, 4, 0.4, exampleCalibration)).toEqual({ n: 4, measured: undefined, plan: 0.4, blended: 0.4 });
  expect(calibratedRate(0, 0, 0.4, { strength: 0, fewest: 0 }).blended).toBe(0.4);
});

const observed = (...groups: readonly (readonly [count: number, months: number, isOrdered: boolean])[]) =>
  groups.flatMap(([count, months, isOrdered]) => Array.from({ length: count }, () => ({ months, isOrdered })));

test("n are those observed so long; beyond the longest observation nothing is known, and the curve goes on by the plan", () => {
  // 12 of 112 ordered in the first three months, nobody was observed for six.
  const young = observed([12, 2, true], [100, 4, false]);
  const curve = calibratedCurve(young, examplePlan.conversionCurve, exampleCalibration);
  expect(curve.map(({ month, n, measured }) => [month, n, measured?.rate.toFixed(12)])).toEqual([
    [3, 112, (12 / 112).toFixed(12)],
    [6, 0, undefined],
    [12, 0, undefined],
    [18, 0, undefined],
  ]);
  const expected = [17 / 162, 149 / 729, 443 / 1458, 98 / 243];
  curve.forEach(({ blended }, index) => expect(blended).toBeCloseTo(expected[index]!, 12));
});

test("without anybody cut off the blend is by numbers, month for month", () => {
  const all = observed([20, 2, true], [10, 5, true], [15, 11, true], [55, 24, false]);
  const curve = calibratedCurve(all, examplePlan.conversionCurve, exampleCalibration);
  expect(curve.map(({ n }) => n)).toEqual([100, 100, 100, 100]);
  const expected = [1 / 6, 4 / 15, 2 / 5, 13 / 30];
  curve.forEach(({ blended }, index) => expect(blended).toBeCloseTo(expected[index]!, 12));
});

test("where all were ordered everything is known for ever", () => {
  const all = observed([8, 1, true], [4, 2, true]);
  const curve = calibratedCurve(
    all,
    [1, 2, 3, 18].map((month) => ({ month, rate: 0.1 })),
    exampleCalibration,
  );
  expect(curve.map(({ n, measured }) => [n, measured?.rate.toFixed(12)])).toEqual(
    [8 / 12, 1, 1, 1].map((rate) => [12, rate.toFixed(12)]),
  );
});

test("n never rises with the month, whoever is cut off when", () => {
  const months = Array.from({ length: 30 }, (_, month) => ({ month, rate: 0.3 }));
  fc.assert(
    fc.property(
      fc.array(fc.record({ months: fc.integer({ min: 0, max: 30 }), isOrdered: fc.boolean() }), { maxLength: 80 }),
      (appointments) => {
        const curve = calibratedCurve(appointments, months, { strength: 50, fewest: 5 });
        curve.forEach(({ n, blended }, index) => {
          expect(n).toBeLessThanOrEqual(index === 0 ? appointments.length : curve[index - 1]!.n);
          expect(blended).toBeGreaterThanOrEqual(index === 0 ? 0 : curve[index - 1]!.blended);
          expect(blended).toBeLessThanOrEqual(1);
        });
      },
    ),
  );
});

test("all cut off, or none at all: no orders, no measurement; blended rates never fall", () => {
  expect(calibratedCurve([], examplePlan.conversionCurve, exampleCalibration).map(({ blended }) => blended)).toEqual([
    0.1, 0.2, 0.3, 0.4,
  ]);
  const early = Array.from({ length: 50 }, () => ({ months: 1, isOrdered: false }));
  expect(calibratedCurve(early, examplePlan.conversionCurve, exampleCalibration)[0]).toMatchObject({ n: 0 });
  // Month 3 is measured at 0.9, month 6 goes on by the plan's chance.
  const mostlyEarly = Array.from({ length: 100 }, (_, at) => ({ months: at < 90 ? 2 : 4, isOrdered: at < 90 }));
  const blended = calibratedCurve(mostlyEarly, examplePlan.conversionCurve, { strength: 0, fewest: 95 });
  expect(blended.map((each) => each.blended.toFixed(3))).toEqual(["0.900", "0.911", "0.922", "0.933"]);
});

test("the curve: where nothing or everything happened Wilson's interval stands for Greenwood's of no width", () => {
  const none = Array.from({ length: 40 }, () => ({ months: 4, isOrdered: false }));
  const all = Array.from({ length: 40 }, () => ({ months: 2, isOrdered: true }));
  const rules = { strength: 0, fewest: 1 };
  expect(calibratedCurve(none, examplePlan.conversionCurve, rules)[0]?.measured).toEqual({ rate: 0, ...wilson(0, 40) });
  expect(calibratedCurve(all, examplePlan.conversionCurve, rules)[0]?.measured).toEqual({ rate: 1, ...wilson(40, 40) });
});

test("the delay: the median with those who still wait, blended in whole months", () => {
  // 10 called after 2 months, 9 still wait after 3: half are called at 2.
  const times = [...Array<number>(10).fill(2), ...Array<number>(9).fill(3)];
  const steps = kaplanMeier(
    times,
    times.map((time) => time === 2),
  );
  // (6 x 9 + 2 x 10) / 19 = 3.9.
  expect(calibratedDelay(steps, 6, { strength: 9, fewest: 10 })).toMatchObject({
    n: 10,
    measured: { value: 2 },
    blended: 4,
  });
  expect(calibratedDelay(steps, 6, { strength: 10, fewest: 11 })).toMatchObject({ measured: undefined, blended: 6 });
  const waiting = kaplanMeier(
    [...times, 3, 3],
    [...times, 3, 3].map((time) => time === 2),
  );
  expect(calibratedDelay(waiting, 6, { strength: 0, fewest: 1 })).toEqual({
    n: 10,
    measured: undefined,
    plan: 6,
    blended: 6,
  });
});

test("a mean with its standard error", () => {
  // Deviations -2, -1, 0, 1, 2: variance 10 / 4, error sqrt(2.5 / 5).
  const { measured, blended, n } = calibratedMean([8, 9, 10, 11, 12], 20, { strength: 5, fewest: 5 });
  expect([n, measured?.value, blended]).toEqual([5, 10, 15]);
  expect(measured?.error).toBeCloseTo(Math.sqrt(0.5), 12);
  expect(measured?.high).toBeCloseTo(10 + normal95 * Math.sqrt(0.5), 12);
  expect(calibratedMean([8], 20, { strength: 1, fewest: 1 })).toMatchObject({
    measured: { value: 8, error: NaN },
    blended: 14,
  });
  expect(calibratedMean([8, 9], 20, exampleCalibration)).toEqual({ n: 2, measured: undefined, plan: 20, blended: 20 });
});

test("property: blended lies between plan and measured, nearer to the measured the more cases there are", () => {
  const anyRate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(
      anyRate,
      fc.integer({ min: 1, max: 50 }),
      fc.nat(50),
      fc.integer({ min: 1, max: 200 }),
      (plan, n, k, s) => {
        const rules = { strength: s, fewest: 0 };
        const few = calibratedRate(k % (n + 1), n, plan, rules);
        const many = calibratedRate((k % (n + 1)) * 3, n * 3, plan, rules);
        const rate = (k % (n + 1)) / n;
        expect(few.blended).toBeGreaterThanOrEqual(Math.min(plan, rate) - 1e-12);
        expect(few.blended).toBeLessThanOrEqual(Math.max(plan, rate) + 1e-12);
        expect(Math.abs(many.blended - rate)).toBeLessThanOrEqual(Math.abs(few.blended - rate) + 1e-12);
      },
    ),
  );
});
