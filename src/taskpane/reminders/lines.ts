import { filterReminders, type ReminderEntry, type ReminderFilter, type ReminderList } from "../../workbook/reminders";

/** A line of the list: an adviser's heading with the counts, or a reminder. */
export type Line =
  | { readonly kind: "adviser"; readonly adviser: string; readonly overdue: number; readonly dueSoon: number }
  | { readonly kind: "reminder"; readonly entry: ReminderEntry };

/** The reminders of a choice, as they come: per adviser, most urgent first, each adviser below a heading. */
export function linesOf(list: ReminderList, filter: ReminderFilter): Line[] {
  const lines: Line[] = [];
  let heading: { kind: "adviser"; adviser: string; overdue: number; dueSoon: number } | undefined;
  for (const entry of filterReminders(list.listed, filter)) {
    if (heading?.adviser !== entry.adviser) {
      heading = { kind: "adviser", adviser: entry.adviser, overdue: 0, dueSoon: 0 };
      lines.push(heading);
    }
    heading[entry.state]++;
    lines.push({ kind: "reminder", entry });
  }
  return lines;
}

/** Counts of a list by state, whatever state is chosen. */
export function countsOf(
  list: ReminderList,
  filter: ReminderFilter,
): { readonly overdue: number; readonly dueSoon: number } {
  const counts = { overdue: 0, dueSoon: 0 };
  for (const entry of filterReminders(list.listed, { ...filter, state: null })) counts[entry.state]++;
  return counts;
}
