import { languages, type Language } from "../../text/languages";
import type { Pattern } from "../numberText";

/** How lists of a language are written. */
interface ListTraits {
  /** Pieces of words that stand in its headers and not in those of others. */
  readonly headers: RegExp;
  /** How its numbers and days are written as a rule: the order of the answers to a question, no more. */
  readonly pattern: Pattern;
  readonly dayOrder: "dmy" | "mdy";
}

const traits: Readonly<Record<Language, ListTraits>> = {
  de: {
    headers:
      /kund|firm[ae]|umsatz|potenzial|betreu|telefon|ansprech|ergebnis|datum|klasse|nummer|straße|strasse|^ort$|^plz$|anrede|vorname|nachname|bemerkung|notiz|^art$|^wer$|^wann$|^was$|zuständig|letzte|nächst|wieder|zuletzt|maßnahme|richtung|folge|verbund|branche|^nr\.?$|konto|land$|währ|anzahl|fällig|betreff|besitzer|einwilligung|gesch[äa]ft/i,
    pattern: "de",
    dayOrder: "dmy",
  },
  en: {
    headers:
      /customer|account|name\b|owner|phone\b|date\b|company|revenue|sales|\btype\b|stage|\blast\b|\bnext\b|city|street|address|industry|country|subject|activity|organization|outcome|contact\b|client|amount|created|number\b|title|birthday|notes?\b/i,
    pattern: "en",
    dayOrder: "mdy",
  },
};

/** The language that most headers of a list speak; the fallback where they speak for none. */
export function languageOfHeaders(headers: readonly string[], fallback: Language): Language {
  const counts = languages.map((language) => ({
    language,
    count: headers.filter((header) => traits[language].headers.test(header)).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const best = counts.filter(({ count }) => count === most);
  return best.length === 1 && best[0] ? best[0].language : fallback;
}

export function usualPattern(language: Language): Pattern {
  return traits[language].pattern;
}

export function usualDayOrder(language: Language): "dmy" | "mdy" {
  return traits[language].dayOrder;
}
