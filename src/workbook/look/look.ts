import type { Basis, Party } from "../../method/consent/permission";
import type { ContactField, CustomerField } from "../../method/tables/fields";
import type { DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import type { FoundSource, Mapping, SourceChoice } from "../excel/source";
import type { Registers } from "../registers/registers";
import type { Rules } from "../rules/rules";
import type { Outcome } from "../words/outcomes";
import type { CastingInput } from "./castingInput";

export type { ContactField, CustomerField };

/** Cells of one column, judged: unusable cells are NaN or "" and stand in the findings. */
export interface CustomerColumns {
  readonly count: number;
  /** Row on the sheet (from 1) by record. Blank rows are no records. */
  readonly sheetRow: Int32Array;
  /** "007" and 7 are different; 7 and "7" are the same. "" when missing. */
  readonly id: readonly string[];
  readonly customer: readonly string[];
  /** "" where none is given: the customer is its own network. */
  readonly network: readonly string[];
  readonly adviser: readonly string[];
  /** NaN is missing; the value as given otherwise (negative ones too). */
  readonly potential: Float64Array;
  /** Blank is 0. NaN: not a number. */
  readonly revenue: Float64Array;
  /** 1 where potential or revenue holds something that is no number (text, error, truth value). */
  readonly unusable?: Uint8Array;
  readonly class: readonly string[];
  readonly contactPerson: readonly string[];
  readonly phone: readonly string[];
  readonly topic: readonly string[];
  readonly objection: readonly boolean[];
  readonly phase: readonly string[];
  readonly targetGroup: readonly string[];
  /** 0..4; NaN: missing or unusable. */
  readonly interest: Float64Array;
  readonly email: readonly string[];
  readonly consentEmail: readonly ConsentCell[];
  readonly consentPhone: readonly ConsentCell[];
  /** The customer's own target, which beats its class's; NaN for none. */
  readonly contactsPerYear: Float64Array;
  /** "": not said. */
  readonly customerType: readonly (Party | "")[];
}

/** What a consent column says of a customer. */
export type ConsentCell = Basis | "objection" | "none";

export interface ContactColumns {
  readonly count: number;
  readonly sheetRow: Int32Array;
  readonly customerId: readonly string[];
  /** Serial in the 1900 system, whole days; NaN when unusable. */
  readonly date: Float64Array;
  /** 0 where the outcome is "not reached". */
  readonly effective: Uint8Array;
  /** Serial or NaN. */
  readonly followUp: Float64Array;
  /** As given. `instrumentOf` reads it. */
  readonly instrument: readonly string[];
  readonly direction: readonly string[];
  readonly format: readonly string[];
  readonly department: readonly string[];
  readonly adviser: readonly string[];
  /** An outcome nobody knows is "" and a finding. */
  readonly outcome: readonly Outcome[];
  /** 0..4; NaN: not rated. */
  readonly interestAfter: Float64Array;
  /** NaN: not noted. */
  readonly minutes: Float64Array;
  /** NaN: none. */
  readonly contribution: Float64Array;
  readonly campaign: readonly string[];
}

/** Everything the pane and the jobs know of the workbook after one look. */
export interface Look {
  readonly choices: readonly SourceChoice[];
  readonly customers: FoundSource<CustomerField> | null;
  readonly contacts: FoundSource<ContactField> | null;
  readonly mapping: Mapping;
  readonly customerColumns: CustomerColumns | null;
  readonly contactColumns: ContactColumns | null;
  readonly rules: Rules;
  readonly registers: Registers;
  /** Absent while the workbook has no table of criteria. */
  readonly castingInput?: CastingInput;
  readonly findings: readonly Finding[];
  readonly dateSystem: DateSystem;
}
