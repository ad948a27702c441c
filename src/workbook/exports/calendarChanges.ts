import type { CalendarEvent, CalendarItem, CalendarKind, CalendarRegisterEntry } from "./calendarExport";
import { kindOfUid } from "./calendarUid";
import { stableHash } from "./stableHash";

/** Fingerprint of an event that was taken back. */
const cancelledPrint = "cancelled";

export interface CalendarScope {
  readonly asOf: number;
  /** "" for all. */
  readonly adviser: string;
  readonly kinds: ReadonlySet<CalendarKind>;
  /** Summary of an event that was taken back: what it was is not known any more. */
  readonly cancelledSummary: string;
  /** Minutes of a party. */
  readonly partyMinutes: number;
}

export interface CalendarChanges {
  /** What the file holds: every current event, and those taken back whose day has not passed. */
  readonly events: readonly CalendarEvent[];
  readonly entries: readonly CalendarRegisterEntry[];
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly cancelled: number;
  };
}

/**
 * Compares the events with what was exported last: an unchanged one keeps its sequence and stamp, so that its lines in
 * the file are the same byte by byte; a changed one counts up; one that is gone and lies ahead is cancelled, once. What
 * has passed is left alone: a calendar may keep its past.
 */
export function calendarChanges(
  items: readonly CalendarItem[],
  register: readonly CalendarRegisterEntry[],
  scope: CalendarScope,
): CalendarChanges {
  const last = latestEntries(register);
  const events: CalendarEvent[] = [];
  const entries: CalendarRegisterEntry[] = [];
  const counts = { new: 0, changed: 0, unchanged: 0, cancelled: 0 };
  const remember = (event: CalendarEvent, fingerprint: string): void => {
    const { uid, adviser, start, sequence, stamp } = event;
    events.push(event);
    entries.push({ uid, adviser, start, fingerprint, sequence, stamp });
  };
  for (const item of items) {
    const known = last.get(item.uid);
    const fingerprint = fingerprintOf(item);
    if (known?.fingerprint === fingerprint) {
      counts.unchanged++;
      events.push({ ...item, isCancelled: false, sequence: known.sequence, stamp: known.stamp });
    } else {
      counts[known ? "changed" : "new"]++;
      remember({ ...item, isCancelled: false, ...following(known, scope.asOf) }, fingerprint);
    }
  }
  const current = new Set(items.map(({ uid }) => uid));
  for (const known of last.values()) {
    const kind = kindOfUid(known.uid);
    const isInScope =
      kind !== undefined && scope.kinds.has(kind) && (scope.adviser === "" || scope.adviser === known.adviser);
    if (!isInScope || current.has(known.uid) || known.start < scope.asOf) continue;
    const gone = {
      kind,
      uid: known.uid,
      adviser: known.adviser,
      start: known.start,
      minutes: kind === "party" ? scope.partyMinutes : null,
      summary: scope.cancelledSummary,
      description: "",
      isCancelled: true,
    };
    if (known.fingerprint === cancelledPrint) events.push({ ...gone, sequence: known.sequence, stamp: known.stamp });
    else {
      counts.cancelled++;
      remember({ ...gone, ...following(known, scope.asOf) }, cancelledPrint);
    }
  }
  return { events, entries, counts };
}

/** Of each UID the row with the highest sequence: somebody may have sorted the register. */
export function latestEntries(register: readonly CalendarRegisterEntry[]): ReadonlyMap<string, CalendarRegisterEntry> {
  const last = new Map<string, CalendarRegisterEntry>();
  for (const entry of register) {
    const known = last.get(entry.uid);
    if (!known || entry.sequence >= known.sequence) last.set(entry.uid, entry);
  }
  return last;
}

/** True for an event that was exported and not taken back. */
export function isExported(known: CalendarRegisterEntry | undefined): known is CalendarRegisterEntry {
  return known !== undefined && known.fingerprint !== cancelledPrint;
}

/** A stamp never goes back, even when the as-of day does: calendars ignore what looks older. */
function following(known: CalendarRegisterEntry | undefined, asOf: number): Pick<CalendarEvent, "sequence" | "stamp"> {
  return known
    ? { sequence: known.sequence + 1, stamp: Math.max(Math.floor(known.stamp), asOf) }
    : { sequence: 0, stamp: asOf };
}

function fingerprintOf({ start, minutes, summary, description }: CalendarItem): string {
  return stableHash([start.toFixed(6), minutes ?? "day", summary, description].join("\n"));
}
