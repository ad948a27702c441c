import { openWorkbench } from "../../../src/workbench/headless";

/** What a promise fails with. */
async function failure(
  work: Promise<unknown>,
): Promise<{ name: string; code: string; message: string; debugInfo: { errorLocation: string } }> {
  try {
    await work;
  } catch (error) {
    return error as never;
  }
  throw new Error("It should have failed.");
}

async function excel(): Promise<typeof Excel> {
  return (await openWorkbench()).office.Excel;
}

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

test("a property that was not loaded fails with Excel's words", async () => {
  const error = await failure((await excel()).run(async (context) => first(context).name));
  expect(error.name).toBe("RichApi.Error");
  expect(error.code).toBe("PropertyNotLoaded");
  expect(error.message).toBe(
    `The property 'name' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
  );
  expect(error.debugInfo.errorLocation).toBe("Worksheet.name");
});

test("items that were not loaded and values that have not come fail", async () => {
  const Excel = await excel();
  const items = await failure(Excel.run(async (context) => context.workbook.worksheets.items));
  expect([items.code, items.debugInfo.errorLocation]).toEqual(["PropertyNotLoaded", "WorksheetCollection.items"]);
  const value = await failure(Excel.run(async (context) => context.workbook.worksheets.getCount().value));
  expect(value.code).toBe("ValueNotLoaded");
  const unknown = await failure(
    Excel.run(async (context) => context.workbook.worksheets.getItemOrNullObject("x").isNullObject),
  );
  expect(unknown.code).toBe("PropertyNotLoaded");
});

test("a member that is not there fails with its name", async () => {
  const Excel = await excel();
  const method = await failure(
    Excel.run(async (context) => (first(context).getRange() as unknown as { sortByMood(): void }).sortByMood()),
  );
  expect([method.code, method.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Range.sortByMood"]);
  const real = await failure(Excel.run(async (context) => context.workbook.pivotTables));
  expect([real.code, real.message]).toEqual([
    "ApiNotFound",
    "Workbook.pivotTables is not available in this workbench.",
  ]);
  const loaded = await failure(
    Excel.run(async (context) => {
      first(context).load("tabColor");
      await context.sync();
    }),
  );
  expect([loaded.code, loaded.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Worksheet.tabColor"]);
  expect(() => (Excel as unknown as { Session: unknown }).Session).toThrow("Excel.Session");
  expect(() => Excel.ChartType.doughnut).toThrow("Excel.ChartType.doughnut");
});

test("a property that can only be read cannot be set", async () => {
  const work = (await excel()).run(async (context) => {
    (first(context) as { id: string }).id = "x";
    await context.sync();
  });
  await expect(work).rejects.toThrow(TypeError);
});

test("errors come at sync, with code and place; what ran before stays, what came after is not done", async () => {
  const { office, model } = await openWorkbench();
  const error = await failure(
    office.Excel.run(async (context) => {
      first(context).getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Nobody");
      first(context).getRange("A2").values = [["never"]];
      await context.sync();
    }),
  );
  expect([error.code, error.message, error.debugInfo.errorLocation]).toEqual([
    "ItemNotFound",
    "The requested resource doesn't exist.",
    "WorksheetCollection.getItem",
  ]);
  const sheet = model.activeSheetId();
  expect(model.values(sheet, { row: 0, column: 0, rows: 2, columns: 1 })).toEqual([["kept"], [""]]);
});

test("OrNullObject: isNullObject, properties undefined, calling it fails", async () => {
  const Excel = await excel();
  const error = await failure(
    Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nobody");
      none.load("name");
      const child = none.getRange("A1").load("values");
      await context.sync();
      expect([none.isNullObject, none.name, child.isNullObject]).toEqual([true, undefined, true]);
      none.delete();
      await context.sync();
    }),
  );
  expect(error.code).toBe("ItemNotFound");
});

test.each<[string, unknown]>([
  ["a string", "items/name,items/position"],
  ["names of the items", "name,position"],
  ["a list", ["items/name", "items/position"]],
  ["select", { select: "items/name,items/position" }],
  ["an object", { name: true, position: true }],
  ["an object with items", { items: { name: true, position: true } }],
])("load takes %s", async (_, option) => {
  await (
    await excel()
  ).run(async (context) => {
    context.workbook.worksheets.add("Second");
    const sheets = context.workbook.worksheets.load(option as string);
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.position])).toEqual([
      ["Sheet1", 0],
      ["Second", 1],
    ]);
    expect(() => sheets.items[0]?.visibility).toThrow("visibility");
  });
});

test("load takes $top and $skip, and properties of what lies behind", async () => {
  await (
    await excel()
  ).run(async (context) => {
    for (const name of ["B", "C"]) context.workbook.worksheets.add(name);
    const sheets = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 });
    const range = first(context).getRange("A1").load("address,format/font/bold,worksheet/name");
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["B"]);
    expect([range.address, range.format.font.bold, range.worksheet.name]).toEqual(["Sheet1!A1", false, "Sheet1"]);
    expect(range.toJSON()).toEqual({
      address: "Sheet1!A1",
      format: { font: { bold: false } },
      worksheet: { id: expect.any(String), name: "Sheet1" },
    });
  });
});

test("set writes several properties, of the objects behind as well", async () => {
  await (
    await excel()
  ).run(async (context) => {
    const range = first(context).getRange("A1");
    range.set({ values: [["x"]], format: { font: { bold: true }, wrapText: true } });
    const read = first(context).getRange("A1").load("values,format/font/bold,format/wrapText");
    await context.sync();
    expect([read.values, read.format.font.bold, read.format.wrapText]).toEqual([[["x"]], true, true]);
  });
});

test("a range of a finished run cannot be used; a tracked one can, with its context", async () => {
  const Excel = await excel();
  const [lost, kept] = await Excel.run(async (context) => {
    const ranges = [first(context).getRange("A1"), first(context).getRange("B1")] as const;
    context.trackedObjects.add(ranges[1]);
    await context.sync();
    return ranges;
  });
  expect((await failure(Excel.run(lost, async () => lost.load("address")))).code).toBe("InvalidObjectPath");
  await Excel.run(kept, async (context) => {
    kept.load("address");
    await context.sync();
  });
  expect(kept.address).toBe("Sheet1!B1");
});

test("a sync with nothing to do sends nothing; every other one is counted for its run", async () => {
  const { office, counters } = await openWorkbench();
  await office.Excel.run(async (context) => {
    await context.sync();
    const cell = first(context).getRange("A1").load("values");
    await context.sync();
    cell.values = [["ä"]];
    await context.sync();
    await context.sync();
  });
  await new Promise((done) => setTimeout(done, 5));
  expect([counters.syncs, counters.requests, counters.cleanups]).toEqual([2, 3, 1]);
  const [run] = [...counters.runs.values()];
  expect(run?.syncs).toBe(2);
  expect(counters.bytesUp).toBe(run?.bytesUp);
  expect(counters.largest).toBeLessThanOrEqual(counters.bytesUp);
});
