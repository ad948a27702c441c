import { columnLetters } from "../address";
import { textOf } from "../cell";
import type { Look } from "../look";
import { contactPlace } from "../sourcePlace";
import type { ReminderEntry } from "./reminderEntry";

/**
 * What was noted in the last contact of each entry, by the contact's record: cell by cell in one request, since a column
 * of notes would be the largest of the table. No request where there is no such column or contact.
 */
export async function lastNotes(
  context: Excel.RequestContext,
  look: Look,
  entries: readonly ReminderEntry[],
): Promise<ReadonlyMap<number, string>> {
  const notes = new Map<number, string>();
  const at = contactPlace(look);
  const column = at?.columns["note"]?.column;
  const rows = look.contactColumns?.sheetRow;
  const records = entries.flatMap(({ lastContactRecord }) => (lastContactRecord === null ? [] : [lastContactRecord]));
  if (!at || column === undefined || !rows || records.length === 0) return notes;
  const sheet = context.workbook.worksheets.getItem(at.sheet);
  const letters = columnLetters(column);
  const read = records.map((record) => sheet.getRange(`${letters}${rows[record]}`).load("values"));
  await context.sync();
  read.forEach(({ values }, index) => notes.set(records[index] as number, textOf(values[0]?.[0])));
  return notes;
}
