import type { Question, QuestionOption } from "../../intake/question";
import { say, sayByName, type Language, type TextValues } from "../../text/text";

/** Abouts whose options have sentences of their own, by the option's value. */
const own = new Set<string>([
  ...["dateOrder", "dateConflict", "halfConverted", "meaning", "key", "doubledKeys", "deals", "persons", "noCompany"],
  ...["severalValues", "totals", "fillDown", "dayOfMonth", "marks", "classRank", "rhythm", "consent", "stale"],
  ...["header", "cadence"],
]);

/** The choice of a question as a person reads it. */
export function optionSentence(language: Language, question: Question, option: QuestionOption): string {
  const { about } = question;
  const values = option.values ?? {};
  const sentence = (key: string, more: TextValues = values): string =>
    sayByName(language, `intake.option.${key}`, more);
  if (about === "decimal") return decimalSentence(language, option.value, String(values["sample"] ?? ""));
  if (about === "twoPatterns" && option.value !== "both" && option.value !== "leave")
    return sentence("twoPatterns", { ...values, sample: patternSample(option.value) });
  if (about === "twoPatterns" && option.value === "both") return sentence("twoPatterns.both");
  if (about === "unit" && option.value !== "leave") return sentence("unit");
  if (about === "name" && option.value !== "leave") return sentence("name");
  if (about === "weekYear")
    return sentence(values["from"] === "title" ? "weekYear.title" : "weekYear", { year: String(values["year"]) });
  if (about === "candidates") return option.value;
  if (about === "otherRows")
    return sentence(option.value === "keep" ? "otherRows.keep" : `otherRows.out.${values["what"]}`);
  if (about === "word") return wordSentence(language, question, option.value);
  if (own.has(about) && !(option.value === "leave" && !["meaning", "deals", "fillDown"].includes(about)))
    return sentence(`${about}.${option.value}`);
  return sentence("leave");
}

/** "1.234 is 1234" for the reading in which the sign is a thousands' one, else "1.234 is 1,234 (one and a bit)". */
function decimalSentence(language: Language, pattern: string, sample: string): string {
  const sign = sample.includes(",") ? "," : ".";
  const isThousands = !patternSample(pattern).endsWith(`${sign}50`) && !patternSample(pattern).endsWith(`${sign}78`);
  const key = isThousands ? "intake.option.decimal.thousands" : "intake.option.decimal.fraction";
  return say(language, key, { thousands: `1${sign}234`, fraction: `1${sign}234`, point: sign === "." ? "," : "." });
}

/** How an amount looks in a pattern. */
function patternSample(pattern: string): string {
  return {
    de: "1.234,50",
    en: "1,234.50",
    ch: "1'234.50",
    blank_de: "1 234,50",
    blank_en: "1 234.50",
    in: "1,23,456.78",
  }[pattern] as string;
}

/** What a word is read as, in the product's own words. */
export function wordSentence(language: Language, question: Pick<Question, "about" | "field">, to: string): string {
  if (question.about === "marks")
    return ["phone", "visit", "email"].includes(to)
      ? sayByName(language, `words.instrument.${to}`)
      : sayByName(language, `intake.mark.${to === "" ? "unknown" : to}`);
  if (to === "")
    return question.field === "instrument" ? say(language, "intake.word.blank") : say(language, "intake.option.leave");
  if (to === "none" || to === "out" || to === "objection") return say(language, `intake.word.${to}`);
  switch (question.field) {
    case "instrument":
    case "outcome":
    case "phase":
      return sayByName(language, `words.${question.field}.${to}`);
    default:
      return to;
  }
}
