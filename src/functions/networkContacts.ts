import { idKey } from "../method/cadence/idKey";
import { latestContacts, type LoggedContacts, type LatestContacts } from "../method/cadence/latest";
import { networksOf, networksOfContacts } from "../method/cadence/networks";
import { isEffective } from "../method/cadence/outcome";
import { lastSerial } from "../method/calendar/serial";
import { asOfIn } from "./asOf";
import { isError } from "./cell";
import { listBeside, listIn, namesIn } from "./columns";
import { serialForCell } from "./dateSystem";
import { contactDays, type ContactDays } from "./dayCell";

/** The arguments that LASTCONTACT and ATTEMPTS share, as they come. */
export interface NetworkContactArguments {
  readonly networks: unknown;
  readonly customerIds: unknown;
  readonly customerNetworks: unknown;
  readonly contactCustomerIds: unknown;
  readonly contactDates: unknown;
  readonly outcomes: unknown;
  readonly followUps: unknown;
  readonly asOf: unknown;
}

export interface NetworkContacts {
  readonly contacts: LoggedContacts;
  readonly latest: LatestContacts;
  /** The last day that counts. */
  readonly until: number;
  /**
   * One row for each network asked for: an error stays in its row, and so does a day of its contacts that cannot be used; a
   * network that nobody has gives blanks.
   */
  readonly rowsOf: (width: number, cellsOf: (network: number) => unknown[]) => unknown[][];
}

/**
 * The contacts of the networks that a function was asked for.
 * @throws a failure where columns that belong together differ in length, or the as-of day is none
 */
export function networkContacts(given: NetworkContactArguments): NetworkContacts {
  const ids = namesIn(listIn(given.customerIds));
  const contactIds = namesIn(listIn(given.contactCustomerIds));
  const customers = networksOf({
    ids,
    networks: namesIn(listBeside(ids, given.customerNetworks, "functions.customerColumnsDiffer")),
  });
  const [dates, followUps] = [given.contactDates, given.followUps].map((cells) =>
    contactDays(listBeside(contactIds, cells, "functions.contactColumnsDiffer") ?? []),
  ) as [ContactDays, ContactDays];
  const contacts = {
    networks: networksOfContacts(contactIds, customers),
    dates: dates.days,
    effective: effectiveColumn(listBeside(contactIds, given.outcomes, "functions.contactColumnsDiffer")),
    followUps: followUps.days,
  };
  const faults = new Map<number, CustomFunctions.Error>();
  for (const { row, error } of [...dates.faults, ...followUps.faults]) {
    const network = contacts.networks[row] as number;
    if (network >= 0 && !faults.has(network)) faults.set(network, error);
  }
  const until = asOfIn(given.asOf) ?? lastSerial;
  const indexes = new Map(customers.keys.map((key, index) => [key, index]));
  return {
    contacts,
    latest: latestContacts(contacts, customers.keys.length, until),
    until,
    rowsOf: (width, cellsOf) =>
      listIn(given.networks).map((cell) => {
        if (isError(cell)) return new Array<unknown>(width).fill(cell);
        const index = indexes.get(idKey(cell));
        if (index === undefined) return new Array<unknown>(width).fill("");
        const fault = faults.get(index);
        return fault ? new Array<unknown>(width).fill(fault) : cellsOf(index);
      }),
  };
}

function effectiveColumn(outcomes: readonly unknown[] | undefined): Uint8Array | undefined {
  if (!outcomes) return undefined;
  const known = new Map<unknown, number>();
  return Uint8Array.from(outcomes, (outcome) => {
    const effective = known.get(outcome) ?? (isEffective(outcome) ? 1 : 0);
    known.set(outcome, effective);
    return effective;
  });
}

/** A day as the workbook counts it; blank for none. */
export function dayOut(day: number | undefined): number | "" {
  return day ? serialForCell(day) : "";
}
