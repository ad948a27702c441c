/**
 * Columns of the "Reminders" sheet from A on. The first seventeen keep their places; from `frequencyFixed` on stands what
 * the formulas of a live sheet cannot read in the workbook and take as fixed.
 */
export const reminderColumns = [
  "adviser",
  "network",
  "contactPerson",
  "phone",
  "class",
  "classFrom",
  "contactsPerYear",
  "lastContact",
  "agreed",
  "due",
  "daysLate",
  "state",
  "derivation",
  "lastInstrument",
  "topic",
  "key",
  "computedDay",
  "recommended",
  "why",
  "phase",
  "interest",
  "task",
  "lastNote",
  "frequencyFixed",
  "frequencyWords",
  "orderDay",
  "afterSales",
  "afterSalesWords",
  "datedKind",
  "datedOn",
  "datedWords",
  "cadenceDue",
  "attempts",
  "lastAttempt",
  "retry",
  "retrySetOn",
] as const;
export type ReminderColumn = (typeof reminderColumns)[number];

/** Written by formulas in a live sheet. */
export const liveColumns: ReadonlySet<ReminderColumn> = new Set([
  "contactsPerYear",
  "lastContact",
  "agreed",
  "due",
  "daysLate",
  "state",
  "derivation",
  "computedDay",
  "cadenceDue",
  "attempts",
  "lastAttempt",
  "retry",
  "retrySetOn",
]);

/** Position of a column, from 0. */
export function reminderColumn(column: ReminderColumn): number {
  return reminderColumns.indexOf(column);
}
