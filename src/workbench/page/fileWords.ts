import { XlsxError, type Note } from "../model/open";
import type { Speak } from "./words";

/** Why a file could not be opened. */
export function openProblem(problem: unknown, say: Speak): string {
  return problem instanceof XlsxError ? say(problem.code) : (problem as Error).message;
}

/** What of a file is not shown, each kind once, with the sheets it is on. */
export function notesInWords(notes: readonly Note[], say: Speak): string {
  const sheets = new Map<Note["code"], Set<string>>();
  for (const { code, sheet } of notes) {
    const places = sheets.get(code) ?? new Set();
    if (sheet !== undefined) places.add(sheet);
    sheets.set(code, places);
  }
  return [...sheets]
    .map(([code, places]) => say(code) + (places.size === 0 ? "" : ` (${[...places].join(", ")})`))
    .join("; ");
}
