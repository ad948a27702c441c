import { callsWithoutEntry } from "./callsWithoutEntry";
import type { ConsentEntry } from "../../method/consent/permission";
import { callInstruments, type Instrument } from "../../method/measures/instruments";
import type { ConsentCell } from "../look/columnKinds";
import type { Look } from "../look/look";
import type { ConsentRecord, Registers } from "../registers/registers";
import { idKey } from "../../method/cadence/idKey";

const byCustomer = new WeakMap<Registers["consents"], ReadonlyMap<string, readonly ConsentRecord[]>>();

/** Everything recorded of what a customer may be contacted by: its columns and the register. */
export function consentEntriesOf(look: Look, record: number): readonly ConsentEntry[] {
  const columns = look.customerColumns;
  const id = columns?.customerId[record];
  if (!columns || id === undefined) return [];
  const entries: ConsentEntry[] = [];
  const add = (instruments: readonly Instrument[], says: ConsentCell | undefined): void => {
    if (says === undefined || says === "none") return;
    for (const instrument of instruments) entries.push({ instrument, says, day: undefined });
  };
  if (columns.objection[record]) entries.push({ instrument: "all", says: "objection", day: undefined });
  add(["email"], columns.consentEmail[record]);
  add(callInstruments, columns.consentPhone[record]);
  for (const { instrument, says, date } of registered(look).get(idKey(id)) ?? [])
    entries.push({ instrument, says, day: date ?? undefined });
  if (byRule(look)(record)) add(callInstruments, "existingCustomer");
  return entries;
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
