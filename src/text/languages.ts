/** What a language is to the add-in. A further language is one more record here and its texts beside the others. */
interface LanguageTraits {
  /** Its own name. */
  readonly name: string;
  /** BCP 47 tag under which Intl writes its figures. */
  readonly locale: string;
  /** Excel's number format of a day, in en-US codes and in the order that its readers expect. */
  readonly dayFormat: string;
  /** What stands between the day of the month and the month's name. */
  readonly afterDay: string;
  /** Delimiter of CSV files: Excel reads them with a semicolon where the comma is the decimal sign. */
  readonly csvDelimiter: string;
}

const traits = {
  en: { name: "English", locale: "en-US", dayFormat: "d mmm yyyy", afterDay: " ", csvDelimiter: "," },
  de: { name: "Deutsch", locale: "de-DE", dayFormat: "dd.mm.yyyy", afterDay: ". ", csvDelimiter: ";" },
} satisfies Readonly<Record<string, LanguageTraits>>;

export type Language = keyof typeof traits;

/** The languages of the add-in. The first one speaks to everybody whose own is not among them. */
export const languages = Object.keys(traits) as readonly Language[];

export function traitsOf(language: Language): LanguageTraits {
  return traits[language];
}

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** The language for a BCP 47 tag such as "de-AT"; the first of `languages` for every other one. */
export function languageOf(tag: string | undefined): Language {
  const [primary = ""] = (tag ?? "").toLowerCase().split(/[-_]/);
  return isLanguage(primary) ? primary : (languages[0] as Language);
}

/** The tag under which Intl writes days: day before month also in English, as on the sheets. */
export function dayLocale(locale: string): string {
  return locale === "en-US" ? "en-GB" : locale;
}

export type PluralForm = Intl.LDMLPluralRule;
const pluralRules = new Map<Language, Intl.PluralRules>();

/** Which form of a sentence a count takes in a language: "one", "other", elsewhere also "few" or "many". */
export function pluralForm(language: Language, count: number): PluralForm {
  let rules = pluralRules.get(language);
  if (!rules) pluralRules.set(language, (rules = new Intl.PluralRules(traits[language].locale)));
  return rules.select(count);
}
