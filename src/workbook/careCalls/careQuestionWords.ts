import { wordList } from "../words/wordList";
import { careQuestions, type CareQuestion } from "./careCalls";

/** The questions of the care call as they stand in the register. */
export const careQuestionWords = wordList<CareQuestion>(careQuestions, "sheets.careCalls.question");

/** The question that a cell asks in either language; undefined for a question of the user's own. */
export function questionOf(text: string): CareQuestion | undefined {
  return careQuestionWords.codeOf(text);
}

/** The questions that ask for a number of contacts. */
export function asksForContacts(question: CareQuestion): boolean {
  return question === "contactsInWeek" || question === "contactsInYear";
}
