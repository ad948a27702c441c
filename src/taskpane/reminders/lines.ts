import type { ReminderEntry, ReminderList } from "../../workbook/reminders";

/** A line of the list: an adviser's heading with the counts, or a reminder. */
export type Line =
  | { readonly kind: "adviser"; readonly adviser: string; readonly overdue: number; readonly dueSoon: number }
  | { readonly kind: "reminder"; readonly entry: ReminderEntry };

export interface Choice {
  /** null: all. "" is "no adviser". */
  readonly adviser: string | null;
  readonly state: "overdue" | "dueSoon" | null;
}

/** The reminders of a choice, as they come: per adviser, most urgent first, each adviser below a heading. */
export function linesOf(list: ReminderList, { adviser, state }: Choice): Line[] {
  const lines: Line[] = [];
  let heading: { kind: "adviser"; adviser: string; overdue: number; dueSoon: number } | undefined;
  for (const entry of list.listed) {
    if (adviser !== null && entry.adviser !== adviser) continue;
    if (state !== null && entry.state !== state) continue;
    if (heading?.adviser !== entry.adviser) {
      heading = { kind: "adviser", adviser: entry.adviser, overdue: 0, dueSoon: 0 };
      lines.push(heading);
    }
    heading[entry.state]++;
    lines.push({ kind: "reminder", entry });
  }
  return lines;
}

/** Counts of a list for one adviser or all of them. */
export function countsOf(
  list: ReminderList,
  adviser: string | null,
): { readonly overdue: number; readonly dueSoon: number } {
  const counts = { overdue: 0, dueSoon: 0 };
  for (const entry of list.listed) if (adviser === null || entry.adviser === adviser) counts[entry.state]++;
  return counts;
}
