import { exampleSoonDays } from "../method/cadence/dueState";
import { isError, plain } from "./cell";
import { fail } from "./fail";

/** Within how many days "due soon" begins, the usual days where the cell is blank; else the error that says why not. */
export function soonDaysIn(cell: unknown): number | CustomFunctions.Error {
  const value = plain(cell);
  if (isError(value)) return value;
  if (value === "") return exampleSoonDays;
  return typeof value === "number" && value >= 0 ? Math.floor(value) : fail("#VALUE!", "functions.status.soonDays");
}
