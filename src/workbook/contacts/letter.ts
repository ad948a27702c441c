import { fillTemplate, type Placeholder } from "../../method/writing/template";
import { type Language, say } from "../../text/text";
import type { Person } from "../look/personsIn";
import type { LetterTemplate } from "../rules/furtherRules";
import { addressWords, placeholderWords } from "../words/placeholderWords";

/** A letter or an e-mail to one person, ready to be read before it leaves. */
export interface WrittenWord {
  readonly subject: string;
  readonly text: string;
}

/** @param values what the placeholders stand for; the salutation is made from the person */
export function writtenTo(
  template: LetterTemplate,
  language: Language,
  person: Pick<Person, "name" | "lastName" | "formOfAddress"> | null,
  values: Readonly<Record<Exclude<Placeholder, "salutation" | "name">, string>>,
): WrittenWord {
  const all = { ...values, salutation: salutationOf(language, person), name: person?.name ?? "" };
  const filled = (text: string): string => fillTemplate(text, placeholderWords.codeOf, all);
  return { subject: filled(template.subject), text: filled(template.text) };
}

/**
 * How a letter begins: a whole form of address as it stands in the cell ("Liebe Eva"); with "Herr", "Ms" and the like, a
 * title behind it included, the language's own; else by name, and without one to everybody.
 */
export function salutationOf(
  language: Language,
  person: Pick<Person, "name" | "lastName" | "formOfAddress"> | null,
): string {
  const { name = "", lastName = "", formOfAddress = "" } = person ?? {};
  const [first = "", ...rest] = formOfAddress.split(/\s+/);
  const code = addressWords.codeOf(first);
  if (formOfAddress !== "" && code === undefined) return formOfAddress.replace(/[,;]$/, "");
  if (name === "" && lastName === "") return say(language, "letters.salutation.all");
  if (code === undefined) return say(language, "letters.salutation.name", { name });
  const family = lastName || (name.includes(",") ? (name.split(",")[0] ?? "") : (name.split(/\s+/).at(-1) ?? ""));
  return say(language, `letters.salutation.${code}`, { name: [...rest, family.trim()].filter(Boolean).join(" ") });
}
