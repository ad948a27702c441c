import { calendarKinds, type CalendarKind } from "./calendarExport";
import { stableHash } from "./stableHash";

/**
 * The UID of an event: its kind and two hashes, so that the same event of the same workbook is found again in every
 * calendar and nobody reads a name in it.
 * @param key whose event it is: the key of a network or an adviser's name
 * @param origin what caused it: the day of the last contact, the day of the party ...
 */
export function calendarUid(kind: CalendarKind, key: string, origin: string): string {
  const text = `${kind}\n${key}\n${origin}`;
  return `${kind}-${stableHash(text)}${stableHash(`${text}\n`)}@skm-for-excel`;
}

/** The kind that a UID of ours begins with; undefined for a text that is none. */
export function kindOfUid(uid: string): CalendarKind | undefined {
  return calendarKinds.find((kind) => uid.startsWith(`${kind}-`));
}
