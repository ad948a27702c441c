/**
 * Days as Excel's serials of the 1900 system: 1 is 1 January 1900, 60 is the 29 February 1900 that never was,
 * 2958465 is 31 December 9999. All arithmetic is on whole numbers; nothing here knows a clock or a time zone.
 */

/** The last day that Excel knows: 31 December 9999. */
export const lastSerial = 2958465;

/** What is added to a serial of the 1904 system to get the serial of the same day in the 1900 system. */
const shiftOf1904 = 1462;

export interface CalendarDate {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

/** Days since 1 January 1970 in the Gregorian calendar, for any month number and day number. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

const serialOfEpoch = 25569;

/** Length of a month in Excel's calendar, in which February 1900 has 29 days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 || year === 1900;
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The serial of a date of Excel's calendar, or undefined when there is no such date between 1 January 1900 and
 * 31 December 9999. 29 February 1900 is serial 60, as in Excel.
 */
export function serialOf(year: number, month: number, day: number): number | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  const days = daysFromCivil(year, month, day) + serialOfEpoch;
  // Excel counts 29 Feb 1900: days before March 1900 lie one serial lower than a true calendar would put them.
  return year === 1900 && month <= 2 ? days - 1 : days;
}

/** The date of a serial (a time of day is dropped), or undefined outside 1..2958465. */
export function dateOf(serial: number): CalendarDate | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= lastSerial)) return undefined;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const shifted = (whole < 60 ? whole + 1 : whole) - serialOfEpoch + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/**
 * The day `months` after (or before) a serial, like EDATE: the same day of the month, or the month's last day where
 * the month is shorter. Undefined outside Excel's calendar. For the n-th step of a cadence add n times the months to
 * the first day; adding to a clamped day would lose the month's end.
 */
export function addMonths(serial: number, months: number): number | undefined {
  const start = dateOf(serial);
  if (!start || !Number.isInteger(months)) return undefined;
  const count = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  if (year < 1900 || year > 9999) return undefined;
  return serialOf(year, month, Math.min(start.day, daysInMonth(year, month)));
}

/** Weekday of a serial as Excel counts it: 1 Monday .. 7 Sunday (before March 1900 that is not the true weekday). */
export function weekday(serial: number): number {
  return ((Math.floor(serial) + 5) % 7) + 1;
}

/** "2026-03-31" for a serial, or undefined outside Excel's calendar. */
export function isoDate(serial: number): string | undefined {
  const date = dateOf(serial);
  if (!date) return undefined;
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** The serial of "2026-03-31", or undefined for any other text and for a day that does not exist. */
export function serialOfIso(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? serialOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The canonical (1900) serial of a serial of a workbook that counts from 1904. */
export function serialFrom1904(serial: number): number {
  return serial + shiftOf1904;
}

/** The serial in a workbook that counts from 1904, of a canonical (1900) serial. */
export function serialTo1904(serial: number): number {
  return serial - shiftOf1904;
}
