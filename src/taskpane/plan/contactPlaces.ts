import { columnLetters } from "../../workbook/excel/address";
import type { CellPlace } from "../../workbook/excel/finding";
import type { ContactField } from "../../method/tables/contacts";
import type { Look } from "../../workbook/look/look";
import { contactPlace } from "../../workbook/look/sourcePlace";

/** So many rows behind a figure are linked. */
const mostRows = 100;

/**
 * The cells of contacts behind a figure, the first hundred of them.
 * @param records rows of the contacts table, from 0
 * @param field whose column is pointed at; the first mapped one where it has none
 */
export function contactPlaces(look: Look, records: readonly number[], field: ContactField): CellPlace[] {
  const at = contactPlace(look);
  const column = at && (at.columns[field] ?? Object.values(at.columns)[0]);
  const sheetRow = look.contactColumns?.sheetRow;
  if (!at || !column || !sheetRow) return [];
  return records
    .slice(0, mostRows)
    .map((record) => ({ sheet: at.sheet, cell: `${columnLetters(column.column)}${sheetRow[record]}` }));
}
