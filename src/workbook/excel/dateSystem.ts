import { serialFrom1904, serialTo1904 } from "../../method/calendar/serial";

/** From where a workbook counts its days. The product computes with serials of the 1900 system throughout. */
export type DateSystem = "1900" | "1904";

/** The serial of the 1900 system of a serial in a cell. */
export function canonicalSerial(dateSystem: DateSystem, serial: number): number {
  return dateSystem === "1904" ? serialFrom1904(serial) : serial;
}

/** The serial to put into a cell, of a serial of the 1900 system. */
export function workbookSerial(dateSystem: DateSystem, serial: number): number {
  return dateSystem === "1904" ? serialTo1904(serial) : serial;
}
