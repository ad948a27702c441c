import { networksOf, networksOfContacts, type Networks } from "../../method/cadence/networks";
import type { ContactColumns, CustomerColumns, Look } from "./look";

const networksOfColumns = new WeakMap<CustomerColumns, Networks>();
const membersOfNetworks = new WeakMap<Networks, readonly (readonly number[])[]>();
const contactsOfNetworks = new WeakMap<ContactColumns, { readonly networks: Networks; readonly indexes: Int32Array }>();

const none: Networks = networksOf({ ids: [] });

/** The networks of the customers that were read; joined once, whatever asks for them. None without a customers table. */
export function networksIn(look: Pick<Look, "customerColumns">): Networks {
  const columns = look.customerColumns;
  if (!columns) return none;
  let networks = networksOfColumns.get(columns);
  if (!networks) {
    networks = networksOf({ ids: columns.customerId, networks: columns.network, advisers: columns.adviser });
    networksOfColumns.set(columns, networks);
  }
  return networks;
}

/** Records of the customers of each network, in the order of the table. */
export function membersIn(look: Pick<Look, "customerColumns">): readonly (readonly number[])[] {
  const networks = networksIn(look);
  let members = membersOfNetworks.get(networks);
  if (!members) {
    const lists: number[][] = networks.keys.map(() => []);
    networks.networkOf.forEach((network, record) => lists[network]?.push(record));
    members = lists;
    membersOfNetworks.set(networks, members);
  }
  return members;
}

/** Per contact that was read the index of its network, -1 where no customer has its id. */
export function contactNetworks(look: Pick<Look, "customerColumns" | "contactColumns">): Int32Array {
  const columns = look.contactColumns;
  if (!columns) return new Int32Array(0);
  const networks = networksIn(look);
  const known = contactsOfNetworks.get(columns);
  if (known?.networks === networks) return known.indexes;
  const indexes = networksOfContacts(columns.customerId, networks);
  contactsOfNetworks.set(columns, { networks, indexes });
  return indexes;
}
