import fc from "fast-check";
import { fitCurve, judgementFault, response, type Curve } from "../../../src/method/allocation/adbudg";

const judged = (curve: Curve) => ({
  none: curve.none,
  half: response(curve, 0.5),
  target: response(curve, 1),
  oneAndAHalf: response(curve, 1.5),
  saturation: curve.saturation,
});

test("property: judgements on an ADBUDG curve give that curve back", () => {
  const curve = fc.record({
    none: fc.double({ min: 0, max: 0.6, noNaN: true }),
    saturation: fc.double({ min: 0.8, max: 2, noNaN: true }),
    exponent: fc.double({ min: 0.4, max: 6, noNaN: true }),
    constant: fc.double({ min: 0.05, max: 5, noNaN: true }),
  });
  fc.assert(
    fc.property(curve, (given) => {
      const { curve: found, error } = fitCurve(judged(given));
      expect(error).toBeLessThan(1e-9);
      expect(response(found, 0.75)).toBeCloseTo(response(given, 0.75), 7);
      expect(response(found, 3)).toBeCloseTo(response(given, 3), 6);
    }),
    { numRuns: 100 },
  );
});

test("none and saturation are met, the rest as near as four parameters come, and the miss is told", () => {
  const { curve, errors, error, isSShaped } = fitCurve({
    none: 0.2,
    half: 0.3,
    target: 1,
    oneAndAHalf: 1.05,
    saturation: 1.4,
  });
  expect(response(curve, 0)).toBe(0.2);
  expect(response(curve, 1e9)).toBeCloseTo(1.4, 9);
  expect(isSShaped).toBe(true);
  expect(error).toBe(Math.max(...Object.values(errors).map(Math.abs)));
  // The leap from half to target and the flat piece behind it are on no ADBUDG curve with this saturation.
  expect(error).toBeGreaterThan(0.02);
  const sum = (c: Curve): number =>
    [
      [0.5, 0.3],
      [1, 1],
      [1.5, 1.05],
    ].reduce((total, [x, y]) => total + (response(c, x!) - y!) ** 2, 0);
  for (const [e, k] of [
    [1.01, 1],
    [0.99, 1],
    [1, 1.01],
    [1, 0.99],
  ])
    expect(sum({ ...curve, exponent: curve.exponent * e!, constant: curve.constant * k! })).toBeGreaterThan(sum(curve));
});

test("at none as at saturation: contacts change nothing", () => {
  const { curve, error } = fitCurve({ none: 1, half: 1, target: 1, oneAndAHalf: 1, saturation: 1 });
  expect(error).toBe(0);
  expect([0, 0.5, 4].map((x) => response(curve, x))).toEqual([1, 1, 1]);
});

test("property: a curve never falls and stays below saturation", () => {
  const shares = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(shares, (given) => {
      const [none, half, target, oneAndAHalf, saturation] = given.sort((a, b) => a - b) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const { curve } = fitCurve({ none, half, target, oneAndAHalf, saturation });
      let before = none;
      for (const x of [0, 0.01, 0.1, 0.5, 0.9, 1, 1.1, 2, 10, 1000]) {
        expect(response(curve, x)).toBeGreaterThanOrEqual(before - 1e-12);
        expect(response(curve, x)).toBeLessThanOrEqual(saturation + 1e-12);
        before = response(curve, x);
      }
    }),
    { numRuns: 100 },
  );
});

test.each([
  [
    { none: 0.5, half: 0.4, target: 1, oneAndAHalf: 1.1, saturation: 1.2 },
    { fault: "falls", point: "half" },
  ],
  [
    { none: 1.1, half: 1.2, target: 1, oneAndAHalf: 1.1, saturation: 1.2 },
    { fault: "falls", point: "target" },
  ],
  [
    { none: -0.1, half: 0.4, target: 1, oneAndAHalf: 1.1, saturation: 1.2 },
    { fault: "negative", point: "none" },
  ],
  [
    { none: 0, half: NaN, target: 1, oneAndAHalf: 1.1, saturation: 1.2 },
    { fault: "notFinite", point: "half" },
  ],
  [
    { none: 0, half: 0.5, target: 1, oneAndAHalf: 1.1, saturation: Infinity },
    { fault: "notFinite", point: "saturation" },
  ],
  [{ none: 0, half: 0.5, target: 1, oneAndAHalf: 1.1, saturation: 1.2 }, undefined],
])("%j: %j", (judgements, fault) => {
  expect(judgementFault(judgements)).toEqual(fault);
});
