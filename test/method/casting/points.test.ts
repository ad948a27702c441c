import { castingOf } from "../../../src/method/casting/casting";
import { leadsOf } from "../../../src/method/casting/leads";
import { networkPoints } from "../../../src/method/casting/networkPoints";
import { notApplicable, notAssessed, notInScale, pointsOf, type PointMatrix } from "../../../src/method/casting/points";
import { castingRule } from "../../../src/method/casting/rule";
import { networksOf } from "../../../src/method/cadence/networks";
import type { Criterion } from "../../../src/method/casting/criteria";
import { criterion, rulesOf } from "./rules";

const bands = [
  { over: null, upTo: 100, points: 10 },
  { over: 100, upTo: 200, points: 20 },
  { over: 250, upTo: null, points: 30 },
  { over: 300, upTo: 400, points: 40 },
];
const amount: Criterion = { ...criterion("amount", 1), scale: { bands, choices: [{ choice: "Unknown", points: 5 }] } };
const grade: Criterion = {
  ...criterion("grade", 1),
  scale: {
    bands: [],
    choices: [
      { choice: "Hoch ", points: 100 },
      { choice: "3", points: 50 },
      { choice: "TRUE", points: 7.25 },
    ],
  },
};

const shown = ({ points, criteria }: PointMatrix, column: number): unknown[] =>
  Array.from(
    points.filter((_, at) => at % criteria === column),
    (each) => (each === notAssessed ? "-" : each === notInScale ? "?" : each === notApplicable ? "n/a" : each / 100),
  );

test("numbers by bands (over, up to], texts without case or outer blanks, blanks and dashes not assessed", () => {
  const rule = castingRule(rulesOf([amount, grade]));
  const amounts = [100, 100.01, 200, 225, 251, 350, -5, " unknown", null, "-"];
  const grades = [" HOCH", 3, "3", true, "Wahr", "niedrig", "", undefined, "–", NaN];
  const { matrix, findings } = pointsOf(rule, [amounts, grades]);
  expect(shown(matrix, 0)).toEqual([10, 20, 20, "?", 30, "?", 10, 5, "-", "-"]);
  expect(shown(matrix, 1)).toEqual([100, 50, 50, 7.25, 7.25, "?", "-", "-", "-", "-"]);
  expect(findings).toEqual([
    { criterion: 0, fault: "numberInNoBand", value: undefined, rows: [3] },
    { criterion: 0, fault: "numberInSeveralBands", value: undefined, rows: [5] },
    { criterion: 1, fault: "choiceMissing", value: "niedrig", rows: [5] },
  ]);
});

test("a choice that the scale lacks is one finding with all its rows, and those rows have no class", () => {
  const rule = castingRule(rulesOf([grade]));
  const { matrix, findings } = pointsOf(rule, [["hoch", "Mittel", "mittel ", 4, { type: "Error" }]]);
  expect(findings).toEqual([
    { criterion: 0, fault: "choiceMissing", value: "Mittel", rows: [1, 2] },
    { criterion: 0, fault: "choiceMissing", value: 4, rows: [3] },
    { criterion: 0, fault: "notValue", value: undefined, rows: [4] },
  ]);
  const casting = castingOf(rule, matrix);
  expect([...casting.classes]).toEqual([0, -1, -1, -1, -1]);
  expect([casting.states[1], casting.lows[1], casting.highs[1]]).toEqual([2, 7.25, 100]);
});

test("criteria of another target group do not count, not even as not assessed", () => {
  const rule = castingRule(
    rulesOf([
      { ...criterion("a", 1), targetGroup: "Trade" },
      { ...criterion("b", 3), targetGroup: "Finance" },
    ]),
  );
  const columns = [
    ["p100", "p100", "p100"],
    ["p0", "p0", "p0"],
  ];
  const { matrix } = pointsOf(rule, columns, [" trade", "Finance", "Other"]);
  expect(shown(matrix, 1)).toEqual(["n/a", 0, "n/a"]);
  const casting = castingOf(rule, matrix);
  expect([...casting.scores]).toEqual([100, 0, NaN]);
  expect([...casting.lows]).toEqual([100, 0, NaN]);
  expect([...casting.states]).toEqual([0, 0, 3]);
});

describe("networks", () => {
  const ids = [1, 2, 3, 4, 5, 6];
  const networks = networksOf({ ids, networks: ["N", "N", "N", null, "M", "M"] });

  test("each criterion by its rule: best member, lead member, sum", () => {
    const rule = castingRule(
      rulesOf([
        { ...criterion("best", 1), networkRule: "best" },
        { ...criterion("lead", 1), networkRule: "lead" },
        { ...amount, networkRule: "sum" },
      ]),
    );
    const columns = [
      ["p50", "p0", "-", "p0", null, ""],
      ["p0", "p100", "p50", "-", "p50", "p100"],
      [60, 60, null, 90, null, ""],
    ];
    const members = { networkOf: networks.networkOf, networkCount: 3, leads: Int32Array.of(1, 3, 4) };
    const matrix = networkPoints(rule, pointsOf(rule, columns).matrix, columns, members);
    expect([shown(matrix, 0), shown(matrix, 1), shown(matrix, 2)]).toEqual([
      [50, 0, "-"],
      [100, "-", 50],
      [20, 10, "-"],
    ]);
  });

  test("a member's value that the scale lacks stays unknown to the network, other members' values or not", () => {
    const rule = castingRule(rulesOf([criterion("best", 1), { ...amount, networkRule: "sum" }]));
    const columns = [
      ["p50", "what", "p100", "p0", "p0", "p0"],
      [225, 60, null, 90, "unknown", 1],
    ];
    const members = { networkOf: networks.networkOf, networkCount: 3, leads: Int32Array.of(0, 3, 4) };
    const matrix = networkPoints(rule, pointsOf(rule, columns).matrix, columns, members);
    expect([shown(matrix, 0), shown(matrix, 1)]).toEqual([
      ["?", 0, 0],
      [30, 10, "?"],
    ]);
  });

  test("a network is in the target group of its lead", () => {
    const rule = castingRule(rulesOf([{ ...criterion("a", 1), targetGroup: "trade" }, criterion("b", 1)]));
    const columns = [Array(6).fill("p50"), Array(6).fill("p50")];
    const targetGroups = ["trade", "other", "other", "", "other", "TRADE"];
    const members = { networkOf: networks.networkOf, networkCount: 3, leads: Int32Array.of(0, 3, 5), targetGroups };
    expect(shown(networkPoints(rule, pointsOf(rule, columns).matrix, columns, members), 0)).toEqual([50, "n/a", 50]);
  });

  test("the lead is who is named, else the largest potential, else the first", () => {
    expect([...leadsOf(networks, [null, 3, "", null, null, null], [10, 99, 5, 0, 7, 8]).rows]).toEqual([2, 3, 5]);
    expect([...leadsOf(networks, undefined, undefined).rows]).toEqual([0, 3, 4]);
    expect([...leadsOf(networks, [2, 3, 3], undefined).rows]).toEqual([2, 3, 4]);
  });

  test("leads in a circle, outside the network, unknown, or different: told, and none of them decides silently", () => {
    const circle = leadsOf(networks, [2, 3, 1, null, 6, 99], [1, 5, 2, 0, 3, 4]);
    expect(circle).toEqual({ rows: Int32Array.of(1, 3, 5), circles: [[0, 1, 2]], notMembers: [5], differing: [] });
    const leadsTo = leadsOf(networks, [2, 2, 3, 1, null, null], undefined);
    expect(leadsTo).toEqual({ rows: Int32Array.of(1, 3, 4), circles: [], notMembers: [3], differing: [0] });
  });

  test("two advisers in one network are known", () => {
    expect(networksOf({ ids: [1, 2], networks: ["N", "N"], advisers: ["Weber", "Kern"] }).adviserDiffers[0]).toBe(1);
  });
});
