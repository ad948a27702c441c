import type { CadenceSource } from "../../method/cadence/cadences";
import type { DueRule, ReminderState } from "../../method/cadence/reminders";
import type { Instrument } from "../../method/measures/instruments";
import type { Measure, Vetoed } from "../../method/measures/measure";
import type { Phase } from "../../method/measures/phases";
import type { CustomerFilterField } from "../../method/tables/customers";
import type { CellPlace, Finding } from "../excel/finding";
import type { TaskKind } from "../words/registerWords";

/** How a due date came about; `derivationSentence` says it. Serials of the 1900 system. */
export interface DueDerivation {
  readonly rule: Exclude<DueRule, "none">;
  readonly last: number | null;
  /** Of the last contact; "" where none is given. */
  readonly instrument: string;
  /** The interval, with the rule "cadence". */
  readonly months: number | null;
  readonly days: number | null;
  /** What the frequency rests on, with the rule "cadence". */
  readonly from?: CadenceSource | null;
  /** The phase, where the frequency rests on it. */
  readonly phase?: Phase | null;
  /** Working days after the order, with the rule "afterSales". */
  readonly afterSalesDays?: number | null;
  /** With the rule "task". */
  readonly task?: Pick<OpenTask, "kind" | "note" | "everyMonths"> | null;
  /** With the rule "retry": how often nobody was reached since the last contact, and when last. */
  readonly attempts?: Pick<AttemptsMade, "count" | "last"> | null;
  /** Why the prospect was dropped, with the rule "lookAgain". */
  readonly reason?: string;
  /** Puts the reminder off; the due day below is the one before it. */
  readonly snooze?: Snooze | null;
  /** Before it was moved to a working day. */
  readonly unmoved: number;
  readonly due: number;
}

/** Contacts with a network that reached nobody since its last effective one. */
export interface AttemptsMade {
  readonly count: number;
  /** Day of the latest one. */
  readonly last: number;
  /** Its time of day, a fraction; null where none was noted. */
  readonly lastTime: number | null;
  /** Day of the next try; null where none was noted. */
  readonly retry: number | null;
  readonly retryTime: number | null;
  /** Day of the attempt that notes the next try. */
  readonly retrySetOn: number | null;
}

export interface Snooze {
  readonly until: number;
  readonly reason: string;
}

/** A dated task of its own (Wiedervorlage). */
export interface OpenTask {
  readonly kind: TaskKind;
  /** The day it is due next. */
  readonly due: number;
  /** null: once. */
  readonly everyMonths: number | null;
  readonly note: string;
  readonly customerId: string;
  /** Its row in the register, from 1. */
  readonly sheetRow: number;
}

/** What to do at the next contact. */
export interface WhatToDo {
  /** null: none; `because` says why. */
  readonly instrument: Instrument | null;
  /** noMeasure: the measures table has no row for this phase and interest. */
  readonly because: Measure["because"] | "noMeasure";
  /** What stood before it in the grid, and why it is not to be used. */
  readonly vetoed: readonly Vetoed[];
  /** The first day on which a contact stays within the pressure cap, where that is after the as-of day; else null. */
  readonly freeFrom: number | null;
}

/** One network as the reminders see it. */
export interface NetworkReminder {
  /** Its index among the look's networks. */
  readonly index: number;
  /** The network's name, or the id of the customer that is its own network. */
  readonly key: string;
  /** For a person: the network's name, or the name of the customer that is its own. */
  readonly network: string;
  readonly adviser: string;
  readonly customerIds: readonly string[];
  /** Records of its customers in the look. */
  readonly records: readonly number[];
  /** "" where there is neither a class nor a casting or segment that stands in. */
  readonly class: string;
  readonly classFrom: "class" | "casting" | "segment" | "none";
  /** Target contacts a year; 0 for none. */
  readonly contactsPerYear: number;
  readonly contactsPerYearFrom: CadenceSource | "none";
  /** null: none. Of a snoozed network the day until which it is snoozed. */
  readonly due: number | null;
  readonly state: ReminderState;
  /** Due day before the as-of day; 0 when it is not. */
  readonly daysLate: number;
  readonly priority: number;
  readonly derivation: DueDerivation | null;
  readonly phase: Phase | null;
  /** 0..4; null: nobody rated it. */
  readonly interest: number | null;
  readonly what: WhatToDo;
  readonly contactPerson: string;
  readonly phone: string;
  readonly email: string;
  readonly topic: string;
  readonly lastContact: number | null;
  /** Record of the last contact, for `readNotes`. */
  readonly lastContactRecord: number | null;
  readonly instrument: string;
  /** Day agreed in the last contact. */
  readonly agreed: number | null;
  /** Order without an effective contact since, and the day until which somebody congratulates. */
  readonly afterSales: { readonly order: number; readonly due: number } | null;
  /** Open tasks, the earliest first. */
  readonly tasks: readonly OpenTask[];
  readonly task: OpenTask | null;
  readonly snooze: Snooze | null;
  /** Of a dropped network. */
  readonly lookAgain: number | null;
  /** Attempts in vain since the last contact; null for none. */
  readonly attempts: AttemptsMade | null;
  /** The day from which a listed network is late, before its due day where only the next try is due later; null for none. */
  readonly lateSince: number | null;
  /** Departments that had contact with the network or are called in by its casting. */
  readonly departments: readonly string[];
  /** What its customers say in the columns that the list is narrowed by, each word once. */
  readonly words: Readonly<Record<CustomerFilterField, readonly string[]>>;
  /** The network's first customer. */
  readonly place: CellPlace;
}

/** A network that is overdue or due soon. */
export interface ReminderEntry extends NetworkReminder {
  readonly due: number;
  readonly state: "overdue" | "dueSoon";
  readonly derivation: DueDerivation;
}

export interface ReminderList {
  readonly asOf: number;
  readonly soonDays: number;
  /** Overdue and due soon: per adviser, most urgent first. */
  readonly listed: readonly ReminderEntry[];
  /** All networks by state. */
  readonly counts: Readonly<Record<ReminderState, number>>;
  readonly advisers: readonly string[];
  /** Networks whose class is the letter of their segment. */
  readonly classFromSegment: number;
  /** Contacts after the as-of day: they do not count. */
  readonly findings: readonly Finding[];
  /** Cells of the rules that cannot be used; with any of them the sheet is not written. */
  readonly faults: readonly Finding[];
}
