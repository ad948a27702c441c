/** Charts of a file, as far as they are of the plain kinds that the workbook describes. */
import { parseArea } from "../addresses";
import { seriesOf } from "../charts";
import type { Area, ChartKind, ChartState, Place } from "../workbook";
import type { Container } from "./container";
import { child, children, descendants, innerText, type XmlElement } from "./xml";

export interface ReadChart {
  readonly drawing: string;
  readonly relationship: string;
  /** undefined: a chart that the workbook cannot describe. */
  readonly state: Omit<ChartState, "id"> | undefined;
}

/** `sheetIds` by lower-case sheet name. */
export function readCharts(
  container: Container,
  sheetPart: string,
  sheetId: string,
  sheetIds: ReadonlyMap<string, string>,
): ReadChart[] {
  const found: ReadChart[] = [];
  for (const { type, target: drawing } of container.relationships(sheetPart)) {
    if (type !== "drawing" || !container.has(drawing)) continue;
    const { text, root } = container.xml(drawing);
    const targets = new Map(container.relationships(drawing).map((each) => [each.id, each]));
    for (const anchor of root.children) {
      for (const chart of descendants(anchor, "chart")) {
        const relationship = Object.entries(chart.attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? "";
        const target = targets.get(relationship);
        if (!target || target.type !== "chart" || !container.has(target.target)) continue;
        const position = anchorArea(text, anchor);
        const name = descendants(anchor, "cNvPr")[0]?.attributes.name ?? "";
        const part = container.xml(target.target);
        const read = position && readChart(part.text, part.root, sheetIds);
        found.push({ drawing, relationship, state: read && { ...read, name, sheetId, position } });
      }
    }
  }
  return found;
}

function anchorArea(text: string, anchor: XmlElement): Area | undefined {
  const corner = (name: string) => {
    const element = child(anchor, name);
    return (
      element && {
        row: Number(innerText(text, child(element, "row"))),
        column: Number(innerText(text, child(element, "col"))),
      }
    );
  };
  const from = corner("from");
  if (!from) return undefined;
  const to = corner("to") ?? { row: from.row + 15, column: from.column + 8 };
  return { ...from, rows: Math.max(1, to.row - from.row), columns: Math.max(1, to.column - from.column) };
}

type ReadState = Pick<
  ChartState,
  | "kind"
  | "source"
  | "seriesBy"
  | "series"
  | "title"
  | "legend"
  | "axisTitles"
  | "axisFormats"
  | "axisLabels"
  | "minimum"
>;

function readChart(text: string, root: XmlElement, sheetIds: ReadonlyMap<string, string>): ReadState | undefined {
  const plot = descendants(root, "plotArea")[0];
  const drawn = (plot?.children ?? []).filter(({ local }) => local.endsWith("Chart"));
  const kind = drawn.length === 1 ? kindOf(drawn[0]!) : undefined;
  if (!kind) return undefined;
  const series = children(drawn[0], "ser").map((each) => readSeries(text, each, sheetIds));
  const source = readSource(series);
  if (!source) return undefined;
  const chart = descendants(root, "chart")[0];
  const axis = (name: string) => child(plot, name);
  const [category, value] = [axis("catAx") ?? axis("dateAx"), axis("valAx")];
  const axisTitles = bothOf(titleText(text, category), titleText(text, value));
  const axisFormats = bothOf(axisFormat(category), axisFormat(value));
  const axisLabels = bothOf(labelPlace(category), labelPlace(value));
  const minimum = child(child(value, "scaling"), "min")?.attributes.val;
  const legend = legendOf(child(chart, "legend"));
  const standard = series.length > 1 || kind === "Pie" ? "Bottom" : "None";
  return {
    kind,
    title: titleText(text, chart) ?? "",
    ...(legend !== standard && { legend }),
    ...(axisTitles && { axisTitles }),
    ...(axisFormats && { axisFormats }),
    ...(axisLabels && { axisLabels }),
    ...(minimum !== undefined && { minimum: Number(minimum) }),
    ...source,
  };
}

function bothOf(category: string | undefined, value: string | undefined): ChartState["axisTitles"] {
  if (category === undefined && value === undefined) return undefined;
  return { ...(category !== undefined && { category }), ...(value !== undefined && { value }) };
}

function titleText(text: string, holder: XmlElement | undefined): string | undefined {
  const title = child(holder, "title");
  const words = title
    ? descendants(title, "t")
        .map((each) => innerText(text, each))
        .join("")
    : "";
  return words === "" ? undefined : words;
}

/** Only a format of the axis' own: one that is linked to the cells is none. */
function axisFormat(axis: XmlElement | undefined): string | undefined {
  const attributes = child(axis, "numFmt")?.attributes;
  return attributes && /^(?:0|false)$/.test(attributes.sourceLinked ?? "") ? attributes.formatCode : undefined;
}

function labelPlace(axis: XmlElement | undefined): string | undefined {
  const place = child(axis, "tickLblPos")?.attributes.val ?? "";
  return { high: "High", low: "Low", none: "None" }[place];
}

function legendOf(legend: XmlElement | undefined): NonNullable<ChartState["legend"]> {
  if (!legend) return "None";
  const places = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Right" } as const;
  return places[(child(legend, "legendPos")?.attributes.val ?? "r") as keyof typeof places] ?? "Right";
}

function readSeries(text: string, ser: XmlElement, sheetIds: ReadonlyMap<string, string>): Series {
  const place = (element: XmlElement | undefined): Place | undefined => {
    const formula = element && descendants(element, "f")[0];
    return formula && readPlace(innerText(text, formula), sheetIds);
  };
  const title = child(ser, "tx");
  const shape = child(ser, "spPr");
  const color = (holder: XmlElement | undefined) => {
    const hex = child(child(holder, "solidFill"), "srgbClr")?.attributes.val;
    return hex ? `#${hex.toUpperCase()}` : "";
  };
  const literal = title && child(title, "v");
  return {
    name: literal ? innerText(text, literal) : place(title),
    categories: place(child(ser, "cat")),
    values: place(child(ser, "val")),
    isReadable: !["cat", "val"].some((part) => child(ser, part) && !place(child(ser, part))),
    fillColor: color(shape),
    lineColor: color(child(shape, "ln")),
  };
}

function kindOf(element: XmlElement): ChartKind | undefined {
  const value = (name: string) => child(element, name)?.attributes.val;
  const stacked = value("grouping") === "stacked";
  switch (element.local) {
    case "pieChart":
      return "Pie";
    case "lineChart":
      return value("grouping") === "standard" ? "Line" : undefined;
    case "areaChart":
      return stacked ? "AreaStacked" : value("grouping") === "standard" ? "Area" : undefined;
    case "barChart":
      if (value("barDir") === "bar")
        return stacked ? "BarStacked" : value("grouping") === "clustered" ? "BarClustered" : undefined;
      return stacked ? "ColumnStacked" : value("grouping") === "clustered" ? "ColumnClustered" : undefined;
    default:
      return undefined;
  }
}

function readPlace(formula: string, sheetIds: ReadonlyMap<string, string>): Place | undefined {
  const mark = formula.lastIndexOf("!");
  const name = formula.slice(0, mark).replace(/^'|'$/g, "").replace(/''/g, "'").toLowerCase();
  const sheetId = sheetIds.get(name);
  const area = parseArea(formula.slice(mark + 1));
  return sheetId !== undefined && area ? { sheetId, area } : undefined;
}

interface Series {
  name: string | Place | undefined;
  categories: Place | undefined;
  values: Place | undefined;
  isReadable: boolean;
  fillColor: string;
  lineColor: string;
}

type Source = Pick<ChartState, "source" | "seriesBy" | "series">;

/** One block of cells where the series can be read from it, else each series by itself. */
function readSource(series: readonly Series[]): Source | undefined {
  const isPlain = series.every(
    ({ name, fillColor, lineColor }) => typeof name !== "string" && !fillColor && !lineColor,
  );
  return (isPlain && sourceBlock(series)) || singleSeries(series);
}

const isLine = (place: Place | undefined) => !place || place.area.rows === 1 || place.area.columns === 1;

function singleSeries(series: readonly Series[]): Source | undefined {
  const first = series.find(({ values }) => values)?.values;
  const readable = series.every(
    ({ isReadable, values, categories }) => isReadable && isLine(values) && isLine(categories),
  );
  if (!first || !readable) return undefined;
  return {
    source: first,
    seriesBy: first.area.rows >= first.area.columns ? "Columns" : "Rows",
    series: series.map(({ name, values, categories, fillColor, lineColor }, index) => ({
      name: name ?? `Series${index + 1}`,
      values: values ?? null,
      categories: categories ?? null,
      fillColor,
      lineColor,
    })),
  };
}

/** The block of cells whose reading as a source gives these series; undefined when there is none. */
function sourceBlock(series: readonly Series[]): Source | undefined {
  const places = series.flatMap(({ name, categories, values }) => [name, values, ...(categories ? [categories] : [])]);
  const sheetId = (places[0] as Place | undefined)?.sheetId;
  const areas = places.flatMap((place) =>
    place && typeof place !== "string" && place.sheetId === sheetId ? [place.area] : [],
  );
  if (sheetId === undefined || areas.length < places.length) return undefined;
  const source = { sheetId, area: areas.reduce(around) };
  return (["Columns", "Rows"] as const)
    .map((seriesBy) => ({ source, seriesBy }))
    .find((block) => {
      const read = seriesOf(block);
      return (
        read.series.length === series.length &&
        read.series.every(({ name, values }, index) => {
          const drawn = series[index]!;
          return (
            same((drawn.name as Place | undefined)?.area, name) &&
            same(drawn.values?.area, values) &&
            same(drawn.categories?.area, read.categories)
          );
        })
      );
    });
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function same(a: Area | null | undefined, b: Area | null): boolean {
  if (!a || !b) return !a && !b;
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
