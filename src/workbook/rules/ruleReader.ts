import { lastSerial } from "../../method/calendar/serial";
import { headerKey } from "../../method/tables/headers";
import { languages, say, type TextKey, type TextValues } from "../../text/text";
import { columnLetters } from "../excel/address";
import { type Cell, isBlankCell, isErrorCell, mostAmount, mostWhole, quoted, textOf } from "../excel/cell";
import { canonicalSerial, type DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import type { RuleTable } from "../excel/ownTables";
import type { SurveyedRuleTable } from "../excel/survey";
import type { WordList } from "../words/wordList";

/** What the cell of a rule must be: the sentence's word for it and the test. */
export interface Expected {
  readonly word: string;
  readonly isFine: (value: number) => boolean;
  /** "amount" unless given. */
  readonly limit?: keyof typeof limits;
}

/** Above these a number is a slip of the hand, and products of several would leave the numbers that a computer has. */
const limits = { amount: mostAmount, whole: mostWhole, days: 3660 };

/** The sentence's word for what a cell should have been; undefined for one that can be used. */
export function wrongWith(cell: Cell | undefined, { word, isFine, limit = "amount" }: Expected): string | undefined {
  if (typeof cell !== "number" || !isFine(cell)) return word;
  return Math.abs(cell) <= limits[limit] ? undefined : `atMost.${limit}`;
}

export const notNegative: Expected = { word: "positive", isFine: (value) => value >= 0 };
export const rate: Expected = { word: "rate", isFine: (value) => value >= 0 && value <= 1 };
export const whole: Expected = {
  word: "whole",
  isFine: (value) => value >= 0 && Number.isInteger(value),
  limit: "whole",
};
export const wholeFromOne: Expected = {
  word: "wholeFromOne",
  isFine: (value) => value >= 1 && Number.isInteger(value),
  limit: "whole",
};

/**
 * Reads the cells of one rule table. A cell that cannot be used becomes a fault with its place; what stands in for it is
 * NaN or undefined, never an example.
 */
export class RuleReader {
  constructor(
    readonly table: RuleTable,
    readonly surveyed: SurveyedRuleTable,
    private readonly faults: Finding[],
    private readonly dateSystem: DateSystem,
  ) {}

  /** The rows that say something in their first columns, with their index from 0 below the header. */
  rows(columns: number): { readonly index: number; readonly cells: readonly (Cell | undefined)[] }[] {
    return this.surveyed.cells.slice(1).flatMap((row, index) => {
      const cells = Array.from({ length: columns }, (_, column) => row[column]);
      return cells.every(isBlankCell) ? [] : [{ index, cells }];
    });
  }

  /** @param of what the cell is to say: "@key" for a word of ours, else as it is */
  fault(
    index: number,
    column: number,
    values: TextValues,
    kind: "bandUnusable" | "ruleUnusable" = "ruleUnusable",
  ): void {
    const { sheet, area } = this.surveyed;
    this.faults.push({
      kind,
      severity: "error",
      table: "rules",
      place: { sheet, cell: `${columnLetters(area.column + column)}${area.row + index + 2}` },
      values: { table: `@${this.table}`, rule: this.table, ...values },
    });
  }

  unusable(index: number, column: number, of: string, expected: string): void {
    const cell = this.surveyed.cells[index + 1]?.[column];
    this.fault(index, column, { row: of, value: quoted(cell ?? ""), expected: `@${expected}` });
  }

  number(index: number, column: number, of: string, expected: Expected): number {
    const cell = this.surveyed.cells[index + 1]?.[column];
    const wrong = wrongWith(cell, expected);
    if (wrong === undefined) return cell as number;
    this.unusable(index, column, of, wrong);
    return NaN;
  }

  /** null for a blank cell. */
  optionalNumber(index: number, column: number, of: string, expected: Expected): number | null {
    return isBlankCell(this.surveyed.cells[index + 1]?.[column]) ? null : this.number(index, column, of, expected);
  }

  /** Serial of the 1900 system; null for a blank cell, NaN for one that holds no date. */
  optionalDay(index: number, column: number, of: string): number | null {
    const cell = this.surveyed.cells[index + 1]?.[column];
    if (isBlankCell(cell)) return null;
    const day = this.dayOf(cell);
    if (day === undefined) this.unusable(index, column, of, "date");
    return day ?? NaN;
  }

  text(index: number, column: number): string {
    return textOf(this.surveyed.cells[index + 1]?.[column]);
  }

  /** A name that has to be there, like that of a class; undefined and a fault when it is blank. */
  label(index: number, column: number, of: string): string | undefined {
    const text = this.text(index, column);
    if (text !== "") return text;
    this.unusable(index, column, of, "label");
    return undefined;
  }

  word<Code extends string>(
    index: number,
    column: number,
    of: string,
    words: WordList<Code>,
    expected: string,
  ): Code | undefined {
    const cell = this.surveyed.cells[index + 1]?.[column];
    const code = isErrorCell(cell) ? undefined : words.codeOf(textOf(cell));
    if (code === undefined) this.unusable(index, column, of, expected);
    return code;
  }

  /** A row that says what an earlier one says already: true once it is told. */
  isDoubled(seen: Set<string>, key: string, index: number, of: string): boolean {
    const upper = key.toUpperCase();
    if (!seen.has(upper)) {
      seen.add(upper);
      return false;
    }
    this.fault(index, 0, { variant: "doubled", row: of });
    return true;
  }

  dayOf(cell: Cell | undefined): number | undefined {
    if (typeof cell !== "number") return undefined;
    const day = Math.floor(canonicalSerial(this.dateSystem, cell));
    return day >= 1 && day <= lastSerial ? day : undefined;
  }
}

/** A name of the user's as a fault carries it, so that it is not taken for a word of ours. */
export function named(label: string): string {
  return `„${label}“`;
}

/** The name in what `named` gave; undefined for a word of ours. */
export function nameIn(row: string): string | undefined {
  return /^„(.*)“$/s.exec(row)?.[1];
}

/** Index (from 0 below the header) of each named row of a table, by its name in either language. */
export function rowPlaces<Row extends string>(
  table: SurveyedRuleTable,
  rows: readonly Row[],
  textOfRow: (row: Row) => TextKey,
): Partial<Record<Row, number>> {
  const keys = table.cells.slice(1).map((row) => headerKey(textOf(row[0])));
  return Object.fromEntries(
    rows.flatMap((row) => {
      const index = keys.findIndex((key) => languages.some((each) => key === headerKey(say(each, textOfRow(row)))));
      return index < 0 ? [] : [[row, index] as const];
    }),
  ) as Partial<Record<Row, number>>;
}
