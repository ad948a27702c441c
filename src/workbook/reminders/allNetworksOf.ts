import { networksIn } from "../look/networksIn";
import type { Look } from "../look/look";
import { entryOf } from "./entryOf";
import type { NetworkReminder } from "./reminderEntry";
import { standingsOf } from "./standingsOf";

/** Every network as the reminders see it, in the order of the customers table; each is made when it is asked for. */
export interface AllNetworks {
  readonly count: number;
  readonly at: (network: number) => NetworkReminder;
  /** The network of a customer, null where there is none with that id. */
  readonly ofCustomer: (customerId: string) => NetworkReminder | null;
  readonly [Symbol.iterator]: () => Iterator<NetworkReminder>;
}

/**
 * All networks, whatever their state: for filters, the cockpit and exports.
 * @param asOf whole serial of the 1900 system
 * @returns null when there is no customers table or Customer ID has no column
 */
export function allNetworksOf(look: Look, asOf: number): AllNetworks | null {
  if (!look.customerColumns || !look.customers || look.customers.missing.includes("customerId")) return null;
  const standings = standingsOf(look, asOf);
  const networks = networksIn(look);
  const entries = new Array<NetworkReminder | undefined>(networks.keys.length);
  const at = (network: number): NetworkReminder => (entries[network] ??= entryOf(look, standings, network));
  return {
    count: entries.length,
    at,
    ofCustomer(customerId) {
      const record = networks.customerRows.get(customerId);
      return record === undefined ? null : at(networks.networkOf[record] as number);
    },
    *[Symbol.iterator]() {
      for (let network = 0; network < entries.length; network++) yield at(network);
    },
  };
}
