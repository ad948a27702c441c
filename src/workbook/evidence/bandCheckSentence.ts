import { formatNumber, say, type Language } from "../../text/text";
import type { BandCheck } from "./bands";

/** Whether the exact and the drawn chance agree, and how far apart they are at the most; the pane and the sheet say it alike. */
export function bandCheckSentence(language: Language, { agrees, runs, largest }: BandCheck): string {
  return say(language, `sheets.bands.check.${agrees ? "agrees" : "differs"}`, {
    errors: formatNumber(language, largest, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    runs,
  });
}
