import type { Look } from "../look/look";
import { appendToRegister, type Registered } from "../registers/appendToRegister";
import type { JobOptions } from "../excel/written";
import type { CalendarRegisterEntry } from "./calendarExport";

/**
 * Remembers what a calendar file held, once the person has saved it: the next export changes only what changed since.
 * @param entries of `calendarFile`
 * @returns null where there is nothing to remember
 */
export async function rememberCalendar(
  look: Look,
  entries: readonly CalendarRegisterEntry[],
  options: JobOptions,
): Promise<Registered | null> {
  return entries.length === 0 ? null : appendToRegister(look, "calendarEntries", entries, options);
}
