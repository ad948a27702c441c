import type { Permission } from "../../method/consent/permission";
import type { Instrument } from "../../method/measures/instruments";
import type { Permissions } from "./permissionFor";

/** An address belongs to one customer: what another of the network consented to does not open it. */
const ownAddress = new Set<Instrument>(["email", "fax"]);

/**
 * Whether an instrument may be used with a customer: the network's permission, since its customers share the contact
 * person, and for e-mail and fax the customer's own besides. The list of what may not be used and the mail merge ask here
 * alike, so that nobody is in both.
 * @param network of the customer, below 0 for none
 */
export function customerPermission(
  permissions: Permissions,
  network: number,
  record: number,
  instrument: Instrument,
): Permission {
  const shared = network < 0 ? undefined : permissions.ofNetwork(network, instrument);
  if (shared && (!shared.isPermitted || !ownAddress.has(instrument))) return shared;
  return permissions.ofCustomer(record, instrument);
}
