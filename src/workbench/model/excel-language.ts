/** What the language of Excel decides. The workbench speaks these; a further one is one more record. */
const traits = {
  en: {
    name: "English",
    tag: "en-US",
    book: "Book1.xlsx",
    sheet: "Sheet",
    table: "Table",
    truth: ["FALSE", "TRUE"],
    decimalSign: ".",
    shortDate: "m/d/yyyy",
    patterns: { dateSeparator: "/", longDate: "dddd, MMMM d, yyyy", longTime: "h:mm:ss tt", shortDate: "M/d/yyyy" },
  },
  de: {
    name: "Deutsch",
    tag: "de-DE",
    book: "Mappe1.xlsx",
    sheet: "Tabelle",
    table: "Tabelle",
    truth: ["FALSCH", "WAHR"],
    decimalSign: ",",
    shortDate: "dd.mm.yyyy",
    patterns: { dateSeparator: ".", longDate: "dddd, d. MMMM yyyy", longTime: "HH:mm:ss", shortDate: "dd.MM.yyyy" },
  },
} as const;

export type ExcelLanguage = keyof typeof traits;

export const excelLanguages = Object.keys(traits) as readonly ExcelLanguage[];

export function excelTraits(language: ExcelLanguage): (typeof traits)[ExcelLanguage] {
  return traits[language];
}

/** The language for a tag such as "de-AT"; English for those that the workbench does not speak. */
export function excelLanguageOf(tag: string | undefined): ExcelLanguage {
  const primary = (tag ?? "").toLowerCase().split("-")[0];
  return excelLanguages.find((language) => language === primary) ?? "en";
}
