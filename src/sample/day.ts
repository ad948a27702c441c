/** Days are serials of the 1900 date system: 1 Jan 2026 is 46023. Only integer arithmetic, no clock, no time zone. */

const dayLength = 86_400_000;
/** 30 Dec 1899, so that every serial from 1 Mar 1900 on is right. */
const dayZero = Date.UTC(1899, 11, 30);

/**
 * The serial of an ISO day.
 * @throws RangeError when the text is not a day of the calendar in the form "2026-03-31".
 */
export function serialOfDay(iso: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const time = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    throw new RangeError(`Not a day in the form YYYY-MM-DD: ${iso}`);
  }
  return (time - dayZero) / dayLength;
}

/** The ISO day of a serial. */
export function dayOfSerial(serial: number): string {
  return new Date(dayZero + serial * dayLength).toISOString().slice(0, 10);
}

/** Year, month and day of a serial. */
export function dayParts(serial: number): [year: number, month: number, day: number] {
  return dayOfSerial(serial).split("-").map(Number) as [number, number, number];
}

/** The serial `months` later (earlier when negative), the end of the month clamped as EDATE does. */
export function monthsLater(serial: number, months: number): number {
  const [year, month, day] = dayParts(serial);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return (Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)) - dayZero) / dayLength;
}

/** Fixed holidays on which the invented company is closed. */
const closed = new Set(["01-01", "05-01", "12-24", "12-25", "12-26", "12-31"]);

/** Monday to Friday and not closed. */
export function isBusinessDay(serial: number): boolean {
  const weekday = serial % 7; // 0 Saturday, 1 Sunday
  return weekday > 1 && !closed.has(dayOfSerial(serial).slice(5));
}

/** The day itself when business is open on it, else the last business day before. */
export function businessDayUpTo(serial: number): number {
  let day = serial;
  while (!isBusinessDay(day)) day--;
  return day;
}

/** The day itself when business is open on it, else the first business day after. */
export function businessDayFrom(serial: number): number {
  let day = serial;
  while (!isBusinessDay(day)) day++;
  return day;
}
