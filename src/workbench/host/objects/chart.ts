import type { ChartKind, ChartState } from "../../model/workbook";
import type { BehaviourOf, ChartFormats, HostContext } from "../context";
import { areaOf, flag, isRange, sheetState, startWriting, text } from "../context";
import type { Handle } from "../handle";
import { HostError } from "../hostError";
import { otherRange } from "./range";

const KINDS: readonly ChartKind[] = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "Line",
  "Area",
  "AreaStacked",
  "Pie",
];

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

function formats(self: OfChart, host: HostContext): ChartFormats {
  state(self, host);
  let found = host.chartFormats.get(self.chart);
  if (!found) host.chartFormats.set(self.chart, (found = { value: "General", category: "General" }));
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
      host.chartFormats.delete(self.chart);
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
    visible: (self, host) => state(self, host).title !== "",
  },
  writes: {
    text: (self, value, host) => update(self, { title: text(value) }, host),
    visible: (self, value, host) => {
      const { title } = state(self, host);
      update(self, { title: flag(value) ? title || "Chart Title" : "" }, host);
    },
  },
};

const POSITIONS = ["Top", "Bottom", "Left", "Right"] as const;

export const chartLegendBehaviour: BehaviourOf<"ChartLegend"> = {
  reads: {
    position: (self, host) => {
      const { legend } = state(self, host);
      return legend === undefined || legend === "None" ? "Bottom" : legend;
    },
    visible: (self, host) => state(self, host).legend !== "None",
  },
  writes: {
    position: (self, value, host) => {
      if (value === "Corner" || value === "Custom")
        throw new HostError("ApiNotFound", `A legend cannot stand at ${value} here.`);
      const legend = POSITIONS.find((position) => position === value);
      if (!legend) throw new HostError("InvalidArgument");
      update(self, { legend }, host);
    },
    visible: (self, value, host) => {
      const { legend } = state(self, host);
      if (!flag(value)) update(self, { legend: "None" }, host);
      else if (legend === "None" || legend === undefined) update(self, { legend: "Bottom" }, host);
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
  reads: { numberFormat: (self, host) => formats(self, host)[self.axis] },
  writes: {
    // Remembered, not drawn: the grid takes an axis' format from its cells (a known difference).
    numberFormat: (self, value, host) => {
      formats(self, host)[self.axis] = text(value);
    },
  },
  links: { title: ({ sheet, chart, axis }) => ({ type: "ChartAxisTitle", sheet, chart, axis }) },
};

export const chartAxisTitleBehaviour: BehaviourOf<"ChartAxisTitle"> = {
  reads: {
    text: (self, host) => state(self, host).axisTitles?.[self.axis] ?? "",
    visible: (self, host) => (state(self, host).axisTitles?.[self.axis] ?? "") !== "",
  },
  writes: {
    text: (self, value, host) => {
      const { axisTitles } = state(self, host);
      update(self, { axisTitles: { ...axisTitles, [self.axis]: text(value) } }, host);
    },
    visible: (self, value, host) => {
      const { axisTitles } = state(self, host);
      const before = axisTitles?.[self.axis] ?? "";
      update(self, { axisTitles: { ...axisTitles, [self.axis]: flag(value) ? before || "Axis Title" : "" } }, host);
    },
  },
};
