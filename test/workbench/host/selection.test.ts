import { openWorkbench } from "../../../src/workbench/headless";
import type { SpreadsheetModel } from "../../../src/workbench/model/model";

const idle = () => new Promise((done) => setTimeout(done, 5));

test("the selection is told to workbook, sheets and sheet, whether the add-in or the user made it", async () => {
  const bench = await openWorkbench();
  const heard: unknown[] = [];
  await bench.office.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    const other = workbook.worksheets.add("Other");
    workbook.onSelectionChanged.add(async () => void heard.push("workbook"));
    workbook.worksheets.onSelectionChanged.add(async (args) => void heard.push(["sheets", args.type, args.address]));
    sheet.onSelectionChanged.add(async (args) => void heard.push(["sheet", args.address]));
    await context.sync();
    sheet.getRange("B2:C3").select();
    await context.sync();
    await idle();
    // As the grid does it when a user clicks.
    const { engine } = bench.model as SpreadsheetModel;
    engine.selection.selectZone({ cell: { col: 0, row: 4 }, zone: { left: 0, right: 0, top: 4, bottom: 4 } });
    await idle();
    other.getRange("5:5").select();
    await context.sync();
    await idle();
    const [range, cell] = [workbook.getSelectedRange(), workbook.getActiveCell()];
    range.load("address,worksheet/name");
    cell.load("address");
    await context.sync();
    expect([range.address, range.worksheet.name, cell.address]).toEqual(["Other!5:5", "Other", "Other!A5"]);
  });
  expect(heard).toEqual([
    "workbook",
    ["sheet", "B2:C3"],
    ["sheets", "WorksheetSelectionChanged", "B2:C3"],
    "workbook",
    ["sheet", "A5"],
    ["sheets", "WorksheetSelectionChanged", "A5"],
    "workbook",
    ["sheets", "WorksheetSelectionChanged", "5:5"],
  ]);
});

test("a handler that was taken away hears nothing more", async () => {
  const bench = await openWorkbench();
  const heard: string[] = [];
  await bench.office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const result = worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    worksheets.getActiveWorksheet().getRange("B2").select();
    await context.sync();
    await idle();
    result.remove();
    await context.sync();
    worksheets.getActiveWorksheet().getRange("B3").select();
    await context.sync();
    await idle();
  });
  expect(heard).toEqual(["B2"]);
});

test("rows of the selection: the used part, the intersection with a table, an offset row", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:D4").values = [
      ["Id", "Name", "Class"],
      [1, "Meier", "A"],
      [2, "Huber", ""],
    ];
    const table = sheet.tables.add("B2:D4", true);
    sheet.getRange("C3").select();
    await context.sync();
    const row = context.workbook.getSelectedRange().getEntireRow();
    const used = row.getUsedRange(true).load("address,values");
    const inTable = row.getIntersectionOrNullObject(table.getDataBodyRange()).load("values,isNullObject");
    const outside = row.getOffsetRange(5, 0).getIntersectionOrNullObject(table.getRange());
    const below = row.getOffsetRange(1, 0).getUsedRange(true).load("address");
    const column = sheet.getRange("D:D").getUsedRange(true).getLastRow().load("address");
    const wider = context.workbook.getActiveCell().getResizedRange(1, 1).load("address");
    await context.sync();
    expect([used.address, used.values]).toEqual(["Sheet1!B3:D3", [[1, "Meier", "A"]]]);
    expect([inTable.values, outside.isNullObject]).toEqual([[[1, "Meier", "A"]], true]);
    expect([below.address, column.address, wider.address]).toEqual(["Sheet1!B4:C4", "Sheet1!D3", "Sheet1!C3:D4"]);
  });
});
