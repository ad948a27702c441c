import fc from "fast-check";
import { noCosts } from "../../../src/method/plan/costs";
import { examplePlan } from "../../../src/method/plan/inputs";
import { brokenParts, sealOf } from "../../../src/method/plan/seal";
import {
  baseFaults,
  baseValue,
  curveInput,
  curveMonthOf,
  differing,
  layered,
  type PlanBase,
  type ScenarioInput,
  type ScenarioLayer,
} from "../../../src/method/plan/scenarios";
import { anyPlan } from "./anyPlan";

const base: PlanBase = { inputs: examplePlan, years: 2, costs: noCosts };

const names: readonly ScenarioInput[] = [
  "advisers",
  "callsPerDay",
  "immediateRate",
  "followUpMonths",
  "years",
  "costPerCall",
  "costPerAdviser",
  "conversion:6",
  "conversion:9",
  "conversion:30",
];
const anyLayer: fc.Arbitrary<ScenarioLayer> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 9 })), { selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries));
const anyBase: fc.Arbitrary<PlanBase> = fc.record({
  inputs: anyPlan,
  years: fc.integer({ min: 1, max: 50 }),
  costs: fc.constantFrom(noCosts, { costPerCall: 4, costPerAppointment: null, costPerAdviser: 60000 }),
});

test("an empty layer is the base; layers compose; only what differs is kept", () => {
  fc.assert(
    fc.property(anyBase, anyLayer, anyLayer, (below, first, second) => {
      expect(layered(below, {})).toEqual(below);
      expect(layered(layered(below, first), second)).toEqual(layered(below, { ...first, ...second }));
      const kept = differing(below, first);
      expect(layered(below, kept)).toEqual(layered(below, first));
      for (const [input, value] of Object.entries(kept))
        expect(baseValue(below, input as ScenarioInput)).not.toBe(value);
    }),
  );
});

test("a layer changes inputs, years, costs and the curve, and nothing else", () => {
  const plan = layered(base, {
    callsPerDay: 1.5,
    years: 3,
    costPerCall: 4,
    "conversion:6": 0.25,
    "conversion:24": 0.5,
  });
  expect(plan).toEqual({
    inputs: {
      ...examplePlan,
      callsPerDay: 1.5,
      conversionCurve: [
        { month: 3, rate: 0.1 },
        { month: 6, rate: 0.25 },
        { month: 12, rate: 0.3 },
        { month: 18, rate: 0.4 },
        { month: 24, rate: 0.5 },
      ],
    },
    years: 3,
    costs: { ...noCosts, costPerCall: 4 },
  });
  expect(curveMonthOf(curveInput(24))).toBe(24);
  expect(curveMonthOf("years")).toBeUndefined();
});

test.each<[ScenarioLayer, string, string]>([
  [{ "conversion:6": 0.05 }, "curveRateFalling", "conversionCurve"],
  [{ "conversion:18": 1.1 }, "curveRateOutside", "conversionCurve"],
  [{ immediateRate: 0.7 }, "ratesAboveOne", "followUpRate"],
  [{ contributionPerOrder: -1 }, "negative", "contributionPerOrder"],
  [{ costPerCall: -1 }, "negative", "costPerCall"],
  [{ years: 51 }, "yearsOutside", "years"],
])("what a layer makes impossible is named: %j", (layer, fault, input) => {
  expect(baseFaults(layered(base, layer))).toMatchObject([{ fault, input }]);
});

test("zero advisers make a plan of nothing, no fault", () => {
  expect(baseFaults(layered(base, { advisers: 0 }))).toEqual([]);
});

test("a seal says whether base or scenario was changed", () => {
  const signed = sealOf(base, { callsPerDay: 2 }, ["exceeds"]);
  expect(brokenParts(signed, sealOf(base, { callsPerDay: 2 }, ["exceeds"]))).toEqual([]);
  expect(brokenParts(signed, sealOf(base, { callsPerDay: 2.1 }, ["exceeds"]))).toEqual(["scenario"]);
  expect(brokenParts(signed, sealOf(base, { callsPerDay: 2 }, ["reaches"]))).toEqual(["base"]);
  for (const change of [{ advisers: 8 }, { years: 3 }, { costPerCall: 0 }, { "conversion:3": 0.11 }] as const)
    expect(brokenParts(signed, sealOf(layered(base, change), { callsPerDay: 2 }, ["exceeds"]))).toEqual(["base"]);
  expect(brokenParts("", signed)).toEqual(["base", "scenario"]);
});
