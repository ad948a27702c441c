import { explainError } from "../workbook/sentences/explainError";
import { lookAt } from "../workbook/reading/lookAt";
import type { Look } from "../workbook/look/look";
import type { SheetRecord } from "../workbook/look/sheetRecord";
import { writeJob } from "../workbook/look/writeJob";
import { WorkbookError, type WorkbookErrorCode } from "../workbook/excel/workbookError";
import type { WriteOptions, Written } from "../workbook/excel/written";

export interface JobsDone {
  /** As read before anything was written. */
  readonly look: Look;
  readonly written: readonly Written[];
  /** A sentence for each sheet that the workbook has nothing for. */
  readonly skipped: readonly string[];
}

/** What a workbook may lack for a sheet without the others being wrong. */
const lacking: ReadonlySet<WorkbookErrorCode> = new Set<WorkbookErrorCode>([
  "columnMissing",
  "noContacts",
  "criteriaMissing",
  "planStartMissing",
  "actualsMissing",
  "partyNoDay",
]);

/**
 * Writes sheets through the add-in's own actions on the global Excel. A workbook without customers is an error; a sheet
 * that the workbook has nothing for is left out and said.
 */
export async function runJobs(records: readonly SheetRecord[], asOf: number, options: WriteOptions): Promise<JobsDone> {
  const look = await lookAt(options);
  if (!look.customers || !look.customerColumns) throw new WorkbookError("noCustomers");
  const written: Written[] = [];
  const skipped: string[] = [];
  for (const record of records) {
    const choice = record.usual(look, asOf);
    if (choice === null) continue;
    try {
      written.push(...(await writeJob(record, look, asOf, choice, options)));
    } catch (error) {
      if (!(error instanceof WorkbookError) || !lacking.has(error.code)) throw error;
      const { what, todo } = explainError(options.language, error);
      skipped.push(`${what} ${todo}`);
    }
  }
  return { look, written, skipped };
}
