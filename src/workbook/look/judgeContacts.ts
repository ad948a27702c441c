import type { Steps } from "../../method/steps";
import { isFarAhead, isLongPast } from "../../method/calendar/farYears";
import { contactsSource } from "../../method/tables/contacts";
import { findingAt, type SourcePlace } from "../excel/cell";
import type { DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import { judgeSource, type SourceCells } from "./judgeSource";
import type { AttemptTime, ContactColumns } from "./look";

/**
 * Judges the contacts table: as `judgeSource`, which contacts were effective, the times of those that were not,
 * follow-ups that do not lie after their contact, and years that are far away.
 */
export function* judgeContacts(
  cells: SourceCells<typeof contactsSource>,
  rows: number,
  at: SourcePlace,
  dateSystem: DateSystem,
): Steps<{ readonly columns: ContactColumns; readonly findings: readonly Finding[] }> {
  const { columns, findings } = yield* judgeSource(contactsSource, cells, rows, at, dateSystem);
  yield;
  const { count, date, followUp, outcome, sheetRow } = columns;
  const effective = new Uint8Array(count);
  const attemptTimes = new Map<number, AttemptTime>();
  const early: Finding[] = [];
  for (let record = 0; record < count; record++) {
    effective[record] = outcome[record] === "notReached" ? 0 : 1;
    const row = (sheetRow[record] as number) - at.firstRow;
    // The next try may be on the day of the attempt.
    const first = (date[record] as number) + (effective[record] as number);
    if ((followUp[record] as number) < first)
      early.push(findingAt(at, "followUpNotAfterContact", "warning", "followUp", row));
    far(row, "date", isLongPast(date[record] as number), date[record] as number);
    far(row, "followUp", isFarAhead(followUp[record] as number, date[record] as number), followUp[record] as number);
    if (effective[record] === 1) continue;
    const times = { at: timeIn(cells.date?.[row]), next: timeIn(cells.followUp?.[row]) };
    if (times.at !== null || times.next !== null) attemptTimes.set(record, times);
  }
  return { columns: { ...columns, effective, attemptTimes }, findings: [...early, ...findings] };

  function far(row: number, field: "date" | "followUp", isFar: boolean, day: number): void {
    if (isFar) early.push(findingAt(at, "yearFar", "warning", field, row, { day }));
  }
}

function timeIn(cell: unknown): number | null {
  return typeof cell === "number" && cell % 1 > 0 ? cell % 1 : null;
}
