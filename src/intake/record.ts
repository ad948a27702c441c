import type { CellValue } from "./sheet";

/** One row of the record: what a run changed in one cell, and what stood there. */
export interface RecordedCell {
  readonly run: string;
  /** Serial of the 1900 system. */
  readonly day: number;
  readonly sheet: string;
  /** "F12"; for a clean table its first cell. */
  readonly cell: string;
  readonly header: string;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly rule: string;
  /** Number format before. */
  readonly format: string;
}

/** What undoing makes of a recorded cell. */
export type UndoneCell = "restored" | "edited";

/**
 * Tells for each recorded cell whether it still holds what the run wrote. Only then does it get its former value back;
 * what somebody has changed since stays.
 * @param now the cells as they are, formulas as their text with "="
 */
export function undoneCells(recorded: readonly RecordedCell[], now: readonly CellValue[]): UndoneCell[] {
  return recorded.map(({ to }, at) => (isSameCell(now[at] ?? null, to) ? "restored" : "edited"));
}

/** True for two cells of one value; blank and "" are one, numbers differ beyond what Excel keeps of them. */
export function isSameCell(a: CellValue, b: CellValue): boolean {
  const left = a ?? "";
  const right = b ?? "";
  if (typeof left === "number" && typeof right === "number")
    return left === right || Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right));
  return left === right;
}
