import { addressOf } from "./address";
import { fillHeader, type AreaFormat, type Block, type SheetCell } from "./layout";

/** A piece of the sheet: rows below each other, with a heading and a header row. */
export interface SheetPart {
  readonly blocks: readonly Block[];
  readonly formats: readonly AreaFormat[];
  /** Row (from 0) of the first row below the headers, and of the first row after the part. */
  readonly first: number;
  readonly next: number;
}

/** A table of the sheet: heading, headers, rows; formats by column. */
export function tablePart(
  top: number,
  heading: string,
  headers: readonly SheetCell[],
  rows: readonly (readonly SheetCell[])[],
  numberFormats: readonly (string | null)[],
): SheetPart {
  const columns = headers.length;
  const first = top + 2;
  const formats: AreaFormat[] = [
    { area: { row: top, column: 0, rows: 1, columns: 1 }, bold: true },
    { area: { row: top + 1, column: 0, rows: 1, columns }, bold: true, fill: fillHeader, wrap: true },
  ];
  if (rows.length > 0) {
    numberFormats.forEach((numberFormat, column) => {
      if (numberFormat === null) return;
      formats.push({ area: { row: first, column, rows: rows.length, columns: 1 }, numberFormat, align: "Right" });
      formats.push({ area: { row: top + 1, column, rows: 1, columns: 1 }, align: "Right" });
    });
  }
  return {
    blocks: [
      { row: top, column: 0, cells: [[heading]] },
      { row: top + 1, column: 0, cells: [headers] },
      ...(rows.length > 0 ? [{ row: first, column: 0, cells: rows }] : []),
    ],
    formats,
    first,
    next: first + rows.length + 1,
  };
}

/** The address of one cell, absolute. */
export function absoluteCell(row: number, column: number): string {
  return addressOf({ row, column, rows: 1, columns: 1 }, true);
}

/** The address of cells below each other, absolute; at least one. */
export function cellsAt(row: number, column: number, rows: number): string {
  return addressOf({ row, column, rows: Math.max(1, rows), columns: 1 }, true);
}
