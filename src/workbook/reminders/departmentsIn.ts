import type { Networks } from "../../method/cadence/networks";
import { contactNetworks, networksIn } from "../look/networksIn";
import type { ContactColumns, Look } from "../look/look";

type Departments = readonly (readonly string[])[];

const none: readonly string[] = [];
const known = new WeakMap<Networks, { readonly contacts: ContactColumns | null; readonly departments: Departments }>();

/** Per network the departments named in its contacts, each once, in order of appearance; made once for a look. */
export function departmentsIn(look: Pick<Look, "customerColumns" | "contactColumns" | "contacts">): Departments {
  const networks = networksIn(look);
  const contacts = look.contacts?.columns.department === undefined ? null : look.contactColumns;
  const seen = known.get(networks);
  if (seen && seen.contacts === contacts) return seen.departments;
  const lists = new Array<string[] | undefined>(networks.keys.length).fill(undefined);
  if (contacts)
    contactNetworks(look).forEach((network, record) => {
      const department = contacts.department[record];
      if (network < 0 || !department) return;
      const list = (lists[network] ??= []);
      if (!list.includes(department)) list.push(department);
    });
  const departments = lists.map((list) => list ?? none);
  known.set(networks, { contacts, departments });
  return departments;
}
