import type { WatchedCells } from "../excel/watchedCells";
import type { ContactField, contactsSource } from "../../method/tables/contacts";
import type { CustomerField, customersSource } from "../../method/tables/customers";
import type { PersonField, personsSource } from "../../method/tables/persons";
import type { DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import type { FoundSource, Mapping, SourceChoice } from "../excel/source";
import type { SheetJob } from "../excel/sheetMarks";
import type { Registers } from "../registers/registers";
import type { Rules } from "../rules/rules";
import type { CastingInput } from "./castingInput";
import type { ColumnsOf } from "./judgeSource";
import type { SeenSource } from "./sources";

export type { ContactField, CustomerField };

export type CustomerColumns = ColumnsOf<typeof customersSource>;

export type PersonColumns = ColumnsOf<typeof personsSource>;

export type ContactColumns = ColumnsOf<typeof contactsSource> & {
  /** 0 where the outcome is "not reached". */
  readonly effective: Uint8Array;
  /** Times of day of the contacts that reached nobody, by record; absent where only days are given. */
  readonly attemptTimes: ReadonlyMap<number, AttemptTime>;
};

/** Fractions of the day: when it was, and when to try next; null where only the day is given. */
export interface AttemptTime {
  readonly at: number | null;
  readonly next: number | null;
}

/** Everything the pane and the jobs know of the workbook after one look. */
export interface Look {
  readonly choices: readonly SourceChoice[];
  readonly customers: FoundSource<CustomerField> | null;
  readonly contacts: FoundSource<ContactField> | null;
  readonly mapping: Mapping;
  readonly customerColumns: CustomerColumns | null;
  readonly contactColumns: ContactColumns | null;
  /** Absent and null: the workbook has no table of persons. */
  readonly persons?: FoundSource<PersonField> | null;
  readonly personColumns?: PersonColumns | null;
  /** Sources beside those, by key. */
  readonly further?: ReadonlyMap<string, SeenSource>;
  /** What our sheets say that they were made of. */
  readonly made?: ReadonlyMap<SheetJob, string>;
  readonly rules: Rules;
  readonly registers: Registers;
  /** Absent while the workbook has no table of criteria. */
  readonly castingInput?: CastingInput;
  readonly findings: readonly Finding[];
  readonly dateSystem: DateSystem;
  /** The cells that it rests on; missing where a table was not found, which any change may bring. */
  readonly watched?: WatchedCells;
}
