import type { Language } from "../../text/text";
import { columnLetters } from "../address";
import { derivationSentence } from "../sentences/derivationSentence";
import { instrumentWord, whatSentence } from "../sentences/whatSentence";
import { reminderColumn } from "../sheets/reminderColumns";
import { remindersHeaderRow } from "../sheets/remindersSheet";
import type { ReminderList } from "./reminderEntry";

/** More notes than this make a sheet slow to open, and nobody points at each of them. */
export const mostCellNotes = 2000;

/** Notes (the yellow ones, not threaded comments) came with ExcelApi 1.18. */
export function canAddCellNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18");
}

/**
 * Takes away the notes that the sheet has from last time: that clearing its cells takes them along is not documented.
 * One request.
 */
export async function removeCellNotes(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const { notes } = sheet;
  notes.load("items");
  await context.sync();
  for (const note of notes.items) note.delete();
}

/**
 * Adds the derivation and the recommended measure as a note to the due days of the list; of the first ones when there
 * are many. They go with the next request.
 * @returns how many
 */
export function addCellNotes(sheet: Excel.Worksheet, language: Language, { listed }: ReminderList): number {
  const letters = columnLetters(reminderColumn("due"));
  const noted = listed.slice(0, mostCellNotes);
  noted.forEach((entry, index) => {
    const what = `${instrumentWord(language, entry.what)}: ${whatSentence(language, entry.what)}`;
    sheet.notes.add(
      `${letters}${remindersHeaderRow + 2 + index}`,
      `${derivationSentence(language, entry.derivation)}\n${what}`,
    );
  });
  return noted.length;
}
