import fc from "fast-check";
import {
  customerValue,
  payingContribution,
  payingGain,
  valueFault,
  type ValueInputs,
} from "../../../src/method/value/customerValue";

const example: ValueInputs = {
  contribution: 1000,
  retention: 0.8,
  discount: 0.1,
  years: 5,
  isFirstNow: false,
  growth: 0,
  acquisitionCost: 0,
  contactCost: 0,
};

test("the method's case, to the cent", () => {
  expect(customerValue(example)).toBeCloseTo(2124.1, 2);
  expect(customerValue({ ...example, isFirstNow: true })).toBeCloseTo(3124.1, 2);
});

test("growth counts from the first payment; costs lower the value", () => {
  // By hand: 100 x 0.5 + 110 x 0.25 = 77.5; contacts 20 x (0.5 + 0.25) = 15; acquisition 10.
  const inputs = { ...example, contribution: 100, retention: 0.5, discount: 0, years: 2, growth: 0.1 };
  expect(customerValue(inputs)).toBeCloseTo(77.5, 10);
  expect(customerValue({ ...inputs, contactCost: 20, acquisitionCost: 10 })).toBeCloseTo(52.5, 10);
  // 100 + 110 x 0.5 + 121 x 0.25
  expect(customerValue({ ...inputs, isFirstNow: true })).toBeCloseTo(185.25, 10);
});

/** Year by year with powers, as the rule is written. */
function byPowers(inputs: ValueInputs): number {
  const first = inputs.isFirstNow ? 0 : 1;
  let value = -inputs.acquisitionCost;
  for (let t = first; t <= inputs.years; t++)
    value +=
      ((inputs.contribution * (1 + inputs.growth) ** (t - first) - inputs.contactCost) * inputs.retention ** t) /
      (1 + inputs.discount) ** t;
  return value;
}

const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const anyInputs: fc.Arbitrary<ValueInputs> = fc.record({
  contribution: fc.integer({ min: 0, max: 100000 }),
  retention: share,
  discount: share,
  years: fc.integer({ min: 1, max: 30 }),
  isFirstNow: fc.boolean(),
  growth: share.map((n) => n - 0.5),
  acquisitionCost: fc.integer({ min: 0, max: 5000 }),
  contactCost: fc.integer({ min: 0, max: 5000 }),
});

test("agrees with the rule year by year, and is 0 at the paying contribution", () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const scale = 1 + inputs.contribution + inputs.contactCost * 30 + inputs.acquisitionCost;
      expect(valueFault(inputs)).toBeUndefined();
      expect(Math.abs(customerValue(inputs) - byPowers(inputs)) / scale).toBeLessThan(1e-9);
      const contribution = payingContribution(inputs);
      if (contribution < 1e9) expect(Math.abs(customerValue({ ...inputs, contribution })) / scale).toBeLessThan(1e-6);
    }),
  );
});

test("a visit pays where the contribution it wins is worth its cost", () => {
  const gain = payingGain(200, example);
  expect(gain).toBeCloseTo(200 / 2.1241, 2);
  expect(customerValue({ ...example, contribution: 1000 + gain }) - customerValue(example)).toBeCloseTo(200, 9);
  expect(payingGain(200, { ...example, retention: 0 })).toBe(Infinity);
  expect(payingGain(0, { ...example, retention: 0 })).toBe(0);
});

test.each<[Partial<ValueInputs>, string]>([
  [{ contribution: -1 }, "negative"],
  [{ contribution: Infinity }, "notFinite"],
  [{ contactCost: -1 }, "negative"],
  [{ retention: 1.01 }, "rateOutside"],
  [{ retention: NaN }, "rateOutside"],
  [{ discount: -1 }, "notAboveMinusOne"],
  [{ growth: Infinity }, "notFinite"],
  [{ years: 0 }, "yearsOutside"],
  [{ years: 2.5 }, "yearsOutside"],
  [{ years: 101 }, "yearsOutside"],
])("%j is refused: %s", (change, fault) => {
  expect(valueFault({ ...example, ...change })?.fault).toBe(fault);
});

test("payments of different years: the example of Excel's NPV, -10,000, 3,000, 4,200, 6,800 at 10 % = 1,188.44", () => {
  const sure = { ...example, contribution: 1, retention: 1, discount: 0.1, contactCost: 0, acquisitionCost: 0 };
  const worthOfYear = (year: number): number =>
    customerValue({ ...sure, years: year }) - (year > 1 ? customerValue({ ...sure, years: year - 1 }) : 0);
  const value = [-10_000, 3000, 4200, 6800].reduce((sum, each, index) => sum + each * worthOfYear(index + 1), 0);
  expect(value).toBeCloseTo(1188.44, 2);
});
