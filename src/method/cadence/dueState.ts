/** How a due day stands to the as-of day; the codes are the indexes of this list. */
const dueStates = ["overdue", "dueSoon", "current"] as const;
export type DueState = (typeof dueStates)[number];

/** Due within so many days counts as due soon, unless the user says otherwise. */
export const exampleSoonDays = 14;

/**
 * State of a due day (docs/method.md, Reminders); for networks that are neither dropped, blocked, snoozed nor agreed
 * ahead. Whole serials; soonDays counts from the as-of day.
 */
export function dueState(due: number, asOf: number, soonDays: number = exampleSoonDays): DueState {
  return dueStates[dueStateCode(due, asOf, asOf + soonDays)];
}

/** The same as an index in dueStates. @param soon the last day that is due soon */
export function dueStateCode(due: number, asOf: number, soon: number): 0 | 1 | 2 {
  return due < asOf ? 0 : due <= soon ? 1 : 2;
}
