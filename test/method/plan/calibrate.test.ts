import fc from "fast-check";
import { calibratedCurve, calibratedRate, exampleCalibration } from "../../../src/method/plan/calibrate";
import { examplePlan } from "../../../src/method/plan/inputs";
import { eventShare, kaplanMeier } from "../../../src/method/plan/kaplanMeier";
import { normal95, wilson } from "../../../src/method/plan/wilson";

test("Wilson as published: 81 of 263", () => {
  const { low, high } = wilson(81, 263);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.2553", "0.3662"]);
  expect(wilson(0, 10)).toMatchObject({ low: 0 });
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

test("the curve respects what is not yet known", () => {
  const appointments = [
    ...Array.from({ length: 10 }, () => ({ months: 2, isOrdered: true })),
    ...Array.from({ length: 30 }, () => ({ months: 4, isOrdered: false })),
    ...Array.from({ length: 60 }, () => ({ months: 12, isOrdered: false })),
  ];
  const curve = calibratedCurve(appointments, examplePlan.conversionCurve, { strength: 0, fewest: 11 });
  expect(curve.map(({ month, n }) => [month, n])).toEqual([
    [3, 100],
    [6, 70],
    [12, 70],
    [18, 10],
  ]);
  expect(curve[0]?.measured?.rate).toBeCloseTo(0.1, 12);
  expect(curve[3]).toMatchObject({ measured: undefined, plan: 0.4, blended: 0.4 });
});

test("all cut off, or none at all: no orders, no measurement; blended rates never fall", () => {
  expect(calibratedCurve([], examplePlan.conversionCurve, exampleCalibration).map(({ blended }) => blended)).toEqual([
    0.1, 0.2, 0.3, 0.4,
  ]);
  const early = Array.from({ length: 50 }, () => ({ months: 1, isOrdered: false }));
  expect(calibratedCurve(early, examplePlan.conversionCurve, exampleCalibration)[0]).toMatchObject({ n: 0 });
  // Month 3 is measured at 0.9, month 6 falls back to the plan's 0.2.
  const mostlyEarly = Array.from({ length: 100 }, (_, at) => ({ months: at < 90 ? 2 : 4, isOrdered: at < 90 }));
  const blended = calibratedCurve(mostlyEarly, examplePlan.conversionCurve, { strength: 0, fewest: 95 });
  expect(blended.map((each) => each.blended.toFixed(3))).toEqual(["0.900", "0.900", "0.900", "0.900"]);
});
