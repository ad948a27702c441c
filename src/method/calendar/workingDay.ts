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
