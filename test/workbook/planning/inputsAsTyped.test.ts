import { changeRules } from "../../../src/workbook/rules/changeRules";
import { exampleRules } from "../../../src/workbook/rules/exampleRules";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { openDesk, type Desk } from "../desk";

const options = { language: "en" } as const;
let desk: Desk;
afterEach(() => desk.close());

const tableOf = (name: string) => desk.model.tables().find((each) => each.name === name)!;

/** What the cell of an input shows. */
function shown(row: number): string {
  const { sheetId, area } = tableOf("SKM_Plan");
  return desk.model.texts(sheetId, { row: area.row + 1 + row, column: area.column + 1, rows: 1, columns: 1 })[0]![0]!;
}

/** What stands above a table. */
function headingOf(name: string): unknown {
  const { sheetId, area } = tableOf(name);
  return desk.model.values(sheetId, { row: area.row - 1, column: area.column, rows: 1, columns: 1 })[0]![0];
}

test("the inputs show what was typed, and not something rounder", async () => {
  desk = await openDesk();
  const look = await lookAt(options);
  const { plan } = exampleRules("en");
  await changeRules(look, { plan: { ...plan, contributionPerOrder: 2850.5, immediateRate: 0.275 } }, options);
  expect([shown(3), shown(4), shown(5)]).toEqual(["2,850.50", "27.5%", "40.0%"]);
});

test("a heading says Example until the table holds something else", async () => {
  desk = await openDesk();
  const look = await lookAt(options);
  const { plan, planCosts } = exampleRules("en");
  await changeRules(look, { plan, planCosts }, options);
  expect(["SKM_Plan", "SKM_Conversion"].map(headingOf)).toEqual([
    "Success plan (Example)",
    "Conversion curve (Example)",
  ]);
  await changeRules(look, { plan: { ...plan, advisers: 4 } }, options);
  expect(["SKM_Plan", "SKM_Conversion"].map(headingOf)).toEqual(["Success plan", "Conversion curve (Example)"]);
  await changeRules(look, { planCosts: { ...planCosts, costPerCall: 18.5 } }, options);
  expect(headingOf("SKM_PlanCosts")).toBe("Costs and calibration of the plan");
});

test("a heading of one's own stays", async () => {
  desk = await openDesk();
  const look = await lookAt(options);
  const { plan } = exampleRules("en");
  await changeRules(look, { plan }, options);
  const { sheetId, area } = tableOf("SKM_Plan");
  const above = { row: area.row - 1, column: area.column, rows: 1, columns: 1 };
  desk.model.write(sheetId, above, [[{ text: "Our year (Example)" }]]);
  await changeRules(look, { plan: { ...plan, advisers: 4 } }, options);
  expect(headingOf("SKM_Plan")).toBe("Our year (Example)");
});
