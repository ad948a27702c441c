import type { CastingReason } from "../../method/casting/explain";
import type { Permission } from "../../method/consent/permission";
import type { Attainment } from "../../method/control/attainment";
import type { Instrument } from "../../method/measures/instruments";
import type { Measure } from "../../method/measures/measure";
import type { Phase } from "../../method/measures/phases";
import type { SegmentReason } from "../../method/segment/explain";
import type { Cell } from "../cell";
import type { OverrideRow } from "../casting/castingRules";
import type { CellPlace } from "../finding";
import type { DueDerivation } from "../reminders";

/** Everything about one network as of a day. Days are whole serials of the 1900 system. */
export interface Cockpit {
  readonly asOf: number;
  /** The customer that was asked for. */
  readonly customerId: string;
  readonly record: number;
  /** The network's key and its name for a person. */
  readonly key: string;
  readonly network: string;
  readonly adviser: string;
  readonly class: CockpitClass;
  readonly segment: CockpitSegment;
  readonly phase: CockpitPhase;
  readonly people: readonly CockpitPerson[];
  /** Of the customer that was asked for, by instrument. */
  readonly consents: readonly CockpitConsent[];
  /** The latest ten, latest first; effective or not. `readCockpitNotes` brings their notes. */
  readonly contacts: readonly CockpitContact[];
  /** All contacts up to the as-of day. */
  readonly contactCount: number;
  /** Open ones, the earliest due first. */
  readonly tasks: readonly CockpitTask[];
  /** null: no target and nothing agreed. */
  readonly due: CockpitDue | null;
  /** null: phase or interest unknown, the grid has no cell. */
  readonly measure: Measure | null;
  readonly strip: CockpitStrip;
  readonly orders: CockpitOrders;
  /** Topics of the members, each once. */
  readonly topics: readonly string[];
  /** Place of the customer that was asked for. */
  readonly place: CellPlace;
}

export interface CockpitClass {
  /** The class that counts; "" for none. */
  readonly label: string;
  readonly from: "class" | "casting" | "segment" | "none";
  readonly contactsPerYear: number;
  /** Why the casting gives its class; null without criteria. */
  readonly reason: CastingReason | null;
  /** By criterion the value that decided. */
  readonly values: readonly Cell[];
  readonly override: OverrideRow | null;
  readonly departments: readonly string[];
}

export interface CockpitSegment {
  /** Of the summed potential and revenue; "" for none. */
  readonly label: string;
  readonly reason: SegmentReason;
  readonly potential: number;
  readonly revenue: number;
}

export interface CockpitPhase {
  /** null: the text names no phase. */
  readonly phase: Phase | null;
  /** As it stands in the cell. */
  readonly text: string;
  /** 0 to 4; null where none is given. */
  readonly interest: number | null;
  /** Latest first. */
  readonly history: readonly PhaseStep[];
}

export interface PhaseStep {
  readonly day: number | null;
  readonly from: string;
  readonly to: string;
  readonly interest: number | null;
  readonly reason: string;
  readonly lookAgain: number | null;
}

export interface CockpitPerson {
  readonly record: number;
  readonly id: string;
  readonly customer: string;
  readonly contactPerson: string;
  readonly phone: string;
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
  readonly outcome: string;
  readonly isEffective: boolean;
  readonly interestAfter: number | null;
  readonly followUp: number | null;
  readonly minutes: number | null;
  readonly contribution: number | null;
  readonly campaign: string;
  readonly place: CellPlace;
}

export interface CockpitTask {
  readonly customerId: string;
  readonly kind: string;
  readonly due: number | null;
  readonly everyMonths: number | null;
  readonly note: string;
}

export interface CockpitDue {
  readonly due: number | null;
  readonly state: string;
  readonly daysLate: number;
  readonly derivation: DueDerivation | null;
  readonly snoozedUntil: number | null;
  readonly snoozeReason: string;
  readonly agreed: number | null;
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
  readonly orders: readonly CockpitContact[];
  readonly count: number;
  readonly contribution: number;
  readonly countOfYear: number;
  readonly contributionOfYear: number;
}
