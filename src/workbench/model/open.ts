/** Workbooks: a new one, one from a file, one to a file. */
import { excelTraits } from "./excel-language";
import { engineSheetName } from "./sheet-names";
import { SpreadsheetModel, type ModelOptions } from "./model";

export { openXlsx, type OpenedWorkbook } from "./xlsx/open-file";
export { saveWithNotes, saveXlsx, type SavedWorkbook } from "./xlsx/save-file";
export { XlsxError, type XlsxErrorCode } from "./xlsx/container";
export type { Note, NoteCode } from "./xlsx/notes";

export interface WorkbookOptions extends ModelOptions {
  readonly sheetNames?: readonly string[];
}

/** An empty workbook; without names it has one sheet, named in the language. */
export function createWorkbook(options: WorkbookOptions = {}): SpreadsheetModel {
  const names = options.sheetNames?.length ? options.sheetNames : [`${excelTraits(options.language ?? "en").sheet}1`];
  const sheets = names.map((name, index) => ({
    id: `s${index + 1}`,
    name: engineSheetName(name),
    colNumber: 26,
    rowNumber: 200,
    cells: {},
  }));
  return new SpreadsheetModel({ sheets }, options);
}
