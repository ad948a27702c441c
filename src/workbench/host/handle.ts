import type { Area } from "../model/workbook";
import type { ClassName } from "./members";

/** What a host object must remember to be found again; the state itself is in the workbook model. */
interface Fields {
  Worksheet: { readonly sheet: string };
  WorksheetProtection: { readonly sheet: string };
  WorksheetFreezePanes: { readonly sheet: string };
  PageLayout: { readonly sheet: string };
  HeaderFooterGroup: { readonly sheet: string };
  HeaderFooter: { readonly sheet: string };
  AutoFilter: { readonly sheet: string };
  /** The area moves with inserted rows while the range is tracked; null once its cells were deleted. */
  Range: { readonly sheet: string; area: Area | null; reference?: string };
  RangeAreas: { readonly sheet: string; readonly areas: readonly Area[] };
  RangeFormat: { readonly range: RangeHandle };
  RangeFill: { readonly range: RangeHandle };
  RangeFont: { readonly range: RangeHandle };
  DataValidation: { readonly range: RangeHandle };
  ConditionalFormatCollection: { readonly range: RangeHandle };
  ConditionalFormat: { readonly rule: RuleDraft };
  ColorScaleConditionalFormat: { readonly rule: RuleDraft };
  CustomConditionalFormat: { readonly rule: RuleDraft };
  ConditionalFormatRule: { readonly rule: RuleDraft };
  ConditionalRangeFormat: { readonly rule: RuleDraft };
  ConditionalRangeFill: { readonly rule: RuleDraft };
  ConditionalRangeFont: { readonly rule: RuleDraft };
  TableCollection: { readonly sheet?: string };
  Table: { readonly table: string };
  TableColumnCollection: { readonly table: string };
  TableColumn: { readonly table: string; readonly index: number };
  TableRowCollection: { readonly table: string };
  TableRow: { readonly table: string; readonly index: number };
  NamedItemCollection: { readonly sheet?: string };
  NamedItem: { readonly name: string; readonly sheet?: string };
  NoteCollection: { readonly sheet?: string };
  Note: { readonly note: string };
  Setting: { readonly key: string };
  ChartCollection: { readonly sheet: string };
  Chart: { readonly sheet: string; readonly chart: string };
  ChartSeriesCollection: { readonly sheet: string; readonly chart: string };
  ChartSeries: { readonly sheet: string; readonly chart: string; readonly index: number };
  ChartSeriesFormat: { readonly sheet: string; readonly chart: string; readonly index: number };
  ChartFill: { readonly sheet: string; readonly chart: string; readonly index: number };
  ChartLineFormat: { readonly sheet: string; readonly chart: string; readonly index: number };
  ChartTitle: { readonly sheet: string; readonly chart: string };
  ChartLegend: { readonly sheet: string; readonly chart: string };
  ChartAxes: { readonly sheet: string; readonly chart: string };
  ChartAxis: { readonly sheet: string; readonly chart: string; readonly axis: "value" | "category" };
  ChartAxisTitle: { readonly sheet: string; readonly chart: string; readonly axis: "value" | "category" };
  FunctionResult: { readonly value: unknown };
}

export type HandleOf<C extends ClassName> = { readonly type: C } & (C extends keyof Fields ? Fields[C] : unknown);

export type Handle = { [C in ClassName]: HandleOf<C> }[ClassName];

export type RangeHandle = HandleOf<"Range">;

/** A conditional format while its parts are being set; it reaches the model at the end of the batch. */
export interface RuleDraft {
  readonly id: string;
  readonly kind: "colorScale" | "custom";
  readonly range: RangeHandle;
  criteria?: { readonly minimum: string; readonly maximum: string };
  criteriaAsSet?: unknown;
  formula: string;
  fontColor: string;
  fillColor: string;
  bold: boolean;
  isWritten: boolean;
}

export function rangeHandle(sheet: string, area: Area): RangeHandle {
  return { type: "Range", sheet, area };
}
