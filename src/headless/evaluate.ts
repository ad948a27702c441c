import { profiles } from "../workbench/host/profile";
import { isReadableFormula } from "../workbench/model/formula-check";
import type { CellValue } from "../workbench/model/workbook";
import { openAddIn } from "./addIn";
import { explained } from "./cellError";
import type { EvalCommand } from "./commandLine";
import { UsageError } from "./usageError";

/**
 * The value of a formula as Excel would show it: a scalar, or rows for a spill. The formula is put into a free cell to
 * the right of everything on the active sheet, so that references without a sheet mean that sheet.
 * @throws UsageError when the formula cannot be read
 */
export async function evaluate({
  formula,
  workbook,
  language,
  platform = "web",
}: EvalCommand): Promise<CellValue | CellValue[][]> {
  const { model } = await openAddIn(workbook, language, profiles[platform]);
  const sheetId = model.activeSheetId();
  const used = model.usedArea(sheetId, true);
  // Far right also on an empty sheet: =A1 is a blank cell, not the formula itself.
  const column = Math.max(100, used ? used.column + used.columns + 1 : 0);
  if (!isReadableFormula(formula)) throw new UsageError("headless.formulaUnreadable", { formula });
  model.write(sheetId, { row: 0, column, rows: 1, columns: 1 }, [[{ formula }]]);
  const spill = model.spillArea(sheetId, 0, column);
  const area = spill ?? { row: 0, column, rows: 1, columns: 1 };
  const rows = model.values(sheetId, area).map((row) => row.map((value) => explained(value, language)));
  return spill && (spill.rows > 1 || spill.columns > 1) ? rows : (rows[0]?.[0] ?? "");
}
