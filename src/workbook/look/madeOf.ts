import { type Fingerprint, fingerprintOf } from "./fingerprint";
import type { Look } from "./look";
import { type LookPart, partsOf } from "./lookParts";
import type { Reads, SheetRecord } from "./sheetRecord";

type OfSheet = Pick<SheetRecord, "reads" | "fixedReads">;

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * What stands fixed on a sheet and what it was made of, so short that it fits beside the sheet's mark (a name's comment
 * holds 255 characters): three digits a part, one chance in 262,144 that a change goes unseen.
 */
export function madeOf(look: Look, record: OfSheet, isLive: boolean): string {
  const reads = readsOf(record, isLive);
  return reads ? headOf(reads, isLive) + prints(fingerprintOf(look, reads)).join("") : "";
}

/**
 * The parts of a look that changed since a sheet was written.
 * @param made as `madeOf` gave it, by another version of the add-in perhaps
 * @returns null where it does not tell
 */
export function changedSince(look: Look, record: OfSheet, made: string): readonly LookPart[] | null {
  const isLive = made.startsWith("L");
  const reads = readsOf(record, isLive);
  if (!reads || headOf(reads, isLive) !== made.slice(0, 4)) return null;
  const fingerprint = fingerprintOf(look, reads);
  const now = prints(fingerprint);
  const then = made.slice(4).match(/.{3}/g) ?? [];
  return [...fingerprint.keys()].filter((_part, at) => then[at] !== now[at]);
}

/** The form of the sheet, and the parts that it was made of: prints of other parts cannot be compared. */
function headOf(reads: Reads, isLive: boolean): string {
  return (isLive ? "L" : "F") + short(partsOf(reads).join());
}

function readsOf({ reads, fixedReads }: OfSheet, isLive: boolean): Reads | undefined {
  return isLive ? fixedReads : reads;
}

function prints(fingerprint: Fingerprint): readonly string[] {
  return [...fingerprint.values()].map(short);
}

function short(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // The low bits of FNV are its weakest.
  const value = (hash ^ (hash >>> 15)) >>> 0;
  return [0, 6, 12].map((shift) => digits[(value >>> shift) & 63]).join("");
}
