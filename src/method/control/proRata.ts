import { addMonths } from "../calendar/serial";

/**
 * The share of a year that has passed by the end of a day: days gone / days of that year, 0 before it begins, 1 from its
 * last day on. The year begins on `yearStart` and ends the day before the same day twelve months later.
 */
export function shareOfYear(yearStart: number, asOf: number): number {
  const next = addMonths(yearStart, 12);
  if (next === undefined) return asOf < yearStart ? 0 : 1;
  return Math.min(Math.max((asOf - yearStart + 1) / (next - yearStart), 0), 1);
}
