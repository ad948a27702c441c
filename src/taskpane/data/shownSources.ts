import { contactsSource } from "../../method/tables/contacts";
import { customersSource } from "../../method/tables/customers";
import { personsSource } from "../../method/tables/persons";
import type { Source } from "../../method/tables/source";
import type { TextKey } from "../../text/text";
import type { FoundSource } from "../../workbook/excel/source";
import type { Look } from "../../workbook/look/look";

export interface ShownSource {
  readonly source: Source;
  /** What its table and its columns are called. */
  readonly texts: { readonly table: TextKey; readonly columns: TextKey };
  /** Nobody misses it: it is not shown where no table is left that it could be. */
  readonly isExtra?: true;
  /** Records are fewer than the rows where rows are blank. */
  readonly of: (look: Look) => { readonly found: FoundSource<string> | null; readonly records: number };
}

/** The sources that the Data tab shows, in its order. */
export const shownSources: readonly ShownSource[] = [
  {
    source: customersSource,
    texts: { table: "pane.data.customersTable", columns: "pane.data.columnsOf.customers" },
    of: ({ customers, customerColumns }) => ({ found: customers, records: customerColumns?.count ?? 0 }),
  },
  {
    source: contactsSource,
    texts: { table: "pane.data.contactsTable", columns: "pane.data.columnsOf.contacts" },
    of: ({ contacts, contactColumns }) => ({ found: contacts, records: contactColumns?.count ?? 0 }),
  },
  {
    source: personsSource,
    texts: { table: "pane.data.personsTable", columns: "pane.data.columnsOf.persons" },
    isExtra: true,
    of: ({ persons = null, personColumns }) => ({ found: persons, records: personColumns?.count ?? 0 }),
  },
];
