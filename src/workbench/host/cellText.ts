import type { CellInput } from "../model/workbook";
import { HostError } from "./hostError";

/** What a text becomes when it is put into a cell, and the number format that comes with it, if any. */
export interface ParsedCell {
  readonly input: CellInput;
  readonly format?: string;
}

const MAX_TEXT = 32767;
const MAX_FORMULA = 8192;
const DIGIT = /\d/;

/**
 * Puts a text into a cell as Excel does: a leading ' keeps it as text, = + - @ make a formula, and what looks like a
 * number, a date or a time in the en-US notation becomes one, unless the cell's format is "@".
 * @param today serial (1900 system) of the day that completes dates without a year
 */
export function parseCellText(text: string, format: string, dateSystem: "1900" | "1904", today: number): ParsedCell {
  if (text.length > MAX_TEXT) throw new HostError("InvalidArgument");
  if (text === "") return { input: { empty: true } };
  if (format === "@") return { input: { text } };
  const first = text.charCodeAt(0);
  if (first === 39) return { input: { text: text.slice(1) } };
  if (first === 61 && text.length > 1) return formula(text);
  const plain = text.trim();
  if (plain === "") return { input: { text } };
  if (/^(true|false)$/i.test(plain)) return { input: { boolean: plain.toLowerCase() === "true" } };
  const number = DIGIT.test(plain) ? parseNumber(plain) : null;
  if (number) return number;
  const moment = DIGIT.test(plain) ? parseMoment(plain, dateSystem, today) : null;
  if (moment) return moment;
  if ((first === 43 || first === 45) && text.length > 1) return formula(`=${first === 43 ? text.slice(1) : text}`);
  if (first === 64 && text.length > 1) return formula(`=${text.slice(1)}`);
  return { input: { text } };
}

function formula(text: string): ParsedCell {
  if (text.length > MAX_FORMULA) throw new HostError("FormulaLengthExceedsLimit");
  return { input: { formula: text } };
}

const NUMBER = /^([-+]?)(\()?([-+]?)(\$)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([-+]?\d{1,3}))?(\))?\s*(%)?$/;

function parseNumber(text: string): ParsedCell | null {
  const match = NUMBER.exec(text);
  if (!match) return fraction(text);
  const [, sign, open, innerSign, currency, whole, decimals, exponent, close, percent] = match;
  if (whole === undefined && (decimals === undefined || decimals === ".")) return null;
  if ((open === undefined) !== (close === undefined) || (sign && (open || innerSign))) return null;
  if (open && innerSign) return null;
  const digits = `${(whole ?? "0").replace(/,/g, "")}${decimals ?? ""}${exponent === undefined ? "" : `e${exponent}`}`;
  let value = Number(digits);
  if (!Number.isFinite(value)) return null;
  if (sign === "-" || innerSign === "-" || open) value = -value;
  if (percent) value /= 100;
  const grouped = whole?.includes(",");
  const two = decimals !== undefined && decimals.length > 1;
  const format = percent
    ? two
      ? "0.00%"
      : "0%"
    : currency
      ? two
        ? "$#,##0.00"
        : "$#,##0"
      : exponent !== undefined
        ? "0.00E+00"
        : grouped
          ? two
            ? "#,##0.00"
            : "#,##0"
          : undefined;
  return format === undefined ? { input: { number: value } } : { input: { number: value }, format };
}

function fraction(text: string): ParsedCell | null {
  const match = /^([-+]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { input: { number: match[1] === "-" ? -value : value }, format: "# ?/?" };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split("|");
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m?)?$/i;

function parseMoment(text: string, dateSystem: "1900" | "1904", today: number): ParsedCell | null {
  const time = timeOf(text);
  if (time !== null) return { input: { number: time }, format: /[ap]m?$/i.test(text) ? "h:mm AM/PM" : "h:mm" };
  const dated = dateOf(text, today) ?? dateAndTime(text, today);
  if (!dated) return null;
  const serial = dateSystem === "1904" ? dated.serial - 1462 : dated.serial;
  return serial < 0 ? null : { input: { number: serial }, format: dated.format };
}

function timeOf(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  if (minutes > 59 || seconds > 59) return null;
  if (match[4]) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (/^p/i.test(match[4]) ? 12 : 0);
  }
  return (hours * 3600 + minutes * 60 + seconds) / 86400;
}

function dateAndTime(text: string, today: number): { serial: number; format: string } | null {
  const match = /^(.*?)[ T]+(\d{1,2}:.*)$/.exec(text);
  if (!match) return null;
  const date = dateOf(match[1] ?? "", today);
  const time = timeOf(match[2] ?? "");
  return date && time !== null ? { serial: date.serial + time, format: "m/d/yyyy h:mm" } : null;
}

function dateOf(text: string, today: number): { serial: number; format: string } | null {
  let match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return dated(Number(match[1]), Number(match[2]), Number(match[3]), "m/d/yyyy");
  match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (match) return dated(fullYear(match[3] ?? ""), Number(match[1]), Number(match[2]), "m/d/yyyy");
  match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return dated(yearOf(today), Number(match[1]), Number(match[2]), "d-mmm");
  match = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ,]+(\d{4}|\d{2}))?$/.exec(text);
  if (match) return named(match[2], Number(match[1]), match[3], today);
  match = /^([A-Za-z]{3,9})[- ](\d{1,2})(?:,? +(\d{4}))?$/.exec(text);
  if (match) return named(match[1], Number(match[2]), match[3], today);
  return null;
}

function named(
  month = "",
  day: number,
  year: string | undefined,
  today: number,
): { serial: number; format: string } | null {
  const word = month.toLowerCase();
  const index = word.length === 3 ? MONTHS.indexOf(word) : LONG_MONTHS.indexOf(word);
  if (index < 0) return null;
  return year === undefined
    ? dated(yearOf(today), index + 1, day, "d-mmm")
    : dated(fullYear(year), index + 1, day, "d-mmm-yy");
}

/** Two digits: 00..29 are 2000..2029, the rest 19xx. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function yearOf(serial: number): number {
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).getUTCFullYear();
}

function dated(year: number, month: number, day: number, format: string): { serial: number; format: string } | null {
  if (year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round(date.getTime() / 86400000) + 25569;
  // The 1900 system counts a 29 February 1900 that never was: days before 1 March 1900 are one less.
  return { serial: days < 61 ? days - 1 : days, format };
}
