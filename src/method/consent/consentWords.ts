import type { ConsentEntry } from "./permission";

const none = new Set(["", "-", "–", "0", "no", "n", "none", "false", "nein", "keiner", "keine", "kein", "falsch"]);
const said = new Map<string, ConsentEntry["says"]>([
  ["yes", "express"],
  ["ja", "express"],
  ["x", "express"],
  ["true", "express"],
  ["wahr", "express"],
  ["express", "express"],
  ["ausdrücklich", "express"],
  ["presumed", "presumed"],
  ["mutmaßlich", "presumed"],
  ["existing customer", "existingCustomer"],
  ["bestandskunde", "existingCustomer"],
  ["contract", "contract"],
  ["vertrag", "contract"],
  ["objection", "objection"],
  ["widerspruch", "objection"],
]);

const word = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean"
    ? String(cell).normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ")
    : "";

/** What a consent cell says; undefined for none. A number above 0 is the day of an express consent. */
export function consentIn(cell: unknown): ConsentEntry["says"] | "unknown" | undefined {
  if (typeof cell === "number") return cell > 0 ? "express" : cell === 0 ? undefined : "unknown";
  const text = word(cell);
  return none.has(text) ? undefined : (said.get(text) ?? "unknown");
}

/** True unless the cell is blank or plainly denies: an objection that is worded otherwise is one all the same. */
export function saysYes(cell: unknown): boolean {
  return !none.has(word(cell));
}
