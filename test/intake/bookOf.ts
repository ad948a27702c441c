import type { CellBlock, CellValue, IntakeBook, IntakeSheet, KnownTable } from "../../src/intake/sheet";
import { understand, type Understanding, type UnderstandOptions } from "../../src/intake/understand";
import { finished } from "../../src/method/steps";
import { serialOfIso } from "../../src/method/calendar/serial";

/** A real day in a cell. */
export interface Day {
  readonly day: string;
}
export const day = (iso: string): Day => ({ day: iso });

export type Row = readonly (CellValue | Day | undefined)[];

export interface SheetParts {
  readonly name?: string;
  readonly merges?: readonly CellBlock[];
  readonly tables?: readonly KnownTable[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly isHidden?: boolean;
  readonly chosen?: readonly CellBlock[];
  /** Row and column of cells with formulas. */
  readonly formulas?: readonly (readonly [number, number])[];
  readonly formats?: Readonly<Record<string, string>>;
}

/** A sheet of rows as a person sees them; days are numbers with a format of days. */
export function sheetOf(rows: readonly Row[], parts: SheetParts = {}, from1904 = false): IntakeSheet {
  const width = Math.max(...rows.map((row) => row.length));
  const isDay = new Set<string>();
  const values = rows.map((row, r) =>
    Array.from({ length: width }, (_none, c): CellValue => {
      const cell = row[c] ?? null;
      if (typeof cell !== "object" || cell === null) return cell;
      isDay.add(`${r},${c}`);
      return (serialOfIso(cell.day) as number) - (from1904 ? 1462 : 0);
    }),
  );
  const formulas = new Set((parts.formulas ?? []).map(([r, c]) => `${r},${c}`));
  return {
    name: parts.name ?? "Tabelle1",
    isHidden: parts.isHidden ?? false,
    top: 0,
    left: 0,
    values,
    formatAt: (r, c) => parts.formats?.[`${r},${c}`] ?? (isDay.has(`${r},${c}`) ? "DD.MM.YYYY" : "General"),
    isFormula: (r, c) => formulas.has(`${r},${c}`),
    merges: parts.merges ?? [],
    hiddenRows: new Set(parts.hiddenRows),
    hiddenColumns: new Set(parts.hiddenColumns),
    tables: parts.tables ?? [],
    ...(parts.chosen && { chosen: parts.chosen }),
  };
}

export function bookOf(sheets: readonly IntakeSheet[], parts: Partial<IntakeBook> = {}): IntakeBook {
  return { sheets, source: "workbook", language: "de", countsFrom1904: false, ...parts };
}

export const asOf = serialOfIso("2026-11-30") as number;

/** What is understood of one sheet of rows. */
export function understood(
  rows: readonly Row[],
  parts: SheetParts = {},
  options: Partial<UnderstandOptions> = {},
): Understanding {
  return finished(understand(bookOf([sheetOf(rows, parts)]), { asOf, ...options }));
}

/** The column of a field in the first list. */
export function columnOf(understanding: Understanding, field: string) {
  const column = understanding.lists[0]?.columns.find((each) => each.field === field);
  if (!column) throw new Error(`no column ${field}`);
  return column;
}

/** Conversions as from → to. */
export function conversionsOf(understanding: Understanding, field: string): readonly (readonly [unknown, number])[] {
  return columnOf(understanding, field).conversions.map(({ from, to }) => [from, to]);
}

export function aboutsOf(understanding: Understanding): string[] {
  return understanding.questions.filter(({ isAsked }) => isAsked).map(({ about }) => about);
}
