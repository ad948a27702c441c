import { openAddIn } from "../../src/headless/addIn";
import { runJobs } from "../../src/headless/jobs";
import { recordsOfSheets, usualSheets } from "../../src/headless/reportSheets";
import { serialOfDay } from "../../src/sample/day";
import type { Workbench } from "../../src/workbench/headless";
import { profiles } from "../../src/workbench/host/profile";
import { changeRules } from "../../src/workbook/rules/changeRules";
import { loadSample } from "../../src/workbook/sample/loadSample";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { loadMicrosoftClient } from "./microsoftClient";

const asOf = serialOfDay("2026-03-31");

/** All that the add-in's actions left in a workbook, without ids. */
function stateOf({ model }: Workbench): unknown {
  const name = (id: string): string => model.sheets().find((sheet) => sheet.id === id)!.name;
  return {
    sheets: model.sheets().map((sheet) => {
      const used = model.usedArea(sheet.id, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      const formats = Array.from({ length: used.rows }, (_, row) =>
        Array.from({ length: used.columns }, (_, column) =>
          model.format(sheet.id, used.row + row, used.column + column),
        ),
      );
      return {
        name: sheet.name,
        used,
        formulas: model.formulas(sheet.id, used),
        values: model.values(sheet.id, used),
        numberFormats: model.numberFormats(sheet.id, used),
        formats,
        widths: Array.from({ length: used.columns }, (_, column) => model.columnWidth(sheet.id, used.column + column)),
        charts: model
          .charts(sheet.id)
          .map(({ kind, title, position, seriesBy }) => ({ kind, title, position, seriesBy })),
      };
    }),
    active: name(model.activeSheetId()),
    tables: model
      .tables()
      .map(({ name: table, sheetId, area, columns, style }) => ({ table, on: name(sheetId), area, columns, style })),
    names: model
      .names()
      .map(({ name: given, sheetId, formula, visible }) => ({ given, on: sheetId && name(sheetId), formula, visible })),
    settings: [...model.settings()],
  };
}

/**
 * In an Excel as old as the Microsoft client that is published as a package (ExcelApi 1.15: notes came later).
 * Sample, rules, casting, reminders and plan, then the plan's inputs changed, and once more over the sheets that are there.
 */
async function mainJob(client: "ours" | "Microsoft's"): Promise<{ state: unknown; findings: unknown }> {
  const workbench = await openAddIn(null, "en", {
    requirementSets: { ...profiles.web.requirementSets, ExcelApi: "1.15" },
  });
  if (client === "Microsoft's") Object.assign(globalThis, { Excel: loadMicrosoftClient(workbench.host).Excel });
  const options = { language: "en", live: true } as const;
  await loadSample({ language: "en", asOf });
  await runJobs(recordsOfSheets(usualSheets), asOf, options);
  const look = await lookAt(options);
  await changeRules(look, { plan: { ...look.rules.plan, advisers: 12 } }, options);
  await runJobs(recordsOfSheets(usualSheets), asOf, { ...options, live: false });
  return { state: stateOf(workbench), findings: look.findings };
}

test("the add-in's own actions leave the same workbook through Microsoft's client as through ours", async () => {
  const ours = await mainJob("ours");
  const theirs = await mainJob("Microsoft's");
  // Through JSON: objects of Microsoft's context are not equal to ours.
  expect(JSON.parse(JSON.stringify(theirs))).toEqual(JSON.parse(JSON.stringify(ours)));
  const { sheets } = ours.state as { sheets: { name: string }[] };
  expect(sheets.map(({ name }) => name).sort()).toEqual(
    [
      "Casting matrix",
      "Contacts",
      "Customers",
      "Reminders",
      "SKM register",
      "SKM rules",
      "Sheet1",
      "Success plan",
    ].sort(),
  );
});
