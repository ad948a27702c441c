import { bracedNames } from "../../method/writing/template";
import { type Language, languages, traitsOf } from "../../text/text";
import { quoted } from "../excel/cell";
import { userText } from "../excel/layout";
import { instrumentWords } from "../words/instrumentWords";
import { placeholderWords } from "../words/placeholderWords";
import type { LetterTemplate } from "./furtherRules";
import { named, type RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

/** Templates of e-mails and letters; a name in braces that nobody can fill in is a fault of its cell. */
export function judgeTemplates(reader: RuleReader | undefined): readonly LetterTemplate[] {
  if (!reader) return [];
  return reader.rows(5).flatMap(({ index }): LetterTemplate[] => {
    const name = reader.label(index, 0, "@templates");
    if (name === undefined) return [];
    const of = named(name);
    const instrument = reader.word(index, 1, of, instrumentWords, "writtenInstrument");
    if (instrument === undefined) return [];
    if (instrument !== "email" && instrument !== "mail") {
      reader.unusable(index, 1, of, "writtenInstrument");
      return [];
    }
    const language = languageIn(reader.text(index, 2));
    if (language === undefined) reader.unusable(index, 2, of, "language");
    const [subject, text] = [reader.text(index, 3), reader.text(index, 4)];
    [subject, text].forEach((each, at) => {
      for (const placeholder of bracedNames(each))
        if (placeholderWords.codeOf(placeholder) === undefined)
          reader.fault(index, 3 + at, { row: of, value: quoted(`{${placeholder}}`), expected: "@placeholder" });
    });
    return [{ name, instrument, language: language ?? "", subject, text }];
  });
}

/** "": for readers of every language. */
function languageIn(text: string): Language | "" | undefined {
  if (text === "") return "";
  const key = text.toLowerCase();
  return languages.find((each) => each === key || traitsOf(each).name.toLowerCase() === key);
}

export const templatesSheet: RuleTableSheet = {
  headers: ["template", "instrument", "language", "subject", "text"],
  formats: [null, null, null, null, null],
  rows: ({ templates }, { language }) =>
    templates.map((each) => [
      userText(each.name),
      instrumentWords.wordOf(language, each.instrument),
      each.language === "" ? "" : traitsOf(each.language).name,
      userText(each.subject),
      userText(each.text),
    ]),
};

/** Whether a template is one for a language: its own, or none that it names. */
export function isForLanguage({ language }: LetterTemplate, of: Language): boolean {
  return language === "" || language === of;
}
