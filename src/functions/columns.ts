import type { FunctionTextKey } from "../text/functions/functionText";
import { isBlank, plain, type PlainCell } from "./cell";
import { fail } from "./fail";
import { gridOf, isMissing, type Grid } from "./grid";

/** A range as one list, row by row. */
export function listIn(argument: unknown): PlainCell[] {
  return cellsOf(gridOf(argument));
}

/** A list that must be as long as another; undefined when it was left out. */
export function listBeside(
  first: readonly unknown[],
  argument: unknown,
  sentence: FunctionTextKey,
): PlainCell[] | undefined {
  const grid = gridOf(argument);
  if (isMissing(grid)) return undefined;
  const list = cellsOf(grid);
  if (list.length !== first.length) throw fail("#VALUE!", sentence);
  return list;
}

/** Excel for Mac hands a blank cell over as 0, which is nobody's name. */
export function namesIn<Cells extends readonly PlainCell[] | undefined>(cells: Cells): Cells {
  return cells?.map((cell) => (isBlank(cell) ? "" : cell)) as unknown as Cells;
}

function cellsOf(grid: Grid): PlainCell[] {
  const list: PlainCell[] = [];
  for (const row of grid.cells) for (const cell of row) list.push(plain(cell));
  return list;
}
