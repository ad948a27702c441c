/** The writing of many cells at once, with a single entry in the history. */
import { engineCell } from "./cell-content";
import type { CellStore, EngineCell, EngineStyle, Getters, SheetStore } from "./library";
import type { Area, CellInput } from "./workbook";

/** Changes to many cells, passed by reference: the engine would copy plain payloads. */
export class CellBatch {
  constructor(
    readonly sheetId: string,
    readonly area: Area,
    /** True when contents stay as they are, or when the change is told otherwise. */
    readonly formatsOnly: boolean,
    /** undefined leaves the cell. Called once per cell and again on redo. */
    readonly change: (row: number, column: number, before: EngineCell | undefined) => CellChangeStep | undefined,
  ) {}
  clone(): CellBatch {
    return this;
  }
}

export interface CellChangeStep {
  readonly input?: CellInput;
  readonly style?: EngineStyle | null;
  readonly format?: string;
  /** Another cell, taken over as it is. */
  readonly cell?: EngineCell;
}

/** What a batch did: the formulas it put in place, and what puts the cells back. */
export interface CellBatchResult {
  readonly formulas: readonly [row: number, column: number][];
  /** Setting `cells` puts all of them back; absent when no cell changed. */
  readonly undo?: { cells: unknown };
}

/** Writes without one history entry per cell: a single entry puts all cells back. */
export function applyBatch(
  { sheetId, area, change }: CellBatch,
  sheetStore: SheetStore,
  cellStore: CellStore,
  getters: Getters,
): CellBatchResult {
  const rows = sheetStore.sheets[sheetId]!.rows;
  const cells = (cellStore.cells[sheetId] ??= {});
  const { cellPosition } = sheetStore;
  const before: { row: number; column: number; id: number | undefined; cell: EngineCell | undefined }[] = [];
  const formulas: [number, number][] = [];
  let { nextId } = cellStore;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const ids = rows[row]!.cells;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const id = ids[column];
      const old = id === undefined ? undefined : cells[id];
      const step = change(row, column, old);
      if (!step) continue;
      const style = step.style === undefined ? old?.style : (step.style ?? undefined);
      const format = step.format === undefined ? old?.format : step.format || undefined;
      let cell: EngineCell | undefined;
      if (step.cell) cell = { ...step.cell, id: id ?? nextId };
      else if (step.input) cell = engineCell(getters, id ?? nextId, step.input, sheetId, style, format);
      else if (old) cell = old.isFormula || old.content || style || format ? { ...old, style, format } : undefined;
      else cell = engineCell(getters, nextId, { empty: true }, sheetId, style, format);
      if (!cell && !old) continue;
      before.push({ row, column, id, cell: old });
      if (!cell) {
        delete cells[id!];
        delete cellPosition[id!];
        delete ids[column];
        continue;
      }
      cells[cell.id] = cell;
      if (id === undefined) {
        cellPosition[cell.id] = { sheetId, col: column, row };
        ids[column] = cell.id;
        nextId++;
      }
      if (cell.isFormula && (step.input ?? step.cell)) formulas.push([row, column]);
    }
  }
  cellStore.nextId = nextId;
  const undo = {
    set cells(_put: unknown) {
      const nowRows = sheetStore.sheets[sheetId]!.rows;
      const nowCells = (cellStore.cells[sheetId] ??= {});
      for (let at = before.length - 1; at >= 0; at--) {
        const { row, column, id, cell } = before[at]!;
        const ids = nowRows[row]!.cells;
        const current = ids[column];
        if (current !== undefined && current !== id) {
          delete nowCells[current];
          delete sheetStore.cellPosition[current];
        }
        if (id === undefined || !cell) delete ids[column];
        else {
          ids[column] = id;
          nowCells[id] = cell;
          sheetStore.cellPosition[id] = { sheetId, col: column, row };
        }
      }
    },
  };
  return { formulas, ...(before.length > 0 && { undo }) };
}
