import { lastSerial } from "../method/calendar/serial";
import { isError, plain, type PlainCell } from "./cell";
import { serialFromCell } from "./dateSystem";
import { fail } from "./fail";

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

/** Days of contacts, and what among them cannot be used. */
export interface ContactDays {
  /** Canonical days; NaN where a cell has none. */
  readonly days: Float64Array;
  /** Rows from 0 with an error of the sheet, which is passed on, or with something that is no day, which is named. */
  readonly faults: readonly { readonly row: number; readonly error: CustomFunctions.Error }[];
}

/** Reads a column of days of contacts, without its header. */
export function contactDays(cells: readonly unknown[]): ContactDays {
  const days = new Float64Array(cells.length);
  const faults: { row: number; error: CustomFunctions.Error }[] = [];
  cells.forEach((cell, row) => {
    const day = dayIn(cell);
    days[row] = typeof day === "number" ? day : NaN;
    if (day === "notDay")
      faults.push({ row, error: fail("#VALUE!", "functions.contactNotDay", { row: row + 1, text: shown(cell) }) });
    else if (typeof day === "object") faults.push({ row, error: day });
  });
  return { days, faults };
}

const longest = 40;

/** The content of a cell in a sentence. */
function shown(cell: unknown): string {
  const text = String(plain(cell) as Exclude<PlainCell, CustomFunctions.Error>);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
