import { columnLetters } from "../excel/address";
import { textOf } from "../excel/cell";
import type { Look } from "../look/look";
import { readColumns } from "../excel/readColumns";
import { choiceArea } from "../excel/source";
import { contactPlace } from "../look/sourcePlace";
import type { JobOptions } from "../excel/written";
import type { ReminderEntry } from "./reminderEntry";

/** More cells than this in one request take longer than the column that they stand in. */
export const mostSingleCells = 2000;

/**
 * What was noted in the last contact of each entry, by the contact's record: cell by cell in one request, since a column
 * of notes would be the largest of the table; for a long list the column, in chunks. No request where there is no such
 * column or contact.
 */
export async function lastNotes(
  context: Excel.RequestContext,
  look: Look,
  entries: readonly ReminderEntry[],
  options: Pick<JobOptions, "signal"> = {},
): Promise<ReadonlyMap<number, string>> {
  const notes = new Map<number, string>();
  const at = contactPlace(look);
  const column = at?.columns["note"]?.column;
  const position = look.contacts?.columns.note;
  const rows = look.contactColumns?.sheetRow;
  const records = entries.flatMap(({ lastContactRecord }) => (lastContactRecord === null ? [] : [lastContactRecord]));
  if (!at || !look.contacts || column === undefined || position === undefined || !rows || records.length === 0)
    return notes;
  if (records.length > mostSingleCells) {
    const { choice } = look.contacts;
    const cells = (await readColumns(context, choice, [position], options)).get(position) ?? [];
    // Sheet rows count from 1, and the first cell is the one below the header.
    const firstRow = choiceArea(choice).row + 2;
    for (const record of records) notes.set(record, textOf(cells[(rows[record] as number) - firstRow]));
    return notes;
  }
  const sheet = context.workbook.worksheets.getItem(at.sheet);
  const letters = columnLetters(column);
  const read = records.map((record) => sheet.getRange(`${letters}${rows[record]}`).load("values"));
  await context.sync();
  read.forEach(({ values }, index) => notes.set(records[index] as number, textOf(values[0]?.[0])));
  return notes;
}
