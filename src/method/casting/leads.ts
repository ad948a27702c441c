import { idKey } from "../cadence/idKey";
import type { Networks } from "../cadence/networks";

export interface Leads {
  /** Per network the row of its lead member. */
  readonly rows: Int32Array;
  /** Leads that name each other in a circle: the rows of each circle. They count for nothing. */
  readonly circles: readonly (readonly number[])[];
  /** Rows whose lead is no customer, or one of another network. They count for nothing. */
  readonly notMembers: readonly number[];
  /** Networks whose members end at different leads; the first member's counts. */
  readonly differing: readonly number[];
}

/**
 * The lead member of each network. A member may name another as its lead by id, and that one a third. Where nobody
 * names one, the member with the largest potential leads; of several the first.
 * @param leadIds per customer row the id of its lead; blank for none
 */
export function leadsOf(
  networks: Networks,
  leadIds: ArrayLike<unknown> | undefined,
  potentials: ArrayLike<unknown> | undefined,
): Leads {
  const { networkOf, keys } = networks;
  const rows = new Int32Array(keys.length).fill(-1);
  const notMembers: number[] = [];
  const differing = new Set<number>();
  const next = new Int32Array(networkOf.length).fill(-1);
  if (leadIds) {
    for (let row = 0; row < networkOf.length; row++) {
      const id = idKey(leadIds[row]);
      if (id === "" || (networkOf[row] as number) < 0) continue;
      const lead = networks.customerRows.get(id);
      if (lead === undefined || networkOf[lead] !== networkOf[row]) notMembers.push(row);
      else next[row] = lead;
    }
  }
  const { circles, endOf } = ends(next);
  for (let row = 0; row < networkOf.length; row++) {
    const end = next[row] === -1 ? -1 : (endOf[row] as number);
    if (end < 0) continue;
    const network = networkOf[row] as number;
    if (rows[network] === -1) rows[network] = end;
    else if (rows[network] !== end) differing.add(network);
  }
  standIn(rows, networkOf, potentials);
  return { rows, circles, notMembers, differing: [...differing] };
}

/** The row at the end of each row's chain, -1 where the chain is a circle. A row that leads itself is an end. */
function ends(next: Int32Array): { readonly circles: number[][]; readonly endOf: Int32Array } {
  const unseen = -3;
  const walking = -2;
  const endOf = new Int32Array(next.length).fill(unseen);
  const circles: number[][] = [];
  for (let start = 0; start < next.length; start++) {
    const path: number[] = [];
    let row = start;
    while (endOf[row] === unseen) {
      endOf[row] = walking;
      path.push(row);
      const following = next[row] as number;
      if (following === -1 || following === row) endOf[row] = row;
      else row = following;
    }
    if (endOf[row] === walking) {
      circles.push(path.slice(path.indexOf(row)));
      endOf[row] = -1;
    }
    const end = endOf[row] as number;
    for (const each of path) endOf[each] = end;
  }
  return { circles, endOf };
}

function standIn(rows: Int32Array, networkOf: Int32Array, potentials: ArrayLike<unknown> | undefined): void {
  const largest = new Float64Array(rows.length).fill(-Infinity);
  const isNamed = rows.map((row) => (row >= 0 ? 1 : 0));
  for (let row = 0; row < networkOf.length; row++) {
    const network = networkOf[row] as number;
    if (network < 0 || isNamed[network]) continue;
    const cell = potentials?.[row];
    const potential = typeof cell === "number" && Number.isFinite(cell) ? cell : 0;
    if (rows[network] === -1 || potential > (largest[network] as number)) {
      rows[network] = row;
      largest[network] = potential;
    }
  }
}
