import type { ReminderState } from "../../method/cadence/reminders";
import type { Instrument } from "../../method/measures/instruments";
import type { NetworkReminder } from "./reminderEntry";

/** What to show; what is left out or null shows all. */
export interface ReminderFilter {
  /** "" is who has no adviser. */
  readonly adviser?: string | null;
  /** "" is who has no class. */
  readonly class?: string | null;
  readonly state?: ReminderState | null;
  /** The recommended one; "none": nothing is recommended. */
  readonly instrument?: Instrument | "none" | null;
  readonly department?: string | null;
}

/** The entries that meet every part of a filter, in their order. */
export function filterReminders<Entry extends NetworkReminder>(
  entries: Iterable<Entry>,
  { adviser = null, class: label = null, state = null, instrument = null, department = null }: ReminderFilter,
): Entry[] {
  const found: Entry[] = [];
  for (const entry of entries) {
    if (
      (adviser === null || entry.adviser === adviser) &&
      (label === null || entry.class === label) &&
      (state === null || entry.state === state) &&
      (instrument === null || (entry.what.instrument ?? "none") === instrument) &&
      (department === null || entry.departments.includes(department))
    )
      found.push(entry);
  }
  return found;
}
