/** Rows of the plan table, in the order in which they are written. */
export const planRows = [
  "advisers",
  "daysPerYear",
  "callsPerDay",
  "contributionPerOrder",
  "immediateRate",
  "followUpRate",
  "followUpSuccessRate",
  "followUpMonths",
  "years",
] as const;

/** Rows of the settings table. */
export const settingRows = ["asOf", "soonDays"] as const;
