import { serialOf } from "../../method/calendar/serial";
import { dayInWords, type Toward } from "./dayWords";

/**
 * Reads days as people of a locale type them.
 * @param near the day that a day in words is counted from, and the year of one without a year
 * @param toward where to look for a day without a year
 */
export type DayReader = (text: string, near: number, toward?: Toward) => number | undefined;

/**
 * A reader of days in the order of a locale: "31.3.2026", "31.3." (in the year of `near`, or the next or last such day),
 * "31/3/26", "31 Mar 2026", "2026-03-31", and in words ("tomorrow", "+14", "Mo", "week 50"). Nothing is guessed: a day that
 * the calendar does not have is undefined.
 */
export function dayReader(locale: string): DayReader {
  const order = orderOf(locale);
  const months = monthsOf(locale);
  return (text, near, toward = "year") => {
    const inWords = dayInWords(text, Math.floor(near), toward);
    if (inWords !== undefined) return inWords;
    const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
    if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const parts = text
      .toLowerCase()
      .split(/[\s./,-]+/)
      .filter((part) => part !== "");
    if (parts.length < 2 || parts.length > 3) return undefined;
    const named = parts.findIndex((part) => /^\p{L}/u.test(part));
    let day: number;
    let month: number | undefined;
    let year: number | undefined;
    if (named >= 0) {
      const [first, second] = parts.filter((_, index) => index !== named);
      month = monthNamed(months, parts[named] as string);
      day = wholeOf(first);
      year = second === undefined ? undefined : wholeOf(second);
    } else {
      const used = parts.length === 3 ? order : order.filter((part) => part !== "year");
      const read = Object.fromEntries(used.map((part, index) => [part, wholeOf(parts[index])]));
      day = read["day"] ?? NaN;
      month = read["month"];
      year = read["year"];
    }
    if (month === undefined) return undefined;
    if (year !== undefined) return serialOf(year < 100 ? 2000 + year : year, month, day);
    const nearYear = new Date((near - 25569) * 86_400_000).getUTCFullYear();
    return serialNear(nearYear, month, day, near, toward);
  };
}

/** 29 February comes back after at most eight years. */
const mostYears = 8;

function serialNear(year: number, month: number, day: number, near: number, toward: Toward): number | undefined {
  if (toward === "year") return serialOf(year, month, day);
  const step = toward === "ahead" ? 1 : -1;
  for (let each = 0; each <= mostYears; each++) {
    const found = serialOf(year + step * each, month, day);
    if (found !== undefined && (toward === "ahead" ? found >= Math.floor(near) : found <= near)) return found;
  }
  return undefined;
}

type Part = "day" | "month" | "year";

function orderOf(locale: string): readonly Part[] {
  return new Intl.DateTimeFormat(locale, { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" })
    .formatToParts(0)
    .flatMap(({ type }) => (type === "day" || type === "month" || type === "year" ? [type] : []));
}

function monthsOf(locale: string): readonly (readonly string[])[] {
  const formats = (["long", "short"] as const).map(
    (month) => new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" }),
  );
  return Array.from({ length: 12 }, (_, month) =>
    formats.map((format) =>
      format
        .format(Date.UTC(2000, month, 1))
        .toLowerCase()
        .replace(".", ""),
    ),
  );
}

/** "mar", "march" and "marc"; "ma" may be March or May and is neither. */
function monthNamed(months: readonly (readonly string[])[], typed: string): number | undefined {
  const exact = months.findIndex((names) => names.includes(typed));
  if (exact >= 0) return exact + 1;
  const begun = months.flatMap((names, month) => (names.some((name) => name.startsWith(typed)) ? [month + 1] : []));
  return typed.length >= 3 && begun.length === 1 ? begun[0] : undefined;
}

function wholeOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : NaN;
}
