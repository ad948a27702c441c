import type { Look } from "../look/look";
import { appendToRegister, type Registered, removeFromRegister } from "../registers/appendToRegister";
import type { ConsentRecord, NewRecord } from "../registers/registers";
import type { JobOptions } from "../excel/written";

/** Puts a reminder off until a day, with the reason; the cadence stays as it is. @param entered whole serial of today */
export function snooze(
  look: Look,
  entry: Omit<NewRecord<"snoozes">, "entered"> & { readonly entered?: number | null },
  options: JobOptions,
): Promise<Registered> {
  return appendToRegister(look, "snoozes", [{ entered: null, ...entry }], options);
}

/** Adds a dated task (Wiedervorlage), once or every so many months. */
export function addTask(look: Look, task: Omit<NewRecord<"tasks">, "done">, options: JobOptions): Promise<Registered> {
  return appendToRegister(look, "tasks", [{ ...task, done: null }], options);
}

/** Adds a row to the consent register: what a contact may rest on, or an objection. */
export function addConsent(look: Look, entry: NewRecord<"consents">, options: JobOptions): Promise<Registered> {
  return appendToRegister(look, "consents", [entry], options);
}

/** What many rows of the consent register have in common. */
export interface ConsentForMany extends Omit<NewRecord<"consents">, "customerId" | "instrument"> {
  /** One row each. */
  readonly instruments: readonly ConsentRecord["instrument"][];
}

/** The rows that an entry for many customers adds. */
function consentRows(
  customerIds: readonly string[],
  { instruments, ...entry }: ConsentForMany,
): readonly NewRecord<"consents">[] {
  return customerIds.flatMap((customerId) => instruments.map((instrument) => ({ customerId, instrument, ...entry })));
}

/** Adds the same entry to the consent register for many customers, in one request. @throws as `addConsent` */
export function addConsents(
  look: Look,
  customerIds: readonly string[],
  entry: ConsentForMany,
  options: JobOptions,
): Promise<Registered> {
  return appendToRegister(look, "consents", consentRows(customerIds, entry), options);
}

/** Takes rows of the consent register back that were added in one go. @throws as `removeFromRegister` */
export function takeBackConsents(
  look: Look,
  customerIds: readonly string[],
  entry: ConsentForMany,
  options: JobOptions,
): Promise<void> {
  return removeFromRegister(look, "consents", consentRows(customerIds, entry), options);
}
