import { idKey } from "../../method/cadence/idKey";
import { addressOf } from "../excel/address";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { Look } from "../look/look";
import { registerPositions } from "../registers/judgeRegister";
import { day } from "../registers/registerColumn";
import { registerPlaceOf } from "../registers/registerPlaces";
import { registerNames } from "../excel/ownTables";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { hasHeaders } from "../excel/appendRows";
import { cellsPart } from "../excel/cellsPart";
import { readRequest } from "../excel/readRequest";
import { writeTogether } from "../excel/writeTogether";
import type { Cell } from "../excel/cell";

/**
 * Enters the day on which a task was done. One that repeats is due again at its next day after that.
 * @param task as it was read: its row is only written while it still is that customer's
 * @param on whole serial of the 1900 system
 * @throws WorkbookError "taskGone" with nothing written, "sheetProtected"
 */
export async function finishTask(
  look: Look,
  task: { readonly sheetRow: number; readonly customerId: string },
  on: number,
  options: JobOptions,
): Promise<void> {
  const state = new WriteState();
  const place = registerPlaceOf(look.registers, "tasks");
  if (!place) throw new WorkbookError("taskGone");
  const { sheet: name, area, headers } = place;
  const { customerId, done } = registerPositions("tasks", headers);
  if (customerId === undefined || done === undefined) throw new WorkbookError("taskGone", { sheet: name });
  await inExcel(async (context) => {
    stopWhenCancelled(options);
    const sheet = context.workbook.worksheets.getItem(name);
    const header = context.workbook.tables.getItem(registerNames.tasks).getHeaderRowRange().load("values,address");
    const cellAt = (column: number): Excel.Range =>
      sheet.getRange(addressOf({ row: task.sheetRow - 1, column: area.column + column, rows: 1, columns: 1 }));
    const id = cellAt(customerId).load("values");
    const was = cellAt(done).load("values");
    await readRequest(context, { key: registerNames.tasks, sheet: name });
    const isThere =
      hasHeaders(header, headers) &&
      header.address.endsWith(`!${addressOf({ ...area, rows: 1 })}`) &&
      idKey(id.values[0]?.[0]) === idKey(task.customerId);
    if (!isThere) throw new WorkbookError("taskGone", { sheet: name });
    const part = cellsPart(
      context,
      {
        sheet: name,
        source: registerNames.tasks,
        row: task.sheetRow - 1,
        idColumn: area.column + customerId,
        id: task.customerId,
        moved: "taskGone",
      },
      [
        {
          column: area.column + done,
          before: was.values[0]?.[0] as Cell,
          after: day.write(on, { language: options.language, dateSystem: look.dateSystem }),
        },
      ],
    );
    await writeTogether(context, [part], state, "register");
  }, state);
}
