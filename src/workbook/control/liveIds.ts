import type { Look } from "../look/look";
import { networksIn } from "../look/networksIn";

/** Comparisons of an id with a contact that a sheet of formulas may ask for; beyond it Excel would count for minutes. */
const mostComparisons = 30_000_000;

/** Why the counts of customers cannot be formulas; null: they can. */
export type FixedBecause = "noContacts" | "idsAlike" | "tooLarge";

/**
 * Whether COUNTIFS tells the customers' contacts apart. It takes 7, "7" and "007" for one, and "a1" and "A1"; asterisks
 * and question marks are wildcards, a leading sign of comparison is one.
 * @param columns that are counted for each customer
 */
export function fixedBecause(look: Look, columns: number): FixedBecause | null {
  const contacts = look.contactColumns;
  if (!contacts || look.contacts?.missing.some((field) => field === "date" || field === "customerId"))
    return "noContacts";
  const ids = networksIn(look).customerRows;
  if (ids.size * contacts.count * columns > mostComparisons) return "tooLarge";
  const alike = new Map<string, string>();
  for (const id of new Set([...ids.keys(), ...contacts.customerId])) {
    if (id === "") continue;
    if (/[*?~]|^[<>=]/.test(id)) return "idsAlike";
    const number = Number(id);
    const folded = Number.isFinite(number) ? String(number) : id.toLowerCase();
    if ((alike.get(folded) ?? id) !== id) return "idsAlike";
    alike.set(folded, id);
  }
  return null;
}
