import { lastSerial, weekday } from "./serial";

/** True for Monday to Friday when the day is not a holiday. */
export function isWorkingDay(serial: number, holidays: ReadonlySet<number>): boolean {
  return weekday(serial) < 6 && !holidays.has(serial);
}

/**
 * The day itself when it is a working day, else the next one; undefined when Excel's calendar ends before that.
 * @param holidays whole serials
 */
export function nextWorkingDay(serial: number, holidays: ReadonlySet<number>): number | undefined {
  for (let day = serial; day <= lastSerial; day++) {
    if (isWorkingDay(day, holidays)) return day;
  }
  return undefined;
}

/**
 * The day so many working days after a day, like WORKDAY: the day itself does not count. Undefined when Excel's calendar
 * ends before that.
 * @param count whole, 0 and above; with 0 the day itself, whatever it is
 * @param holidays whole serials
 */
export function workingDaysAfter(serial: number, count: number, holidays: ReadonlySet<number>): number | undefined {
  let day = serial;
  for (let left = count; left > 0; left--) {
    const next = nextWorkingDay(day + 1, holidays);
    if (next === undefined) return undefined;
    day = next;
  }
  return day;
}
