/** What could not be carried over, as codes; sentences are the caller's. */
export type NoteCode =
  /** A sheet that holds a chart or dialog only: kept in the file, not shown. */
  | "sheetKindNotShown"
  /** A table without a header row: its cells are there, the table is not. */
  | "tableWithoutHeader"
  /** A pivot table: kept in the file, not shown and not refreshed. */
  | "pivotTableNotShown"
  /** Macros are kept in the file and never run. */
  | "macrosNotRun"
  /** Links to other workbooks keep their last values. */
  | "externalLink"
  /** A formula uses a function that is not known here; its last value stays in the file. */
  | "formulaNotCalculated"
  /** Rows or columns moved on a sheet with rules that refer to cells by formula; the formulas were left as they are. */
  | "rulesNotMoved"
  /** A conditional format on the sheet could not be read. */
  | "conditionalFormatNotShown"
  /** An existing chart stays in the file but is not drawn. */
  | "chartNotShown";

export interface Note {
  readonly code: NoteCode;
  readonly sheet?: string;
  /** A cell address, a table's or function's name. */
  readonly where?: string;
}
