import { serialFrom1904, serialTo1904 } from "../method/calendar/serial";

/** Until the pane has told, days count from 1900; it calculates again where that was wrong. */
function countsFrom1904(): boolean {
  const days = (globalThis.skmDays ??= { system: undefined, isAssumed: false });
  if (days.system === undefined) days.isAssumed = true;
  return days.system === "1904";
}

/** The canonical (1900) serial of a serial of the workbook. */
export function serialFromCell(serial: number): number {
  return countsFrom1904() ? serialFrom1904(serial) : serial;
}

/** The workbook's serial of a canonical (1900) serial. */
export function serialForCell(serial: number): number {
  return countsFrom1904() ? serialTo1904(serial) : serial;
}
