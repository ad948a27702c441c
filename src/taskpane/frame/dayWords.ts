import { isoWeekOf } from "../../method/careCalls/isoWeek";
import { addMonths, lastSerial, serialOf, weekday } from "../../method/calendar/serial";

/** Where a day is looked for that could be one of several: after the day it is counted from, before it, or in its year. */
export type Toward = "ahead" | "back" | "year";

// What people type for a day in either language, whatever the language of the pane; as in `instrumentSynonyms`,
// understood and never written.
const relative: Readonly<Record<string, number>> = {
  today: 0,
  heute: 0,
  tomorrow: 1,
  morgen: 1,
  übermorgen: 2,
  uebermorgen: 2,
  yesterday: -1,
  gestern: -1,
  vorgestern: -2,
};
const weekdays: readonly (readonly string[])[] = [
  ["mo", "mon", "monday", "montag"],
  ["di", "tu", "tue", "tues", "tuesday", "dienstag"],
  ["mi", "we", "wed", "wednesday", "mittwoch"],
  ["do", "th", "thu", "thur", "thurs", "thursday", "donnerstag"],
  ["fr", "fri", "friday", "freitag"],
  ["sa", "sat", "saturday", "samstag", "sonnabend"],
  ["so", "su", "sun", "sunday", "sonntag"],
];
const units: Readonly<Record<"day" | "week" | "month" | "year", readonly string[]>> = {
  day: ["d", "t", "day", "days", "tag", "tage", "tagen"],
  week: ["w", "week", "weeks", "woche", "wochen"],
  month: ["m", "month", "months", "monat", "monate", "monaten"],
  year: ["y", "j", "year", "years", "jahr", "jahre", "jahren"],
};
const numbers: readonly (readonly string[])[] = [
  [],
  ["a", "an", "one", "ein", "eine", "einen", "einem", "einer"],
  ["two", "zwei"],
  ["three", "drei"],
  ["four", "vier"],
  ["five", "fünf"],
  ["six", "sechs"],
];
const nextWeek = new Set(["next week", "nächste woche", "naechste woche", "kommende woche"]);

/**
 * The serial of a day that is said in words: "tomorrow", "+14", "in 2 weeks", "2 weeks ago", "Mo", "week 50", "KW 3/2027";
 * undefined for anything else.
 * @param near the day it is counted from
 */
export function dayInWords(text: string, near: number, toward: Toward): number | undefined {
  const said = text.trim().toLowerCase().replace(/\s+/g, " ");
  const found = relativeDay(said, near) ?? weekdayNear(said, near, toward) ?? mondayOf(said, near, toward);
  return found !== undefined && found >= 1 && found <= lastSerial ? found : undefined;
}

function relativeDay(said: string, near: number): number | undefined {
  const days = relative[said];
  if (days !== undefined) return near + days;
  if (nextWeek.has(said)) return near - weekday(near) + 8;
  const signed = /^([+-]) ?(\d{1,3}) ?(\p{L}*)$/u.exec(said);
  if (signed) return stepped(near, Number(`${signed[1]}${signed[2]}`), signed[3] === "" ? "d" : (signed[3] as string));
  const ahead = /^(?:in )?(\p{L}+|\d{1,3}) (\p{L}+)$/u.exec(said);
  const back = /^vor (\p{L}+|\d{1,3}) (\p{L}+)$/u.exec(said) ?? /^(\p{L}+|\d{1,3}) (\p{L}+) ago$/u.exec(said);
  if (back) return stepped(near, -numberOf(back[1] as string), back[2] as string);
  return ahead ? stepped(near, numberOf(ahead[1] as string), ahead[2] as string) : undefined;
}

function numberOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : numberNamed(word);
}

function numberNamed(word: string): number {
  const number = numbers.findIndex((names) => names.includes(word));
  return number < 0 ? NaN : number;
}

function stepped(near: number, count: number, word: string): number | undefined {
  const unit = (Object.keys(units) as (keyof typeof units)[]).find((each) => units[each].includes(word));
  if (unit === undefined || Number.isNaN(count)) return undefined;
  if (unit === "day") return near + count;
  return unit === "week" ? near + 7 * count : addMonths(near, unit === "month" ? count : 12 * count);
}

/** "Mo": the next Monday after the day, or the last one before it. */
function weekdayNear(said: string, near: number, toward: Toward): number | undefined {
  const name = said.replace(/^(am|on|kommenden) /, "").replace(/\.$/, "");
  const wanted = weekdays.findIndex((names) => names.includes(name)) + 1;
  if (wanted === 0) return undefined;
  const ahead = (wanted - weekday(near) + 7) % 7;
  if (toward === "back") return near + ahead - 7;
  return near + (ahead === 0 ? 7 : ahead);
}

/** "week 50": its Monday; of the week that runs the day after, where that is in it. Without a year the next such week. */
function mondayOf(said: string, near: number, toward: Toward): number | undefined {
  const [, week, year] = /^(?:kw|woche|week|wk|w)\.? ?(\d{1,2})(?: ?[/ ] ?(\d{4}))?$/.exec(said) ?? [];
  if (week === undefined) return undefined;
  const current = isoWeekOf(near);
  if (!current) return undefined;
  if (year !== undefined) return mondayIn(Number(year), Number(week));
  const years = toward === "ahead" ? [current.year, current.year + 1] : [current.year];
  for (const each of years) {
    const monday = mondayIn(each, Number(week));
    if (monday === undefined) continue;
    if (toward !== "ahead" || monday > near) return monday;
    // Of the week that runs only what is left of its working days can be meant.
    if (monday + 4 > near) return near + 1;
  }
  return undefined;
}

function mondayIn(year: number, week: number): number | undefined {
  // 4 January is always in the first week.
  const fourth = serialOf(year, 1, 4);
  const first = fourth === undefined ? undefined : isoWeekOf(fourth)?.monday;
  const monday = first === undefined ? undefined : first + 7 * (week - 1);
  const found = monday === undefined ? undefined : isoWeekOf(monday);
  return found?.week === week && found.year === year ? monday : undefined;
}
