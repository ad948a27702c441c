import type { Area } from "../excel/address";
import { isBlankCell, isErrorCell, type Cell } from "../excel/cell";

/** The used cells of a sheet, from which the names of its figures are read. */
export interface LabelledGrid {
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
}

const longest = 60;
const emptyBeside = 2;

/**
 * What a cell of one of our sheets is called: the words left of it in its row and above it in its column. Where a row
 * begins with a number (a month, a year), the number with its heading stands for the words.
 * @param at the cell, or a block of cells: of a column its heading alone counts, of a row its first words
 */
export function labelOf(grid: LabelledGrid, at: Area): string {
  const left = at.rows > 1 ? "" : leftOf(grid, at.row, at.column);
  const above = at.columns > 1 && left !== "" ? "" : aboveOf(grid, at.row, at.column);
  return [...new Set([left, above].filter((label) => label !== ""))].join(" · ");
}

function leftOf(grid: LabelledGrid, row: number, column: number): string {
  let first: number | undefined;
  let blanks = 0;
  for (let at = column - 1; at >= grid.area.column; at--) {
    const cell = cellAt(grid, row, at);
    if (isWords(cell)) return cut(cell);
    // Long words run over the empty cells beside them; further away they belong to something else.
    if (isBlankCell(cell) && (first !== undefined || ++blanks > emptyBeside)) break;
    if (!isBlankCell(cell)) first = at;
  }
  if (first === undefined) return "";
  const number = cellAt(grid, row, first);
  const heading = aboveOf(grid, row, first);
  return typeof number === "number" && heading !== "" ? `${heading} ${number}` : "";
}

/** The nearest words above without a gap: a heading belongs to the block that it stands on. */
function aboveOf(grid: LabelledGrid, row: number, column: number): string {
  for (let at = row - 1; at >= grid.area.row; at--) {
    const cell = cellAt(grid, at, column);
    if (isWords(cell)) return cut(cell);
    if (isBlankCell(cell)) return "";
  }
  return "";
}

function cellAt(grid: LabelledGrid, row: number, column: number): Cell | undefined {
  return grid.cells[row - grid.area.row]?.[column - grid.area.column];
}

function isWords(cell: Cell | undefined): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && !isErrorCell(cell);
}

function cut(text: string): string {
  const bare = text.trim();
  return bare.length > longest ? `${bare.slice(0, longest - 1)}…` : bare;
}
