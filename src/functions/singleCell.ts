import { isError, isInvocation, plain, type CellValue } from "./cell";
import { fail } from "./fail";
import { gridOf } from "./grid";

/**
 * The one cell of an argument, "" where it was left out.
 * @param parameter the name as the user sees it
 * @throws #VALUE! for a range of several cells; an error in the cell
 */
export function singleCell(argument: unknown, parameter: string): CellValue {
  if (isInvocation(argument)) return "";
  const grid = gridOf(argument);
  if (grid.rows > 1 || grid.columns > 1) throw fail("#VALUE!", "functions.singleValue", { parameter });
  const value = plain((grid.cells[0] as readonly unknown[])[0]);
  if (isError(value)) throw value;
  return value;
}
