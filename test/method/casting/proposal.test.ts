import { departmentsOf, exampleFormats } from "../../../src/method/casting/decision";
import { exampleCriteria } from "../../../src/method/casting/examples";
import { castingFaults } from "../../../src/method/casting/faults";
import { lintScales } from "../../../src/method/casting/lint";
import { pointsOf } from "../../../src/method/casting/points";
import { proposeCriteria, quantileBands } from "../../../src/method/casting/proposal";
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
  const { criteria, leftOut } = proposeCriteria([
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
  const { criteria } = proposeCriteria([{ key: "k", header: "K", cells }]);
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
