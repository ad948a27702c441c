import { explainError } from "../workbook/sentences/explainError";
import { lookAt } from "../workbook/reading/lookAt";
import type { Look } from "../workbook/look/look";
import { WorkbookError } from "../workbook/excel/workbookError";
import { writeMatrix } from "../workbook/matrix/writeMatrix";
import { writePlan } from "../workbook/planning/writePlan";
import { writeReminders } from "../workbook/reminders/writeReminders";
import type { WriteOptions, Written } from "../workbook/excel/written";

export interface JobsDone {
  /** As read before anything was written. */
  readonly look: Look;
  readonly written: readonly Written[];
  /** A sentence for each job that the workbook has no columns for. */
  readonly skipped: readonly string[];
}

/**
 * Casting, reminders and plan through the add-in's own actions on the global Excel. A workbook without customers is
 * an error; a job whose columns are missing is left out and said.
 */
export async function runJobs(asOf: number, options: WriteOptions): Promise<JobsDone> {
  const look = await lookAt(options);
  if (!look.customers || !look.customerColumns) throw new WorkbookError("noCustomers");
  const written: Written[] = [];
  const skipped: string[] = [];
  const jobs = [
    () => writeMatrix(look, options),
    () => writeReminders(look, asOf, options),
    () => writePlan(look, options),
  ];
  for (const job of jobs) {
    try {
      written.push(await job());
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== "columnMissing") throw error;
      const { what, todo } = explainError(options.language, error);
      skipped.push(`${what} ${todo}`);
    }
  }
  return { look, written, skipped };
}
