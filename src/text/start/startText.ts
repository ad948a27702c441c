import type { Language } from "../languages";
import { sentence } from "../sentence";
import { startDe } from "./de";
import { startEn } from "./en";

const texts = { en: startEn, de: startDe } satisfies Record<Language, unknown>;

export type StartTextKey = keyof typeof startEn;

/** What the page says before the pane is loaded; say() would bring every text along. */
export function sayAtStart(language: Language, key: StartTextKey): string {
  return sentence<StartTextKey>(texts, language, key, {});
}
