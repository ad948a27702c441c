import { isWorkingDay } from "../calendar/workingDay";

/** What an adviser has of a year. */
export interface WorkingTime {
  /** Mondays to Fridays that are no holidays. */
  readonly workingDays: number;
  readonly leaveDays: number;
  readonly trainingDays: number;
  readonly sicknessDays: number;
  readonly hoursADay: number;
  /** Share of the time for customers (Nettomarktzeit), 0..1. */
  readonly netMarketTime: number;
}

/** Days at work: not below 0. */
export function daysAtWork({ workingDays, leaveDays, trainingDays, sicknessDays }: WorkingTime): number {
  return Math.max(0, workingDays - leaveDays - trainingDays - sicknessDays);
}

/** Minutes a year for customers: days at work x hours x net market time (docs/method.md, Capacity). */
export function minutesForCustomers(time: WorkingTime): number {
  return daysAtWork(time) * time.hoursADay * 60 * time.netMarketTime;
}

/** Working days from a day to another, both included, like NETWORKDAYS. */
export function workingDaysBetween(from: number, to: number, holidays: ReadonlySet<number>): number {
  let count = 0;
  for (let day = from; day <= to; day++) if (isWorkingDay(day, holidays)) count++;
  return count;
}
