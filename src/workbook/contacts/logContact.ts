import { addressOf } from "../excel/address";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CellPlace } from "../excel/finding";
import type { ContactField, Look } from "../look/look";
import type { SourceChoice } from "../excel/source";
import { dayFormat } from "../excel/layout";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { rowsPart, type RowCells } from "../excel/appendRows";
import { writeTogether, type WritingPart } from "../excel/writeTogether";
import { contactCells } from "./contactCells";
import { contactsTablePart, planContactsTable } from "./contactsTable";
import { customerDaysOf, customerDaysParts, type CustomerDays } from "./customerDays";
import type { NewContact } from "./newContact";

/** A contact as it was logged, for undoing it. */
export interface LoggedContact {
  readonly contact: NewContact;
  /** The first cell of its row. */
  readonly place: CellPlace;
  /** What the contact says and the table has no column for. */
  readonly leftOut: readonly ContactField[];
  readonly choice: SourceChoice;
  /** By position: what stands in the row. */
  readonly cells: RowCells;
  /** What it changed in the customers table; with several contacts at once at the last of them. */
  readonly days?: readonly CustomerDays[];
  /** True when the contacts table was made for it. */
  readonly isFirst?: true;
}

/**
 * Appends one contact below the contacts table (docs/method.md, Logging a contact). One request, whatever the size of
 * the table: nothing is read but the header row, which says whether the columns still stand where they stood. Where the
 * answer is lost, the end of the table tells whether the row is there. A workbook without a contacts table gets one; where
 * the customers table says when a customer was last contacted and is to be next, its row is kept up to date.
 * @throws WorkbookError "noContacts" where a column is missing, "contactUnusable" without a day or a customer,
 * "sourceChanged" (the row is taken back), "sourceGone", "sheetProtected"; nothing is written then
 */
export async function logContact(look: Look, contact: NewContact, options: JobOptions): Promise<LoggedContact> {
  const [logged] = await logContacts(look, [contact], options);
  return logged as LoggedContact;
}

/** Appends several contacts in one request, in their order. @throws as `logContact`, for all of them or none */
export async function logContacts(
  look: Look,
  contacts: readonly NewContact[],
  options: JobOptions,
): Promise<readonly LoggedContact[]> {
  if (contacts.length === 0) return [];
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const { parts, logged } = await contactsParts(context, look, contacts, options);
    await writeTogether(context, parts, state, "contact");
    return logged();
  }, state);
}

/** Contacts to be written by a job that writes more, and what is known of them once they stand. */
export interface ContactsParts {
  readonly parts: readonly WritingPart[];
  readonly logged: () => readonly LoggedContact[];
}

/** Contacts as parts of a writing request. @throws as `logContact`, before anything is queued */
export async function contactsParts(
  context: Excel.RequestContext,
  look: Look,
  contacts: readonly NewContact[],
  options: JobOptions,
): Promise<ContactsParts> {
  if (look.contacts && look.contacts.missing.length > 0) throw new WorkbookError("noContacts");
  for (const { customerId, date } of contacts)
    if (customerId === "" || !(date >= 1)) throw new WorkbookError("contactUnusable");
  const { language } = options;
  const planned = look.contacts && !look.contacts.isOneTable ? null : await planContactsTable(context, look, language);
  const found = planned?.found ?? (look.contacts as NonNullable<Look["contacts"]>);
  const { choice, columns } = found;
  const target = { ...look, contacts: found };
  const rows = contacts.map((contact) => {
    const byField = [...contactCells(target, contact, language)];
    return {
      cells: new Map(
        byField.flatMap(([field, cell]) => {
          const position = columns[field];
          return position === undefined ? [] : [[position, cell] as const];
        }),
      ),
      leftOut: byField.map(([field]) => field).filter((field) => columns[field] === undefined),
    };
  });
  const days = await customerDaysOf(context, look, contacts, language);
  const cells = rows.map((row) => row.cells);
  const isBlank = choice.rows === 1 && look.contactColumns?.count === 0;
  const part = planned
    ? contactsTablePart(context, planned, cells, language)
    : rowsPart(context, isBlank ? { ...choice, rows: 0 } : choice, cells, dayFormats(look, options), { owner: choice });
  return {
    // Last: what is made is harder to take back than what is changed.
    parts: planned ? [...customerDaysParts(context, days), part] : [part, ...customerDaysParts(context, days)],
    logged: () =>
      contacts.map((contact, index): LoggedContact => {
        const { cells: own, leftOut } = rows[index] as (typeof rows)[number];
        const area = part.areas()[index];
        const cell = area ? addressOf({ ...area, rows: 1, columns: 1 }) : "A1";
        return {
          ...{ contact, place: { sheet: choice.sheet, cell }, leftOut, cells: own },
          choice: planned ? { ...choice, rows: choice.rows + contacts.length } : choice,
          ...(days.length > 0 && index === contacts.length - 1 && { days }),
          ...(planned && { isFirst: true as const }),
        };
      }),
  };
}

function dayFormats({ contacts }: Look, { language }: JobOptions): ReadonlyMap<number, string> {
  return new Map(
    (["date", "followUp"] as const).flatMap((field) => {
      const position = contacts?.columns[field];
      return position === undefined ? [] : [[position, dayFormat(language)] as const];
    }),
  );
}
