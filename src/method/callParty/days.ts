import { addMonths, dateOf, lastSerial, serialOf, weekday } from "../calendar/serial";

/** The two readings of "jeden 2. Dienstag" (docs/method.md, Call party). */
export type PartyRhythm = "fortnightly" | "secondOfMonth";

/**
 * The days of the call party from a day on, that day included, rising; fewer where Excel's calendar ends. A day on a
 * holiday is left out, it is not moved: the party is fixed.
 * @param from whole serial; fortnightly: the first one falls on the next such weekday from here
 * @param onWeekday 1 Monday .. 7 Sunday
 */
export function partyDays(
  from: number,
  count: number,
  rhythm: PartyRhythm = "fortnightly",
  onWeekday = 2,
  holidays: ReadonlySet<number> = new Set(),
): readonly number[] {
  const days: number[] = [];
  const next = rhythm === "fortnightly" ? fortnights(from, onWeekday) : secondsOfMonths(from, onWeekday);
  for (const day of next) {
    if (days.length >= count) break;
    if (!holidays.has(day)) days.push(day);
  }
  return days;
}

function* fortnights(from: number, onWeekday: number): Generator<number> {
  const first = from + ((onWeekday - weekday(from) + 7) % 7);
  for (let day = first; day <= lastSerial; day += 14) yield day;
}

function* secondsOfMonths(from: number, onWeekday: number): Generator<number> {
  const start = dateOf(from);
  let month = start && serialOf(start.year, start.month, 1);
  for (; month !== undefined; month = addMonths(month, 1)) {
    const second = month + ((onWeekday - weekday(month) + 7) % 7) + 7;
    if (second >= from) yield second;
  }
}
