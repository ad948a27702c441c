import { type Language, say } from "../../text/text";
import type { SheetJob } from "./sheetMarks";
import type { Survey, SurveyedSheet } from "./survey";
import type { Remark } from "./written";

/** Where a job writes: our sheet from last time under whatever name it has now, or a new one. */
export interface SheetTarget {
  readonly name: string;
  readonly existing: SurveyedSheet | null;
  /** The name that a sheet of the user's has already; "" when the own name was free. */
  readonly taken: string;
  /** Sheets with the job's mark of which none can be told to be ours; none where one can. */
  readonly copies: readonly string[];
}

/** The sheet to write for a job. A sheet of the user's, and a copy of ours that somebody keeps, is never taken. */
export function targetFor(job: SheetJob, survey: Survey, language: Language): SheetTarget {
  const existing = survey.sheets.find((sheet) => sheet.job === job);
  if (existing) return { name: existing.name, existing, taken: "", copies: [] };
  const wanted = say(language, `sheets.${job}.name`);
  const names = new Set(survey.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  const copies = survey.sheets.filter((sheet) => sheet.copyOf === job).map((sheet) => sheet.name);
  return { name, existing: null, taken: name === wanted ? "" : wanted, copies };
}

/** What there is to say of a target: that sheets with its mark were left alone, or that its name was taken. */
export function targetRemarks({ name, taken, copies }: SheetTarget): readonly Remark[] {
  if (copies.length > 0) return [{ key: "sheets.written.copies", values: { sheets: copies.join(", "), sheet: name } }];
  return taken === "" ? [] : [{ key: "sheets.written.otherName", values: { wanted: taken, sheet: name } }];
}
