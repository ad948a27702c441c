import { say, type Language } from "../text/text";
import type { Note } from "../workbench/model/open";

/** What a file holds that the workbench does not play, each kind once per sheet. */
export function noteSentences(notes: readonly Note[], language: Language): string[] {
  const sentences = notes.map(({ code, sheet, where }) => {
    const place = [sheet, where].filter((part) => part !== undefined).join("!");
    return say(language, `headless.note.${code}`, { where: place === "" ? "" : `“${place}” ` });
  });
  return [...new Set(sentences)];
}
