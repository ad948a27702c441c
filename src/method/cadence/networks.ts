import { idKey } from "./idKey";

/** Customers as columns; index = row of the customers table. Cells as they come from the sheet. */
export interface NetworkCustomers {
  readonly ids: ArrayLike<unknown>;
  readonly networks?: ArrayLike<unknown> | undefined;
  readonly advisers?: ArrayLike<unknown> | undefined;
}

export interface Networks {
  /** Per customer row the index of its network; -1 for a row without an id. */
  readonly networkOf: Int32Array;
  /** Per network its key: the network's name, or the id of the customer that is its own. */
  readonly keys: readonly string[];
  /** Per network the row of its first customer. */
  readonly firstCustomer: Int32Array;
  /** Adviser names in order of first appearance. */
  readonly advisers: readonly string[];
  /** Per network the index of its adviser (the first member's that has one), -1 for none. */
  readonly adviserOf: Int32Array;
  /** 1 where members name different advisers. */
  readonly adviserDiffers: Uint8Array;
  /** Row of each customer id; of a doubled id the first row. */
  readonly customerRows: ReadonlyMap<string, number>;
  /** Rows whose id stands in an earlier row already. They belong to that row's network. */
  readonly doubledIds: readonly number[];
  /** Rows without a network whose id is the name of a network of others: they count as its members. */
  readonly joinedById: readonly number[];
}

/** Joins customers into networks. A customer without one is its own, under its id. */
export function networksOf(customers: NetworkCustomers): Networks {
  const { ids, networks, advisers } = customers;
  const count = ids.length;
  const networkOf = new Int32Array(count).fill(-1);
  const keys: string[] = [];
  const first: number[] = [];
  const named: boolean[] = [];
  const indexOfKey = new Map<string, number>();
  const customerRows = new Map<string, number>();
  const doubledIds: number[] = [];
  const ownRows: number[] = [];
  for (let row = 0; row < count; row++) {
    const id = idKey(ids[row]);
    if (id === "") continue;
    const earlier = customerRows.get(id);
    if (earlier !== undefined) {
      doubledIds.push(row);
      networkOf[row] = networkOf[earlier] as number;
      continue;
    }
    customerRows.set(id, row);
    const name = networks ? idKey(networks[row]) : "";
    const key = name === "" ? id : name;
    let index = indexOfKey.get(key);
    if (index === undefined) {
      index = keys.length;
      indexOfKey.set(key, index);
      keys.push(key);
      first.push(row);
      named.push(false);
    }
    if (name === "") ownRows.push(row);
    else named[index] = true;
    networkOf[row] = index;
  }
  const joinedById = ownRows.filter((row) => named[networkOf[row] as number]);
  return {
    networkOf,
    keys,
    firstCustomer: Int32Array.from(first),
    ...advisersOf(advisers, networkOf, keys.length),
    customerRows,
    doubledIds,
    joinedById,
  };
}

function advisersOf(
  names: ArrayLike<unknown> | undefined,
  networkOf: Int32Array,
  networkCount: number,
): Pick<Networks, "advisers" | "adviserOf" | "adviserDiffers"> {
  const advisers: string[] = [];
  const indexes = new Map<string, number>();
  const adviserOf = new Int32Array(networkCount).fill(-1);
  const adviserDiffers = new Uint8Array(networkCount);
  if (!names) return { advisers, adviserOf, adviserDiffers };
  for (let row = 0; row < networkOf.length; row++) {
    const network = networkOf[row] as number;
    const name = idKey(names[row]);
    if (network < 0 || name === "") continue;
    let adviser = indexes.get(name);
    if (adviser === undefined) {
      adviser = advisers.length;
      indexes.set(name, adviser);
      advisers.push(name);
    }
    if (adviserOf[network] === -1) adviserOf[network] = adviser;
    else if (adviserOf[network] !== adviser) adviserDiffers[network] = 1;
  }
  return { advisers, adviserOf, adviserDiffers };
}

/** For each contact the index of its customer's network, -1 where no customer has its id. */
export function networksOfContacts(customerIds: ArrayLike<unknown>, networks: Networks): Int32Array {
  const indexes = new Int32Array(customerIds.length).fill(-1);
  for (let row = 0; row < customerIds.length; row++) {
    const customer = networks.customerRows.get(idKey(customerIds[row]));
    if (customer !== undefined) indexes[row] = networks.networkOf[customer] as number;
  }
  return indexes;
}
