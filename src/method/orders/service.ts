import { addMonths } from "../calendar/serial";
import { nextWorkingDay } from "../calendar/workingDay";

/**
 * The first day of service after the last one: the purchase plus a multiple of the months, counted from the purchase so
 * that the end of a month is not lost. Undefined beyond Excel's calendar.
 * @param bought whole serial
 * @param everyMonths whole, at least 1
 * @param lastService whole serial of the last service that was done; undefined for none
 */
export function serviceDue(
  bought: number,
  everyMonths: number,
  lastService: number | undefined,
  holidays: ReadonlySet<number>,
): { readonly raw: number; readonly due: number } | undefined {
  for (let k = 1; ; k++) {
    const raw = addMonths(bought, k * everyMonths);
    if (raw === undefined) return undefined;
    if (lastService !== undefined && raw <= lastService) continue;
    const due = nextWorkingDay(raw, holidays);
    return due === undefined ? undefined : { raw, due };
  }
}
