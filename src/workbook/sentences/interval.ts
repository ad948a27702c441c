import { formatNumber, say, type Language } from "../../text/text";

/** "over 2,000 up to 100,000". Limits as percentages when `percent`. */
export function intervalSentence(
  language: Language,
  { over, upTo }: { readonly over: number | null; readonly upTo: number | null },
  percent = false,
): string {
  const limit = (value: number): string =>
    percent ? `${formatNumber(language, roundPercent(value))} %` : formatNumber(language, value);
  if (over !== null && upTo !== null) {
    return say(language, "findings.interval.between", { over: limit(over), upTo: limit(upTo) });
  }
  if (over !== null) return say(language, "findings.interval.above", { over: limit(over) });
  return upTo !== null
    ? say(language, "findings.interval.below", { upTo: limit(upTo) })
    : say(language, "findings.interval.all");
}

/** A share as percent, with one decimal: 0.654 is 65.4. */
export function roundPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}
