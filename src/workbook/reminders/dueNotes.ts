import type { Language } from "../../text/text";
import { derivationSentence } from "./derivationSentence";
import { instrumentWord, whatSentence } from "./whatSentence";
import type { NoteLayout } from "../excel/layout";
import { reminderColumn } from "./reminderColumns";
import { remindersHeaderRow } from "./remindersSheet";
import type { ReminderList } from "./reminderEntry";

/** More notes than this make a sheet slow to open, and nobody points at each of them. */
export const mostCellNotes = 2000;

/** The derivation and the recommended measure as notes of the list's due days; of the first ones when there are many. */
export function dueNotes(language: Language, { listed }: ReminderList): NoteLayout[] {
  const column = reminderColumn("due");
  return listed.slice(0, mostCellNotes).map((entry, index) => {
    const what = `${instrumentWord(language, entry.what)}: ${whatSentence(language, entry.what)}`;
    return {
      row: remindersHeaderRow + 1 + index,
      column,
      text: `${derivationSentence(language, entry.derivation)}\n${what}`,
    };
  });
}
