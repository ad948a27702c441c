import type { Language } from "../text/languages";
import { dateOf, serialFrom1904, serialOf, serialTo1904 } from "../method/calendar/serial";
import type { Steps } from "../method/steps";
import { nearestWord, readWord, wordFieldOf, comparedWord, type ReadWord, type WordField } from "./cellWord";
import { dayOfText, dayReading, dayText, orderOf, saysNoDay, type DayText } from "./dayText";
import type { Mapped } from "./mapping";
import { columnReading, fitsIn, isPlain, numberText, numberOfText, type NumberText, type Pattern } from "./numberText";
import { cleanText, isDayFormat, isFilled, type CellValue, type IntakeBook, type IntakeSheet } from "./sheet";
import { fieldKinds, type Field } from "./words/headers";
import { errorTexts, notAssessedWords } from "./words/notAssessed";

/** A cell of the column that is read as something else than it holds. */
export interface Conversion {
  /** Row of the sheet. */
  readonly row: number;
  readonly from: string | number;
  /** A number; for a day its serial in the workbook's own date system. */
  readonly to: number;
}

export interface CellText {
  readonly row: number;
  readonly from: string;
}

/** Why a cell of a column of figures or days stays as it is. */
export type LeftWhy =
  | "doubt"
  | "otherPattern"
  | "ownAmbiguity"
  | "otherCurrency"
  | "share"
  | "noNumber"
  | "noDay"
  | "noYear"
  | "noDayOfMonth"
  | "wrongWeekday"
  | "formula"
  | "tooLong"
  | "dayInAmounts";

export interface LeftCell extends CellText {
  readonly why: LeftWhy;
}

/** One distinct word of a column. */
export interface ColumnWord {
  /** In the spelling met first. */
  readonly word: string;
  readonly count: number;
  /** What it is read as; undefined when nobody knows it. */
  readonly read?: ReadWord;
  /** A known word that is spelled alike: a proposal. */
  readonly near?: string;
  /** The first rows that hold it. */
  readonly rows: readonly number[];
}

/** A question that the cells of a column ask: nothing of them is converted without an answer. */
export type ColumnQuestion =
  | {
      readonly about: "decimal";
      readonly options: readonly Pattern[];
      readonly cells: readonly CellText[];
      readonly proposed?: Pattern;
    }
  | {
      readonly about: "dateOrder";
      readonly options: readonly ("mdy" | "dmy")[];
      readonly cells: readonly CellText[];
      readonly proposed?: "mdy" | "dmy";
    }
  | {
      readonly about: "twoPatterns";
      readonly groups: readonly { readonly pattern: Pattern; readonly count: number }[];
      readonly cells: readonly CellText[];
    }
  | {
      readonly about: "dateConflict";
      readonly groups: { readonly dmy: number; readonly mdy: number };
      readonly cells: readonly CellText[];
    }
  | {
      readonly about: "halfConverted";
      readonly texts: number;
      readonly days: number;
      readonly cells: readonly CellText[];
    };

/** Everything that the cells of a mapped column say. */
export interface ColumnRead {
  readonly field: Field;
  readonly at: number;
  readonly column: number;
  readonly header: string;
  readonly filled: number;
  readonly conversions: readonly Conversion[];
  /** How many texts were read in which pattern or order. */
  readonly readings: Readonly<Record<string, number>>;
  readonly notAssessed: readonly CellText[];
  readonly left: readonly LeftCell[];
  readonly errors: readonly CellText[];
  readonly realNumbers: number;
  readonly realDays: number;
  readonly formulas: number;
  readonly questions: readonly ColumnQuestion[];
  readonly words: readonly ColumnWord[];
  /** Days that can hardly be meant: before 1995, contacts after the as-of day, follow-ups years ahead. */
  readonly oddDays: readonly CellText[];
  /** Texts of a CSV that are numbers as programs write them: read, but no cell is changed. */
  readonly plainNumbers: number;
  /** For keys. */
  readonly distinct: number;
  readonly doubled: readonly string[];
  readonly blanks: number;
  /** Whole numbers from 1 without a gap. */
  readonly isRunningNumber: boolean;
}

const doubt =
  /^(?:ca\.?|circa|rd\.?|rund|etwa|approx\.?|about|~|≈|>|<|≥|≤|über|unter|bis|mind\.?|max\.?)\s*|(?:\d)\s*(?:-|–|bis|to)\s*\d/i;
const pieces = 4096;
const fewestWords = 3;

/** Reads the body cells of one mapped column. Linear; each distinct word is looked up once. */
export function* readColumn(
  book: IntakeBook,
  sheet: IntakeSheet,
  rows: readonly number[],
  mapped: Mapped,
  header: string,
  column: number,
  { language, asOf }: { readonly language: Language; readonly asOf: number },
): Steps<ColumnRead> {
  const { field } = mapped;
  const kind = fieldKinds[field];
  const blank = emptyRead(field, mapped.at, column, header);
  if (kind === "amount" || kind === "count") return yield* readNumbers(book, sheet, rows, mapped, blank);
  if (kind === "day") return yield* readDays(book, sheet, rows, blank, asOf);
  const words = wordFieldOf(field);
  if (words) return yield* readWords(sheet, rows, blank, words, language);
  if (kind === "id") return yield* readKeys(sheet, rows, blank);
  return yield* readTexts(sheet, rows, blank);
}

function emptyRead(field: Field, at: number, column: number, header: string): ColumnRead {
  return {
    ...{ field, at, column, header, filled: 0, conversions: [], readings: {}, notAssessed: [], left: [], errors: [] },
    ...{ realNumbers: 0, realDays: 0, formulas: 0, questions: [], words: [], oddDays: [], plainNumbers: 0 },
    ...{ distinct: 0, doubled: [], blanks: 0, isRunningNumber: false },
  };
}

const plainNumber = /^-?\d{1,15}(?:\.\d+)?$/;

function* readNumbers(
  book: IntakeBook,
  sheet: IntakeSheet,
  rows: readonly number[],
  mapped: Mapped,
  blank: ColumnRead,
): Steps<ColumnRead> {
  const { column } = blank;
  const texts: (CellText & { readonly number: NumberText })[] = [];
  const notAssessed: CellText[] = [];
  const errors: CellText[] = [];
  const left: LeftCell[] = [];
  let filled = 0;
  let realNumbers = 0;
  let realDays = 0;
  let formulas = 0;
  for (let index = 0; index < rows.length; index++) {
    if (index % pieces === pieces - 1) yield { done: index, total: rows.length };
    const row = rows[index] as number;
    const value = sheet.values[row - sheet.top]?.[column - sheet.left] as CellValue | undefined;
    if (!isFilled(value)) continue;
    filled++;
    if (typeof value === "number") {
      if (isDayFormat(sheet.formatAt(row, column))) {
        realDays++;
        left.push({ row, from: String(value), why: "dayInAmounts" });
      } else realNumbers++;
      continue;
    }
    const text = typeof value === "boolean" ? String(value) : cleanText(value);
    const key = text.toLowerCase();
    if (errorTexts.has(key)) errors.push({ row, from: text });
    else if (notAssessedWords.has(key)) notAssessed.push({ row, from: text });
    else if (sheet.isFormula(row, column)) {
      formulas++;
      left.push({ row, from: text, why: "formula" });
    } else if (text.replace(/\D/g, "").length > 15) left.push({ row, from: text, why: "tooLong" });
    else {
      const number = numberText(text);
      if (!number) left.push({ row, from: text, why: doubt.test(text) ? "doubt" : "noNumber" });
      else if (number.isShare && mapped.unit?.isShare !== true) left.push({ row, from: text, why: "share" });
      else texts.push({ row, from: text, number });
    }
  }
  const currency = mostFrequent(texts.map(({ number }) => number.currency).filter(Boolean));
  const own = texts.filter(({ number }) => number.currency === "" || number.currency === currency);
  for (const text of texts)
    if (text.number.currency !== "" && text.number.currency !== currency)
      left.push({ row: text.row, from: text.from, why: "otherCurrency" });
  const reading = columnReading(own.map(({ number }) => number));
  const conversions: Conversion[] = [];
  const readings: Record<string, number> = {};
  const questions: ColumnQuestion[] = [];
  const convert = (text: (typeof texts)[number], pattern: Pattern): void => {
    conversions.push({ row: text.row, from: text.from, to: numberOfText(text.number, pattern) });
    readings[pattern] = (readings[pattern] ?? 0) + 1;
  };
  let plainNumbers = 0;
  if (reading.pattern) {
    const isPlainColumn = book.source === "csv" && own.every(({ from }) => plainNumber.test(from));
    if (isPlainColumn) plainNumbers = own.length;
    else for (const text of own) convert(text, reading.pattern);
  } else if (reading.ambiguous.length > 1) {
    questions.push({
      about: "decimal",
      options: reading.ambiguous,
      cells: own.map(({ row, from }) => ({ row, from })),
    });
  } else if (reading.split.length > 0) {
    const [first] = reading.split as [{ pattern: Pattern; count: number }];
    const most = first.count >= 0.9 * own.length;
    const others: CellText[] = [];
    for (const text of own) {
      const fits = fitsIn(text.number, first.pattern);
      if (most && fits && isPlain(text.number)) convert(text, first.pattern);
      else if (most) left.push({ row: text.row, from: text.from, why: fits ? "ownAmbiguity" : "otherPattern" });
      else others.push({ row: text.row, from: text.from });
    }
    if (!most) questions.push({ about: "twoPatterns", groups: reading.split, cells: others });
  }
  return {
    ...blank,
    filled,
    conversions,
    readings,
    notAssessed,
    left: byRow(left),
    errors,
    realNumbers,
    realDays,
    formulas,
    questions,
    plainNumbers,
  };
}

function byRow<T extends { readonly row: number }>(cells: T[]): T[] {
  return cells.sort((a, b) => a.row - b.row);
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

const earliest = serialOf(1995, 1, 1) as number;

function* readDays(
  book: IntakeBook,
  sheet: IntakeSheet,
  rows: readonly number[],
  blank: ColumnRead,
  asOf: number,
): Steps<ColumnRead> {
  const { column, field } = blank;
  const texts: (CellText & { readonly day: DayText })[] = [];
  const numbers: { readonly row: number; readonly value: number }[] = [];
  const notAssessed: CellText[] = [];
  const errors: CellText[] = [];
  const left: LeftCell[] = [];
  const oddDays: CellText[] = [];
  let filled = 0;
  let realDays = 0;
  let formulas = 0;
  let smallDays = 0;
  const look = (row: number, from: string, serial: number): void => {
    if (field === "birthday") return;
    const isPast = field === "lastContact" || field === "date";
    // A log may hold what is planned: only a year that is far off is a slip of the pen.
    if (serial < earliest || serial > asOf + 2 * 366 || (field === "lastContact" && isPast && serial > asOf))
      oddDays.push({ row, from });
  };
  for (let index = 0; index < rows.length; index++) {
    if (index % pieces === pieces - 1) yield { done: index, total: rows.length };
    const row = rows[index] as number;
    const value = sheet.values[row - sheet.top]?.[column - sheet.left] as CellValue | undefined;
    if (!isFilled(value)) continue;
    filled++;
    if (typeof value === "number") {
      if (isDayFormat(sheet.formatAt(row, column))) {
        if (value < 1 || value >= 2958465) {
          notAssessed.push({ row, from: String(value) });
          continue;
        }
        realDays++;
        const serial = book.countsFrom1904 ? serialFrom1904(value) : value;
        if ((dateOf(serial)?.day ?? 0) <= 12) smallDays++;
        look(row, String(value), serial);
      } else numbers.push({ row, value });
      continue;
    }
    const text = typeof value === "boolean" ? String(value) : cleanText(value);
    const key = text.toLowerCase();
    if (errorTexts.has(key)) {
      errors.push({ row, from: text });
      continue;
    }
    if (notAssessedWords.has(key) || saysNoDay(text)) {
      notAssessed.push({ row, from: text });
      continue;
    }
    if (sheet.isFormula(row, column)) {
      formulas++;
      left.push({ row, from: text, why: "formula" });
      continue;
    }
    const day = dayText(text);
    if (!day) left.push({ row, from: text, why: "noDay" });
    else if (day.lacks) left.push({ row, from: text, why: day.lacks === "year" ? "noYear" : "noDayOfMonth" });
    else if (day.wrongWeekday) left.push({ row, from: text, why: "wrongWeekday" });
    else texts.push({ row, from: text, day });
  }
  const reading = dayReading(texts.map(({ day }) => day));
  const ordered = texts.filter(({ day }) => day.hasOrder);
  const cells = ordered.map(({ row, from }) => ({ row, from }));
  const questions: ColumnQuestion[] = [];
  // Texts that fit one order only beside real days of which none lies above the 12th: Excel has turned the others round.
  const isHalf =
    ordered.length > 0 &&
    realDays >= 3 &&
    smallDays === realDays &&
    reading.order !== undefined &&
    ordered.every(({ day }) => Object.keys(day.readings).length === 1);
  if (isHalf) questions.push({ about: "halfConverted", texts: ordered.length, days: realDays, cells });
  else if (reading.isAmbiguous) questions.push({ about: "dateOrder", options: ["mdy", "dmy"], cells });
  else if (reading.conflict) questions.push({ about: "dateConflict", groups: reading.conflict, cells });
  const conversions: Conversion[] = [];
  const readings: Record<string, number> = {};
  const own = (serial: number): number => (book.countsFrom1904 ? serialTo1904(serial) : serial);
  for (const { row, from, day } of texts) {
    // Where the order is open, nothing that hangs on it is converted, not even what is the same in both.
    if (questions.length > 0 && day.hasOrder) continue;
    const serial = dayOfText(day, reading);
    if (serial === undefined) {
      left.push({ row, from, why: "noDay" });
      continue;
    }
    const order = orderOf(day, reading);
    conversions.push({ row, from, to: own(serial) });
    readings[order] = (readings[order] ?? 0) + 1;
    look(row, from, serial);
  }
  // Days as programs write them, JJJJMMTT, when the whole column is such.
  const packed = numbers.map(({ value }) => packedDay(value));
  if (numbers.length > 0 && packed.every((serial) => serial !== undefined)) {
    numbers.forEach(({ row, value }, index) => {
      conversions.push({ row, from: value, to: own(packed[index] as number) });
      readings.yyyymmdd = (readings.yyyymmdd ?? 0) + 1;
    });
  }
  conversions.sort((a, b) => a.row - b.row);
  return {
    ...blank,
    filled,
    conversions,
    readings,
    notAssessed,
    left: byRow(left),
    errors,
    realNumbers: numbers.length,
    realDays,
    formulas,
    questions,
    oddDays,
  };
}

function packedDay(value: number): number | undefined {
  if (!Number.isInteger(value) || value < 19000101 || value > 21001231) return undefined;
  return serialOf(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
}

function* readWords(
  sheet: IntakeSheet,
  rows: readonly number[],
  blank: ColumnRead,
  words: WordField,
  language: Language,
): Steps<ColumnRead> {
  const { column } = blank;
  const counts = new Map<string, { word: string; count: number; rows: number[] }>();
  const byText = new Map<string, { count: number; rows: number[] }>();
  const notAssessed: CellText[] = [];
  const errors: CellText[] = [];
  let filled = 0;
  for (let index = 0; index < rows.length; index++) {
    if (index % pieces === pieces - 1) yield { done: index, total: rows.length };
    const row = rows[index] as number;
    const value = sheet.values[row - sheet.top]?.[column - sheet.left] as CellValue | undefined;
    if (!isFilled(value)) continue;
    filled++;
    const raw = typeof value === "string" ? value : String(value);
    const known = byText.get(raw);
    if (known) {
      known.count++;
      if (known.rows.length < fewestWords) known.rows.push(row);
      continue;
    }
    const text = cleanText(raw);
    const key = text.toLowerCase();
    if (errorTexts.has(key)) errors.push({ row, from: text });
    else if (notAssessedWords.has(key) && readWord(words, text, language) === undefined)
      notAssessed.push({ row, from: text });
    else {
      const folded = comparedWord(text);
      const entry = counts.get(folded) ?? counts.set(folded, { word: text, count: 0, rows: [] }).get(folded)!;
      entry.count++;
      if (entry.rows.length < fewestWords) entry.rows.push(row);
      byText.set(raw, entry);
    }
  }
  const mayBeNear = counts.size <= 500;
  const list = [...counts.values()].map(({ word, count, rows: its }): ColumnWord => {
    const read = readWord(words, word, language);
    const near = read || !mayBeNear ? undefined : nearestWord(words, word);
    return { word, count, rows: its, ...(read && { read }), ...(near !== undefined && { near }) };
  });
  return { ...blank, filled, notAssessed, errors, words: list, distinct: counts.size };
}

const mostDoubled = 1000;

function* readKeys(sheet: IntakeSheet, rows: readonly number[], blank: ColumnRead): Steps<ColumnRead> {
  const { column } = blank;
  const seen = new Set<string>();
  const doubled = new Set<string>();
  let blanks = 0;
  let least = Infinity;
  let most = -Infinity;
  let isWhole = true;
  for (let index = 0; index < rows.length; index++) {
    if (index % pieces === pieces - 1) yield { done: index, total: rows.length };
    const value = sheet.values[(rows[index] as number) - sheet.top]?.[column - sheet.left] as CellValue | undefined;
    if (!isFilled(value)) {
      blanks++;
      continue;
    }
    const key = typeof value === "string" ? cleanText(value) : String(value);
    if (seen.has(key)) {
      if (doubled.size < mostDoubled) doubled.add(key);
    } else seen.add(key);
    if (typeof value === "number" && Number.isInteger(value)) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    } else isWhole = false;
  }
  const isRunningNumber = isWhole && seen.size >= 3 && seen.size === rows.length && least === 1 && most === seen.size;
  return {
    ...blank,
    filled: rows.length - blanks,
    distinct: seen.size,
    doubled: [...doubled],
    blanks,
    isRunningNumber,
  };
}

function* readTexts(sheet: IntakeSheet, rows: readonly number[], blank: ColumnRead): Steps<ColumnRead> {
  const { column } = blank;
  const notAssessed: CellText[] = [];
  const errors: CellText[] = [];
  let filled = 0;
  const counts = fieldKinds[blank.field] === "name" || blank.field === "class";
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (let index = 0; index < rows.length; index++) {
    if (index % pieces === pieces - 1) yield { done: index, total: rows.length };
    const row = rows[index] as number;
    const value = sheet.values[row - sheet.top]?.[column - sheet.left] as CellValue | undefined;
    if (!isFilled(value)) continue;
    filled++;
    if (!counts && typeof value !== "string") continue;
    const text = typeof value === "string" ? cleanText(value) : String(value);
    if (text.length <= 15) {
      const key = text.toLowerCase();
      if (errorTexts.has(key)) errors.push({ row, from: text });
      else if (notAssessedWords.has(key) && blank.field !== "note") notAssessed.push({ row, from: text });
    }
    if (!counts) continue;
    if (seen.has(text)) {
      if (doubled.size < mostDoubled) doubled.add(text);
    } else seen.add(text);
  }
  return {
    ...blank,
    filled,
    notAssessed,
    errors,
    distinct: seen.size,
    doubled: [...doubled],
    blanks: rows.length - filled,
  };
}
