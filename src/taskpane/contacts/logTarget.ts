import { type Instrument, instruments } from "../../method/measures/instruments";
import { type Language, say } from "../../text/text";
import type { Permission } from "../../method/consent/permission";
import { permissionFor } from "../../workbook/contacts/permissionFor";
import type { Look } from "../../workbook/look/look";
import { personsOfNetwork } from "../../workbook/look/personsIn";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { derivationSentence } from "../../workbook/reminders/derivationSentence";
import { attemptsSentence } from "../../workbook/reminders/attemptsSentence";
import type { LogTarget } from "./LogContactPage";

/** What is known of a network before a contact with it is logged. */
export function logTarget(
  look: Look,
  asOf: number,
  entry: NetworkReminder,
  language: Language,
  customerId: string | null = null,
): LogTarget {
  const permissions = permissionFor(look, asOf);
  const refusalsBy = (permissionOf: (instrument: Instrument) => Permission): LogTarget["refusals"] =>
    Object.fromEntries(
      instruments.flatMap((instrument) => {
        const permission = permissionOf(instrument);
        return permission.isPermitted ? [] : [[instrument, say(language, `words.refusal.${permission.reason}`)]];
      }),
    );
  const refusals = refusalsBy((instrument) => permissions.ofNetwork(entry.index, instrument));
  const customers = customersOf(look, entry);
  const persons = personsOfNetwork(look, entry.index);
  return {
    network: entry.network,
    customers,
    whom: customers.flatMap(({ id, name }) => {
      const own = persons.filter((each) => each.customerId === id);
      const customer = new Set(entry.customerIds).size > 1 ? name || id : "";
      return (own.length > 0 ? own : [null]).map((person) => ({
        customerId: id,
        customer,
        person,
        refusals: person && look.personColumns ? refusalsBy((each) => permissions.ofPerson(person, each)) : refusals,
      }));
    }),
    customerId: customerId ?? entry.customerIds[0] ?? "",
    adviser: entry.adviser,
    derivation: entry.derivation ? derivationSentence(language, entry.derivation) : "",
    topic: entry.topic,
    phone: entry.phone,
    recommended: entry.what.instrument,
    attempts: entry.attempts ? attemptsSentence(language, entry.attempts, asOf) : "",
    refusals,
  };
}

/** The customers of a network, each once however many rows it has. */
export function customersOf(look: Look, { records }: NetworkReminder): LogTarget["customers"] {
  const names = new Map<string, string>();
  for (const record of records) {
    const id = look.customerColumns?.customerId[record] ?? "";
    if (!names.get(id)) names.set(id, look.customerColumns?.customer[record] ?? "");
  }
  return [...names].map(([id, name]) => ({ id, name }));
}

/** The texts that a column of the contacts holds already, each once, for a free text to choose from. */
export function valuesSeen(values: readonly string[] | undefined): readonly string[] {
  return [...new Set(values)].filter((value) => value !== "").sort();
}
