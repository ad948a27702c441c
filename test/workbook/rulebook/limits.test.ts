/** Numbers far outside of what a rule can be are findings with their cell, and nothing that is computed of them throws. */
import { calendarFile } from "../../../src/workbook/exports/calendarFile";
import { planBookOf } from "../../../src/workbook/planning/planBookOf";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import { asOf, openPromiseWorkbook, put, type PromiseWorkbook } from "../../promises/workbook";

const options = { language: "en" } as const;
let workbook: PromiseWorkbook;
afterEach(() => workbook.close());

test("every number of the plan and of the call party has an upper limit", async () => {
  workbook = await openPromiseWorkbook();
  const { rules } = await lookAt(options);
  await changeRules(null, { plan: rules.plan, callParty: rules.callParty, planCosts: rules.planCosts }, options);
  const { model } = workbook;
  const said = new Set<string>();
  for (const table of model.tables().filter(({ name }) => ["SKM_Plan", "SKM_CallParty"].includes(name))) {
    const { name: sheet } = model.sheets().find(({ id }) => id === table.sheetId)!;
    const rows = model.formulas(table.sheetId, table.area);
    for (let row = 1; row < rows.length; row++) {
      const before = rows[row]![1];
      if (typeof before !== "number") continue;
      const place = { row: table.area.row + row, column: table.area.column + 1 };
      put(workbook, sheet, [[1e308]], place);
      const look = await lookAt(options);
      const told = look.findings.filter(({ kind }) => kind === "ruleUnusable");
      expect([rows[row]![0], told.length]).toEqual([rows[row]![0], 1]);
      said.add(findingSentence("en", told[0]!).replace(/.*Enter /, ""));
      expect(() => planBookOf(look, look.rules, asOf)).not.toThrow();
      expect(() => calendarFile(look, asOf, { language: "en", adviser: "" })).not.toThrow();
      put(workbook, sheet, [[before]], place);
    }
  }
  expect(said).toContain("a number of at most 1,000,000,000,000.");
  expect(said).toContain("whole minutes from 1 to 1,440.");
});
