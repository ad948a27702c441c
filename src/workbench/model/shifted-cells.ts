/** Cells of some columns that move up or down while what stands beside them stays, as when a table gets a row. */
import { CellBatch } from "./cell-batch";
import type { EngineCell } from "./library";
import type { Area } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { zoneOf } from "./zones";

/** Moves the cells of an area by `by` rows with their formats, tables and names; the cells they leave become empty. */
export function shiftCells(workbook: WorkbookEngine, sheetId: string, area: Area, by: number): void {
  const target = { ...area, row: area.row + by };
  const first = Math.min(area.row, target.row);
  const both = { ...area, row: first, rows: area.rows + Math.abs(by) };
  workbook.grow(sheetId, both.row + both.rows, both.column + both.columns);
  // Before the cells are looked at: their formulas follow it, too.
  workbook.run("MOVE_RANGES", {
    sheetId,
    sheetName: workbook.sheet(sheetId).name,
    targetSheetId: sheetId,
    target: [zoneOf(area)],
    col: target.column,
    row: target.row,
    isShift: true,
  });
  const moving = new Map<string, EngineCell>();
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = workbook.cell(sheetId, row, column);
      if (cell) moving.set(`${row + by},${column}`, cell);
    }
  const batch = new CellBatch(sheetId, both, true, (row, column, before) => {
    const cell = moving.get(`${row},${column}`);
    if (cell) return { cell };
    return before && { input: { empty: true }, style: null, format: "" };
  });
  workbook.run("WORKBENCH_CELLS", { sheetId, batch });
}
