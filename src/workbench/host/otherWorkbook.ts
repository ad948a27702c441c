import type { HostContext } from "./context";
import { HostError } from "./hostError";

/**
 * What Excel for Windows and Mac refuses while another workbook is in front, with its codes: Microsoft's list ("API
 * limitations when the active workbook switches"), and the names of a sheet (office-js#6365).
 */
const refused: Readonly<Record<string, "GeneralException" | "InvalidSelection">> = {
  "Range.select": "GeneralException",
  "Table.clearFilters": "GeneralException",
  "Workbook.getActiveCell": "InvalidSelection",
  "Workbook.getSelectedRange": "InvalidSelection",
  "Worksheet.activate": "GeneralException",
  "Worksheet.delete": "InvalidSelection",
  "Worksheet.names": "InvalidSelection",
  "Worksheet.showGridlines": "GeneralException",
  "WorksheetCollection.add": "GeneralException",
  "WorksheetFreezePanes.freezeRows": "GeneralException",
  "WorksheetFreezePanes.unfreeze": "GeneralException",
};

/** Fails for a member that needs the workbook in front while it is not. */
export function checkInFront(member: string, { faults }: HostContext): void {
  const code = refused[member];
  if (code !== undefined && faults.isOtherWorkbookInFront) throw new HostError(code, undefined, member);
}
