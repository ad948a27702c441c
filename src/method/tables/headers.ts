import type { SourceColumn } from "./source";

/**
 * A header as it is compared: without case, spaces, hyphens, punctuation and a unit in brackets; "ä" is "ae".
 * "Kunden-Nr." and "kunden nr" are one, so are "Potential (EUR)" and "potential".
 */
export function headerKey(header: string): string {
  const plain = header
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
  const unitless = plain.replace(/[([{][^)\]}]*[)\]}]\s*$/, "");
  return unitless.replace(/[^\p{L}\p{N}#%&+]/gu, "");
}

/** Under which headers a column is found. */
export type HeaderWords = Pick<SourceColumn, "headers" | "isSingle">;

export interface HeaderMatch<Field extends string> {
  /** Column position by field. */
  readonly columns: Partial<Record<Field, number>>;
  /** Further columns whose header says the same field: [field, position]. */
  readonly doubled: readonly (readonly [Field, number])[];
}

/**
 * The columns of a header row. The earliest word in a field's list wins, then the leftmost column; further columns with
 * the same header are told as doubled, for the fields that figures hang on also those with another word for it.
 * @param chosen header text by field as the user mapped it; "" says: there is none. It wins over the words.
 */
export function matchHeaders<Field extends string>(
  headers: readonly string[],
  words: Readonly<Record<Field, HeaderWords>>,
  chosen: Readonly<Record<string, string>> = {},
): HeaderMatch<Field> {
  const keys = headers.map(headerKey);
  const columns: Partial<Record<Field, number>> = {};
  const doubled: [Field, number][] = [];
  const fields = Object.keys(words) as Field[];
  const taken = new Set<number>();
  const exclude = new Set<Field>();
  for (const field of fields) {
    const header = chosen[field];
    if (header === undefined) continue;
    if (header === "") {
      exclude.add(field);
      continue;
    }
    const exact = headers.indexOf(header);
    const position = exact >= 0 ? exact : keys.indexOf(headerKey(header));
    // A header that is gone: the field is looked for by its words again.
    if (position < 0) continue;
    exclude.add(field);
    columns[field] = position;
    taken.add(position);
  }
  for (const field of fields) {
    if (exclude.has(field)) continue;
    const found = words[field].headers
      .flatMap((word) => positionsOf(keys, headerKey(word)))
      .filter((at) => !taken.has(at));
    const distinct = [...new Set(found)];
    const first = distinct[0];
    if (first === undefined) continue;
    columns[field] = first;
    for (const at of distinct.slice(1)) {
      if (keys[at] === keys[first] || words[field].isSingle) doubled.push([field, at]);
    }
  }
  return { columns, doubled };
}

function positionsOf(keys: readonly string[], key: string): number[] {
  return keys.flatMap((each, at) => (each === key && key !== "" ? [at] : []));
}
