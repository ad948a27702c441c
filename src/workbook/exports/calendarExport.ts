import type { Language } from "../../text/text";
import type { CalendarRecord } from "../registers/registers";
import type { ExportedFile } from "./exportedFile";

/** Where an entry of the calendar comes from. */
export const calendarKinds = ["reminder", "followUp", "task", "party"] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export interface CalendarOptions {
  readonly language: Language;
  /** "" for the entries of all advisers, and of networks without one. */
  readonly adviser: string;
  /** Which kinds; all unless given. */
  readonly kinds?: readonly CalendarKind[];
  /** The last day whose entries are exported; 92 days after the as-of day unless given. */
  readonly until?: number;
}

/** A single event, before it is a line of a file. */
export interface CalendarItem {
  readonly kind: CalendarKind;
  readonly uid: string;
  readonly adviser: string;
  /** Serial of the 1900 system; the time of day is its fraction. */
  readonly start: number;
  /** Null: all day. */
  readonly minutes: number | null;
  readonly summary: string;
  readonly description: string;
}

/** An event with what calendars compare to see whether they have it already. */
export interface CalendarEvent extends CalendarItem {
  readonly isCancelled: boolean;
  readonly sequence: number;
  /** Day of the export in which the event changed last. */
  readonly stamp: number;
}

/** What the register keeps of an event. */
export type CalendarRegisterEntry = Omit<CalendarRecord, "sheetRow">;

/** A calendar file and what the register has to remember of it. */
export interface CalendarExport extends ExportedFile {
  /** Rows to append to the register: events that are new, changed or cancelled; the others stand there already. */
  readonly entries: readonly CalendarRegisterEntry[];
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly cancelled: number;
  } & Readonly<Record<CalendarKind, number>>;
}
