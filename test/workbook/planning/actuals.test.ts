import { serialOf } from "../../../src/method/calendar/serial";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { explainError } from "../../../src/workbook/sentences/explainError";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Look } from "../../../src/workbook/look/look";
import { planBookOf } from "../../../src/workbook/planning/planBookOf";
import { saveScenario, signScenario } from "../../../src/workbook/planning/scenarioActs";
import { writePlanActuals } from "../../../src/workbook/planning/writePlanActuals";
import { writeScenarios } from "../../../src/workbook/planning/writeScenarios";
import { openDesk, type Desk } from "../desk";
import { putRows } from "../tables";

const options = { language: "en", live: true } as const;
const day = (month: number, date: number): number => serialOf(2026, month, date)!;
let desk: Desk;
afterEach(() => desk.close());

async function workbook(start: number | null = day(1, 1)): Promise<Look> {
  desk = await openDesk();
  putRows(
    desk,
    "Kunden",
    [
      ["Customer ID", "Potential", "Revenue"],
      [1, 10, 5],
      [2, 10, 5],
    ],
    { table: "Customers" },
  );
  putRows(
    desk,
    "Kontakte",
    [
      ["Date", "Customer ID", "Instrument", "Direction", "Outcome", "Contribution"],
      [day(1, 5), 1, "phone", "outgoing", "follow-up", ""],
      [day(1, 6), 2, "phone", "outgoing", "not reached", ""],
      [day(1, 7), 2, "phone", "incoming", "reached", ""],
      [day(1, 8), 2, "phone", "outgoing", "appointment", ""],
      [day(2, 3), 1, "phone", "outgoing", "appointment", ""],
      [day(2, 20), 2, "visit", "outgoing", "order", 4000.1],
      [day(2, 21), 2, "visit", "outgoing", "order", 0.2],
      [day(3, 2), 1, "phone", "outgoing", "refused", ""],
      [day(3, 30), 1, "phone", "outgoing", "refused", ""],
    ],
    { table: "Contacts" },
  );
  const look = await lookAt(options);
  await changeRules(look, { planCosts: { ...look.rules.planCosts, planStart: start } }, options);
  return lookAt(options);
}

test("contacts since the start beside the plan, full months and the running one", async () => {
  const { actuals, base } = planBookOf(await workbook(), undefined, day(3, 15));
  expect(actuals).toMatchObject({ start: day(1, 1), asOf: day(3, 15), fullMonths: 2 });
  expect(
    actuals!.months.map(({ month, from, isFull, calls, followUpCalls, appointments, orders, contribution }) => [
      [month, from, isFull],
      [calls.actual, followUpCalls.actual, appointments.actual, orders.actual, contribution.actual],
    ]),
  ).toEqual([
    [
      [1, day(1, 1), true],
      [2, 0, 1, 0, 0],
    ],
    [
      [2, day(2, 1), true],
      [0, 1, 1, 2, 4000.3],
    ],
    [
      [3, day(3, 1), false],
      [1, 0, 0, 0, 0],
    ],
  ]);
  expect(actuals!.months[1]!.calls).toEqual({ plan: base!.months[1]!.calls, actual: 0, deviation: -157.5 });
  expect(actuals!.total).toMatchObject({
    month: 2,
    calls: { plan: 315, actual: 2, deviation: -313 },
    contribution: { plan: 0, actual: 4000.3, deviation: 4000.3 },
  });
});

test("without a start, before it, and without outcomes there is nothing beside the plan", async () => {
  const look = await workbook(null);
  expect(planBookOf(look, undefined, day(3, 15)).actuals).toBeNull();
  const error: unknown = await writePlanActuals(look, day(3, 15), options).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "planStartMissing", written: "nothing" });
  expect(explainError("de", error).what).toContain("Der Plan hat keinen ersten Monat.");
  desk.close();
  const later = await workbook(day(6, 1));
  expect(planBookOf(later, undefined, day(3, 15)).actuals).toBeNull();
  await expect(writePlanActuals(later, day(3, 15), options)).rejects.toMatchObject({ code: "actualsMissing" });
});

test("the sheet: plan and actual by month, live deviations and sums, two lines in the chart", async () => {
  const look = await workbook();
  await writePlanActuals(look, day(3, 15), options);
  const cells = desk.all("Plan and actual");
  const at = cells.findIndex((row) => row[0] === "Month");
  expect(cells.slice(at + 1).map((row) => [row[0], row[2], row[3], row[4], row[15], row[16]])).toEqual([
    [1, 157.5, 2, -155.5, 0, 0],
    [2, 157.5, 0, -157.5, 4000.3, 4000.3],
    ["3 (running)", 157.5, 1, -156.5, 0, 0],
    ["Full months", 315, 2, -313, 4000.3, 4000.3],
  ]);
  expect(desk.formula("Plan and actual", `C${at + 5}`)).toBe(`=SUM(C${at + 2}:C${at + 3})`);
  const charts = desk.model.charts(desk.sheetId("Plan and actual"));
  expect(charts).toMatchObject([{ name: "SKM_planActuals" }]);
  await writePlanActuals(look, day(3, 15), { ...options, live: false });
  expect(desk.formula("Plan and actual", `C${at + 5}`)).toBe(315);
  expect(desk.model.charts(desk.sheetId("Plan and actual"))).toHaveLength(1);
});

test("scenarios side by side: what differs, contributions, costs, seals, readings", async () => {
  const look = await workbook();
  await saveScenario(look, { name: "More calls", layer: { callsPerDay: 1.5, costPerCall: 10 } }, options);
  await saveScenario(look, { name: "=Late", layer: { "conversion:24": 0.5, years: 3 } }, options);
  await signScenario(look, "More calls", { by: "C", day: day(1, 2) }, options);
  await writeScenarios(look, options);
  const cells = desk.all("Scenarios");
  const row = (label: string): unknown[] => cells.find((each) => each[0] === label)!.slice(1, 4);
  expect(cells[3]!.slice(1, 4)).toEqual(["Base", "More calls", "=Late"]);
  expect(row("Active calls per day and adviser")).toEqual([1, 1.5, 1]);
  expect(row("Conversion after month 24")).toEqual(["", "", 0.5]);
  expect(row("Year 1")).toEqual([441000, 661500, 441000]);
  // 2,252,250 and a tenth more of 850.5 appointments that are older than 24 months.
  expect(row("Year 3")).toEqual(["", "", 2677500]);
  expect(row("All years")).toEqual([2142000, 3213000, 4819500]);
  expect(row("Against the base")).toEqual(["", 1071000, 2677500]);
  // 5,670 active and 1,701 follow-up calls at 10.
  expect(row("Cost, all years")).toEqual([0, 73710, 0]);
  expect(row("Signed by")).toEqual(["", "C", ""]);
  expect(row("Seal")).toEqual(["", "holds", "not signed"]);
  const readings = cells.findIndex((each) => each[0] === "Reading");
  expect(cells.slice(readings + 1, readings + 4).map((each) => each.slice(0, 4))).toEqual([
    ["rate holds after its month", 441000, 1701000, 0],
    ["rate holds from its month on", 519750, 1795500, 173250],
    ["mid-month", 480375, 1748250, 86625],
  ]);
  await changeRules(look, { plan: { ...look.rules.plan, advisers: 10 } }, options);
  await writeScenarios(look, { language: "de", live: false });
  expect(
    desk
      .all("Scenarios")
      .find((each) => each[0] === "Siegel")!
      .slice(1, 4),
  ).toEqual(["", "gebrochen: Die Basis wurde geändert", "nicht unterschrieben"]);
});
