import { addressOf } from "../excel/address";
import { textOf } from "../excel/cell";
import { readInExcel, stopWhenCancelled } from "../excel/excel";
import type { Look } from "../look/look";
import { readColumns } from "../excel/readColumns";
import { choiceArea } from "../excel/source";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";

/** More cells than this are read as the column that they stand in. */
const mostCells = 200;

/**
 * The notes of some contacts: the look does not hold them, they are long and seldom needed. Few are read cell by cell in
 * one request, many as their column, in chunks.
 * @param records of the look's contact columns
 * @returns by record; "" for a blank note. Empty without a column for notes
 * @throws WorkbookError "sourceChanged" when the column stands elsewhere by now
 */
export async function readNotes(
  look: Look,
  records: readonly number[],
  options: Pick<JobOptions, "signal"> = {},
): Promise<ReadonlyMap<number, string>> {
  const { contacts, contactColumns } = look;
  const position = contacts?.columns.note;
  const wanted = [...new Set(records)].filter((record) => (contactColumns?.sheetRow[record] ?? 0) > 0);
  if (!contacts || !contactColumns || position === undefined || wanted.length === 0) return new Map();
  const { choice } = contacts;
  const area = choiceArea(choice);
  const rowOf = (record: number): number => (contactColumns.sheetRow[record] as number) - 1;
  return readInExcel(async (context) => {
    stopWhenCancelled(options);
    if (wanted.length > mostCells) {
      const notes = (await readColumns(context, choice, [position], options)).get(position) ?? [];
      return new Map(wanted.map((record) => [record, textOf(notes[rowOf(record) - area.row - 1])]));
    }
    const sheet = context.workbook.worksheets.getItem(choice.sheet);
    const cellAt = (row: number): Excel.Range =>
      sheet.getRange(addressOf({ row, column: area.column + position, rows: 1, columns: 1 })).load("values");
    const header = cellAt(area.row);
    const cells = wanted.map((record) => [record, cellAt(rowOf(record))] as const);
    await context.sync();
    if (String(header.values[0]?.[0]).trim() !== choice.headers[position]?.trim())
      throw new WorkbookError("sourceChanged", { sheet: choice.sheet, values: { source: choice.key } });
    return new Map(cells.map(([record, range]) => [record, textOf(range.values[0]?.[0])]));
  });
}
