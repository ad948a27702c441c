import type { SourceChoice } from "./source";

const known = new WeakMap<object, ReadonlySet<number>>();

/** Remembers which columns of a source, counted from 0, are formatted as text in its last row. */
export function rememberTextColumns(choice: SourceChoice, formats: readonly unknown[]): void {
  known.set(choice, new Set(formats.flatMap((format, column) => (format === "@" ? [column] : []))));
}

/** Columns in which Excel would keep a number or a day as text; none where the source was not read. */
export function textColumnsOf(source: object): ReadonlySet<number> {
  return known.get(source) ?? new Set();
}
