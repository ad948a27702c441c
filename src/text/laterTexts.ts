import type { findingsEn } from "./findings/en";
import type { intakeEn } from "./intake/en";
import type { Language } from "./languages";
import type { pagesEn } from "./pages/en";
import type { paneEn } from "./pane/en";

/** What only the person reads: the pane, findings and errors. */
type PersonTexts = Readonly<Record<keyof typeof findingsEn | keyof typeof intakeEn | keyof typeof paneEn, string>>;

export type LaterTexts = PersonTexts & Readonly<Record<keyof typeof pagesEn, string>>;

const load = {
  en: async () => {
    const areas = await Promise.all([
      import(/* webpackChunkName: "english" */ "./findings/en"),
      import(/* webpackChunkName: "english" */ "./intake/en"),
      import(/* webpackChunkName: "english" */ "./pane/en"),
    ]);
    return Object.assign({}, areas[0].findingsEn, areas[1].intakeEn, areas[2].paneEn);
  },
  de: async () => {
    const areas = await Promise.all([
      import(/* webpackChunkName: "german" */ "./findings/de"),
      import(/* webpackChunkName: "german" */ "./intake/de"),
      import(/* webpackChunkName: "german" */ "./pane/de"),
    ]);
    return Object.assign({}, areas[0].findingsDe, areas[1].intakeDe, areas[2].paneDe);
  },
} satisfies Record<Language, () => Promise<PersonTexts>>;

/** Loads what the person reads, in the person's language. To be added before anything is said. */
export function laterTexts(language: Language): Promise<PersonTexts> {
  return load[language]();
}
