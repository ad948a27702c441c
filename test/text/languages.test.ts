import { countKey, say, sayCount } from "../../src/text/text";
import { dayLocale, isLanguage, languageOf, languages, pluralForm, traitsOf } from "../../src/text/languages";
import { everyText } from "../../src/text/everyText";
import { findingsEn } from "../../src/text/findings/en";
import { functionsDe } from "../../src/text/functions/de";
import { functionsEn } from "../../src/text/functions/en";
import { functionHelpDe } from "../../src/text/functions/helpDe";
import { functionHelpEn } from "../../src/text/functions/helpEn";
import { headlessDe } from "../../src/text/headless/de";
import { headlessEn } from "../../src/text/headless/en";
import { intakeEn } from "../../src/text/intake/en";
import { pagesEn } from "../../src/text/pages/en";
import { paneEn } from "../../src/text/pane/en";
import { pluralKey, sentence } from "../../src/text/sentence";
import { sharedEn } from "../../src/text/shared/en";
import { sheetsEn } from "../../src/text/sheets/en";
import { startEn } from "../../src/text/start/en";
import { wordsEn } from "../../src/text/words/en";

test("the language of a tag, whatever its region or case; English for those that are not spoken", () => {
  expect(languages).toEqual(["en", "de"]);
  expect(["de", "de-AT", "DE_ch", "en-GB", "fr-FR", "den", "", undefined].map(languageOf)).toEqual([
    ...["de", "de", "de", "en", "en", "en", "en", "en"],
  ]);
  expect([isLanguage("de"), isLanguage("de-AT"), isLanguage("fr")]).toEqual([true, false, false]);
});

test("Intl knows the locale of every language, and days never come month first", () => {
  for (const { locale } of languages.map(traitsOf)) {
    expect(Intl.NumberFormat.supportedLocalesOf(locale)).toEqual([locale]);
    const day = new Intl.DateTimeFormat(dayLocale(locale), { day: "numeric", month: "short", timeZone: "UTC" });
    expect(day.format(Date.UTC(2026, 2, 31))).toMatch(/^31/);
  }
});

test("a count takes the form that the language has for it", () => {
  expect([0, 1, 1.5, 2].map((count) => pluralForm("en", count))).toEqual(["other", "one", "other", "other"]);
  expect(countKey("de", "pane.classes.lift", 1)).toBe("pane.classes.lift.one");
  expect(sayCount("en", "sheets.derivation.months", 1)).toBe(" + 1 month");
  expect(sayCount("en", "sheets.derivation.months", 1200)).toBe(" + 1,200 months");
});

test("a language with further forms uses them where it has a text for them", () => {
  const own = { "x.one": "{count} rok", "x.few": "{count} lata", "x.other": "{count} lat" };
  const without = { "x.one": "{count} rok", "x.other": "{count} lat" };
  const rules = jest.spyOn(Intl.PluralRules.prototype, "select").mockReturnValue("few");
  try {
    expect(pluralKey<keyof typeof own>({ en: own, de: own }, "en", "x", 2)).toBe("x.few");
    expect(pluralKey<keyof typeof without>({ en: without, de: without }, "en", "x", 2)).toBe("x.other");
  } finally {
    rules.mockRestore();
  }
});

test("values are put in as they are, numbers in the language's format; a value that is missing stays visible", () => {
  const own = { x: "{a} of {b}: {c}" };
  const both = { en: own, de: own };
  expect(sentence(both, "de", "x", { a: "{b}", b: 1234.5 })).toBe("{b} of 1.234,5: {c}");
});

test("a text stands in one area alone, so that none hides another", () => {
  const keys = [
    sharedEn,
    wordsEn,
    functionsEn,
    functionHelpEn,
    sheetsEn,
    findingsEn,
    paneEn,
    pagesEn,
    intakeEn,
    startEn,
    headlessEn,
  ].flatMap(Object.keys);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.length).toBe([everyText.en, functionsEn, functionHelpEn, headlessEn].flatMap(Object.keys).length);
  expect(say("de", "pane.goTo")).toBe("Gehe zu");
});

const all = {
  en: { ...everyText.en, ...functionsEn, ...functionHelpEn, ...headlessEn },
  de: { ...everyText.de, ...functionsDe, ...functionHelpDe, ...headlessDe },
};

test.each(languages)(
  "%s: every text takes the values of the English one, and a pair has both of its forms",
  (language) => {
    const values = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
    const faults = Object.entries(all.en).flatMap(([key, english]) => {
      const own = (all[language] as Readonly<Record<string, string>>)[key] ?? "";
      // One of a kind may leave the count out: "a row" beside "{count} rows".
      const [wanted, given] = [values(english), values(own)].map((names) =>
        key.endsWith(".one") ? names.filter((name) => name !== "count") : names,
      );
      const isPair = !key.endsWith(".one") || key.replace(/one$/, "other") in all.en;
      return isPair && JSON.stringify([...new Set(wanted)]) === JSON.stringify([...new Set(given)]) ? [] : [key];
    });
    expect(faults).toEqual([]);
  },
);
