import { callsWithoutEntry } from "./callsWithoutEntry";
import type { ConsentEntry } from "../../method/consent/permission";
import { callInstruments, type Instrument } from "../../method/measures/instruments";
import type { ConsentCell } from "../look/columnKinds";
import type { Look } from "../look/look";
import { type Person, personsOf } from "../look/personsIn";
import type { ConsentRecord, Registers } from "../registers/registers";
import { idKey } from "../../method/cadence/idKey";

const byCustomer = new WeakMap<Registers["consents"], ReadonlyMap<string, readonly ConsentRecord[]>>();

/**
 * Everything recorded of what a customer may be contacted by: its columns, the register and its persons.
 * @param person of whom alone it is asked: what others of the customer consented to does not open this person's address.
 * Their objections hold where the rules say so
 */
export function consentEntriesOf(look: Look, record: number, person?: Person): readonly ConsentEntry[] {
  const columns = look.customerColumns;
  const id = columns?.customerId[record];
  if (!columns || id === undefined) return [];
  const own: ConsentEntry[] = [
    ...(columns.objection[record] ? [{ instrument: "all", says: "objection", day: undefined } as const] : []),
    ...said(["email"], columns.consentEmail[record]),
    ...said(callInstruments, columns.consentPhone[record]),
    ...(registered(look).get(idKey(id)) ?? []).map(({ instrument, says, date }) => ({
      instrument,
      says,
      day: date ?? undefined,
    })),
    ...(byRule(look)(record) ? said(callInstruments, "existingCustomer") : []),
  ];
  const isElsewhere = person !== undefined && isOfAnotherAddress(look, record, person);
  return [
    ...own.filter(({ instrument, says }) => !isElsewhere || instrument !== "email" || says === "objection"),
    ...personEntriesOf(look, record, person),
  ];
}

/** What the persons of a customer consented or objected to, as the customer's; of one of them where asked for. */
export function personEntriesOf(look: Look, record: number, asked?: Person): readonly ConsentEntry[] {
  if (!look.personColumns) return [];
  const persons = personsOf(look, record);
  const binds = look.rules.contactRules.objectionBindsAll;
  const hasObjected = persons.some((each) => each.hasObjected && isBinding(binds, persons, each, asked));
  // The objection of one person to one instrument is none of the others to it, where the rules say so.
  const entries = (asked ? [asked] : persons).flatMap(({ consentEmail, consentPhone }) => [
    ...said(["email"], consentEmail),
    ...said(callInstruments, consentPhone),
  ]);
  return [
    ...(hasObjected ? [{ instrument: "all", says: "objection", day: undefined } as const] : []),
    ...entries.filter(({ says }) => says !== "objection" || binds || asked),
  ];
}

function said(about: readonly Instrument[], says: ConsentCell | undefined): readonly ConsentEntry[] {
  if (says === undefined || says === "none") return [];
  return about.map((instrument) => ({ instrument, says, day: undefined }));
}

/** Whether the objection of a person holds for whom it is asked: for all by the rules, or where nobody is left. */
function isBinding(binds: boolean, persons: readonly Person[], objector: Person, asked: Person | undefined): boolean {
  if (binds) return true;
  return asked ? asked.record === objector.record : persons.every(({ hasObjected }) => hasObjected);
}

/** The consent of a customer is that of its own address, which others of it do not share. */
function isOfAnotherAddress({ customerColumns }: Look, record: number, { email }: Person): boolean {
  const own = customerColumns?.email[record] ?? "";
  return own !== "" && email.toLowerCase() !== own.toLowerCase();
}

const rules = new WeakMap<Look, (record: number) => boolean>();

function byRule(look: Look): (record: number) => boolean {
  let rule = rules.get(look);
  if (!rule) rules.set(look, (rule = callsWithoutEntry(look)));
  return rule;
}

function registered({ registers: { consents } }: Look): ReadonlyMap<string, readonly ConsentRecord[]> {
  let map = byCustomer.get(consents);
  if (!map) {
    const lists = new Map<string, ConsentRecord[]>();
    for (const consent of consents) {
      const key = idKey(consent.customerId);
      const list = lists.get(key);
      if (list) list.push(consent);
      else lists.set(key, [consent]);
    }
    map = lists;
    byCustomer.set(consents, map);
  }
  return map;
}
