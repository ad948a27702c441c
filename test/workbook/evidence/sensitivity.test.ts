import type { Language } from "../../../src/text/text";
import { examplePlan } from "../../../src/method/plan/inputs";
import { solveBreakEven } from "../../../src/method/plan/breakEven";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { breakEvenSentence } from "../../../src/workbook/evidence/breakEvenSentence";
import { sensitivityOf, spreadSteps } from "../../../src/workbook/evidence/sensitivityOf";
import { writeSensitivity } from "../../../src/workbook/evidence/writeSensitivity";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Look } from "../../../src/workbook/look/look";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { openDesk, type Desk } from "../desk";
import { asOf, deskWith, knownLog } from "./logs";

let desk: Desk;
afterEach(() => desk.close());

async function emptyLook(language: Language = "en"): Promise<Look> {
  desk = await openDesk({}, language);
  return lookAt({ language });
}

test("the tornado of the example: each input by its own low and high, the widest first, lags included", async () => {
  const { bars, base, faults, rangeFaults } = sensitivityOf(await emptyLook());
  expect([base, faults, rangeFaults]).toEqual([2142000, [], []]);
  expect(bars.map(({ input, atLow, atHigh, width }) => [input, atLow, atHigh, width]).slice(0, 3)).toEqual([
    ["callsPerDay", 2142000 * 0.8, 2142000 * 1.2, 2142000 * 0.4],
    ["immediateRate", 1724625, 2559375, 834750],
    ["conversionDelay", 2315250, 1622250, 693000],
  ]);
  expect(bars.map(({ input }) => input)).toContain("followUpMonths");
  bars.slice(1).forEach(({ width }, index) => expect(width).toBeLessThanOrEqual(bars[index]!.width));
});

test("with an as-of day the interval of the calibration stands for the example's", async () => {
  const opened = await deskWith(knownLog());
  desk = opened.desk;
  const source = (day?: number): unknown =>
    sensitivityOf(opened.look, day).bars.find(({ input }) => input === "immediateRate")?.source;
  expect([source(), source(asOf)]).toEqual(["example", "calibration"]);
});

test("two-way table: by default in steps from low over plan to high, else the values asked for", async () => {
  const sensitivity = sensitivityOf(await emptyLook());
  const table = sensitivity.twoWay("callsPerDay", "followUpMonths");
  expect(table.down.values).toEqual([0.8, 0.9, 1, 1.1, 1.2]);
  expect(table.across.values).toEqual([4, 5, 6, 7, 8]);
  expect(table.cells[2]?.[2]).toBe(2142000);
  const own = sensitivity.twoWay("advisers", "immediateRate", { down: [9, 18], across: [0.4, 0.9] });
  expect(own.cells).toEqual([
    [2142000, NaN],
    [4284000, NaN],
  ]);
  expect(spreadSteps({ input: "conversionDelay", low: 0, plan: 0, high: 3 })).toEqual([0, 2, 3]);
});

test("break-even: how many calls a day for 500,000, and no solution with the nearest that can be reached", async () => {
  const sensitivity = sensitivityOf(await emptyLook());
  expect(sensitivity.breakEven("callsPerDay", 500000, 1)?.value).toBeCloseTo(500000 / 441000, 12);
  expect(sensitivity.breakEven("callsPerDay", NaN, 1)).toBeNull();
  const far = sensitivity.breakEven("immediateRate", 1e6, 1)!;
  expect(breakEvenSentence("en", "immediateRate", far)).toBe("No solution: the most is 645,750, at 60%.");
  expect(breakEvenSentence("de", "immediateRate", far)).toMatch(/^Keine Lösung: Höchstens 645\.750, bei 60\s%\.$/);
  const low = sensitivity.breakEven("followUpMonths", 1, 2)!;
  expect(low.outcome).toBe("alwaysAbove");
  expect(breakEvenSentence("en", "followUpMonths", low)).toBe("No solution: never below 1,260,000, at 24.");
  const idle = solveBreakEven({ ...examplePlan, advisers: 0 }, "callsPerDay", 1, 1);
  expect(breakEvenSentence("en", "callsPerDay", idle)).toBe("No solution: it moves nothing; the contribution is 0.");
});

test("a plan with faults has no sensitivity, and says which", async () => {
  const look = await emptyLook();
  const rules = { ...look.rules, plan: { ...look.rules.plan, immediateRate: 0.9 } };
  const found = sensitivityOf({ ...look, rules });
  expect(found).toMatchObject({ base: NaN, bars: [], faults: [{ fault: "ratesAboveOne" }] });
  expect(found.breakEven("callsPerDay", 1, 1)).toBeNull();
  expect(found.twoWay("callsPerDay", "advisers").cells).toEqual([]);
});

const plain = (rows: CellValue[][]): unknown[][] =>
  rows.map((row) =>
    row.map((cell) =>
      typeof cell === "object" ? cell.error : typeof cell === "number" ? Number(cell.toPrecision(10)) : cell,
    ),
  );

describe.each<Language>(["en", "de"])("the sheet, %s", (language) => {
  const name = language === "en" ? "Sensitivity" : "Sensitivität";
  const options = { language, target: { contribution: 1e6, year: 1 } } as const;
  const noSolution = { en: "no solution", de: "keine Lösung" }[language];

  test("live cells and fixed cells agree, in the tornado, the two-way table and the break-even", async () => {
    const look = await emptyLook(language);
    await writeSensitivity(look, { ...options, live: true });
    const live = plain(desk.all(name)).map((row) => row.map((cell) => (cell === "#N/A" ? noSolution : cell)));
    expect(live.flat().filter((cell) => cell === noSolution)).toHaveLength(5);
    await writeSensitivity(look, { ...options, live: false });
    const fixed = plain(desk.all(name));
    expect(live.slice(2)).toEqual(fixed.slice(2));
    expect(live.flat()).toContain(2142000);
  });

  test("a low, a target and an input changed by hand move what stands beside them", async () => {
    const look = await emptyLook(language);
    await writeSensitivity(look, { ...options, live: true });
    const rows = (): unknown[][] => plain(desk.all(name));
    const rowOf = (text: string, after = 0): number => rows().findIndex((row, at) => at >= after && row[0] === text);
    const calls = language === "en" ? "Active calls per day and adviser" : "Aktive Anrufe je Tag und Betreuer";
    const level = language === "en" ? "Level of the conversion curve (factor)" : "Niveau der Umwandlungskurve (Faktor)";
    const first = rowOf(calls);
    desk.put(name, `B${first + 1}`, 0.5);
    expect(rows()[first]?.slice(5, 8)).toEqual([1071000, 2570400, 1499400]);
    desk.put(name, `D${rowOf(level) + 1}`, 2);
    expect(rows()[rowOf(level)]?.[6]).toBe(4284000);
    const target = rows().findIndex((row) => row[1] === 1e6);
    desk.put(name, `B${target + 1}`, 882000);
    expect(rows()[rowOf(calls, target)]?.[2]).toBe(2);
    await changeRules(look, { plan: { ...look.rules.plan, callsPerDay: 2 } }, { language });
    expect(rows()[first]?.[2]).toBe(2);
    expect(rows()[rowOf(calls, target)]?.slice(1, 3)).toEqual([2, 2]);
    expect(rows()[4]?.[1]).toBe(4284000);
  });
});

test("the chart: what each input moves to both sides, the widest on top", async () => {
  const look = await emptyLook();
  await writeSensitivity(look, { language: "en", live: true });
  const [chart] = desk.model.charts(desk.sheetId("Sensitivity"));
  expect(chart).toMatchObject({ name: "SKM_sensitivity", kind: "BarStacked" });
  const rows = desk.all("Sensitivity");
  const first = rows.findIndex((row) => row[0] === "Active calls per day and adviser");
  // A bar chart draws its first category at the bottom: the widest bar is the last.
  expect(rows[first + 9]?.slice(9, 12)).toEqual([
    "Active calls per day and adviser",
    expect.closeTo(-428400, 5),
    expect.closeTo(428400, 5),
  ]);
});

test("a range whose end makes no plan is refused with its cell, nothing written", async () => {
  const look = await emptyLook();
  const planRanges = [{ input: "immediateRate", low: 0.3, high: 0.7 } as const];
  await changeRules(look, { plan: look.rules.plan, planRanges }, { language: "en" });
  const sheets = desk.model.sheets().length;
  const failure = await writeSensitivity(look, { language: "en", live: true }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "rangeUnusable", written: "nothing" });
  expect(desk.model.sheets()).toHaveLength(sheets);
  expect(String((failure as { values: { range: string } }).values.range)).toBe(
    "Immediate appointment rate: an end of the range from 30% to 70% makes no plan; rates end at 100%, immediate and follow-up rate together too.",
  );
});
