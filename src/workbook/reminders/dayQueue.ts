import type { Look } from "../look/look";
import type { NetworkReminder } from "./reminderEntry";
import { remindersOf } from "./remindersOf";

/**
 * Whom to contact today, one after the other (docs/method.md, My day): what is due by the as-of day. First the tries whose
 * time has come, then everything else by priority, earlier due days first; last the tries of a later time today.
 * @param asOf whole serial of the 1900 system
 * @param adviser whose networks; null: everybody's
 * @param time of day, a fraction; null where the as-of day is not today: every time has come
 */
export function dayQueueOf(
  look: Look,
  asOf: number,
  adviser: string | null,
  time: number | null,
): readonly NetworkReminder[] {
  const listed = remindersOf(look, asOf)?.listed ?? [];
  const due = listed.filter(
    (entry) => entry.due <= Math.floor(asOf) && (adviser === null || entry.adviser === adviser),
  );
  return due
    .map((entry, place) => ({ entry, place, rank: rankOf(entry, asOf, time), at: timeOf(entry, asOf) ?? 0 }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.rank === 1 ? b.entry.priority - a.entry.priority || a.entry.due - b.entry.due : a.at - b.at) ||
        a.place - b.place,
    )
    .map(({ entry }) => entry);
}

/** The time of a try that is due today; null where none was said. */
function timeOf({ attempts, derivation }: NetworkReminder, asOf: number): number | null {
  return derivation?.rule === "retry" && attempts?.retry === Math.floor(asOf) ? attempts.retryTime : null;
}

function rankOf(entry: NetworkReminder, asOf: number, time: number | null): 0 | 1 | 2 {
  const at = timeOf(entry, asOf);
  if (at === null) return 1;
  return time === null || at <= time ? 0 : 2;
}
