import type { ExportedFile } from "./exportedFile";

/** Where an entry of the calendar comes from. */
export const calendarKinds = ["reminder", "followUp", "task", "party"] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export interface CalendarOptions {
  readonly language: "de" | "en";
  /** "" for entries of all advisers. */
  readonly adviser: string;
  /** Which kinds; all unless given. */
  readonly kinds?: readonly CalendarKind[];
  /** The last day whose entries are exported; 92 days after the as-of day unless given. */
  readonly until?: number;
}

/** A row of the calendar register: what was exported last under a UID. Serials of the 1900 system. */
export interface CalendarRegisterEntry {
  readonly uid: string;
  readonly adviser: string;
  readonly start: number;
  readonly fingerprint: string;
  readonly sequence: number;
  /** Day of the export in which the entry changed last. */
  readonly stamp: number;
}

/** A calendar file and what the register has to remember of it. */
export interface CalendarExport extends ExportedFile {
  /** Rows for the register: those that are new or changed; unchanged ones are there already. */
  readonly entries: readonly CalendarRegisterEntry[];
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly cancelled: number;
  } & Readonly<Record<CalendarKind, number>>;
}
