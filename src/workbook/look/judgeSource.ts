import type { Steps } from "../../method/steps";
import { columnOf, type FieldOf, type ReadField, readFieldsOf, type Source } from "../../method/tables/source";
import { isTotalText } from "../../intake/totalText";
import { blankRowsNote, filledRows, findingAt, isBlankCell, quoted, type SourcePlace } from "../excel/cell";
import type { DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import { columnKinds, type KindValues } from "./columnKinds";

/** The columns of a source, judged: a record is a row that is not wholly blank. */
export type ColumnsOf<S extends Source> = {
  readonly [Field in ReadField<S>]: KindValues[S["columns"][Field]["kind"]];
} & {
  readonly count: number;
  /** Row on the sheet (from 1) by record. */
  readonly sheetRow: Int32Array;
  /** 1 where an amount holds something that is no number (text, error, truth value). */
  readonly unusable?: Uint8Array;
};

export type SourceCells<S extends Source> = Readonly<Partial<Record<FieldOf<S>, readonly unknown[]>>>;

export interface Judged<S extends Source> {
  readonly columns: ColumnsOf<S>;
  readonly findings: readonly Finding[];
}

/**
 * Judges the cells of a source: records as columns, and a finding with its cell for everything that cannot be used or
 * deserves a look. Wholly blank rows are no records. In pieces: a column of 300,000 cells takes its time.
 * @param cells per field its cells below the header, all of the same length; a field without a column is absent
 * @param dateSystem of the workbook; days in the result are serials of the 1900 system
 */
export function* judgeSource<S extends Source>(
  source: S,
  cells: SourceCells<S>,
  rows: number,
  at: SourcePlace,
  dateSystem: DateSystem,
): Steps<Judged<S>> {
  const findings: Finding[] = [];
  const given = Object.values(cells) as readonly (readonly unknown[] | undefined)[];
  const filled = filledRows(given, rows);
  const unusable = new Uint8Array(filled.length);
  const fields = readFieldsOf(source);
  const columns: Record<string, unknown> = {};
  for (const field of fields) {
    yield;
    const column = columnOf(source, field);
    columns[field] = columnKinds[column.kind]({
      column,
      cells: cells[field],
      filled,
      dateSystem,
      find: (kind, severity, row, values) => findings.push(findingAt(at, kind, severity, field, row, values)),
      markUnusable: (record) => (unusable[record] = 1),
    });
  }
  const anyField = fields.find((field) => cells[field]) ?? (fields[0] as string);
  return {
    columns: {
      ...columns,
      count: filled.length,
      sheetRow: filled.map((row) => row + at.firstRow),
      unusable,
    } as unknown as ColumnsOf<S>,
    findings: [
      ...[...totalRows(given, filled)].map(([row, value]) =>
        findingAt(at, "rowIsTotal", "warning", anyField, row, { value: quoted(value) }),
      ),
      ...findings,
      ...blankRowsNote(at, filled, anyField),
    ],
  };
}

/**
 * Rows that begin like a row of totals and have no other text: a firm of such a name has others beside it. They count,
 * as they do in the formulas of our sheets; the intake leaves them out.
 */
function totalRows(
  columns: readonly (readonly unknown[] | undefined)[],
  filled: Int32Array,
): ReadonlyMap<number, string> {
  const given = columns.filter((column) => column !== undefined);
  const totals = new Map<number, string>();
  for (const row of filled) {
    let text: unknown;
    for (const column of given) {
      text = column[row];
      if (typeof text === "string" && text.trim() !== "") break;
    }
    if (typeof text !== "string" || !isTotalText(text)) continue;
    const cells = given.map((column) => column[row]).filter((cell) => !isBlankCell(cell));
    const texts = new Set(cells.filter((cell) => typeof cell === "string"));
    if (texts.size === 1 && cells.length > 1) totals.set(row, text);
  }
  return totals;
}
