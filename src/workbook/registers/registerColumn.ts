import { idKey } from "../../method/cadence/idKey";
import { lastSerial } from "../../method/calendar/serial";
import { highestInterest } from "../../method/measures/phases";
import type { Language } from "../../text/text";
import { canonicalSerial, type DateSystem } from "../excel/dateSystem";
import { dayCell } from "../excel/dayCell";
import { isBlankCell, isErrorCell, mostAmount, mostWhole, textOf } from "../excel/cell";
import type { ColumnKey } from "../rules/ruleTable";
import { idCell, numberCell, userText, type SheetCell } from "../excel/layout";
import type { WordList } from "../words/wordList";

/** How the cells of a workbook are to be read and written. */
export interface CellDialect {
  readonly language: Language;
  readonly dateSystem: DateSystem;
}

/** A column of a register: what its cells mean, both ways. */
export interface RegisterColumn<Value> {
  readonly header: ColumnKey;
  /** Further headers under which it is found. */
  readonly synonyms: readonly string[];
  /** The word of the sentence about a cell that cannot be used. */
  readonly expected: string;
  /** What a blank cell says; undefined: a row cannot do without it. */
  readonly blank: Value | undefined;
  /** Undefined for a cell that cannot be used. Never asked for a blank one. */
  readonly read: (cell: unknown, dialect: CellDialect) => Value | undefined;
  readonly write: (value: Value, dialect: CellDialect) => SheetCell;
  readonly format: "day" | "time" | null;
}

type Kind<Value> = Omit<RegisterColumn<Value>, "header" | "synonyms" | "blank">;

/** A column that a row cannot do without. */
export function needed<Value>(header: ColumnKey, kind: Kind<Value>, ...synonyms: string[]): RegisterColumn<Value> {
  return { header, synonyms, blank: undefined, ...kind };
}

/** A column whose cells may be blank. */
export function optional<Value, Blank>(
  header: ColumnKey,
  kind: Kind<Value>,
  blank: Blank,
  ...synonyms: string[]
): RegisterColumn<Value | Blank> {
  return {
    header,
    synonyms,
    blank,
    expected: kind.expected,
    format: kind.format,
    read: kind.read,
    write: (value, dialect) => (value === blank ? "" : kind.write(value as Value, dialect)),
  };
}

export const id: Kind<string> = {
  expected: "id",
  format: null,
  read: (cell) => (isErrorCell(cell) ? undefined : idKey(cell) || undefined),
  write: idCell,
};

export const text: Kind<string> = {
  expected: "text",
  format: null,
  read: (cell) => (isErrorCell(cell) ? undefined : textOf(cell)),
  write: userText,
};

/** A whole day; a text that looks like one is never guessed. */
export const day: Kind<number> = {
  expected: "date",
  format: "day",
  read: (cell, dialect) => {
    const serial = dayTime.read(cell, dialect);
    return serial === undefined ? undefined : Math.floor(serial);
  },
  write: (value, dialect) => dayTime.write(value, dialect),
};

/** A day with the time of day as its fraction. */
export const dayTime: Kind<number> = {
  expected: "date",
  format: "time",
  read: (cell, { dateSystem }) => {
    if (typeof cell !== "number") return undefined;
    const serial = canonicalSerial(dateSystem, cell);
    return serial >= 1 && Math.floor(serial) <= lastSerial ? serial : undefined;
  },
  write: (value, { dateSystem }) => dayCell(dateSystem, value),
};

function number(expected: string, isFine: (value: number) => boolean): Kind<number> {
  return {
    expected,
    format: null,
    read: (cell) => (typeof cell === "number" && isFine(cell) ? cell : undefined),
    write: numberCell,
  };
}

/** A century. */
const mostMonths = 1200;

export const amount = number("upTo.amount", (value) => value >= 0 && value <= mostAmount);
export const count = number("upTo.whole", (value) => value >= 0 && value <= mostWhole && Number.isInteger(value));
export const months = number("upTo.months", (value) => value >= 1 && value <= mostMonths && Number.isInteger(value));
export const degree = number("interest", (value) => value >= 0 && value <= highestInterest && Number.isInteger(value));

/** A cell with one of a list of words, in either language. */
export function word<Code extends string>(words: WordList<Code>, expected: string): Kind<Code> {
  return {
    expected,
    format: null,
    read: (cell) => (isErrorCell(cell) || isBlankCell(cell) ? undefined : words.codeOf(textOf(cell))),
    write: (value, { language }) => words.wordOf(language, value),
  };
}
