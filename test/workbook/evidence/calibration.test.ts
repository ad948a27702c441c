import { wilson } from "../../../src/method/plan/wilson";
import type { Language } from "../../../src/text/text";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { acceptCalibration } from "../../../src/workbook/evidence/acceptCalibration";
import { calibrationProblems } from "../../../src/workbook/evidence/calibrationProblems";
import { calibrationOf, type Calibration, type CalibratedInput } from "../../../src/workbook/evidence/calibrationOf";
import { writeCalibration } from "../../../src/workbook/evidence/writeCalibration";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { planOf } from "../../../src/workbook/planning/plan";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { openDesk, type Desk } from "../desk";
import { customerRows, putRows, snapshot } from "../tables";
import { asOf, contactHeader, day, deskWith, knownLog, type LogRow } from "./logs";

let desk: Desk;
afterEach(() => desk.close());

async function calibrated(
  rows: readonly LogRow[],
  options: Parameters<typeof deskWith>[1] = {},
): Promise<{ calibration: Calibration; row: (input: CalibratedInput) => Calibration["rows"][number] }> {
  const opened = await deskWith(rows, options);
  desk = opened.desk;
  const calibration = calibrationOf(opened.look, asOf);
  return { calibration, row: (input) => calibration.rows.find((each) => each.input === input)! };
}

test("a log with known rates: measured, n and intervals, blended by the strength of 50", async () => {
  const { calibration, row } = await calibrated(knownLog());
  expect(calibration.problems).toEqual([]);
  expect(calibration.log).toMatchObject({
    calls: 120,
    followUpCalls: 20,
    openFollowUps: 20,
    appointments: 40,
    orders: 15,
  });
  expect(row("immediateRate")).toMatchObject({ n: 100, successes: 30, plan: 0.4, blended: 0.3333, missing: null });
  expect(row("immediateRate").measured).toEqual({ value: 0.3, ...wilson(30, 100), error: null });
  // (0.4 x 50 + 0.4 x 100) / 150
  expect(row("followUpRate")).toMatchObject({ n: 100, successes: 40, blended: 0.4 });
  expect(row("followUpSuccessRate")).toMatchObject({ n: 20, successes: 10, measured: { value: 0.5 } });
  // Half of the 40 follow-ups are called after 2 months: (6 x 50 + 2 x 20) / 70 = 4.9.
  expect(row("followUpMonths")).toMatchObject({ n: 20, measured: { value: 2 }, blended: 5 });
  expect(row("contributionPerOrder")).toMatchObject({ n: 15, measured: { value: 1007 } });
  expect(row("contributionPerOrder").measured?.error).toBeCloseTo(Math.sqrt(20 / 15), 10);
  expect(row("conversion:3")).toMatchObject({ n: 40, successes: 0, measured: { value: 0 } });
  expect(row("conversion:6")).toMatchObject({ n: 40, successes: 15, measured: { value: 0.375 } });
  // All 40 were observed for 12 months, those from January for 14; nobody for 18.
  expect(row("conversion:12")).toMatchObject({ n: 40, measured: { value: 0.375 } });
  expect(row("conversion:18")).toMatchObject({ n: 0, successes: null, measured: null, missing: "notObserved" });
  // From the 33.33% of month 12 on by the plan's own chance: of what is left, 1 in 7.
  expect(row("conversion:18").blended).toBe(0.4285);
  expect(row("conversion:6").blended).toBe(0.2778);
  expect(calibration.rows.every(({ faults }) => faults.length === 0)).toBe(true);
});

test("incoming calls, visits, and calls after the as-of day are no calls; without the columns every contact is one", async () => {
  const rows: LogRow[] = [
    [day("2026-01-05"), 1, "appointment", "", "phone", "incoming"],
    [day("2026-01-06"), 2, "appointment", "", "visit"],
    [day("2026-01-07"), 3, "appointment", "", "Telefon", ""],
    [day("2026-01-08"), 4, "refused", "", "phone field service"],
    [asOf + 1, 5, "appointment"],
  ];
  const { calibration } = await calibrated(rows);
  expect(calibration.log).toMatchObject({ calls: 2, appointments: 3, notRead: 1 });
  desk.close();
  desk = await openDesk({});
  putRows(desk, "Customers", customerRows);
  putRows(desk, "Contacts", [
    ["Date", "Customer ID", "Outcome"],
    [day("2026-01-05"), 1, "appointment"],
    [day("2026-01-06"), 3, "refused"],
  ]);
  expect(calibrationOf(await lookAt({ language: "en" }), asOf).log).toMatchObject({ calls: 2, appointments: 1 });
});

test("too few cases: the number of them instead of a rate, and the plan's value", async () => {
  const { row } = await calibrated(knownLog().slice(0, 8));
  expect(row("immediateRate")).toMatchObject({ n: 4, measured: null, missing: "tooFew", blended: 0.4 });
});

describe("what stands in the way, in clear words", () => {
  test.each<[string, readonly LogRow[], Calibration["problems"]]>([
    ["no calls", [[day("2026-01-05"), 1, "appointment", "", "visit"]], ["noCalls", "noOrders"]],
    ["no appointments", [[day("2026-01-05"), 1, "refused"]], ["noAppointments"]],
    [
      "no orders",
      Array.from({ length: 30 }, (_, at) => [day("2025-01-05"), at + 1, "appointment"] as const),
      ["noOrders"],
    ],
    [
      "all cut off",
      Array.from(
        { length: 30 },
        (_, at) => [day("2025-01-05") + (at % 2), (at >> 1) + 1, at % 2 ? "appointment" : "order"] as const,
      ),
      ["allCensored"],
    ],
  ])("%s", async (_, rows, problems) => {
    const { calibration, row } = await calibrated(rows);
    expect(calibration.problems).toEqual(problems);
    expect(row("conversion:6")).toMatchObject({ measured: null, blended: 0.2 });
    for (const language of ["en", "de"] as const)
      for (const sentence of calibrationProblems(language, calibration)) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
  });

  test("no orders is not 0 %: the conversion is not measured, whatever was observed", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => [day("2025-01-05"), at + 1, "appointment"] as const);
    const { row } = await calibrated(rows);
    expect(row("conversion:3")).toMatchObject({ n: 30, missing: "noOrders", measured: null, blended: 0.1 });
  });

  test("no outcomes, no contacts", async () => {
    const { calibration } = await calibrated([[1, 1, ""]], { header: contactHeader.slice(0, 4) });
    expect(calibration.problems).toEqual(["noOutcomes"]);
    desk.close();
    desk = await openDesk({});
    expect(calibrationOf(await lookAt({ language: "en" }), asOf).problems).toEqual(["noContacts"]);
  });
});

test("accepting: single rows, all rows, and what would make no plan", async () => {
  const { calibration } = await calibrated(knownLog());
  const { rules } = await lookAt({ language: "en" });
  const one = acceptCalibration(rules, calibration, ["conversion:6"]);
  expect(one).toMatchObject({
    faults: [],
    change: {
      planPriors: [{ input: "conversion:6", accepted: 0.2778, before: 0.2, n: 40, asOf }],
      plan: {
        conversionCurve: [
          [3, 0.1],
          [6, 0.2778],
          [12, 0.3],
          [18, 0.4],
        ],
      },
    },
  });
  expect(one.change.plan.immediateRate).toBe(0.4);
  // 0.9 immediate beside the plan's 0.4 follow-ups is above 100 %.
  const accepted = (rows: readonly (readonly [CalibratedInput, number])[]) =>
    acceptCalibration(
      rules,
      { asOf, rows: rows.map(([input, blended]) => ({ input, blended, prior: 0.4, n: 100 })) },
      rows.map(([input]) => input),
    );
  expect(accepted([["immediateRate", 0.9]]).faults).toMatchObject([{ fault: "ratesAboveOne" }]);
  expect(accepted([["conversion:3", 0.25]]).faults).toMatchObject([{ fault: "curveRateFalling" }]);
  expect(accepted([["contributionPerOrder", -5]]).faults).toMatchObject([{ fault: "negative" }]);
  // Rounded up, two rates that fill 100 % pass it: the follow-up rate gives way.
  const rounded = accepted([
    ["immediateRate", 0.3334],
    ["followUpRate", 0.6667],
  ]);
  expect([rounded.faults, rounded.change.plan.followUpRate]).toEqual([[], 0.6666]);
  expect(rounded.change.planPriors[1]).toEqual({
    input: "followUpRate",
    accepted: 0.6666,
    before: 0.4,
    n: 100,
    asOf,
  });
});

test("an accepted calibration stands in the plan's table, and the plan is computed with it", async () => {
  const { calibration } = await calibrated(knownLog());
  const look = await lookAt({ language: "en" });
  const inputs = calibration.rows.map(({ input }) => input);
  const { change, faults } = acceptCalibration(look.rules, calibration, inputs);
  expect(faults).toEqual([]);
  await changeRules(look, change, { language: "en" });
  const after = await lookAt({ language: "en" });
  expect(after.rules.plan).toEqual(change.plan);
  expect(after.rules.plan).toMatchObject({ immediateRate: 0.3333, followUpMonths: 5 });
  expect(planOf(after.rules).faults).toEqual([]);
  // Measured again beside its own result: the plan's column is the accepted one, blended is the same once more.
  const again = calibrationOf(after, asOf);
  expect(again.rows[0]).toMatchObject({ plan: 0.3333, prior: 0.4, measured: { value: 0.3 } });
  expect(again.rows.map(({ blended }) => blended)).toEqual(calibration.rows.map(({ blended }) => blended));
  expect(again.rows.map(({ isInPlan }) => isInPlan)).toEqual(calibration.rows.map(() => true));
  expect(acceptCalibration(after.rules, again, inputs).change).toEqual(change);
});

test("negative contributions are said, and cannot be taken over", async () => {
  const rows = knownLog().map((row): LogRow => (row[2] === "order" ? [row[0], row[1], "order", -90000] : row));
  const { calibration, row } = await calibrated(rows);
  expect(row("contributionPerOrder")).toMatchObject({ faults: [{ fault: "negative" }] });
  expect(calibration.problems).toEqual(["blendedUnusable"]);
  expect(calibrationProblems("en", calibration)[0]).toContain("Contribution per order");
});

const plain = (rows: CellValue[][]): unknown[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(10)) : cell)));

describe.each<Language>(["en", "de"])("the sheet, %s", (language) => {
  const name = language === "en" ? "Calibration" : "Kalibrierung";

  test("live cells, fixed cells and the calibration agree; the user's sheets are untouched", async () => {
    desk = await openDesk({}, language);
    await loadSample({ language, asOf });
    const look = await lookAt({ language });
    const sources = [look.customers!.choice.sheet, look.contacts!.choice.sheet];
    const before = snapshot(desk, sources);
    await writeCalibration(look, asOf, { language, live: true });
    const live = plain(desk.all(name));
    const formulas = JSON.stringify(
      desk.model.formulas(desk.sheetId(name), { row: 0, column: 0, rows: 80, columns: 14 }),
    );
    expect(formulas).toContain("VLOOKUP");
    await writeCalibration(look, asOf, { language, live: false });
    const fixed = plain(desk.all(name));
    expect(live.slice(2)).toEqual(fixed.slice(2));
    const calibration = calibrationOf(look, asOf);
    const at = fixed.findIndex((row) => row[3] === (language === "en" ? "Input" : "Eingabe"));
    calibration.rows.slice(0, 5).forEach(({ n, measured, plan, prior, blended }, index) => {
      const row = fixed[at + 1 + index]!;
      expect([row[4], row[6], ...row.slice(10, 13)]).toEqual([
        n,
        Number(measured!.value.toPrecision(10)),
        plan,
        prior,
        blended,
      ]);
    });
    expect(snapshot(desk, sources)).toBe(before);
  });

  test("another strength and another least number of cases on the rules sheet move the live cells", async () => {
    const opened = await deskWith(knownLog(), { language });
    desk = opened.desk;
    const { look } = opened;
    await writeCalibration(look, asOf, { language, live: true });
    const table = (await lookAt({ language })).rules;
    expect(table.planCosts).toMatchObject({ priorStrength: 50, leastCases: 10 });
    await changeRules(look, { planCosts: { ...table.planCosts, priorStrength: 0, leastCases: 101 } }, { language });
    const live = plain(desk.all(name));
    const header = live.findIndex((row) => row[3] === (language === "en" ? "Input" : "Eingabe"));
    expect(live[header + 1]!.slice(4, 7)).toEqual([
      100,
      30,
      language === "en" ? "too few: n = 100" : "zu wenige: n = 100",
    ]);
    expect(live[header + 1]![12]).toBe(0.4);
    await changeRules(look, { planCosts: { ...table.planCosts, priorStrength: 0 } }, { language });
    expect(plain(desk.all(name))[header + 1]!.slice(6, 13)).toEqual([
      0.3,
      ...Object.values(wilson(30, 100)).map((v) => Number(v.toPrecision(10))),
      "",
      0.4,
      0.4,
      0.3,
    ]);
  });

  test("nothing to measure: the sheet says so and holds the plan", async () => {
    const opened = await deskWith([[day("2026-01-05"), 1, "refused"]], { language });
    desk = opened.desk;
    await writeCalibration(opened.look, asOf, { language, live: true });
    const rows = desk.all(name);
    const text = rows.flat().join(" ");
    expect(text).toContain(language === "en" ? "too few: n = 1" : "zu wenige: n = 1");
    expect(text).toContain(
      language === "en" ? "No contact has the outcome appointment" : "Kein Kontakt hat das Ergebnis Termin",
    );
    expect(rows.flat().some((cell) => typeof cell === "object")).toBe(false);
  });
});

test("a text among the plan's inputs: the cell is named, nothing is written", async () => {
  const opened = await deskWith(knownLog());
  desk = opened.desk;
  await changeRules(opened.look, { plan: opened.look.rules.plan }, { language: "en" });
  const rules = desk.all("SKM rules");
  const row = rules.findIndex((cells) => cells.includes("Immediate appointment rate"));
  const column = rules[row]!.indexOf("Immediate appointment rate") + 1;
  const cell = `${String.fromCharCode(65 + (column % 26))}${row + 1}`;
  desk.put("SKM rules", (column >= 26 ? "A" : "") + cell, "forty");
  const sheets = desk.model.sheets().length;
  await expect(writeCalibration(opened.look, asOf, { language: "en", live: true })).rejects.toMatchObject({
    code: "rulesUnusable",
    place: { sheet: "SKM rules", cell: (column >= 26 ? "A" : "") + cell },
    written: "nothing",
  });
  expect(desk.model.sheets()).toHaveLength(sheets);
});
