import { serialFrom1904, serialTo1904 } from "../method/calendar/serial";

export type DateSystem = "1900" | "1904";

let current: DateSystem = "1900";

/**
 * Tells the functions how the open workbook counts its days. A custom function sees serials and cannot know; the
 * add-in reads the setting at its start.
 */
export function useDateSystem(system: DateSystem): void {
  current = system;
}

/** The canonical (1900) serial of a serial of the workbook. */
export function canonicalSerial(serial: number): number {
  return current === "1904" ? serialFrom1904(serial) : serial;
}

/** The workbook's serial of a canonical (1900) serial. */
export function workbookSerial(serial: number): number {
  return current === "1904" ? serialTo1904(serial) : serial;
}
