import type { CastingReason } from "../../method/casting/explain";
import type { Permission } from "../../method/consent/permission";
import type { Attainment } from "../../method/control/attainment";
import type { Instrument } from "../../method/measures/instruments";
import type { SegmentReason } from "../../method/segment/explain";
import type { OverrideRow } from "../look/castingRules";
import type { Cell } from "../excel/cell";
import type { Outcome } from "../words/outcomes";
import type { CellPlace } from "../excel/finding";
import type { PhaseChange } from "../registers/registers";
import type { NetworkReminder } from "../reminders/reminderEntry";

/** Everything about one network as of a day. Days are whole serials of the 1900 system. */
export interface Cockpit {
  readonly asOf: number;
  /** The customer that was asked for. */
  readonly customerId: string;
  readonly record: number;
  /** The network as the reminders see it: due day with derivation, state, tasks, snooze, recommended measure. */
  readonly reminder: NetworkReminder;
  readonly class: CockpitClass;
  readonly segment: CockpitSegment;
  readonly phase: CockpitPhase;
  readonly people: readonly CockpitPerson[];
  /** Of the network: its customers share the contact person. */
  readonly consents: readonly CockpitConsent[];
  /** The latest ten, latest first; effective or not. `readCockpitNotes` brings their notes. */
  readonly contacts: readonly CockpitContact[];
  /** All contacts up to the as-of day. */
  readonly contactCount: number;
  readonly strip: CockpitStrip;
  readonly orders: CockpitOrders;
  /** Topics of the members, each once. */
  readonly topics: readonly string[];
  /** Place of the customer that was asked for. */
  readonly place: CellPlace;
}

/** Beside `reminder.class`, which counts. */
export interface CockpitClass {
  /** The casting's own class and why; null without criteria. */
  readonly reason: CastingReason | null;
  /** By criterion the value that decided. */
  readonly values: readonly Cell[];
  readonly override: OverrideRow | null;
  /** Departments that the criteria call in, and of them those without a contact in the year. */
  readonly departments: readonly string[];
  readonly missingDepartments: readonly string[];
}

export interface CockpitSegment {
  /** Of the summed potential and revenue; "" for none. */
  readonly label: string;
  readonly reason: SegmentReason;
  /** NaN where no customer has one. */
  readonly potential: number;
  readonly revenue: number;
}

/** Beside `reminder.phase` and `reminder.interest`. */
export interface CockpitPhase {
  /** As it stands in the cell of the customer that was asked for. */
  readonly text: string;
  /** Of all customers of the network, latest first. */
  readonly history: readonly PhaseChange[];
}

export interface CockpitPerson {
  readonly record: number;
  readonly id: string;
  readonly customer: string;
  readonly contactPerson: string;
  readonly role: string;
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
  readonly isAsked: boolean;
  readonly hasObjected: boolean;
  readonly consents: readonly CockpitConsent[];
  readonly place: CellPlace;
}

export interface CockpitConsent {
  readonly instrument: Instrument;
  readonly permission: Permission;
}

export interface CockpitContact {
  /** Index into the look's contact columns. */
  readonly record: number;
  readonly day: number;
  readonly customerId: string;
  readonly instrument: string;
  readonly direction: string;
  readonly format: string;
  readonly department: string;
  readonly adviser: string;
  /** With whom. */
  readonly contactPerson: string;
  readonly outcome: Outcome;
  readonly isEffective: boolean;
  readonly interestAfter: number | null;
  readonly followUp: number | null;
  readonly minutes: number | null;
  readonly contribution: number | null;
  readonly campaign: string;
  readonly place: CellPlace;
}

/** The contact year in months. */
export interface CockpitStrip {
  readonly yearStart: number;
  readonly yearEnd: number;
  readonly target: number;
  readonly attainment: Attainment;
  readonly months: readonly StripMonth[];
}

export interface StripMonth {
  readonly from: number;
  /** Last day. */
  readonly to: number;
  /** Effective contacts in the month, up to the as-of day. */
  readonly actual: number;
  /** Effective contacts from the first day of the year to the month's end. */
  readonly actualToDate: number;
  /** Pro-rata target from the first day of the year to the month's last day. */
  readonly targetToDate: number;
  readonly isFuture: boolean;
}

export interface CockpitOrders {
  /** Latest first. */
  readonly orders: readonly CockpitContact[];
  readonly count: number;
  readonly contribution: number;
  readonly countOfYear: number;
  readonly contributionOfYear: number;
}
