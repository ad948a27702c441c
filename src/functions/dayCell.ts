import { lastSerial } from "../method/calendar/serial";
import { isError, plain } from "./cell";
import { serialFromCell } from "./dateSystem";

/** A canonical day; undefined where there is none; an error of the sheet; or "notDay". */
export type DayCell = number | undefined | CustomFunctions.Error | "notDay";

/**
 * The day in a cell. Blank and 0 are "no day", since Excel passes a blank cell as either. Below 1, texts (also texts
 * that look like dates), truth values and days after the year 9999 are not days.
 */
export function dayIn(cell: unknown): DayCell {
  const value = plain(cell);
  if (typeof value === "number") {
    if (value === 0) return undefined;
    const day = serialFromCell(Math.floor(value));
    return value >= 1 && day <= lastSerial ? day : "notDay";
  }
  if (isError(value)) return value;
  return value === "" ? undefined : "notDay";
}
