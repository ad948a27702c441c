import type { TextKey } from "../../text/text";
import type { Steps } from "../../method/steps";
import { contactsSource } from "../../method/tables/contacts";
import { customersSource } from "../../method/tables/customers";
import { personsSource } from "../../method/tables/persons";
import type { FieldOf, Source } from "../../method/tables/source";
import type { SourcePlace } from "../excel/cell";
import type { DateSystem } from "../excel/dateSystem";
import type { FoundSource } from "../excel/source";
import { judgeContacts } from "./judgeContacts";
import { judgeCustomers } from "./judgeCustomers";
import type { Finding } from "../excel/finding";
import { judgeSource, type SourceCells } from "./judgeSource";

/** A source that is read, and how its cells are judged. */
export interface ReadSource {
  readonly source: Source;
  /** What a row says and what is wrong with it rests on no other row. */
  readonly isRowByRow?: boolean;
  judge(
    cells: Readonly<Partial<Record<string, readonly unknown[]>>>,
    rows: number,
    at: SourcePlace,
    dateSystem: DateSystem,
  ): Steps<Pick<SeenSource, "columns"> & { readonly findings: readonly Finding[] }>;
}

/** What was seen of a source. */
export interface SeenSource {
  readonly found: FoundSource<string>;
  /** `ColumnsOf` its record. */
  readonly columns: { readonly count: number; readonly sheetRow: Int32Array };
}

/** A source without rules of its own beyond those of its columns. */
export function readSource<S extends Source>(source: S): Omit<ReadSource, "source"> & { readonly source: S } {
  return {
    source,
    judge: (cells, rows, at, dateSystem) => judgeSource(source, cells as SourceCells<S>, rows, at, dateSystem),
  };
}

/** The sources in the order in which they are looked for: what is found as one is none of the next. */
export const readSources = [
  { source: customersSource, judge: judgeCustomers },
  { source: contactsSource, judge: judgeContacts, isRowByRow: true },
  readSource(personsSource),
] as const satisfies readonly ReadSource[];

/** Of each by itself: a union of sources has only those in common. */
type FieldOfEach<S> = S extends Source ? FieldOf<S> : never;
type FieldOfSources = FieldOfEach<(typeof readSources)[number]["source"]>;

/** The key of a field's label. A source whose field has no text does not compile, and the error names the missing key. */
export function fieldLabel(field: string): TextKey {
  return `columns.${field as FieldOfSources}`;
}
