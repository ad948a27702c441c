import fc from "fast-check";
import { orderCounts } from "../../../src/method/plan/chance";
import { examplePlan } from "../../../src/method/plan/inputs";
import { planBands } from "../../../src/method/plan/uncertainty";
import { variableInputs } from "../../../src/method/plan/variation";
import type { Language } from "../../../src/text/text";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { bandCheck } from "../../../src/workbook/evidence/bandCheck";
import { bandsOf } from "../../../src/workbook/evidence/bandsOf";
import { calibrationOf } from "../../../src/workbook/evidence/calibrationOf";
import { spreadsOf, uncertainSpreads } from "../../../src/workbook/evidence/ranges";
import { writeBands } from "../../../src/workbook/evidence/writeBands";
import { explainError } from "../../../src/workbook/sentences/explainError";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { planOf } from "../../../src/workbook/planning/plan";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { openDesk, type Desk } from "../desk";
import { asOf, deskWith, knownLog } from "./logs";

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function emptyDesk(language: Language = "en"): Promise<void> {
  desk = await openDesk({}, language);
}

describe("the exact and the drawn distribution", () => {
  const small = { ...examplePlan, advisers: 2 };

  test("agree within their own error, by year and month, whatever the seed", () => {
    for (const [per, seed] of [
      ["year", 1],
      ["month", 2],
      ["quarter", 3],
    ] as const) {
      const { agrees, periods, runs } = bandCheck(small, orderCounts(small, 2, per), 2, per, seed);
      expect([agrees, periods.every((each) => each.agrees), runs]).toEqual([true, true, 1000]);
    }
  });

  test("disagree when one of them is wrong", () => {
    const faster = { ...small, followUpMonths: 5 };
    expect(bandCheck(small, orderCounts(faster, 2, "quarter"), 2, "quarter", 1).agrees).toBe(false);
    const more = { ...small, callsPerDay: 1.05 };
    expect(bandCheck(small, orderCounts(more, 2, "year"), 2, "year", 1).agrees).toBe(false);
  });

  test("nothing to draw is agreement, and so is no order in the first months", () => {
    const none = { ...small, callsPerDay: 0 };
    const { agrees, periods } = bandCheck(none, orderCounts(none, 1, "month"), 1, "month", 1);
    expect([agrees, periods[0]]).toMatchObject([true, { exact: 0, simulated: 0, errors: 0 }]);
  });
});

describe("how far an input may lie off", () => {
  test("its own range, else the calibration's interval, else an example; decisions are certain without a range", async () => {
    const opened = await deskWith(knownLog());
    desk = opened.desk;
    const calibration = calibrationOf(opened.look, asOf);
    const ranges = [{ input: "advisers", low: 8, high: 9 } as const];
    const { spreads, faults } = spreadsOf(examplePlan, 2, ranges, calibration);
    expect(faults).toEqual([]);
    const by = Object.fromEntries(spreads.map((each) => [each.input, each]));
    expect(spreads.map(({ input }) => input)).toEqual(variableInputs);
    expect(by["advisers"]).toEqual({ input: "advisers", low: 8, plan: 9, high: 9, source: "range" });
    // Measured 30 of 100: the interval ends below the plan's 40 %, and is widened to it.
    expect(by["immediateRate"]).toMatchObject({ plan: 0.4, high: 0.4, source: "calibration" });
    expect(by["immediateRate"]!.low).toBeCloseTo(0.2189, 4);
    // The median is 2 at once for all who were called: 2 to an unknown end, where the example's stands.
    expect(by["followUpMonths"]).toMatchObject({ low: 2, high: 8, source: "calibration" });
    // At 12 months, the last that somebody was observed for, 15 of 40 against the plan's 30 %.
    const last = calibration.rows.find(({ input }) => input === "conversion:12")!.measured!;
    expect(by["conversionLevel"]).toMatchObject({ low: last.low / 0.3, high: last.high / 0.3, source: "calibration" });
    expect(by["callsPerDay"]).toEqual({ input: "callsPerDay", low: 0.8, plan: 1, high: 1.2, source: "example" });
    expect(uncertainSpreads(spreads).map(({ input }) => input)).toEqual([
      "advisers",
      "contributionPerOrder",
      "immediateRate",
      "followUpRate",
      "followUpSuccessRate",
      "followUpMonths",
      "conversionLevel",
      "conversionDelay",
    ]);
  });

  test.each([
    ["besidePlan", { input: "advisers", low: 10, high: 12 }],
    ["besidePlan", { input: "conversionLevel", low: 1.1, high: 1.2 }],
    ["notWhole", { input: "followUpMonths", low: 4.5, high: 7 }],
    ["noPlan", { input: "immediateRate", low: 0.3, high: 0.7 }],
    ["noPlan", { input: "conversionLevel", low: 0.5, high: 3 }],
    ["noPlan", { input: "conversionDelay", low: -4, high: 1 }],
  ] as const)("%s: %j is told and counts as missing", (fault, range) => {
    const { spreads, faults } = spreadsOf(examplePlan, 2, [range], null);
    expect(faults).toMatchObject([{ fault, input: range.input }]);
    expect(spreads.find(({ input }) => input === range.input)?.source).toBe("example");
  });
});

test("bands of the workbook's plan: the plan within them, ordered, wider with both sources, the same for a seed", async () => {
  await emptyDesk();
  const look = await lookAt({ language: "en" });
  const bands = bandsOf(look, { per: "year", years: 3 });
  expect(bands.check?.agrees).toBe(true);
  expect(bands.periods.map(({ plan }) => plan)).toEqual([441000, 1701000, 2252250]);
  for (const { chance, rates, both } of bands.periods) {
    for (const [low, middle, high] of [chance, rates, both]) expect(low <= middle && middle <= high).toBe(true);
    expect(both[2] - both[0]).toBeGreaterThan(chance[2] - chance[0]);
  }
  expect(bandsOf(look, { per: "year", years: 3 })).toEqual(bands);
  expect(bandsOf(look, { per: "year", years: 3, seed: 2 }).periods[0]?.rates).not.toEqual(bands.periods[0]?.rates);
});

test("property: a wider range of the one uncertain input never narrows the bands by inputs", () => {
  const widthWith = (low: number, high: number): number => {
    const [band] = planBands(examplePlan, [{ input: "immediateRate", low, high }], 1, "year", 1).rates;
    return band![2] - band![0];
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 18 }), (below, above) => {
      const inner = widthWith(0.4 - below / 100, 0.4 + above / 100);
      expect(widthWith(0.4 - below / 100 - 0.01, 0.4 + above / 100 + 0.01)).toBeGreaterThan(inner);
    }),
    { numRuns: 8 },
  );
});

const plain = (rows: CellValue[][]): unknown[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(10)) : cell)));

describe.each<Language>(["en", "de"])("the sheet, %s", (language) => {
  const name = language === "en" ? "Bands" : "Bänder";

  test("one formula spills what the job computes; the check and its verdict stand beside it", async () => {
    await emptyDesk(language);
    await loadSample({ language, asOf });
    const look = await lookAt({ language });
    await writeBands(look, { language, live: true, years: 1, per: "quarter", asOf });
    const live = plain(desk!.all(name));
    const header = live.findIndex((row) => String(row[2]).endsWith("P10"));
    expect(desk!.formula(name, `A${header + 1}`)).toMatch(/^=SKM\.BANDS\(/);
    await writeBands(look, { language, live: false, years: 1, per: "quarter", asOf });
    expect(plain(desk!.all(name))).toEqual(live);
    const { periods, check } = bandsOf(look, { years: 1, per: "quarter", asOf });
    expect(live.slice(header + 1, header + 5).map((row) => row.slice(0, 5))).toEqual(
      periods.map(({ period, plan, chance }) => [period, plan, ...chance]),
    );
    expect(check?.agrees).toBe(true);
    expect(live.flat().join(" ")).toContain(language === "en" ? "Both agree" : "Beide stimmen überein");
    expect(live.flat()).toContain(language === "en" ? "calibration" : "Kalibrierung");
  });

  test("the years of the plan are live, and a change of a rate on the rules sheet moves the bands", async () => {
    await emptyDesk(language);
    const look = await lookAt({ language });
    await writeBands(look, { language, live: true, per: "year" });
    const before = plain(desk!.all(name));
    const header = before.findIndex((row) => String(row[2]).endsWith("P10"));
    expect(before[header + 2]?.[1]).toBe(planOf(look.rules).years[1]?.contribution);
    await changeRules(look, { plan: { ...look.rules.plan, contributionPerOrder: 5500, years: 3 } }, { language });
    const after = plain(desk!.all(name));
    expect(after[header + 2]?.[1]).toBe(1871100);
    // A third year spills below.
    expect(after[header + 3]?.slice(0, 2)).toEqual([3, 2477475]);
  });
});

describe("refused with the reason and the cell, nothing written", () => {
  test.each<[string, object, Parameters<typeof changeRules>[1], object]>([
    [
      "a range beside the plan",
      { code: "rangeUnusable" },
      { planRanges: [{ input: "advisers", low: 10, high: 12 }] },
      {},
    ],
    ["too many periods", { code: "bandsTooLarge.periods" }, {}, { years: 6, per: "month" }],
  ])("%s", async (_, expected, change, options) => {
    await emptyDesk();
    const look = await lookAt({ language: "en" });
    await changeRules(look, { plan: look.rules.plan, ...change }, { language: "en" });
    const sheets = desk!.model.sheets().length;
    const failure = await writeBands(await lookAt({ language: "en" }), {
      language: "en",
      live: true,
      ...options,
    }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ ...expected, written: "nothing" });
    if ("planRanges" in change) {
      const place = (failure as { place: { sheet: string; cell: string } }).place;
      expect(desk!.cell(place.sheet, place.cell)).toBe(10);
    }
    for (const language of ["en", "de"] as const) {
      const { what, todo } = explainError(language, failure);
      expect(what.length).toBeGreaterThan(40);
      expect(what + todo).not.toMatch(/[{}]|undefined|NaN/);
    }
    expect(desk!.model.sheets()).toHaveLength(sheets);
  });

  test("more calls than chance is computed for", async () => {
    await emptyDesk();
    const look = await lookAt({ language: "en" });
    await changeRules(look, { plan: { ...look.rules.plan, advisers: 900 } }, { language: "en" });
    await expect(writeBands(look, { language: "en", live: true })).rejects.toMatchObject({
      code: "bandsTooLarge.calls",
    });
  });
});

test("another reading of the model: the sheet says that the bands follow the default one", async () => {
  await emptyDesk();
  const look = await lookAt({ language: "en" });
  await changeRules(look, { planCosts: { ...look.rules.planCosts, reading: "reaches" } }, { language: "en" });
  await writeBands(look, { language: "en", live: true, years: 1 });
  expect(desk!.all("Bands").flat().join(" ")).toContain("follow the default reading");
});
