import { chartDefinition, seriesOf } from "../../../src/workbench/model/charts";
import { chartPart } from "../../../src/workbench/model/xlsx/chart-part";
import { createWorkbook, openXlsx, saveXlsx } from "../../../src/workbench/model/open";
import type { Area, ChartState } from "../../../src/workbench/model/workbook";

const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });

function chart(source: Area, seriesBy: ChartState["seriesBy"] = "Columns"): ChartState {
  return {
    id: "c",
    name: "C",
    sheetId: "s1",
    kind: "ColumnClustered",
    source: { sheetId: "s1", area: source },
    seriesBy,
    title: "",
    position: area(0, 0, 5, 5),
  };
}

test("the first of several columns names the points", () => {
  expect(seriesOf(chart(area(2, 1, 5, 3)))).toEqual({
    categories: area(3, 1, 4, 1),
    series: [
      { name: area(2, 2, 1, 1), values: area(3, 2, 4, 1) },
      { name: area(2, 3, 1, 1), values: area(3, 3, 4, 1) },
    ],
  });
});

test("a single column is a series whose points are counted", () => {
  expect(seriesOf(chart(area(2, 1, 5, 1)))).toEqual({
    categories: null,
    series: [{ name: area(2, 1, 1, 1), values: area(3, 1, 4, 1) }],
  });
});

test("rows read as columns do", () => {
  expect(seriesOf(chart(area(2, 1, 2, 4), "Rows"))).toEqual({
    categories: area(2, 2, 1, 3),
    series: [{ name: area(3, 1, 1, 1), values: area(3, 2, 1, 3) }],
  });
});

test("a single column is drawn and saved", () => {
  const one = chart(area(2, 1, 5, 1));
  expect(
    chartDefinition(
      one,
      () => "Plan",
      () => "",
    ),
  ).toMatchObject({
    dataSource: { dataSets: [{ dataRange: "Plan!B3:B7" }] },
  });
  const part = chartPart(one, {
    sheetName: () => "Plan",
    values: ({ area: { rows } }) => Array.from({ length: rows }, (_, index) => [index]),
  });
  expect(part).toContain("<c:val><c:numRef><c:f>Plan!$B$4:$B$7</c:f>");
  expect(part).not.toContain("<c:cat>");
});

test.each([
  [area(0, 0, 4, 1), "Columns"],
  [area(0, 0, 4, 3), "Columns"],
  [area(0, 0, 3, 4), "Rows"],
  [area(1, 0, 1, 4), "Rows"],
] as const)("a chart over %j by %s comes back from the file", async (source, seriesBy) => {
  const model = createWorkbook({ sheetNames: ["Plan"] });
  model.write("s1", area(0, 0, 4, 4), [
    [{ text: "" }, { text: "a" }, { text: "b" }, { text: "c" }],
    [{ text: "x" }, { number: 1 }, { number: 2 }, { number: 3 }],
    [{ text: "y" }, { number: 4 }, { number: 5 }, { number: 6 }],
    [{ text: "z" }, { number: 7 }, { number: 8 }, { number: 9 }],
  ]);
  model.addChart({ ...chart(source, seriesBy), name: "Kept" });
  const { model: again } = await openXlsx(await saveXlsx(model));
  const sheetId = again.sheets()[0]!.id;
  expect(again.charts(sheetId)).toMatchObject([{ name: "Kept", seriesBy, source: { sheetId, area: source } }]);
});
