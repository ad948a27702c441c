import type { Language } from "../languages";
import { sentence, type TextValues } from "../sentence";
import { functionsDe } from "./de";
import { functionsEn } from "./en";

const texts = { en: functionsEn, de: functionsDe } satisfies Record<Language, unknown>;

export type FunctionTextKey = keyof typeof functionsEn;

/** What a function says in a cell or in its error. Carries the texts of the functions alone: say() would bring all. */
export function sayInCell(language: Language, key: FunctionTextKey, values: TextValues = {}): string {
  return sentence<FunctionTextKey>(texts, language, key, values);
}
