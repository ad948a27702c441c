import type { Finding, FindingKind } from "../../workbook/excel/finding";

/** What taking the list over mends or asks about. */
const kinds: ReadonlySet<FindingKind> = new Set<FindingKind>([
  ...(["numberIsText", "dateIsText", "rowIsTotal", "outcomeUnknown", "instrumentUnknown", "phaseUnknown"] as const),
  ...(["classUnknown", "consentUnknown", "customerUnknown", "idMissing", "idDoubled"] as const),
]);

/** True for findings in the user's own list that taking it over can mend. */
export function isRepairable({ kind, table }: Pick<Finding, "kind" | "table">): boolean {
  return kinds.has(kind) && (table === "customers" || table === "contacts");
}
