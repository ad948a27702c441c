import { attemptsSince } from "../method/cadence/attempts";
import { guarded } from "./fail";
import { dayOut, networkContacts } from "./networkContacts";

/**
 * Attempts that reached nobody since the latest contact of each network, and the day of the next try.
 * @customfunction ATTEMPTS
 * @param networks The networks to look up; a customer without a network is its own, under its id.
 * @param customerIds Ids of the customers.
 * @param customerNetworks Networks of the same customers; blank where the customer is its own.
 * @param contactCustomerIds Customer ids of the contacts.
 * @param contactDates Days of the same contacts.
 * @param [outcomes] Outcomes of the same contacts; "not reached" is an attempt.
 * @param [followUps] Days agreed in the same contacts, or of the next try.
 * @param [asOf] Contacts after this day do not count.
 * @returns Four columns: number of attempts, day of the last one, day of the next try and day on which that was noted.
 */
export function attempts(
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
    const { counts, rows, retries, retrySetOn } = attemptsSince(contacts, latest, until);
    return rowsOf(4, (network) => [
      counts[network],
      dayOut(Math.floor(contacts.dates[rows[network] as number] ?? 0)),
      dayOut(retries[network]),
      dayOut(retrySetOn[network]),
    ]);
  });
}
