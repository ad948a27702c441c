import { isBlank, isInvocation, plain } from "./cell";
import { fail } from "./fail";

/** An argument as rows of cells; a single value is one row of one cell. */
export interface Grid {
  readonly cells: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly columns: number;
}

const leftOut: Grid = { cells: [[undefined]], rows: 1, columns: 1 };

/** An argument that was left out is one undefined cell, which counts as a blank where nothing is said about it. */
export function gridOf(value: unknown): Grid {
  if (value === undefined || value === null || isInvocation(value)) return leftOut;
  if (!Array.isArray(value)) return { cells: [[value]], rows: 1, columns: 1 };
  const cells = value as unknown[][];
  const columns = Array.isArray(cells[0]) ? cells[0].length : 0;
  return columns === 0 ? leftOut : { cells, rows: cells.length, columns };
}

export function isLeftOut(grid: Grid): boolean {
  return grid === leftOut;
}

/** True for an argument that was left out or is one blank cell, which Excel for Mac hands over as 0. */
export function isMissing(grid: Grid): boolean {
  return grid.rows === 1 && grid.columns === 1 && isBlank(plain((grid.cells[0] as readonly unknown[])[0]));
}

/** The size that arguments spill to together, and how far all of them reach. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** From here on an argument with several rows has no cell. */
  readonly rowLimit: number;
  readonly columnLimit: number;
}

/** As Excel broadcasts: one row or one column stretches, the result is as large as the largest. */
export function extentOf(grids: readonly Grid[]): Extent {
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  return {
    rows,
    columns,
    rowLimit: Math.min(rows, ...grids.map((grid) => (grid.rows === 1 ? rows : grid.rows))),
    columnLimit: Math.min(columns, ...grids.map((grid) => (grid.columns === 1 ? columns : grid.columns))),
  };
}

/** The row of a grid that stands beside row `row` of the result. */
export function rowOf(grid: Grid, row: number): readonly unknown[] {
  return grid.cells[grid.rows === 1 ? 0 : row] as readonly unknown[];
}

type FourCells = readonly [Grid, Grid, Grid, Grid];

/**
 * Computes cell by cell over four broadcast arguments. Where an argument has no cell the result is #N/A.
 */
export function spill(
  grids: FourCells,
  valueOf: (a: unknown, b: unknown, c: unknown, d: unknown) => unknown,
): unknown[][] {
  const { rows, columns, rowLimit, columnLimit } = extentOf(grids);
  const outside = rowLimit < rows || columnLimit < columns ? noCell() : undefined;
  const [a, b, c, d] = grids;
  const result: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    if (row >= rowLimit) {
      result.push(new Array<unknown>(columns).fill(outside));
      continue;
    }
    const ra = rowOf(a, row);
    const rb = rowOf(b, row);
    const rc = rowOf(c, row);
    const rd = rowOf(d, row);
    const line: unknown[] = [];
    for (let column = 0; column < columns; column++) {
      line.push(
        column >= columnLimit
          ? outside
          : valueOf(
              ra[a.columns === 1 ? 0 : column],
              rb[b.columns === 1 ? 0 : column],
              rc[c.columns === 1 ? 0 : column],
              rd[d.columns === 1 ? 0 : column],
            ),
      );
    }
    result.push(line);
  }
  return result;
}

/** The error of a result cell for which an argument has no cell. */
export function noCell(): CustomFunctions.Error {
  return fail("#N/A", "functions.noCell");
}
