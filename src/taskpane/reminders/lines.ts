import { filterReminders, type ReminderFilter } from "../../workbook/reminders/filterReminders";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";

/** A line of the list: an adviser's heading with the counts, or a network. */
export type ListLine =
  | {
      readonly kind: "adviser";
      readonly adviser: string;
      readonly count: number;
      readonly overdue: number;
      readonly dueSoon: number;
    }
  | { readonly kind: "reminder"; readonly entry: NetworkReminder };

interface Listed {
  readonly listed: readonly NetworkReminder[];
}

/** The networks of a choice, as they come, each adviser below a heading. */
export function linesOf({ listed }: Listed, filter: ReminderFilter): ListLine[] {
  const lines: ListLine[] = [];
  let heading: { kind: "adviser"; adviser: string; count: number; overdue: number; dueSoon: number } | undefined;
  for (const entry of filterReminders(listed, filter)) {
    if (heading?.adviser !== entry.adviser) {
      heading = { kind: "adviser", adviser: entry.adviser, count: 0, overdue: 0, dueSoon: 0 };
      lines.push(heading);
    }
    heading.count++;
    if (entry.state === "overdue" || entry.state === "dueSoon") heading[entry.state]++;
    lines.push({ kind: "reminder", entry });
  }
  return lines;
}

/** Counts of a list by state, whatever state is chosen. */
export function stateCountsOf(
  { listed }: Listed,
  filter: ReminderFilter,
): { readonly overdue: number; readonly dueSoon: number } {
  const counts = { overdue: 0, dueSoon: 0 };
  for (const { state } of filterReminders(listed, { ...filter, state: null }))
    if (state === "overdue" || state === "dueSoon") counts[state]++;
  return counts;
}
