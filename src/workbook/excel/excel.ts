import { asWorkbookError, WorkbookError } from "./workbookError";
import type { JobOptions } from "./written";

/** What a job has written so far, told in the error when it fails. */
export class WriteState {
  written: WorkbookError["written"] = "nothing";
  sheet = "";
}

/**
 * The one place that says Excel.run. Waits while the user edits a cell, makes one undo step where Excel can, and turns
 * every failure into a WorkbookError that knows what had been written.
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  state: WriteState = new WriteState(),
): Promise<T> {
  try {
    // mergeUndoGroup came with ExcelApi 1.20; older clients refuse unknown options.
    const options: Excel.RunOptions = Office.context.requirements.isSetSupported("ExcelApi", "1.20")
      ? { delayForCellEdit: true, mergeUndoGroup: true }
      : { delayForCellEdit: true };
    return await Excel.run(options, work);
  } catch (error) {
    throw asWorkbookError(error, state.written, state.sheet);
  }
}

/** Throws when the user has cancelled; what had been written is added by inExcel. */
export function stopWhenCancelled({ signal }: Pick<JobOptions, "signal">): void {
  if (signal?.aborted) throw new WorkbookError("cancelled");
}

/** Codes after which reading once more is worth it. */
const passing = new Set([
  "RequestAborted",
  "ServiceNotAvailable",
  "ActivityLimitReached",
  "GeneralException",
  // Another workbook came to the front meanwhile (office-js#6365).
  "InvalidSelection",
]);

/**
 * Does what is only for the eye, in a sync of its own: Excel for Windows and Mac refuses it with GeneralException while
 * another workbook is in front (freezing panes, gridlines, activating, selecting). What was written stands all the same.
 */
export async function inView(context: Excel.RequestContext, show: () => void): Promise<void> {
  try {
    show();
    await context.sync();
  } catch {
    // What can be seen of it is all that is lost.
  }
}

/** Runs a job that only reads, once more after a failure that may pass. */
export async function readInExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await inExcel(work);
  } catch (error) {
    if (!(error instanceof WorkbookError && passing.has(error.hostCode))) throw error;
    await new Promise((go) => setTimeout(go, 200));
    return inExcel(work);
  }
}
