/** Tells listeners what has changed, once per step, and remembers what saving has to look at. */
import { quietly, type Command, type Zone } from "./library";
import type { SelectedArea } from "./selected-area";
import type { CellBatch } from "./cell-batch";
import { TouchedRows } from "./touched-rows";
import type { Area, CellChange } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { areaOfZone, joinZones, zoneOf } from "./zones";

/** Commands after which formulas on any sheet may read differently. */
const TOUCHING_ALL = new Set(["RENAME_SHEET", "DELETE_SHEET", "REMOVE_COLUMNS_ROWS", "MOVE_RANGES", "DUPLICATE_SHEET"]);

export class Changes {
  /** What has been changed since the workbook was opened. */
  readonly touched = new TouchedRows();
  private readonly changeListeners = new Set<(changes: readonly CellChange[]) => void>();
  private readonly selectionListeners = new Set<() => void>();
  private pending: CellChange[] = [];
  private selecting = false;
  private lastSelection: string;

  constructor(
    private readonly workbook: WorkbookEngine,
    private readonly selected: SelectedArea,
  ) {
    this.lastSelection = JSON.stringify(selected.selection());
    workbook.onSettled = () => this.tell();
    this.hearEngine();
  }

  /** The page's components call engine.dispatch: wrapped so that listeners hear once, after the whole command. */
  private hearEngine(): void {
    const { engine } = this.workbook;
    const dispatch = engine.dispatch.bind(engine);
    let running = 0;
    engine.dispatch = (type, payload) => {
      running++;
      try {
        return quietly(() => dispatch(type, payload));
      } finally {
        running--;
        if (running === 0) this.tell();
      }
    };
    engine.on("update", this, () => {
      if (running === 0) this.tell();
    });
  }

  onChanged(listener: (changes: readonly CellChange[]) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelectionChanged(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** A selection made by the workbook is told once, at its end. */
  select(sheetId: string, area: Area): void {
    this.selecting = true;
    try {
      this.selected.select(sheetId, area);
    } finally {
      this.selecting = false;
    }
    this.tell();
  }

  note(command: Command): void {
    const { type, sheetId } = command;
    if (TOUCHING_ALL.has(type)) this.touched.everything();
    else if (type === "UPDATE_CELL") this.touched.rows(sheetId!, command.row, 1);
    else if (type === "WORKBENCH_CELLS") {
      const { area } = command.batch as CellBatch;
      this.touched.rows(sheetId!, area.row, area.rows);
    } else if (sheetId) this.touched.sheet(sheetId);
    const edited = (area: Area) => this.pending.push({ sheetId: sheetId!, area, kind: "RangeEdited" });
    switch (type) {
      case "UPDATE_CELL":
        if ("content" in command) edited({ row: command.row, column: command.col, rows: 1, columns: 1 });
        break;
      case "WORKBENCH_CELLS": {
        const batch = command.batch as CellBatch;
        if (!batch.formatsOnly) edited(batch.area);
        break;
      }
      case "ADD_COLUMNS_ROWS":
        if (!command.growth) {
          this.touched.everything();
          const at = (command.base as number) + (command.position === "after" ? 1 : 0);
          const row = command.dimension === "ROW";
          if (command.told) {
            const { column, columns } = command.told as Area;
            const area = { row: at, column, rows: command.quantity as number, columns };
            this.pending.push({ sheetId: sheetId!, area, kind: "CellInserted" });
            break;
          }
          this.pending.push({
            sheetId: sheetId!,
            area: row
              ? this.rowsArea(sheetId!, at, command.quantity)
              : this.columnsArea(sheetId!, at, command.quantity),
            kind: row ? "RowInserted" : "ColumnInserted",
          });
        }
        break;
      case "REMOVE_COLUMNS_ROWS": {
        const row = command.dimension === "ROW";
        const elements = command.elements as number[];
        const at = elements.reduce((least, each) => Math.min(least, each), Infinity);
        if (command.told) {
          const { column, columns } = command.told as Area;
          const area = { row: at, column, rows: elements.length, columns };
          this.pending.push({ sheetId: sheetId!, area, kind: "CellDeleted" });
          break;
        }
        this.pending.push({
          sheetId: sheetId!,
          area: row ? this.rowsArea(sheetId!, at, elements.length) : this.columnsArea(sheetId!, at, elements.length),
          kind: row ? "RowDeleted" : "ColumnDeleted",
        });
        break;
      }
      case "MOVE_RANGES":
        // A user's cut and paste is told cell by cell.
        if (command.isShift) this.pending.push({ sheetId: sheetId!, ...shiftOf(command) });
        break;
      case "UNDO":
      case "REDO":
        for (const each of command.commands as Command[]) {
          if (this.workbook.getters.tryGetSheet!(each.sheetId ?? (each.batch as CellBatch | undefined)?.sheetId)) {
            this.note({ ...each, sheetId: each.sheetId ?? (each.batch as CellBatch).sheetId });
          }
        }
        break;
    }
  }

  private rowsArea(sheetId: string, row: number, rows: number): Area {
    return { row, column: 0, rows, columns: this.workbook.getters.getNumberCols!(sheetId) };
  }

  private columnsArea(sheetId: string, column: number, columns: number): Area {
    return { row: 0, column, rows: this.workbook.getters.getNumberRows!(sheetId), columns };
  }

  /** Tells listeners what has happened since they were last told. */
  private tell(): void {
    if (this.selecting) return;
    if (this.pending.length) {
      const changes = joinChanges(this.pending);
      this.pending = [];
      for (const listener of [...this.changeListeners]) listener(changes);
    }
    const selection = JSON.stringify(this.selected.selection());
    if (selection !== this.lastSelection) {
      this.lastSelection = selection;
      for (const listener of [...this.selectionListeners]) listener();
    }
  }
}

function shiftOf({ target, row }: Command): Pick<CellChange, "area" | "kind"> {
  const { top, left, right } = (target as Zone[])[0]!;
  const from = row as number;
  const area = { row: Math.min(top, from), column: left, rows: Math.abs(from - top), columns: right - left + 1 };
  return { area, kind: from > top ? "CellInserted" : "CellDeleted" };
}

/** Single edits of one sheet become one area; anything else is told in order. */
function joinChanges(changes: readonly CellChange[]): CellChange[] {
  const joined: CellChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last && last.kind === "RangeEdited" && change.kind === "RangeEdited" && last.sheetId === change.sheetId) {
      joined[joined.length - 1] = { ...last, area: areaOfZone(joinZones(zoneOf(last.area), zoneOf(change.area))) };
    } else joined.push(change);
  }
  return joined;
}
