/**
 * The workbook as the host objects see it: sheets, cells, formulas, formats, tables, names, charts, settings.
 * Rows and columns count from 0. Nothing here is deferred or asynchronous; limits and error codes of Excel's
 * API belong to the host objects, not here.
 */

/** An error in a cell ("#N/A") with the sentence that came with it, if any. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}

/** What a cell shows: "" is an empty cell. */
export type CellValue = number | string | boolean | CellError;

/**
 * What is put into a cell. `formula` starts with "=" and is in English with commas; `text` is kept as text whatever it
 * looks like; null in a matrix leaves the cell as it is.
 */
/** The cells that an array formula of the old kind fills, entered with Ctrl+Shift+Enter. */
export interface ArraySize {
  readonly rows: number;
  readonly columns: number;
}

export type CellInput =
  /** `array`: shown as {=...} in Excel; without it a formula spills as far as its result reaches. */
  | { readonly formula: string; readonly array?: ArraySize }
  | { readonly text: string }
  | { readonly number: number }
  | { readonly boolean: boolean }
  | { readonly empty: true };

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export type Paper = "A3" | "A4" | "A5" | "Letter" | "Legal";
export type MarginSide = "left" | "right" | "top" | "bottom" | "header" | "footer";

/** What may be changed on a protected sheet; everything that is not here may not. */
export type ProtectionOptions = Readonly<Record<string, boolean>>;

export type PageText = `${"left" | "center" | "right"}${"Header" | "Footer"}`;

/** How a sheet prints, as far as the API sets it. */
export interface PrintSetup {
  readonly landscape: boolean;
  readonly paper: Paper | null;
  /** Fitted to so many pages across and down; null where that side is free. */
  readonly pagesWide: number | null;
  readonly pagesTall: number | null;
  /** In percent, where no pages are given. */
  readonly scale: number | null;
  /** The cells that are printed; null prints all. */
  readonly area: Area | null;
  /** In points; a side that is not here is the file's or Excel's own. */
  readonly margins: Partial<Record<MarginSide, number>>;
  /** First and last row (from 0) that are repeated at the top of each page. */
  readonly titleRows: readonly [number, number] | null;
  /** Lines around the cells are printed. */
  readonly gridlines: boolean;
  /** Texts above and below every page, with Excel's codes ("&P"); a place that is not here is the file's own or empty. */
  readonly pageTexts: Partial<Record<PageText, string>>;
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  readonly protection: ProtectionOptions;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header row included. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly hasTotals: boolean;
  /** A table without rows: its one blank row takes the first row that is added. */
  readonly hasInsertRow: boolean;
}

/** Rows that came into a table or went from it. */
export interface TableRowChange {
  readonly area: Area;
  /** The cells below them that moved; null when none did. */
  readonly moved: Area | null;
}

export interface NameState {
  readonly name: string;
  /** Absent for a name of the workbook. */
  readonly sheetId?: string;
  /** "='Casting matrix'!$A$1" or a constant such as '="x"'. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export type ChartKind =
  "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked" | "Line" | "Area" | "AreaStacked" | "Pie";

export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** One series of a chart whose series were set one by one. */
export interface ChartSeriesState {
  /** A text, or the cell that holds it. */
  readonly name: string | Place;
  /** null until they are set. */
  readonly values: Place | null;
  /** What names the points; null counts them. */
  readonly categories: Place | null;
  /** "#RRGGBB"; "" is automatic. The fill shows in columns, bars and areas, the line in lines. */
  readonly fillColor: string;
  readonly lineColor: string;
}

export interface ChartState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly kind: ChartKind;
  /** First row names the series, first column the categories when seriesBy is "Columns". */
  readonly source: Place;
  readonly seriesBy: "Columns" | "Rows";
  /** Instead of the source, once a series was added or changed by itself. */
  readonly series?: readonly ChartSeriesState[];
  readonly title: string;
  /** Where the legend stands; by default at the bottom when there are several series. */
  readonly legend?: "Top" | "Bottom" | "Left" | "Right" | "None";
  readonly axisTitles?: { readonly category?: string; readonly value?: string };
  /** Number formats of the axes: kept and saved, not drawn. */
  readonly axisFormats?: { readonly category?: string; readonly value?: string };
  /** Where an axis' labels stand; next to it by default. Kept and saved, not drawn. */
  readonly axisLabels?: { readonly category?: string; readonly value?: string };
  /** Where the axis of values begins; by itself when it is not here. */
  readonly minimum?: number;
  /** Cells covered. */
  readonly position: Area;
}

export type ChartChange = { readonly [K in keyof Omit<ChartState, "id" | "sheetId">]?: ChartState[K] | undefined };

/** A note of a cell. */
export interface NoteState {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
  /** The cell where the opened file had it. */
  readonly origin?: string;
}

/** A list of what may stand in cells. */
export interface ValidationRule {
  /** "a,b,c", or a formula that gives a range: "=Lists!$A$2:$A$9", "=Names". */
  readonly source: string;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

export interface ValidationState extends ValidationRule {
  readonly id: string;
  readonly area: Area;
}

export interface CellFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  /** "#RRGGBB"; "" is none/automatic. */
  readonly fontColor: string;
  readonly fontSize: number;
  readonly fillColor: string;
  readonly horizontalAlignment: "General" | "Left" | "Center" | "Right";
  readonly verticalAlignment: "Top" | "Center" | "Bottom";
  readonly wrapText: boolean;
}

export type ConditionalRule =
  | { readonly kind: "colorScale"; readonly area: Area; readonly minimum: string; readonly maximum: string }
  | {
      readonly kind: "custom";
      readonly area: Area;
      /** Relative to the area's first cell, starts with "=". */
      readonly formula: string;
      readonly fontColor: string;
      readonly fillColor: string;
      readonly bold: boolean;
    };

/** A custom function as functions.json describes it, with its namespace: "DEMO.TWICE". */
export interface CustomFunctionEntry {
  readonly name: string;
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly matrix: boolean;
    readonly type: string;
    readonly repeating: boolean;
  }[];
}

/** What a function gives back over the bridge: a value or rows of values, with "" for blank. */
export type FunctionResult = CellValue | readonly (readonly CellValue[])[];

/**
 * Calls the add-in's function. Arguments are row-major: a scalar parameter gets a value, a matrix parameter rows of
 * values; an omitted one null. `address` is the calling cell, "Sheet1!A1". Returns synchronously.
 */
export type CallFunction = (id: string, args: readonly FunctionArgument[], address: string) => FunctionResult;

/** Undefined: it was left out; null: a blank cell. */
export type FunctionArgument = CellValue | null | undefined | readonly (readonly (CellValue | null)[])[];

export interface CellChange {
  readonly sheetId: string;
  readonly area: Area;
  readonly kind:
    "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
}

export interface WorkbookModel {
  readonly dateSystem: "1900" | "1904";

  // sheets
  sheets(): readonly SheetState[];
  activeSheetId(): string;
  activateSheet(id: string): void;
  /** Returns the new sheet's id. The name has been checked by the caller. */
  addSheet(name: string): string;
  /** "Move or Copy" with "Create a copy": all that stands on the sheet and its own names, before the first sheet. */
  copySheet(id: string): string;
  renameSheet(id: string, name: string): void;
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  setVisibility(id: string, visibility: Visibility): void;
  setProtected(id: string, on: boolean, options?: ProtectionOptions): void;
  freezeRows(id: string, rows: number): void;
  setGridlines(id: string, shown: boolean): void;
  /** What was set for printing; undefined where nothing was. A file's own setup is not read, and kept as it is. */
  printSetup(id: string): PrintSetup | undefined;
  setPrint(id: string, change: Partial<PrintSetup>): void;

  // cells
  /** The smallest area that holds every cell with a content (with `formatted`, also every formatted one). */
  usedArea(sheetId: string, formatted?: boolean): Area | null;
  values(sheetId: string, area: Area): CellValue[][];
  /** The formula with its "=" where there is one (structured references as they were written), else the value. */
  formulas(sheetId: string, area: Area): CellValue[][];
  /** As displayed, in the given language's formats. */
  texts(sheetId: string, area: Area): string[][];
  write(sheetId: string, area: Area, inputs: readonly (readonly (CellInput | null)[])[]): void;
  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void;
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  /** The area that the formula in this cell spills over, the cell included; null when it does not spill. */
  spillArea(sheetId: string, row: number, column: number): Area | null;
  /** The cell whose formula spills onto this one; null when none does. */
  spillParent(sheetId: string, row: number, column: number): { row: number; column: number } | null;

  // formats
  numberFormats(sheetId: string, area: Area): string[][];
  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  format(sheetId: string, row: number, column: number): CellFormat;
  setFormat(sheetId: string, area: Area, format: Partial<CellFormat>): void;
  /** In points; null where nobody set it. */
  rowHeight(sheetId: string, row: number): number | null;
  setRowHeight(sheetId: string, row: number, rows: number, height: number): void;
  columnWidth(sheetId: string, column: number): number;
  /** In points, as Excel's API has it. */
  setColumnWidth(sheetId: string, column: number, columns: number, width: number): void;
  autofitColumns(sheetId: string, column: number, columns: number): void;
  merges(sheetId: string): readonly Area[];
  hiddenRows(sheetId: string): readonly number[];
  /** As the file has them; nothing hides a column afterwards. */
  hiddenColumns(sheetId: string): readonly number[];
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void;
  addConditionalRule(sheetId: string, rule: ConditionalRule): void;
  clearConditionalRules(sheetId: string, area: Area): void;

  // tables, names, charts, settings
  tables(): readonly TableState[];
  /** Returns the id. The area has been checked by the caller. */
  addTable(sheetId: string, area: Area, name: string, options?: { style?: string; showFilterButton?: boolean }): string;
  renameTable(id: string, name: string): void;
  resizeTable(id: string, area: Area): void;
  setTableStyle(id: string, style: string): void;
  setShowFilterButton(id: string, shown: boolean): void;
  /**
   * Makes room for `count` rows at index `at`, with the formats of the row above and the formulas of calculated columns.
   * Only the table's columns move. `keepBelow`: cells below stay while the rows at the end are free.
   * Throws CutTable and CutMerge where they cannot move.
   */
  insertTableRows(id: string, at: number, count: number, keepBelow: boolean): TableRowChange;
  deleteTableRows(id: string, at: number, count: number): TableRowChange;
  setInsertRow(id: string, on: boolean): void;
  /** Columns that a formula fills when it is put into the written cells: asked before it is. */
  freeTableColumns(id: string, written: Area): readonly number[];
  /** Fills a column of a table with the formula in row `from`; the rows of `written` are left. */
  fillTableColumn(id: string, from: number, column: number, written: Area): void;
  /** Keeps the cells. */
  removeTable(id: string): void;
  /** True when rows are hidden by the table's (or sheet's) filter. */
  isFiltered(sheetId: string): boolean;
  names(): readonly NameState[];
  addName(name: NameState): void;
  deleteName(name: string, sheetId?: string): void;
  charts(sheetId: string): readonly ChartState[];
  addChart(chart: Omit<ChartState, "id">): string;
  /** `series: undefined` goes back to the source. */
  updateChart(id: string, change: ChartChange): void;
  removeChart(id: string): void;
  notes(sheetId: string): readonly NoteState[];
  /** One note by its id, with its sheet. */
  note(id: string): { readonly sheetId: string; readonly note: NoteState } | undefined;
  /** The note of a cell. */
  noteAt(sheetId: string, row: number, column: number): NoteState | undefined;
  /** Returns the id. The cell has no note yet: checked by the caller. */
  addNote(sheetId: string, note: Omit<NoteState, "id">): string;
  setNoteText(id: string, text: string): void;
  removeNote(id: string): void;
  clearNotes(sheetId: string, area: Area): void;
  validations(sheetId: string): readonly ValidationState[];
  setValidation(sheetId: string, area: Area, rule: ValidationRule): void;
  clearValidations(sheetId: string, area: Area): void;
  settings(): ReadonlyMap<string, unknown>;
  /** undefined deletes. */
  setSetting(key: string, value: unknown): void;

  // selection
  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;

  // functions and calculation
  /** Replaces the custom functions; cells that use them are calculated again. */
  registerFunctions(entries: readonly CustomFunctionEntry[], call: CallFunction): void;
  recalculate(): void;
  /** Calculates cells whose functions have not answered; true where that can be undone as a step of its own. */
  calculateBusy(): boolean;
  /** A formula as an Excel without dynamic arrays understands it; undefined where it refuses it. */
  formulaOfOne(formula: string): string | undefined;
  /** By hand: a changed cell is calculated, what depends on it waits for `recalculate`. */
  calculateByHand(isByHand: boolean): void;

  // undo, events
  /** Everything written inside is one undo step and is calculated once, at the end. */
  transaction<T>(work: () => T): T;
  undo(): boolean;
  redo(): boolean;
  /** Called once per transaction, user edits included; `remote` only when a co-author was played. Returns the remover. */
  onChanged(listener: (changes: readonly CellChange[]) => void): () => void;
  onSelectionChanged(listener: () => void): () => void;
}
