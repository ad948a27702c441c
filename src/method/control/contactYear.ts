import { addMonths, dateOf, lastSerial, serialOf } from "../calendar/serial";

/** First and last day of a contact year. */
export interface ContactYear {
  readonly from: number;
  readonly to: number;
}

/**
 * The contact year in which a day lies: the calendar year, or the year from a given day of the calendar on. A year that
 * begins on 29 February begins on the 28th in years that have none.
 * @param yearStart any first day of a contact year, before or after the day
 * @returns undefined for days outside Excel's calendar
 */
export function contactYearOf(asOf: number, yearStart?: number): ContactYear | undefined {
  const date = dateOf(asOf);
  if (!date) return undefined;
  const start = yearStart === undefined ? serialOf(date.year, 1, 1) : yearStart;
  const first = start === undefined ? undefined : dateOf(start);
  if (start === undefined || !first) return undefined;
  let years = date.year - first.year;
  let from = addMonths(Math.floor(start), years * 12);
  if (from === undefined || from > Math.floor(asOf)) {
    years--;
    from = addMonths(Math.floor(start), years * 12);
  }
  if (from === undefined) return undefined;
  const next = addMonths(Math.floor(start), (years + 1) * 12);
  return { from, to: next === undefined ? lastSerial : next - 1 };
}

/** The share of a year that has passed by the end of a day: days gone / days of the year, 0 before it, 1 after it. */
export function shareOfYear({ from, to }: ContactYear, asOf: number): number {
  return Math.min(Math.max((Math.floor(asOf) - from + 1) / (to - from + 1), 0), 1);
}
