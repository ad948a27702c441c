import type { ChartChange, ChartKind, ChartState } from "../../model/workbook";
import type { BehaviourOf, HostContext } from "../context";
import { areaOf, flag, isRange, sheetState, startWriting, text } from "../context";
import type { Handle } from "../handle";
import { HostError } from "../hostError";
import { otherRange } from "./range";

const KINDS: readonly ChartKind[] = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
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

function kindOf(type: unknown): ChartKind {
  const kind = KINDS.find((each) => each === type);
  if (!kind) throw new HostError("ApiNotFound", `ChartType ${String(type)} is not available here.`);
  return kind;
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
      const kind = kindOf(type);
      const from = sourceOf(source, seriesBy, host);
      startWriting(host, sheet, "allowEditObjects");
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

export interface OfChart {
  readonly sheet: string;
  readonly chart: string;
}

export function chartState({ sheet, chart }: OfChart, host: HostContext): ChartState {
  const found = chartsOf(host, sheet).find((each) => each.id === chart);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function updateChart(self: OfChart, change: ChartChange, host: HostContext): void {
  chartState(self, host);
  startWriting(host, self.sheet, "allowEditObjects");
  host.model.updateChart(self.chart, change);
}

export const chartBehaviour: BehaviourOf<"Chart"> = {
  id: ({ chart }) => chart,
  reads: {
    chartType: (self, host) => chartState(self, host).kind,
    id: ({ chart }) => chart,
    name: (self, host) => chartState(self, host).name,
  },
  writes: {
    chartType: (self, value, host) => updateChart(self, { kind: kindOf(value) }, host),
    name: (self, value, host) => updateChart(self, { name: text(value) }, host),
  },
  links: {
    axes: ({ sheet, chart }) => ({ type: "ChartAxes", sheet, chart }),
    legend: ({ sheet, chart }) => ({ type: "ChartLegend", sheet, chart }),
    series: ({ sheet, chart }) => ({ type: "ChartSeriesCollection", sheet, chart }),
    title: ({ sheet, chart }) => ({ type: "ChartTitle", sheet, chart }),
    worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
  },
  calls: {
    delete: (self, _, host) => {
      chartState(self, host);
      startWriting(host, self.sheet, "allowEditObjects");
      host.model.removeChart(self.chart);
    },
    setData: (self, [source, seriesBy], host) =>
      updateChart(self, { ...sourceOf(source, seriesBy, host), series: undefined }, host),
    setPosition: (self, [start, end], host) => {
      const first = areaOf(otherRange(start, self.sheet, host), host);
      const last = end === undefined || end === null ? null : areaOf(otherRange(end, self.sheet, host), host);
      const before = chartState(self, host).position;
      const position = last
        ? {
            row: first.row,
            column: first.column,
            rows: last.row + last.rows - first.row,
            columns: last.column + last.columns - first.column,
          }
        : { ...before, row: first.row, column: first.column };
      if (position.rows < 1 || position.columns < 1) throw new HostError("InvalidArgument");
      updateChart(self, { position }, host);
    },
  },
};

export const chartTitleBehaviour: BehaviourOf<"ChartTitle"> = {
  reads: {
    text: (self, host) => chartState(self, host).title,
    visible: (self, host) => chartState(self, host).title !== "",
  },
  writes: {
    text: (self, value, host) => updateChart(self, { title: text(value) }, host),
    visible: (self, value, host) => {
      const { title } = chartState(self, host);
      updateChart(self, { title: flag(value) ? title || "Chart Title" : "" }, host);
    },
  },
};

const POSITIONS = ["Top", "Bottom", "Left", "Right"] as const;

export const chartLegendBehaviour: BehaviourOf<"ChartLegend"> = {
  reads: {
    position: (self, host) => {
      const { legend } = chartState(self, host);
      return legend === undefined || legend === "None" ? "Bottom" : legend;
    },
    visible: (self, host) => chartState(self, host).legend !== "None",
  },
  writes: {
    position: (self, value, host) => {
      if (value === "Corner" || value === "Custom")
        throw new HostError("ApiNotFound", `A legend cannot stand at ${value} here.`);
      const legend = POSITIONS.find((position) => position === value);
      if (!legend) throw new HostError("InvalidArgument");
      updateChart(self, { legend }, host);
    },
    visible: (self, value, host) => {
      const { legend } = chartState(self, host);
      if (!flag(value)) updateChart(self, { legend: "None" }, host);
      else if (legend === "None" || legend === undefined) updateChart(self, { legend: "Bottom" }, host);
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
  reads: {
    // What the axis begins with by itself is not computed here.
    minimum: (self, host) => (self.axis === "value" ? (chartState(self, host).minimum ?? "") : ""),
    numberFormat: (self, host) => chartState(self, host).axisFormats?.[self.axis] ?? "General",
    tickLabelPosition: (self, host) => chartState(self, host).axisLabels?.[self.axis] ?? "NextToAxis",
  },
  writes: {
    minimum: (self, value, host) => {
      if (self.axis !== "value" || (typeof value !== "number" && value !== "")) throw new HostError("InvalidArgument");
      updateChart(self, { minimum: value === "" ? undefined : value }, host);
    },
    tickLabelPosition: (self, value, host) => {
      if (!["NextToAxis", "High", "Low", "None"].some((each) => each === value)) throw new HostError("InvalidArgument");
      const { axisLabels } = chartState(self, host);
      updateChart(self, { axisLabels: { ...axisLabels, [self.axis]: text(value) } }, host);
    },
    // Saved, not drawn: the grid takes an axis' format from its cells (a known difference).
    numberFormat: (self, value, host) => {
      const { axisFormats } = chartState(self, host);
      updateChart(self, { axisFormats: { ...axisFormats, [self.axis]: text(value) } }, host);
    },
  },
  links: { title: ({ sheet, chart, axis }) => ({ type: "ChartAxisTitle", sheet, chart, axis }) },
};

export const chartAxisTitleBehaviour: BehaviourOf<"ChartAxisTitle"> = {
  reads: {
    text: (self, host) => chartState(self, host).axisTitles?.[self.axis] ?? "",
    visible: (self, host) => (chartState(self, host).axisTitles?.[self.axis] ?? "") !== "",
  },
  writes: {
    text: (self, value, host) => {
      const { axisTitles } = chartState(self, host);
      updateChart(self, { axisTitles: { ...axisTitles, [self.axis]: text(value) } }, host);
    },
    visible: (self, value, host) => {
      const { axisTitles } = chartState(self, host);
      const before = axisTitles?.[self.axis] ?? "";
      updateChart(
        self,
        { axisTitles: { ...axisTitles, [self.axis]: flag(value) ? before || "Axis Title" : "" } },
        host,
      );
    },
  },
};
