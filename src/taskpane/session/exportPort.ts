import type { addConsents, takeBackConsents } from "../../workbook/contacts/registerActs";
import type { CalendarRegisterEntry } from "../../workbook/exports/calendarExport";
import type { FurtherColumn } from "../../workbook/exports/mailMerge";
import type { Look } from "../../workbook/look/look";
import type { JobOptions } from "../../workbook/excel/written";

/** The part of src/workbook that the exports need beside what they compute, as the pane uses it. */
export interface ExportPort {
  rememberCalendar(look: Look, entries: readonly CalendarRegisterEntry[], options: JobOptions): Promise<unknown>;
  /** Columns of the customers table that the method does not know: parts of an address. */
  furtherColumns(look: Look, headers: readonly string[], options: JobOptions): Promise<readonly FurtherColumn[]>;
  addConsents: typeof addConsents;
  takeBackConsents: typeof takeBackConsents;
}
