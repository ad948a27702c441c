import { addressOf, areaOf } from "../excel/address";
import type { WriteState } from "../excel/excel";
import { type SheetCell, userText } from "../excel/layout";
import type { SurveyedRuleTable } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";

/** A table of rules as it is in the very request that writes it. */
interface HeldTable {
  readonly name: string;
  readonly table: SurveyedRuleTable;
  readonly range: Excel.Range;
}

/**
 * Queues the reading of tables before what is queued next writes them: whoever changed one since it was surveyed is not
 * written over.
 */
export function holdTables(
  context: Excel.RequestContext,
  tables: readonly { readonly name: string; readonly table: SurveyedRuleTable }[],
): readonly HeldTable[] {
  return tables.map(({ name, table }) => ({
    name,
    table,
    range: context.workbook.tables.getItem(name).getRange().load("values,formulas,address"),
  }));
}

/**
 * Gives all tables back what they held where one of them was no longer as it was surveyed.
 * @param before what the state says once they have it again
 * @throws WorkbookError "sourceChanged"
 */
export async function stopWhenOvertaken(
  context: Excel.RequestContext,
  held: readonly HeldTable[],
  state: WriteState,
  before: Partial<WriteState>,
): Promise<void> {
  const overtaken = held.find(({ range, table }) => !isSameBody(range.values, table.cells));
  if (!overtaken) return;
  for (const each of held) putBack(context, each);
  await context.sync();
  Object.assign(state, before);
  throw new WorkbookError("sourceChanged", { sheet: overtaken.table.sheet, values: { source: overtaken.name } });
}

function isSameBody(now: readonly (readonly unknown[])[], seen: readonly (readonly unknown[])[]): boolean {
  return JSON.stringify(now.slice(1)) === JSON.stringify(seen.slice(1));
}

/** Gives a table the rows that somebody else had put into it. */
function putBack(context: Excel.RequestContext, { name, table: { sheet }, range: held }: HeldTable): void {
  const area = areaOf(held.address);
  if (!area) return;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const table = context.workbook.tables.getItem(name);
  table.getDataBodyRange().clear("Contents");
  table.resize(worksheet.getRange(addressOf(area)));
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  worksheet.getRange(addressOf(body)).formulas = held.formulas
    .slice(1)
    .map((row, at) => row.map((cell, column) => kept(cell as SheetCell, held.values[at + 1]?.[column])));
}

/** A text stays one, whatever it looks like; a formula stays a formula. */
function kept(formula: SheetCell, value: unknown): SheetCell {
  return typeof formula === "string" && formula === value ? userText(formula) : formula;
}
