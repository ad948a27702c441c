/** Formulas in an Excel that has no dynamic arrays: each gives one cell, and what came with the arrays is unknown. */
import { smallPieces } from "./formula-text";
import { withIntersections, type NameLookup } from "./implicit-intersection";

/** Functions that came with dynamic arrays or after them. */
const LATER = new Set("FILTER SEQUENCE SORT SORTBY UNIQUE RANDARRAY XLOOKUP XMATCH LET LAMBDA".split(" "));

/**
 * The formula with "@" wherever such an Excel takes one value of several, and the stored names of functions that it does
 * not know, which give #NAME?. Undefined for a formula with a spilled reference (`A1#`), which it refuses.
 */
export function formulaOfOne(formula: string, names: NameLookup): string | undefined {
  const pieces = smallPieces(formula);
  if (pieces.some(({ kind, text }) => kind === "other" && text === "#")) return undefined;
  const known = pieces
    .map(({ kind, text }, index) =>
      kind === "word" && pieces[index + 1]?.text === "(" && LATER.has(text.toUpperCase()) ? `_xlfn.${text}` : text,
    )
    .join("");
  return withIntersections(known, names);
}
