/** The engine of one workbook and the only road by which it is changed: steps, each of them one undo. */
import { cellAddress, EXCEL_COLUMNS, EXCEL_ROWS, quotedSheetName } from "./addresses";
import { growSheet, startEngine, type EngineShare, type WorkbenchEngine } from "./engine";
import { FunctionBridge } from "./functions";
import type { EngineCell, EngineSheet, Getters } from "./library";
import { excelSheetName } from "./sheet-names";
import type { InitialState, Slot } from "./marks";
import type { WorkbookStore } from "./store";
import { SymbolSource } from "./symbols";
import type { Area } from "./workbook";
import { zoneOf } from "./zones";

/** Commands that a user at the grid may not give on a protected sheet. */
const PROTECTED_COMMANDS = new Set([
  "UPDATE_CELL",
  "CLEAR_CELL",
  "CLEAR_CELLS",
  "DELETE_CONTENT",
  "SET_FORMATTING",
  "CLEAR_FORMATTING",
  "ADD_COLUMNS_ROWS",
  "REMOVE_COLUMNS_ROWS",
  "HIDE_COLUMNS_ROWS",
  "ADD_MERGE",
  "REMOVE_MERGE",
  "CREATE_TABLE",
  "REMOVE_TABLE",
  "UPDATE_TABLE",
  "MOVE_RANGES",
]);

/** What all parts of the workbook share. */
export class WorkbookEngine {
  readonly engine: WorkbenchEngine;
  readonly getters: Getters;
  readonly bridge: FunctionBridge;
  /** Called after each step. */
  onSettled: () => void = () => undefined;
  private readonly share: EngineShare;
  private nextNumber = 1;

  /** `data`: the library's JSON form without cells; the cells come in `initial`. */
  constructor(data: object, initial: InitialState | undefined, dateSystem: "1900" | "1904" = "1900") {
    this.bridge = new FunctionBridge(
      ({ sheetId, row, col }) =>
        `${quotedSheetName(excelSheetName(this.getters.getSheetName!(sheetId)))}!${cellAddress(row, col)}`,
    );
    this.share = {
      symbols: new SymbolSource(),
      functions: this.bridge,
      dateSystem,
      depth: 0,
      ...(initial && { initial }),
    };
    this.engine = startEngine(data, this.share);
    this.getters = this.engine.getters;
    this.store.refuses = (command) =>
      this.share.depth === 0 &&
      PROTECTED_COMMANDS.has(command.type) &&
      !!this.store.sheetMarks[command.sheetId ?? ""]?.protected;
  }

  get store(): WorkbookStore {
    return this.share.store!;
  }

  // what is asked again and again

  /** A number that no other thing of this workbook has had. */
  freshNumber(): number {
    return this.nextNumber++;
  }

  sheet(id: string): EngineSheet {
    return this.getters.getSheet!(id) as EngineSheet;
  }

  cell(sheetId: string, row: number, column: number): EngineCell | undefined {
    return this.getters.getCell!({ sheetId, row, col: column }) as EngineCell | undefined;
  }

  rangeData(sheetId: string, area: Area): object {
    return this.getters.getRangeDataFromZone!(sheetId, zoneOf(area)) as object;
  }

  /** The part of an area that lies on the engine's (smaller) sheet. */
  within(sheetId: string, area: Area): Area | null {
    const rows = Math.min(area.row + area.rows, this.getters.getNumberRows!(sheetId)) - area.row;
    const columns = Math.min(area.column + area.columns, this.getters.getNumberCols!(sheetId)) - area.column;
    return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
  }

  /** Makes a sheet at least as large as asked; throws beyond the last row or column that Excel has. */
  grow(sheetId: string, rows: number, columns: number): void {
    if (rows > EXCEL_ROWS || columns > EXCEL_COLUMNS)
      throw new RangeError(`A sheet has ${EXCEL_ROWS} rows and ${EXCEL_COLUMNS} columns.`);
    growSheet(this.engine, sheetId, rows, columns);
  }

  // steps

  transaction<T>(work: () => T): T {
    if (this.share.depth > 0) return work();
    let result: { value: T } | undefined;
    let failure: { error: unknown } | undefined;
    this.share.depth++;
    try {
      this.engine.dispatch("WORKBENCH_STEP", {
        work: () => {
          try {
            result = { value: work() };
          } catch (error) {
            // Thrown through the engine it would leave it in the middle of a command.
            failure = { error };
          }
        },
      });
    } finally {
      this.share.depth--;
    }
    this.onSettled();
    if (failure) throw failure.error;
    if (!result) throw new Error("The engine did not take the change.");
    return result.value;
  }

  /** Gives the engine one command as a step; throws when it refuses. */
  run(type: string, payload: object): void {
    this.transaction(() => {
      const { isSuccessful, reasons } = this.engine.dispatch(type, payload);
      const serious = reasons.filter((reason) => reason !== "NoChanges");
      if (!isSuccessful && serious.length) throw new Error(`${type}: ${serious.join(", ")}`);
    });
  }

  /** Remembers what the engine has no place for; undefined forgets it. */
  mark(slot: Slot, key: string, value: unknown): void {
    this.run("WORKBENCH_MARK", { slot, key, value });
  }

  undo(): boolean {
    return this.travel("REQUEST_UNDO", "undoStack");
  }

  redo(): boolean {
    return this.travel("REQUEST_REDO", "redoStack");
  }

  private travel(type: string, stack: "undoStack" | "redoStack"): boolean {
    const history = this.engine.handlers.find((each) => "undoStack" in each) as unknown as Record<
      typeof stack,
      unknown[]
    >;
    if (!history[stack].length) return false;
    this.share.depth++;
    try {
      this.engine.dispatch(type);
    } finally {
      this.share.depth--;
    }
    return true;
  }

  /** What has happened so far cannot be undone: the workbook has just been opened. */
  forgetHistory(): void {
    const history = this.engine.handlers.find((each) => "undoStack" in each) as unknown as { undoStack: unknown[] };
    history.undoStack = [];
  }

  /**
   * Calculates the cells whose functions have not answered, and what depends on them.
   * @returns true where that was a step that can be undone: a result made its sheet longer
   */
  calculateBusy(): boolean {
    const busy = this.bridge.takeBusy().filter(({ sheetId }) => this.getters.tryGetSheet!(sheetId));
    if (!busy.length) return false;
    const steps = this.undoableSteps();
    for (const { sheetId, row, col } of busy)
      this.engine.evaluation.markChanged(sheetId, { top: row, bottom: row, left: col, right: col });
    this.share.depth++;
    try {
      this.engine.dispatch("EVALUATE_CELLS", { cellIds: [] });
    } finally {
      this.share.depth--;
    }
    return this.undoableSteps() > steps;
  }

  private undoableSteps(): number {
    return (this.engine.handlers.find((each) => "undoStack" in each) as unknown as { undoStack: unknown[] }).undoStack
      .length;
  }

  recalculate(): void {
    this.share.depth++;
    try {
      this.engine.dispatch("EVALUATE_CELLS");
    } finally {
      this.share.depth--;
    }
  }
}
