/** Native charts of the engine from our description of a chart. */
import type { Area, ChartState } from "./workbook";
import { areaAddress, quotedSheetName } from "./addresses";

/** The areas a chart draws. */
export interface ChartSeries {
  /** Without the name's cell; null where the source is a single line: its points are counted. */
  readonly categories: Area | null;
  readonly series: readonly { readonly name: Area; readonly values: Area }[];
}

/** Excel's reading of a source: its first line names the points, each further one is a series; a single line is a series. */
export function seriesOf({ source: { area }, seriesBy }: Pick<ChartState, "source" | "seriesBy">): ChartSeries {
  const byColumns = seriesBy === "Columns";
  const lines = byColumns ? area.columns : area.rows;
  const name = (line: number): Area =>
    byColumns
      ? { row: area.row, column: area.column + line, rows: 1, columns: 1 }
      : { row: area.row + line, column: area.column, rows: 1, columns: 1 };
  const points = (line: number): Area =>
    byColumns
      ? { row: area.row + 1, column: area.column + line, rows: area.rows - 1, columns: 1 }
      : { row: area.row + line, column: area.column + 1, rows: 1, columns: area.columns - 1 };
  const first = lines > 1 ? 1 : 0;
  return {
    categories: first === 0 ? null : points(0),
    series: Array.from({ length: lines - first }, (_, index) => ({
      name: name(index + first),
      values: points(index + first),
    })),
  };
}

/** The engine's definition; ranges are written with their sheet's name. */
export function chartDefinition(chart: Omit<ChartState, "id">, sourceSheetName: string): object {
  const address = (name: Area, points: Area) =>
    `${quotedSheetName(sourceSheetName)}!${areaAddress({
      ...name,
      rows: points.row + points.rows - name.row,
      columns: points.column + points.columns - name.column,
    })}`;
  const { categories, series } = seriesOf(chart);
  const { area } = chart.source;
  const dataSets = series.map(({ name, values }, index) => ({
    dataSetId: String(index),
    dataRange: address(name, values),
  }));
  const labelRange = categories
    ? address({ row: area.row, column: area.column, rows: 1, columns: 1 }, categories)
    : undefined;
  const common = {
    title: { text: chart.title },
    legendPosition: chart.legend?.toLowerCase() ?? (series.length > 1 || chart.kind === "Pie" ? "bottom" : "none"),
    axesDesign: {
      x: { title: { text: chart.axisTitles?.category ?? "" } },
      y: { title: { text: chart.axisTitles?.value ?? "" } },
    },
    dataSource: { type: "range", dataSets, dataSetsHaveTitle: true, labelRange },
    dataSetStyles: {},
  };
  switch (chart.kind) {
    case "ColumnClustered":
    case "ColumnStacked":
    case "BarClustered":
      return {
        ...common,
        type: "bar",
        stacked: chart.kind === "ColumnStacked",
        horizontal: chart.kind === "BarClustered",
      };
    case "Pie":
      return { ...common, type: "pie" };
    default:
      return {
        ...common,
        type: "line",
        labelsAsText: true,
        cumulative: false,
        stacked: chart.kind === "AreaStacked",
        fillArea: chart.kind !== "Line",
      };
  }
}
