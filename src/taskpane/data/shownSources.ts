import { contactsSource } from "../../method/tables/contacts";
import { customersSource } from "../../method/tables/customers";
import { personsSource } from "../../method/tables/persons";
import type { Source } from "../../method/tables/source";
import type { FoundSource } from "../../workbook/excel/source";
import type { Look } from "../../workbook/look/look";

interface ShownSource {
  readonly source: Source;
  /** Nobody misses it: it is not shown where no table is left that it could be. */
  readonly isExtra?: true;
  /** Records are fewer than the rows where rows are blank. */
  readonly of: (look: Look) => { readonly found: FoundSource<string> | null; readonly records: number };
}

/** The sources that the Data tab shows, in its order. */
export const shownSources: readonly ShownSource[] = [
  {
    source: customersSource,
    of: ({ customers, customerColumns }) => ({ found: customers, records: customerColumns?.count ?? 0 }),
  },
  {
    source: contactsSource,
    of: ({ contacts, contactColumns }) => ({ found: contacts, records: contactColumns?.count ?? 0 }),
  },
  {
    source: personsSource,
    isExtra: true,
    of: ({ persons = null, personColumns }) => ({ found: persons, records: personColumns?.count ?? 0 }),
  },
];
