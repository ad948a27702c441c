import { serialOf } from "../method/calendar/serial";

/** The calendar day of this machine, as a serial. */
export function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) as number;
}
