import { findingsDe } from "./findings/de";
import { findingsEn } from "./findings/en";
import { intakeDe } from "./intake/de";
import { intakeEn } from "./intake/en";
import { type Language, languages } from "./languages";
import { pagesDe } from "./pages/de";
import { pagesEn } from "./pages/en";
import { paneDe } from "./pane/de";
import { paneEn } from "./pane/en";
import { sharedDe } from "./shared/de";
import { sharedEn } from "./shared/en";
import { sheetsDe } from "./sheets/de";
import { sheetsEn } from "./sheets/en";
import { startDe } from "./start/de";
import { startEn } from "./start/en";
import { wordsDe } from "./words/de";
import { wordsEn } from "./words/en";
import { addTexts, type TextKey } from "./text";

/** Every text that `say` knows. Importing this adds them all: for commands, tests and measurements, which wait for nothing. */
export const everyText: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
  en: { ...sharedEn, ...wordsEn, ...sheetsEn, ...startEn, ...findingsEn, ...intakeEn, ...paneEn, ...pagesEn },
  de: { ...sharedDe, ...wordsDe, ...sheetsDe, ...startDe, ...findingsDe, ...intakeDe, ...paneDe, ...pagesDe },
};

for (const language of languages) addTexts(language, everyText[language]);
