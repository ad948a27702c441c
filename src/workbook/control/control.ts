import type { ReminderState } from "../../method/cadence/reminders";
import type { TalkFormat } from "../../method/casting/decision";
import type { Attainment } from "../../method/control/attainment";
import type { ExpectedFlags } from "../../method/control/expectedFlags";
import type { Instrument } from "../../method/measures/instruments";
import type { Finding } from "../excel/finding";
import type { NetworkReminder } from "../reminders/reminderEntry";

/** Target, actual and minutes of a network or a group, from the first day of the contact year to the as-of day. */
export interface ControlFigures {
  /** Contacts a year. */
  readonly target: number;
  /** The test is made of the sums; capped is joint: of each network no more than its own pro-rata target. */
  readonly attainment: Attainment;
  /** Contacts on which nobody was reached: no contacts, but work. */
  readonly notReached: number;
  /** Minutes of all contacts that give them, of those where nobody was reached too. */
  readonly minutes: number;
  /** Contacts whose minutes are not given. */
  readonly withoutMinutes: number;
}

export interface NetworkControl extends ControlFigures {
  /** Index in `contactNetworks(look)`. */
  readonly index: number;
  readonly key: string;
  /** For a person: the network's name, or the name of the customer that is its own. */
  readonly network: string;
  readonly adviser: string;
  /** "" where there is none. */
  readonly class: string;
  readonly classFrom: NetworkReminder["classFrom"];
  /** Who is blocked or dropped is asked for nothing: the target is 0. */
  readonly state: ReminderState;
  /** Row of its first customer on the sheet, from 1. */
  readonly sheetRow: number;
  /** Day of the last effective contact in the contact year, null for none. */
  readonly lastContact: number | null;
}

/** Advisers, classes, formats and instruments; "" as the name: not given. */
export interface ControlGroup extends ControlFigures {
  readonly name: string;
  /** Networks that belong to it (adviser, class), or that had such a contact (format, instrument). */
  readonly networks: number;
  /** Of its networks: those below, at and above their own pro-rata target. */
  readonly served: Readonly<Record<Attainment["served"], number>>;
  /** Of its networks: those whose own difference is not chance. */
  readonly flagged: number;
}

export interface AdviserControl extends ControlGroup {
  /** Effective contacts that name this adviser themselves, whoever cares for the network. */
  readonly ownContacts: number;
  readonly ownMinutes: number;
}

export interface FormatControl extends ControlGroup {
  /** null: the text names none. Where a format is asked for and nobody held such a talk, the name is "". */
  readonly format: TalkFormat | null;
  /** False: nobody asks for a number of talks of this kind, target and attainment are empty. */
  readonly isAskedFor: boolean;
  /** Talks of this kind with networks whose class does not get it. */
  readonly outOfPlace: number;
}

export interface InstrumentControl extends ControlGroup {
  /** null: the text names none. Where an instrument is asked for and was not used, the name is "". */
  readonly instrument: Instrument | null;
  /** False: the efforts give it no share of any class's contacts. */
  readonly isAskedFor: boolean;
}

/** Departments in columns, networks in rows. */
export interface DepartmentMatrix {
  /** Those of the criteria first, then those seen in contacts only. */
  readonly departments: readonly DepartmentControl[];
  /** In the order of `Control.networks`. */
  readonly rows: readonly DepartmentRow[];
  /** Effective contacts without a department. */
  readonly withoutDepartment: number;
  /** False: there are no criteria with departments, nothing can be missing. */
  readonly hasCriteria: boolean;
}

export interface DepartmentControl {
  readonly name: string;
  readonly contacts: number;
  /** Networks with at least one contact of the department. */
  readonly networks: number;
  /** Networks that a criterion calls the department into. */
  readonly calledIn: number;
  /** Of them: without a contact of the department in the year. */
  readonly missing: number;
}

export interface DepartmentRow {
  /** Position in `Control.networks`. */
  readonly at: number;
  /** By department. */
  readonly contacts: readonly number[];
  /** By department: a criterion calls it in. */
  readonly calledIn: readonly boolean[];
  /** Names of the departments that are called in and had no contact in the year. */
  readonly missing: readonly string[];
}

/** Target and actual of what was read (docs/method.md, Target and actual). Days are whole serials of the 1900 system. */
export interface Control {
  readonly asOf: number;
  readonly yearStart: number;
  /** Last day of the contact year. */
  readonly yearEnd: number;
  /** Share of the year gone, 0 to 1, the as-of day included. */
  readonly share: number;
  readonly total: ControlGroup;
  /** In the order of the customers table. */
  readonly networks: readonly NetworkControl[];
  readonly advisers: readonly AdviserControl[];
  /** In the order of the frequencies; last, under "", the networks without a class. */
  readonly classes: readonly ControlGroup[];
  readonly formats: readonly FormatControl[];
  /** Targets by the shares of the efforts table. */
  readonly instruments: readonly InstrumentControl[];
  /** The lower half of the classes by contacts a year; with A to D these are C and D. */
  readonly lowClasses: readonly string[];
  readonly lowMinutes: number;
  readonly minutes: number;
  /** Networks tested, flagged, and how many flags chance alone would give. */
  readonly chance: ExpectedFlags & { readonly level: number; readonly tested: number; readonly flagged: number };
  readonly departments: DepartmentMatrix;
  /** Contacts of the year that do not count: after the as-of day, customer unknown, day unusable. */
  readonly leftOut: { readonly future: number; readonly unknown: number; readonly undated: number };
  /** Contacts in the future, minutes that cannot be used. */
  readonly findings: readonly Finding[];
  /** Cells of the rules that cannot be used; with any of them the sheet is not written. */
  readonly faults: readonly Finding[];
}

export interface ControlOptions {
  /**
   * Any first day of a contact year (whole serial): the year runs from this day of the calendar. The calendar year of
   * the as-of day when left out.
   */
  readonly yearStart?: number;
}
