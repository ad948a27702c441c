import { dayLocale, type Language, traitsOf } from "./languages";

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number in the language's format. */
export function formatNumber(language: Language, value: number, options: Intl.NumberFormatOptions = {}): string {
  // 1E+300 in digits would fill the pane.
  if (Math.abs(value) >= 1e15 && options.notation === undefined)
    return formatNumber(language, value, { ...options, notation: "scientific" });
  const key = language + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(traitsOf(language).locale, { maximumFractionDigits: 6, ...options });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** A day ("2026-03-31") as a person reads it: "31 Mar 2026", "31. März 2026". */
export function formatDay(language: Language, isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number) as [number, number, number];
  return new Intl.DateTimeFormat(dayLocale(traitsOf(language).locale), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.UTC(year, month - 1, day));
}
