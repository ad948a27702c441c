import { contactsSource } from "../../method/tables/contacts";
import { customersSource } from "../../method/tables/customers";
import type { FindingKind } from "../excel/finding";
import type { Look } from "./look";

/** Rows with a cell that could not be used: what hangs on it does not count. */
export interface Uncounted {
  readonly customers: number;
  readonly contacts: number;
}

/** What nobody has entered yet is told where it is missing: nothing of it waits to be read. */
const isMissing: ReadonlySet<FindingKind> = new Set<FindingKind>([
  ...(["potentialMissing", "potentialInNoBand", "penetrationInNoBand", "headerMissing", "tableEmpty"] as const),
]);

/** Counts the rows of customers and contacts that have a finding of the severity "error", each once. */
export function uncountedOf({ findings }: Pick<Look, "findings">): Uncounted {
  const rows = { customers: new Set<string>(), contacts: new Set<string>() };
  for (const { kind, severity, table, place } of findings) {
    if (severity !== "error" || !place || isMissing.has(kind)) continue;
    const row = place.cell.replace(/^[A-Z]+/, "");
    if (table === customersSource.key) rows.customers.add(row);
    else if (table === contactsSource.key) rows.contacts.add(row);
  }
  return { customers: rows.customers.size, contacts: rows.contacts.size };
}
