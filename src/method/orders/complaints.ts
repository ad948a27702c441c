import { lastSerial } from "../calendar/serial";
import { isWorkingDay } from "../calendar/workingDay";
import { eventShare, kaplanMeier, medianTime } from "../plan/kaplanMeier";

/** Example: a complaint is closed within so many working days. */
const exampleComplaintDays = 5;

/** Working days after a day up to and including another; opened today is 0. */
export function workingDaysOpen(opened: number, until: number, holidays: ReadonlySet<number>): number {
  let days = 0;
  for (let day = opened + 1; day <= Math.min(until, lastSerial); day++) if (isWorkingDay(day, holidays)) days++;
  return days;
}

export interface ComplaintTimes {
  /** Share closed within the target, with its interval; open ones count as cut off. */
  readonly within: { readonly share: number; readonly low: number; readonly high: number };
  /** Working days by which half are closed; NaN where they are not. */
  readonly median: number;
}

/**
 * How long complaints stay open. Open ones are cut off where they stand: a mean of the closed
 * alone would praise whoever lets the hard ones lie. Undefined without a complaint.
 * @param days working days open, of the same length as isClosed
 */
export function complaintTimes(
  days: readonly number[],
  isClosed: readonly boolean[],
  target = exampleComplaintDays,
): ComplaintTimes | undefined {
  if (days.length === 0) return undefined;
  const steps = kaplanMeier(days, isClosed);
  return { within: eventShare(steps, target), median: medianTime(steps).time };
}
