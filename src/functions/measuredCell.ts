import { isError, plain } from "./cell";
import { fail } from "./fail";

/**
 * The number in a cell where 0 is a value and a blank is none (docs/method.md, The functions): undefined for a blank, ""
 * and a dash; an error of the sheet; or "notNumber". Excel for Mac hands a blank over as 0: there a bare 0 is refused,
 * and "0" written as a text is one in every Excel.
 */
export function measuredIn(cell: unknown): number | undefined | CustomFunctions.Error | "notNumber" {
  const value = plain(cell);
  if (isError(value)) return value;
  if (typeof value === "number")
    return value === 0 && blanksArriveAsZero() ? fail("#VALUE!", "functions.zeroOrBlank") : value;
  if (typeof value !== "string") return "notNumber";
  const text = value.trim();
  if (text === "" || text === "-" || text === "–") return undefined;
  return /^[-−]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".").replace("−", "-")) : "notNumber";
}

/**
 * The numbers of a list; NaN for none.
 * @throws #VALUE! with a sentence that names what is no number; an error in a cell
 */
export function measuredListIn(cells: readonly unknown[], parameter: string): number[] {
  return cells.map((cell, at) => {
    const value = measuredIn(cell);
    if (isError(value)) throw value;
    if (value === "notNumber") throw fail("#VALUE!", "functions.valueNotNumber", { parameter, row: at + 1 });
    return value ?? NaN;
  });
}

function blanksArriveAsZero(): boolean {
  return typeof Office !== "undefined" && String(Office.context?.platform) === "Mac";
}
