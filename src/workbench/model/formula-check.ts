/** Whether a formula can be read at all: Excel refuses to take one with a bracket or a quote missing. */
import * as library from "@odoo/o-spreadsheet";
import { readableIntersections } from "./implicit-intersection";

/**
 * True for a formula with "=" whose grammar is right. Unknown functions and names can be read; they are #NAME?.
 */
export function isReadableFormula(formula: string): boolean {
  let plain = "";
  for (const { kind, text } of readableIntersections(formula)) {
    if (kind === "text") {
      if (text.length < 2 || !text.endsWith('"')) return false;
      plain += '""';
    } else if (kind === "structured" || kind === "error") plain += "_X0_";
    else plain += text;
  }
  try {
    library.parse(plain);
    return true;
  } catch {
    return false;
  }
}
