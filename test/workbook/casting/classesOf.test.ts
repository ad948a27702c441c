import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Classes } from "../../../src/workbook/casting/classes";
import { classesOf } from "../../../src/workbook/casting/classesOf";
import { explainNetwork } from "../../../src/workbook/casting/explainNetwork";
import { portfolioOf } from "../../../src/workbook/casting/portfolioOf";
import { whatIf } from "../../../src/workbook/casting/whatIf";
import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import type { Finding } from "../../../src/workbook/excel/finding";
import { resetCounters } from "../../../src/workbench/host/counters";
import type { Desk } from "../desk";
import { snapshot, type TestCell } from "../tables";
import { asOf, criteriaRows, openCastingDesk, ratedRows, withCell, type CastingDeskOptions } from "./castingDesk";

let desk: Desk;
afterEach(() => desk.close());

async function cast(options: CastingDeskOptions = {}): Promise<Classes> {
  desk = await openCastingDesk(options);
  return classesOf(await lookAt({ language: "en" }), asOf) as Classes;
}

const labels = [["Class", "Score from", "Minutes per contact"]] as const;
const usual: TestCell[][] = [
  ...labels.map((row) => [...row]),
  ["A", 75, 90],
  ["B", 50, 60],
  ["C", 25, 20],
  ["D", "", 10],
];

test("networks are cast together: by the lead member, by the sum, with honest gaps", async () => {
  const classes = await cast();
  expect(classes.faults).toEqual([]);
  const [hansen, meyer, petersen] = classes.networks;
  // Growth high by the lead; 45 orders together.
  expect(hansen).toMatchObject({
    key: "Hansen",
    values: ["high", 45],
    points: [100, 100],
    score: 100,
    class: "A",
    couldBe: "",
    departments: ["Field service", "Sales"],
    potential: 125000,
    revenue: 91000,
    segment: "A1",
    contactsPerYear: 6,
  });
  expect(hansen?.lead.id).toBe("1");
  // Two thirds of the weight are known: 50 points, and 33.3 to 66.7 with the rest.
  expect(meyer).toMatchObject({ class: "B", score: 50, ask: 1, pointStates: ["assessed", "notAssessed"] });
  expect(meyer?.low).toBeCloseTo(100 / 3, 1);
  expect(meyer?.high).toBeCloseTo(200 / 3, 1);
  expect(meyer?.worstClass).toBe("C");
  expect(meyer?.network).toBe("Meyer KG");
  // The lead's growth is not assessed: one third of the weight is known, below the least share.
  expect(petersen).toMatchObject({ state: "tooLittleAssessed", class: "", couldBe: "A", ask: 0, points: [null, 40] });
  expect(classes.counts).toEqual([1, 1, 0, 0, 1]);
});

test("a workbook without criteria has no classes, and reads no further column", async () => {
  desk = await openCastingDesk({ criteria: null });
  const look = await lookAt({ language: "en" });
  expect(look.castingInput).toBeUndefined();
  expect(classesOf(look, asOf)).toBeNull();
});

test("the criteria's columns come with the same requests as the customers", async () => {
  desk = await openCastingDesk({ criteria: null });
  resetCounters(desk.counters);
  await lookAt({ language: "en" });
  const without = desk.counters.requests;
  desk.close();
  desk = await openCastingDesk();
  resetCounters(desk.counters);
  await lookAt({ language: "en" });
  expect(desk.counters.requests).toBe(without);
});

test("reasons come from the casting, never from an override", async () => {
  const classes = await cast({
    thresholds: usual,
    overrides: [
      ["Network", "Class", "Reason", "Author", "Until"],
      ["Meyer KG", "A", "x", "Weber", ""],
      [3, "A", "wants to grow", "Weber", asOf + 1],
      ["Hansen", "D", "leaves", "Kunz", asOf - 1],
    ],
  });
  const [hansen, meyer] = classes.networks;
  expect(meyer).toMatchObject({ class: "B", effectiveClass: "A", contactsPerYear: 6, minutes: 540 });
  expect(meyer?.override?.reason).toBe("wants to grow");
  expect(explainNetwork(classes, 1)).toMatchObject({ label: "B", next: { label: "A", distance: 25 }, lifting: [0] });
  // Past its day: listed with its cell, and no longer in force.
  expect(hansen).toMatchObject({ class: "A", effectiveClass: "A", override: null });
  expect(classes.expired.map(({ key }) => key)).toEqual(["Hansen"]);
  const told = classes.findings.map((each) => [each.kind, each.place?.cell]);
  expect(told).toContainEqual(["overrideExpired", "W5"]);
  expect(told).toContainEqual(["overrideUnusable", "S3"]);
  const expired = classes.findings.find(({ kind }) => kind === "overrideExpired") as Finding;
  expect(findingSentence("en", expired)).toBe(
    "The override of Hansen to class D ended on 30 Mar 2026. It no longer counts; renew or delete it.",
  );
});

test("what-if shows who moves and changes no cell, nor the casting", async () => {
  const classes = await cast({ thresholds: usual });
  const before = snapshot(desk, ["Kunden", "Regeln"]);
  const kept = Array.from(classes.casting?.classes ?? []);
  const thresholds = classes.rules.thresholds.map((each) => (each.label === "B" ? { ...each, from: 60 } : each));
  const tried = whatIf(classes, { thresholds });
  expect(tried.moved).toEqual([{ index: 1, from: "B", to: "C" }]);
  expect(tried.migration?.totals).toMatchObject({
    moved: 1,
    potentialMoved: 1500,
    contactsBefore: 10,
    contactsAfter: 8,
  });
  expect(whatIf(classes, { weights: [0, 0] }).faults).toEqual([{ fault: "weightsAllZero", targetGroup: undefined }]);
  expect(Array.from(classes.casting?.classes ?? [])).toEqual(kept);
  expect(snapshot(desk, ["Kunden", "Regeln"])).toBe(before);
});

test("the hysteresis keeps to the Class column", async () => {
  const petersenKnown = withCell(ratedRows, 4, 7, "medium");
  const settings: TestCell[][] = [
    ["Setting", "Value"],
    ["Least assessed share", 0.5],
    ["Hysteresis in points", 5],
  ];
  // Score 46.7 is a C; with B before and five points of patience it stays a B.
  const without = await cast({ customers: withCell(petersenKnown, 4, 6, "B") });
  expect(without.networks[2]).toMatchObject({ class: "C" });
  desk.close();
  const kept = await cast({ customers: withCell(petersenKnown, 4, 6, "B"), settings });
  expect(kept.networks[2]).toMatchObject({ class: "B" });
});

test("portfolio by adviser: the sums are those of the networks", async () => {
  const classes = await cast();
  const { portfolio, groups } = portfolioOf(classes, "adviser");
  expect(groups).toEqual(["Weber", "Kunz"]);
  expect(portfolio.networks.reduce((sum, each) => sum + each, 0)).toBe(3);
  expect(portfolio.potential.reduce((sum, each) => sum + each, 0)).toBe(164500);
  expect(portfolio.potential[0]).toBe(125000);
});

describe("bad input is told with its cell and never cast in silence", () => {
  const faults: readonly [string, CastingDeskOptions, string, RegExp][] = [
    ["all weights zero", { criteria: withCell(withCell(criteriaRows, 1, 1, 0), 4, 1, 0) }, "B3", /All weights are 0/],
    ["a negative weight", { criteria: withCell(criteriaRows, 1, 1, -1) }, "B3", /negative/],
    ["a weight that is text", { criteria: withCell(criteriaRows, 1, 1, "two") }, "B3", /not a number/],
    ["an error cell", { criteria: withCell(criteriaRows, 1, 2, { formula: "=NA()" }) }, "C3", /neither a limit nor/],
    ["a column that is gone", { criteria: withCell(criteriaRows, 4, 5, "Bestellungen") }, "F6", /not in the table/],
    ["two criteria on a column", { criteria: withCell(criteriaRows, 4, 5, "growth") }, "F6", /same column/],
    ["points over 100", { criteria: withCell(criteriaRows, 3, 3, 101) }, "D5", /between 0 and 100/],
    ["thresholds not falling", { thresholds: withCell(usual, 2, 1, 80) }, "M4", /not below the one before/],
    [
      "a least share over 1",
      {
        settings: [
          ["Setting", "Value"],
          ["Mindestens bewerteter Anteil", 7],
        ],
      },
      "Q3",
      /0% to 100%/,
    ],
  ];
  test.each(faults)("%s", async (_, options, cell, sentence) => {
    const classes = await cast(options);
    expect(classes.networks).toEqual([]);
    expect(classes.faults.map((each) => each.place)).toEqual([{ sheet: "Regeln", cell }]);
    expect(findingSentence("en", classes.faults[0] as Finding)).toMatch(sentence);
    expect(findingSentence("de", classes.faults[0] as Finding)).not.toMatch(/\{|undefined/);
    const look = await lookAt({ language: "en" });
    expect(look.findings).toContainEqual(classes.faults[0]);
  });

  test("a choice that the scale lacks, numbers in a gap, an error cell", async () => {
    const customers = withCell(withCell(withCell(ratedRows, 3, 7, "huge"), 5, 7, "HUGE "), 4, 8, { formula: "=1/0" });
    const classes = await cast({ customers, criteria: withCell(criteriaRows, 4, 4, 4) });
    const told = new Map(classes.findings.map((each) => [each.kind, each]));
    expect(told.get("choiceMissing")).toMatchObject({ place: { sheet: "Kunden", cell: "H4" }, values: { count: 2 } });
    expect(told.get("valueUnusable")?.place?.cell).toBe("I5");
    expect(told.get("numberInNoBand")?.place?.cell).toBe("I3");
    // The gap itself, over 4 up to 5, in the rules.
    expect(told.get("criterionUnusable")).toMatchObject({ severity: "warning", place: { cell: "C6" } });
    expect(classes.networks[1]).toMatchObject({ state: "valueNotInScale", class: "" });
    for (const finding of classes.findings)
      for (const language of ["en", "de"] as const)
        expect(findingSentence(language, finding)).not.toMatch(/\{|undefined/);
  });

  test("leads in a circle, a foreign lead, two leads, and two advisers", async () => {
    const customers: TestCell[][] = [
      ratedRows[0] as TestCell[],
      [1, "a", "N", "Weber", 1, 1, "", "low", 1, 2],
      [2, "b", "N", "Kunz", 2, 1, "", "high", 1, 1],
      [3, "c", "M", "Kunz", 2, 1, "", "high", 1, 1],
      [4, "d", "M", "Kunz", 9, 1, "", "low", 1, 4],
      [5, "e", "M", "Kunz", 9, 1, "", "low", 1, 5],
    ].map((row) => row as TestCell[]);
    const classes = await cast({ customers });
    const told = classes.findings.map(({ kind, place }) => `${kind} ${place?.cell}`);
    expect(told).toContain("leadCircle J2");
    expect(told).toContain("leadNotMember J4");
    expect(told).toContain("leadsDiffer J4");
    // A circle counts for nothing: the largest potential leads.
    expect(classes.networks[0]?.lead.id).toBe("2");
    const look = await lookAt({ language: "en" });
    expect(look.findings.map(({ kind }) => kind)).toContain("adviserDiffers");
  });
});
