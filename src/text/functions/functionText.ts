import type { Language } from "../languages";
import { sentence, type TextValues } from "../sentence";
import { sharedDe } from "../shared/de";
import { sharedEn } from "../shared/en";
import { functionsDe } from "./de";
import { functionsEn } from "./en";

const english = { ...sharedEn, ...functionsEn };
const texts = { en: english, de: { ...sharedDe, ...functionsDe } } satisfies Record<Language, unknown>;

export type FunctionTextKey = keyof typeof english;

/** What a function says in a cell or in its error. Carries the texts of the functions alone: say() would bring all. */
export function sayInCell(language: Language, key: FunctionTextKey, values: TextValues = {}): string {
  return sentence<FunctionTextKey>(texts, language, key, values);
}
