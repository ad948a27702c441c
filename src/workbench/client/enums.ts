/** The names behind `Excel.ChartType.columnClustered` and the like, for what the workbench knows. */
export const enums = {
  CalculationType: { recalculate: "Recalculate", full: "Full", fullRebuild: "FullRebuild" },
  CalculationMode: { automatic: "Automatic", automaticExceptTables: "AutomaticExceptTables", manual: "Manual" },
  ChartLegendPosition: {
    invalid: "Invalid",
    top: "Top",
    bottom: "Bottom",
    left: "Left",
    right: "Right",
    corner: "Corner",
    custom: "Custom",
  },
  ChartSeriesBy: { auto: "Auto", columns: "Columns", rows: "Rows" },
  ChartType: {
    columnClustered: "ColumnClustered",
    columnStacked: "ColumnStacked",
    barClustered: "BarClustered",
    line: "Line",
    area: "Area",
    areaStacked: "AreaStacked",
    pie: "Pie",
  },
  ClearApplyTo: { all: "All", formats: "Formats", contents: "Contents" },
  ConditionalFormatColorCriterionType: {
    invalid: "Invalid",
    lowestValue: "LowestValue",
    highestValue: "HighestValue",
    number: "Number",
    percent: "Percent",
    formula: "Formula",
    percentile: "Percentile",
  },
  ConditionalFormatType: { custom: "Custom", colorScale: "ColorScale" },
  DataChangeType: {
    unknown: "Unknown",
    rangeEdited: "RangeEdited",
    rowInserted: "RowInserted",
    rowDeleted: "RowDeleted",
    columnInserted: "ColumnInserted",
    columnDeleted: "ColumnDeleted",
  },
  DeleteShiftDirection: { up: "Up", left: "Left" },
  ErrorCodes: {
    accessDenied: "AccessDenied",
    apiNotFound: "ApiNotFound",
    generalException: "GeneralException",
    invalidArgument: "InvalidArgument",
    invalidOperation: "InvalidOperation",
    invalidOperationInCellEditMode: "InvalidOperationInCellEditMode",
    invalidReference: "InvalidReference",
    itemAlreadyExists: "ItemAlreadyExists",
    itemNotFound: "ItemNotFound",
    mergedRangeConflict: "MergedRangeConflict",
    requestAborted: "RequestAborted",
    responsePayloadSizeLimitExceeded: "ResponsePayloadSizeLimitExceeded",
  },
  EventSource: { local: "Local", remote: "Remote" },
  EventTriggerSource: { unknown: "Unknown", thisLocalAddin: "ThisLocalAddin" },
  HorizontalAlignment: { general: "General", left: "Left", center: "Center", right: "Right" },
  InsertShiftDirection: { down: "Down", right: "Right" },
  NamedItemScope: { worksheet: "Worksheet", workbook: "Workbook" },
  NamedItemType: {
    string: "String",
    integer: "Integer",
    double: "Double",
    boolean: "Boolean",
    range: "Range",
    error: "Error",
    array: "Array",
  },
  RangeValueType: {
    unknown: "Unknown",
    empty: "Empty",
    string: "String",
    integer: "Integer",
    double: "Double",
    boolean: "Boolean",
    error: "Error",
    richValue: "RichValue",
  },
  SheetVisibility: { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" },
  VerticalAlignment: { top: "Top", center: "Center", bottom: "Bottom" },
} satisfies Enums;

/** The compiler refuses a name that Excel's enumeration does not have. */
type Enums = {
  CalculationType: Partial<Record<keyof typeof Excel.CalculationType, string>>;
  CalculationMode: Partial<Record<keyof typeof Excel.CalculationMode, string>>;
  ChartLegendPosition: Partial<Record<keyof typeof Excel.ChartLegendPosition, string>>;
  ChartSeriesBy: Partial<Record<keyof typeof Excel.ChartSeriesBy, string>>;
  ChartType: Partial<Record<keyof typeof Excel.ChartType, string>>;
  ClearApplyTo: Partial<Record<keyof typeof Excel.ClearApplyTo, string>>;
  ConditionalFormatColorCriterionType: Partial<Record<keyof typeof Excel.ConditionalFormatColorCriterionType, string>>;
  ConditionalFormatType: Partial<Record<keyof typeof Excel.ConditionalFormatType, string>>;
  DataChangeType: Partial<Record<keyof typeof Excel.DataChangeType, string>>;
  DeleteShiftDirection: Partial<Record<keyof typeof Excel.DeleteShiftDirection, string>>;
  ErrorCodes: Partial<Record<keyof typeof Excel.ErrorCodes, string>>;
  EventSource: Partial<Record<keyof typeof Excel.EventSource, string>>;
  EventTriggerSource: Partial<Record<keyof typeof Excel.EventTriggerSource, string>>;
  HorizontalAlignment: Partial<Record<keyof typeof Excel.HorizontalAlignment, string>>;
  InsertShiftDirection: Partial<Record<keyof typeof Excel.InsertShiftDirection, string>>;
  NamedItemScope: Partial<Record<keyof typeof Excel.NamedItemScope, string>>;
  NamedItemType: Partial<Record<keyof typeof Excel.NamedItemType, string>>;
  RangeValueType: Partial<Record<keyof typeof Excel.RangeValueType, string>>;
  SheetVisibility: Partial<Record<keyof typeof Excel.SheetVisibility, string>>;
  VerticalAlignment: Partial<Record<keyof typeof Excel.VerticalAlignment, string>>;
};
