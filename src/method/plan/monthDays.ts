import { addMonths } from "../calendar/serial";
import { isWorkingDay } from "../calendar/workingDay";

/**
 * First day of each plan month and of the month after the last; fewer where Excel's calendar ends.
 * @param start first day of month 1; months begin on its day of the month, clamped where a month is shorter
 */
export function monthStarts(start: number, months: number): number[] {
  const starts: number[] = [];
  for (let month = 0; month <= months; month++) {
    const day = addMonths(start, month);
    if (day === undefined) break;
    starts.push(day);
  }
  return starts;
}

/** Working days (Monday to Friday, no holiday) of each plan month; 0 past the end of Excel's calendar. */
export function monthlyWorkingDays(start: number, months: number, holidays: ReadonlySet<number>): number[] {
  const starts = monthStarts(start, months);
  return Array.from({ length: months }, (_, month) => {
    const [from, to] = [starts[month], starts[month + 1]];
    if (from === undefined || to === undefined) return 0;
    let days = 0;
    for (let day = from; day < to; day++) if (isWorkingDay(day, holidays)) days++;
    return days;
  });
}
