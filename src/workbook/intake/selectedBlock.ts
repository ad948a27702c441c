import type { CellBlock } from "../../intake/sheet";
import { areaOf } from "../excel/address";
import { readInExcel } from "../excel/excel";

/** The selected block of cells when it is large enough for a list: two rows and three columns, or the other way round. */
export async function selectedBlock(): Promise<{ readonly sheet: string; readonly block: CellBlock } | null> {
  return readInExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    const used = range.getUsedRangeOrNullObject(true).load("address");
    const sheet = range.worksheet.load("name");
    await context.sync();
    const area = used.isNullObject ? undefined : areaOf(used.address);
    return area && area.rows * area.columns >= 6 && area.rows >= 2 && area.columns >= 2
      ? { sheet: sheet.name, block: area }
      : null;
  });
}
