/** Functions of an add-in answer after the request that asked them, and not at all while Excel makes a conditional format. */
import { openWorkbench, type Workbench, type WorkbenchOptions } from "../../../src/workbench/headless";

const json = {
  functions: [
    { id: "NEXT", name: "NEXT", parameters: [{ name: "x" }] },
    { id: "UP", name: "UP", parameters: [{ name: "x" }], result: { dimensionality: "matrix" } },
  ],
} as unknown as Parameters<Workbench["loadFunctions"]>[0];

async function bench(profile: WorkbenchOptions["profile"] = {}): Promise<Workbench> {
  const opened = await openWorkbench({ profile });
  opened.office.CustomFunctions.associate("NEXT", ((x: number) => x + 1) as never);
  opened.office.CustomFunctions.associate("UP", ((x: number) => Array.from({ length: x }, (_, n) => [n])) as never);
  opened.loadFunctions(json, "ACME");
  return opened;
}

const run = <T>({ office }: Workbench, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  office.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

test("a read in the request that wrote the formula sees #BUSY!, and so does what depends on it; the next sees values", async () => {
  const opened = await bench();
  await run(opened, async (sheet, context) => {
    const cells = sheet.getRange("A1:C1");
    cells.formulas = [["=ACME.NEXT(1)", "=ACME.NEXT(A1)", "=A1*10"]];
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([["#BUSY!", "#BUSY!", "#BUSY!"]]);
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([[2, 3, 20]]);
  });
});

test("a changed input makes the cell busy, too; a user at the grid sees the value", async () => {
  const opened = await bench();
  await run(opened, async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[1, "=ACME.NEXT(A1)"]];
    await context.sync();
    sheet.getRange("A1").values = [[5]];
    const cell = sheet.getRange("B1").load("values");
    await context.sync();
    expect(cell.values).toEqual([["#BUSY!"]]);
  });
  const { model } = opened;
  const sheet = model.activeSheetId();
  const b1 = { row: 0, column: 1, rows: 1, columns: 1 };
  expect(model.values(sheet, b1)).toEqual([[6]]);
  model.write(sheet, { ...b1, column: 0 }, [[{ number: 7 }]]);
  expect(model.values(sheet, b1)).toEqual([[8]]);
});

test("a conditional format behind the formulas of one request leaves #CALC! in their cells, before them it does not", async () => {
  const opened = await bench();
  const format = (sheet: Excel.Worksheet) => {
    const { custom } = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
    custom.rule.formula = "=A1>1";
    custom.format.font.bold = true;
  };
  const values = await run(opened, async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=ACME.NEXT(1)"]];
    format(sheet);
    sheet.getRange("B1").formulas = [["=ACME.NEXT(1)"]];
    await context.sync();
    const cells = sheet.getRange("A1:B1").load("values");
    await context.sync();
    return cells.values as unknown[][];
  });
  expect(values).toEqual([["#CALC!", 2]]);
  const again = await run(opened, async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=ACME.NEXT(1)"]];
    const cells = sheet.getRange("A1").load("values");
    await context.sync();
    cells.load("values");
    await context.sync();
    return cells.values as unknown[][];
  });
  expect(again).toEqual([[2]]);
  expect(opened.model.values(opened.model.activeSheetId(), { row: 0, column: 1, rows: 1, columns: 1 })).toEqual([[2]]);
});

test("a result that makes its sheet longer is undone with the request that asked for it", async () => {
  const opened = await bench();
  const { model } = opened;
  const sheet = model.activeSheetId();
  await run(opened, async (worksheet, context) => {
    worksheet.getRange("A1").formulas = [["=ACME.UP(3000)"]];
    await context.sync();
  });
  expect(model.values(sheet, { row: 2999, column: 0, rows: 1, columns: 1 })).toEqual([[2999]]);
  expect(opened.host.undo()).toBe(true);
  expect(model.usedArea(sheet)).toBeNull();
});

test("a profile may have them answer at once", async () => {
  const opened = await bench({ functionsAnswerAtOnce: true });
  await run(opened, async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.formulas = [["=ACME.NEXT(1)"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[2]]);
  });
});
