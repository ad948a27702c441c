import { contactNetworks, networksIn } from "../look/networksIn";
import type { ContactColumns, Look } from "../look/look";

const none: readonly string[] = [];
const known = new WeakMap<ContactColumns, readonly (readonly string[])[]>();
const withoutAny = new WeakMap<object, readonly (readonly string[])[]>();

/** Per network the departments named in its contacts, each once, in order of appearance. */
export function departmentsIn(look: Look): readonly (readonly string[])[] {
  const contacts = look.contactColumns;
  const networks = networksIn(look);
  const count = networks.keys.length;
  if (!contacts || look.contacts?.columns.department === undefined) {
    // Asked for once for each network of a list: made once.
    let lists = withoutAny.get(networks);
    if (!lists) withoutAny.set(networks, (lists = new Array<readonly string[]>(count).fill(none)));
    return lists;
  }
  let departments = known.get(contacts);
  if (!departments || departments.length !== count) {
    const lists: (string[] | undefined)[] = new Array<string[] | undefined>(count).fill(undefined);
    contactNetworks(look).forEach((network, record) => {
      const department = contacts.department[record];
      if (network < 0 || !department) return;
      const list = (lists[network] ??= []);
      if (!list.includes(department)) list.push(department);
    });
    departments = lists.map((list) => list ?? none);
    known.set(contacts, departments);
  }
  return departments;
}
