import fc from "fast-check";
import { noCosts } from "../../../src/method/plan/costs";
import { examplePlan } from "../../../src/method/plan/inputs";
import { sealOf, sealState, signedLayer } from "../../../src/method/plan/seal";
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

const terms = { reading: "exceeds", start: 46023, holidays: [] } as const;
const act = { by: "C. Controller", on: 46112, firstYear: 1, total: 2 };
const more = { callsPerDay: 2 };
const sealed = sealOf(base, more, terms, act);

test("a seal holds while everything is as it was signed", () => {
  expect(sealState(sealed, base, more, terms, act)).toEqual({ broken: [], changes: [] });
});

test("a seal names each input that was changed, from what it was to what it is", () => {
  expect(sealState(sealed, base, { callsPerDay: 2.1 }, terms, act)).toEqual({
    broken: ["scenario"],
    changes: [{ part: "scenario", input: "callsPerDay", from: "2", to: "2.1" }],
  });
  for (const [input, value] of [
    ["advisers", 8],
    ["years", 3],
    ["costPerCall", 0],
    ["conversion:3", 0.11],
    ["conversion:4", 0.11],
  ] as const) {
    const { broken, changes } = sealState(sealed, layered(base, { [input]: value }), more, terms, act);
    expect(broken).toEqual(["base"]);
    expect(changes).toMatchObject([{ part: "base", input, to: String(value) }]);
  }
  const later = sealState(sealed, base, more, { ...terms, start: 46054 }, act);
  expect(later).toEqual({ broken: ["base"], changes: [{ part: "base", input: "start", from: "46023", to: "46054" }] });
  const read = sealState(sealed, base, more, { ...terms, reading: "reaches" }, act);
  expect(read.changes).toEqual([{ part: "base", input: "reading", from: "exceeds", to: "reaches" }]);
  const free = { reading: "workingDays", start: 46023, holidays: [46023] } as const;
  const other = sealState(sealOf(base, more, free, act), base, more, { ...free, holidays: [] }, act);
  expect(other).toMatchObject({ broken: ["base"], changes: [{ input: "holidays" }] });
});

test.each([
  ["signer", { ...act, by: "Somebody else" }],
  ["day", { ...act, on: 46113 }],
  ["first year", { ...act, firstYear: 2 }],
  ["all years", { ...act, total: 3 }],
])("a seal covers the act itself: %s", (_, changed) => {
  expect(sealState(sealed, base, more, terms, changed).broken).toEqual(["signature"]);
});

test("what is stored is covered, too", () => {
  const forged = sealed.replace("callsPerDay=1", "callsPerDay=3");
  expect(forged).not.toBe(sealed);
  expect(sealState(forged, base, more, terms, act).broken).toEqual(["signature"]);
});

test("the plan as it was signed can be had back as a layer", () => {
  const now = layered(base, { advisers: 3, "conversion:6": 0.25 });
  const plan = layered(now, signedLayer(sealed, now));
  expect(plan).toEqual(layered(base, more));
});

test("a signature of a program before holds by its own rule, and says nothing about inputs", () => {
  // As that program wrote it: base, reading and layer.
  const old = "e6ddef477acf1ce9-e97566539370046b";
  expect(sealState(old, base, more, terms, act)).toEqual({ broken: [], changes: [] });
  expect(sealState(old, layered(base, { advisers: 8 }), more, terms, act)).toEqual({ broken: ["base"], changes: [] });
  expect(sealState("", base, more, terms, act).broken).toEqual(["base", "scenario"]);
});
