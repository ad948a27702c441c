/** The parts that hold a chart and its place on the sheet. */
import { columnLetters, quotedSheetName } from "../addresses";
import { drawnSeries } from "../charts";
import type { CellValue, ChartSeriesState, ChartState, Place } from "../workbook";
import { escapeAttribute, escapeText } from "./xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const ANCHOR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a chart part needs to know of the workbook: a sheet's name, and values for the copy that readers draw from. */
export interface ChartWorkbook {
  sheetName(sheetId: string): string;
  values(place: Place): CellValue[][];
}

function reference(book: ChartWorkbook, { sheetId, area: { row, column, rows, columns } }: Place): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return escapeText(`${quotedSheetName(book.sheetName(sheetId))}!${first === last ? first : `${first}:${last}`}`);
}

function texts(book: ChartWorkbook, place: Place): string {
  const values = book.values(place).flat();
  const points = values.map((value, index) =>
    value === ""
      ? ""
      : `<c:pt idx="${index}"><c:v>${escapeText(typeof value === "object" ? value.error : String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${reference(book, place)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbers(book: ChartWorkbook, place: Place): string {
  const values = book.values(place).flat();
  const points = values.map((value, index) =>
    typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:numRef><c:f>${reference(book, place)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

const solid = (color: string) => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;

function colors({ fillColor, lineColor }: ChartSeriesState): string {
  if (fillColor === "" && lineColor === "") return "";
  const line = lineColor === "" ? "" : `<a:ln>${solid(lineColor)}</a:ln>`;
  return `<c:spPr>${fillColor === "" ? "" : solid(fillColor)}${line}</c:spPr>`;
}

function seriesXml(book: ChartWorkbook, chart: ChartState, each: ChartSeriesState, index: number): string {
  const { name, values, categories } = each;
  const title = typeof name === "string" ? `<c:v>${escapeText(name)}</c:v>` : texts(book, name);
  const marker = chart.kind === "Line" ? '<c:marker><c:symbol val="none"/></c:marker>' : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${title}</c:tx>${colors(each)}${marker}` +
    `${categories ? `<c:cat>${texts(book, categories)}</c:cat>` : ""}${values ? `<c:val>${numbers(book, values)}</c:val>` : ""}</c:ser>`
  );
}

const titleXml = (text: string) =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function legendXml({ kind, legend }: ChartState, count: number): string {
  const place = legend ?? (count > 1 || kind === "Pie" ? "Bottom" : "None");
  if (place === "None") return "";
  return `<c:legend><c:legendPos val="${place.charAt(0).toLowerCase()}"/><c:overlay val="0"/></c:legend>`;
}

/** A chart part. */
export function chartPart(chart: ChartState, book: ChartWorkbook): string {
  const drawn = drawnSeries(chart);
  const series = drawn.map((each, index) => seriesXml(book, chart, each, index));
  const title = chart.title ? `${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` : '<c:autoTitleDeleted val="1"/>';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:plotArea><c:layout/>${plot(chart, series.join(""))}</c:plotArea>${legendXml(chart, drawn.length)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function plot(chart: ChartState, series: string): string {
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  switch (chart.kind) {
    case "Pie":
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "Line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>${axesXml(chart, "b", "l")}`;
    case "Area":
    case "AreaStacked": {
      const grouping = chart.kind === "Area" ? "standard" : "stacked";
      return `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${axes}</c:areaChart>${axesXml(chart, "b", "l")}`;
    }
    default: {
      const bar = chart.kind === "BarClustered" || chart.kind === "BarStacked";
      const stacked = chart.kind === "ColumnStacked" || chart.kind === "BarStacked";
      const grouping = stacked ? "stacked" : "clustered";
      const overlap = stacked ? '<c:overlap val="100"/>' : "";
      return `<c:barChart><c:barDir val="${bar ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${overlap}${axes}</c:barChart>${bar ? axesXml(chart, "l", "b") : axesXml(chart, "b", "l")}`;
    }
  }
}

const labelPlaces: Readonly<Record<string, string>> = { High: "high", Low: "low", None: "none" };

function axesXml(
  { axisTitles, axisFormats, axisLabels, minimum }: ChartState,
  categories: string,
  values: string,
): string {
  const common = (id: string, position: string, min = "") =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${min}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;
  const worded = (axis: "category" | "value") => {
    const title = axisTitles?.[axis] ?? "";
    const format = axisFormats?.[axis];
    const number = `formatCode="${escapeAttribute(format ?? "General")}" sourceLinked="${format === undefined ? 1 : 0}"`;
    return `${title === "" ? "" : titleXml(title)}<c:numFmt ${number}/>`;
  };
  const labels = (axis: "category" | "value") =>
    `<c:tickLblPos val="${labelPlaces[axisLabels?.[axis] ?? ""] ?? "nextTo"}"/>`;
  return (
    `<c:catAx>${common("111111111", categories)}${worded("category")}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>${labels("category")}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${common("222222222", values, minimum === undefined ? "" : `<c:min val="${minimum}"/>`)}<c:majorGridlines/>${worded("value")}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>${labels("value")}<c:crossAx val="111111111"/><c:crosses val="autoZero"/></c:valAx>`
  );
}

export function emptyDrawing(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${ANCHOR}" xmlns:a="${DRAWING}"></xdr:wsDr>`;
}

/** The chart's place in a drawing part. */
export function chartAnchor(chart: ChartState, relationship: string, shapeId: number): string {
  const { row, column, rows, columns } = chart.position;
  const corner = (name: string, atRow: number, atColumn: number) =>
    `<xdr:${name}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${atRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${ANCHOR}">${corner("from", row, column)}${corner("to", row + rows, column + columns)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shapeId}" name="${escapeAttribute(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off xmlns:a="${DRAWING}" x="0" y="0"/><a:ext xmlns:a="${DRAWING}" cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
