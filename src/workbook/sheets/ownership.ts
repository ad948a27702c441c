import { say, type Language, type TextKey } from "../../text/text";
import type { Survey, SurveyedSheet } from "../survey";

/** The sheets that the add-in writes. */
const sheetJobs = [
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

/** Where a job writes: our sheet from last time under whatever name it has now, or a new one. */
export interface SheetTarget {
  readonly name: string;
  readonly existing: SurveyedSheet | null;
  /** The name that a sheet of the user's has already; "" when the own name was free. */
  readonly taken: string;
}

/** The sheet to write for a job. A sheet of the user's is never taken, whatever its name. */
export function targetFor(job: SheetJob, survey: Survey, language: Language): SheetTarget {
  const existing = survey.sheets.find((sheet) => sheet.job === job);
  if (existing) return { name: existing.name, existing, taken: "" };
  const wanted = say(language, `sheets.${job}.name` as TextKey);
  const names = new Set(survey.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  return { name, existing: null, taken: name === wanted ? "" : wanted };
}
