import { dateOf, serialOf, weekday } from "../calendar/serial";

/** A week from Monday to Sunday with its number by ISO 8601. Serials of the 1900 system. */
export interface IsoWeek {
  readonly monday: number;
  readonly sunday: number;
  /** 1..53 */
  readonly week: number;
  /** Of the week's Thursday: 1 January 2027 belongs to week 53 of 2026. */
  readonly year: number;
}

/** The ISO week of a day; undefined outside Excel's calendar and before March 1900, where its weekdays are wrong. */
export function isoWeekOf(day: number): IsoWeek | undefined {
  const monday = Math.floor(day) - weekday(day) + 1;
  const thursday = dateOf(monday + 3);
  const newYear = thursday && serialOf(thursday.year, 1, 1);
  if (newYear === undefined || monday <= 60) return undefined;
  return {
    monday,
    sunday: monday + 6,
    week: Math.floor((monday + 3 - newYear) / 7) + 1,
    year: thursday?.year as number,
  };
}

/** The ISO week before the week of a day: whom Monday's care calls ask (docs/method.md, Care calls). */
export function weekBefore(day: number): IsoWeek | undefined {
  return isoWeekOf(Math.floor(day) - 7);
}
