import { extentOf, gridOf, noCell, rowOf } from "./grid";

/**
 * Computes cell by cell over any number of broadcast arguments, which reach valueOf in one array that is used again for
 * the next cell. Where an argument has no cell the result is #N/A.
 */
export function spillRows(given: readonly unknown[], valueOf: (cells: readonly unknown[]) => unknown): unknown[][] {
  const grids = given.map(gridOf);
  const { rows, columns, rowLimit, columnLimit } = extentOf(grids);
  const outside = rowLimit < rows || columnLimit < columns ? noCell() : undefined;
  const cells = new Array<unknown>(grids.length);
  const result: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    const line = new Array<unknown>(columns).fill(outside);
    for (let column = 0; row < rowLimit && column < columnLimit; column++) {
      grids.forEach((grid, at) => {
        cells[at] = rowOf(grid, row)[grid.columns === 1 ? 0 : column];
      });
      line[column] = valueOf(cells);
    }
    result.push(line);
  }
  return result;
}
