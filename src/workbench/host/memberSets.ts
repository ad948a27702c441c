import type { ClassName } from "./members";
import { isSetSupported, type Profile } from "./profile";

/**
 * In which version of ExcelApi a member appeared, as Microsoft's types say it; what is not here is of the first one. A test
 * holds this list against @types/office-js.
 */
export const memberSets: { readonly [C in ClassName]?: Readonly<Record<string, readonly string[]>> } = {
  Workbook: {
    "1.2": ["functions", "onSelectionChanged"],
    "1.4": ["settings"],
    "1.7": ["name", "getActiveCell"],
    "1.18": ["notes"],
  },
  Application: {
    "1.6": ["suspendApiCalculationUntilNextSync"],
    "1.9": ["calculationState", "suspendScreenUpdatingUntilNextSync"],
    "1.11": ["decimalSeparator", "thousandsSeparator", "useSystemSeparators", "cultureInfo"],
  },
  Functions: {
    "1.2": ["date"],
  },
  FunctionResult: {
    "1.2": ["error", "value"],
  },
  CultureInfo: {
    "1.11": ["name", "numberFormat"],
    "1.12": ["datetimeFormat"],
  },
  NumberFormatInfo: {
    "1.11": ["numberDecimalSeparator", "numberGroupSeparator"],
  },
  DatetimeFormatInfo: {
    "1.12": ["dateSeparator", "longDatePattern", "longTimePattern", "shortDatePattern", "timeSeparator"],
  },
  Runtime: {
    "1.8": ["enableEvents"],
  },
  WorksheetCollection: {
    "1.4": ["getCount", "getItemOrNullObject"],
    "1.5": ["getFirst", "getLast"],
    "1.7": ["onActivated", "onAdded", "onDeleted"],
    "1.9": ["onChanged", "onSelectionChanged"],
    "1.17": ["onNameChanged"],
  },
  Worksheet: {
    "1.2": ["protection"],
    "1.4": ["names", "getUsedRangeOrNullObject"],
    "1.6": ["calculate"],
    "1.7": ["copy", "freezePanes", "getRangeByIndexes", "onChanged", "onSelectionChanged"],
    "1.8": ["showGridlines"],
    "1.9": ["autoFilter", "pageLayout"],
    "1.18": ["notes"],
  },
  WorksheetProtection: {
    "1.2": ["options", "protected", "protect"],
    "1.7": ["unprotect"],
  },
  WorksheetFreezePanes: {
    "1.7": ["freezeRows", "unfreeze"],
  },
  PageLayout: {
    "1.9": [
      "bottomMargin",
      "footerMargin",
      "headerMargin",
      "leftMargin",
      "rightMargin",
      "topMargin",
      "orientation",
      "paperSize",
      "printGridlines",
      "zoom",
      "headersFooters",
      "setPrintArea",
      "setPrintMargins",
      "setPrintTitleRows",
    ],
  },
  HeaderFooterGroup: {
    "1.9": ["defaultForAllPages"],
  },
  HeaderFooter: {
    "1.9": ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"],
  },
  AutoFilter: {
    "1.9": ["enabled", "isDataFiltered", "clearCriteria"],
  },
  Range: {
    "1.2": ["columnHidden", "hidden", "rowHidden", "getColumnsAfter", "getResizedRange", "getRowsBelow"],
    "1.4": ["getIntersectionOrNullObject", "getUsedRangeOrNullObject"],
    "1.6": ["conditionalFormats"],
    "1.7": ["isEntireColumn", "isEntireRow", "getAbsoluteResizedRange"],
    "1.8": ["dataValidation"],
    "1.12": ["hasSpill", "getSpillingToRangeOrNullObject", "getSpillParentOrNullObject"],
    "1.13": ["getMergedAreasOrNullObject"],
  },
  RangeAreas: { "1.9": ["address"] },
  RangeFormat: {
    "1.2": ["columnWidth", "rowHeight", "autofitColumns"],
  },
  DataValidation: {
    "1.8": ["errorAlert", "ignoreBlanks", "prompt", "rule", "type", "clear"],
  },
  ConditionalFormatCollection: {
    "1.6": ["add", "clearAll"],
  },
  ConditionalFormat: {
    "1.6": ["id", "type", "colorScale", "custom"],
  },
  ColorScaleConditionalFormat: {
    "1.6": ["criteria"],
  },
  CustomConditionalFormat: {
    "1.6": ["format", "rule"],
  },
  ConditionalFormatRule: {
    "1.6": ["formula"],
  },
  ConditionalRangeFormat: {
    "1.6": ["fill", "font"],
  },
  ConditionalRangeFill: {
    "1.6": ["color"],
  },
  ConditionalRangeFont: {
    "1.6": ["bold", "color"],
  },
  TableCollection: {
    "1.4": ["getCount", "getItemOrNullObject"],
  },
  Table: {
    "1.2": ["worksheet", "clearFilters", "convertToRange"],
    "1.3": ["showBandedRows", "showFilterButton"],
    "1.9": ["autoFilter"],
    "1.13": ["resize"],
  },
  TableColumnCollection: {
    "1.4": ["getCount", "getItemOrNullObject"],
  },
  TableRowCollection: {
    "1.4": ["getCount"],
  },
  NamedItemCollection: {
    "1.4": ["add", "getCount", "getItemOrNullObject"],
  },
  NamedItem: {
    "1.4": ["comment", "scope", "delete", "getRangeOrNullObject"],
    "1.7": ["formula"],
  },
  NoteCollection: {
    "1.18": ["add", "getCount", "getItem", "getItemAt", "getItemOrNullObject"],
  },
  Note: {
    "1.18": ["authorName", "content", "delete", "getLocation"],
  },
  SettingCollection: {
    "1.4": ["add", "getCount", "getItem", "getItemOrNullObject"],
  },
  Setting: {
    "1.4": ["key", "value", "delete"],
  },
  ChartCollection: {
    "1.4": ["getCount", "getItemOrNullObject"],
  },
  Chart: {
    "1.2": ["worksheet"],
    "1.7": ["chartType", "id"],
  },
  ChartSeriesCollection: {
    "1.4": ["getCount"],
    "1.7": ["add"],
  },
  ChartSeries: {
    "1.7": ["delete", "setValues", "setXAxisValues"],
  },
  ChartAxis: {
    "1.7": ["tickLabelPosition"],
    "1.8": ["numberFormat"],
  },
};

const versionOf = new Map<string, string>(
  Object.entries(memberSets).flatMap(([name, sets]) =>
    Object.entries(sets).flatMap(([version, names]) => names.map((member) => [`${name}.${member}`, version] as const)),
  ),
);

/** True when the Excel of the profile has the member. */
export function hasMember(profile: Profile, member: string): boolean {
  return isSetSupported(profile, "ExcelApi", versionOf.get(member) ?? "1.1");
}
