import { isError } from "./cell";
import { dayIn } from "./dayCell";
import { fail } from "./fail";
import { gridOf } from "./grid";

/**
 * The as-of day of an argument, in the 1900 system; undefined where it was left out.
 * @throws #VALUE! for what is no day; an error in the cell
 */
export function asOfIn(argument: unknown): number | undefined {
  const day = dayIn((gridOf(argument).cells[0] as readonly unknown[])[0]);
  if (isError(day)) throw day;
  if (day === "notDay") throw fail("#VALUE!", "functions.asOfNotDay");
  return day;
}
