import type { Basis } from "../../method/consent/permission";
import type { Instrument } from "../../method/measures/instruments";
import type { Phase } from "../../method/measures/phases";
import type { Register } from "../excel/ownTables";
import type { Outcome } from "../words/outcomes";
import type { TaskKind } from "../words/registerWords";

/**
 * What the register tables hold, row by row; empty where there is no table yet. Days are whole serials of the 1900
 * system. A cell that cannot be used is a finding; its record is left out when the cell is one it cannot do without.
 */
export interface Registers {
  readonly consents: readonly ConsentRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly snoozes: readonly SnoozeRecord[];
  readonly phaseHistory: readonly PhaseChange[];
  readonly parties: readonly PartyRecord[];
  readonly campaigns: readonly CampaignRecord[];
  readonly campaignLists: readonly CampaignListRecord[];
  readonly careCalls: readonly CareCallRecord[];
  readonly calendarEntries: readonly CalendarRecord[];
}

/** A record as it is appended: what stands in the row, without the row. */
export type NewRecord<Key extends Register> = Omit<Registers[Key][number], "sheetRow">;

interface RegisterRecord {
  /** Row on the sheet, from 1. */
  readonly sheetRow: number;
}

export interface ConsentRecord extends RegisterRecord {
  readonly customerId: string;
  readonly instrument: Instrument | "all";
  readonly says: Basis | "objection";
  /** null: the day is not known. */
  readonly date: number | null;
  readonly proof: string;
}

export interface TaskRecord extends RegisterRecord {
  readonly customerId: string;
  readonly kind: TaskKind;
  readonly due: number;
  /** null: once. */
  readonly everyMonths: number | null;
  readonly note: string;
  /** null: open. */
  readonly done: number | null;
}

export interface SnoozeRecord extends RegisterRecord {
  readonly customerId: string;
  readonly until: number;
  readonly reason: string;
  /** Day on which it was entered; null: not known. */
  readonly entered: number | null;
}

export interface PhaseChange extends RegisterRecord {
  readonly customerId: string;
  readonly date: number;
  /** null where the customer had none. */
  readonly from: Phase | null;
  readonly to: Phase;
  /** 0..4; null: not rated. */
  readonly interest: number | null;
  readonly reason: string;
  readonly lookAgain: number | null;
}

export interface PartyRecord extends RegisterRecord {
  readonly date: number;
  readonly adviser: string;
  readonly customerId: string;
  /** "" where nothing was entered. */
  readonly result: Outcome;
  readonly followUp: number | null;
  readonly note: string;
}

export interface CampaignRecord extends RegisterRecord {
  readonly campaign: string;
  readonly start: number;
  readonly end: number | null;
  readonly instrument: Instrument | null;
  /** The filters, in words. */
  readonly selection: string;
  readonly costPerContact: number | null;
}

export interface CampaignListRecord extends RegisterRecord {
  readonly campaign: string;
  readonly customerId: string;
}

export interface CareCallRecord extends RegisterRecord {
  /** Monday of the week. */
  readonly week: number;
  readonly customerId: string;
  readonly question: string;
  readonly perceived: number | null;
  readonly recorded: number | null;
  readonly note: string;
}

export interface CalendarRecord extends RegisterRecord {
  readonly uid: string;
  readonly adviser: string;
  /** Serial with the time of day as its fraction. */
  readonly start: number;
  readonly fingerprint: string;
  readonly sequence: number;
  /** Serial with the time of day as its fraction. */
  readonly stamp: number;
}

export const emptyRegisters: Registers = {
  consents: [],
  tasks: [],
  snoozes: [],
  phaseHistory: [],
  parties: [],
  campaigns: [],
  campaignLists: [],
  careCalls: [],
  calendarEntries: [],
};
