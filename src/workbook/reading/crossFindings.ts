import type { Steps } from "../../method/steps";
import { idKey } from "../../method/cadence/idKey";
import { findingAt, quoted, type SourcePlace } from "../excel/cell";
import { segmentsOf } from "../matrix/segments";
import { networksIn } from "../look/networksIn";
import type { Finding, FindingKind } from "../excel/finding";
import type { ContactColumns, CustomerColumns, Look } from "../look/look";
import { roundPercent } from "../sentences/interval";
import { nearNetworks } from "../look/nearNetworks";
import { personsOf } from "../look/personsIn";
import { contactPlace, customerPlace, sourcePlace } from "../look/sourcePlace";
import type { Rules } from "../rules/rules";

/** What concerns the customers alone; they stay the same object as long as their cells do. */
const ofCustomers = new WeakMap<CustomerColumns, { readonly rules: Rules; readonly findings: readonly Finding[] }>();
const idsOf = new WeakMap<CustomerColumns, ReadonlySet<string>>();

/** What only shows when customers, contacts and rules are held together. */
export function* crossFindings(look: Look): Steps<readonly Finding[]> {
  const customers = look.customerColumns;
  const at = customerPlace(look);
  if (!customers || !at) return [];
  const contactsAt = contactPlace(look);
  let known = ofCustomers.get(customers);
  if (known?.rules !== look.rules) {
    const ofSegments = segmentFindings(look, customers, at);
    yield;
    const findings = [
      ...ofSegments,
      ...classFindings(look, customers, at),
      ...adviserFindings(customers, at),
      ...nearNetworkFindings(customers, at),
      ...advisersUnknown(look, customers.adviser, customers.sheetRow, at, "warning"),
    ];
    known = { rules: look.rules, findings };
    ofCustomers.set(customers, known);
  }
  const ofPersons = personFindings(look, customers);
  const contacts = look.contactColumns;
  if (!contacts || !contactsAt) return [...known.findings, ...ofPersons];
  yield;
  const unknown = unknownCustomers(customers, contacts, contactsAt);
  yield;
  // A contact of somebody who left is history, a customer of theirs is without an adviser.
  const left = advisersUnknown(look, contacts.adviser, contacts.sheetRow, contactsAt, "note");
  return [...known.findings, ...ofPersons, ...unknown, ...left];
}

function segmentFindings(look: Look, customers: CustomerColumns, at: SourcePlace): Finding[] {
  const casting = segmentsOf(look);
  if (!casting) return [];
  const findings: Finding[] = [];
  const place = (record: number): number => (customers.sheetRow[record] as number) - at.firstRow;
  const penetration = (record: number): number =>
    roundPercent((customers.revenue[record] as number) / (customers.potential[record] as number));
  for (const { record, reason } of casting.notClassifiable) {
    const row = place(record);
    if (reason === "potentialMissing") findings.push(findingAt(at, "potentialMissing", "error", "potential", row));
    else if (reason.startsWith("potentialIn")) {
      findings.push(
        findingAt(at, "potentialInNoBand", "error", "potential", row, { value: customers.potential[record] as number }),
      );
    } else if (reason.startsWith("penetrationIn")) {
      findings.push(findingAt(at, "penetrationInNoBand", "error", "revenue", row, { percent: penetration(record) }));
    }
  }
  casting.over100.forEach((flag, record) => {
    if (flag !== 0) {
      findings.push(
        findingAt(at, "penetrationAbove100", "warning", "revenue", place(record), { percent: penetration(record) }),
      );
    }
  });
  return findings;
}

function classFindings(look: Look, customers: CustomerColumns, at: SourcePlace): Finding[] {
  const known = new Set(look.rules.frequencies.map((frequency) => frequency.class.toUpperCase()));
  return customers.class.flatMap((cell, record) =>
    cell === "" || known.has(cell.toUpperCase())
      ? []
      : [
          findingAt(at, "classUnknown", "warning", "class", (customers.sheetRow[record] as number) - at.firstRow, {
            value: quoted(cell),
          }),
        ],
  );
}

/** Advisers that the table of advisers does not know, where there is one: each once, in its first row. */
function advisersUnknown(
  { rules }: Look,
  advisers: readonly string[],
  sheetRow: Int32Array,
  at: SourcePlace,
  severity: Finding["severity"],
): Finding[] {
  if (rules.advisers.length === 0) return [];
  const known = new Set(rules.advisers.map(({ adviser }) => idKey(adviser)));
  const unknown = new Map<string, { readonly name: string; readonly row: number; count: number }>();
  advisers.forEach((name, record) => {
    const key = idKey(name);
    if (key === "" || known.has(key)) return;
    const seen = unknown.get(key);
    if (seen) seen.count++;
    else unknown.set(key, { name, row: (sheetRow[record] as number) - at.firstRow, count: 1 });
  });
  return [...unknown.values()].map(({ name, row, count }) =>
    findingAt(at, "adviserUnknown", severity, "adviser", row, { adviser: quoted(name), count }),
  );
}

function adviserFindings(customers: CustomerColumns, at: SourcePlace): Finding[] {
  const networks = networksIn({ customerColumns: customers });
  if (!networks.adviserDiffers.includes(1)) return [];
  const told = new Set<number>();
  const findings: Finding[] = [];
  networks.networkOf.forEach((network, record) => {
    if (network < 0 || networks.adviserDiffers[network] === 0 || told.has(network)) return;
    const adviser = networks.advisers[networks.adviserOf[network] as number] ?? "";
    if (customers.adviser[record] === "" || customers.adviser[record] === adviser) return;
    told.add(network);
    const row = (customers.sheetRow[record] as number) - at.firstRow;
    findings.push(
      findingAt(at, "adviserDiffers", "warning", "adviser", row, {
        network: quoted(networks.keys[network]),
        adviser: quoted(adviser),
      }),
    );
  });
  return findings;
}

function unknownCustomers(customers: CustomerColumns, contacts: ContactColumns, at: SourcePlace): Finding[] {
  let ids = idsOf.get(customers);
  if (!ids) idsOf.set(customers, (ids = new Set(customers.customerId.map(idKey))));
  const findings: Finding[] = [];
  contacts.customerId.forEach((id, record) => {
    if (id === "" || ids.has(id)) return;
    const row = (contacts.sheetRow[record] as number) - at.firstRow;
    findings.push(findingAt(at, "customerUnknown", "error", "customerId", row, { id: quoted(id) }));
  });
  return findings;
}

/** Persons of customers that there are not, and whom an objection binds. */
function personFindings(look: Look, customers: CustomerColumns): Finding[] {
  const { personColumns: persons, persons: found } = look;
  if (!persons || !found) return [];
  const at = sourcePlace(found, "persons");
  const networks = networksIn(look);
  const find = (
    kind: FindingKind,
    severity: Finding["severity"],
    field: string,
    row: number,
    values: Finding["values"],
  ) => findingAt(at, kind, severity, field, (persons.sheetRow[row] as number) - at.firstRow, values);
  return persons.customerId.flatMap((id, row) => {
    if (id === "") return [];
    const record = networks.customerRows.get(id);
    if (record === undefined)
      return [find("customerUnknown", "warning", "customerId", row, { variant: "person", id: quoted(id) })];
    if (!persons.objection[row]) return [];
    const person = personsOf(look, record).find((each) => each.record === row);
    const network = networks.networkOf[record] as number;
    return [
      find("personObjects", "note", "objection", row, {
        variant: look.rules.contactRules.objectionBindsAll ? "network" : "person",
        person: quoted(person?.name ?? ""),
        network: quoted(customers.network[record] || customers.customer[record] || networks.keys[network]),
      }),
    ];
  });
}

/** Spellings of a network that split it: each once, in its first row. */
function nearNetworkFindings(customers: CustomerColumns, at: SourcePlace): Finding[] {
  return nearNetworks(customers).map(({ name, usual, records }) =>
    findingAt(
      at,
      "networkNear",
      "warning",
      "network",
      (customers.sheetRow[records[0] as number] as number) - at.firstRow,
      {
        value: name,
        usual: quoted(usual),
        count: records.length,
      },
    ),
  );
}
