import type { Steps } from "../../method/steps";
import type { contactsSource } from "../../method/tables/contacts";
import { isBlankCell, type SourcePlace } from "../excel/cell";
import type { DateSystem } from "../excel/dateSystem";
import type { Finding, FindingKind } from "../excel/finding";
import type { FoundSource } from "../excel/source";
import { judgeContacts } from "./judgeContacts";
import type { SourceCells } from "./judgeSource";
import type { ContactColumns, ContactField, CustomerField } from "./look";

/**
 * The contacts of a list of customers with columns for the last and the next contact: each row with a last one is a
 * contact, the next one its follow-up (docs/method.md, one table). Null for a list without a column for the last one.
 */
export function oneTableOf({ choice, columns }: FoundSource<CustomerField>): FoundSource<ContactField> | null {
  const { customerId, lastContact, nextContact, adviser } = columns;
  if (customerId === undefined || lastContact === undefined) return null;
  return {
    choice,
    columns: {
      date: lastContact,
      customerId,
      ...(nextContact !== undefined && { followUp: nextContact }),
      ...(adviser !== undefined && { adviser }),
    },
    missing: [],
    mappedByHand: false,
    isOneTable: true,
  };
}

/** What else is wrong with a row has been said of the customers. */
const ofDays: ReadonlySet<FindingKind> = new Set<FindingKind>([
  ...(["dateIsText", "dateInvalid", "dateInFuture", "cellIsError", "followUpNotAfterContact", "yearFar"] as const),
]);

/** Judges such contacts: rows without a last one are none, and a next one without a last one is told. */
export function* judgeOneTable(
  cells: SourceCells<typeof contactsSource>,
  rows: number,
  at: SourcePlace,
  dateSystem: DateSystem,
): Steps<{ readonly columns: ContactColumns; readonly findings: readonly Finding[] }> {
  const days = cells.date ?? [];
  const only = Object.fromEntries(
    Object.entries(cells).map(([field, column]) => [
      field,
      (column as readonly unknown[]).map((cell, row) => (isBlankCell(days[row]) ? "" : cell)),
    ]),
  );
  const { columns, findings } = yield* judgeContacts(only, rows, at, dateSystem);
  const dayColumns = new Set([at.columns["date"]?.header, at.columns["followUp"]?.header]);
  return {
    columns,
    findings: findings.filter(({ kind, values }) => ofDays.has(kind) && dayColumns.has(String(values["column"]))),
  };
}
