import { dayLocale } from "../../text/languages";
import { isoOfSerial } from "../frame/calendarDay";
import type { Speech } from "../frame/speech";

/** A day with its weekday: "Tue, 7 Apr 2026". */
export function dayWithWeekday(speech: Speech, day: number): string {
  const weekday = new Intl.DateTimeFormat(speech.locale, { weekday: "short", timeZone: "UTC" });
  return `${weekday.format(Date.parse(isoOfSerial(day) + "T00:00:00Z"))}, ${speech.day(day)}`;
}

/** A weekday's name, from 1 for Monday to 7 for Sunday. */
export function weekdayName(speech: Speech, weekday: number): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(speech.locale, { weekday: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, 0, weekday),
  );
}

/** A time of day in the user's format: "09:00". */
export function timeWords(speech: Speech, minutesAfterMidnight: number): string {
  const time = new Intl.DateTimeFormat(dayLocale(speech.locale), {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  });
  return time.format(minutesAfterMidnight * 60_000);
}

/** A share with its interval: "40 % (12 – 77 %)"; "–" where nothing was counted. */
export function rateWords(
  speech: Speech,
  {
    rate,
    low,
    high,
    cases,
  }: { readonly rate: number; readonly low: number; readonly high: number; readonly cases: number },
): string {
  if (cases === 0 || Number.isNaN(rate)) return "–";
  const whole = (share: number) => speech.number(share * 100);
  return speech.say("pane.party.rate", { rate: whole(rate), low: whole(low), high: whole(high) });
}
