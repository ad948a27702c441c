import { readFileSync } from "node:fs";
import ts from "typescript";
import { shapes, type ClassName } from "../../../src/workbench/host/members";
import { memberSets } from "../../../src/workbench/host/memberSets";
import { profiles } from "../../../src/workbench/host/profile";
import { openWorkbench } from "../../../src/workbench/headless";

/** "[Api set: ExcelApi 1.9]" of each member of Excel's classes; a class speaks for members that say nothing themselves. */
function declaredSets(): Map<string, string> {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const setOf = (node: ts.Node): string | undefined =>
    /\[Api set: ExcelApi ([\d.]+)/.exec(source.text.slice(node.getFullStart(), node.getStart()))?.[1];
  const found = new Map<string, string>();
  const walk = (node: ts.Statement, isExcel: boolean): void => {
    if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body))
      for (const inner of node.body.statements) walk(inner, isExcel || node.name.text === "Excel");
    if (!isExcel || !ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      const name = `${node.name?.text}.${member.name?.getText()}`;
      const set = setOf(member) ?? setOf(node);
      if (set !== undefined && !found.has(name)) found.set(name, set);
    }
  };
  for (const statement of source.statements) walk(statement, false);
  return found;
}

test("every member is told with the version in which Microsoft's types say that it appeared", () => {
  const declared = declaredSets();
  const told = Object.entries(memberSets).flatMap(([name, sets]) =>
    Object.entries(sets).flatMap(([version, names]) => names.map((member) => `${name}.${member} ${version}`)),
  );
  const expected = (Object.keys(shapes) as ClassName[]).flatMap((name) => {
    const { reads = [], links = {}, calls = {}, events = {} } = shapes[name];
    return [...reads, ...Object.keys(links), ...Object.keys(calls), ...Object.keys(events)]
      .map((member) => [`${name}.${member}`, declared.get(`${name}.${member}`)] as const)
      .filter(([, version]) => version !== "1.1")
      .map(([member, version]) => `${member} ${version}`);
  });
  expect(told.sort()).toEqual(expected.sort());
});

/** An Excel that ends with this version. */
const older = (version: string) =>
  openWorkbench({ profile: { requirementSets: { ...profiles.windows.requirementSets, ExcelApi: version } } });

test("a member newer than the profile's Excel fails with ApiNotFound and its name, by every way to it", async () => {
  const bench = await older("1.6");
  const tryOut = (use: (sheet: Excel.Worksheet) => unknown) =>
    bench.office.Excel.run(async (context) => {
      use(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  const refused: readonly (readonly [string, (sheet: Excel.Worksheet) => unknown])[] = [
    ["Worksheet.showGridlines", (sheet) => (sheet.showGridlines = false)],
    ["Worksheet.freezePanes", (sheet) => sheet.freezePanes.freezeRows(1)],
    ["Worksheet.pageLayout", (sheet) => sheet.load("pageLayout/orientation")],
    [
      "Range.getSpillingToRangeOrNullObject",
      (sheet) => sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address"),
    ],
    ["Worksheet.onChanged", (sheet) => sheet.onChanged.add(async () => undefined)],
  ];
  for (const [member, use] of refused)
    await expect(tryOut(use)).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: member } });
  await tryOut((sheet) => sheet.getRange("A1").conditionalFormats.clearAll());
  // What is asked for as a whole is what this Excel has.
  await tryOut((sheet) => sheet.load());
});

test("an Excel without undo groups makes a step of each request", async () => {
  const write = async (version: string) => {
    const bench = await older(version);
    await bench.office.Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
    bench.host.undo();
    const { model } = bench;
    return model.values(model.activeSheetId(), { row: 0, column: 0, rows: 2, columns: 1 });
  };
  expect(await write("1.20")).toEqual([[""], [""]]);
  expect(await write("1.19")).toEqual([[1], [""]]);
});
