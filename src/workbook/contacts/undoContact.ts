import { addressOf } from "../excel/address";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { choiceArea } from "../excel/source";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { hasHeaders, sendRows } from "../excel/appendRows";
import { readsBack, type LoggedContact } from "./logContact";

/**
 * Takes a logged contact back when nothing came after it: its row still is the last one and holds what was written.
 * @throws WorkbookError "contactNotLast" with nothing changed, "sourceGone", "sheetProtected"
 */
export async function undoContact(
  { choice, cells, place }: Pick<LoggedContact, "choice" | "cells" | "place">,
  options: JobOptions,
): Promise<void> {
  const state = new WriteState();
  await inExcel(async (context) => {
    stopWhenCancelled(options);
    const notLast = (): WorkbookError =>
      new WorkbookError("contactNotLast", { place, values: { source: choice.key, cell: place.cell } });
    const area = choiceArea(choice);
    const sheet = context.workbook.worksheets.getItem(choice.sheet);
    const table = choice.tableName === null ? null : context.workbook.tables.getItem(choice.tableName);
    const rows = table?.rows.load("count");
    const header = table?.getHeaderRowRange() ?? sheet.getRange(addressOf({ ...area, rows: 1 }));
    const last = table
      ? table.getDataBodyRange().getLastRow()
      : sheet
          .getRange("A1")
          .getBoundingRect(sheet.getUsedRange(true))
          .getLastRow()
          .getCell(0, area.column)
          .getResizedRange(0, area.columns - 1);
    header.load("values");
    last.load("values");
    await sendRows(context, choice, state, null);
    const found = (last.values[0] ?? []) as readonly unknown[];
    const isOurs =
      hasHeaders(header, choice.headers) && [...cells].every(([position, cell]) => found[position] === readsBack(cell));
    if (!isOurs || rows?.count === 0) throw notLast();
    if (table && rows) table.rows.getItemAt(rows.count - 1).delete();
    else last.clear();
    await sendRows(context, choice, state, "contact");
  }, state);
}
