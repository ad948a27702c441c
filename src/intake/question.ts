import type { Field } from "./words/headers";

export type QuestionAbout =
  | "decimal"
  | "twoPatterns"
  | "dateOrder"
  | "dateConflict"
  | "halfConverted"
  | "unit"
  | "meaning"
  | "candidates"
  | "key"
  | "doubledKeys"
  | "deals"
  | "persons"
  | "noCompany"
  | "severalValues"
  | "otherRows"
  | "totals"
  | "fillDown"
  | "name"
  | "weekYear"
  | "dayOfMonth"
  | "marks"
  | "word"
  | "unknownWords"
  | "classRank"
  | "letters"
  | "rhythm"
  | "consent"
  | "stale"
  | "header"
  | "cadence";

export interface QuestionOption {
  /** What an answer says: the same in every language. */
  readonly value: string;
  /** Values of the option's sentence. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface CellRef {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Something that the list does not say by itself. Without an answer everything it is about stays as it is. */
export interface Question {
  /** Stable for lists of the same headers: list, header and subject. */
  readonly id: string;
  readonly about: QuestionAbout;
  readonly list?: string;
  readonly field?: Field;
  readonly header?: string;
  readonly options: readonly QuestionOption[];
  /** Shown as the likelier; never taken by itself. */
  readonly proposed?: string;
  /** How many cells or rows hang on it. */
  readonly count: number;
  readonly cells: readonly CellRef[];
  /** The word that is asked about, and words with their proposals. */
  readonly word?: string;
  readonly words?: readonly { readonly word: string; readonly count: number; readonly to: string }[];
  /** Values of the question's sentence. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** False: shown with what was taken, not asked. */
  readonly isAsked: boolean;
  /** Money and days come first. */
  readonly weight: number;
}

/** Answers by the id of their question; "leave" and no answer are the same. */
export type Answers = Readonly<Record<string, string>>;

export const leave = "leave";
