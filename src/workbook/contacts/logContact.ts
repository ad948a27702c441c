import { addressOf, areaOf } from "../excel/address";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CellPlace } from "../excel/finding";
import type { ContactField, Look } from "../look/look";
import type { SourceChoice } from "../excel/source";
import { dayFormat, type SheetCell } from "../excel/layout";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { hasHeaders, queueRows, sendRows, type RowCells } from "../excel/appendRows";
import { contactCells } from "./contactCells";
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
}

/**
 * Appends one contact below the contacts table (docs/method.md, Logging a contact). One request, whatever the size of
 * the table: nothing is read but the header row, which says whether the columns still stand where they stood.
 * @throws WorkbookError "noContacts", "contactUnusable" without a day or a customer, "sourceChanged" (the row is taken
 * back), "sourceGone", "sheetProtected"; nothing is written then
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
    return (await appendContacts(context, look, contacts, options, state)).logged;
  }, state);
}

/** Contacts that a job appended, and how it takes them back when a later step of it fails. */
export interface AppendedContacts {
  readonly logged: readonly LoggedContact[];
  readonly withdraw: () => Promise<void>;
}

/** As `logContacts`, inside a job that writes more. */
export async function appendContacts(
  context: Excel.RequestContext,
  look: Look,
  contacts: readonly NewContact[],
  options: JobOptions,
  state: WriteState,
): Promise<AppendedContacts> {
  const { contacts: found } = look;
  if (!found || found.missing.length > 0) throw new WorkbookError("noContacts");
  const { choice, columns } = found;
  for (const { customerId, date } of contacts)
    if (customerId === "" || !(date >= 1)) throw new WorkbookError("contactUnusable");
  const rows = contacts.map((contact) => {
    const byField = [...contactCells(look, contact, options.language)];
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
  const queued = queueRows(
    context,
    choice,
    rows.map(({ cells }) => cells),
    dayFormats(look, options),
  );
  const withdraw = async (): Promise<void> => {
    state.written = "contact";
    state.sheet = choice.sheet;
    queued.withdraw();
    await context.sync();
    state.written = "nothing";
  };
  await sendRows(context, choice, state, "contact");
  if (!hasHeaders(queued.header, choice.headers)) {
    // Somebody moved the columns since the look: the values stand in the wrong ones.
    await withdraw();
    throw new WorkbookError("sourceChanged", { sheet: choice.sheet, values: { source: choice.key } });
  }
  const logged = contacts.map((contact, index): LoggedContact => {
    const { cells, leftOut } = rows[index] as (typeof rows)[number];
    const area = areaOf(queued.ranges[index]?.address ?? "");
    const cell = area ? addressOf({ ...area, rows: 1, columns: 1 }) : "A1";
    return { contact, place: { sheet: choice.sheet, cell }, leftOut, choice, cells };
  });
  return { logged, withdraw };
}

function dayFormats({ contacts }: Look, { language }: JobOptions): ReadonlyMap<number, string> {
  return new Map(
    (["date", "followUp"] as const).flatMap((field) => {
      const position = contacts?.columns[field];
      return position === undefined ? [] : [[position, dayFormat(language)] as const];
    }),
  );
}

/** A cell as it reads back: without the apostrophe that keeps it a text. */
export function readsBack(cell: SheetCell): SheetCell {
  return typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
}
