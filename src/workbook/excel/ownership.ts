import { type Language, say, type TextKey } from "../../text/text";
import type { SheetJob } from "./sheetMarks";
import type { Survey, SurveyedSheet } from "./survey";

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
