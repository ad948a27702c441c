import { languages, say } from "../../text/text";
import type { LetterTemplate } from "./furtherRules";

const examples = [
  { key: "afterTalk", instrument: "email" },
  { key: "missed", instrument: "email" },
  { key: "letter", instrument: "mail" },
] as const;

/** Examples of e-mails and letters in every language, until the workbook has templates of its own. */
export function exampleTemplates(): readonly LetterTemplate[] {
  return languages.flatMap((language) =>
    examples.map(({ key, instrument }) => ({
      name: say(language, `letters.${key}.name`),
      instrument,
      language,
      subject: withBraces(say(language, `letters.${key}.subject`)),
      text: withBraces(say(language, `letters.${key}.text`)),
    })),
  );
}

/** In our own texts braces are what we fill in ourselves. */
function withBraces(text: string): string {
  return text.replace(/\[([^\]]+)\]/g, "{$1}");
}
