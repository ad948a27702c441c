/** How a due day stands to the as-of day; for networks that are neither dropped, blocked nor agreed ahead. */
export type DueState = "overdue" | "dueSoon" | "current";

/** Due within so many days counts as due soon, unless the user says otherwise. */
export const exampleSoonDays = 14;

/** State of a due day (docs/method.md, Reminders). Whole serials; soonDays counts from the as-of day. */
export function dueState(due: number, asOf: number, soonDays: number = exampleSoonDays): DueState {
  if (due < asOf) return "overdue";
  return due <= asOf + soonDays ? "dueSoon" : "current";
}
