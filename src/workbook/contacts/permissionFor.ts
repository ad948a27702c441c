import { permission, type Party, type Permission } from "../../method/consent/permission";
import type { Instrument } from "../../method/measures/instruments";
import type { Look } from "../look/look";
import { consentEntriesOf } from "./consentEntriesOf";
import { membersIn } from "../look/networksIn";

/** Who may be contacted by what, as of a day (docs/method.md, Consent). */
export interface Permissions {
  /** For the customer of a record alone. */
  readonly ofCustomer: (record: number, instrument: Instrument) => Permission;
  /**
   * For a network: its customers share the contact person, so that what one of them gave or objected to holds for all,
   * and where one is a consumer all are treated as one.
   */
  readonly ofNetwork: (network: number, instrument: Instrument) => Permission;
}

/** @param asOf whole serial of the 1900 system */
export function permissionFor(look: Look, asOf: number): Permissions {
  const partyOf = (record: number): Party =>
    look.customerColumns?.customerType[record] || look.rules.contactRules.customersAre;
  const members = membersIn(look);
  return {
    ofCustomer: (record, instrument) => permission(instrument, consentEntriesOf(look, record), partyOf(record), asOf),
    ofNetwork(network, instrument) {
      const records = members[network] ?? [];
      const only = records.length === 1 ? records[0] : undefined;
      const entries =
        only === undefined ? records.flatMap((record) => consentEntriesOf(look, record)) : consentEntriesOf(look, only);
      const party = records.some((record) => partyOf(record) === "consumer") ? "consumer" : "business";
      return permission(instrument, entries, party, asOf);
    },
  };
}
