import { unparse } from "papaparse";
import { traitsOf, type Language } from "../../text/text";

/**
 * What a spreadsheet could take for a formula, also behind blanks and in its full-width form. The library's own pattern
 * stops at a line break: a cell of two lines would slip through. An international phone number stays as it is, for Word
 * would print the apostrophe: digits alone, or with blanks between them, which no formula has.
 */
const likeFormula =
  /^(?!\+\d+$)(?!\+(?=[\d ()/]*\d +\d)\d[\d ()/]*$)[\s\u00A0\uFEFF\u200B]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * Rows as CSV for Word and Excel: UTF-8 with a byte order mark, without which both take umlauts for something else; CRLF;
 * semicolons in German, where the comma is the decimal sign. No cell becomes a formula.
 * @param rows the header first
 */
export function csvText(language: Language, rows: readonly (readonly string[])[]): string {
  const text = unparse(rows as string[][], {
    delimiter: traitsOf(language).csvDelimiter,
    newline: "\r\n",
    escapeFormulae: likeFormula,
  });
  return `\uFEFF${text}\r\n`;
}
