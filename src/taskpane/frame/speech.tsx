import { createContext, useContext, type ReactNode } from "react";
import { dayLocale } from "../../text/languages";
import { countKey, type Language, say, type TextKey, type TextStem, type TextValues, traitsOf } from "../../text/text";
import { isoOfSerial } from "./calendarDay";
import { dayReader, type DayReader } from "./parseDay";

/** Sentences in the language of the interface, figures and days in the format of the workbook's language. */
export interface Speech {
  readonly language: Language;
  readonly locale: string;
  /** The sentence for a key; numbers among the values come in the user's format. */
  say(key: TextKey, values?: TextValues): string;
  /** The ".one" or ".other" sentence for a count, which is also the value {count}. */
  count(stem: TextStem, count: number, values?: TextValues): string;
  /** A figure with at most so many decimals (none when left out). */
  number(value: number, decimals?: number): string;
  /** A figure in few characters: "1.2M", "1,2 Mio.". */
  short(value: number): string;
  /** 0.4 as "40 %", with at most so many decimals (one when left out). */
  percent(value: number, decimals?: number): string;
  /** A serial of the 1900 system as "31 Mar 2026". */
  day(serial: number): string;
  /** The number a person typed in the user's format; null when blank, undefined when it is no number. */
  parse(text: string): number | null | undefined;
  /** The serial of a day that a person typed, as `DayReader` reads it; undefined when it is no day. */
  readonly parseDay: DayReader;
}

/**
 * @param locale BCP 47 tag of the workbook's data (contentLanguage). An unknown tag falls back to the interface language:
 *   Intl throws a RangeError for tags that some Office builds pass, such as "x-none".
 */
export function makeSpeech(language: Language, locale: string): Speech {
  const known = knownLocale(locale) ?? traitsOf(language).locale;
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, decimals = 0): string => {
    let format = formats.get(decimals);
    if (!format) formats.set(decimals, (format = new Intl.NumberFormat(known, { maximumFractionDigits: decimals })));
    return format.format(value === 0 ? 0 : value);
  };
  const short = new Intl.NumberFormat(known, { notation: "compact", maximumFractionDigits: 1, useGrouping: true });
  const percents = new Map<number, Intl.NumberFormat>();
  const percent = (value: number, decimals = 1): string => {
    let format = percents.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(known, { style: "percent", maximumFractionDigits: decimals });
      percents.set(decimals, format);
    }
    return format.format(value === 0 ? 0 : value);
  };
  const day = new Intl.DateTimeFormat(dayLocale(known), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const decimalSign =
    new Intl.NumberFormat(known).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  const speak = (key: TextKey, values: TextValues = {}): string => {
    const texts: Record<string, string> = {};
    for (const [name, value] of Object.entries(values))
      texts[name] = typeof value === "number" ? number(value, 6) : value;
    return say(language, key, texts);
  };
  return {
    language,
    locale: known,
    say: speak,
    count: (stem, count, values) => speak(countKey(language, stem, count), { ...values, count }),
    number,
    short: (value) => short.format(value),
    percent,
    day: (serial) => day.format(Date.parse(isoOfSerial(serial) + "T00:00:00Z")),
    parse: (text) => parseNumber(text, decimalSign),
    parseDay: dayReader(known),
  };
}

function parseNumber(text: string, decimalSign: string): number | null | undefined {
  // Grouping signs of the formats in use: point, comma, apostrophes, and several blanks; each of them only between digits.
  const bare = text.trim().replace(/\s*[%€$]$/, "");
  if (bare === "") return null;
  const group = decimalSign === "," ? "." : ",";
  const plain = bare.replace(/(?<=\d)['’\s\u00a0\u202f](?=\d{3}(\D|$))/g, "");
  const grouped = new RegExp(`(?<=\\d)\\${group}(?=\\d{3}(\\D|$))`, "g");
  const ungrouped = plain.replace(grouped, "");
  // "12.34" in a German field: neither a grouping nor a decimal point, and never guessed.
  if (ungrouped.includes(group)) return undefined;
  const digits = ungrouped.replace(decimalSign, ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

function knownLocale(tag: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}

const SpeechContext = createContext<Speech>(makeSpeech("en", "en-US"));

export function SpeechProvider({ speech, children }: { readonly speech: Speech; readonly children: ReactNode }) {
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** How this pane speaks: language of the interface, formats of the workbook. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
