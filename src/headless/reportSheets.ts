import type { SheetRecord } from "../workbook/look/sheetRecord";
import { sheetRecords } from "../workbook/reading/sheetRecords";

/** Two jobs are called otherwise on the command line, where "casting" is what the method calls so. */
const names: Readonly<Partial<Record<SheetRecord["job"], string>>> = { casting: "matrix", classes: "casting" };

const records = new Map(sheetRecords.map((record) => [names[record.job] ?? record.job, record]));

/** What a report can write, as its sheets are named on the command line. */
export type ReportSheet = string;
export const reportSheetNames: readonly ReportSheet[] = [...records.keys()];

/** What a report writes unless it is told. */
export const usualSheets: readonly ReportSheet[] = ["matrix", "reminders", "plan"];

export function isReportSheet(name: string): boolean {
  return records.has(name);
}

export function recordsOfSheets(sheets: readonly ReportSheet[]): readonly SheetRecord[] {
  return sheets.flatMap((name) => records.get(name) ?? []);
}
