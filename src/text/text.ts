import { de } from "./de";
import { en } from "./en";

export type TextKey = keyof typeof en;
export type Language = "de" | "en";
export type TextValues = Readonly<Record<string, string | number>>;

const languages: Record<Language, Readonly<Record<TextKey, string>>> = { de, en };
const locales: Record<Language, string> = { de: "de-DE", en: "en-US" };

/**
 * The language for a BCP 47 tag such as "de-AT"; everything that is not German is English.
 */
export function languageOf(tag: string | undefined): Language {
  return tag !== undefined && /^de\b/i.test(tag) ? "de" : "en";
}

/**
 * The sentence for a key. Numbers are formatted for the language (at most six decimals), texts are put in as they are.
 * @param count chooses between the ".one" and ".other" form when the key names the stem of such a pair.
 */
export function say(language: Language, key: TextKey, values: TextValues = {}): string {
  const texts = languages[language];
  return texts[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === "number" ? formatNumber(language, value) : value;
  });
}

type Stem<K> = K extends `${infer S}.other` ? S : never;
/** What the ".one" and the ".other" sentence of a pair have in common. */
export type TextStem = Stem<TextKey>;

/** The sentence of a ".one"/".other" pair for a count, which is also the value {count}. */
export function sayCount(language: Language, stem: TextStem, count: number, values: TextValues = {}): string {
  const key = `${stem}.${count === 1 ? "one" : "other"}` as TextKey;
  return say(language, key, { ...values, count });
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number in the language's format. */
export function formatNumber(language: Language, value: number, options: Intl.NumberFormatOptions = {}): string {
  // 1E+300 in digits would fill the pane.
  if (Math.abs(value) >= 1e15 && options.notation === undefined)
    return formatNumber(language, value, { ...options, notation: "scientific" });
  const key = language + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6, ...options });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** A day ("2026-03-31") as a person reads it: "31 Mar 2026", "31. März 2026". */
export function formatDay(language: Language, isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number) as [number, number, number];
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.UTC(year, month - 1, day));
}
