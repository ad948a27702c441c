import { permission, type Party, type Permission } from "../../method/consent/permission";
import { type Instrument, instrumentFacts } from "../../method/measures/instruments";
import type { Look } from "../look/look";
import { consentEntriesOf } from "./consentEntriesOf";
import { membersIn, networksIn } from "../look/networksIn";
import type { Person } from "../look/personsIn";

/** Who may be contacted by what, as of a day (docs/method.md, Consent). */
export interface Permissions {
  /** For the customer of a record alone. */
  readonly ofCustomer: (record: number, instrument: Instrument) => Permission;
  /**
   * For a network: its customers share the contact person, so that what one of them gave or objected to holds for all,
   * and where one is a consumer all are treated as one.
   */
  readonly ofNetwork: (network: number, instrument: Instrument) => Permission;
  /** For one person: what holds for the network, and for e-mail the consent of this very address. */
  readonly ofPerson: (person: Person, instrument: Instrument) => Permission;
}

/** @param asOf whole serial of the 1900 system */
export function permissionFor(look: Look, asOf: number): Permissions {
  const partyOf = (record: number): Party =>
    look.customerColumns?.customerType[record] || look.rules.contactRules.customersAre;
  const members = membersIn(look);
  const permissions: Permissions = {
    ofCustomer: (record, instrument) => permission(instrument, consentEntriesOf(look, record), partyOf(record), asOf),
    ofPerson(person, instrument) {
      const { customer } = person;
      const own = permission(instrument, consentEntriesOf(look, customer, person), partyOf(customer), asOf);
      if (!own.isPermitted && own.reason === "objection") return own;
      const network = networksIn(look).networkOf[customer] ?? -1;
      const shared = network < 0 ? own : permissions.ofNetwork(network, instrument);
      if (!shared.isPermitted) return shared;
      // Post and calls to a business go to the customer; an address is the person's.
      return instrumentFacts[instrument].needs === "express" || partyOf(customer) === "consumer" ? own : shared;
    },
    ofNetwork(network, instrument) {
      const records = members[network] ?? [];
      const only = records.length === 1 ? records[0] : undefined;
      const entries =
        only === undefined ? records.flatMap((record) => consentEntriesOf(look, record)) : consentEntriesOf(look, only);
      const party = records.some((record) => partyOf(record) === "consumer") ? "consumer" : "business";
      return permission(instrument, entries, party, asOf);
    },
  };
  return permissions;
}
