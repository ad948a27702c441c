/** Native charts of the engine from our description of a chart. */
import type { ChartState } from "./workbook";
import { areaAddress, quotedSheetName } from "./addresses";

/** The engine's definition; ranges are written with their sheet's name. */
export function chartDefinition(chart: Omit<ChartState, "id">, sourceSheetName: string): object {
  const { area } = chart.source;
  const address = (row: number, column: number, rows: number, columns: number) =>
    `${quotedSheetName(sourceSheetName)}!${areaAddress({ row, column, rows, columns })}`;
  const byColumns = chart.seriesBy === "Columns";
  const series = byColumns ? area.columns - 1 : area.rows - 1;
  const dataSets = [];
  for (let index = 1; index <= series; index++) {
    dataSets.push({
      dataSetId: String(index - 1),
      dataRange: byColumns
        ? address(area.row, area.column + index, area.rows, 1)
        : address(area.row + index, area.column, 1, area.columns),
    });
  }
  const labelRange = byColumns
    ? address(area.row, area.column, area.rows, 1)
    : address(area.row, area.column, 1, area.columns);
  const common = {
    title: { text: chart.title },
    legendPosition: chart.legend?.toLowerCase() ?? (series > 1 || chart.kind === "Pie" ? "bottom" : "none"),
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
      return { ...common, type: "bar", stacked: chart.kind === "ColumnStacked", horizontal: chart.kind === "BarClustered" };
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
