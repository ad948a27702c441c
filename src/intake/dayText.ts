import { serialOf, weekday } from "../method/calendar/serial";
import { noDayWords } from "./words/notAssessed";
import { monthNumbers, weekdayNumbers } from "./words/months";

/** The order of day, month and year in which a text is read. */
export type DayOrder = "dmy" | "mdy" | "iso" | "iso with zone" | "name" | "week" | "yyyymmdd" | "serial";

/** What a text says about a day. Serials of the 1900 system; a time of day is dropped. */
export interface DayText {
  /** Every reading that is a day. One reading is sure; "dmy" beside "mdy" is the column's to decide. */
  readonly readings: Readonly<Partial<Record<DayOrder, number>>>;
  /** True where day and month stand by slashes or hyphens, so that the order is a question. */
  readonly hasOrder: boolean;
  /** The text has only a day and a month, only a month, a week without its year. */
  readonly lacks?: "year" | "day";
  /** A weekday stands with it and does not fit. */
  readonly wrongWeekday?: true;
}

const time = /[ T,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:am|pm|uhr)?\s*(z|[+-]\d{2}:?\d{2}|utc|gmt)?$/i;
const numeric = /^(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const dayMonthName = /^(\d{1,2})\.?[ -]\s?([a-zäöü]+)\.?[ -]\s?'?(\d{4}|\d{2})$/i;
const monthNameDay = /^([a-zäöü]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const isoWeek = /^(?:(\d{4})-w(\d{2})|(?:kw|cw|week|wk) ?(\d{1,2})[ /.-]\s?(\d{4}|\d{2})|(\d{1,2})\. ?kw ?(\d{4}))$/i;
const weekAlone = /^(?:kw|cw|week|wk)\.? ?(\d{1,2})$|^(\d{1,2})\. ?kw$/i;
const dayAlone = /^(\d{1,2})\.\s?(\d{1,2})\.$/;
const monthAlone =
  /^(?:([a-zäöü]+)\.?[ -](\d{4}|\d{2})|(\d{1,2})[./-](\d{4})|q[1-4][ /-]\d{4}|[1-4]\. ?quartal \d{4})$/i;
/** "Januar", "im Januar", "Ende März": a month and nothing else. */
const monthWord = /^(?:(?:im|anfang|mitte|ende|early|mid|late|in) )?([a-zäöü]+)\.?$/i;
const weekdayBefore = /^([a-zäöü]{2,10})\.?,?\s+(?=\S)/i;
const mayBeDay = /\d/;

function year(text: string): number {
  const number = Number(text);
  return text.length > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
}

/** Reads a cleaned text as a day in every order that makes it one; undefined when it says no day at all. */
export function dayText(text: string): DayText | undefined {
  if (!mayBeDay.test(text)) {
    const month = monthWord.exec(text);
    return month && monthNumbers.has((month[1] as string).toLowerCase())
      ? { readings: {}, hasOrder: false, lacks: "day" }
      : undefined;
  }
  let rest = text;
  let zone = false;
  let hadTime = false;
  if (rest.includes(":")) {
    const found = time.exec(rest);
    if (found) {
      rest = rest.slice(0, found.index).replace(/,$/, "");
      zone = found[1] !== undefined;
      hadTime = true;
    }
  }
  let named: number | undefined;
  const code = rest.charCodeAt(0) | 32;
  if (code >= 97 && code <= 122) {
    const before = weekdayBefore.exec(rest);
    named = before ? weekdayNumbers.get((before[1] as string).toLowerCase()) : undefined;
    if (before && named !== undefined) rest = rest.slice(before[0].length);
  }
  const found = dateIn(rest, zone, hadTime);
  if (!found || named === undefined) return found;
  const serials = Object.values(found.readings);
  const fitting = Object.fromEntries(Object.entries(found.readings).filter(([, serial]) => weekday(serial) === named));
  if (Object.keys(fitting).length > 0) return { ...found, readings: fitting };
  return serials.length > 0 ? { ...found, wrongWeekday: true } : found;
}

function dateIn(text: string, zone: boolean, hadTime: boolean): DayText | undefined {
  const one = (order: DayOrder, serial: number | undefined): DayText | undefined =>
    serial === undefined ? undefined : { readings: { [order]: serial }, hasOrder: false };
  const parts = numeric.exec(text);
  if (parts) {
    const [, a, sign, b, c] = parts as unknown as [string, string, string, string, string];
    if (a.length === 4) {
      if (sign === ".") return one("iso", serialOf(Number(a), Number(b), Number(c)));
      return c.length === 2
        ? one(zone ? "iso with zone" : "iso", serialOf(Number(a), Number(b), Number(c)))
        : undefined;
    }
    if (a.length > 2) return undefined;
    const dmy = serialOf(year(c), Number(b), Number(a));
    if (sign === ".") return one("dmy", dmy);
    const mdy = serialOf(year(c), Number(a), Number(b));
    const readings = { ...(dmy !== undefined && { dmy }), ...(mdy !== undefined && { mdy }) };
    return dmy === undefined && mdy === undefined ? undefined : { readings, hasOrder: true };
  }
  if (/^\d{4}-\d-\d{1,2}$|^\d{4}-\d{1,2}-\d$/.test(text)) {
    const [y, m, d] = text.split("-").map(Number) as [number, number, number];
    return one("iso", serialOf(y, m, d));
  }
  const named = dayMonthName.exec(text);
  const month = named && monthNumbers.get((named[2] as string).toLowerCase());
  if (named && month) return one("name", serialOf(year(named[3] as string), month, Number(named[1])));
  const american = monthNameDay.exec(text);
  const itsMonth = american && monthNumbers.get((american[1] as string).toLowerCase());
  if (american && itsMonth) return one("name", serialOf(Number(american[3]), itsMonth, Number(american[2])));
  const week = isoWeek.exec(text);
  if (week) {
    const [, y1, w1, w2, y2, w3, y3] = week as unknown as (string | undefined)[];
    return one("week", mondayOf(year((y1 ?? y2 ?? y3) as string), Number(w1 ?? w2 ?? w3)));
  }
  if (!hadTime) {
    if (/^(?:19|20)\d{6}$/.test(text))
      return one("yyyymmdd", serialOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))));
    if (/^\d{5}(?:\.0+)?$/.test(text)) {
      const serial = Math.floor(Number(text));
      return serial >= 20000 && serial <= 80000 ? one("serial", serial) : undefined;
    }
    if (dayAlone.test(text) || weekAlone.test(text)) return { readings: {}, hasOrder: false, lacks: "year" };
    const alone = monthAlone.exec(text);
    if (alone && (alone[1] === undefined || monthNumbers.has(alone[1].toLowerCase())))
      return { readings: {}, hasOrder: false, lacks: "day" };
  }
  return undefined;
}

/** The Monday of an ISO week, as a serial; undefined for a week that the year does not have. */
export function mondayOf(itsYear: number, week: number): number | undefined {
  const fourth = serialOf(itsYear, 1, 4);
  if (fourth === undefined || !Number.isInteger(week) || week < 1 || week > 53) return undefined;
  const monday = fourth - (weekday(fourth) - 1) + (week - 1) * 7;
  // Week 53 of a year with 52 weeks would be the first of the next.
  const thursday = monday + 3;
  const newYear = serialOf(itsYear + 1, 1, 1);
  return newYear !== undefined && thursday >= newYear ? undefined : monday;
}

/** True for a text that a system writes for "no day". */
export function saysNoDay(text: string): boolean {
  return noDayWords.has(text.toLowerCase());
}

/** How a column of day texts is read. */
export interface DayReading {
  /** The order of those texts whose order is a question; undefined when it is not sure. */
  readonly order?: "dmy" | "mdy";
  /** Both orders make all texts valid days, and different ones: asked. */
  readonly isAmbiguous: boolean;
  /** No order makes all texts valid days: how many fit each. */
  readonly conflict?: { readonly dmy: number; readonly mdy: number };
  /** All texts are eight digits, or all are serials; else such texts are no days. */
  readonly digits?: "yyyymmdd" | "serial";
}

/** Reads the day texts of one column together. */
export function dayReading(days: readonly DayText[]): DayReading {
  const ordered = days.filter(({ hasOrder }) => hasOrder);
  const whole = (order: "yyyymmdd" | "serial"): boolean =>
    days.length > 0 && days.every(({ readings }) => readings[order] !== undefined);
  const extra: Pick<DayReading, "digits"> = whole("yyyymmdd")
    ? { digits: "yyyymmdd" }
    : whole("serial")
      ? { digits: "serial" }
      : {};
  if (ordered.length === 0) return { isAmbiguous: false, ...extra };
  const fits = (order: "dmy" | "mdy"): number => ordered.filter(({ readings }) => readings[order] !== undefined).length;
  const counts = { dmy: fits("dmy"), mdy: fits("mdy") };
  const orders = (["dmy", "mdy"] as const).filter((order) => counts[order] === ordered.length);
  if (orders.length === 0) return { isAmbiguous: false, conflict: counts, ...extra };
  const differ = ordered.some(({ readings }) => readings.dmy !== readings.mdy);
  if (orders.length === 2 && differ) return { isAmbiguous: true, ...extra };
  return { order: orders[0] as "dmy" | "mdy", isAmbiguous: false, ...extra };
}

/** The day of a text by the reading of its column; undefined when it stays as it is. */
export function dayOfText(day: DayText, reading: Pick<DayReading, "order" | "digits">): number | undefined {
  if (day.wrongWeekday) return undefined;
  if (day.hasOrder) {
    const { dmy, mdy } = day.readings;
    if (reading.order) return day.readings[reading.order];
    return dmy === mdy ? dmy : undefined;
  }
  for (const [order, serial] of Object.entries(day.readings)) {
    if ((order === "yyyymmdd" || order === "serial") && reading.digits !== order) continue;
    return serial;
  }
  return undefined;
}

/** The order that a reading is told by. */
export function orderOf(day: DayText, reading: Pick<DayReading, "order">): DayOrder {
  if (day.hasOrder) return reading.order ?? "dmy";
  return Object.keys(day.readings)[0] as DayOrder;
}
