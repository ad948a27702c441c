import { idKey } from "../method/cadence/idKey";
import { latestContacts } from "../method/cadence/latest";
import { networksOf, networksOfContacts } from "../method/cadence/networks";
import { isEffective } from "../method/cadence/outcome";
import { lastSerial } from "../method/calendar/serial";
import type { FunctionTextKey } from "../text/functions/functionText";
import { asOfIn } from "./asOf";
import { isError, plain } from "./cell";
import { workbookSerial } from "./dateSystem";
import { dayIn } from "./dayCell";
import { fail, guarded } from "./fail";
import { gridOf, isMissing, type Grid } from "./grid";

/**
 * Latest contact of each network: its day and the day agreed in it for the next one.
 * @customfunction LASTCONTACT
 * @param networks The networks to look up; a customer without a network is its own, under its id.
 * @param customerIds Ids of the customers.
 * @param customerNetworks Networks of the same customers; blank where the customer is its own.
 * @param contactCustomerIds Customer ids of the contacts.
 * @param contactDates Days of the same contacts.
 * @param [outcomes] Outcomes of the same contacts; "not reached" does not count as a contact.
 * @param [followUps] Days agreed in the same contacts.
 * @param [asOf] Contacts after this day do not count.
 * @returns Two columns: day of the latest contact and agreed day, blank where there is none.
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
    const ids = column(customerIds);
    const contactIds = column(contactCustomerIds);
    const customers = networksOf({ ids, networks: beside(ids, customerNetworks, "functions.customerColumnsDiffer") });
    const latest = latestContacts(
      {
        networks: networksOfContacts(contactIds, customers),
        dates: dayColumn(beside(contactIds, contactDates, "functions.contactColumnsDiffer") ?? []),
        effective: effectiveColumn(beside(contactIds, outcomes, "functions.contactColumnsDiffer")),
        followUps: dayColumn(beside(contactIds, followUps, "functions.contactColumnsDiffer") ?? []),
      },
      customers.keys.length,
      asOfIn(asOf) ?? lastSerial,
    );
    const indexes = new Map(customers.keys.map((key, index) => [key, index]));
    const rows = column(networks).map((cell) => {
      const value = plain(cell);
      if (isError(value)) return [value, value];
      const index = indexes.get(idKey(value));
      return index === undefined ? ["", ""] : [dayOut(latest.days[index]), dayOut(latest.followUps[index])];
    });
    return rows;
  });
}

/** A range as one list, row by row. */
function column(argument: unknown): unknown[] {
  const grid = gridOf(argument);
  return listOf(grid);
}

function listOf(grid: Grid): unknown[] {
  const list: unknown[] = [];
  for (const row of grid.cells) for (const cell of row) list.push(plain(cell));
  return list;
}

/** A column that must be as long as another; undefined when it was left out. */
function beside(first: readonly unknown[], argument: unknown, sentence: FunctionTextKey): unknown[] | undefined {
  const grid = gridOf(argument);
  if (isMissing(grid)) return undefined;
  const list = listOf(grid);
  if (list.length !== first.length) throw fail("#VALUE!", sentence);
  return list;
}

/** Canonical days; NaN where a cell is no day. */
function dayColumn(cells: readonly unknown[]): Float64Array {
  const days = new Float64Array(cells.length);
  cells.forEach((cell, row) => {
    const day = dayIn(cell);
    days[row] = typeof day === "number" ? day : NaN;
  });
  return days;
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

function dayOut(day: number | undefined): number | "" {
  return day ? workbookSerial(day) : "";
}
