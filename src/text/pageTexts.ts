import type { Language } from "./languages";
import { addTexts, languageOf } from "./text";

const load = {
  en: async () => (await import(/* webpackChunkName: "english-pages" */ "./pages/en")).pagesEn,
  de: async () => (await import(/* webpackChunkName: "german-pages" */ "./pages/de")).pagesDe,
} satisfies Record<Language, () => Promise<object>>;

let person = languageOf(undefined);
let added: Language | undefined;

/** Says in which language the person reads; before the first page is opened. */
export function readIn(language: Language): void {
  person = language;
}

/** Loads what the pages say that come when they are opened, in the person's language, and adds it; the first time. */
export async function pageTexts(): Promise<void> {
  if (added === person) return;
  const language = person;
  addTexts(language, await load[language]());
  added = language;
}
