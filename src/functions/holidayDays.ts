import { isError } from "./cell";
import { dayIn } from "./dayCell";
import { fail } from "./fail";
import { gridOf } from "./grid";

/** The days of a range of holidays; blanks are skipped. Anything else fails the whole call. */
export function daysIn(argument: unknown): ReadonlySet<number> {
  const days = new Set<number>();
  gridOf(argument).cells.forEach((row, index) => {
    for (const cell of row) {
      const day = dayIn(cell);
      if (isError(day)) throw day;
      if (day === "notDay") throw fail("#VALUE!", "functions.holidayNotDay", { row: index + 1 });
      if (day !== undefined) days.add(day);
    }
  });
  return days;
}
