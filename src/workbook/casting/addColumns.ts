import { addressOf, overlaps, type Area } from "../excel/address";
import type { SourceChoice } from "../excel/source";
import { userText } from "../excel/layout";
import { choiceArea } from "../excel/source";
import type { Survey } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { stopWhenProtected } from "./storeCasting";

/** Throws when the cells right of a source are not blank, or its sheet is protected. One request. */
export async function stopWhenColumnsBlocked(
  context: Excel.RequestContext,
  survey: Survey,
  choice: SourceChoice,
  count: number,
): Promise<void> {
  stopWhenProtected(survey, [choice.sheet]);
  const area = besideOf(choice, count);
  const tables = [...survey.tables, ...survey.ruleTables.values(), ...survey.castingTables.values()];
  const range = context.workbook.worksheets.getItem(choice.sheet).getRange(addressOf(area)).load("values");
  await context.sync();
  const isBlocked =
    tables.some((table) => table.sheet === choice.sheet && overlaps(table.area, area)) ||
    range.values.some((row) => row.some((cell) => cell !== ""));
  if (!isBlocked) return;
  const cell = addressOf({ ...area, rows: 1, columns: 1 });
  throw new WorkbookError("columnsInWay", { place: { sheet: choice.sheet, cell } });
}

/** Adds blank columns with these headers at the right end of a source; a table grows by them. */
export function addColumns(context: Excel.RequestContext, choice: SourceChoice, headers: readonly string[]): void {
  const area = choiceArea(choice);
  const sheet = context.workbook.worksheets.getItem(choice.sheet);
  const beside = { ...besideOf(choice, headers.length), rows: 1 };
  sheet.getRange(addressOf(beside)).formulas = [headers.map(userText)];
  if (choice.tableName === null) return;
  const grown = { ...area, columns: area.columns + headers.length };
  context.workbook.tables.getItem(choice.tableName).resize(sheet.getRange(addressOf(grown)));
}

function besideOf(choice: SourceChoice, columns: number): Area {
  const area = choiceArea(choice);
  return { ...area, column: area.column + area.columns, columns };
}
