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

/** A blank or a dash of any length means: not assessed. */
export function isNotAssessed(key: string): boolean {
  return key === "" || key === "-" || key === "–" || key === "—";
}
