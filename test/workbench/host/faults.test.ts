import { openWorkbench, type Workbench } from "../../../src/workbench/headless";

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();
const cell = { row: 0, column: 0, rows: 1, columns: 1 };

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "none",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

function writes(bench: Workbench, value: string): Promise<unknown> {
  return bench.office.Excel.run(async (context) => {
    first(context).getRange("A1").values = [[value]];
    await context.sync();
  });
}

function valueOf({ model }: Workbench): unknown {
  return model.values(model.activeSheetId(), cell)[0]?.[0];
}

test.each(["GeneralException", "RequestAborted", "ActivityLimitReached"] as const)(
  "the second sync fails: %s",
  async (code) => {
    const bench = await openWorkbench();
    bench.faults.failSync(2, code);
    expect(await codeOf(writes(bench, "first"))).toBe("none");
    expect(await codeOf(writes(bench, "second"))).toBe(code);
    expect(valueOf(bench)).toBe("first");
    expect(await codeOf(writes(bench, "third"))).toBe("none");
  },
);

test("a sync can fail after its batch ran: only the answer is lost", async () => {
  const bench = await openWorkbench();
  bench.faults.failSync(1, "RequestAborted", "after");
  expect(await codeOf(writes(bench, "there"))).toBe("RequestAborted");
  expect(valueOf(bench)).toBe("there");
});

test("cell-edit mode refuses, or lets wait who asked to wait", async () => {
  const bench = await openWorkbench();
  bench.faults.startCellEdit();
  expect(await codeOf(writes(bench, "no"))).toBe("InvalidOperationInCellEditMode");
  const waiting = bench.office.Excel.run({ delayForCellEdit: true }, async (context) => {
    first(context).getRange("A1").values = [["yes"]];
    await context.sync();
  });
  await new Promise((done) => setTimeout(done, 5));
  expect(valueOf(bench)).toBe("");
  bench.faults.endCellEdit();
  await waiting;
  expect(valueOf(bench)).toBe("yes");
});

test("a protected sheet refuses every write and can be read", async () => {
  const bench = await openWorkbench();
  bench.model.setProtected(bench.model.activeSheetId(), true);
  expect(await codeOf(writes(bench, "no"))).toBe("AccessDenied");
  await bench.office.Excel.run(async (context) => {
    const { protection } = first(context);
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
  });
  const format = bench.office.Excel.run(async (context) => {
    first(context).getRange("A1").format.font.bold = true;
    await context.sync();
  });
  expect(await codeOf(format)).toBe("AccessDenied");
});

test("a co-author inserts rows between two syncs: kept ranges move, addresses do not, the event is remote", async () => {
  const bench = await openWorkbench();
  const heard: unknown[] = [];
  await bench.office.Excel.run(async (context) => {
    const sheet = first(context);
    sheet.onChanged.add(async (args) => {
      heard.push([args.source, args.changeType, args.address, args.triggerSource]);
    });
    await context.sync();
    sheet.getRange("A3").values = [["mine"]];
    const range = sheet.getRange("A3");
    await context.sync();
    bench.faults.beforeSync(1, () => bench.model.insertRows(bench.model.activeSheetId(), 0, 2));
    range.load("address,values");
    const fixed = sheet.getRange("A3").load("values");
    await context.sync();
    expect([range.address, range.values, fixed.values]).toEqual(["Sheet1!A5", [["mine"]], [[""]]]);
  });
  expect(heard).toEqual([
    ["Local", "RangeEdited", "A3", "ThisLocalAddin"],
    ["Remote", "RowInserted", expect.any(String), "Unknown"],
  ]);
});

test("a sheet that was deleted meanwhile is not found", async () => {
  const bench = await openWorkbench();
  const work = bench.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Short");
    const range = sheet.getRange("A1");
    await context.sync();
    bench.faults.beforeSync(1, () => {
      const id = bench.model.sheets().find((each) => each.name === "Short")?.id ?? "";
      bench.model.deleteSheet(id);
    });
    range.values = [["x"]];
    await context.sync();
  });
  expect(await codeOf(work)).toBe("ItemNotFound");
});

test("writes that skip hidden rows put values into the wrong rows", async () => {
  const bench = await openWorkbench();
  bench.model.setRowsHidden(bench.model.activeSheetId(), 1, 1, true);
  bench.faults.writesSkipHiddenRows = true;
  await bench.office.Excel.run(async (context) => {
    first(context).getRange("A1:A3").values = [[1], [2], [3]];
    const range = first(context).getRange("A1:A3").load("values,rowHidden");
    await context.sync();
    expect([range.values, range.rowHidden]).toEqual([[[1], [""], [2]], null]);
  });
});

test("settings that are not saved look saved", async () => {
  const bench = await openWorkbench();
  bench.faults.settingsNotSaved = true;
  await bench.office.Excel.run(async (context) => {
    context.workbook.settings.add("mapping", 1);
    const found = context.workbook.settings.getItemOrNullObject("mapping").load("value");
    await context.sync();
    expect(found.value).toBe(1);
  });
  expect(bench.model.settings().size).toBe(0);
});

test("the theme can be missing and onReady can stay away", async () => {
  const bench = await openWorkbench({ profile: { platform: "windows", contentLanguage: "de-DE" } });
  const { Office } = bench.office;
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#FFFFFF");
  expect([Office.context.contentLanguage, Office.context.platform]).toEqual(["de-DE", "PC"]);
  expect(await Office.onReady()).toEqual({ host: "Excel", platform: "PC" });
  bench.faults.themeMissing = true;
  expect(Office.context.officeTheme).toBeUndefined();
  bench.faults.onReadyNever = true;
  const late = await Promise.race([Office.onReady(), new Promise((done) => setTimeout(() => done("late"), 10))]);
  expect(late).toBe("late");
});

test("messages above 5 MB fail on the web and pass on Windows", async () => {
  const rows = Array.from({ length: 200 }, () => ["x".repeat(30000)]);
  const big = (bench: Workbench) =>
    bench.office.Excel.run(async (context) => {
      first(context).getRange("A1:A200").values = rows;
      await context.sync();
    });
  const web = await openWorkbench();
  expect(await codeOf(big(web))).toBe("RequestPayloadSizeLimitExceeded");
  expect(valueOf(web)).toBe("");
  const windows = await openWorkbench({ profile: { platform: "windows" } });
  expect(await codeOf(big(windows))).toBe("none");
  const reading = (bench: Workbench) =>
    bench.office.Excel.run(async (context) => {
      first(context).getRange("A1:A200").load("values");
      await context.sync();
    });
  expect(await codeOf(reading(windows))).toBe("none");
  expect(await codeOf(reading(await openWorkbench({ model: windows.model })))).toBe("ResponsePayloadSizeLimitExceeded");
});

test("5,000,000 cells are the limit of a read; whole columns have no values", async () => {
  const bench = await openWorkbench({ profile: { platform: "windows" } });
  const read = (address: string) =>
    bench.office.Excel.run(async (context) => {
      const range = first(context).getRange(address).load("values,rowCount");
      await context.sync();
      return [range.values, range.rowCount];
    });
  expect(await codeOf(read("A1:F1000000"))).toBe("RangeExceedsLimit");
  expect(await read("A:B")).toEqual([null, 1048576]);
});

test("one sync is one step back; mergeUndoGroup makes one of a whole run", async () => {
  const bench = await openWorkbench();
  await writes(bench, "first");
  await bench.office.Excel.run({ mergeUndoGroup: true }, async (context) => {
    first(context).getRange("A1").values = [["second"]];
    await context.sync();
    first(context).getRange("A1").values = [["third"]];
    first(context).getRange("A1").load("values");
    await context.sync();
  });
  expect(valueOf(bench)).toBe("third");
  expect(bench.host.undo()).toBe(true);
  expect(valueOf(bench)).toBe("first");
  expect(bench.host.redo()).toBe(true);
  expect(valueOf(bench)).toBe("third");
});
