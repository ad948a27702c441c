import type { FindingKind } from "../workbook/excel/finding";

/** Cells that cannot be used or deserve a look: how many of a kind, and the first of them. */
export interface GroupedFinding {
  /** The files as they were named. */
  readonly file: string;
  readonly kind: FindingKind;
  /** Header of the column. */
  readonly column: string;
  readonly count: number;
  /** Row of the files, from 1 below the header. */
  readonly firstRow: number;
  /** What stands there, "" where that is plain. */
  readonly value: string;
}
