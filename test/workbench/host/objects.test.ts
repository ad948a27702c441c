import { openWorkbench, type Workbench } from "../../../src/workbench/headless";

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function codeOf(bench: Workbench, work: (context: Excel.RequestContext) => unknown): Promise<string> {
  return bench.office.Excel.run(async (context) => {
    await work(context);
    await context.sync();
  }).then(
    () => "none",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

test.each(["", "x".repeat(32), "a/b", "a[b", "a:b", "a*b", "a?b", "a\\b", "'a", "a'", "History"])(
  "a sheet cannot be called %j",
  async (name) => {
    const bench = await openWorkbench();
    expect(await codeOf(bench, (context) => context.workbook.worksheets.add(name))).toBe("InvalidArgument");
    expect(await codeOf(bench, (context) => (first(context).name = name))).toBe("InvalidArgument");
  },
);

test("sheet names are unique without case; the last visible sheet stays", async () => {
  const bench = await openWorkbench();
  expect(await codeOf(bench, (context) => context.workbook.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
  expect(await codeOf(bench, (context) => (first(context).name = "sheet1"))).toBe("none");
  expect(await codeOf(bench, (context) => first(context).delete())).toBe("InvalidOperation");
  expect(await codeOf(bench, (context) => (first(context).visibility = "Hidden"))).toBe("InvalidOperation");
});

test("tables do not overlap, headers become unique texts, names are checked", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    first(context).getRange("A1:D2").values = [
      ["Name", "name", "", 2026],
      [1, 2, 3, 4],
    ];
    const table = first(context).tables.add("A1:D2", true);
    const head = table.getHeaderRowRange().load("values");
    table.columns.load("items/name");
    await context.sync();
    expect(head.values).toEqual([["Name", "name2", "Column3", "2026"]]);
    expect(table.columns.items.map((column) => column.name)).toEqual(["Name", "name2", "Column3", "2026"]);
  });
  expect(await codeOf(bench, (context) => first(context).tables.add("D2:E5", true))).toBe("InvalidArgument");
  const rename = (name: string) => codeOf(bench, (context) => (context.workbook.tables.getItemAt(0).name = name));
  expect([await rename("my table"), await rename("A1"), await rename("Customers")]).toEqual([
    "InvalidArgument",
    "InvalidArgument",
    "none",
  ]);
  expect(await codeOf(bench, (context) => context.workbook.names.add("customers", "=1"))).not.toBe("GeneralException");
});

test("a table grows by rows.add and resize, and keeps or loses its cells", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:B2").values = [
      ["Id", "Name"],
      [1, "a"],
    ];
    sheet.getRange("A5").values = [["below"]];
    const table = sheet.tables.add("A1:B2", true);
    table.rows.add(undefined, [
      [2, "b"],
      [3, "c"],
    ]);
    table.rows.add(undefined, [[4, "d"]]);
    const range = table.getRange().load("address,values");
    // Two rows came, then one: what stands below moves with each of them, as alwaysInsert is true where it is left out.
    const below = sheet.getRange("A8").load("values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:B5");
    expect(range.values.map((row) => row[0])).toEqual(["Id", 1, 2, 3, 4]);
    expect(below.values).toEqual([["below"]]);
    table.resize("A1:C5");
    table.columns.load("items/name");
    await context.sync();
    expect(table.columns.items.map((column) => column.name)).toEqual(["Id", "Name", "Column3"]);
    table.convertToRange();
    const count = sheet.tables.getCount();
    const kept = sheet.getRange("A2").load("values");
    await context.sync();
    expect([count.value, kept.values]).toEqual([0, [[1]]]);
  });
  expect(await codeOf(bench, (context) => first(context).tables.add("A1:B5", true).resize("A2:B5"))).toBe(
    "InvalidArgument",
  );
});

test("null leaves a cell, an empty text empties it, a scalar goes everywhere, wrong shapes are refused", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const range = first(context).getRange("A1:B2");
    range.values = [[7]] as never;
    expect(
      await context.sync().then(
        () => "none",
        (error: { code: string }) => error.code,
      ),
    ).toBe("InvalidArgument");
    range.values = 7 as never;
    await context.sync();
    range.values = [
      [null as never, ""],
      ["x", 8],
    ];
    const read = first(context).getRange("A1:B2").load("values,valueTypes");
    await context.sync();
    expect(read.values).toEqual([
      [7, ""],
      ["x", 8],
    ]);
    expect(read.valueTypes).toEqual([
      ["Double", "Empty"],
      ["String", "Double"],
    ]);
  });
});

test("a date text becomes a serial and brings its format, unless the cell has one", async () => {
  const bench = await openWorkbench({ today: () => 46112 });
  await bench.office.Excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A2:A3").numberFormat = [["@"], ["0.0"]];
    sheet.getRange("A1:A3").values = [["3/31/2026"], ["3/31/2026"], ["3/31/2026"]];
    const read = sheet.getRange("A1:A3").load("values,numberFormat");
    await context.sync();
    expect(read.values).toEqual([[46112], ["3/31/2026"], [46112]]);
    expect(read.numberFormat).toEqual([["m/d/yyyy"], ["@"], ["0.0"]]);
  });
});

test("formulas are calculated before a read in the same batch", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:A2").values = [[2], ["=A1*3"]];
    const before = sheet.getRange("A2").load("values");
    sheet.getRange("A1").values = [[5]];
    const after = sheet.getRange("A2").load("values");
    await context.sync();
    expect([before.values, after.values]).toEqual([[[6]], [[15]]]);
  });
});

test("ranges by place: rows, columns, offsets, used part, last row", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("B2:C4").values = [
      [1, ""],
      ["", ""],
      ["", 2],
    ];
    const range = sheet.getRange("B2:C9");
    const places = [
      range.getRow(1),
      range.getColumn(1),
      range.getCell(2, 1),
      range.getOffsetRange(1, -1),
      range.getResizedRange(-2, 1),
      range.getRowsBelow(3),
      range.getLastRow(),
      range.getUsedRangeOrNullObject(true),
      range.getEntireColumn(),
      sheet.getRangeByIndexes(0, 0, 2, 3),
    ];
    for (const place of places) place.load("address");
    const empty = sheet.getRange("E:E").getUsedRangeOrNullObject(true);
    await context.sync();
    expect(places.map((place) => place.address.split("!")[1])).toEqual([
      "B3:C3",
      "C2:C9",
      "C4",
      "A3:B10",
      "B2:D7",
      "B10:C12",
      "B9:C9",
      "B2:C4",
      "B:C",
      "A1:C2",
    ]);
    expect(empty.isNullObject).toBe(true);
  });
  expect(await codeOf(bench, (context) => first(context).getRange("A1").getOffsetRange(-1, 0))).toBe("InvalidArgument");
  expect(await codeOf(bench, (context) => first(context).getRange("A1:B2").getRow(2))).toBe("InvalidArgument");
});

test("a write that takes a part of merged cells is a conflict", async () => {
  const bench = await openWorkbench();
  const merged = bench.model as unknown as { merges: () => unknown };
  merged.merges = () => [{ row: 1, column: 0, rows: 1, columns: 2 }];
  expect(await codeOf(bench, (context) => (first(context).getRange("A1:A3").values = 1 as never))).toBe(
    "MergedRangeConflict",
  );
  expect(await codeOf(bench, (context) => first(context).tables.add("A1:B3", true))).toBe("MergedRangeConflict");
});

test("the date system is known from DATE", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const given = context.workbook.functions.date(2026, 3, 31).load("value");
    await context.sync();
    expect(given.value).toBe(46112);
  });
});

test("events: sheets that come, go and change their name; the selection; switched off", async () => {
  const bench = await openWorkbench();
  const heard: unknown[] = [];
  await bench.office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async (args) => void heard.push([args.type, args.source]));
    worksheets.onNameChanged.add(async (args) => void heard.push([args.type, args.nameBefore, args.nameAfter]));
    worksheets.onDeleted.add(async (args) => void heard.push([args.type, args.source]));
    context.workbook.onSelectionChanged.add(async () => void heard.push("selection"));
    await context.sync();
    const added = worksheets.add("One");
    await context.sync();
    added.name = "Two";
    await context.sync();
    first(context).getRange("B2").select();
    await context.sync();
    bench.host.asCoauthor((model) => model.deleteSheet(model.sheets()[1]?.id ?? ""));
    await new Promise((done) => setTimeout(done, 5));
    context.runtime.enableEvents = false;
    worksheets.add("Three");
    await context.sync();
  });
  await new Promise((done) => setTimeout(done, 5));
  expect(heard).toEqual([
    ["WorksheetAdded", "Local"],
    ["WorksheetNameChanged", "One", "Two"],
    "selection",
    ["WorksheetDeleted", "Remote"],
  ]);
});
