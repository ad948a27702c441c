import { openWorkbench, type Workbench } from "../../../src/workbench/headless";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

/** A table in B2:D4 with a calculated column, something beside it and something below. */
async function withTable(): Promise<Workbench> {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B2:D4").values = [
      ["Day", "Revenue", "Share"],
      [46112, 100, "=[@Revenue]/2+$F$1"],
      [46113, 200, "=[@Revenue]/2+$F$1"],
    ];
    sheet.getRange("B3:B4").numberFormat = "dd.mm.yyyy" as never;
    sheet.getRange("C3:C4").format.font.bold = true;
    sheet.getRange("F1:F9").values = [[1], [2], [3], [4], [5], [6], [7], [8], [9]];
    const table = sheet.tables.add("B2:D4", true);
    table.name = "Orders";
    await context.sync();
  });
  return bench;
}

async function codeOf(bench: Workbench, work: (context: Excel.RequestContext) => unknown): Promise<string> {
  return bench.office.Excel.run(async (context) => {
    await work(context);
    await context.sync();
  }).then(
    () => "none",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

test("an added row has the formats of the row above, and null leaves a calculated column its formula", async () => {
  const bench = await withTable();
  await bench.office.Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem("Orders");
    rows.add(undefined, [[46114, 300, null as never]]);
    rows.add(0, [[46111, 50, null as never]]);
    rows.add(undefined, [[46115, 400, "by hand"]]);
    rows.add(undefined, [[46116, 500, ""]]);
    await context.sync();
    const body = context.workbook.tables.getItem("Orders").getDataBodyRange();
    body.load("address,formulas,values,numberFormat");
    const beside = sheetOf(context).getRange("F1:F9").load("values");
    const bold = sheetOf(context).getRange("C5:C7").format.font.load("bold");
    await context.sync();
    expect(body.address).toBe("Sheet1!B3:D8");
    expect(body.formulas.map((row) => row[2])).toEqual([...Array<string>(4).fill("=[@Revenue]/2+$F$1"), "by hand", ""]);
    expect(body.values.map((row) => row[2])).toEqual([26, 51, 101, 151, "by hand", ""]);
    expect(new Set(body.numberFormat.map((row) => row[0] as string))).toEqual(new Set(["dd.mm.yyyy"]));
    expect(bold.bold).toBe(true);
    // What stands beside the table stays where it is.
    expect(beside.values.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

test("cells below move down in the table's columns only; a formula and a name that point there follow", async () => {
  const bench = await withTable();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("C6:C7").values = [["Sum"], ["=SUM(Orders[Revenue])"]];
    sheet.getRange("H1").formulas = [["=C7*10"]];
    context.workbook.names.add("Total", sheet.getRange("C7"));
    const kept = sheet.getRange("C7");
    await context.sync();
    context.workbook.tables.getItem("Orders").rows.add(undefined, [
      [46114, 300, null as never],
      [46115, 400, null as never],
    ]);
    const total = context.workbook.names.getItem("Total").getRange().load("address,values");
    const outside = sheet.getRange("H1").load("formulas,values");
    kept.load("address");
    await context.sync();
    expect([total.address, total.values]).toEqual(["Sheet1!C9", [[1000]]]);
    expect([outside.formulas, outside.values]).toEqual([[["=C9*10"]], [[10000]]]);
    expect(kept.address).toBe("Sheet1!C9");
  });
  bench.host.undo();
  expect(bench.model.values(bench.model.activeSheetId(), area(1, 2, 7, 1)).flat()).toEqual([
    "Revenue",
    100,
    200,
    "",
    "Sum",
    300,
    "",
  ]);
});

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

test("alwaysInsert false leaves what stands below while the rows are free", async () => {
  const bench = await withTable();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("C6").values = [["note"]];
    const { rows } = context.workbook.tables.getItem("Orders");
    rows.add(undefined, [[1, 2, 3]], false);
    const first = sheet.getRange("C6").load("values");
    await context.sync();
    rows.add(undefined, [[1, 2, 3]], false);
    const second = sheet.getRange("C7").load("values");
    await context.sync();
    expect([first.values, second.values]).toEqual([[["note"]], [["note"]]]);
  });
});

test("a row goes away from the table's columns alone; the last one leaves a blank row, which the next row takes", async () => {
  const bench = await withTable();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B6").values = [["below"]];
    await context.sync();
    const table = context.workbook.tables.getItem("Orders");
    table.rows.getItemAt(0).delete();
    await context.sync();
    const [range, beside, below] = [table.getRange(), sheet.getRange("F1:F9"), sheet.getRange("B5")];
    for (const each of [range, beside, below]) each.load("values,address");
    await context.sync();
    expect([range.address, range.values[1]]).toEqual(["Sheet1!B2:D3", [46113, 200, 101]]);
    expect(beside.values.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(below.values).toEqual([["below"]]);

    table.rows.getItemAt(0).delete();
    table.rows.load("count");
    range.load("address");
    await context.sync();
    expect([table.rows.count, range.address]).toEqual([0, "Sheet1!B2:D3"]);
    const added = table.rows.add(undefined, [[46120, 900, 1]]);
    table.rows.load("count");
    const now = table.getDataBodyRange().load("values,address");
    added.load("index");
    await context.sync();
    expect([table.rows.count, now.address, now.values, added.index]).toEqual([1, "Sheet1!B3:D3", [[46120, 900, 1]], 0]);
  });
});

test("a table made of its header alone takes the first rows right below it, also after saving", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    sheetOf(context).getRange("A1:B1").values = [["Date", "Note"]];
    sheetOf(context).tables.add("A1:B1", true).name = "Log";
    await context.sync();
  });
  const { bytes } = await bench.save();
  const again = await openWorkbench({ bytes });
  for (const each of [bench, again]) {
    await each.office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Log");
      table.rows.add(undefined, [
        [1, "a"],
        [2, "b"],
      ]);
      const range = table.getRange().load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual([
        "Sheet1!A1:B3",
        [
          ["Date", "Note"],
          [1, "a"],
          [2, "b"],
        ],
      ]);
    });
  }
});

test("a totals row stays the last row", async () => {
  const bench = await withTable();
  const [table] = bench.model.tables();
  bench.model.write(table!.sheetId, area(4, 1, 1, 3), [
    [{ text: "Total" }, { formula: "=SUM(Orders[Revenue])" }, null],
  ]);
  bench.model.resizeTable(table!.id, { ...table!.area, rows: 4 });
  // The API cannot switch a totals row on here; files bring it.
  const { workbook } = bench.model as unknown as { workbook: { mark(...mark: unknown[]): void } };
  const mark = { name: "Orders", style: "", hasTotals: true, showFilterButton: true };
  workbook.mark("tableMarks", table!.id, mark);
  await bench.office.Excel.run(async (context) => {
    const given = context.workbook.tables.getItem("Orders");
    given.rows.add(undefined, [[46114, 300, null as never]]);
    const range = given.getRange().load("values,address");
    given.rows.load("count");
    await context.sync();
    expect([range.address, given.rows.count]).toEqual(["Sheet1!B2:D6", 3]);
    expect(range.values.slice(3).map((row) => row.slice(0, 2))).toEqual([
      [46114, 300],
      ["Total", 600],
    ]);
  });
});

test("rows that would cut another table are refused, and nothing has changed", async () => {
  const bench = await withTable();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("D8:E9").values = [
      ["x", "y"],
      [1, 2],
    ];
    sheet.tables.add("D8:E9", true);
    await context.sync();
  });
  const add = (context: Excel.RequestContext) =>
    context.workbook.tables.getItem("Orders").rows.add(undefined, [[1, 2, 3]]);
  expect(await codeOf(bench, add)).toBe("InsertDeleteConflict");
  expect(bench.model.tables().map((table) => table.area.rows)).toEqual([3, 2]);
  const remove = (context: Excel.RequestContext) =>
    context.workbook.tables.getItem("Orders").rows.getItemAt(0).delete();
  expect(await codeOf(bench, remove)).toBe("InsertDeleteConflict");
});

test("a table below that stands wholly in the columns moves along; a row of the wrong width is refused", async () => {
  const bench = await withTable();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B7:C8").values = [
      ["x", "y"],
      [1, "=B8+1"],
    ];
    sheet.tables.add("B7:C8", true).name = "Lower";
    await context.sync();
    context.workbook.tables.getItem("Orders").rows.add(undefined, [[1, 2, 3]]);
    const lower = context.workbook.tables.getItem("Lower").getRange().load("address,formulas");
    await context.sync();
    expect([lower.address, lower.formulas[1]]).toEqual(["Sheet1!B8:C9", [1, "=B9+1"]]);
  });
  const wide = (context: Excel.RequestContext) =>
    context.workbook.tables.getItem("Orders").rows.add(undefined, [[1, 2]]);
  expect(await codeOf(bench, wide)).toBe("InvalidArgument");
});

test("listeners hear of the inserted cells and of the written ones; rows hidden by a filter stay hidden", async () => {
  const bench = await withTable();
  const heard: unknown[] = [];
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("4:4").rowHidden = true;
    sheet.getRange("B6").values = [["below"]];
    sheet.onChanged.add(async ({ changeType, address }) => void heard.push([changeType, address]));
    await context.sync();
    context.workbook.tables.getItem("Orders").rows.add(undefined, [[1, 2, 3]]);
    await context.sync();
    await new Promise((done) => setTimeout(done, 5));
    const rows = [sheet.getRange("4:4"), sheet.getRange("5:5")];
    for (const row of rows) row.load("rowHidden");
    await context.sync();
    expect(rows.map((row) => row.rowHidden)).toEqual([true, false]);
  });
  expect(heard).toEqual([
    ["CellInserted", "B5:D5"],
    ["RangeEdited", "B5:D5"],
  ]);
});
