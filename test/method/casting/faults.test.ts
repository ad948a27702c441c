import type { CastingRules, Criterion } from "../../../src/method/casting/criteria";
import { criteriaFromCells } from "../../../src/method/casting/criteriaTable";
import { castingFaults } from "../../../src/method/casting/faults";
import { lintScales } from "../../../src/method/casting/lint";
import { castingRule } from "../../../src/method/casting/rule";
import { criterion, rulesOf } from "./rules";

const a = criterion("a", 1);
const b = criterion("b", 1);
const scaled = (scale: Partial<Criterion["scale"]>): Criterion => ({
  ...a,
  scale: { bands: [], choices: [], ...scale },
});
const band = (over: number | null, upTo: number | null, points = 0): Criterion["scale"]["bands"][number] => ({
  over,
  upTo,
  points,
});

test.each<[string, Partial<CastingRules>]>([
  ["noCriteria", { criteria: [] }],
  ["tooManyCriteria", { criteria: Array.from({ length: 31 }, (_, index) => criterion(`c${index}`, 1)) }],
  ["nameMissing", { criteria: [{ ...a, name: " " }] }],
  ["nameDoubled", { criteria: [a, { ...b, name: "A " }] }],
  ["columnDoubled", { criteria: [a, { ...b, column: "a" }] }],
  ["columnMissing", { criteria: [{ ...a, column: "deleted" }] }],
  ["weightNotNumber", { criteria: [{ ...a, weight: NaN }] }],
  ["weightNegative", { criteria: [{ ...a, weight: -1 }] }],
  ["weightTooLarge", { criteria: [{ ...a, weight: 10001 }] }],
  [
    "weightsAllZero",
    {
      criteria: [
        { ...a, weight: 0 },
        { ...b, weight: 0.00001 },
      ],
    },
  ],
  ["scaleEmpty", { criteria: [scaled({})] }],
  ["sumOfChoices", { criteria: [{ ...a, networkRule: "sum" }] }],
  ["pointsOutside", { criteria: [scaled({ bands: [band(null, null, 101)] })] }],
  ["limitNotNumber", { criteria: [scaled({ bands: [band(NaN, null)] })] }],
  ["limitsReversed", { criteria: [scaled({ bands: [band(5, 5)] })] }],
  ["restDoubled", { criteria: [scaled({ bands: [band(null, null), band(null, null)] })] }],
  ["choiceBlank", { criteria: [scaled({ choices: [{ choice: " - ", points: 1 }] })] }],
  [
    "choiceDoubled",
    {
      criteria: [
        scaled({
          choices: [
            { choice: "x", points: 1 },
            { choice: "X", points: 2 },
          ],
        }),
      ],
    },
  ],
  ["noClasses", { thresholds: [] }],
  [
    "labelMissing",
    {
      thresholds: [
        { label: "", from: 50 },
        { label: "D", from: null },
      ],
    },
  ],
  [
    "labelDoubled",
    {
      thresholds: [
        { label: "d", from: 50 },
        { label: "D", from: null },
      ],
    },
  ],
  [
    "thresholdOutside",
    {
      thresholds: [
        { label: "A", from: 100.5 },
        { label: "D", from: null },
      ],
    },
  ],
  [
    "thresholdsNotFalling",
    {
      thresholds: [
        { label: "A", from: 75 },
        { label: "B", from: 75.001 },
        { label: "D", from: null },
      ],
    },
  ],
  ["restMissing", { thresholds: [{ label: "A", from: 75 }] }],
  ["leastAssessedOutside", { leastAssessed: 1.1 }],
  ["hysteresisOutside", { hysteresis: -1 }],
])("%s is told, and nothing else", (fault, rules) => {
  const columns = new Set(["a", "b", ...Array.from({ length: 31 }, (_, index) => `c${index}`)]);
  expect(castingFaults(rulesOf([a], rules), columns).map((each) => each.fault)).toEqual([fault]);
});

test("one column or name may serve different target groups, not a group and everybody", () => {
  const trade = { ...a, targetGroup: "trade" };
  expect(castingFaults(rulesOf([trade, { ...a, targetGroup: "finance" }]))).toEqual([]);
  expect(castingFaults(rulesOf([trade, a])).map(({ fault }) => fault)).toEqual(["nameDoubled", "columnDoubled"]);
});

test("weights are zero for one target group only: it is named", () => {
  const rules = rulesOf([
    { ...a, targetGroup: "trade" },
    { ...b, targetGroup: "Finance", weight: 0 },
  ]);
  expect(castingFaults(rules)).toEqual([{ fault: "weightsAllZero", targetGroup: "Finance" }]);
});

test("gaps and overlaps of bands are named with their interval, also below 0", () => {
  const rules = rulesOf([b, scaled({ bands: [band(-10, 0), band(5, 20), band(15, null)] })]);
  expect(lintScales(rules)).toEqual([
    { criterion: 1, kind: "gap", over: null, upTo: -10 },
    { criterion: 1, kind: "gap", over: 0, upTo: 5 },
    { criterion: 1, kind: "overlap", over: 15, upTo: 20 },
  ]);
  expect(lintScales(rulesOf([scaled({ bands: [band(null, 0), band(0, null)] })]))).toEqual([]);
});

describe("criteria as a table", () => {
  test("one row a step; a criterion goes on without its name; bands reach up to the next limit", () => {
    const { criteria, rows, findings } = criteriaFromCells([
      ["Volume", 3, "", 0, "", "Umsatz", "sum", "Trade", "Sales; Legal"],
      ["", "", 1000, 50, "", "", "", "", ""],
      ["", "", 5000, 100, "", "", "", "", ""],
      ["", "", "", "", "", "", "", "", ""],
      ["Succession", 2, "open", 100, "", "", "lead", "", ""],
      ["Succession", 2, "settled", 0, "", "", "", "", ""],
    ]);
    expect(findings).toEqual([]);
    expect(criteria).toEqual([
      {
        name: "Volume",
        column: "Umsatz",
        weight: 3,
        networkRule: "sum",
        targetGroup: "Trade",
        departments: ["Sales", "Legal"],
        scale: { bands: [band(null, 1000, 0), band(1000, 5000, 50), band(5000, null, 100)], choices: [] },
      },
      {
        name: "Succession",
        column: "Succession",
        weight: 2,
        networkRule: "lead",
        targetGroup: undefined,
        departments: [],
        scale: {
          bands: [],
          choices: [
            { choice: "open", points: 100 },
            { choice: "settled", points: 0 },
          ],
        },
      },
    ]);
    expect(rows).toEqual([
      { first: 0, bands: [0, 1, 2], choices: [] },
      { first: 4, bands: [], choices: [4, 5] },
    ]);
  });

  test("with an up to in any band they stand as given, gaps and all", () => {
    const { criteria } = criteriaFromCells([
      ["a", 1, 10, 100, ""],
      ["", "", 0, 50, 5],
    ]);
    expect(lintScales({ criteria }).map(({ over, upTo }) => [over, upTo])).toEqual([
      [null, 0],
      [5, 10],
    ]);
  });

  test("a table whose blanks arrive as 0 reads the same, but for the lowest limit", () => {
    const { criteria, findings } = criteriaFromCells([
      ["a", 2, 0, 0, 0],
      [0, 0, 10, 100, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(findings).toEqual([]);
    expect(criteria[0]).toMatchObject({ weight: 2, scale: { bands: [band(0, 10, 0), band(10, null, 100)] } });
  });

  test.each([
    ["nameMissing", [["", 1, "x", 50]]],
    ["weightNotNumber", [["Criterion", "Weight", "Over", "Points"]]],
    ["weightNotNumber", [["a", "", "x", 50]]],
    [
      "weightDiffers",
      [
        ["a", 1, "x", 50],
        ["a", 2, "y", 60],
      ],
    ],
    ["pointsNotNumber", [["a", 1, "x", "many"]]],
    ["pointsNotNumber", [["a", 1, "x", ""]]],
    ["upToNotNumber", [["a", 1, 1, 50, "open"]]],
    ["stepNotValue", [["a", 1, Infinity, 50]]],
    ["networkRuleUnknown", [["a", 1, "x", 50, "", "", "worst"]]],
  ])("%s is told with its row", (fault, cells) => {
    const { findings } = criteriaFromCells(cells as unknown[][]);
    expect(findings[0]).toEqual({ fault, row: fault === "weightDiffers" ? 1 : 0 });
  });

  test("what is read can be cast with", () => {
    const { criteria } = criteriaFromCells([["a", 1, "", 30]]);
    expect(castingFaults(rulesOf(criteria))).toEqual([]);
    expect(castingRule(rulesOf(criteria)).worst).toEqual(Float64Array.of(3000));
  });
});
