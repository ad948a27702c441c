import type { Language } from "../../../src/text/text";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { acceptCalibration } from "../../../src/workbook/evidence/acceptCalibration";
import { calibrationOf, type Calibration, type CalibratedInput } from "../../../src/workbook/evidence/calibrationOf";
import { writeCalibration } from "../../../src/workbook/evidence/writeCalibration";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { say } from "../../../src/text/text";
import type { CellValue } from "../../../src/workbench/model/workbook";
import type { Desk } from "../desk";
import { putRows } from "../tables";
import { asOf, day, deskWith, knownLog, type LogRow } from "./logs";

let desk: Desk;
afterEach(() => desk.close());

const later = day("2026-04-30");

/** Looks, takes the rows into the plan, and looks again. */
async function accept(inputs: readonly CalibratedInput[], at = asOf, language: Language = "en"): Promise<Calibration> {
  const look = await lookAt({ language });
  const { change, faults } = acceptCalibration(look.rules, calibrationOf(look, at), inputs);
  expect(faults).toEqual([]);
  await changeRules(look, change, { language });
  return seen(at, language);
}

async function seen(at = asOf, language: Language = "en"): Promise<Calibration> {
  return calibrationOf(await lookAt({ language }), at);
}

const row = ({ rows }: Calibration, input: CalibratedInput): Calibration["rows"][number] =>
  rows.find((each) => each.input === input)!;

const priors = async (): Promise<unknown> => (await lookAt({ language: "en" })).rules.planPriors;

/** The cell beside or behind a name on the rules sheet, further to the right for the table of accepted values. */
function rulesCell(name: string, nth: number, columns = 1, language: Language = "en"): string {
  const places = desk
    .all(say(language, "sheets.rules.name"))
    .flatMap((cells, at) =>
      cells.flatMap((cell, column) => (cell === name ? [[column + columns, at + 1] as const] : [])),
    )
    .sort(([a], [b]) => a - b);
  const [column = 0, at = 0] = places[nth] ?? [];
  return (
    (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") +
    String.fromCharCode(65 + (column % 26)) +
    at
  );
}

const immediate = "Immediate appointment rate";

test("the same contacts again give the same value, and it is not offered once more", async () => {
  desk = (await deskWith(knownLog())).desk;
  expect(row(await seen(), "immediateRate")).toMatchObject({ plan: 0.4, prior: 0.4, accepted: null, isInPlan: false });
  for (const input of ["immediateRate", "followUpMonths", "contributionPerOrder", "conversion:6"] as const) {
    const before = row(await seen(), input);
    const after = row(await accept([input]), input);
    expect(after).toMatchObject({
      plan: before.blended,
      blended: before.blended,
      prior: before.plan,
      isInPlan: true,
      accepted: { input, accepted: before.blended, before: before.plan, n: before.n, asOf },
    });
    // Asked all the same, it stays where it is.
    expect(row(await accept([input]), input)).toEqual(after);
  }
});

test("what contacts do not change is in the plan already, without a row in the table", async () => {
  desk = (await deskWith(knownLog())).desk;
  expect(row(await seen(), "followUpRate")).toMatchObject({ measured: { value: 0.4 }, blended: 0.4, isInPlan: true });
  await accept(["followUpRate", "immediateRate"]);
  expect(await priors()).toMatchObject([{ input: "immediateRate" }]);
});

test("with newer contacts the plan from before is blended with all of them", async () => {
  desk = (await deskWith(knownLog())).desk;
  await accept(["immediateRate", "conversion:6"]);
  addContacts(50);
  // 30 of 100, then 50 appointments more: (0.4 x 50 + 80) / 200.
  const after = row(await seen(later), "immediateRate");
  expect(after).toMatchObject({ plan: 0.3333, prior: 0.4, n: 150, blended: 0.5, isInPlan: false });
  // Up to the day of the first acceptance nothing has changed.
  expect(row(await seen(asOf), "immediateRate").isInPlan).toBe(true);
  expect(row(await accept(["immediateRate"], later), "immediateRate")).toMatchObject({ plan: 0.5, isInPlan: true });
  expect(await priors()).toMatchObject([
    { input: "immediateRate", accepted: 0.5, before: 0.4, n: 150, asOf: later },
    { input: "conversion:6", accepted: 0.2778, before: 0.2 },
  ]);
});

test("a value that somebody enters is the new prior; the accepted one to rounding is not", async () => {
  desk = (await deskWith(knownLog())).desk;
  await accept(["immediateRate", "contributionPerOrder"]);
  const cell = rulesCell(immediate, 0);
  desk.put("SKM rules", cell, 0.33332);
  expect(row(await seen(), "immediateRate")).toMatchObject({ prior: 0.4, blended: 0.3333, isInPlan: true });
  desk.put("SKM rules", cell, 0.2);
  // (0.2 x 50 + 30) / 150
  expect(row(await seen(), "immediateRate")).toMatchObject({ prior: 0.2, accepted: null, blended: 0.2667 });
  expect(row(await seen(), "contributionPerOrder")).toMatchObject({ prior: 5000, isInPlan: true });
  await accept(["immediateRate"]);
  expect(await priors()).toMatchObject([{ accepted: 0.2667, before: 0.2 }, { input: "contributionPerOrder" }]);
  // The plan's value from before once more: as if nothing had been accepted.
  desk.put("SKM rules", cell, 0.4);
  expect(row(await seen(), "immediateRate")).toMatchObject({ prior: 0.4, accepted: null, blended: 0.3333 });
});

test("with too few cases the plan stands, accepted or not", async () => {
  desk = (await deskWith(knownLog())).desk;
  await accept(["immediateRate", "conversion:6"]);
  const look = await lookAt({ language: "en" });
  await changeRules(look, { planCosts: { ...look.rules.planCosts, leastCases: 500 } }, { language: "en" });
  for (const [input, value] of [
    ["immediateRate", 0.3333],
    ["conversion:6", 0.2778],
  ] as const)
    expect(row(await seen(), input)).toMatchObject({ measured: null, plan: value, blended: value, isInPlan: true });
});

test("plan and prior are one step back, with the table made and with it there", async () => {
  desk = (await deskWith(knownLog())).desk;
  await changeRules(await lookAt({ language: "en" }), { soonDays: 9 }, { language: "en" });
  const first = await seen();
  const second = await accept(["immediateRate"]);
  await accept(["followUpSuccessRate"]);
  expect(desk.host.undo()).toBe(true);
  expect(await seen()).toEqual(second);
  expect(desk.host.undo()).toBe(true);
  expect(await seen()).toEqual(first);
  expect(await priors()).toEqual([]);
});

test("no table before a value is accepted, unless formulas look it up", async () => {
  desk = (await deskWith(knownLog())).desk;
  const has = () => desk.model.tables().some(({ name }) => name === "SKM_PlanPriors");
  await writeCalibration(await lookAt({ language: "en" }), asOf, { language: "en", live: false });
  expect(has()).toBe(false);
  await accept(["immediateRate"]);
  expect(has()).toBe(true);
});

describe("a row of the table that cannot be used", () => {
  const faulty = [
    ["an input that nothing measures", 0, "Luck", "A"],
    ["a text for a number", 2, "much", "C"],
    ["a rate above 100 %", 1, 33, "B"],
    ["a text for a day", 4, "spring", "E"],
  ] as const;
  test.each(faulty)("%s: told with its cell; the sheet is not written", async (_, columns, value) => {
    desk = (await deskWith(knownLog())).desk;
    await accept(["immediateRate"]);
    const cell = rulesCell(immediate, 1, columns);
    desk.put("SKM rules", cell, value);
    const look = await lookAt({ language: "en" });
    expect(look.rules.faults).toMatchObject([{ place: { sheet: "SKM rules", cell }, values: { rule: "planPriors" } }]);
    expect(calibrationOf(look, asOf).rows).toHaveLength(9);
    await expect(writeCalibration(look, asOf, { language: "en", live: true })).rejects.toMatchObject({
      code: "rulesUnusable",
      place: { sheet: "SKM rules", cell },
      written: "nothing",
    });
  });

  test("a blank row, and a month that the curve has no more, are none", async () => {
    desk = (await deskWith(knownLog())).desk;
    await accept(["conversion:6"]);
    const look = await lookAt({ language: "en" });
    const conversionCurve = [[5, 0.2]] as const;
    await changeRules(look, { plan: { ...look.rules.plan, conversionCurve } }, { language: "en" });
    const after = await lookAt({ language: "en" });
    expect(after.rules.faults).toBeUndefined();
    expect(row(calibrationOf(after, asOf), "conversion:5")).toMatchObject({ prior: 0.2, accepted: null });
    const cells = [0, 1, 2, 3, 4].map((columns) => rulesCell("Conversion after month 6", 0, columns));
    for (const cell of cells) desk.put("SKM rules", cell, "");
    const blank = await lookAt({ language: "en" });
    expect([blank.rules.faults, blank.rules.planPriors]).toEqual([undefined, []]);
  });
});

describe.each<Language>(["en", "de"])("the live sheet says what the pane says, %s", (language) => {
  const name = say(language, "sheets.calibration.name");
  const rules = say(language, "sheets.rules.name");
  const rate = say(language, "sheets.rules.plan.immediateRate");

  /** Plan, prior and blended of every row of the sheet. */
  function onSheet(): CellValue[][] {
    const cells = desk.all(name);
    const headers = [
      say(language, "sheets.calibration.column.input"),
      say(language, "sheets.calibration.column.month"),
    ];
    return headers.flatMap((header) => {
      const at = cells.findIndex((each) => each[3] === header);
      const rows = cells.slice(at + 1);
      return rows
        .slice(
          0,
          rows.findIndex((each) => (each[3] ?? "") === ""),
        )
        .map((each) => each.slice(10, 13));
    });
  }
  const inPane = async (at = asOf): Promise<number[][]> =>
    (await seen(at, language)).rows.map(({ plan, prior, blended }) => [plan, prior, blended]);
  const write = async (at = asOf) =>
    writeCalibration(await lookAt({ language }), at, { language, live: true }).then(() => undefined);

  test("before and after an acceptance, after a change by hand, with newer contacts, in the other language", async () => {
    desk = (await deskWith(knownLog(), { language })).desk;
    await write();
    expect(onSheet()).toEqual(await inPane());
    // Not written again: the formulas follow.
    const { rows } = await accept(["immediateRate", "followUpMonths", "conversion:6"], asOf, language);
    expect(onSheet()).toEqual(await inPane());
    expect(onSheet()[0]).toEqual([0.3333, 0.4, 0.3333]);
    expect(rows[3]).toMatchObject({ plan: 5, prior: 6 });
    const cell = rulesCell(rate, 0, 1, language);
    desk.put(rules, cell, 0.2);
    expect(onSheet()).toEqual(await inPane());
    expect(onSheet()[0]).toEqual([0.2, 0.2, 0.2667]);
    desk.put(rules, cell, 0.33332);
    expect(onSheet()[0]).toEqual([0.33332, 0.4, 0.3333]);
    expect(onSheet()).toEqual(await inPane());
    addContacts(50);
    await write(later);
    expect(onSheet()).toEqual(await inPane(later));
    expect(onSheet()[0]).toEqual([0.33332, 0.4, 0.5]);
    // The table in the other language, as a colleague would have made it.
    const other = language === "en" ? "de" : "en";
    desk.put(rules, rulesCell(rate, 1, 0, language), say(other, "sheets.rules.plan.immediateRate"));
    const month = (each: Language): string => say(each, "sheets.rules.scenarios.conversion", { month: 6 });
    desk.put(rules, rulesCell(month(language), 0, 0, language), month(other));
    expect(onSheet()[0]).toEqual([0.33332, 0.4, 0.5]);
    expect(onSheet()[6]!.slice(0, 2)).toEqual([0.2778, 0.2]);
    expect(onSheet()).toEqual(await inPane(later));
  });

  test("all rows accepted, and fixed values", async () => {
    desk = (await deskWith(knownLog(), { language })).desk;
    const { rows } = await seen(asOf, language);
    await accept(
      rows.map(({ input }) => input),
      asOf,
      language,
    );
    await write();
    expect(onSheet()).toEqual(await inPane());
    expect(onSheet().map(([, , blended]) => blended)).toEqual(rows.map(({ blended }) => blended));
    await writeCalibration(await lookAt({ language }), asOf, { language, live: false });
    expect(onSheet()).toEqual(await inPane());
  });

  test("a text for what the plan said before breaks no formula", async () => {
    desk = (await deskWith(knownLog(), { language })).desk;
    await accept(["immediateRate"], asOf, language);
    await write();
    desk.put(rules, rulesCell(rate, 1, 2, language), "x");
    expect(onSheet()).toEqual(await inPane());
    expect(onSheet()[0]).toEqual([0.3333, 0.3333, 0.3111]);
  });
});

/** So many first calls in April that end with an appointment. */
function addContacts(count: number): void {
  const rows = Array.from({ length: count }, (_, at): LogRow => [day("2026-04-15"), 101 + at, "appointment"]);
  const cells = rows.map(([at, customer, outcome]) => [at, customer, "phone", "outgoing", outcome, "", ""]);
  const used = desk.all("Contacts").length;
  putRows(desk, "Contacts", cells, { row: used });
  const [table] = desk.model.tables().filter(({ name }) => name === "Contacts");
  desk.model.resizeTable(table!.id, { ...table!.area, rows: used + count });
}
