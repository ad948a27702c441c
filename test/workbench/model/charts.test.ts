import { chartDefinition, seriesOf } from "../../../src/workbench/model/charts";
import { chartPart } from "../../../src/workbench/model/xlsx/chart-part";
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
  expect(chartDefinition(one, "Plan")).toMatchObject({
    dataSource: { dataSets: [{ dataRange: "Plan!B3:B7" }] },
  });
  const part = chartPart(one, "Plan", ({ rows }) => Array.from({ length: rows }, (_, index) => [index]));
  expect(part).toContain("<c:val><c:numRef><c:f>Plan!$B$4:$B$7</c:f>");
  expect(part).not.toContain("<c:cat>");
});
