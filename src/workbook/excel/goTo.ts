import { inExcel } from "./excel";
import type { CellPlace } from "./finding";
import { WorkbookError } from "./workbookError";

/** Shows a cell: its sheet comes to the front and the cell is selected. */
export async function goTo(place: CellPlace): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load("name");
    await context.sync();
    if (sheet.isNullObject)
      throw new WorkbookError("placeGone", { sheet: place.sheet, values: { sheet: place.sheet } });
    sheet.activate();
    sheet.getRange(place.cell).select();
    await context.sync();
  });
}
