/** Native charts of the engine from our description of a chart. */
import type { Area, ChartKind, ChartSeriesState, ChartState, Place } from "./workbook";
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

/** The series a chart draws: those set one by one, else those of its source. */
export function drawnSeries(chart: Pick<ChartState, "source" | "seriesBy" | "series">): readonly ChartSeriesState[] {
  if (chart.series) return chart.series;
  const { sheetId } = chart.source;
  const { categories, series } = seriesOf(chart);
  return series.map(({ name, values }) => ({
    name: { sheetId, area: name },
    values: { sheetId, area: values },
    categories: categories && { sheetId, area: categories },
    fillColor: "",
    lineColor: "",
  }));
}

/** The colour that shows: a line has no fill. */
function shownColor(kind: ChartKind, { fillColor, lineColor }: ChartSeriesState): string {
  return kind === "Line" ? lineColor : fillColor;
}

/** The engine's definition; ranges are written with their sheet's name. */
export function chartDefinition(
  chart: Omit<ChartState, "id">,
  sheetName: (sheetId: string) => string,
  textAt: (place: Place) => string,
): object {
  const series = drawnSeries(chart);
  const common = {
    title: { text: chart.title },
    legendPosition: chart.legend?.toLowerCase() ?? (series.length > 1 || chart.kind === "Pie" ? "bottom" : "none"),
    axesDesign: {
      x: { title: { text: chart.axisTitles?.category ?? "" } },
      y: { title: { text: chart.axisTitles?.value ?? "" } },
    },
    ...(chart.series ? singleRanges(chart.kind, series, sheetName, textAt) : sourceRanges(chart, sheetName)),
  };
  switch (chart.kind) {
    case "ColumnClustered":
    case "ColumnStacked":
    case "BarClustered":
    case "BarStacked":
      return {
        ...common,
        type: "bar",
        stacked: chart.kind === "ColumnStacked" || chart.kind === "BarStacked",
        horizontal: chart.kind === "BarClustered" || chart.kind === "BarStacked",
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

/** Series that stand in one block with their names: the engine follows the names' cells. */
function sourceRanges(chart: Omit<ChartState, "id">, sheetName: (sheetId: string) => string): object {
  const { area, sheetId } = chart.source;
  const address = (name: Area, points: Area) =>
    `${quotedSheetName(sheetName(sheetId))}!${areaAddress({
      ...name,
      rows: points.row + points.rows - name.row,
      columns: points.column + points.columns - name.column,
    })}`;
  const { categories, series } = seriesOf(chart);
  const dataSets = series.map(({ name, values }, index) => ({
    dataSetId: String(index),
    dataRange: address(name, values),
  }));
  const labelRange = categories
    ? address({ row: area.row, column: area.column, rows: 1, columns: 1 }, categories)
    : undefined;
  return { dataSource: { type: "range", dataSets, dataSetsHaveTitle: true, labelRange }, dataSetStyles: {} };
}

/** Series of their own: the engine has one range of labels for all, that of the first series that has one. */
function singleRanges(
  kind: ChartKind,
  series: readonly ChartSeriesState[],
  sheetName: (sheetId: string) => string,
  textAt: (place: Place) => string,
): object {
  const address = ({ sheetId, area }: Place) => `${quotedSheetName(sheetName(sheetId))}!${areaAddress(area)}`;
  const categories = series.find((each) => each.categories)?.categories;
  const drawn = series.flatMap((each, index) =>
    each.values ? [{ ...each, values: each.values, id: String(index) }] : [],
  );
  const style = (each: ChartSeriesState) => {
    const color = shownColor(kind, each);
    return {
      label: typeof each.name === "string" ? each.name : textAt(each.name),
      ...(color !== "" && { backgroundColor: color }),
    };
  };
  return {
    dataSource: {
      type: "range",
      dataSets: drawn.map(({ values, id }) => ({ dataSetId: id, dataRange: address(values) })),
      dataSetsHaveTitle: false,
      labelRange: categories ? address(categories) : undefined,
    },
    dataSetStyles: Object.fromEntries(drawn.map((each) => [each.id, style(each)])),
  };
}
