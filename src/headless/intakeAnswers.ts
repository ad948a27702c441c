import { languages } from "../text/text";
import { leave, type Answers } from "../intake/question";
import type { Understanding } from "../intake/understand";
import { optionSentence } from "../workbook/intake/intakeSentences";
import { aboutOf } from "./intakeJson";

/** A question with its answer, in the form in which `skm intake --json` prints questions. */
interface AnsweredQuestion {
  readonly id?: string;
  readonly about?: string;
  readonly header?: string;
  readonly field?: string;
  readonly cells?: unknown;
  readonly answer?: unknown;
}

interface AnsweredName {
  readonly value?: string;
  readonly customer?: string;
  readonly answer?: string;
}

/**
 * The answers of a file: an object of answers by the id of their question; or what `skm intake --json` printed, with the
 * answers as a person changed them, by value or by sentence.
 * @throws Error when the file holds nothing of the kind
 */
export function answersOf(given: unknown, understood: Understanding): Answers {
  if (typeof given !== "object" || given === null) throw new Error("no answers");
  const { questions, nearMatches, ...rest } = given as { questions?: unknown; nearMatches?: unknown };
  const answers: Record<string, string> = {};
  if (!Array.isArray(questions)) {
    for (const [id, answer] of Object.entries(rest))
      if (["string", "number"].includes(typeof answer)) answers[id] = String(answer);
    return answers;
  }
  for (const each of questions as AnsweredQuestion[]) {
    if (each.answer === null || each.answer === undefined) continue;
    for (const question of understood.questions) {
      if (each.id === undefined ? !isSame(each, question) : each.id !== question.id) continue;
      const said = String(each.answer);
      const option = question.options.find(
        (option) =>
          option.value === said || languages.some((language) => optionSentence(language, question, option) === said),
      );
      if (option) answers[question.id] = option.value;
    }
  }
  for (const { value, customer, answer } of Array.isArray(nearMatches) ? (nearMatches as AnsweredName[]) : []) {
    const match = understood.nearNames.find((near) => near.value === value);
    const at = understood.customers.findIndex(({ name }) => name === customer);
    if (match && at >= 0 && answer !== leave) answers[`${match.list}/${match.value}/name`] = String(at);
  }
  return answers;
}

function isSame(given: AnsweredQuestion, question: Understanding["questions"][number]): boolean {
  return (
    given.about === aboutOf(question) &&
    (given.header === undefined || given.header === question.header) &&
    (given.field === undefined || question.field === undefined || given.field === question.field) &&
    (question.word === undefined || given.cells === question.word)
  );
}
