import { addressOf, areaOf, type Area } from "./address";
import type { WriteState } from "./excel";
import { openSheet } from "./ownSheet";
import type { SheetTarget } from "./ownership";
import type { SheetJob } from "./sheetMarks";

/** What was found out, once a session. */
const known = new WeakMap<object, boolean>();

/**
 * True where a formula may give more than one cell. No requirement set tells: retail Office 2016 and 2019 have the newer API
 * and not the arrays. So a formula of two cells is written once into the sheet that a job is about to fill, below all that
 * stands there, its second cell is read back, and both are cleared.
 * @param target of the job; a new sheet is made here, and `openSheet` gives the same one
 */
export async function hasDynamicArrays(
  context: Excel.RequestContext,
  job: SheetJob,
  target: SheetTarget,
  state: WriteState,
): Promise<boolean> {
  // On the web every Excel has them.
  if (Office.context.platform === Office.PlatformType.OfficeOnline) return true;
  const found = known.get(Office.context);
  if (found !== undefined) return found;
  const used = target.existing ? openSheet(context, job, target).getUsedRangeOrNullObject().load("address") : undefined;
  if (used) await context.sync();
  const area = used && !used.isNullObject ? areaOf(used.address) : undefined;
  const sheet = openSheet(context, job, target);
  state.written = "partly";
  state.sheet = target.name;
  const cell: Area = { row: area ? area.row + area.rows + 1 : 0, column: 0, rows: 1, columns: 1 };
  const cells = sheet.getRange(addressOf({ ...cell, rows: 2 }));
  sheet.getRange(addressOf(cell)).formulas = [["={1;2}"]];
  const second = sheet.getRange(addressOf({ ...cell, row: cell.row + 1 })).load("values");
  await context.sync();
  const spills = second.values[0]?.[0] === 2;
  cells.clear("Contents");
  known.set(Office.context, spills);
  return spills;
}
