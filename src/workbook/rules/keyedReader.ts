import type { TextKey } from "../../text/text";
import { isBlankCell, quoted, type Cell } from "../excel/cell";
import type { WordList } from "../words/wordList";
import { rowPlaces, wrongWith, type Expected, type RuleReader } from "./ruleReader";

/**
 * Reads a table of two columns, setting and value. Its rows are found by their names in either language, in any order;
 * rows that nobody but the user knows are left alone.
 */
export class KeyedReader<Row extends string> {
  private readonly places: Partial<Record<Row, number>>;

  /**
   * @param textOfRow key of the row's name; it begins with "sheets.rules."
   * @param needsRows true: a row that is missing is a fault; false: it stands for the example
   */
  constructor(
    private readonly reader: RuleReader,
    rows: readonly Row[],
    private readonly textOfRow: (row: Row) => TextKey,
    private readonly needsRows: boolean,
  ) {
    this.places = rowPlaces(reader.surveyed, rows, textOfRow);
  }

  cell(row: Row): Cell | undefined {
    const index = this.places[row];
    return index === undefined ? undefined : this.reader.surveyed.cells[index + 1]?.[1];
  }

  number(row: Row, expected: Expected, example: number): number {
    return this.isLeftOut(row) ? example : this.judged(row, expected);
  }

  /** null for a blank cell. */
  optionalNumber(row: Row, expected: Expected): number | null {
    const cell = this.cell(row);
    if (isBlankCell(cell)) return null;
    return this.judged(row, expected);
  }

  private judged(row: Row, expected: Expected): number {
    const cell = this.cell(row);
    const wrong = wrongWith(cell, expected);
    return wrong === undefined ? (cell as number) : this.fault(row, wrong);
  }

  /** null for a blank cell. */
  optionalDay(row: Row): number | null {
    const cell = this.cell(row);
    if (isBlankCell(cell)) return null;
    return this.reader.dayOf(cell) ?? this.fault(row, "date");
  }

  word<Code extends string>(row: Row, words: WordList<Code>, expected: string, example: Code): Code {
    const cell = this.cell(row);
    const code = isBlankCell(cell) ? undefined : words.codeOf(String(cell));
    if (code === undefined && !this.isLeftOut(row)) this.fault(row, expected);
    return code ?? example;
  }

  fault(row: Row, expected: string): number {
    const name = `@${this.textOfRow(row).slice("sheets.rules.".length)}`;
    const index = this.places[row];
    if (index === undefined) this.reader.fault(0, 0, { variant: "missing", row: name, expected: `@${expected}` });
    else this.reader.fault(index, 1, { row: name, value: quoted(this.cell(row) ?? ""), expected: `@${expected}` });
    return NaN;
  }

  private isLeftOut(row: Row): boolean {
    return this.places[row] === undefined && !this.needsRows;
  }
}
