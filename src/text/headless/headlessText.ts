import type { Language } from "../languages";
import { sentence, type TextValues } from "../sentence";
import { headlessDe } from "./de";
import { headlessEn } from "./en";

const texts = { en: headlessEn, de: headlessDe } satisfies Record<Language, unknown>;

export type HeadlessTextKey = keyof typeof headlessEn;

/** What the commands in a terminal say. */
export function sayInTerminal(language: Language, key: HeadlessTextKey, values: TextValues = {}): string {
  return sentence<HeadlessTextKey>(texts, language, key, values);
}
