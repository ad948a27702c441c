/** What the cells of a column hold. How the cells of each kind are judged stands in src/workbook/look/columnKinds.ts. */
export type ColumnKind =
  | "id"
  | "text"
  | "phase"
  | "instrument"
  | "outcome"
  | "party"
  | "consent"
  | "yesNo"
  | "amount"
  | "contribution"
  | "minutes"
  | "interest"
  | "frequency"
  | "day";

/** A job that reads a source. */
export type SourceJob = "matrix" | "reminders" | "persons";

/** One column of a source, and all that anybody needs to know of it; its label is the text `columns.<field>`. */
export interface SourceColumn {
  readonly kind: ColumnKind;
  /** Headers under which it is found: the product's own first (English, German), then what people call it elsewhere. */
  readonly headers: readonly string[];
  /** Jobs that cannot run without it; a blank cell is a fault of its row then. */
  readonly neededFor?: readonly SourceJob[];
  /** How much such a column speaks for a table of this kind. */
  readonly weight: number;
  /** Without it a table hardly is one of this kind. */
  readonly isTelling?: true;
  /** Figures hang on it: even two different words for the same ("Umsatz" beside "Revenue") are worth a look. */
  readonly isSingle?: true;
  /** What a blank amount counts as; missing when left out. */
  readonly blank?: number;
  /** Not read with the others, since it is large and only few rows of it are ever shown. */
  readonly isReadLater?: true;
  /** The reminder list can be narrowed by its words, and the cockpit shows it. */
  readonly filters?: true;
  /** A column of the mail merge. */
  readonly isMerged?: true;
}

/** A table of the user's that the add-in understands: its columns in the order in which a person maps them. */
export interface Source<Field extends string = string> {
  readonly key: string;
  readonly columns: Readonly<Record<Field, SourceColumn>>;
  /** Headers of another kind of table: with one of these it hardly is one of this kind. */
  readonly against: readonly string[];
  /** Below this sum of weights a table is not taken for one of this kind. */
  readonly enough: number;
  /**
   * Key of the source of which this one says more: it is looked for first, and only where a table of that kind remains
   * beside it.
   */
  readonly beside?: string;
}

/** Keeps the kind of each column in the type. */
export function source<const S extends Source>(record: S): S {
  return record;
}

export type FieldOf<S extends Source> = keyof S["columns"] & string;

/** The fields of a source that are read with the others. */
export type ReadField<S extends Source> = {
  [Field in FieldOf<S>]: S["columns"][Field] extends { readonly isReadLater: true } ? never : Field;
}[FieldOf<S>];

/** The fields of a source whose columns have a mark. */
export type FieldWith<S extends Source, Mark extends string> = {
  [Field in FieldOf<S>]: S["columns"][Field] extends { readonly [Key in Mark]: true } ? Field : never;
}[FieldOf<S>];

export function fieldsOf<S extends Source>({ columns }: S): readonly FieldOf<S>[] {
  return Object.keys(columns) as FieldOf<S>[];
}

export function readFieldsOf<S extends Source>(of: S): readonly ReadField<S>[] {
  return fieldsOf(of).filter((field) => !columnOf(of, field).isReadLater) as string[] as ReadField<S>[];
}

/** The fields whose columns have a mark, in the order of the record. */
export function fieldsWith<S extends Source, Mark extends "filters" | "isMerged">(
  of: S,
  mark: Mark,
): readonly FieldWith<S, Mark>[] {
  return fieldsOf(of).filter((field) => columnOf(of, field)[mark]) as unknown as readonly FieldWith<S, Mark>[];
}

export function columnOf<S extends Source>({ columns }: S, field: FieldOf<S>): SourceColumn {
  return columns[field] as SourceColumn;
}
