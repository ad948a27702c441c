import { type Language, type PluralForm, pluralForm } from "./languages";
import { formatNumber } from "./numberFormat";

/**
 * How texts are written. Placeholders are {name}; numbers in values are formatted for the language, texts are put in as
 * they are. A key that ends in ".one" is used instead of its ".other" where the language's plural says so for {count}; a
 * language with more forms adds keys that end in ".few" or ".many".
 */
export type TextValues = Readonly<Record<string, string | number>>;

/** What keys that end in ".other" have in common with those of the other forms. */
export type StemOf<Key> = Key extends `${infer Stem}.other` ? Stem : never;

/** What follows a prefix in keys: "name" for "sheets.plan.name" after "sheets.plan". */
export type KeyUnder<Key, Prefix extends string> = Key extends `${Prefix}.${infer Rest}` ? Rest : never;

/** The texts of a further language: those of the first, key by key. One that is missing is named by the compiler. */
export type TextsLike<Texts> = { readonly [Key in keyof Texts]: string } & {
  readonly [Form in `${StemOf<keyof Texts>}.${Exclude<PluralForm, "one" | "other">}`]?: string;
};

type TextsByLanguage<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** The sentence of a key with its values. A text that has not been loaded shows as its key, and nothing breaks. */
export function sentence<Key extends string>(
  texts: TextsByLanguage<Key>,
  language: Language,
  key: Key,
  values: TextValues,
): string {
  return (texts[language][key] ?? key).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === "number" ? formatNumber(language, value) : value;
  });
}

/** The key of the form that a count takes. */
export function pluralKey<Key extends string>(
  texts: TextsByLanguage<Key>,
  language: Language,
  stem: StemOf<Key>,
  count: number,
): Key {
  const key = `${stem}.${pluralForm(language, count)}`;
  return (key in texts[language] ? key : `${stem}.other`) as Key;
}
