import type { Area } from "../model/workbook";

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** 0 -> "A", 26 -> "AA". */
function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A" -> 0; -1 for what is no column. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number >= 1 && number <= MAX_COLUMNS ? number - 1 : -1;
}

/** "Casting matrix" -> "'Casting matrix'"; plain names stay as they are, as Excel writes them. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rRcC]$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "A1:B2", "A:B" for whole columns, "1:2" for whole rows. */
export function addressOnGrid(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns - 1;
  if (area.row === 0 && area.rows >= MAX_ROWS) {
    if (area.column === 0 && area.columns >= MAX_COLUMNS) return `1:${MAX_ROWS}`;
    return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  }
  if (area.column === 0 && area.columns >= MAX_COLUMNS) return `${area.row + 1}:${lastRow}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnLetters(lastColumn)}${lastRow}`;
}

export interface ParsedAddress {
  /** Absent when the address names no sheet. */
  readonly sheet?: string;
  readonly area: Area;
}

/** Reads "B3", "$A$1:C9", "A:C", "2:5" and the same behind "Sheet1!" or "'My sheet'!"; null when it is none of them. */
export function parseAddress(text: string): ParsedAddress | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?(.+)$/.exec(text.trim());
  if (!match) return null;
  const sheet = match[1] === undefined ? match[2] : match[1].replace(/''/g, "'");
  const area = parseArea((match[3] ?? "").replace(/\$/g, ""));
  if (!area) return null;
  return sheet === undefined ? { area } : { sheet, area };
}

function parseArea(text: string): Area | null {
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    return spanned(Number(r1) - 1, columnNumber(c1), Number(r2) - 1, columnNumber(c2));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return spanned(0, columnNumber(columns[1] ?? ""), MAX_ROWS - 1, columnNumber(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return spanned(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

function spanned(r1: number, c1: number, r2: number, c2: number): Area | null {
  const row = Math.min(r1, r2);
  const column = Math.min(c1, c2);
  if (row < 0 || column < 0 || Math.max(r1, r2) >= MAX_ROWS) return null;
  return { row, column, rows: Math.abs(r2 - r1) + 1, columns: Math.abs(c2 - c1) + 1 };
}

/** True when the area lies on the grid and has at least one cell. */
export function isOnGrid(area: Area): boolean {
  return (
    Number.isInteger(area.row) &&
    Number.isInteger(area.column) &&
    Number.isInteger(area.rows) &&
    Number.isInteger(area.columns) &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

export function isUnbounded(area: Area): boolean {
  return area.rows >= MAX_ROWS || area.columns >= MAX_COLUMNS;
}

/** The cells both have, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
