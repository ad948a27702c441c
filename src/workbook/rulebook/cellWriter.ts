import { serialTo1904 } from "../../method/calendar/serial";
import type { Language } from "../../text/text";
import { numberCell, type SheetCell } from "../sheets/layout";

/** How the values of a rule become cells: in the language of the sheet and the date system of the workbook. */
export interface CellWriter {
  readonly language: Language;
  /** "" for null. */
  readonly day: (serial: number | null) => SheetCell;
}

export function cellWriter(language: Language, dateSystem: "1900" | "1904"): CellWriter {
  return {
    language,
    day: (serial) => numberCell(serial === null ? null : dateSystem === "1904" ? serialTo1904(serial) : serial),
  };
}
