import { idKey } from "../../method/cadence/idKey";
import { targetContacts } from "../../method/cadence/targetContacts";
import { addMonths } from "../../method/calendar/serial";
import { attainmentOf } from "../../method/control/attainment";
import { type ContactYear, contactYearOf, shareOfYear } from "../../method/control/contactYear";
import { instruments } from "../../method/measures/instruments";
import { explainSegment } from "../../method/segment/explain";
import { coder, segmentLabel, segmentRule } from "../../method/segment/segment";
import { columnLetters } from "../excel/address";
import type { Classes } from "../casting/classes";
import { classesOf } from "../casting/classesOf";
import { explainNetwork } from "../casting/explainNetwork";
import { contactNetworks } from "../look/networksIn";
import { permissionFor } from "../contacts/permissionFor";
import type { ContactColumns, CustomerColumns, Look } from "../look/look";
import { type AllNetworks, allNetworksOf } from "../reminders/allNetworksOf";
import { type Person, personsOf } from "../look/personsIn";
import { contactPlace, customerPlaceOf } from "../look/sourcePlace";
import type { Cockpit, CockpitClass, CockpitContact, CockpitOrders, CockpitSegment, CockpitStrip } from "./cockpit";

export type * from "./cockpit";

/** Contacts that the cockpit shows. */
const shownContacts = 10;

/**
 * Everything about the network of a customer as of a day. Quick after the first call for a look and a day, so that it
 * can follow the selection.
 * @param asOf whole serial of the 1900 system
 * @param yearStart any first day of a contact year; the calendar year when left out
 * @returns null when there is no such customer
 */
export function cockpitOf(look: Look, asOf: number, customerId: string, yearStart?: number): Cockpit | null {
  const customers = look.customerColumns;
  const { all, classes } = seenAt(look, asOf);
  const reminder = all?.ofCustomer(idKey(customerId));
  const year = contactYearOf(asOf, yearStart);
  if (!customers || !reminder || !year) return null;
  const { records } = reminder;
  const record = records.find((each) => customers.customerId[each] === idKey(customerId)) ?? (records[0] as number);
  const permissions = permissionFor(look, asOf);
  const rows = contactRows(look, reminder.index, asOf);
  const ids = new Set(reminder.customerIds);
  const contact = contactReader(look);
  const target = targetContacts(reminder);
  return {
    asOf,
    customerId: customers.customerId[record] as string,
    record,
    reminder,
    class: classOf(look, classes, reminder.index, rows, year),
    segment: segmentOf(look, customers, records),
    phase: {
      text: customers.phase[record] as string,
      history: look.registers.phaseHistory
        .filter((change) => ids.has(idKey(change.customerId)))
        .sort((a, b) => b.date - a.date || b.sheetRow - a.sheetRow),
    },
    people: records.flatMap((each) =>
      peopleOf(look, each).map((person) => ({
        record: each,
        id: customers.customerId[each] as string,
        customer: customers.customer[each] as string,
        contactPerson: person?.name ?? "",
        role: person?.role ?? "",
        phone: person?.phone ?? "",
        mobile: person?.mobile ?? "",
        email: person?.email ?? "",
        isAsked: each === record,
        hasObjected: (customers.objection[each] as boolean) || person?.hasObjected === true,
        consents: instruments.map((instrument) => ({
          instrument,
          permission: permissions.ofCustomer(each, instrument),
        })),
        place: person?.place ?? customerPlaceOf(look, each) ?? { sheet: "", cell: "A1" },
      })),
    ),
    consents: instruments.map((instrument) => ({
      instrument,
      permission: permissions.ofNetwork(reminder.index, instrument),
    })),
    contacts: rows.slice(0, shownContacts).map(contact),
    contactCount: rows.length,
    strip: stripOf(look, rows, year, asOf, target),
    orders: ordersOf(look, rows, year, contact),
    topics: [...new Set(records.map((each) => customers.topic[each] as string).filter((topic) => topic !== ""))],
    place: customerPlaceOf(look, record) ?? { sheet: "", cell: "A1" },
  };
}

/** The persons of a customer; one that is nobody where none is known. */
function peopleOf(look: Look, record: number): readonly (Person | null)[] {
  const persons = personsOf(look, record);
  return persons.length > 0 ? persons : [null];
}

interface Seen {
  readonly asOf: number;
  readonly all: AllNetworks | null;
  readonly classes: Classes | null;
}

const seen = new WeakMap<Look, Seen>();

function seenAt(look: Look, asOf: number): Seen {
  const known = seen.get(look);
  if (known?.asOf === asOf) return known;
  const found = { asOf, all: allNetworksOf(look, asOf), classes: classesOf(look, asOf) };
  seen.set(look, found);
  return found;
}

/** Contacts of a network up to the as-of day, latest first; of one day the later row first. */
function contactRows(look: Look, network: number, asOf: number): readonly number[] {
  const date = look.contactColumns?.date ?? new Float64Array(0);
  const rows: number[] = [];
  contactNetworks(look).forEach((each, row) => {
    if (each === network && (date[row] as number) <= asOf) rows.push(row);
  });
  return rows.sort((a, b) => (date[b] as number) - (date[a] as number) || b - a);
}

function contactReader(look: Look): (row: number) => CockpitContact {
  const columns = look.contactColumns as ContactColumns;
  const at = contactPlace(look);
  const letters = columnLetters(at?.columns["date"]?.column ?? 0);
  const number = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  return (row) => ({
    record: row,
    day: columns.date[row] as number,
    customerId: columns.customerId[row] as string,
    instrument: columns.instrument[row] as string,
    direction: columns.direction[row] as string,
    format: columns.format[row] as string,
    department: columns.department[row] as string,
    adviser: columns.adviser[row] as string,
    contactPerson: columns.contactPerson[row] as string,
    outcome: columns.outcome[row] ?? "",
    isEffective: columns.effective[row] !== 0,
    interestAfter: number(columns.interestAfter[row]),
    followUp: number(columns.followUp[row]),
    minutes: number(columns.minutes[row]),
    contribution: number(columns.contribution[row]),
    campaign: columns.campaign[row] as string,
    place: { sheet: at?.sheet ?? "", cell: `${letters}${columns.sheetRow[row]}` },
  });
}

function classOf(
  look: Look,
  classes: Classes | null,
  network: number,
  rows: readonly number[],
  year: ContactYear,
): CockpitClass {
  const classed = classes?.networks[network];
  if (!classes || !classed)
    return { reason: null, values: [], override: null, departments: [], missingDepartments: [] };
  const columns = look.contactColumns;
  const had = new Set(
    rows
      .filter((row) => columns?.effective[row] !== 0 && (columns?.date[row] as number) >= year.from)
      .map((row) => (columns?.department[row] ?? "").trim().toLowerCase()),
  );
  return {
    reason: explainNetwork(classes, network),
    values: classed.values,
    override: classed.override,
    departments: classed.departments,
    missingDepartments: classed.departments.filter((department) => !had.has(department.trim().toLowerCase())),
  };
}

function segmentOf({ rules }: Look, customers: CustomerColumns, records: readonly number[]): CockpitSegment {
  const given = records.map((record) => customers.potential[record] as number).filter((amount) => amount >= 0);
  const potential = given.length > 0 ? given.reduce((sum, amount) => sum + amount, 0) : NaN;
  const revenue = records.reduce((sum, record) => {
    const own = customers.revenue[record] as number;
    return own > 0 ? sum + own : sum;
  }, 0);
  const rule = segmentRule(rules.potentialBands, rules.penetrationBands);
  return {
    label: segmentLabel(coder(rule)(potential, revenue), rule),
    reason: explainSegment(potential, revenue, rule),
    potential,
    revenue,
  };
}

function stripOf(look: Look, rows: readonly number[], year: ContactYear, asOf: number, target: number): CockpitStrip {
  const columns = look.contactColumns;
  const days = rows
    .filter((row) => columns?.effective[row] !== 0)
    .map((row) => columns?.date[row] as number)
    .filter((day) => day >= year.from);
  const months = Array.from({ length: 12 }, (_, month) => {
    const from = addMonths(year.from, month) ?? year.from;
    const next = month === 11 ? year.to + 1 : (addMonths(year.from, month + 1) ?? year.to + 1);
    return {
      from,
      to: next - 1,
      actual: days.filter((day) => day >= from && day < next).length,
      actualToDate: days.filter((day) => day < next).length,
      targetToDate: target * shareOfYear(year, next - 1),
      isFuture: from > asOf,
    };
  });
  return {
    yearStart: year.from,
    yearEnd: year.to,
    target,
    attainment: attainmentOf(target, shareOfYear(year, asOf), days.length),
    months,
  };
}

function ordersOf(
  look: Look,
  rows: readonly number[],
  year: ContactYear,
  contact: (row: number) => CockpitContact,
): CockpitOrders {
  const orders = rows.filter((row) => look.contactColumns?.outcome[row] === "order").map(contact);
  const ofYear = orders.filter(({ day }) => day >= year.from);
  const sum = (list: readonly CockpitContact[]): number =>
    list.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
  return {
    orders,
    count: orders.length,
    contribution: sum(orders),
    countOfYear: ofYear.length,
    contributionOfYear: sum(ofYear),
  };
}
