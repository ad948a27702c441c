import type { PlanReading } from "../../../src/method/plan/readings";
import { planReadings } from "../../../src/method/plan/readings";
import { serialOf } from "../../../src/method/calendar/serial";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { planBookOf } from "../../../src/workbook/planning/planBookOf";
import type { PlanCase } from "../../../src/workbook/planning/planBook";
import type { PlanRules, Rules } from "../../../src/workbook/rules/rules";
import { writePlan } from "../../../src/workbook/planning/writePlan";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { openDesk, type Desk } from "../desk";
import { libreOffice, recalculated } from "./libreOffice";

const language = "en";
const sheet = "Success plan";

interface Case {
  readonly reading: PlanReading;
  readonly plan: Partial<PlanRules>;
  readonly costs: Partial<Rules["planCosts"]>;
}

const start = serialOf(2026, 1, 1)!;
const costs = { costPerCall: 25, costPerAppointment: 210.5, costPerAdviser: 48_000 };
const odd: Partial<PlanRules> = {
  advisers: 7.5,
  daysPerYear: 197,
  callsPerDay: 1.3,
  contributionPerOrder: 4321.99,
  immediateRate: 0.333,
  followUpRate: 0.27,
  followUpSuccessRate: 0.61,
  followUpMonths: 4,
  years: 3,
  conversionCurve: [
    [0, 0.05],
    [2, 0.11],
    [7, 0.2],
    [17, 0.37],
  ],
};
const cases: readonly Case[] = [
  { reading: "exceeds", plan: {}, costs: {} },
  { reading: "exceeds", plan: { years: 7 }, costs },
  ...planReadings.map((reading): Case => ({ reading, plan: odd, costs: { ...costs, planStart: start } })),
  { reading: "replaced", plan: { followUpMonths: 0 }, costs: {} },
];

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

/** A workbook with the model sheet of a case, and the plan as it is computed. */
async function written({ reading, plan, costs: entered }: Case): Promise<{ desk: Desk; plan: PlanCase }> {
  const desk = await openDesk({}, language);
  desks.push(desk);
  const look = await lookAt({ language });
  const { rules } = look;
  await changeRules(
    look,
    { plan: { ...rules.plan, ...plan }, planCosts: { ...rules.planCosts, ...entered, reading } },
    { language },
  );
  const after = await lookAt({ language });
  await writePlan(after, { language, live: true });
  const { base } = planBookOf(after);
  return { desk, plan: base! };
}

const columns = ["calls", "followUpCalls", null, null, "appointments", "orders", "contribution", "cost", "afterCost"];

/** The rows of the tables by year and by month, their figures by column, from any reading of the sheet's cells. */
function figures(cells: readonly (readonly unknown[])[], headers: "first" | "second"): number[][] {
  const tops = cells.flatMap((row, index) => (row[0] === "Period" ? [index] : []));
  const top = tops[headers === "first" ? 0 : 1]!;
  const rows: number[][] = [];
  for (let row = top + 1; Number(cells[row]?.[0]) === row - top; row++)
    rows.push(cells[row]!.slice(1, 10).map((cell) => Number(cell)));
  return rows;
}

function expectFigures(found: number[][], lines: PlanCase["months"]): void {
  expect(found).toHaveLength(lines.length);
  lines.forEach((line, index) =>
    columns.forEach((column, at) => {
      if (column === null) return;
      const expected = line[column as "calls"];
      const value = found[index]![at]!;
      // To the cent, whatever doubles make of it on the way.
      expect([index, column, value.toFixed(2)]).toEqual([index, column, expected.toFixed(2)]);
    }),
  );
}

test.each(cases)("the formulas give the plan to the cent: %j", async (each) => {
  const { desk, plan } = await written(each);
  const cells = desk.all(sheet);
  expectFigures(figures(cells, "first"), plan.years);
  expectFigures(figures(cells, "second"), plan.months);
  const check = desk.cell(sheet, "A3");
  expect(check).toContain("the columns of the triangle add up");
  if (each.reading === "exceeds") expect(check).toMatch(/^Checked: this sheet and SKM\.FORECAST agree/);
  else expect(check).toMatch(/^This sheet follows the reading “/);
});

test("the method's case: years, triangle, sowing and harvest", async () => {
  const { desk } = await written({ reading: "exceeds", plan: { years: 5 }, costs: {} });
  const cells = desk.all(sheet);
  const cents = (row: readonly CellValue[]): string[] =>
    row.filter((cell) => typeof cell === "number").map((cell) => (cell as number).toFixed(2));
  const labelled = (label: string, column: number): readonly CellValue[] =>
    cells.find((row) => row[column] === label)!.slice(column + 1);
  expect(figures(cells, "first").map((row) => row[6]!.toFixed(2))).toEqual([
    "441000.00",
    "1701000.00",
    "2252250.00",
    "2268000.00",
    "2268000.00",
  ]);
  expect(cents(labelled("Calls of year 1", 19).slice(0, 5))).toEqual([
    "441000.00",
    "1260000.00",
    "551250.00",
    "15750.00",
    "0.00",
  ]);
  // Sown in month 7: 94.5 appointments, harvested in months 11, 14, 20 and 26.
  const triangle = 30;
  const cohort = cells.find((row) => row[triangle] === 7 && row[triangle + 1] === 94.5)!.slice(triangle + 2);
  expect(cohort.slice(0, 6)).toEqual(["", "", "", "", "", ""]);
  expect(
    cohort.flatMap((cell, month) => (typeof cell === "number" && cell > 0 ? [[month + 1, cell.toFixed(2)]] : [])),
  ).toEqual([11, 14, 20, 26].map((month) => [month, "9.45"]));
  expect(desk.model.charts(desk.sheetId(sheet))).toMatchObject([{ name: "SKM_contribution" }]);
});

test("a formula that somebody overwrites shows at the top, by how much", async () => {
  const { desk } = await written(cases[0]!);
  const cells = desk.all(sheet);
  // The first is the table by year, the third SKM.PLAN's.
  const top = cells.flatMap((row, at) => (row[0] === "Period" ? [at] : []))[1]!;
  desk.put(sheet, `G${top + 1 + 5}`, 7);
  // 0.7 orders more than 6.3 are 3,500.
  expect(desk.cell(sheet, "A3")).toBe(
    `Not as written: G${top + 6}. Below, under Checks, stands what each cell must be. ` +
      "Not in agreement: this sheet and SKM.FORECAST differ by up to 3500. Look in the column “Difference”. " +
      "Not in agreement: the columns of the triangle do not add up to the orders of each month.",
  );
});

test("changed years or reading ask for the sheet to be written again; a step of the curve is followed", async () => {
  const { desk } = await written(cases[0]!);
  const table = (name: string) => desk.model.tables().find((each) => each.name === name)!;
  const rules = desk.model.sheets().find(({ id }) => id === table("SKM_Plan").sheetId)!.name;
  const at = (name: string, row: number, column: number): string => {
    const { area } = table(name);
    const position = area.column + column;
    const letters = position < 26 ? String.fromCharCode(65 + position) : `A${String.fromCharCode(65 + position - 26)}`;
    return `${letters}${area.row + 2 + row}`;
  };
  const { area, id } = table("SKM_Conversion");
  desk.model.transaction(() => desk.model.resizeTable(id, { ...area, rows: area.rows + 1 }));
  desk.put(rules, at("SKM_Conversion", 4, 0), 20);
  desk.put(rules, at("SKM_Conversion", 4, 1), 0.5);
  expect(desk.cell(sheet, "A3")).toMatch(/^Checked: this sheet and SKM\.FORECAST agree/);
  expect(desk.cell(sheet, "I11")).toBe(20);
  desk.put(rules, at("SKM_Plan", 8, 1), 3);
  expect(desk.cell(sheet, "A3")).toMatch(/write the plan again\.$/);
});

test("a reading by working days needs the first month; nothing is written without it", async () => {
  const desk = await openDesk({}, language);
  desks.push(desk);
  const look = await lookAt({ language });
  await changeRules(look, { planCosts: { ...look.rules.planCosts, reading: "workingDays" } }, { language });
  const sheets = desk.model.sheets().length;
  await expect(writePlan(look, { language, live: true })).rejects.toMatchObject({
    code: "planStartMissing",
    written: "nothing",
  });
  expect(desk.model.sheets()).toHaveLength(sheets);
});

/** Rates come as "12.5%". */
function numberIn(text = ""): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text === "" ? NaN : text);
}

(libreOffice === undefined ? test.skip : test)(
  `LibreOffice computes the same from the ordinary formulas${libreOffice === undefined ? " (skipped: it is not installed here)" : ""}`,
  async () => {
    const books: { bytes: Uint8Array; plan: PlanCase; own: CellValue[][] }[] = [];
    for (const each of cases) {
      const { desk, plan } = await written(each);
      books.push({ bytes: (await desk.save()).bytes, plan, own: desk.all(sheet) });
    }
    const results = recalculated(
      books.map(({ bytes }) => bytes),
      sheet,
    );
    results.forEach((cells, index) => {
      const { plan, own } = books[index]!;
      expectFigures(figures(cells, "first"), plan.years);
      expectFigures(figures(cells, "second"), plan.months);
      let compared = 0;
      const planTop = own.findIndex(([first]) => String(first).startsWith("The plan once more"));
      own.forEach((row, at) =>
        row.forEach((cell, column) => {
          // The first month is a day, which CSV shows in words.
          if (at === 15 && column === 1) return;
          if (planTop >= 0 && at > planTop + 3) return;
          // What SKM.FORECAST and SKM.PLAN give, and what is computed from them, is unknown to LibreOffice.
          if (typeof cell !== "number" || (column >= 12 && column <= 17)) return;
          const other = numberIn(cells[at]?.[column]);
          // CSV has ten digits of a number, and of a rate those that are shown.
          expect([at, column, cell, other, Math.abs(other - cell) < 5e-4]).toEqual([at, column, cell, other, true]);
          compared++;
        }),
      );
      expect(compared).toBeGreaterThan(500);
    });
  },
  120_000,
);
