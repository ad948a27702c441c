import type { Language } from "../languages";
import { pluralKey, sentence, type StemOf, type TextValues } from "../sentence";
import { headlessDe } from "./de";
import { headlessEn } from "./en";

const texts = { en: headlessEn, de: headlessDe } satisfies Record<Language, unknown>;

export type HeadlessTextKey = keyof typeof headlessEn;

/** What the commands in a terminal say. */
export function sayInTerminal(language: Language, key: HeadlessTextKey, values: TextValues = {}): string {
  return sentence<HeadlessTextKey>(texts, language, key, values);
}

/** The sentence of a ".one"/".other" pair for a count, which is also the value {count}. */
export function sayCountInTerminal(language: Language, stem: StemOf<HeadlessTextKey>, count: number): string {
  return sayInTerminal(language, pluralKey<HeadlessTextKey>(texts, language, stem, count), { count });
}
