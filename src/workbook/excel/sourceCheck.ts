import type { FoundSource } from "./source";
import { isInPlace } from "./readColumns";
import { addressOf } from "./address";
import type { Survey } from "./survey";
import { WorkbookError } from "./workbookError";

/**
 * Throws when a source is no longer what was read: somebody inserted or deleted rows, renamed a header or removed it.
 * The user has seen a result of other rows then, and formulas would point elsewhere.
 */
export function checkSource(survey: Survey, { choice }: FoundSource<string>): void {
  const values = { source: choice.key };
  if (choice.tableName === null) {
    const used = survey.sheets.find((sheet) => sheet.name === choice.sheet)?.used;
    if (used === undefined) throw new WorkbookError("sourceGone", { values });
    if (used === null || !isInPlace(choice, addressOf(used)))
      throw new WorkbookError("sourceChanged", { sheet: choice.sheet, values });
    return;
  }
  const table = survey.tables.find((each) => each.name === choice.tableName);
  if (!table) throw new WorkbookError("sourceGone", { values });
  const isSame =
    table.sheet === choice.sheet &&
    addressOf(table.area) === choice.address &&
    table.headers.length === choice.headers.length &&
    table.headers.every((header, index) => header === choice.headers[index]);
  if (!isSame) throw new WorkbookError("sourceChanged", { sheet: table.sheet, values });
}
