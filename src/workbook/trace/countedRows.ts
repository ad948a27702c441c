import { isBlankCell, type Cell } from "../excel/cell";
import type { FormulaPart } from "./formulaParts";

/** A counting or summing call of a formula: its criteria, each a range and what it must equal. */
export interface CountingCall {
  readonly name: string;
  readonly criteria: readonly { readonly range: FormulaPart; readonly criterion: readonly FormulaPart[] }[];
}

/** Position of the first criteria range among the arguments. */
const firstCriterion: Readonly<Record<string, number>> = {
  COUNTIF: 0,
  COUNTIFS: 0,
  SUMIF: 0,
  SUMIFS: 1,
  AVERAGEIF: 0,
  AVERAGEIFS: 1,
  MAXIFS: 1,
  MINIFS: 1,
};

/** The calls in a formula that count or add rows by criteria. */
export function countingCalls(parts: readonly FormulaPart[]): readonly CountingCall[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== "function") return [];
    const first = firstCriterion[part.name];
    if (first === undefined) return [];
    const given = argumentsFrom(parts, index + 2);
    const isSingle = part.name === "COUNTIF" || part.name === "SUMIF" || part.name === "AVERAGEIF";
    const end = isSingle ? 2 : given.length;
    const criteria: { range: FormulaPart; criterion: readonly FormulaPart[] }[] = [];
    for (let at = first; at + 1 < end + (isSingle ? 1 : 0) && at + 1 < given.length; at += 2) {
      const [range, ...more] = given[at] as readonly FormulaPart[];
      if (!range || more.length > 0 || (range.kind !== "cells" && range.kind !== "columns")) return [];
      criteria.push({ range, criterion: given[at + 1] as readonly FormulaPart[] });
      if (isSingle) break;
    }
    return criteria.length > 0 ? [{ name: part.name, criteria }] : [];
  });
}

function argumentsFrom(parts: readonly FormulaPart[], start: number): FormulaPart[][] {
  const found: FormulaPart[][] = [[]];
  let depth = 0;
  for (let at = start; at < parts.length; at++) {
    const part = parts[at] as FormulaPart;
    if (part.kind === "sign") {
      if (part.text === "(" || part.text === "{") depth++;
      else if (part.text === ")" && depth === 0) break;
      else if (part.text === ")" || part.text === "}") depth--;
      else if (part.text === "," && depth === 0) {
        found.push([]);
        continue;
      }
    }
    found.at(-1)?.push(part);
  }
  return found;
}

/**
 * A criterion as a value: a cell, a text, a number, or these joined by "&". Undefined for anything more, which is not
 * computed here.
 */
export function criterionOf(
  parts: readonly FormulaPart[],
  valueOf: (part: FormulaPart) => Cell | undefined,
): Cell | undefined {
  const values: Cell[] = [];
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      if (part.kind !== "sign" || part.text !== "&") return undefined;
      continue;
    }
    const value = part.kind === "text" ? part.text : part.kind === "number" ? part.value : valueOf(part);
    if (value === undefined) return undefined;
    values.push(value);
  }
  if (values.length === 0 || values.length * 2 - 1 !== parts.length) return undefined;
  return values.length === 1 ? values[0] : values.map(String).join("");
}

/** Whether a cell meets a criterion, as COUNTIFS understands it: "=", "<>", ">=", "<" in front; "*" and "?" stand for signs. */
export function meets(cell: Cell | undefined, criterion: Cell): boolean {
  const [, sign = "", wanted = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(String(criterion)) ?? [];
  const number = wanted.trim() === "" ? NaN : Number(wanted);
  if (sign === "<" || sign === ">" || sign === "<=" || sign === ">=") {
    if (typeof cell !== "number" || Number.isNaN(number)) return false;
    return sign === "<"
      ? cell < number
      : sign === ">"
        ? cell > number
        : sign === "<="
          ? cell <= number
          : cell >= number;
  }
  const isEqual =
    wanted === ""
      ? isBlankCell(cell)
      : !Number.isNaN(number)
        ? cell === number || cell === wanted
        : typeof cell === "string" && pattern(wanted).test(cell);
  return sign === "<>" ? !isEqual : isEqual;
}

/** "*" is any text, "?" any sign, "~" takes the meaning from the next of them. */
function pattern(wanted: string): RegExp {
  const source = wanted.replace(/~[*?~]|[*?]|[^\p{L}\p{N}\s]/gu, (sign) =>
    sign === "*" ? ".*" : sign === "?" ? "." : `\\${sign.at(-1)}`,
  );
  return new RegExp(`^${source}$`, "isu");
}
