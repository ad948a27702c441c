import { type HeadlessTextKey, sayInTerminal } from "../text/headless/headlessText";
import type { Language } from "../text/languages";
import type { Note, NoteCode } from "../workbench/model/open";

/** The other codes name what the workbench does not draw; the file keeps it as it was. */
const keys: Partial<Record<NoteCode, HeadlessTextKey>> = {
  tableWithoutHeader: "headless.note.tableWithoutHeader",
  macrosNotRun: "headless.note.macrosNotRun",
  externalLink: "headless.note.externalLink",
  formulaNotCalculated: "headless.note.formulaNotCalculated",
  rulesNotMoved: "headless.note.rulesNotMoved",
};

/** What in the new file a person should look at, each thing once. */
export function noteSentences(notes: readonly Note[], language: Language): string[] {
  const sentences = notes.flatMap(({ code, sheet, where }) => {
    const key = keys[code];
    return key
      ? [sayInTerminal(language, key, { where: [sheet, where].filter((part) => part !== undefined).join("!") })]
      : [];
  });
  return [...new Set(sentences)];
}
