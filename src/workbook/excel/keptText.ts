import type { SheetCell } from "./layout";

/** A cell as it is put into a table of the user's, and whether it must be formatted as text first. */
export interface KeptCell {
  readonly cell: SheetCell;
  readonly asText: boolean;
}

// Older Excel shows longer texts of cells with the format "@" as "####".
const longestShown = 255;
const words = /^\p{L}[^\d]*$/u;

/**
 * A text of `userText` for a cell whose number format is not ours to know: in a cell with the format "@" an apostrophe
 * may stand in front of the text for all to see. Words that Excel cannot take for anything else go without it; what
 * could become a formula, a number or a date goes into a cell that is formatted as text first.
 */
export function keptText(cell: SheetCell): KeptCell {
  if (typeof cell !== "string" || !cell.startsWith("'")) return { cell, asText: false };
  const text = cell.slice(1);
  const isWords = words.test(text) && !/^(true|false)$/i.test(text);
  if (isWords || (text.length > longestShown && /^\p{L}/u.test(text))) return { cell: text, asText: false };
  return text.length > longestShown ? { cell, asText: false } : { cell: text, asText: true };
}
