import { type Area, areaOf } from "./address";

/** A block with a header row: an Excel table or a plain range. */
export interface SourceChoice {
  /** Stays the same while the workbook is edited: the table's name, or the sheet's name for a plain range. */
  readonly key: string;
  readonly sheet: string;
  /** Header row included: "A1:Q121". */
  readonly address: string;
  readonly tableName: string | null;
  /** Rows below the header. */
  readonly rows: number;
  readonly headers: readonly string[];
}

export interface FoundSource<Field extends string> {
  readonly choice: SourceChoice;
  /** Column position by field, counted from 0 in the block; a field without a column is absent. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Fields that a job needs and that have no column. */
  readonly missing: readonly Field[];
  /** True when the user mapped something by hand. */
  readonly mappedByHand: boolean;
  /** The contacts are the days of the last and the next contact in the customers table: a row is no log to append to. */
  readonly isOneTable?: true;
}

export interface SourceMapping {
  /** `SourceChoice.key`; absent: found by headers. */
  readonly source?: string;
  /** Header text by field; "" says: there is none. Fields that are absent are found by header. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the add-in remembers in the document settings, and nothing else (with a schema version): by the key of the source. */
export type Mapping = Readonly<Partial<Record<"customers" | "contacts", SourceMapping>>> &
  Readonly<Partial<Record<string, SourceMapping>>>;

/** The block of a choice, header row included. */
export function choiceArea(choice: SourceChoice): Area {
  return areaOf(choice.address) ?? { row: 0, column: 0, rows: 1, columns: 1 };
}
