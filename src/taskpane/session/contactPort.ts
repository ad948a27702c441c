import type { LoggedContact } from "../../workbook/contacts/logContact";
import type { PhaseMove, PhaseMoved } from "../../workbook/contacts/movePhase";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { SelectedCustomer } from "../../workbook/contacts/selectedCustomer";
import type { Look } from "../../workbook/look/look";
import type { AppendedRow } from "../../workbook/excel/appendRows";
import type { Registered } from "../../workbook/registers/appendToRegister";
import type { NewRecord } from "../../workbook/registers/registers";
import type { JobOptions } from "../../workbook/excel/written";

/** The part of src/workbook that logs contacts and keeps what belongs to them, as the pane uses it. */
export interface ContactPort {
  logContact(look: Look, contact: NewContact, options: JobOptions): Promise<LoggedContact>;
  undoContact(logged: AppendedRow, options: JobOptions): Promise<void>;
  snooze(
    look: Look,
    entry: Omit<NewRecord<"snoozes">, "entered"> & { readonly entered?: number | null },
    options: JobOptions,
  ): Promise<Registered>;
  addTask(look: Look, task: Omit<NewRecord<"tasks">, "done">, options: JobOptions): Promise<Registered>;
  finishTask(
    look: Look,
    task: { readonly sheetRow: number; readonly customerId: string },
    on: number,
    options: JobOptions,
  ): Promise<void>;
  movePhase(look: Look, move: PhaseMove, options: JobOptions): Promise<PhaseMoved>;
  addConsent(look: Look, entry: NewRecord<"consents">, options: JobOptions): Promise<Registered>;
  /** Gives the customers of a network the usual spelling of its name. */
  joinNetworks(look: Look, name: string, options: JobOptions): Promise<number>;
  selectedCustomer(look: Look): Promise<SelectedCustomer | null>;
  readNotes(
    look: Look,
    records: readonly number[],
    options?: Pick<JobOptions, "signal">,
  ): Promise<ReadonlyMap<number, string>>;
}
