import type { Steps } from "../method/steps";
import { answeredColumns, changesOf, type Changes, type Multiple } from "./changes";
import type { Answers } from "./question";
import type { IntakeBook } from "./sheet";
import { understand, type UnderstandOptions, type Understanding } from "./understand";

export interface Settled {
  readonly understood: Understanding;
  readonly changes: Changes;
}

export interface SettleOptions extends UnderstandOptions {
  readonly answers: Answers;
  /** Further columns of the customers are copied behind. */
  readonly further?: boolean;
  /** Columns whose texts stay texts, by list and header (`columnId`). */
  readonly left?: readonly string[];
  /** Customers whose potential is a count of theirs times an amount, by list. */
  readonly multiples?: Readonly<Record<string, Multiple>>;
}

/** Understands a book with the answers given: where one says what a column is, the columns are read again with it. */
export function* settle(book: IntakeBook, options: SettleOptions): Steps<Settled> {
  let understood = yield* understand(book, options);
  const answered = answeredColumns(understood, options.answers);
  if (Object.keys(answered).length > 0) {
    const columns: Record<string, object> = { ...options.columns };
    for (const [place, fields] of Object.entries(answered)) columns[place] = { ...columns[place], ...fields };
    understood = yield* understand(book, { ...options, columns: columns as NonNullable<UnderstandOptions["columns"]> });
  }
  return { understood, changes: changesOf(book, understood, options.answers, options) };
}
