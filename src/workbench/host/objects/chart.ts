import type { ChartKind, ChartState } from "../../model/workbook";
import type { BehaviourOf, ChartDesign, HostContext } from "../context";
import { areaOf, flag, isRange, sheetState, startWriting, text } from "../context";
import type { Handle } from "../handle";
import { HostError } from "../hostError";
import { otherRange } from "./range";

const KINDS: readonly ChartKind[] = ["ColumnClustered", "ColumnStacked", "BarClustered", "Line", "Area", "AreaStacked", "Pie"];

function chartsOf(host: HostContext, sheet: string): readonly ChartState[] {
  sheetState(host, sheet);
  return host.model.charts(sheet);
}

function chartHandle(state: ChartState): Handle {
  return { type: "Chart", sheet: state.sheetId, chart: state.id };
}

function find(host: HostContext, sheet: string, key: unknown): ChartState | undefined {
  const given = text(key);
  const charts = chartsOf(host, sheet);
  return charts.find((chart) => chart.id === given) ?? charts.find((chart) => chart.name === given);
}

function sourceOf(given: unknown, seriesBy: unknown, host: HostContext): Pick<ChartState, "source" | "seriesBy"> {
  if (!isRange(given)) throw new HostError("InvalidArgument");
  const area = areaOf(given, host);
  const by = seriesBy ?? "Auto";
  if (by !== "Auto" && by !== "Columns" && by !== "Rows") throw new HostError("InvalidArgument");
  return {
    source: { sheetId: given.sheet, area },
    seriesBy: by === "Auto" ? (area.rows >= area.columns ? "Columns" : "Rows") : by,
  };
}

export const chartsBehaviour: BehaviourOf<"ChartCollection"> = {
  items: ({ sheet }, host) => chartsOf(host, sheet).map(chartHandle),
  reads: { count: ({ sheet }, host) => chartsOf(host, sheet).length },
  calls: {
    add: ({ sheet }, [type, source, seriesBy], host) => {
      const kind = KINDS.find((each) => each === type);
      if (!kind) throw new HostError("ApiNotFound", `ChartType ${String(type)} is not available here.`);
      const from = sourceOf(source, seriesBy, host);
      startWriting(host, sheet);
      const taken = new Set(chartsOf(host, sheet).map((chart) => chart.name));
      let n = 1;
      while (taken.has(`Chart ${n}`)) n++;
      const draft = { name: `Chart ${n}`, sheetId: sheet, kind, ...from, title: "" };
      const position = { row: 1, column: 1, rows: 15, columns: 8 };
      return { type: "Chart", sheet, chart: host.model.addChart({ ...draft, position }) };
    },
    getCount: ({ sheet }, _, host) => chartsOf(host, sheet).length,
    getItem: ({ sheet }, [key], host) => {
      const found = find(host, sheet, key);
      if (!found) throw new HostError("ItemNotFound");
      return chartHandle(found);
    },
    getItemOrNullObject: ({ sheet }, [key], host) => {
      const found = find(host, sheet, key);
      return found ? chartHandle(found) : null;
    },
  },
};

interface OfChart {
  readonly sheet: string;
  readonly chart: string;
}

function state({ sheet, chart }: OfChart, host: HostContext): ChartState {
  const found = chartsOf(host, sheet).find((each) => each.id === chart);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function update(self: OfChart, change: Partial<Omit<ChartState, "id" | "sheetId">>, host: HostContext): void {
  state(self, host);
  startWriting(host, self.sheet);
  host.model.updateChart(self.chart, change);
}

function design(self: OfChart, host: HostContext): ChartDesign {
  const { title } = state(self, host);
  let found = host.chartDesigns.get(self.chart);
  if (!found) {
    const axis = () => ({ numberFormat: "General", title: "", titleVisible: false });
    found = {
      legend: { visible: true, position: "Bottom" },
      titleVisible: title !== "",
      axes: { value: axis(), category: axis() },
    };
    host.chartDesigns.set(self.chart, found);
  }
  return found;
}

export const chartBehaviour: BehaviourOf<"Chart"> = {
  id: ({ chart }) => chart,
  reads: {
    chartType: (self, host) => state(self, host).kind,
    id: ({ chart }) => chart,
    name: (self, host) => state(self, host).name,
  },
  writes: { name: (self, value, host) => update(self, { name: text(value) }, host) },
  links: {
    axes: ({ sheet, chart }) => ({ type: "ChartAxes", sheet, chart }),
    legend: ({ sheet, chart }) => ({ type: "ChartLegend", sheet, chart }),
    title: ({ sheet, chart }) => ({ type: "ChartTitle", sheet, chart }),
    worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
  },
  calls: {
    delete: (self, _, host) => {
      state(self, host);
      startWriting(host, self.sheet);
      host.model.removeChart(self.chart);
      host.chartDesigns.delete(self.chart);
    },
    setData: (self, [source, seriesBy], host) => update(self, sourceOf(source, seriesBy, host), host),
    setPosition: (self, [start, end], host) => {
      const first = areaOf(otherRange(start, self.sheet, host), host);
      const last = end === undefined || end === null ? null : areaOf(otherRange(end, self.sheet, host), host);
      const before = state(self, host).position;
      const position = last
        ? {
            row: first.row,
            column: first.column,
            rows: last.row + last.rows - first.row,
            columns: last.column + last.columns - first.column,
          }
        : { ...before, row: first.row, column: first.column };
      if (position.rows < 1 || position.columns < 1) throw new HostError("InvalidArgument");
      update(self, { position }, host);
    },
  },
};

export const chartTitleBehaviour: BehaviourOf<"ChartTitle"> = {
  reads: {
    text: (self, host) => state(self, host).title,
    visible: (self, host) => design(self, host).titleVisible,
  },
  writes: {
    text: (self, value, host) => {
      update(self, { title: text(value) }, host);
      design(self, host).titleVisible = true;
    },
    visible: (self, value, host) => {
      design(self, host).titleVisible = flag(value);
      if (value === false) update(self, { title: "" }, host);
    },
  },
};

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"];

export const chartLegendBehaviour: BehaviourOf<"ChartLegend"> = {
  reads: {
    position: (self, host) => design(self, host).legend.position,
    visible: (self, host) => design(self, host).legend.visible,
  },
  writes: {
    position: (self, value, host) => {
      if (!POSITIONS.includes(text(value))) throw new HostError("InvalidArgument");
      design(self, host).legend.position = text(value);
    },
    visible: (self, value, host) => {
      design(self, host).legend.visible = flag(value);
    },
  },
};

export const chartAxesBehaviour: BehaviourOf<"ChartAxes"> = {
  links: {
    categoryAxis: ({ sheet, chart }) => ({ type: "ChartAxis", sheet, chart, axis: "category" }),
    valueAxis: ({ sheet, chart }) => ({ type: "ChartAxis", sheet, chart, axis: "value" }),
  },
};

export const chartAxisBehaviour: BehaviourOf<"ChartAxis"> = {
  reads: { numberFormat: (self, host) => design(self, host).axes[self.axis].numberFormat },
  writes: {
    numberFormat: (self, value, host) => {
      design(self, host).axes[self.axis].numberFormat = text(value);
    },
  },
  links: { title: ({ sheet, chart, axis }) => ({ type: "ChartAxisTitle", sheet, chart, axis }) },
};

export const chartAxisTitleBehaviour: BehaviourOf<"ChartAxisTitle"> = {
  reads: {
    text: (self, host) => design(self, host).axes[self.axis].title,
    visible: (self, host) => design(self, host).axes[self.axis].titleVisible,
  },
  writes: {
    text: (self, value, host) => {
      Object.assign(design(self, host).axes[self.axis], { title: text(value), titleVisible: true });
    },
    visible: (self, value, host) => {
      design(self, host).axes[self.axis].titleVisible = flag(value);
    },
  },
};
