import { isOutOfReach, targetContacts } from "../../method/cadence/targetContacts";
import type { CellPlace } from "../excel/finding";
import type { Look } from "../look/look";
import { allNetworksOf } from "../reminders/allNetworksOf";

/** A network with what its class, phase or own number asks for. */
export interface NetworkTarget {
  readonly key: string;
  readonly network: string;
  readonly adviser: string;
  readonly class: string;
  /** Contacts a year; 0 for none. */
  readonly contactsPerYear: number;
  readonly place: CellPlace;
}

/**
 * All networks that may be contacted, in the order of the customers table: neither dropped nor blocked. Undefined
 * without customers or ids.
 */
export function networkTargets(look: Look, asOf: number): readonly NetworkTarget[] | undefined {
  const networks = allNetworksOf(look, asOf);
  if (!networks) return undefined;
  const targets: NetworkTarget[] = [];
  for (const standing of networks) {
    const { key, network, adviser, class: label, place } = standing;
    if (isOutOfReach(standing)) continue;
    targets.push({ key, network, adviser, class: label, contactsPerYear: targetContacts(standing), place });
  }
  return targets;
}
