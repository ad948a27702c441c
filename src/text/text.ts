import { findingsDe } from "./findings/de";
import { findingsEn } from "./findings/en";
import { functionsDe } from "./functions/de";
import { functionsEn } from "./functions/en";
import { intakeDe } from "./intake/de";
import { intakeEn } from "./intake/en";
import type { Language } from "./languages";
import { paneDe } from "./pane/de";
import { paneEn } from "./pane/en";
import { pluralKey, sentence, type StemOf, type TextValues } from "./sentence";
import { sheetsDe } from "./sheets/de";
import { sheetsEn } from "./sheets/en";

export { formatDay, formatNumber } from "./numberFormat";
export { type Language, languageOf, languages, traitsOf } from "./languages";
export type { TextValues } from "./sentence";

const english = { ...functionsEn, ...sheetsEn, ...findingsEn, ...paneEn, ...intakeEn };

export type TextKey = keyof typeof english;

/** Every text of the add-in. functions.js speaks by functions/functionText.ts, so that it carries its own texts alone. */
export const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
  en: english,
  de: { ...functionsDe, ...sheetsDe, ...findingsDe, ...paneDe, ...intakeDe },
};

/** What the ".one" and the ".other" sentence of a pair have in common. */
export type TextStem = StemOf<TextKey>;

/** The sentence for a key. Numbers are formatted for the language (at most six decimals), texts are put in as they are. */
export function say(language: Language, key: TextKey, values: TextValues = {}): string {
  return sentence<TextKey>(texts, language, key, values);
}

/** The key of the sentence for a count: that of ".one" or that of ".other". */
export function countKey(language: Language, stem: TextStem, count: number): TextKey {
  return pluralKey<TextKey>(texts, language, stem, count);
}

/** The sentence of a ".one"/".other" pair for a count, which is also the value {count}. */
export function sayCount(language: Language, stem: TextStem, count: number, values: TextValues = {}): string {
  return say(language, countKey(language, stem, count), { ...values, count });
}
