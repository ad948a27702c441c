import { contactsSource } from "../../method/tables/contacts";
import { customersSource } from "../../method/tables/customers";
import { plainKey } from "../headerText";
import { meanings, systems, type Field, type Meaning, type TableKind } from "./headers";

/** A meaning that a word may have, and how sure the word is of it. */
export interface KnownMeaning {
  readonly meaning: Meaning;
  readonly points: number;
}

const byKey = new Map<string, KnownMeaning[]>();
for (const meaning of meanings) {
  for (const word of meaning.words) {
    const key = plainKey(word);
    const known = byKey.get(key) ?? byKey.set(key, []).get(key)!;
    if (!known.some((each) => each.meaning === meaning)) known.push({ meaning, points: meaning.points ?? 100 });
  }
}

// The product's own headers are known here as well, so that what the add-in finds by itself the intake finds too.
for (const [kind, source] of [
  ["customers", customersSource],
  ["contacts", contactsSource],
] as const) {
  for (const [field, { headers }] of Object.entries(source.columns)) {
    for (const word of headers) {
      const key = plainKey(word);
      const known = byKey.get(key) ?? byKey.set(key, []).get(key)!;
      if (known.some(({ meaning }) => meaning.in[kind] !== undefined)) continue;
      known.push({ meaning: { in: { [kind]: field as Field }, words: [word] }, points: 100 });
    }
  }
}

/** What a header may mean, by its compared form. */
export function meaningsOf(key: string): readonly KnownMeaning[] {
  return byKey.get(key) ?? [];
}

/** Every known word in its compared form, by its length: near ones are looked for among those of about the same. */
export const knownByLength: ReadonlyMap<number, readonly string[]> = (() => {
  const lengths = new Map<number, string[]>();
  for (const key of byKey.keys()) (lengths.get(key.length) ?? lengths.set(key.length, []).get(key.length)!).push(key);
  return lengths;
})();

const systemKeys = Object.entries(systems).map(([system, words]) => [system, new Set(words.map(plainKey))] as const);

/** The system whose export has four of these headers; undefined when it is none, or two are as likely. */
export function systemOf(keys: readonly string[]): string | undefined {
  let best: { system: string; count: number } | undefined;
  let isTied = false;
  for (const [system, words] of systemKeys) {
    const count = new Set(keys.filter((key) => words.has(key))).size;
    if (count < 4) continue;
    isTied = count === best?.count;
    if (!best || count > best.count) best = { system, count };
  }
  return best && !isTied ? best.system : undefined;
}

/** The fields that a kind of table can have, in the order of their meanings. */
export function fieldsOfKind(kind: TableKind): readonly Field[] {
  return [...new Set(meanings.flatMap((meaning) => meaning.in[kind] ?? []))];
}
