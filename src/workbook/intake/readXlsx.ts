import { readXlsx as readPackage, type CellValue as FileValue, type Sheet } from "hucre/xlsx";
import type { CellBlock, CellValue, IntakeBook, IntakeSheet } from "../../intake/sheet";
import { serialTo1904 } from "../../method/calendar/serial";
import type { Language } from "../../text/text";
import { areaOf } from "../excel/address";

const dayOfEpoch = 25569;
const dayLength = 86_400_000;
/** Lotus counted 29 February 1900; days before it are one less. */
const lastBeforeLotus = 60;

/**
 * An .xlsx file as a book, read in this page: cells, formats, which cells are formulas, merged cells, what is hidden,
 * tables. Nothing in it will be changed.
 * @throws Error when the file is no such package, or has a password
 */
export async function readXlsx(bytes: Uint8Array, language: Language): Promise<IntakeBook> {
  const { sheets, dateSystem } = await readPackage(bytes, { readStyles: true });
  const is1904 = dateSystem === "1904";
  return {
    sheets: sheets.map((sheet) => sheetOf(sheet, is1904)),
    source: "xlsx",
    language,
    countsFrom1904: is1904,
  };
}

function sheetOf(sheet: Sheet, is1904: boolean): IntakeSheet {
  const { name, rows, cells, merges = [], tables = [], columns = [], rowDefs } = sheet;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isHidden = sheet.hidden === true || sheet.veryHidden === true;
  const days = new Set<number>();
  const values = (isHidden ? [] : rows).map((row, at) =>
    Array.from({ length: width }, (_none, column): CellValue => {
      const value = row[column] ?? null;
      if (value instanceof Date) days.add(at * width + column);
      return valueOf(value, is1904);
    }),
  );
  const formulas = new Set<number>();
  const formats = new Map<number, string>();
  for (const [key, { formula, style }] of cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (formula !== undefined) {
      formulas.add(row * width + column);
      // A program that does not calculate saved the file: there is no value, and a blank would hide that.
      const cell = values[row];
      if (cell?.[column] === null) cell[column] = "#N/A";
    }
    if (style?.numFmt !== undefined) formats.set(row * width + column, style.numFmt);
  }
  return {
    name,
    isHidden,
    top: 0,
    left: 0,
    values,
    formatAt: (row, column) =>
      formats.get(row * width + column) ?? (days.has(row * width + column) ? "yyyy-mm-dd" : "General"),
    isFormula: (row, column) => formulas.has(row * width + column),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    hiddenRows: new Set([...(rowDefs ?? [])].filter(([, { hidden }]) => hidden === true).map(([row]) => row)),
    hiddenColumns: new Set(columns.flatMap(({ hidden }, column) => (hidden === true ? [column] : []))),
    tables: tables.flatMap(({ name: table, range, showTotalRow }) => {
      const block: CellBlock | undefined = range === undefined ? undefined : areaOf(range);
      return block ? [{ name: table, block, hasTotals: showTotalRow === true }] : [];
    }),
  };
}

function valueOf(value: FileValue, is1904: boolean): CellValue {
  if (!(value instanceof Date)) return value;
  const serial = value.getTime() / dayLength + dayOfEpoch;
  if (is1904) return serialTo1904(serial);
  return serial > lastBeforeLotus ? serial : serial - 1;
}
