import type { TextKey } from "../../text/text";
import type { SheetJob } from "../../workbook/excel/sheetMarks";

/** The key of a sheet's name. A job without a name does not compile, and the error names the missing key. */
export function sheetName(job: SheetJob): TextKey {
  return `sheets.${job}.name`;
}
