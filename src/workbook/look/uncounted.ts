import { contactsSource } from "../../method/tables/contacts";
import { customersSource } from "../../method/tables/customers";
import type { Look } from "./look";

/** Rows with a cell that could not be used: what hangs on it does not count. */
export interface Uncounted {
  readonly customers: number;
  readonly contacts: number;
}

/** Counts the rows of customers and contacts that have a finding of the severity "error", each once. */
export function uncountedOf({ findings }: Pick<Look, "findings">): Uncounted {
  const rows = { customers: new Set<string>(), contacts: new Set<string>() };
  for (const { severity, table, place } of findings) {
    if (severity !== "error" || !place) continue;
    const row = place.cell.replace(/^[A-Z]+/, "");
    if (table === customersSource.key) rows.customers.add(row);
    else if (table === contactsSource.key) rows.contacts.add(row);
  }
  return { customers: rows.customers.size, contacts: rows.contacts.size };
}
