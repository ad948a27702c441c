import type { Look } from "../look/look";
import type { Classes } from "./classes";

/** A customer whose class column says another class than the casting of its network. */
export interface ClassChange {
  /** Index into the look's customer columns. */
  readonly record: number;
  readonly id: string;
  readonly customer: string;
  /** Key of the network. */
  readonly network: string;
  /** As typed; "" for none. */
  readonly from: string;
  readonly to: string;
}

/**
 * What putting the classes into the class column would change, in the order of the customers table. Every member gets the
 * class that counts for its network, an override in force before the computed one; a network without a class changes
 * nothing.
 */
export function classChanges({ customerColumns: columns }: Look, { networks }: Classes): readonly ClassChange[] {
  if (!columns) return [];
  const changes = networks.flatMap(({ key, members, effectiveClass: to }) =>
    to === ""
      ? []
      : members.flatMap(({ record, id, customer }): ClassChange[] => {
          const from = columns.class[record] ?? "";
          return from.trim().toLowerCase() === to.toLowerCase()
            ? []
            : [{ record, id, customer, network: key, from, to }];
        }),
  );
  return changes.sort((a, b) => a.record - b.record);
}

/** Networks in which a class that is given differs from the casting, with the first customer of each. */
export function differingClasses(look: Look, classes: Classes): readonly ClassChange[] {
  const seen = new Set<string>();
  return classChanges(look, classes).filter(({ network, from }) => {
    if (from.trim() === "" || seen.has(network)) return false;
    seen.add(network);
    return true;
  });
}
