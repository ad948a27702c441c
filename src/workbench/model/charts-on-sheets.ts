/** The charts that stand on sheets. */
import { chartDefinition } from "./charts";
import type { EngineRange, EvaluatedCell } from "./library";
import type { Area, ChartChange, ChartState, Place } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { areaOfZone } from "./zones";

export class ChartsOnSheets {
  constructor(private readonly workbook: WorkbookEngine) {}

  charts(sheetId: string): readonly ChartState[] {
    return Object.entries(this.workbook.store.chartMarks).flatMap(([id, mark]) => {
      if (!mark || mark.sheetId !== sheetId) return [];
      const { source, series, ...rest } = mark;
      const place = ({ sheetId: at, zone }: EngineRange): Place => ({ sheetId: at, area: areaOfZone(zone) });
      const list = series?.map((each) => ({
        ...each,
        name: typeof each.name === "string" ? each.name : place(each.name),
        values: each.values && place(each.values),
        categories: each.categories && place(each.categories),
      }));
      return { id, ...rest, source: place(source), ...(list && { series: list }) };
    });
  }

  addChart(chart: Omit<ChartState, "id">): string {
    const id = `chart${this.workbook.freshNumber()}-${Object.keys(this.workbook.store.chartMarks).length}`;
    this.workbook.transaction(() => {
      const { position } = chart;
      this.workbook.grow(chart.sheetId, position.row + position.rows, position.column + position.columns);
      this.growFor(chart);
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
    const { getters } = this.workbook;
    return chartDefinition(
      chart,
      (sheetId) => this.workbook.sheet(sheetId).name,
      ({ sheetId, area }) => {
        // A text that the same step has written is not calculated yet.
        const cell = this.workbook.cell(sheetId, area.row, area.column);
        if (cell && !cell.isFormula) return String(cell.parsedValue ?? "");
        const at = { sheetId, row: area.row, col: area.column };
        return String((getters.getEvaluatedCell!(at) as EvaluatedCell).formattedValue);
      },
    );
  }

  private markChart(id: string, chart: Omit<ChartState, "id">): void {
    this.workbook.mark("chartMarks", id, chart);
  }

  /** The engine's sheets are smaller than Excel's: what a chart draws must be on them. */
  private growFor({ source, series }: Omit<ChartState, "id">): void {
    const places = (series ?? []).flatMap(({ name, values, categories }) => [name, values, categories]);
    for (const place of [source, ...places])
      if (place && typeof place !== "string") {
        const { row, column, rows, columns } = place.area;
        this.workbook.grow(place.sheetId, row + rows, column + columns);
      }
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

  updateChart(id: string, change: ChartChange): void {
    const { id: _id, ...old } = this.chart(id);
    const chart = withoutGaps({ ...old, ...change }) as typeof old;
    this.workbook.transaction(() => {
      const { sheetId, position } = chart;
      this.growFor(chart);
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

/** A part that is set to undefined is a part that is not there. */
function withoutGaps(chart: object): object {
  return Object.fromEntries(Object.entries(chart).filter(([, value]) => value !== undefined));
}
