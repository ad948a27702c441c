import Papa from "papaparse";
import type { IntakeBook } from "../../intake/sheet";
import type { Language } from "../../text/text";

/**
 * A file of separated values as a book of one sheet, every cell a text as the file has it: nothing of Excel's guesses.
 * UTF-8 with or without a mark, UTF-16 with one, else Windows-1252, in which German accounting writes.
 */
export function readCsv(bytes: Uint8Array, name: string, language: Language): IntakeBook {
  const text = decoded(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const rows = data.at(-1)?.length === 1 && data.at(-1)?.[0] === "" ? data.slice(0, -1) : data;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    sheets: [
      {
        name,
        isHidden: false,
        top: 0,
        left: 0,
        values: rows.map((row) =>
          row.length === width ? row : [...row, ...new Array<string>(width - row.length).fill("")],
        ),
        formatAt: () => "@",
        isFormula: () => false,
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        tables: [],
      },
    ],
    source: "csv",
    language,
    countsFrom1904: false,
  };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const delimiters = [";", ",", "\t", "|"] as const;

/**
 * The separator: the one by which most of the first lines have the same number of cells above one. papaparse's own guess
 * takes the comma of German amounts for one when the first line is a preamble.
 */
function delimiterOf(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said) return said[1] as string;
  let best: { delimiter: string; score: number } = { delimiter: ";", score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 30 });
    const counts = new Map<number, number>();
    for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const [columns = 0, lines = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const score = lines + Math.min(columns, 50) / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
