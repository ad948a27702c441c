import { placeholders, type Placeholder } from "../../method/writing/template";
import { wordList } from "./wordList";

/** What stands in the braces of a template, in every language. */
export const placeholderWords = wordList<Placeholder>(placeholders, (code) => `words.placeholder.${code}`, {
  salutation: ["Briefanrede", "greeting", "dear"],
  name: ["Ansprechpartner", "contact person", "person"],
  company: ["Kunde", "customer", "Unternehmen"],
  nextContact: ["Folgekontakt", "nächster Kontakt", "follow-up", "appointment"],
  adviser: ["advisor"],
  today: ["Datum", "date"],
});

/** How somebody is addressed, by the word in the table of persons. */
export const addressWords = wordList<"mr" | "ms">(["mr", "ms"], (code) => `words.formOfAddress.${code}`, {
  mr: ["Hr.", "Herrn", "Mr."],
  ms: ["Fr.", "Mrs", "Mrs.", "Miss", "Ms."],
});
