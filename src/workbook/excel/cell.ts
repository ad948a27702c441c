import type { TextValues } from "../../text/text";
import type { Finding, FindingKind } from "./finding";
import { columnLetters } from "./address";

/** A cell's value as Excel's API gives it: an empty cell is "", an error its text. */
export type Cell = string | number | boolean;

/** The texts of error values, in English and German. */
export const errorCellPattern =
  /^#(N\/A|NV|VALUE!|WERT!|REF!|BEZUG!|DIV\/0!|NUM!|ZAHL!|NAME\?|NULL!|SPILL!|ÜBERLAUF!|CALC!|KALK!|FIELD!|FELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|BUSY!|GETTING_DATA)$/i;

/**
 * True for the text of an error value. A text somebody typed as "#N/A" cannot be told apart without reading the cells'
 * types too, which would double the traffic; it is no number or date either way.
 */
export function isErrorCell(cell: unknown): boolean {
  return typeof cell === "string" && cell.startsWith("#") && errorCellPattern.test(cell);
}

/** True for an empty cell and for one that holds spaces only. */
export function isBlankCell(cell: unknown): boolean {
  return cell === "" || cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** The text of a cell for a person: trimmed, "" for blanks and errors. */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return isErrorCell(cell) ? "" : cell.trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

/** A cell quoted in a sentence: cut to 60 characters. */
export function quoted(cell: unknown): string {
  const text = String(cell);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Where the columns of a source stand, so that findings can name their cell. */
export interface SourcePlace {
  readonly table: Finding["table"];
  readonly sheet: string;
  /** Row on the sheet (from 1) of the first row below the header. */
  readonly firstRow: number;
  /** By field: position of the column on the sheet (from 0) and its header. */
  readonly columns: Readonly<Record<string, { readonly column: number; readonly header: string } | undefined>>;
}

/** A finding about the cell of a field in a row of the source (row from 0 below the header). */
export function findingAt(
  at: SourcePlace,
  kind: FindingKind,
  severity: Finding["severity"],
  field: string,
  row: number,
  values: TextValues = {},
): Finding {
  const column = at.columns[field];
  return {
    kind,
    severity,
    table: at.table,
    place: { sheet: at.sheet, cell: `${columnLetters(column?.column ?? 0)}${at.firstRow + row}` },
    values: { column: column?.header ?? field, ...values },
  };
}

/** Rows that have a content in at least one of the columns. */
export function filledRows(columns: readonly (readonly unknown[] | undefined)[], rows: number): Int32Array {
  const filled = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (const column of columns) {
      if (column && !isBlankCell(column[row])) {
        filled[count++] = row;
        break;
      }
    }
  }
  return filled.subarray(0, count);
}

/** One note about rows without a content that stand between others; nothing when there is none. */
export function blankRowsNote(at: SourcePlace, filled: Int32Array, field: string): Finding[] {
  const last = filled[filled.length - 1];
  if (last === undefined || last + 1 === filled.length) return [];
  let first = 0;
  while (filled[first] === first) first++;
  return [findingAt(at, "rowBlank", "note", field, first, { count: last + 1 - filled.length })];
}

/** Above this an amount is more likely a phone number in the wrong column. */
export const mostAmount = 1e12;
/** No number of things that a small team counts is above it. */
export const mostWhole = 1_000_000;
