import { areaOf, type Area } from "../excel/address";

/** A piece of a formula as Excel's API gives it (English names, commas). */
export type FormulaPart =
  | { readonly kind: "cells"; readonly sheet: string | null; readonly area: Area; readonly isSpill: boolean }
  /** Columns of a table below its header: Kontakte[Datum]; all of them where none is named. */
  | { readonly kind: "columns"; readonly table: string; readonly headers: readonly string[] }
  /** A function's name; its opening bracket follows. */
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** An operator, a bracket, a comma, a name. */
  | { readonly kind: "sign"; readonly text: string };

const cell = "\\$?[A-Z]{1,3}\\$?\\d{1,7}";
const patterns = {
  text: /"(?:[^"]|"")*"/y,
  cells: new RegExp(
    `(?:'((?:[^']|'')+)'!|([\\p{L}_][\\p{L}\\p{N}_.]*)!)?(${cell}(?::${cell})?)(#?)(?![\\p{L}\\p{N}_(.])`,
    "uy",
  ),
  table: /([\p{L}_\\][\p{L}\p{N}_.]*)\[/uy,
  function: /([A-Z][A-Z0-9.]*)\(/y,
  number: /\d+(?:\.\d+)?(?:E[+-]?\d+)?%?/y,
  sign: /<>|<=|>=|[\p{L}_][\p{L}\p{N}_.]*|\s+|./uy,
} as const;

/** Takes a formula apart; what is no formula has no parts. */
export function formulaParts(formula: unknown): readonly FormulaPart[] {
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  const parts: FormulaPart[] = [];
  let at = 1;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < formula.length) {
    const text = match(patterns.text);
    if (text) {
      parts.push({ kind: "text", text: text[0].slice(1, -1).replace(/""/g, '"') });
      continue;
    }
    const cells = match(patterns.cells);
    const area = cells && areaOf(cells[3] as string);
    if (cells && area) {
      const sheet = cells[1]?.replace(/''/g, "'") ?? cells[2] ?? null;
      parts.push({ kind: "cells", sheet, area, isSpill: cells[4] === "#" });
      continue;
    }
    const table = match(patterns.table);
    if (table) {
      const end = closing(formula, at - 1);
      parts.push({ kind: "columns", table: table[1] as string, headers: headersOf(formula.slice(at, end)) });
      at = end + 1;
      continue;
    }
    const called = match(patterns.function);
    if (called) {
      parts.push({ kind: "function", name: called[1] as string }, { kind: "sign", text: "(" });
      continue;
    }
    const number = match(patterns.number);
    if (number) {
      const isPercent = number[0].endsWith("%");
      parts.push({ kind: "number", value: parseFloat(number[0]) / (isPercent ? 100 : 1) });
      continue;
    }
    const sign = match(patterns.sign);
    if (!sign) break;
    if (sign[0].trim() !== "") parts.push({ kind: "sign", text: sign[0] });
  }
  return parts;
}

/** Position of the bracket that closes the one at a position; an apostrophe takes the meaning from the next sign. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at;
  }
  return formula.length;
}

/** "Datum", "[Datum]", "[Datum]:[Notiz]", "@Datum" or "[#Data],[Datum]": the names of the columns. */
function headersOf(inner: string): readonly string[] {
  const bare = (name: string): string => name.replace(/'(.)/g, "$1");
  const bracketed = [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, name]) => name as string);
  const names = bracketed.length > 0 ? bracketed : inner === "" ? [] : [inner];
  return names.map((name) => bare(name.replace(/^@/, ""))).filter((name) => !name.startsWith("#") && name !== "");
}
