import { instruments } from "../../method/measures/instruments";
import { networkName } from "../look/networkName";
import { consentEntriesOf } from "../contacts/consentEntriesOf";
import { networksIn } from "../look/networksIn";
import { permissionFor } from "../contacts/permissionFor";
import type { Look } from "../look/look";
import { customerPlaceOf } from "../look/sourcePlace";
import type { BlockedInstrument } from "./blockedInstrument";
import { customerPermission } from "../contacts/customerPermission";

/**
 * The list of what may not be used and why (docs/method.md, Consent): per customer and instrument, in the order of the
 * customers table and from the cheapest instrument to the dearest. A refusal of the network binds each of its customers.
 * @param asOf whole serial of the 1900 system
 */
export function blockedInstruments(look: Look, asOf: number): readonly BlockedInstrument[] {
  const columns = look.customerColumns;
  if (!columns) return [];
  const networks = networksIn(look);
  const permissions = permissionFor(look, asOf);
  const doubled = new Set(networks.doubledIds);
  const blocked: BlockedInstrument[] = [];
  for (let record = 0; record < columns.count; record++) {
    const network = networks.networkOf[record] as number;
    if (network < 0 || doubled.has(record)) continue;
    for (const instrument of instruments) {
      const permitted = customerPermission(permissions, network, record, instrument);
      if (permitted.isPermitted) continue;
      const adviser = networks.adviserOf[network] as number;
      blocked.push({
        customerId: columns.customerId[record] as string,
        customer: columns.customer[record] as string,
        network: networkName(look, network),
        adviser: networks.advisers[adviser] ?? "",
        instrument,
        reason: permitted.reason,
        customerType: columns.customerType[record] || look.rules.contactRules.customersAre,
        since: permitted.reason === "objection" ? objectedOn(look, record, instrument) : null,
        place: customerPlaceOf(look, record),
      });
    }
  }
  return blocked;
}

/** The first day of the customer's own objection that names one. */
function objectedOn(look: Look, record: number, instrument: BlockedInstrument["instrument"]): number | null {
  const days = consentEntriesOf(look, record)
    .filter((entry) => entry.says === "objection" && (entry.instrument === instrument || entry.instrument === "all"))
    .flatMap(({ day }) => (day === undefined ? [] : [day]));
  return days.length > 0 ? Math.min(...days) : null;
}
