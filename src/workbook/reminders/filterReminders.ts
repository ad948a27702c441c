import type { ReminderState } from "../../method/cadence/reminders";
import { type CustomerFilterField, customersSource } from "../../method/tables/customers";
import { fieldsWith } from "../../method/tables/source";
import type { Instrument } from "../../method/measures/instruments";
import type { NetworkReminder } from "./reminderEntry";

/** The columns of the customers table by whose words the list is narrowed. */
export const customerFilters = fieldsWith(customersSource, "filters");

/** What to show; what is left out or null shows all. */
export interface ReminderFilter extends Readonly<Partial<Record<CustomerFilterField, string | null>>> {
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
  filter: ReminderFilter,
): Entry[] {
  const { adviser = null, class: label = null, state = null, instrument = null, department = null } = filter;
  const words = customerFilters.flatMap((field) => {
    const word = filter[field] ?? null;
    return word === null ? [] : [[field, word] as const];
  });
  const found: Entry[] = [];
  for (const entry of entries) {
    if (
      (adviser === null || entry.adviser === adviser) &&
      (label === null || entry.class === label) &&
      (state === null || entry.state === state) &&
      (instrument === null || (entry.what.instrument ?? "none") === instrument) &&
      (department === null || entry.departments.includes(department)) &&
      words.every(([field, word]) => entry.words[field].includes(word))
    )
      found.push(entry);
  }
  return found;
}
