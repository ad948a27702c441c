import { dateOf } from "../../method/calendar/serial";
import { say, traitsOf, type Language } from "../../text/text";

/**
 * A serial of the 1900 system as a person reads it: "12 Jan 2026", "12. Jan. 2026"; "" outside the calendar. The months
 * are ours and not Intl's, so that the sentence is the same as the one that the sheet's formula makes.
 */
export function daySentence(language: Language, serial: number): string {
  const date = dateOf(serial);
  if (!date) return "";
  return `${date.day}${traitsOf(language).afterDay}${monthName(language, date.month)} ${date.year}`;
}

/** Twelve short names of months in one text, each as wide as the widest, for MID in a formula. */
export function monthNames(language: Language): { readonly names: string; readonly width: number } {
  const names = say(language, "sheets.months");
  return { names, width: names.length / 12 };
}

/** @param month 1 to 12 */
export function monthName(language: Language, month: number): string {
  const { names, width } = monthNames(language);
  return names.slice((month - 1) * width, month * width).trim();
}
