/** The charts that stand on sheets. */
import { chartDefinition } from "./charts";
import type { Area, ChartState } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { areaOf, zoneOf } from "./zones";

export class ChartsOnSheets {
  constructor(private readonly workbook: WorkbookEngine) {}

  charts(sheetId: string): readonly ChartState[] {
    return Object.entries(this.workbook.store.chartMarks).flatMap(([id, mark]) => {
      if (!mark || mark.sheetId !== sheetId) return [];
      const { source, ...rest } = mark;
      return { id, ...rest, source: { sheetId: source.sheetId, area: areaOf(source.zone) } };
    });
  }

  addChart(chart: Omit<ChartState, "id">): string {
    const id = `chart${this.workbook.freshNumber()}-${Object.keys(this.workbook.store.chartMarks).length}`;
    this.workbook.transaction(() => {
      const { position, source } = chart;
      this.workbook.grow(chart.sheetId, position.row + position.rows, position.column + position.columns);
      this.workbook.grow(source.sheetId, source.area.row + source.area.rows, source.area.column + source.area.columns);
      this.workbook.run("CREATE_CHART", {
        sheetId: chart.sheetId,
        figureId: id,
        chartId: id,
        ...this.placement(chart.sheetId, position),
        definition: this.definition(chart),
      });
      this.markChart(id, chart);
    });
    return id;
  }

  private definition(chart: Omit<ChartState, "id">): object {
    return chartDefinition(chart, this.workbook.sheet(chart.source.sheetId).name);
  }

  private markChart(id: string, { source, ...rest }: Omit<ChartState, "id">): void {
    this.workbook.mark("chartMarks", id, { ...rest, sourceSheetId: source.sheetId, sourceZone: zoneOf(source.area) });
  }

  private placement(sheetId: string, position: Area): object {
    let width = 0;
    for (let column = 0; column < position.columns; column++)
      width += this.workbook.getters.getColSize!(sheetId, position.column + column);
    const height = position.rows * 23;
    return { col: position.column, row: position.row, offset: { x: 0, y: 0 }, size: { width, height } };
  }

  private chart(id: string): ChartState {
    const sheetId = this.workbook.store.chartMarks[id]?.sheetId;
    const chart = sheetId === undefined ? undefined : this.charts(sheetId).find((each) => each.id === id);
    if (!chart) throw new Error(`There is no chart ${id}.`);
    return chart;
  }

  updateChart(id: string, change: Partial<Omit<ChartState, "id" | "sheetId">>): void {
    const { id: _id, ...old } = this.chart(id);
    const chart = { ...old, ...change };
    this.workbook.transaction(() => {
      const { sheetId, position } = chart;
      if (change.position) {
        this.workbook.grow(sheetId, position.row + position.rows, position.column + position.columns);
        const { size, ...place } = this.placement(sheetId, position) as { size: { width: number; height: number } };
        this.workbook.run("UPDATE_FIGURE", { sheetId, figureId: id, ...place, ...size });
      }
      this.workbook.run("UPDATE_CHART", { sheetId, figureId: id, chartId: id, definition: this.definition(chart) });
      this.markChart(id, chart);
    });
  }

  removeChart(id: string): void {
    this.workbook.run("DELETE_FIGURE", { sheetId: this.chart(id).sheetId, figureId: id });
  }
}
