import type { Language } from "./languages";
import type { LaterTexts } from "./laterTexts";
import { type KeyUnder, pluralKey, sentence, type StemOf, type TextValues } from "./sentence";
import { sharedDe } from "./shared/de";
import { sharedEn } from "./shared/en";
import type { sheetsEn } from "./sheets/en";
import { startDe } from "./start/de";
import { startEn } from "./start/en";
import { wordsDe } from "./words/de";
import { wordsEn } from "./words/en";

export { formatDay, formatNumber } from "./numberFormat";
export { type Language, languageOf, languages, traitsOf } from "./languages";
export type { TextValues } from "./sentence";

/**
 * What is there from the start: the words of users, in every language. In the page sheetTexts.ts brings the texts of the
 * sheets when they are needed, and `laterTexts` what only the person reads, in the person's language; elsewhere everyText.ts
 * brings all.
 */
const english = { ...sharedEn, ...wordsEn, ...startEn };

export type TextKey = keyof typeof english | keyof typeof sheetsEn | keyof LaterTexts;

const first = { en: english, de: { ...sharedDe, ...wordsDe, ...startDe } } satisfies Record<Language, unknown>;
const texts = first as Readonly<Record<Language, Record<TextKey, string>>>;

/** Adds texts of a language, from here on known to `say`. */
export function addTexts(language: Language, more: Readonly<Partial<Record<TextKey, string>>>): void {
  Object.assign(texts[language], more);
}

/** What the ".one" and the ".other" sentence of a pair have in common. */
export type TextStem = StemOf<TextKey>;

/** What follows a prefix in the keys of texts. */
export type TextUnder<Prefix extends string> = KeyUnder<TextKey, Prefix>;

/** The sentence for a key. Numbers are formatted for the language (at most six decimals), texts are put in as they are. */
export function say(language: Language, key: TextKey, values: TextValues = {}): string {
  return sentence<TextKey>(texts, language, key, values);
}

/**
 * As `say`, for a key that is put together from what a workbook, a finding or an error says; the compiler cannot know it.
 * Where no text has it the key shows.
 */
export function sayByName(language: Language, key: string, values: TextValues = {}): string {
  return sentence<string>(texts, language, key, values);
}

/** The key of the sentence for a count: that of ".one" or that of ".other". */
export function countKey(language: Language, stem: TextStem, count: number): TextKey {
  return pluralKey<TextKey>(texts, language, stem, count);
}

/** The sentence of a ".one"/".other" pair for a count, which is also the value {count}. */
export function sayCount(language: Language, stem: TextStem, count: number, values: TextValues = {}): string {
  return say(language, countKey(language, stem, count), { ...values, count });
}
