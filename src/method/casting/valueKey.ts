/**
 * The key under which a value and a choice are compared: texts without blanks at the ends and without case, numbers in
 * their shortest decimal form, truth values as "true" and "false". "" for a blank, undefined for what is no value.
 */
export function valueKey(cell: unknown): string | undefined {
  if (typeof cell === "string") return truths.get(cell.trim().toLowerCase()) ?? cell.trim().toLowerCase();
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : Number.isFinite(cell) ? String(cell) : undefined;
  if (typeof cell === "boolean") return String(cell);
  return cell === null || cell === undefined ? "" : undefined;
}

/** Excel shows a truth value in the user's language; a text copied from the cell means the same. */
const truths = new Map([
  ["wahr", "true"],
  ["falsch", "false"],
]);

/** A blank or a dash of any length means: not assessed, whatever a scale says. */
export function isBlankKey(key: string): boolean {
  return key === "" || key === "-" || key === "–" || key === "—";
}

/** Texts by which people say that nobody knows. A choice of these words that a scale holds is an answer all the same. */
const unknownWords: ReadonlySet<string> = new Set([
  ...["k.a.", "k. a.", "k.a", "k/a", "keine angabe", "keine angaben", "o.a.", "o. a.", "ohne angabe", "unbekannt"],
  ...["unbek.", "nicht bekannt", "nicht bewertet", "nicht erfasst", "n.v.", "(leer)", "leer", "fehlt"],
  ...[
    "n/a",
    "na",
    "n.a.",
    "n. a.",
    "#n/a",
    "#nv",
    "unknown",
    "not known",
    "not assessed",
    "not available",
    "tbd",
    "tbc",
  ],
  ...["t.b.d.", "(blank)", "null", "?", "??", "???"],
]);

/** Whether a text that no scale names says that there is no answer. */
export function isNotAssessed(key: string): boolean {
  return isBlankKey(key) || unknownWords.has(key);
}
