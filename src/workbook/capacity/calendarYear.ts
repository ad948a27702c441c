import { dateOf, serialOf } from "../../method/calendar/serial";

export interface CalendarYear {
  readonly year: number;
  /** Serials of 1 January and 31 December. */
  readonly from: number;
  readonly to: number;
}

/** The calendar year of a day: leave and training are granted by it. Undefined outside Excel's calendar. */
export function calendarYearOf(asOf: number): CalendarYear | undefined {
  const year = dateOf(asOf)?.year;
  const from = year === undefined ? undefined : serialOf(year, 1, 1);
  const to = year === undefined ? undefined : serialOf(year, 12, 31);
  return year === undefined || from === undefined || to === undefined ? undefined : { year, from, to };
}
