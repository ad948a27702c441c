import { drawnSeries } from "../../model/charts";
import type { ChartSeriesState, Place } from "../../model/workbook";
import type { BehaviourOf, HostContext } from "../context";
import { areaOf, color, isRange, text, whole } from "../context";
import type { Handle } from "../handle";
import { HostError } from "../hostError";
import { chartState, updateChart, type OfChart } from "./chart";

interface OfSeries extends OfChart {
  readonly index: number;
}

function seriesOf(self: OfChart, host: HostContext): readonly ChartSeriesState[] {
  return drawnSeries(chartState(self, host));
}

function oneOf(self: OfSeries, host: HostContext): ChartSeriesState {
  const found = seriesOf(self, host)[self.index];
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** From the first change of a single series on the chart no longer follows its source as a whole. */
function change(self: OfSeries, part: Partial<ChartSeriesState>, host: HostContext): void {
  oneOf(self, host);
  const series = seriesOf(self, host).map((each, index) => (index === self.index ? { ...each, ...part } : each));
  updateChart(self, { series }, host);
}

function nameOf({ name }: ChartSeriesState, host: HostContext): string {
  return typeof name === "string" ? name : (host.model.texts(name.sheetId, name.area)[0]?.[0] ?? "");
}

/** Values and names of points are one row or one column of cells. */
function line(given: unknown, host: HostContext): Place {
  if (!isRange(given)) throw new HostError("InvalidArgument");
  const area = areaOf(given, host);
  if (area.rows !== 1 && area.columns !== 1) throw new HostError("InvalidArgument");
  return { sheetId: given.sheet, area };
}

const handleOf = ({ sheet, chart }: OfChart, index: number): Handle => ({ type: "ChartSeries", sheet, chart, index });

export const chartSeriesBehaviour: BehaviourOf<"ChartSeriesCollection"> = {
  items: (self, host) => seriesOf(self, host).map((_, index) => handleOf(self, index)),
  reads: { count: (self, host) => seriesOf(self, host).length },
  calls: {
    add: (self, [name, at], host) => {
      const series = seriesOf(self, host);
      const index = at === undefined || at === null ? series.length : whole(at);
      if (index < 0 || index > series.length) throw new HostError("InvalidArgument");
      const added: ChartSeriesState = {
        name: name === undefined || name === null ? `Series${series.length + 1}` : text(name),
        values: null,
        categories: null,
        fillColor: "",
        lineColor: "",
      };
      updateChart(self, { series: [...series.slice(0, index), added, ...series.slice(index)] }, host);
      return handleOf(self, index);
    },
    getCount: (self, _, host) => seriesOf(self, host).length,
    getItemAt: (self, [given], host) => {
      const index = whole(given);
      if (index < 0 || index >= seriesOf(self, host).length) throw new HostError("InvalidArgument");
      return handleOf(self, index);
    },
  },
};

export const oneSeriesBehaviour: BehaviourOf<"ChartSeries"> = {
  reads: { name: (self, host) => nameOf(oneOf(self, host), host) },
  writes: { name: (self, value, host) => change(self, { name: text(value) }, host) },
  links: { format: ({ sheet, chart, index }) => ({ type: "ChartSeriesFormat", sheet, chart, index }) },
  calls: {
    delete: (self, _, host) => {
      oneOf(self, host);
      updateChart(self, { series: seriesOf(self, host).filter((_each, index) => index !== self.index) }, host);
    },
    setValues: (self, [range], host) => change(self, { values: line(range, host) }, host),
    setXAxisValues: (self, [range], host) => change(self, { categories: line(range, host) }, host),
  },
};

export const seriesFormatBehaviour: BehaviourOf<"ChartSeriesFormat"> = {
  links: {
    fill: ({ sheet, chart, index }) => ({ type: "ChartFill", sheet, chart, index }),
    line: ({ sheet, chart, index }) => ({ type: "ChartLineFormat", sheet, chart, index }),
  },
};

export const seriesFillBehaviour: BehaviourOf<"ChartFill"> = {
  calls: {
    clear: (self, _, host) => change(self, { fillColor: "" }, host),
    setSolidColor: (self, [given], host) => change(self, { fillColor: color(given) }, host),
  },
};

export const seriesLineBehaviour: BehaviourOf<"ChartLineFormat"> = {
  reads: { color: (self, host) => oneOf(self, host).lineColor },
  writes: { color: (self, value, host) => change(self, { lineColor: color(value) }, host) },
  calls: { clear: (self, _, host) => change(self, { lineColor: "" }, host) },
};
