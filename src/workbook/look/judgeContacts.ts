import { contactsSource } from "../../method/tables/contacts";
import { findingAt, type SourcePlace } from "../excel/cell";
import type { DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import { judgeSource, type SourceCells } from "./judgeSource";
import type { ContactColumns } from "./look";

/**
 * Judges the contacts table: as `judgeSource`, which contacts were effective, and follow-ups that do not lie after their
 * contact.
 */
export function judgeContacts(
  cells: SourceCells<typeof contactsSource>,
  rows: number,
  at: SourcePlace,
  dateSystem: DateSystem,
): { readonly columns: ContactColumns; readonly findings: readonly Finding[] } {
  const { columns, findings } = judgeSource(contactsSource, cells, rows, at, dateSystem);
  const { count, date, followUp, outcome, sheetRow } = columns;
  const effective = new Uint8Array(count);
  const early: Finding[] = [];
  for (let record = 0; record < count; record++) {
    effective[record] = outcome[record] === "notReached" ? 0 : 1;
    if ((followUp[record] as number) <= (date[record] as number))
      early.push(
        findingAt(at, "followUpNotAfterContact", "warning", "followUp", (sheetRow[record] as number) - at.firstRow),
      );
  }
  return { columns: { ...columns, effective }, findings: [...early, ...findings] };
}
