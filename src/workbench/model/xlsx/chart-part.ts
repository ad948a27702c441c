/** The parts that hold a chart and its place on the sheet. */
import { columnLetters, quotedSheetName } from "../addresses";
import { seriesOf } from "../charts";
import type { Area, CellValue, ChartState } from "../workbook";
import { escapeAttribute, escapeText } from "./xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const ANCHOR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Gives the values of an area, by rows, for the copy that readers without calculation draw from. */
export type ReadValues = (area: Area) => CellValue[][];

function reference(sheetName: string, { row, column, rows, columns }: Area): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return `${quotedSheetName(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}

function texts(sheetName: string, area: Area, read: ReadValues): string {
  const values = read(area).flat();
  const points = values.map((value, index) =>
    value === ""
      ? ""
      : `<c:pt idx="${index}"><c:v>${escapeText(typeof value === "object" ? value.error : String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${escapeText(reference(sheetName, area))}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbers(sheetName: string, area: Area, read: ReadValues): string {
  const values = read(area).flat();
  const points = values.map((value, index) =>
    typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:numRef><c:f>${escapeText(reference(sheetName, area))}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

/** A chart part. */
export function chartPart(chart: ChartState, sheetName: string, read: ReadValues): string {
  const { categories, series: drawn } = seriesOf(chart);
  const marker = chart.kind === "Line" ? '<c:marker><c:symbol val="none"/></c:marker>' : "";
  const names = categories ? `<c:cat>${texts(sheetName, categories, read)}</c:cat>` : "";
  const series = drawn.map(
    ({ name, values }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(sheetName, name, read)}</c:tx>${marker}` +
      `${names}<c:val>${numbers(sheetName, values, read)}</c:val></c:ser>`,
  );
  const title = chart.title
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
    : '<c:autoTitleDeleted val="1"/>';
  const legend =
    drawn.length > 1 || chart.kind === "Pie" ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:plotArea><c:layout/>${plot(chart, series.join(""))}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function plot(chart: ChartState, series: string): string {
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  switch (chart.kind) {
    case "Pie":
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "Line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>${axesXml("b", "l")}`;
    case "Area":
    case "AreaStacked": {
      const grouping = chart.kind === "Area" ? "standard" : "stacked";
      return `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${axes}</c:areaChart>${axesXml("b", "l")}`;
    }
    default: {
      const bar = chart.kind === "BarClustered";
      const stacked = chart.kind === "ColumnStacked";
      const grouping = stacked ? "stacked" : "clustered";
      const overlap = stacked ? '<c:overlap val="100"/>' : "";
      return `<c:barChart><c:barDir val="${bar ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${overlap}${axes}</c:barChart>${bar ? axesXml("l", "b") : axesXml("b", "l")}`;
    }
  }
}

function axesXml(categories: string, values: string): string {
  const common = (id: string, position: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;
  return (
    `<c:catAx>${common("111111111", categories)}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${common("222222222", values)}<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/></c:valAx>`
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
