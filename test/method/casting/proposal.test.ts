import { departmentsOf, exampleFormats } from "../../../src/method/casting/decision";
import { exampleCriteria } from "../../../src/method/casting/examples";
import { castingFaults } from "../../../src/method/casting/faults";
import { lintScales } from "../../../src/method/casting/lint";
import { notAssessed, pointsOf } from "../../../src/method/casting/points";
import { isFlat, proposalFrom, quantileBands, reversed } from "../../../src/method/casting/proposal";
import { castingRule } from "../../../src/method/casting/rule";
import { say, type TextKey } from "../../../src/text/text";
import { criterion, matrixOf, rulesOf } from "./rules";

test("numbers get quantile bands with as many values each, texts their values", () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantileBands(numbers)).toEqual([
    { over: null, upTo: 25, points: 0 },
    { over: 25, upTo: 50, points: 33 },
    { over: 50, upTo: 75, points: 67 },
    { over: 75, upTo: null, points: 100 },
  ]);
  const { criteria, leftOut } = proposalFrom([
    { key: "revenue", header: " Revenue ", cells: [5, null, 7, 9, "-", 11] },
    { key: "interest", header: "Interest", cells: ["high", "low", "High", "", "medium"] },
    { key: "country", header: "Country", cells: ["UK", "Brazil", "UK"] },
    { key: "blank", header: "Blank", cells: [null, "", "-"] },
    { key: "one", header: "One", cells: [3, 3, 3] },
    { key: "same", header: "Same", cells: ["x", "X "] },
    { key: "name", header: "Name", cells: Array.from({ length: 13 }, (_, index) => `n${index}`) },
  ]);
  expect(criteria.map(({ name, column, weight }) => [name, column, weight])).toEqual([
    ["Revenue", "revenue", 1],
    ["Interest", "interest", 1],
    ["Country", "country", 1],
  ]);
  expect(criteria[1]?.scale.choices.map(({ choice, points }) => [choice, points])).toEqual([
    ["low", 0],
    ["medium", 50],
    ["high", 100],
  ]);
  expect(criteria[2]?.scale.choices).toEqual([
    { choice: "Brazil", points: 50 },
    { choice: "UK", points: 50 },
  ]);
  expect(leftOut).toEqual([
    { key: "blank", reason: "blank" },
    { key: "one", reason: "oneValue" },
    { key: "same", reason: "oneValue" },
    { key: "name", reason: "tooManyTexts" },
  ]);
});

test("skewed numbers give fewer bands, none of them empty; every value of a proposal has points", () => {
  const cells = [0, 0, 0, 0, 0, 0, 5, "n/a", 900, null];
  const { criteria } = proposalFrom([{ key: "k", header: "K", cells }]);
  expect(criteria[0]?.scale.bands).toEqual([
    { over: null, upTo: 0, points: 0 },
    { over: 0, upTo: null, points: 100 },
  ]);
  const rules = rulesOf(criteria);
  expect(castingFaults(rules, new Set(["k"]))).toEqual([]);
  expect(lintScales(rules)).toEqual([]);
  expect(pointsOf(castingRule(rules), [cells]).findings).toEqual([]);
});

test("where most share the largest value it has a band of its own", () => {
  expect(quantileBands([1, 2, 9, 9, 9, 9, 9, 9, 9, 9])).toEqual([
    { over: null, upTo: 2, points: 0 },
    { over: 2, upTo: null, points: 100 },
  ]);
  expect(quantileBands([1, 5, 9, 9])).toHaveLength(3);
});

test.each(["trade", "financialServices"] as const)("the example set %s is usable in both languages", (set) => {
  for (const language of ["en", "de"] as const) {
    const criteria = exampleCriteria(set, (word) => say(language, `castingExample.${word}` as TextKey));
    const rules = rulesOf(criteria);
    expect(castingFaults(rules, new Set(criteria.map(({ column }) => column)))).toEqual([]);
    expect(lintScales(rules)).toEqual([]);
    for (const { scale } of criteria) {
      const points = [...scale.bands, ...scale.choices].map((step) => step.points);
      expect([Math.min(...points), Math.max(...points)]).toEqual([0, 100]);
    }
  }
});

test("no strategy and no rating talk for C and D", () => {
  expect(exampleFormats("A")).toContain("strategyTalk");
  expect(exampleFormats("b")).toContain("ratingTalk");
  for (const label of ["C", "D", ""])
    expect(exampleFormats(label).filter((format) => format === "strategyTalk" || format === "ratingTalk")).toEqual([]);
});

test("a criterion calls its departments in from 50 points, each once, not where it is not assessed", () => {
  const rules = rulesOf([
    { ...criterion("a", 1), departments: ["Tax", "Legal"] },
    { ...criterion("b", 1), departments: ["Legal", "Trade"] },
    { ...criterion("c", 1), departments: ["Funds"] },
  ]);
  const matrix = matrixOf([
    [50, 100, null],
    [49.99, 0, 100],
  ]);
  expect(departmentsOf(castingRule(rules), matrix, 0)).toEqual(["Tax", "Legal", "Trade"]);
  expect(departmentsOf(castingRule(rules), matrix, 1)).toEqual(["Funds"]);
});

const choicesFor = (...cells: unknown[]) =>
  proposalFrom([{ key: "k", header: "K", cells }]).criteria[0]?.scale.choices.map(
    ({ choice, points }) => `${choice} ${points}`,
  );

test.each<[string, unknown[], string[]]>([
  ["yes and no in letters of two languages", ["J", "n", "", "k.A."], ["n 0", "J 100"]],
  ["truth values", [true, false], ["false 0", "true 100"]],
  ["good and bad", ["gut", "schlecht", "mittel", "n/a"], ["schlecht 0", "mittel 50", "gut 100"]],
  ["sizes", ["large", "small", "medium"], ["small 0", "medium 50", "large 100"]],
  ["words of one step", ["ja", "j", "nein"], ["nein 0", "j 100", "ja 100"]],
  [
    "school grades in words",
    ["sehr gut", "befriedigend", "ausreichend", "gut"],
    ["ausreichend 0", "befriedigend 33", "gut 67", "sehr gut 100"],
  ],
  ["phases", ["Kunde", "Interessent", "Stammkunde"], ["Interessent 0", "Kunde 50", "Stammkunde 100"]],
  [
    "one word more than the ladder knows",
    ["low", "high", "medium", "purple"],
    ["low 0", "medium 50", "purple 50", "high 100"],
  ],
  ["no order at all", ["red", "blue"], ["blue 50", "red 50"]],
])("texts with a plain order rise: %s", (_, cells, expected) => {
  expect(choicesFor(...cells)).toEqual(expected);
});

test("words for “nobody knows” are no answers, unless the scale holds them", () => {
  const proposal = proposalFrom([{ key: "k", header: "K", cells: ["k.A.", "n/a", "?", "TBD", "unbekannt", ""] }]);
  expect(proposal.leftOut).toEqual([{ key: "k", reason: "blank" }]);
  const scale = (choices: string[]) => ({
    ...criterion("k", 1),
    scale: { bands: [], choices: choices.map((choice, at) => ({ choice, points: at * 100 })) },
  });
  const points = (choices: string[], ...cells: unknown[]) => [
    ...pointsOf(castingRule(rulesOf([scale(choices)])), [cells]).matrix.points,
  ];
  expect(points(["no", "yes"], "k. A.", "yes", "K.A.", "?")).toEqual([notAssessed, 10000, notAssessed, notAssessed]);
  expect(points(["no", "k.A."], "K.A.", "n/a", "-")).toEqual([10000, notAssessed, notAssessed]);
});

test("amounts that networks add up get bands of networks, and a text among them stays a finding", () => {
  const networkOf = [0, 0, 1, 2, 3, -1];
  const cells = [10, 30, 50, 60, "approx. 70", 1000];
  const { criteria } = proposalFrom([{ key: "p", header: "Potential", cells, networkOf }]);
  expect(criteria[0]).toMatchObject({ networkRule: "sum", scale: { choices: [] } });
  // 40, 50 and 60, not 10, 30, 50, 60 and 1000.
  expect(criteria[0]?.scale.bands.map(({ upTo }) => upTo)).toEqual([40, 50, null]);
});

test("less is better where the header says so, school grades begin with the best, and a scale is reversed", () => {
  const bandsOf = (header: string, cells: number[]) =>
    proposalFrom([{ key: "k", header, cells }]).criteria[0]!.scale.bands.map(({ points }) => points);
  expect(bandsOf("Entfernung km", [5, 10, 20, 40])).toEqual([100, 67, 33, 0]);
  expect(bandsOf("Lost deals", [0, 1, 2, 3])).toEqual([100, 67, 33, 0]);
  expect(bandsOf("Size", [5, 10, 20, 40])).toEqual([0, 33, 67, 100]);
  expect(bandsOf("Bonität", [1, 2, 5, 2])).toEqual([100, 75, 0]);
  expect(bandsOf("Bonität", [610, 720, 805, 820])).toEqual([0, 33, 67, 100]);
  const scale = { bands: [{ over: null, upTo: 5, points: 20 }], choices: [{ choice: "x", points: 80 }] };
  expect(reversed(scale)).toEqual({
    bands: [{ over: null, upTo: 5, points: 80 }],
    choices: [{ choice: "x", points: 20 }],
  });
  expect(isFlat(scale)).toBe(false);
  expect(isFlat({ bands: [], choices: [{ choice: "x", points: 50 }] })).toBe(true);
});

test("a mark beside blanks is left out with the reason: its blanks are not assessed", () => {
  const { leftOut } = proposalFrom([{ key: "k", header: "K", cells: ["x", "", "X"] }]);
  expect(leftOut).toEqual([{ key: "k", reason: "onlyMark" }]);
});
