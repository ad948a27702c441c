import { inView } from "./excel";
import type { SheetTarget } from "./ownership";
import { markOf, type SheetJob } from "./sheetMarks";

/** The sheet of a target: the one from last time, or a new one with our mark. `finishSheet` ends what begins here. */
export function openSheet(context: Excel.RequestContext, job: SheetJob, target: SheetTarget): Excel.Worksheet {
  const { worksheets } = context.workbook;
  if (target.existing) return worksheets.getItem(target.name);
  const sheet = worksheets.add(target.name).load("id");
  sheet.names.add(markOf(job), sheet.getRange("A1"));
  return sheet;
}

/**
 * Ends the writing of a sheet, after the sync of its cells: the mark of a new one learns whose it is, which Excel tells by
 * then; and what is only for the eye.
 * @param frozenRows rows that stay in sight; 0 for none
 */
export async function finishSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  job: SheetJob,
  target: SheetTarget,
  frozenRows: number,
): Promise<void> {
  await inView(context, () => {
    if (!target.existing) {
      sheet.names.getItem(markOf(job)).comment = sheet.id;
      sheet.showGridlines = false;
    }
    if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  });
}
