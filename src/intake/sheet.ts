import type { Language } from "../text/languages";

/** What a cell holds: Excel's value; null and "" are blank. */
export type CellValue = string | number | boolean | null;

/** A block of cells; row and column count from 0 on the sheet. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table of Excel's: its header and its totals row are known. */
export interface KnownTable {
  readonly name: string;
  readonly block: CellBlock;
  readonly hasTotals: boolean;
}

/** A sheet as the intake reads it: plain values, nothing of Excel's objects. */
export interface IntakeSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Where the first value stands on the sheet. */
  readonly top: number;
  readonly left: number;
  /** Row by row, every row as wide as the widest. */
  readonly values: readonly (readonly CellValue[])[];
  /** The number format of a cell, "General" where it has none. Row and column of the sheet. */
  readonly formatAt: (row: number, column: number) => string;
  /** True for a cell that a formula computes: it is never changed. Row and column of the sheet. */
  readonly isFormula: (row: number, column: number) => boolean;
  /** The text that Excel shows in a cell, where the format makes more of it than the value ("01067" of 1067). */
  readonly textAt?: (row: number, column: number) => string;
  readonly merges: readonly CellBlock[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly KnownTable[];
  /** A clean table that was made of a list: no list again, unless somebody says so. */
  readonly isTakenOver?: boolean;
  /** Blocks that a person chose by hand: they are lists as they stand, whatever their headers say. */
  readonly chosen?: readonly CellBlock[];
}

export interface IntakeBook {
  readonly sheets: readonly IntakeSheet[];
  /** "csv" and "xlsx": a file, in which nothing will be changed; every cell of the first is a text. */
  readonly source: "workbook" | "csv" | "xlsx";
  /** Words that mean one thing in German and another in English ("Mail") go by it until the list itself says more. */
  readonly language: Language;
  /** True when the workbook counts its days from 1904. */
  readonly countsFrom1904: boolean;
}

/** Blanks that no keyboard shows: no-break, narrow, thin and zero-width. */
const odd = /[\u00a0\u202f\u2009\u200b\ufeff]/;
const oddBlanks = /[\u00a0\u202f\u2009]/g;
const nothings = /[\u200b\ufeff]/g;

/** A text with every kind of blank as one plain blank, and none around it. */
export function cleanText(text: string): string {
  const plain = odd.test(text) ? text.replace(oddBlanks, " ").replace(nothings, "") : text;
  const trimmed = plain.trim();
  return /\s\s|[\n\r\t]/.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}

/** True when something is left of the cell after all blanks are taken away. */
export function isFilled(value: CellValue | undefined): value is string | number | boolean {
  if (value === null || value === undefined || value === "") return false;
  return typeof value !== "string" || cleanText(value) !== "";
}

/** The cell of a sheet; null outside of what was read. */
export function cellAt(sheet: IntakeSheet, row: number, column: number): CellValue {
  return sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;
}

/** A cell as a text: numbers in their shortest form, blanks as "". */
export function cellText(value: CellValue | undefined): string {
  if (typeof value === "string") return cleanText(value);
  return value === null || value === undefined ? "" : String(value);
}

const quoted = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** True for a number format that shows a day: letters of a day, a month or a year outside of quotes. */
export function isDayFormat(format: string): boolean {
  if (format === "General" || format === "@" || format === "") return false;
  const code = format.replace(quoted, "");
  return /[dy]/i.test(code) || /(^|[^h:])m{1,5}([^:sS]|$)/i.test(code.replace(/AM\/PM/gi, ""));
}
