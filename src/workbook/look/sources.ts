import type { TextKey } from "../../text/text";
import { contactsSource } from "../../method/tables/contacts";
import { customersSource } from "../../method/tables/customers";
import type { FieldOf, Source } from "../../method/tables/source";
import type { SourcePlace } from "../excel/cell";
import type { DateSystem } from "../excel/dateSystem";
import type { FoundSource } from "../excel/source";
import { judgeContacts } from "./judgeContacts";
import { judgeCustomers } from "./judgeCustomers";
import { type ColumnsOf, type Judged, judgeSource, type SourceCells } from "./judgeSource";

/** A source that is read, and how its cells are judged. */
export interface ReadSource<S extends Source = Source> {
  readonly source: S;
  readonly judge: (cells: SourceCells<S>, rows: number, at: SourcePlace, dateSystem: DateSystem) => Judged<S>;
}

/** What was seen of a source. */
export interface SeenSource<S extends Source = Source> {
  readonly found: FoundSource<FieldOf<S>>;
  readonly columns: ColumnsOf<S>;
}

/** A source without rules of its own beyond those of its columns. */
export function readSource<S extends Source>(source: S): ReadSource<S> {
  return { source, judge: (cells, rows, at, dateSystem) => judgeSource(source, cells, rows, at, dateSystem) };
}

/** The sources in the order in which they are looked for: what is found as one is none of the next. */
export const readSources = [
  { source: customersSource, judge: judgeCustomers },
  { source: contactsSource, judge: judgeContacts },
] as const;

type FieldOfSources = FieldOf<(typeof readSources)[number]["source"]>;

/** The key of a field's label. A source whose field has no text does not compile, and the error names the missing key. */
export function fieldLabel(field: string): TextKey {
  return `columns.${field as FieldOfSources}`;
}
