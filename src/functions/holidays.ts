import { firstHolidayYear, holidaysOf, lastHolidayYear } from "../method/calendar/holidays";
import { regionOf, type Region } from "../method/calendar/regions";
import { isBlank, isError, plain, type PlainCell } from "./cell";
import { serialForCell } from "./dateSystem";
import { fail, guarded } from "./fail";
import { gridOf } from "./grid";

/**
 * Statutory holidays of a region as a column of days, for NETWORKDAYS, WORKDAY and NEXTDUE.
 * @customfunction HOLIDAYS
 * @param year A year from 1995, or several.
 * @param region A German state ("BY", "DE-BY", "Bavaria"), "DE", "AT" or "CH".
 * @param [assumption] TRUE if 15 August is a holiday in Bavaria, as it is where most are Catholic.
 * @returns One column of days, rising; give the cells a date format.
 */
export function holidays(year: unknown[][], region: unknown, assumption?: unknown): unknown[][] {
  return guarded(() => {
    const place = regionIn(region);
    const isAssumption = assumptionIn(assumption);
    const days = new Set<number>();
    for (const each of yearsIn(year)) for (const { day } of holidaysOf(each, place, isAssumption)) days.add(day);
    return [...days].sort((a, b) => a - b).map((day) => [serialForCell(day)]);
  });
}

/** The years of a range; blanks (also as 0) are skipped, but one year there must be. */
function yearsIn(argument: unknown): ReadonlySet<number> {
  const years = new Set<number>();
  gridOf(argument).cells.forEach((row, index) => {
    for (const cell of row) {
      const value = plain(cell);
      if (isError(value)) throw value;
      if (value === "" || value === 0) continue;
      if (!isYear(value)) throw fail("#VALUE!", "functions.holidays.notYear", { row: index + 1 });
      years.add(value);
    }
  });
  if (years.size === 0) throw fail("#VALUE!", "functions.holidays.noYear");
  return years;
}

function isYear(value: PlainCell): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= firstHolidayYear && value <= lastHolidayYear;
}

function regionIn(argument: unknown): Region {
  const grid = gridOf(argument);
  const value = plain((grid.cells[0] as readonly unknown[])[0]);
  if (isError(value)) throw value;
  const word = isBlank(value) ? "" : String(value);
  const region = grid.rows === 1 && grid.columns === 1 ? regionOf(word) : undefined;
  if (!region) throw fail("#VALUE!", "functions.holidays.regionUnknown", { region: word });
  return region;
}

/** A blank, 0 and FALSE are no. */
function assumptionIn(argument: unknown): boolean {
  const value = plain((gridOf(argument).cells[0] as readonly unknown[])[0]);
  if (isError(value)) throw value;
  if (value === "" || value === 0 || value === false) return false;
  if (value === 1 || value === true) return true;
  throw fail("#VALUE!", "functions.holidays.assumptionUnknown");
}
