import { fingerprint } from "../method/fingerprint";
import { wordFieldOf, comparedWord } from "./cellWord";
import { leave, type Answers, type Question } from "./question";
import type { List, Understanding } from "./understand";

/** Answers that a workbook keeps: a list of the same headers is read with them the next time. */
export interface RememberedAnswers {
  /** By the headers of the list. */
  readonly answers: readonly { readonly signature: string; readonly question: string; readonly answer: string }[];
  /** What words of a field mean, in whatever list they stand. */
  readonly words: readonly { readonly field: string; readonly word: string; readonly to: string }[];
  /** Which customer a name stands for. */
  readonly names: readonly { readonly text: string; readonly customerId: string }[];
}

/** What a list is known by the next time: its kind and its headers, without case and blanks. */
function signatureOf({ kind, region }: List): string {
  return fingerprint([kind, ...region.columns.map(({ header }) => header.toLowerCase().replace(/\s+/g, " ").trim())]);
}

/** What of the answers is worth keeping; those to leave something as it is are none. */
export function toRemember(understood: Understanding, answers: Answers): RememberedAnswers {
  const kept = {
    answers: [] as RememberedAnswers["answers"][number][],
    words: [] as RememberedAnswers["words"][number][],
    names: [] as RememberedAnswers["names"][number][],
  };
  const words = wordQuestions(understood);
  for (const [id, answer] of Object.entries(answers)) {
    if (answer === leave) continue;
    const asked = words.get(id);
    if (asked) {
      kept.words.push({ ...asked, to: answer });
      continue;
    }
    const near = understood.nearNames.find(({ list, value }) => `${list}/${value}/name` === id);
    if (near) {
      const customer = understood.customers[Number(answer)];
      if (customer) kept.names.push({ text: near.value, customerId: String(customer.id) });
      continue;
    }
    const list = listOf(understood, id);
    if (list) kept.answers.push({ signature: signatureOf(list), question: id, answer });
  }
  return kept;
}

/** The kept answers that belong to what was read now. */
export function answersFrom(understood: Understanding, { answers, words, names }: RememberedAnswers): Answers {
  const found: Record<string, string> = {};
  const signatures = new Map(understood.lists.map((list) => [list.id, signatureOf(list)]));
  for (const { signature, question, answer } of answers) {
    const list = listOf(understood, question);
    if (list && signatures.get(list.id) === signature) found[question] = answer;
  }
  const meanings = new Map(words.map(({ field, word, to }) => [`${field}\n${comparedWord(word)}`, to]));
  for (const [id, { field, word }] of wordQuestions(understood)) {
    const to = meanings.get(`${field}\n${comparedWord(word)}`);
    if (to !== undefined) found[id] = to;
  }
  const customers = new Map(understood.customers.map(({ id }, at) => [String(id), at]));
  const ids = new Map(names.map(({ text, customerId }) => [text.trim(), customerId]));
  for (const { list, value, customers: fitting } of understood.nearNames) {
    const at = customers.get(ids.get(value.trim()) ?? "");
    if (at !== undefined && fitting.includes(at)) found[`${list}/${value}/name`] = String(at);
  }
  return found;
}

/** The questions about single words, by the id of their answer. */
function wordQuestions({ questions }: Understanding): ReadonlyMap<string, { field: string; word: string }> {
  const found = new Map<string, { field: string; word: string }>();
  for (const question of questions) {
    if (!question.field || !wordFieldOf(question.field)) continue;
    for (const word of wordsIn(question))
      found.set(`${question.list ?? ""}/${question.header ?? ""}/${word}/word`, { field: question.field, word });
  }
  return found;
}

function wordsIn({ word, words = [] }: Question): string[] {
  return word === undefined ? words.map((each) => each.word) : [word];
}

function listOf({ lists, questions }: Understanding, id: string): List | undefined {
  const of = questions.find((question) => question.id === id)?.list ?? id.split("/")[0];
  return lists.find((list) => list.id === of);
}
