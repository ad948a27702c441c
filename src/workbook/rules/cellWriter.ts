import type { Language } from "../../text/text";
import type { DateSystem } from "../excel/dateSystem";
import { dayCell } from "../excel/dayCell";
import type { SheetCell } from "../excel/layout";

/** How the values of a rule become cells: in the language of the sheet and the date system of the workbook. */
export interface CellWriter {
  readonly language: Language;
  /** "" for null. */
  readonly day: (serial: number | null) => SheetCell;
}

/** Writes days as the workbook counts them, and knows the language of its words. */
export function cellWriter(language: Language, dateSystem: DateSystem): CellWriter {
  return {
    language,
    day: (serial) => dayCell(dateSystem, serial),
  };
}
