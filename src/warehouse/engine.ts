/** A column that the core computed, to be filled into a table of the engine. */
export interface CoreColumn {
  readonly name: string;
  readonly type: "text" | "whole" | "number";
  /** null where there is none. */
  readonly values: ArrayLike<string | number | null>;
}

export type EngineRow = Readonly<Record<string, string | number | boolean | null>>;

/** A database that runs the relational work. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /** Runs a statement that returns nothing. */
  run(sql: string): Promise<void>;
  /** All rows of a query; whole numbers come as numbers. */
  rows(sql: string): Promise<readonly EngineRow[]>;
  /** Makes a table anew from columns of one length. */
  fill(table: string, columns: readonly CoreColumn[]): Promise<void>;
  /** Stops what runs; the statement that runs fails. */
  interrupt(): void;
  close(): void;
}

/** How an engine writes what the statements need; the rest of their SQL is the same everywhere. */
export interface Dialect {
  readonly name: string;
  /** A number that is a double whatever its decimals. */
  number(value: number): string;
  text(value: string): string;
  /** A name as it stands, whatever letters it has. */
  quoted(value: string): string;
  /** The value in the row with the smallest or largest key among the rows that meet a condition; NULL where none does. */
  atLeast(value: string, key: string, where: string): string;
  atMost(value: string, key: string, where: string): string;
  /** The whole part of a number, as a whole number. */
  whole(value: string): string;
  isNaN(value: string): string;
  /** Trimmed as the core trims. */
  trimmed(value: string): string;
  /** True where the whole text is of the pattern (RE2), without case. */
  matches(value: string, pattern: string): string;
  /** The number that a text is, NULL where it is none. */
  numberIn(value: string): string;
  /** All bits of the rows of a group. */
  allBits(value: string): string;
  /** A sum whose order of rows does not show. */
  sum(value: string): string;
  /** Makes a table anew from a query. */
  table(name: string, query: string): string;
  /** A step on the way that is not kept: whoever reads it computes it. */
  step(name: string, query: string): string;
}
