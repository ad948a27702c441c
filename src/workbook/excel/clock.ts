import { serialOf } from "../../method/calendar/serial";

/** The clock that sheets are dated by; a test stops it, so that two runs write the same. */
export const clock = { now: (): Date => new Date() };

/** The calendar day of this machine, as a whole serial of the 1900 system; 0 where Excel's calendar does not reach. */
export function dayNow(): number {
  const now = clock.now();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
