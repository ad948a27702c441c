import { attemptsSince } from "../method/cadence/attempts";
import { guarded } from "./fail";
import { dayOut, networkContacts } from "./networkContacts";

/**
 * Latest contact of each network: its day and the day agreed in it for the next one, or the day of the next try.
 * @customfunction LASTCONTACT
 * @param networks The networks to look up; a customer without a network is its own, under its id.
 * @param customerIds Ids of the customers.
 * @param customerNetworks Networks of the same customers; blank where the customer is its own.
 * @param contactCustomerIds Customer ids of the contacts.
 * @param contactDates Days of the same contacts.
 * @param [outcomes] Outcomes of the same contacts; "not reached" does not count as a contact, a day given with it is that of the next try.
 * @param [followUps] Days agreed in the same contacts, or of the next try.
 * @param [asOf] Contacts after this day do not count.
 * @returns Two columns: day of the latest contact and day of the next, agreed or to try again; blank where there is none.
 */
export function lastContact(
  networks: unknown[][],
  customerIds: unknown[][],
  customerNetworks: unknown[][],
  contactCustomerIds: unknown[][],
  contactDates: unknown[][],
  outcomes?: unknown[][],
  followUps?: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const { contacts, latest, until, rowsOf } = networkContacts({
      networks,
      customerIds,
      customerNetworks,
      contactCustomerIds,
      contactDates,
      outcomes,
      followUps,
      asOf,
    });
    const { retries } = attemptsSince(contacts, latest, until);
    return rowsOf(2, (network) => [
      dayOut(latest.days[network]),
      dayOut(retries[network] || latest.followUps[network]),
    ]);
  });
}
