import { dateOf } from "../../method/calendar/serial";
import { say, type Language } from "../../text/text";

/**
 * A serial of the 1900 system as a person reads it: "12 Jan 2026", "12. Jan 2026"; "" outside the calendar. The months
 * are ours and not Intl's, so that the sentence is the same as the one that the sheet's formula makes.
 */
export function daySentence(language: Language, serial: number): string {
  const date = dateOf(serial);
  if (!date) return "";
  const month = say(language, "sheets.months").slice(date.month * 3 - 3, date.month * 3);
  return `${date.day}${language === "de" ? ". " : " "}${month} ${date.year}`;
}
