import type { TextKey } from "../../text/text";
import type { Rules } from "./rules";
import type { SheetCell } from "../excel/layout";
import type { CellWriter } from "./cellWriter";

/** A key of a column's header: `columns.<key>`. */
export type ColumnKey = Extract<TextKey, `columns.${string}`> extends `columns.${infer Key}` ? Key : never;

// With the decimals that were typed: what one signs must not look rounder than what is computed with.
export const money = "#,##0.00";
export const percent = "0.0##%";
/** Stands for the day format of the language. */
export const dayInLanguage = "day";
export const time = "hh:mm";
export const general = "General";

/** How a rule table is written: its headers and its rows. */
export interface RuleTableSheet {
  readonly headers: readonly ColumnKey[];
  /** Number formats by column of the body; null leaves General. */
  readonly formats: readonly (string | null)[];
  readonly rows: (rules: Rules, write: CellWriter) => SheetCell[][];
  /** Formats of single body cells: [row, column, format]. */
  readonly cellFormats?: (rows: readonly (readonly SheetCell[])[]) => (readonly [number, number, string])[];
  /** Rows with a name, in the order of `rows`: keyed tables are changed where their rows stand. */
  readonly named?: { readonly rows: readonly string[]; textOfRow(row: string): TextKey };
}
