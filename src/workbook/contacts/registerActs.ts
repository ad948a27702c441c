import type { Look } from "../look/look";
import { appendToRegister, type Registered } from "../registers/appendToRegister";
import type { NewRecord } from "../registers/registers";
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
