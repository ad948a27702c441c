import { idKey } from "../../method/cadence/idKey";
import { callInstruments } from "../../method/measures/instruments";
import { phaseOf } from "../../method/measures/phases";
import type { Look } from "../look/look";
import type { ConsentRecord } from "../registers/registers";

/** Customers by phase: with them there is business already. A blank phase is no reason to doubt it. */
export const existingPhases: ReadonlySet<string> = new Set(["buyer", "customer", "regularCustomer"]);

/**
 * Whether a customer of whom nothing is recorded may be called as an existing customer, by the contact rules (docs/method.md,
 * Consent). Where the customers table has a column for the consent to calls the rule says nothing: a blank there is "no".
 * @returns for a record of the customers true where the rule speaks for it
 */
export function callsWithoutEntry(look: Look): (record: number) => boolean {
  const columns = look.customerColumns;
  if (!columns || look.rules.contactRules.callsWithoutEntry !== "yes" || hasConsentColumn(look)) return () => false;
  const spokenOf = new Set(look.registers.consents.filter(aboutCalls).map(({ customerId }) => idKey(customerId)));
  return (record) => isExisting(columns.phase[record] ?? "") && !spokenOf.has(idKey(columns.customerId[record]));
}

/** How many customers the rule would speak for, were it said. */
export function countCallable(look: Look): number {
  const { contactRules } = look.rules;
  const asked = { ...contactRules, callsWithoutEntry: "yes", customersAre: "business" } as const;
  const may = callsWithoutEntry({ ...look, rules: { ...look.rules, contactRules: asked } });
  const count = look.customerColumns?.count ?? 0;
  let callable = 0;
  for (let record = 0; record < count; record++)
    if (may(record) && look.customerColumns?.customerType[record] !== "consumer") callable++;
  return callable;
}

/**
 * True where the workbook says nothing at all of consents to calls, so that nobody may be called, and nobody was asked about
 * it yet.
 */
export function isConsentUnsaid(look: Look): boolean {
  return (
    look.customerColumns !== null &&
    look.customerColumns.count > 0 &&
    look.rules.contactRules.callsWithoutEntry === "" &&
    !hasConsentColumn(look) &&
    !look.registers.consents.some(aboutCalls)
  );
}

function hasConsentColumn(look: Look): boolean {
  return look.customers?.columns.consentPhone !== undefined;
}

/** True for an entry that says something of calls. */
export function aboutCalls({ instrument }: ConsentRecord): boolean {
  return instrument === "all" || callInstruments.includes(instrument);
}

function isExisting(text: string): boolean {
  const phase = phaseOf(text);
  return phase === undefined ? text.trim() === "" : existingPhases.has(phase);
}
