import { inView } from "./excel";
import type { SheetTarget } from "./ownership";
import { markComment, markOf, type SheetJob } from "./sheetMarks";

/** New sheets that were made already, by their target. */
const made = new WeakMap<SheetTarget, Excel.Worksheet>();

/**
 * The sheet of a target: the one from last time, or a new one with our mark, made when it is first asked for. `finishSheet`
 * ends what begins here.
 */
export function openSheet(context: Excel.RequestContext, job: SheetJob, target: SheetTarget): Excel.Worksheet {
  const { worksheets } = context.workbook;
  if (target.existing) return worksheets.getItem(target.name);
  const known = made.get(target);
  if (known) return known;
  const sheet = worksheets.add(target.name).load("id");
  sheet.names.add(markOf(job), sheet.getRange("A1"));
  made.set(target, sheet);
  return sheet;
}

/**
 * Ends the writing of a sheet, after the sync of its cells: the mark of a new one learns whose it is, which Excel tells by
 * then; and what is only for the eye.
 * @param frozenRows rows that stay in sight; 0 for none
 * @param madeOf what the sheet was made of, kept beside its mark
 */
export async function finishSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  job: SheetJob,
  target: SheetTarget,
  frozenRows: number,
  madeOf = "",
): Promise<void> {
  await inView(context, () => {
    const id = target.existing?.id ?? sheet.id;
    if (!target.existing || madeOf !== "") sheet.names.getItem(markOf(job)).comment = markComment(id, madeOf);
    if (!target.existing) sheet.showGridlines = false;
    if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  });
}
