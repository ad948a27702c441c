/**
 * The engine measures every cell's text to find the height of its row: seconds on a large sheet. Only cells that wrap, are
 * large, turned or have several lines can be higher than a row; the others are not measured.
 */
import { registries, type Command, type EngineCell, type EnginePlugin } from "./library";
import type { CellBatch } from "./cell-batch";

const STANDARD_HEIGHT = 23;
/** More changed rows than this keep their heights until the file is opened again. */
const MEASURED_ROWS = 5000;

interface RowHeights extends EnginePlugin {
  handle(command: Command): void;
  getCellHeight(at: { sheetId: string; row: number; col: number }): number;
  getRowTallestCell(sheetId: string, row: number): unknown;
  updateRowSizeForZoneChange(sheetId: string, zone: { top: number; bottom: number }): void;
}

const EnginesRowHeights = registries.coreViewsPluginRegistry.get("row_size") as unknown as new (
  config: object,
) => RowHeights;

function mayBeHigh(cell: EngineCell | undefined): boolean {
  if (!cell) return false;
  const { style } = cell;
  if (style && (style.fontSize !== undefined || style.wrapping === "wrap" || "rotation" in style)) return true;
  return !cell.isFormula && cell.content.includes("\n");
}

export class WorkbenchRowHeights extends EnginesRowHeights {
  override handle(command: Command): void {
    if (command.type === "WORKBENCH_CELLS") {
      const { sheetId, area } = command.batch as CellBatch;
      if (area.rows <= MEASURED_ROWS) {
        this.updateRowSizeForZoneChange(sheetId, { top: area.row, bottom: area.row + area.rows - 1 });
      }
      return;
    }
    super.handle(command);
  }

  override getCellHeight(at: { sheetId: string; row: number; col: number }): number {
    return mayBeHigh(this.getters.getCell!(at)) ? super.getCellHeight(at) : STANDARD_HEIGHT;
  }

  override getRowTallestCell(sheetId: string, row: number): unknown {
    const ids = this.getters.getRowCellIds!(sheetId, row) as number[];
    return ids.some((id) => mayBeHigh(this.getters.getCellById!(id)))
      ? super.getRowTallestCell(sheetId, row)
      : undefined;
  }
}
