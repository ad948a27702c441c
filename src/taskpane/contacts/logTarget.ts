import { type Instrument, instruments } from "../../method/measures/instruments";
import { type Language, say } from "../../text/text";
import { permissionFor } from "../../workbook/contacts/permissionFor";
import type { Look } from "../../workbook/look/look";
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
  const refusals: Partial<Record<Instrument, string>> = {};
  for (const instrument of instruments) {
    const permission = permissions.ofNetwork(entry.index, instrument);
    if (!permission.isPermitted) refusals[instrument] = say(language, `words.refusal.${permission.reason}`);
  }
  return {
    network: entry.network,
    customers: customersOf(look, entry),
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

/** The customers of a network. */
export function customersOf(look: Look, { records }: NetworkReminder): LogTarget["customers"] {
  return records.map((record) => ({
    id: look.customerColumns?.customerId[record] ?? "",
    name: look.customerColumns?.customer[record] ?? "",
  }));
}

/** The texts that a column of the contacts holds already, each once, for a free text to choose from. */
export function valuesSeen(values: readonly string[] | undefined): readonly string[] {
  return [...new Set(values)].filter((value) => value !== "").sort();
}
