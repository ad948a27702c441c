/** The sheets that the add-in writes. */
export const sheetJobs = [
  "casting",
  "reminders",
  "plan",
  "scenarios",
  "planActuals",
  "rules",
  "classPortfolio",
  "classes",
  "reasons",
  "castings",
  "registers",
  "callParty",
  "campaign",
  "careCalls",
  "consents",
  "calibration",
  "bands",
  "sensitivity",
  "control",
  "cockpit",
  "economy",
  "capacity",
  "value",
] as const;

export type SheetJob = (typeof sheetJobs)[number];

/**
 * The name that marks a sheet as ours: scoped to the sheet and referring to its first cell, so that it survives
 * renaming, moving and saving, and goes when the sheet goes.
 */
export function markOf(job: SheetJob): string {
  return `SKM_sheet_${job}`;
}

/** The job whose mark is among the names of a sheet. */
export function sheetJobOf(names: readonly string[]): SheetJob | null {
  const marks = new Set(names.map((name) => name.toLowerCase()));
  return sheetJobs.find((job) => marks.has(markOf(job).toLowerCase())) ?? null;
}
