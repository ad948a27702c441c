import { matchHeaders } from "../method/tables/headers";
import type { FieldOf, Source } from "../method/tables/source";
import type { FunctionTextKey } from "../text/functions/functionText";
import { plain, type PlainCell } from "./cell";
import { fail } from "./fail";
import { gridOf, isMissing } from "./grid";

/** A table with its header row as a function reads it: columns found by header. */
export interface SourceRange<Field extends string> {
  readonly count: number;
  /** The cells of a field, undefined where it has no column. */
  readonly cells: (field: Field) => readonly PlainCell[] | undefined;
}

/**
 * Reads a range whose first row are headers, in either language, by the words of docs/method.md.
 * @returns undefined for an argument that was left out
 */
export function sourceRange<S extends Source>(
  argument: unknown,
  source: S,
  needed: readonly FieldOf<S>[],
  missing: FunctionTextKey,
): SourceRange<FieldOf<S>> | undefined {
  const grid = gridOf(argument);
  if (isMissing(grid)) return undefined;
  const headers = (grid.cells[0] as readonly unknown[]).map((cell) => String(plain(cell)));
  const { columns } = matchHeaders<FieldOf<S>>(headers, source.columns);
  if (needed.some((field) => columns[field] === undefined)) throw fail("#VALUE!", missing);
  const rows = grid.cells.slice(1);
  const read = new Map<FieldOf<S>, readonly PlainCell[]>();
  return {
    count: rows.length,
    cells(field) {
      const column = columns[field];
      if (column === undefined) return undefined;
      let cells = read.get(field);
      if (!cells) {
        cells = rows.map((row) => plain(row[column]));
        read.set(field, cells);
      }
      return cells;
    },
  };
}
