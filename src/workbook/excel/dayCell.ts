import { workbookSerial, type DateSystem } from "./dateSystem";
import { numberCell, type SheetCell } from "./layout";

/** A day as the workbook counts it; blank where there is none. @param serial of the 1900 system */
export function dayCell(dateSystem: DateSystem, serial: number | null | undefined): SheetCell {
  return numberCell(serial === null || serial === undefined ? null : workbookSerial(dateSystem, serial));
}
