/** Addresses as Excel writes them; rows and columns count from 0. */
import type { Area } from "./workbook";

/** The last row and column of a sheet, counted from 1. */
export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

/** 0 is "A". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** "$B$2:C5" as an area; null when it is none, or reaches beyond the last row or column. */
export function parseArea(address: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (!match) return null;
  const [, letters, digits, toLetters, toDigits] = match as unknown as [string, string, string, string?, string?];
  const row = Number(digits) - 1;
  const column = columnNumber(letters);
  const lastRow = toDigits ? Number(toDigits) - 1 : row;
  const lastColumn = toLetters ? columnNumber(toLetters) : column;
  if (Math.min(row, lastRow) < 0 || Math.max(row, lastRow) >= EXCEL_ROWS) return null;
  if (Math.max(column, lastColumn) >= EXCEL_COLUMNS) return null;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** A sheet name as it stands before "!" in a formula. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}
