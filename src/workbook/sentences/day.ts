import { isoDate } from "../../method/calendar/serial";
import { formatDay, type Language } from "../../text/text";

/** A serial of the 1900 system as a person reads it: "12 Jan 2026"; "" outside the calendar. */
export function daySentence(language: Language, serial: number): string {
  const iso = isoDate(serial);
  return iso ? formatDay(language, iso) : "";
}
