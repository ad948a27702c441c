import { openWorkbench } from "../../../src/workbench/headless";
import type { SpreadsheetModel } from "../../../src/workbench/model/model";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function withChart(kind: Excel.ChartType | "Line" | "AreaStacked" = "Line") {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:D4").values = [
      ["Month", "Low", "Plan", "High"],
      [46023, 1, 2, 3],
      [46054, 4, 5, 6],
      [46082, 7, 8, 9],
    ];
    sheet.getRange("A2:A4").numberFormat = "mmm yy" as never;
    const chart = sheet.charts.add(kind, sheet.getRange("B1:B4"), "Columns");
    chart.name = "Plan";
    const months = sheet.getRange("A2:A4");
    chart.series.getItemAt(0).setXAxisValues(months);
    for (const [letter, name, color] of [
      ["C", "Plan", "#1F4E79"],
      ["D", "High", "#9DC3E6"],
    ] as const) {
      const series = chart.series.add(name);
      series.setValues(sheet.getRange(`${letter}2:${letter}4`));
      series.setXAxisValues(months);
      series.format.fill.setSolidColor(color);
      series.format.line.color = color;
    }
    chart.legend.position = "Top";
    chart.axes.valueAxis.title.text = "EUR";
    chart.axes.categoryAxis.numberFormat = "mmm yy";
    chart.axes.categoryAxis.tickLabelPosition = "Low";
    chart.axes.valueAxis.minimum = 0;
    await context.sync();
  });
  return bench;
}

/** What the page draws. */
function drawn(model: unknown) {
  const { engine } = model as SpreadsheetModel;
  const [id] = engine.getters.getChartIds!(engine.getters.getActiveSheetId!()) as string[];
  const runtime = engine.getters.getChartRuntime!(id) as {
    chartJsConfig: { data: { labels: string[]; datasets: Record<string, unknown>[] }; options: { plugins: object } };
  };
  return runtime.chartJsConfig;
}

test("the page draws every series with its name, its colour and the months below", async () => {
  const bench = await withChart();
  const { data, options } = drawn(bench.model);
  expect(data.labels).toEqual(["Jan 26", "Feb 26", "Mar 26"]);
  expect(data.datasets.map(({ label, data: values }) => [label, values])).toEqual([
    ["Low", [1, 4, 7]],
    ["Plan", [2, 5, 8]],
    ["High", [3, 6, 9]],
  ]);
  expect(data.datasets.slice(1).map(({ borderColor }) => borderColor)).toEqual(["#1F4E79", "#9DC3E6"]);
  expect(options.plugins).toMatchObject({ legend: { display: true, position: "top" } });
});

test.each(["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "Area", "AreaStacked"] as const)(
  "%s with several series comes back from the file with names, colours, titles and legend",
  async (kind) => {
    const bench = await withChart(kind as "Line");
    const { bytes } = await bench.save();
    const again = await openWorkbench({ bytes });
    const chartOf = (model: typeof bench.model) => {
      const [{ id: _, position: __, ...rest } = {} as never] = model.charts(model.activeSheetId());
      return rest;
    };
    const place = (column: number) => ({ area: { row: 1, column, rows: 3, columns: 1 } });
    expect(again.notes).toEqual([]);
    expect(chartOf(again.model)).toMatchObject({
      kind,
      name: "Plan",
      legend: "Top",
      axisTitles: { value: "EUR" },
      axisFormats: { category: "mmm yy" },
      axisLabels: { category: "Low" },
      minimum: 0,
      series: [
        { name: { area: { row: 0, column: 1 } }, values: place(1), categories: place(0), fillColor: "" },
        { name: "Plan", values: place(2), categories: place(0), fillColor: "#1F4E79", lineColor: "#1F4E79" },
        { name: "High", values: place(3), categories: place(0), fillColor: "#9DC3E6", lineColor: "#9DC3E6" },
      ],
    });
    expect(drawn(again.model).data.datasets.map(({ label }) => label)).toEqual(
      drawn(bench.model).data.datasets.map(({ label }) => label),
    );
    // Nothing has changed: the file stays as it is.
    expect(Buffer.from((await again.save()).bytes).equals(Buffer.from(bytes))).toBe(true);
  },
);

test("series follow their cells when rows come in, and one step back takes them along", async () => {
  const bench = await withChart();
  await bench.office.Excel.run(async (context) => {
    sheetOf(context).getRange("1:2").insert("Down");
    await context.sync();
  });
  const [chart] = bench.model.charts(bench.model.activeSheetId());
  expect(chart?.series?.[1]?.values?.area.row).toBe(3);
  expect(drawn(bench.model).data.datasets.map(({ data }) => data)).toEqual([
    [1, 4, 7],
    [2, 5, 8],
    [3, 6, 9],
  ]);
  bench.host.undo();
  expect(bench.model.charts(bench.model.activeSheetId())[0]?.series?.[1]?.values?.area.row).toBe(1);
});

test("setData goes back to one source; another type keeps the series", async () => {
  const bench = await withChart("AreaStacked");
  await bench.office.Excel.run(async (context) => {
    const chart = sheetOf(context).charts.getItem("Plan");
    chart.chartType = "ColumnClustered";
    chart.series.load("items/name");
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Low", "Plan", "High"]);
    chart.setData(sheetOf(context).getRange("A1:C4"), "Columns");
    chart.series.load("items/name");
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Low", "Plan"]);
  });
  expect(drawn(bench.model).data.datasets).toHaveLength(2);
});

test("what is no row or column of cells is refused, a missing series too", async () => {
  const bench = await withChart();
  const codeOf = (work: (series: Excel.ChartSeriesCollection, sheet: Excel.Worksheet) => unknown) =>
    bench.office.Excel.run(async (context) => {
      work(sheetOf(context).charts.getItem("Plan").series, sheetOf(context));
      await context.sync();
    }).then(
      () => "none",
      (error: { code: string }) => error.code,
    );
  expect(await codeOf((series, sheet) => series.getItemAt(0).setValues(sheet.getRange("A1:B2")))).toBe(
    "InvalidArgument",
  );
  expect(await codeOf((series) => series.getItemAt(3).delete())).toBe("InvalidArgument");
  expect(await codeOf((series) => series.getItemAt(0).format.fill.setSolidColor("nothing"))).toBe("InvalidArgument");
});
