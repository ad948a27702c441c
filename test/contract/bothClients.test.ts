import { openWorkbench, type Workbench } from "../../src/workbench/headless";
import { loadMicrosoftClient } from "./microsoftClient";

type Globals = typeof Excel;

/** What a script saw, and what the workbook holds afterwards. */
interface Outcome {
  readonly seen: unknown;
  readonly code: string | null;
  readonly location: string | null;
  readonly workbook: unknown;
}

/** The state of a workbook without ids, which differ from one to the next. */
function stateOf({ model }: Workbench): unknown {
  return {
    sheets: model.sheets().map((sheet) => {
      const used = model.usedArea(sheet.id, true);
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        protected: sheet.protected,
        used,
        formulas: used && model.formulas(sheet.id, used),
        values: used && model.values(sheet.id, used),
        formats: used && model.numberFormats(sheet.id, used),
        charts: model.charts(sheet.id).map(({ id: _, sheetId: __, source: ___, ...shown }) => shown),
      };
    }),
    tables: model.tables().map(({ name, area, columns, style }) => ({ name, area, columns, style })),
    names: model.names().map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible })),
    settings: [...model.settings()],
  };
}

async function outcome(bench: Workbench, Excel: Globals, script: Script): Promise<Outcome> {
  let seen: unknown;
  let code: string | null = null;
  let location: string | null = null;
  try {
    seen = await script(Excel);
  } catch (error) {
    const given = error as { code?: string; debugInfo?: { errorLocation?: string } };
    code = given.code ?? String(error);
    location = given.debugInfo?.errorLocation ?? null;
  }
  // Through JSON: objects of another context are not equal to ours.
  return JSON.parse(JSON.stringify({ seen, code, location, workbook: stateOf(bench) })) as Outcome;
}

type Script = (Excel: Globals) => Promise<unknown>;

async function both(script: Script): Promise<{ ours: Outcome; theirs: Outcome }> {
  const first = await openWorkbench();
  const ours = await outcome(first, first.office.Excel, script);
  const second = await openWorkbench();
  const theirs = await outcome(second, loadMicrosoftClient(second.host).Excel, script);
  return { ours, theirs };
}

const scripts: Record<string, Script> = {
  "values, formulas and formats are written and read": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:C3");
      range.values = [
        ["Customer", "Potential", "Due"],
        ["Meier", 5000, "3/31/2026"],
        ["'=evil", "1,234.5", null as unknown as string],
      ];
      sheet.getRange("D2:D3").formulas = [["=B2*2"], ["=SUM(B2:B3)"]];
      sheet.getRange("B2:B3").numberFormat = [["#,##0"], ["0.00"]];
      const used = sheet.getUsedRange(true);
      used.load("address, values, formulas, numberFormat, text, valueTypes, rowCount, cellCount");
      await context.sync();
      return used.toJSON();
    }),
  "a large matrix in one assignment": (Excel) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:E1000");
      range.values = Array.from({ length: 1000 }, (_, r) => [r, `c${r}`, r / 4, r % 2 === 0, ""]);
      const read = context.workbook.worksheets.getActiveWorksheet().getRange("A998:E1000");
      read.load({ values: true });
      await context.sync();
      return read.values;
    }),
  "a table with columns, rows and a body": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Customers");
      sheet.getRange("B2:D4").values = [
        ["Id", "Name", "Name"],
        ["7", "Meier", 1],
        [8, "Huber", 2],
      ];
      const table = sheet.tables.add("B2:D4", true);
      table.name = "Customers";
      table.style = "TableStyleMedium2";
      table.rows.add(undefined, [[9, "Kurz", 3]]);
      table.columns.load("items/name");
      const body = table.columns.getItem("Name").getDataBodyRange().load("values,address");
      table.load("name,style");
      table.rows.load("count");
      await context.sync();
      const found = context.workbook.tables.getItemOrNullObject("customers");
      const none = context.workbook.tables.getItemOrNullObject("Nobody");
      found.load("name");
      await context.sync();
      return {
        columns: table.columns.items.map((column) => column.name),
        values: body.values,
        address: body.address,
        name: [table.name, found.name, found.isNullObject, none.isNullObject],
        rows: table.rows.count,
      };
    }),
  "names of the workbook and of a sheet": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("Owner", '="x"', "made here");
      sheet.names.add("Corner", sheet.getRange("B2:C3"));
      const corner = sheet.names.getItem("Corner");
      corner.load("name,formula,type,value,scope,visible");
      const range = corner.getRangeOrNullObject().load("address");
      const owner = context.workbook.names.getItem("Owner").load("value,comment,type");
      await context.sync();
      owner.visible = false;
      await context.sync();
      return [corner.toJSON(), range.address, owner.toJSON()];
    }),
  "a chart": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [
        ["Year", "Contribution"],
        [1, 441000],
        [2, 1701000],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "Plan";
      chart.title.text = "Success plan";
      chart.setPosition("D2", "H15");
      chart.legend.visible = false;
      chart.axes.valueAxis.title.text = "EUR";
      chart.legend.load("visible");
      chart.axes.valueAxis.title.load("text,visible");
      chart.load("name,chartType");
      await context.sync();
      const none = sheet.charts.getItemOrNullObject("Nobody");
      await context.sync();
      const { legend, axes } = chart;
      return [chart.name, chart.chartType, none.isNullObject, legend.visible, axes.valueAxis.title.toJSON()];
    }),
  "a chart of several series": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C4").values = [
        ["Month", "New", "Lost"],
        ["Jan", 5, 1],
        ["Feb", 7, 2],
        ["Mar", 9, 3],
      ];
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("B1:B4"), "Columns");
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A4"));
      const lost = chart.series.add("Churn");
      lost.setValues(sheet.getRange("C2:C4"));
      lost.setXAxisValues(sheet.getRange("A2:A4"));
      lost.format.fill.setSolidColor("#C00000");
      lost.format.line.color = "#800000";
      lost.name = "Customers lost";
      chart.chartType = "BarStacked";
      chart.legend.position = "Right";
      chart.axes.categoryAxis.title.text = "Month";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.series.load("items/name,count");
      chart.load("chartType");
      const line = chart.series.getItemAt(1).format.line.load("color");
      chart.axes.valueAxis.load("numberFormat");
      await context.sync();
      const names = chart.series.items.map((series) => series.name);
      chart.series.getItemAt(0).delete();
      const count = chart.series.getCount();
      await context.sync();
      return [chart.chartType, names, chart.series.count, line.color, count.value, chart.axes.valueAxis.numberFormat];
    }),
  "a series that is used after its batch": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      const series = sheet.charts.add("Line", sheet.getRange("A1:A2"), "Columns").series.add("later");
      await context.sync();
      series.setValues(sheet.getRange("B2"));
      await context.sync();
    }),
  "data validation by a list": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cells = sheet.getRange("B2:B4");
      cells.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      cells.dataValidation.prompt = { showPrompt: true, title: "t", message: "m" };
      sheet.getRange("B3").dataValidation.clear();
      const first = sheet.getRange("B2").dataValidation;
      const whole = sheet.getRange("B2:B4").dataValidation;
      first.load("type,rule,prompt,ignoreBlanks");
      whole.load("type");
      await context.sync();
      return [first.type, first.rule, first.prompt, first.ignoreBlanks, whole.type];
    }),
  "page layout and protection with options": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      sheet.pageLayout.setPrintArea(sheet.getRange("A1:C9"));
      sheet.pageLayout.setPrintMargins("Inches", { left: 1, footer: 0.5 });
      sheet.pageLayout.load("zoom,leftMargin,footerMargin");
      const texts = sheet.pageLayout.headersFooters.defaultForAllPages;
      texts.rightFooter = "&P / &N";
      texts.load("rightFooter,leftFooter");
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load("options");
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
      const { zoom, leftMargin, footerMargin } = sheet.pageLayout;
      return [zoom, leftMargin, footerMargin, texts.rightFooter, texts.leftFooter, sheet.protection.options];
    }),
  "rows of a table: calculated columns, cells below, a deleted row": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [
        ["Revenue", "Half"],
        [10, "=[@Revenue]/2"],
        [20, "=[@Revenue]/2"],
      ];
      sheet.getRange("A5:D5").values = [["below", "", "", "beside"]];
      const table = sheet.tables.add("A1:B3", true);
      table.rows.add(null as unknown as undefined, [[30, null as unknown as string]]);
      table.rows.add(0, [[5, null as unknown as string]]);
      table.rows.getItemAt(1).delete();
      const used = sheet.getUsedRange(true).load("address,values");
      table.rows.load("count");
      await context.sync();
      return [used.address, used.values, table.rows.count];
    }),
  settings: (Excel) =>
    Excel.run(async (context) => {
      context.workbook.settings.add("mapping", { customers: "A1", version: 1 });
      await context.sync();
      const found = context.workbook.settings.getItemOrNullObject("mapping").load("value,key");
      const none = context.workbook.settings.getItemOrNullObject("other");
      await context.sync();
      return [found.key, found.value, none.isNullObject];
    }),
  "sheets: added, renamed, hidden, listed, deleted": (Excel) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("Second");
      worksheets.add("Third").visibility = "Hidden";
      second.name = "Zweites Blatt";
      second.getRange("A1").values = [["x"]];
      worksheets.load("items/name,items/visibility,items/position");
      const count = worksheets.getCount();
      await context.sync();
      worksheets.getItem("Third").delete();
      const cell = second.getRange("A1").load("address");
      await context.sync();
      return [worksheets.items.map((sheet) => sheet.toJSON()), count.value, cell.address];
    }).then((seen) => JSON.parse(JSON.stringify(seen, (key, value: unknown) => (key === "id" ? "id" : value)))),
  "ranges stay the same objects over syncs": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A5:B6");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      await context.sync();
      range.load("address");
      await context.sync();
      range.getCell(0, 0).values = [["moved"]];
      await context.sync();
      return range.address;
    }),
  "format, freeze and conditional formats": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const head = sheet.getRange("A1:C1");
      head.format.fill.color = "#DDEBF7";
      head.format.font.bold = true;
      head.format.horizontalAlignment = "Center";
      sheet.freezePanes.freezeRows(1);
      const scale = sheet.getRange("A2:A9").conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#5B9BD5" },
      };
      head.format.font.load("bold,color");
      head.format.fill.load("color");
      head.format.load("horizontalAlignment");
      await context.sync();
      return [head.format.font.bold, head.format.font.color, head.format.fill.color, head.format.horizontalAlignment];
    }),
  "a missing sheet": (Excel) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Nobody").getRange("A1").values = [[1]];
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [["never"]];
      await context.sync();
    }),
  "a property that was not loaded": (Excel) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return range.values;
    }),
  "rows of the wrong shape": (Excel) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    }),
  "a name that is taken": (Excel) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Twice");
      context.workbook.worksheets.add("TWICE");
      await context.sync();
    }),
  "a protected sheet": (Excel) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect();
      await context.sync();
      sheet.protection.load("protected");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    }),
  "a text that is too long": (Excel) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x".repeat(32768)]];
      await context.sync();
    }),
  "a range used after its run": async (Excel) => {
    const range = await Excel.run(async (context) => {
      const given = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return given;
    });
    range.values = [[1]];
    await range.context.sync();
  },
  "events of a selection, and what is selected": (Excel) =>
    Excel.run(async (context) => {
      const heard: unknown[] = [];
      const { worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      const all = worksheets.onSelectionChanged.add((args) => {
        heard.push([args.type, args.address]);
        return Promise.resolve();
      });
      sheet.onSelectionChanged.add((args) => {
        heard.push(["sheet", args.address]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:B3").select();
      await context.sync();
      await new Promise((done) => setTimeout(done, 20));
      all.remove();
      await context.sync();
      sheet.getRange("5:5").select();
      await context.sync();
      await new Promise((done) => setTimeout(done, 20));
      const selected = context.workbook.getSelectedRange().load("address");
      const row = context.workbook.getActiveCell().getEntireRow().load("address");
      await context.sync();
      return [heard, selected.address, row.address];
    }),
  "events of own writes": (Excel) =>
    Excel.run(async (context) => {
      const heard: unknown[] = [];
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const result = sheet.onChanged.add((args) => {
        heard.push([args.type, args.changeType, args.source, args.address, args.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:B3").values = [[1], [2]];
      await context.sync();
      await new Promise((done) => setTimeout(done, 20));
      result.remove();
      await context.sync();
      sheet.getRange("B4").values = [[3]];
      await context.sync();
      await new Promise((done) => setTimeout(done, 20));
      return heard;
    }),
};

describe.each(Object.entries(scripts))("%s", (_, script) => {
  test("gives the same through Microsoft's client and ours", async () => {
    const { ours, theirs } = await both(script);
    expect(ours).toEqual(theirs);
    // A script that sees nothing, changes nothing and does not fail would prove nothing.
    expect([ours.seen ?? null, ours.code]).not.toEqual([null, null]);
  });
});
