import { columnLetters } from "../../workbook/excel/address";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { customerPlace } from "../../workbook/look/sourcePlace";

/** The cell that names a customer on its sheet: its id, or the first mapped column where the id has none. */
export function customerPlaceOf(look: Look, record: number): CellPlace | null {
  const source = customerPlace(look);
  const row = look.customerColumns?.sheetRow[record];
  if (!source || row === undefined) return null;
  const column = source.columns["customerId"] ?? Object.values(source.columns)[0];
  return { sheet: source.sheet, cell: `${columnLetters(column?.column ?? 0)}${row}` };
}
