/**
 * Which members of Excel's API exist here. The client's objects are made from this table and the host objects are
 * checked against it: what is not in it is not there, and using it fails with ApiNotFound and its name.
 */

/** What a method gives: an object of a class, a value that is known after the next sync, or nothing. */
type Returns<C extends string> = C | "value" | "nothing";

export interface ClassShape<C extends string = string> {
  /** Properties that can be loaded. */
  readonly reads?: readonly string[];
  /** Those of them that can be set. */
  readonly writes?: readonly string[];
  /** Properties that are objects. */
  readonly links?: Readonly<Record<string, C>>;
  /** Methods: what they give, fewest and most arguments. */
  readonly calls?: Readonly<Record<string, readonly [Returns<C>, number, number]>>;
  /** For a collection, the class of its items. */
  readonly items?: C;
  readonly events?: Readonly<Record<string, EventShape>>;
}

export interface EventShape {
  readonly register: string;
  readonly unregister: string;
  /** The number of the event on the wire. */
  readonly type: number;
  /** Events of a collection go to the workbook, others to the object's id. */
  readonly ofCollection: boolean;
  readonly name: string;
}

export type ClassName =
  | "Workbook"
  | "Application"
  | "Functions"
  | "FunctionResult"
  | "CultureInfo"
  | "NumberFormatInfo"
  | "DatetimeFormatInfo"
  | "Runtime"
  | "WorksheetCollection"
  | "Worksheet"
  | "WorksheetProtection"
  | "WorksheetFreezePanes"
  | "PageLayout"
  | "HeaderFooterGroup"
  | "HeaderFooter"
  | "AutoFilter"
  | "Range"
  | "RangeAreas"
  | "RangeFormat"
  | "RangeFill"
  | "RangeFont"
  | "DataValidation"
  | "ConditionalFormatCollection"
  | "ConditionalFormat"
  | "ColorScaleConditionalFormat"
  | "CustomConditionalFormat"
  | "ConditionalFormatRule"
  | "ConditionalRangeFormat"
  | "ConditionalRangeFill"
  | "ConditionalRangeFont"
  | "TableCollection"
  | "Table"
  | "TableColumnCollection"
  | "TableColumn"
  | "TableRowCollection"
  | "TableRow"
  | "NamedItemCollection"
  | "NamedItem"
  | "NoteCollection"
  | "Note"
  | "SettingCollection"
  | "Setting"
  | "ChartCollection"
  | "Chart"
  | "ChartSeriesCollection"
  | "ChartSeries"
  | "ChartSeriesFormat"
  | "ChartFill"
  | "ChartLineFormat"
  | "ChartTitle"
  | "ChartLegend"
  | "ChartAxes"
  | "ChartAxis"
  | "ChartAxisTitle";

/** The class as @types/office-js knows it: the compiler refuses a member that Excel does not have. */
type Known = {
  [C in ClassName]: C extends keyof ExcelClasses ? ExcelClasses[C] : never;
};
interface ExcelClasses {
  Workbook: Excel.Workbook;
  Application: Excel.Application;
  Functions: Excel.Functions;
  FunctionResult: Excel.FunctionResult<unknown>;
  CultureInfo: Excel.CultureInfo;
  NumberFormatInfo: Excel.NumberFormatInfo;
  DatetimeFormatInfo: Excel.DatetimeFormatInfo;
  Runtime: Excel.Runtime;
  WorksheetCollection: Excel.WorksheetCollection;
  Worksheet: Excel.Worksheet;
  WorksheetProtection: Excel.WorksheetProtection;
  WorksheetFreezePanes: Excel.WorksheetFreezePanes;
  PageLayout: Excel.PageLayout;
  HeaderFooterGroup: Excel.HeaderFooterGroup;
  HeaderFooter: Excel.HeaderFooter;
  AutoFilter: Excel.AutoFilter;
  Range: Excel.Range;
  RangeAreas: Excel.RangeAreas;
  RangeFormat: Excel.RangeFormat;
  RangeFill: Excel.RangeFill;
  RangeFont: Excel.RangeFont;
  DataValidation: Excel.DataValidation;
  ConditionalFormatCollection: Excel.ConditionalFormatCollection;
  ConditionalFormat: Excel.ConditionalFormat;
  ColorScaleConditionalFormat: Excel.ColorScaleConditionalFormat;
  CustomConditionalFormat: Excel.CustomConditionalFormat;
  ConditionalFormatRule: Excel.ConditionalFormatRule;
  ConditionalRangeFormat: Excel.ConditionalRangeFormat;
  ConditionalRangeFill: Excel.ConditionalRangeFill;
  ConditionalRangeFont: Excel.ConditionalRangeFont;
  TableCollection: Excel.TableCollection;
  Table: Excel.Table;
  TableColumnCollection: Excel.TableColumnCollection;
  TableColumn: Excel.TableColumn;
  TableRowCollection: Excel.TableRowCollection;
  TableRow: Excel.TableRow;
  NamedItemCollection: Excel.NamedItemCollection;
  NamedItem: Excel.NamedItem;
  NoteCollection: Excel.NoteCollection;
  Note: Excel.Note;
  SettingCollection: Excel.SettingCollection;
  Setting: Excel.Setting;
  ChartCollection: Excel.ChartCollection;
  Chart: Excel.Chart;
  ChartSeriesCollection: Excel.ChartSeriesCollection;
  ChartSeries: Excel.ChartSeries;
  ChartSeriesFormat: Excel.ChartSeriesFormat;
  ChartFill: Excel.ChartFill;
  ChartLineFormat: Excel.ChartLineFormat;
  ChartTitle: Excel.ChartTitle;
  ChartLegend: Excel.ChartLegend;
  ChartAxes: Excel.ChartAxes;
  ChartAxis: Excel.ChartAxis;
  ChartAxisTitle: Excel.ChartAxisTitle;
}
type KnownShape<T> = {
  readonly reads?: readonly (keyof T & string)[];
  readonly writes?: readonly (keyof T & string)[];
  readonly links?: Partial<Record<keyof T & string, ClassName>>;
  readonly calls?: Partial<Record<keyof T & string, readonly [Returns<ClassName>, number, number]>>;
  readonly items?: ClassName;
  readonly events?: Partial<Record<keyof T & string, EventShape>>;
};

const changed = (ofCollection: boolean): EventShape => ({
  register: "_RegisterDataChangedEvent",
  unregister: "_UnregisterDataChangedEvent",
  type: 10,
  ofCollection,
  name: "WorksheetChanged",
});

const selected = (ofCollection: boolean): EventShape => ({
  register: "_RegisterSelectionChangedEvent",
  unregister: "_UnregisterSelectionChangedEvent",
  type: 14,
  ofCollection,
  name: "WorksheetSelectionChanged",
});

const pageMargins = ["bottomMargin", "footerMargin", "headerMargin", "leftMargin", "rightMargin", "topMargin"] as const;
const pageTexts = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

const members = {
  Workbook: {
    reads: ["name"],
    links: {
      functions: "Functions",
      application: "Application",
      worksheets: "WorksheetCollection",
      tables: "TableCollection",
      names: "NamedItemCollection",
      notes: "NoteCollection",
      settings: "SettingCollection",
    },
    calls: { getSelectedRange: ["Range", 0, 0], getActiveCell: ["Range", 0, 0] },
    events: {
      onSelectionChanged: { register: "", unregister: "", type: 2, ofCollection: true, name: "SelectionChanged" },
    },
  },
  Application: {
    reads: ["calculationMode", "calculationState", "decimalSeparator", "thousandsSeparator", "useSystemSeparators"],
    writes: ["calculationMode"],
    links: { cultureInfo: "CultureInfo" },
    calls: {
      calculate: ["nothing", 1, 1],
      suspendApiCalculationUntilNextSync: ["nothing", 0, 0],
      suspendScreenUpdatingUntilNextSync: ["nothing", 0, 0],
    },
  },
  // Pure reads of the calculation engine; date() is how an add-in learns the workbook's date system.
  Functions: { calls: { date: ["FunctionResult", 3, 3] } },
  FunctionResult: { reads: ["error", "value"] },
  CultureInfo: {
    reads: ["name"],
    links: { numberFormat: "NumberFormatInfo", datetimeFormat: "DatetimeFormatInfo" },
  },
  NumberFormatInfo: { reads: ["numberDecimalSeparator", "numberGroupSeparator"] },
  DatetimeFormatInfo: {
    reads: ["dateSeparator", "longDatePattern", "longTimePattern", "shortDatePattern", "timeSeparator"],
  },
  Runtime: { reads: ["enableEvents"], writes: ["enableEvents"] },
  WorksheetCollection: {
    items: "Worksheet",
    calls: {
      add: ["Worksheet", 0, 1],
      getActiveWorksheet: ["Worksheet", 0, 0],
      getCount: ["value", 0, 1],
      getFirst: ["Worksheet", 0, 1],
      getLast: ["Worksheet", 0, 1],
      getItem: ["Worksheet", 1, 1],
      getItemOrNullObject: ["Worksheet", 1, 1],
    },
    events: {
      onChanged: changed(true),
      onSelectionChanged: selected(true),
      onActivated: {
        register: "_RegisterActivatedEvent",
        unregister: "_UnregisterActivatedEvent",
        type: 11,
        ofCollection: true,
        name: "WorksheetActivated",
      },
      onAdded: {
        register: "_RegisterAddedEvent",
        unregister: "_UnregisterAddedEvent",
        type: 13,
        ofCollection: true,
        name: "WorksheetAdded",
      },
      onDeleted: {
        register: "_RegisterDeletedEvent",
        unregister: "_UnregisterDeletedEvent",
        type: 15,
        ofCollection: true,
        name: "WorksheetDeleted",
      },
      onNameChanged: {
        register: "_RegisterEventNameChanged",
        unregister: "_UnregisterEventNameChanged",
        type: 25,
        ofCollection: true,
        name: "WorksheetNameChanged",
      },
    },
  },
  Worksheet: {
    reads: ["id", "name", "position", "visibility", "showGridlines"],
    writes: ["name", "position", "visibility", "showGridlines"],
    links: {
      autoFilter: "AutoFilter",
      charts: "ChartCollection",
      freezePanes: "WorksheetFreezePanes",
      names: "NamedItemCollection",
      notes: "NoteCollection",
      pageLayout: "PageLayout",
      protection: "WorksheetProtection",
      tables: "TableCollection",
    },
    calls: {
      activate: ["nothing", 0, 0],
      copy: ["Worksheet", 0, 1],
      delete: ["nothing", 0, 0],
      getCell: ["Range", 2, 2],
      getRange: ["Range", 0, 1],
      getRangeByIndexes: ["Range", 4, 4],
      getUsedRange: ["Range", 0, 1],
      getUsedRangeOrNullObject: ["Range", 0, 1],
      calculate: ["nothing", 1, 1],
    },
    events: { onChanged: changed(false), onSelectionChanged: selected(false) },
  },
  WorksheetProtection: {
    reads: ["options", "protected"],
    calls: { protect: ["nothing", 0, 2], unprotect: ["nothing", 0, 1] },
  },
  WorksheetFreezePanes: { calls: { freezeRows: ["nothing", 0, 1], unfreeze: ["nothing", 0, 0] } },
  PageLayout: {
    reads: [...pageMargins, "orientation", "paperSize", "printGridlines", "zoom"],
    writes: [...pageMargins, "orientation", "paperSize", "printGridlines", "zoom"],
    links: { headersFooters: "HeaderFooterGroup" },
    calls: {
      setPrintArea: ["nothing", 1, 1],
      setPrintMargins: ["nothing", 2, 2],
      setPrintTitleRows: ["nothing", 1, 1],
    },
  },
  HeaderFooterGroup: { links: { defaultForAllPages: "HeaderFooter" } },
  HeaderFooter: { reads: pageTexts, writes: pageTexts },
  AutoFilter: { reads: ["enabled", "isDataFiltered"], calls: { clearCriteria: ["nothing", 0, 0] } },
  Range: {
    reads: [
      "address",
      "addressLocal",
      "cellCount",
      "columnCount",
      "columnHidden",
      "columnIndex",
      "formulas",
      "hasSpill",
      "hidden",
      "isEntireColumn",
      "isEntireRow",
      "numberFormat",
      "rowCount",
      "rowHidden",
      "rowIndex",
      "text",
      "valueTypes",
      "values",
    ],
    writes: ["formulas", "numberFormat", "rowHidden", "values"],
    links: {
      conditionalFormats: "ConditionalFormatCollection",
      dataValidation: "DataValidation",
      format: "RangeFormat",
      worksheet: "Worksheet",
    },
    calls: {
      clear: ["nothing", 0, 1],
      delete: ["nothing", 1, 1],
      getAbsoluteResizedRange: ["Range", 2, 2],
      getBoundingRect: ["Range", 1, 1],
      getCell: ["Range", 2, 2],
      getColumn: ["Range", 1, 1],
      getColumnsAfter: ["Range", 0, 1],
      getEntireColumn: ["Range", 0, 0],
      getEntireRow: ["Range", 0, 0],
      getIntersectionOrNullObject: ["Range", 1, 1],
      getLastCell: ["Range", 0, 0],
      getLastColumn: ["Range", 0, 0],
      getLastRow: ["Range", 0, 0],
      getMergedAreasOrNullObject: ["RangeAreas", 0, 0],
      getOffsetRange: ["Range", 2, 2],
      getResizedRange: ["Range", 2, 2],
      getRow: ["Range", 1, 1],
      getRowsBelow: ["Range", 0, 1],
      getSpillingToRangeOrNullObject: ["Range", 0, 0],
      getSpillParentOrNullObject: ["Range", 0, 0],
      getUsedRange: ["Range", 0, 1],
      getUsedRangeOrNullObject: ["Range", 0, 1],
      insert: ["Range", 1, 1],
      select: ["nothing", 0, 0],
    },
  },
  RangeAreas: { reads: ["address"] },
  RangeFormat: {
    reads: ["columnWidth", "horizontalAlignment", "rowHeight", "verticalAlignment", "wrapText"],
    writes: ["columnWidth", "horizontalAlignment", "rowHeight", "verticalAlignment", "wrapText"],
    links: { fill: "RangeFill", font: "RangeFont" },
    calls: { autofitColumns: ["nothing", 0, 0] },
  },
  RangeFill: { reads: ["color"], writes: ["color"], calls: { clear: ["nothing", 0, 0] } },
  RangeFont: { reads: ["bold", "color", "italic", "size"], writes: ["bold", "color", "italic", "size"] },
  DataValidation: {
    reads: ["errorAlert", "ignoreBlanks", "prompt", "rule", "type"],
    writes: ["errorAlert", "ignoreBlanks", "prompt", "rule"],
    calls: { clear: ["nothing", 0, 0] },
  },
  ConditionalFormatCollection: {
    calls: {
      add: ["ConditionalFormat", 1, 1],
      clearAll: ["nothing", 0, 0],
    },
  },
  ConditionalFormat: {
    reads: ["id", "type"],
    links: { colorScale: "ColorScaleConditionalFormat", custom: "CustomConditionalFormat" },
  },
  ColorScaleConditionalFormat: { reads: ["criteria"], writes: ["criteria"] },
  CustomConditionalFormat: { links: { format: "ConditionalRangeFormat", rule: "ConditionalFormatRule" } },
  ConditionalFormatRule: { reads: ["formula"], writes: ["formula"] },
  ConditionalRangeFormat: { links: { fill: "ConditionalRangeFill", font: "ConditionalRangeFont" } },
  ConditionalRangeFill: { reads: ["color"], writes: ["color"] },
  ConditionalRangeFont: { reads: ["bold", "color"], writes: ["bold", "color"] },
  TableCollection: {
    items: "Table",
    calls: {
      add: ["Table", 2, 2],
      getCount: ["value", 0, 0],
      getItem: ["Table", 1, 1],
      getItemAt: ["Table", 1, 1],
      getItemOrNullObject: ["Table", 1, 1],
    },
  },
  Table: {
    reads: ["id", "name", "showBandedRows", "showFilterButton", "showHeaders", "showTotals", "style"],
    writes: ["name", "showFilterButton", "style"],
    links: {
      autoFilter: "AutoFilter",
      columns: "TableColumnCollection",
      rows: "TableRowCollection",
      worksheet: "Worksheet",
    },
    calls: {
      clearFilters: ["nothing", 0, 0],
      convertToRange: ["Range", 0, 0],
      delete: ["nothing", 0, 0],
      getDataBodyRange: ["Range", 0, 0],
      getHeaderRowRange: ["Range", 0, 0],
      getRange: ["Range", 0, 0],
      resize: ["nothing", 1, 1],
    },
  },
  TableColumnCollection: {
    items: "TableColumn",
    reads: ["count"],
    calls: {
      getCount: ["value", 0, 0],
      getItem: ["TableColumn", 1, 1],
      getItemAt: ["TableColumn", 1, 1],
      getItemOrNullObject: ["TableColumn", 1, 1],
    },
  },
  TableColumn: {
    reads: ["id", "index", "name"],
    writes: ["name"],
    calls: {
      getDataBodyRange: ["Range", 0, 0],
      getHeaderRowRange: ["Range", 0, 0],
      getRange: ["Range", 0, 0],
    },
  },
  TableRowCollection: {
    items: "TableRow",
    reads: ["count"],
    calls: { add: ["TableRow", 0, 3], getCount: ["value", 0, 0], getItemAt: ["TableRow", 1, 1] },
  },
  TableRow: {
    reads: ["index", "values"],
    writes: ["values"],
    calls: { delete: ["nothing", 0, 0], getRange: ["Range", 0, 0] },
  },
  NamedItemCollection: {
    items: "NamedItem",
    calls: {
      add: ["NamedItem", 2, 3],
      getCount: ["value", 0, 0],
      getItem: ["NamedItem", 1, 1],
      getItemOrNullObject: ["NamedItem", 1, 1],
    },
  },
  NamedItem: {
    reads: ["comment", "formula", "name", "scope", "type", "value", "visible"],
    writes: ["comment", "formula", "visible"],
    calls: { delete: ["nothing", 0, 0], getRange: ["Range", 0, 0], getRangeOrNullObject: ["Range", 0, 0] },
  },
  NoteCollection: {
    items: "Note",
    calls: {
      add: ["Note", 2, 2],
      getCount: ["value", 0, 0],
      getItem: ["Note", 1, 1],
      getItemAt: ["Note", 1, 1],
      getItemOrNullObject: ["Note", 1, 1],
    },
  },
  Note: {
    reads: ["authorName", "content"],
    writes: ["content"],
    calls: { delete: ["nothing", 0, 0], getLocation: ["Range", 0, 0] },
  },
  SettingCollection: {
    items: "Setting",
    calls: {
      add: ["Setting", 2, 2],
      getCount: ["value", 0, 0],
      getItem: ["Setting", 1, 1],
      getItemOrNullObject: ["Setting", 1, 1],
    },
  },
  Setting: { reads: ["key", "value"], writes: ["value"], calls: { delete: ["nothing", 0, 0] } },
  ChartCollection: {
    items: "Chart",
    reads: ["count"],
    calls: {
      add: ["Chart", 2, 3],
      getCount: ["value", 0, 0],
      getItem: ["Chart", 1, 1],
      getItemOrNullObject: ["Chart", 1, 1],
    },
  },
  Chart: {
    reads: ["chartType", "id", "name"],
    writes: ["chartType", "name"],
    links: {
      axes: "ChartAxes",
      legend: "ChartLegend",
      series: "ChartSeriesCollection",
      title: "ChartTitle",
      worksheet: "Worksheet",
    },
    calls: {
      delete: ["nothing", 0, 0],
      setData: ["nothing", 1, 2],
      setPosition: ["nothing", 1, 2],
    },
  },
  ChartSeriesCollection: {
    items: "ChartSeries",
    reads: ["count"],
    calls: { add: ["ChartSeries", 0, 2], getCount: ["value", 0, 0], getItemAt: ["ChartSeries", 1, 1] },
  },
  ChartSeries: {
    reads: ["name"],
    writes: ["name"],
    links: { format: "ChartSeriesFormat" },
    calls: { delete: ["nothing", 0, 0], setValues: ["nothing", 1, 1], setXAxisValues: ["nothing", 1, 1] },
  },
  ChartSeriesFormat: { links: { fill: "ChartFill", line: "ChartLineFormat" } },
  ChartFill: { calls: { clear: ["nothing", 0, 0], setSolidColor: ["nothing", 1, 1] } },
  ChartLineFormat: { reads: ["color"], writes: ["color"], calls: { clear: ["nothing", 0, 0] } },
  ChartTitle: { reads: ["text", "visible"], writes: ["text", "visible"] },
  ChartLegend: { reads: ["position", "visible"], writes: ["position", "visible"] },
  ChartAxes: { links: { categoryAxis: "ChartAxis", valueAxis: "ChartAxis" } },
  ChartAxis: {
    reads: ["minimum", "numberFormat", "tickLabelPosition"],
    writes: ["minimum", "numberFormat", "tickLabelPosition"],
    links: { title: "ChartAxisTitle" },
  },
  ChartAxisTitle: { reads: ["text", "visible"], writes: ["text", "visible"] },
} satisfies { [C in ClassName]: KnownShape<Known[C]> };

/** The same table without the literal types, for code that walks it. */
export const shapes: Readonly<Record<ClassName, ClassShape<ClassName>>> = members;
