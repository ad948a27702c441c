import { openWorkbench, type Workbench } from "../../../src/workbench/headless";
import { book, partsOf, worksheet } from "../model/filePackage";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function codeOf(bench: Workbench, work: (sheet: Excel.Worksheet) => unknown): Promise<string> {
  return bench.office.Excel.run(async (context) => {
    work(sheetOf(context));
    await context.sync();
  }).then(
    () => "none",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

const firstSheet = async (bench: Workbench) => {
  const parts = partsOf((await bench.save()).bytes);
  return { sheet: parts["xl/worksheets/sheet1.xml"] ?? "", workbook: parts["xl/workbook.xml"] ?? "" };
};

test("one page, its area and its margins are read back and saved", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const { pageLayout } = sheetOf(context);
    pageLayout.orientation = "Portrait";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    pageLayout.setPrintArea("B2:H40");
    pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
    pageLayout.headerMargin = 18;
    pageLayout.load("orientation,paperSize,zoom,leftMargin,topMargin,rightMargin,headerMargin");
    await context.sync();
    const { orientation, paperSize, zoom, leftMargin, topMargin, rightMargin, headerMargin } = pageLayout;
    expect([orientation, paperSize, zoom]).toEqual([
      "Portrait",
      "A4",
      { horizontalFitToPages: 1, verticalFitToPages: 1 },
    ]);
    expect([leftMargin, topMargin, rightMargin, headerMargin]).toEqual([72, 36, 50.4, 18]);
  });
  const { sheet, workbook } = await firstSheet(bench);
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/>');
  expect(sheet).toContain('<pageMargins left="1" right="0.7" top="0.5" bottom="0.75" header="0.25" footer="0.3"/>');
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(workbook).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Sheet1\'!$B$2:$H$40</definedName>',
  );
});

test("texts above and below the pages are read back and saved; a file's own stay where nothing was said", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const every = sheetOf(context).pageLayout.headersFooters.defaultForAllPages;
    every.leftFooter = "&A";
    every.rightFooter = "Page &P of &N";
    every.load("leftFooter,centerFooter,rightFooter,leftHeader");
    await context.sync();
    expect([every.leftFooter, every.centerFooter, every.rightFooter, every.leftHeader]).toEqual([
      "&A",
      "",
      "Page &P of &N",
      "",
    ]);
  });
  const { sheet } = await firstSheet(bench);
  expect(sheet).toContain(
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>",
  );

  const again = await openWorkbench({ bytes: (await bench.save()).bytes });
  await again.office.Excel.run(async (context) => {
    sheetOf(context).pageLayout.headersFooters.defaultForAllPages.centerFooter = "Draft && more";
    await context.sync();
  });
  expect((await firstSheet(again)).sheet).toContain(
    "<oddFooter>&amp;L&amp;A&amp;CDraft &amp;&amp; more&amp;RPage &amp;P of &amp;N</oddFooter>",
  );
});

test("rows have the height that was set, on paper with lines around the cells", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A2:A3").format.rowHeight = 24;
    sheet.pageLayout.printGridlines = true;
    const [sized, both] = [sheet.getRange("A2:A3").format, sheet.getRange("A1:A2").format];
    sized.load("rowHeight");
    both.load("rowHeight");
    sheet.pageLayout.load("printGridlines");
    await context.sync();
    expect([sized.rowHeight, both.rowHeight, sheet.pageLayout.printGridlines]).toEqual([24, null, true]);
  });
  const { sheet } = await firstSheet(bench);
  expect(sheet).toContain('<printOptions gridLines="1"/>');
  expect(sheet).toContain('<row r="2" ht="24" customHeight="1"></row><row r="3" ht="24" customHeight="1"></row>');
  expect(sheet).not.toContain('<row r="1"');
  expect(await codeOf(bench, (sheet) => (sheet.getRange("A1").format.rowHeight = 410))).toBe("InvalidArgument");
});

test("a scale instead of pages; what is neither, both or out of bounds is refused", async () => {
  const bench = await openWorkbench();
  expect(await codeOf(bench, (sheet) => (sheet.pageLayout.zoom = { scale: 80 }))).toBe("none");
  const { sheet } = await firstSheet(bench);
  expect(sheet).toContain('scale="80"');
  expect(sheet).not.toContain("fitTo");
  for (const zoom of [
    {},
    { scale: 9 },
    { scale: 401 },
    { scale: 50, verticalFitToPages: 1 },
    { horizontalFitToPages: 0 },
  ])
    expect(await codeOf(bench, (each) => (each.pageLayout.zoom = zoom))).toBe("InvalidArgument");
  expect(await codeOf(bench, (each) => (each.pageLayout.leftMargin = -1))).toBe("InvalidArgument");
  expect(await codeOf(bench, (each) => (each.pageLayout.paperSize = "Folio"))).toBe("InvalidArgument");
});

test("a protected sheet refuses every write but those that its options allow", async () => {
  const writes: Record<string, (sheet: Excel.Worksheet) => unknown> = {
    values: (sheet) => (sheet.getRange("A1").values = [[1]]),
    formats: (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
    widths: (sheet) => (sheet.getRange("A:A").format.columnWidth = 50),
    insert: (sheet) => sheet.getRange("1:1").insert("Down"),
    hide: (sheet) => (sheet.getRange("5:5").rowHidden = true),
    note: (sheet) => sheet.notes.add("B2", "x"),
    list: (sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } }),
  };
  const allowed = async (options?: Excel.WorksheetProtectionOptions) => {
    const found: string[] = [];
    for (const [name, write] of Object.entries(writes)) {
      const bench = await openWorkbench();
      await bench.office.Excel.run(async (context) => {
        sheetOf(context).protection.protect(options);
        await context.sync();
      });
      const code = await codeOf(bench, write);
      if (code === "none") found.push(name);
      else expect(code).toBe("AccessDenied");
    }
    return found;
  };
  expect(await allowed()).toEqual([]);
  expect(await allowed({ allowFormatCells: true, allowInsertRows: true })).toEqual(["formats", "insert"]);
  expect(await allowed({ allowFormatColumns: true, allowFormatRows: true, allowEditObjects: true })).toEqual([
    "widths",
    "hide",
    "note",
  ]);
});

test("options are read back, saved, and known from a file; without protection there are none", async () => {
  const bench = await openWorkbench();
  const optionsOf = (each: Workbench) =>
    each.office.Excel.run(async (context) => {
      const { protection } = sheetOf(context);
      protection.load("options,protected");
      await context.sync();
      return protection.protected ? protection.options : null;
    });
  expect(await optionsOf(bench)).toBeNull();
  await codeOf(bench, (sheet) => sheet.protection.protect({ allowSort: true, allowAutoFilter: true }));
  const again = await openWorkbench({ bytes: (await bench.save()).bytes });
  for (const each of [bench, again])
    expect(await optionsOf(each)).toMatchObject({ allowSort: true, allowAutoFilter: true, allowFormatCells: false });
  expect((await firstSheet(again)).sheet).toContain(
    '<sheetProtection sheet="1" autoFilter="0" objects="1" scenarios="1" sort="0"/>',
  );
  const plain = book({ sheets: { One: worksheet('<sheetData/><sheetProtection sheet="1" password="CC1A"/>') } });
  const opened = await openWorkbench({ bytes: plain });
  expect(await optionsOf(opened)).toMatchObject({ allowEditObjects: true, allowFormatCells: false });
  expect((await firstSheet(opened)).sheet).toContain('<sheetProtection sheet="1" password="CC1A"/>');
  expect(await codeOf(opened, (sheet) => sheet.protection.protect())).toBe("InvalidOperation");
});
