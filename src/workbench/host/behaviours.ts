import type { BehaviourOf } from "./context";
import type { ClassName } from "./members";
import * as charts from "./objects/chart";
import * as series from "./objects/chartSeries";
import * as rules from "./objects/conditionalFormat";
import { dataValidationBehaviour } from "./objects/dataValidation";
import * as names from "./objects/name";
import * as notes from "./objects/note";
import { rangeAreasBehaviour, rangeBehaviour } from "./objects/range";
import * as formats from "./objects/rangeFormat";
import * as settings from "./objects/setting";
import * as tables from "./objects/table";
import * as workbook from "./objects/workbook";
import { headerFooterBehaviour, headersFootersBehaviour, pageLayoutBehaviour } from "./objects/pageLayout";
import * as sheets from "./objects/worksheet";

/** The host object behind every class of members.ts. */
export const behaviours: { readonly [C in ClassName]: BehaviourOf<C> } = {
  Workbook: workbook.workbookBehaviour,
  Application: workbook.applicationBehaviour,
  Functions: workbook.functionsBehaviour,
  FunctionResult: workbook.functionResultBehaviour,
  CultureInfo: workbook.cultureBehaviour,
  NumberFormatInfo: workbook.numberFormatBehaviour,
  DatetimeFormatInfo: workbook.datetimeFormatBehaviour,
  Runtime: workbook.runtimeBehaviour,
  WorksheetCollection: sheets.worksheetsBehaviour,
  Worksheet: sheets.worksheetBehaviour,
  WorksheetProtection: sheets.protectionBehaviour,
  WorksheetFreezePanes: sheets.freezePanesBehaviour,
  PageLayout: pageLayoutBehaviour,
  HeaderFooterGroup: headersFootersBehaviour,
  HeaderFooter: headerFooterBehaviour,
  AutoFilter: sheets.autoFilterBehaviour,
  Range: rangeBehaviour,
  RangeAreas: rangeAreasBehaviour,
  RangeFormat: formats.rangeFormatBehaviour,
  RangeFill: formats.rangeFillBehaviour,
  RangeFont: formats.rangeFontBehaviour,
  DataValidation: dataValidationBehaviour,
  ConditionalFormatCollection: rules.conditionalFormatsBehaviour,
  ConditionalFormat: rules.conditionalFormatBehaviour,
  ColorScaleConditionalFormat: rules.colorScaleBehaviour,
  CustomConditionalFormat: rules.customFormatBehaviour,
  ConditionalFormatRule: rules.conditionalRuleBehaviour,
  ConditionalRangeFormat: rules.conditionalRangeFormatBehaviour,
  ConditionalRangeFill: rules.conditionalFillBehaviour,
  ConditionalRangeFont: rules.conditionalFontBehaviour,
  TableCollection: tables.tablesBehaviour,
  Table: tables.tableBehaviour,
  TableColumnCollection: tables.tableColumnsBehaviour,
  TableColumn: tables.tableColumnBehaviour,
  TableRowCollection: tables.tableRowsBehaviour,
  TableRow: tables.tableRowBehaviour,
  NamedItemCollection: names.namesBehaviour,
  NamedItem: names.nameBehaviour,
  NoteCollection: notes.notesBehaviour,
  Note: notes.noteBehaviour,
  SettingCollection: settings.settingsBehaviour,
  Setting: settings.settingBehaviour,
  ChartCollection: charts.chartsBehaviour,
  Chart: charts.chartBehaviour,
  ChartSeriesCollection: series.chartSeriesBehaviour,
  ChartSeries: series.oneSeriesBehaviour,
  ChartSeriesFormat: series.seriesFormatBehaviour,
  ChartFill: series.seriesFillBehaviour,
  ChartLineFormat: series.seriesLineBehaviour,
  ChartTitle: charts.chartTitleBehaviour,
  ChartLegend: charts.chartLegendBehaviour,
  ChartAxes: charts.chartAxesBehaviour,
  ChartAxis: charts.chartAxisBehaviour,
  ChartAxisTitle: charts.chartAxisTitleBehaviour,
};
