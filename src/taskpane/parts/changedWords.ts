import { type LookPart, partLabel } from "../../workbook/look/lookParts";
import type { Speech } from "../frame/speech";

/** More parts than these are counted. */
const named = 3;

/** What has changed, in words: "Potential, Tasks, Holidays and 2 more". */
export function changedWords(speech: Speech, parts: readonly LookPart[]): string {
  // The headings of the rule tables say "(Example)" behind their name.
  const words = [...new Set(parts.map((part) => speech.say(partLabel(part)).replace(/ \([^)]*\)$/, "")))];
  const first = words.slice(0, named).join(", ");
  const more = words.length - named;
  return more > 0 ? speech.count("pane.written.olderMore", more, { words: first }) : first;
}
