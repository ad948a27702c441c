import { wordList } from "./wordList";

/** What Monday's call asks; the first two ask for a number of contacts. */
export const careQuestions = ["contactsInWeek", "contactsInYear", "agreedKept", "satisfied", "wish"] as const;
export type CareQuestion = (typeof careQuestions)[number];

/** The questions of the care call as they stand in the register. */
export const careQuestionWords = wordList<CareQuestion>(careQuestions, (code) => `sheets.careCalls.question.${code}`);

/** The question that a cell asks in either language; undefined for a question of the user's own. */
export function questionOf(text: string): CareQuestion | undefined {
  return careQuestionWords.codeOf(text);
}

/** The questions that ask for a number of contacts. */
export function asksForContacts(question: CareQuestion): boolean {
  return question === "contactsInWeek" || question === "contactsInYear";
}
