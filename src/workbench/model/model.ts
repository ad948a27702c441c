/** The workbook model on the engine. See workbook.ts for what each member means. */
import { cellAddress, quotedSheetName } from "./addresses";
import { cellError, evaluatedValue, literalValue } from "./cell-content";
import { cellFormat, changedStyle, numberFormatOf, withNumberFormat } from "./cell-formats";
import { chartDefinition } from "./charts";
import { engineRule, ruleOf, type EngineRule } from "./conditional-rules";
import { growSheet, startEngine, type EngineShare, type WorkbenchEngine } from "./engine";
import { usedZone } from "./evaluation";
import { rewriteFormula } from "./formula-text";
import { FunctionBridge } from "./functions";
import {
  CompiledFormulas,
  quietly,
  type Command,
  type EngineCell,
  type EngineSheet,
  type EngineStyle,
  type EvaluatedCell,
  type Getters,
  type Zone,
} from "./library";
import { displayText } from "./number-format";
import { engineSheetName, excelSheetName } from "./sheet-names";
import {
  CellBatch,
  nameKey,
  type CellChangeStep,
  type InitialState,
  type SheetMark,
  type Shift,
  type Slot,
  type TableMark,
} from "./store";
import { SymbolSource } from "./symbols";
import { TouchedRows } from "./touched-rows";
import type { FileSource } from "./xlsx/open-file";
import type {
  Area,
  CallFunction,
  CellChange,
  CellFormat,
  CellInput,
  CellValue,
  ChartState,
  ConditionalRule,
  CustomFunctionEntry,
  NameState,
  SheetState,
  TableState,
  Visibility,
  WorkbookModel,
} from "./workbook";

export interface ModelOptions {
  readonly dateSystem?: "1900" | "1904";
  readonly language?: "en" | "de";
}

const LOCALES = {
  en: {
    name: "English (US)",
    code: "en_US",
    thousandsSeparator: ",",
    decimalSeparator: ".",
    weekStart: 7,
    dateFormat: "m/d/yyyy",
    timeFormat: "hh:mm:ss a",
    formulaArgSeparator: ",",
  },
  de: {
    name: "German",
    code: "de_DE",
    thousandsSeparator: ".",
    decimalSeparator: ",",
    weekStart: 1,
    dateFormat: "dd.mm.yyyy",
    timeFormat: "hh:mm:ss",
    formulaArgSeparator: ";",
  },
};

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

/** Commands after which formulas on any sheet may read differently. */
const TOUCHING_ALL = new Set(["RENAME_SHEET", "DELETE_SHEET", "REMOVE_COLUMNS_ROWS", "MOVE_RANGES", "DUPLICATE_SHEET"]);

const POINTS_PER_PIXEL = 0.75;

export class SpreadsheetModel implements WorkbookModel {
  readonly dateSystem: "1900" | "1904";
  readonly language: "en" | "de";
  /** The library's own model, for the page to show. */
  readonly engine: WorkbenchEngine;
  /** The file it was opened from. */
  source: FileSource | undefined;
  /** What has been changed since. */
  readonly touched = new TouchedRows();
  private readonly share: EngineShare;
  private readonly getters: Getters;
  private readonly bridge: FunctionBridge;
  private readonly changeListeners = new Set<(changes: readonly CellChange[]) => void>();
  private readonly selectionListeners = new Set<() => void>();
  private pending: CellChange[] = [];
  private selecting = false;
  private lastSelection = "";
  private asked: { sheetId: string; area: Area; zone: string } | undefined;
  private used = new Map<string, Area | null>();
  private nextNumber = 1;

  /** `data`: the library's JSON form without cells; the cells come in `initial`. */
  constructor(data: object, options: ModelOptions = {}, initial?: InitialState) {
    this.dateSystem = options.dateSystem ?? "1900";
    this.language = options.language ?? "en";
    this.bridge = new FunctionBridge(
      ({ sheetId, row, col }) =>
        `${quotedSheetName(excelSheetName(this.getters.getSheetName!(sheetId)))}!${cellAddress(row, col)}`,
    );
    this.share = { symbols: new SymbolSource(), functions: this.bridge, depth: 0, ...(initial && { initial }) };
    const settings = { locale: LOCALES[this.language] };
    this.engine = startEngine({ ...data, settings }, this.share);
    this.getters = this.engine.getters;
    this.listen();
  }

  private listen(): void {
    const { engine, store } = this;
    store.onCells = (sheetId, zone, formulas) => {
      engine.evaluation.markChanged(sheetId, zone);
      for (const [row, col] of formulas) engine.evaluation.markFormula({ sheetId, row, col });
    };
    store.onCommand = (command) => this.noteCommand(command);
    store.onNamesChanged = (names) => this.recalculateUsesOf(names);
    store.refuses = (command) =>
      this.share.depth === 0 &&
      PROTECTED_COMMANDS.has(command.type) &&
      !!store.sheetMarks[command.sheetId ?? ""]?.protected;
    // The page's components call engine.dispatch: wrapped so that listeners hear once, after the whole command.
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
    this.lastSelection = JSON.stringify(this.selection());
  }

  private get store() {
    return this.share.store!;
  }

  private noteCommand(command: Command): void {
    this.used.clear();
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
        this.pending.push({
          sheetId: sheetId!,
          area: row ? this.rowsArea(sheetId!, at, elements.length) : this.columnsArea(sheetId!, at, elements.length),
          kind: row ? "RowDeleted" : "ColumnDeleted",
        });
        break;
      }
      case "UNDO":
      case "REDO":
        for (const each of command.commands as Command[]) {
          if (this.getters.tryGetSheet!(each.sheetId ?? (each.batch as CellBatch | undefined)?.sheetId)) {
            this.noteCommand({ ...each, sheetId: each.sheetId ?? (each.batch as CellBatch).sheetId });
          }
        }
        break;
    }
  }

  private rowsArea(sheetId: string, row: number, rows: number): Area {
    return { row, column: 0, rows, columns: this.getters.getNumberCols!(sheetId) };
  }

  private columnsArea(sheetId: string, column: number, columns: number): Area {
    return { row: 0, column, rows: this.getters.getNumberRows!(sheetId), columns };
  }

  /** Tells listeners what has happened since they were last told. */
  private tell(): void {
    if (this.selecting) return;
    if (this.pending.length) {
      const changes = joinChanges(this.pending);
      this.pending = [];
      for (const listener of [...this.changeListeners]) listener(changes);
    }
    const selection = JSON.stringify(this.selection());
    if (selection !== this.lastSelection) {
      this.lastSelection = selection;
      for (const listener of [...this.selectionListeners]) listener();
    }
  }

  /** Formulas that use one of the names are calculated again. */
  private recalculateUsesOf(names: ReadonlySet<string>): void {
    const { cellStore, sheetStore } = this.store;
    for (const [sheetId, cells] of Object.entries(cellStore.cells)) {
      for (const cell of Object.values(cells ?? {})) {
        if (!cell?.isFormula || !cell.compiledFormula.symbols.some((word) => usesName(word, names))) continue;
        const at = sheetStore.cellPosition[cell.id]!;
        this.engine.evaluation.markChanged(sheetId, { top: at.row, bottom: at.row, left: at.col, right: at.col });
      }
    }
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
    this.tell();
    if (failure) throw failure.error;
    if (!result) throw new Error("The engine did not take the change.");
    return result.value;
  }

  private run(type: string, payload: object): void {
    this.transaction(() => {
      const { isSuccessful, reasons } = this.engine.dispatch(type, payload);
      const serious = reasons.filter((reason) => reason !== "NoChanges");
      if (!isSuccessful && serious.length) throw new Error(`${type}: ${serious.join(", ")}`);
    });
  }

  private mark(slot: Slot, key: string, value: unknown): void {
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

  onChanged(listener: (changes: readonly CellChange[]) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelectionChanged(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** What has happened so far cannot be undone and does not count as a change: the workbook has just been opened. */
  startHistory(): void {
    const history = this.engine.handlers.find((each) => "undoStack" in each) as unknown as { undoStack: unknown[] };
    history.undoStack = [];
    this.touched.clear();
  }

  // sheets

  private sheet(id: string): EngineSheet {
    return this.getters.getSheet!(id) as EngineSheet;
  }

  sheets(): readonly SheetState[] {
    return (this.getters.getSheetIds!() as string[]).map((id) => {
      const sheet = this.sheet(id);
      const mark = this.store.sheetMarks[id];
      const visibility: Visibility = sheet.isVisible ? "Visible" : mark?.veryHidden ? "VeryHidden" : "Hidden";
      return { id, name: excelSheetName(sheet.name), visibility, protected: mark?.protected ?? false };
    });
  }

  activeSheetId(): string {
    return this.getters.getActiveSheetId!();
  }

  activateSheet(id: string): void {
    const from = this.activeSheetId();
    if (from !== id) this.engine.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: id });
  }

  addSheet(name: string): string {
    const taken = new Set(this.getters.getSheetIds!() as string[]);
    let id: string;
    do id = `sheet${this.nextNumber++}`;
    while (taken.has(id));
    this.run("CREATE_SHEET", { sheetId: id, name: engineSheetName(name), position: taken.size, cols: 26, rows: 200 });
    return id;
  }

  renameSheet(id: string, name: string): void {
    const oldName = this.sheet(id).name;
    const newName = engineSheetName(name);
    if (oldName !== newName) this.run("RENAME_SHEET", { sheetId: id, oldName, newName });
  }

  deleteSheet(id: string): void {
    this.run("DELETE_SHEET", { sheetId: id, sheetName: this.sheet(id).name });
  }

  moveSheet(id: string, position: number): void {
    const order = (this.getters.getSheetIds!() as string[]).filter((each) => each !== id);
    order.splice(position, 0, id);
    this.run("WORKBENCH_ORDER", { order });
  }

  setVisibility(id: string, visibility: Visibility): void {
    this.transaction(() => {
      const { isVisible } = this.sheet(id);
      if (visibility === "Visible" && !isVisible) this.run("SHOW_SHEET", { sheetId: id });
      if (visibility !== "Visible" && isVisible) this.run("HIDE_SHEET", { sheetId: id });
      this.markSheet(id, { veryHidden: visibility === "VeryHidden" });
    });
  }

  private markSheet(id: string, change: SheetMark): void {
    this.mark("sheetMarks", id, { ...this.store.sheetMarks[id], ...change });
  }

  setProtected(id: string, on: boolean): void {
    this.markSheet(id, { protected: on });
  }

  freezeRows(id: string, rows: number): void {
    if (rows > 0) this.run("FREEZE_ROWS", { sheetId: id, quantity: rows });
    else this.run("UNFREEZE_ROWS", { sheetId: id });
  }

  frozenRows(id: string): number {
    return this.sheet(id).panes.ySplit;
  }

  setGridlines(id: string, shown: boolean): void {
    this.run("SET_GRID_LINES_VISIBILITY", { sheetId: id, areGridLinesVisible: shown });
  }

  gridlines(id: string): boolean {
    return this.sheet(id).areGridLinesVisible;
  }

  // cells

  private cell(sheetId: string, row: number, column: number): EngineCell | undefined {
    return this.getters.getCell!({ sheetId, row, col: column }) as EngineCell | undefined;
  }

  private evaluatedColumns(sheetId: string): Record<number, Record<number, EvaluatedCell>> {
    return this.evaluator.evaluatedCells.map[sheetId] ?? {};
  }

  private get evaluator() {
    return this.engine.evaluation.evaluator;
  }

  /** Every spilled area of a sheet. */
  private spills(sheetId: string): Zone[] {
    const zones: Zone[] = [];
    for (const at of this.evaluator.spreadingRelations.arrayFormulasToResults.keysForSheet(sheetId)) {
      const zone = this.evaluator.getSpreadZone(at);
      if (zone) zones.push(zone);
    }
    return zones;
  }

  // for writing files

  /** Every spilled area of a sheet, its formula's cell first. */
  spillAreas(sheetId: string): Area[] {
    return this.spills(sheetId)
      .map(areaOf)
      .filter(({ rows, columns }) => rows * columns > 1);
  }

  rowCount(sheetId: string): number {
    return this.sheet(sheetId).rows.length;
  }

  rowHasCells(sheetId: string, row: number): boolean {
    const ids = this.sheet(sheetId).rows[row]?.cells;
    for (const key in ids) if (ids[key as unknown as number] !== undefined) return true;
    return false;
  }

  /** Visits the cells of a row and the given further columns, from left to right. */
  eachOfRow(
    sheetId: string,
    row: number,
    further: readonly number[],
    visit: (column: number, cell: EngineCell | undefined, value: CellValue) => void,
  ): void {
    const ids = this.sheet(sheetId).rows[row]?.cells ?? {};
    const cells = this.store.cellStore.cells[sheetId] ?? {};
    const evaluated = this.evaluatedColumns(sheetId);
    const visitOne = (column: number, id: number | undefined) => {
      const cell = id === undefined ? undefined : cells[id];
      visit(column, cell, shownValue(cell, evaluated[column]?.[row]));
    };
    if (!further.length) {
      for (const key in ids)
        if (ids[key as unknown as number] !== undefined) visitOne(Number(key), ids[key as unknown as number]);
      return;
    }
    const columns = new Set([...Object.keys(ids).map(Number), ...further]);
    for (const column of [...columns].sort((a, b) => a - b)) visitOne(column, ids[column]);
  }

  formulaText(cell: EngineCell): string {
    return cell.isFormula ? cell.compiledFormula.toFormulaString(this.getters) : "";
  }

  /** A formula as the engine writes it, to compare with one of its own. */
  normalFormula(sheetId: string, formula: string): string {
    return CompiledFormulas.Compile(formula, sheetId, this.getters).toFormulaString(this.getters);
  }

  isCustomFunction(name: string): boolean {
    return this.bridge.has(name);
  }

  tableNameAround(sheetId: string, row: number, column: number): string | undefined {
    return this.store.tableAround({ sheetId, row, col: column })?.name;
  }

  columnCount(sheetId: string): number {
    return this.getters.getNumberCols!(sheetId);
  }

  isRowHidden(sheetId: string, row: number): boolean {
    return row < this.rowCount(sheetId) && this.getters.isRowHidden!(sheetId, row);
  }

  /** True when a formula of the sheet calls a registered function: its stored result may be older. */
  usesCustomFunctions(sheetId: string): boolean {
    return Object.values(this.store.cellStore.cells[sheetId] ?? {}).some(
      (cell) => cell?.isFormula && cell.compiledFormula.symbols.some((word) => this.bridge.has(word)),
    );
  }

  /** The part of the opened file that holds a table. */
  tablePart(id: string): string | undefined {
    return this.store.tableMarks[id]?.part;
  }

  /** Rows and columns inserted and deleted since the file was opened. */
  shifts(sheetId: string): readonly Shift[] {
    return this.store.shifts[sheetId] ?? [];
  }

  usedArea(sheetId: string, formatted = false): Area | null {
    const key = `${sheetId}/${formatted}`;
    const known = this.used.get(key);
    if (known !== undefined) return known;
    let zone = formatted ? usedZone(this.getters, sheetId) : this.contentZone(sheetId);
    for (const spill of this.spills(sheetId)) zone = zone ? joinZones(zone, spill) : spill;
    const area = zone ? areaOf(zone) : null;
    this.used.set(key, area);
    return area;
  }

  private contentZone(sheetId: string): Zone | undefined {
    const { rows } = this.sheet(sheetId);
    const cells = this.store.cellStore.cells[sheetId] ?? {};
    let zone: Zone | undefined;
    rows.forEach(({ cells: ids }, row) => {
      for (const key in ids) {
        const cell = cells[ids[key] ?? -1];
        if (!cell || (!cell.isFormula && cell.content === "")) continue;
        const col = Number(key);
        if (!zone) zone = { top: row, bottom: row, left: col, right: col };
        zone.bottom = row;
        if (col < zone.left) zone.left = col;
        if (col > zone.right) zone.right = col;
      }
    });
    return zone;
  }

  private read<T>(
    sheetId: string,
    area: Area,
    take: (cell: EngineCell | undefined, evaluated: EvaluatedCell | undefined, row: number, column: number) => T,
  ): T[][] {
    const { rows } = this.sheet(sheetId);
    const cells = this.store.cellStore.cells[sheetId] ?? {};
    const evaluated = this.evaluatedColumns(sheetId);
    const result: T[][] = new Array(area.rows);
    for (let index = 0; index < area.rows; index++) {
      const row = area.row + index;
      const ids = rows[row]?.cells;
      const line: T[] = new Array(area.columns);
      for (let offset = 0; offset < area.columns; offset++) {
        const column = area.column + offset;
        const id = ids?.[column];
        line[offset] = take(id === undefined ? undefined : cells[id], evaluated[column]?.[row], row, column);
      }
      result[index] = line;
    }
    return result;
  }

  values(sheetId: string, area: Area): CellValue[][] {
    return this.read(sheetId, area, shownValue);
  }

  formulas(sheetId: string, area: Area): CellValue[][] {
    return this.read(sheetId, area, (cell, evaluated) =>
      cell?.isFormula ? cell.compiledFormula.toFormulaString(this.getters) : shownValue(cell, evaluated),
    );
  }

  /** True where a formula stands (not where one spills to). */
  hasFormula(sheetId: string, row: number, column: number): boolean {
    return this.cell(sheetId, row, column)?.isFormula ?? false;
  }

  texts(sheetId: string, area: Area): string[][] {
    const { language, dateSystem } = this;
    return this.read(sheetId, area, (cell, evaluated, row, column) => {
      const value = shownValue(cell, evaluated);
      if (typeof value === "object") return value.error;
      if (value === "") return "";
      let code = numberFormatOf(cell);
      // A formula without a format of its own shows the one of what it refers to.
      if (code === "General" && cell?.isFormula && evaluated?.format && typeof value === "number")
        code = evaluated.format;
      void row;
      void column;
      return displayText(value, code, language, dateSystem);
    });
  }

  write(sheetId: string, area: Area, inputs: readonly (readonly (CellInput | null)[])[]): void {
    this.changeCells(sheetId, area, false, (row, column) => {
      const input = inputs[row - area.row]?.[column - area.column];
      return input ? { input } : undefined;
    });
  }

  private changeCells(
    sheetId: string,
    area: Area,
    formatsOnly: boolean,
    change: (row: number, column: number, before: EngineCell | undefined) => CellChangeStep | undefined,
  ): void {
    this.transaction(() => {
      growSheet(this.engine, sheetId, area.row + area.rows, area.column + area.columns);
      this.run("WORKBENCH_CELLS", { sheetId, batch: new CellBatch(sheetId, area, formatsOnly, change) });
    });
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    const within = this.within(sheetId, area);
    if (!within) return;
    const contents = what !== "Formats" && { input: { empty: true } as const };
    const formats = what !== "Contents" && { style: null, format: "" };
    const step: CellChangeStep = { ...contents, ...formats };
    this.changeCells(sheetId, within, what === "Formats", (_row, _column, before) => (before ? step : undefined));
  }

  /** The part of an area that lies on the engine's (smaller) sheet. */
  private within(sheetId: string, area: Area): Area | null {
    const rows = Math.min(area.row + area.rows, this.getters.getNumberRows!(sheetId)) - area.row;
    const columns = Math.min(area.column + area.columns, this.getters.getNumberCols!(sheetId)) - area.column;
    return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
  }

  insertRows(sheetId: string, row: number, count: number): void {
    this.transaction(() => {
      growSheet(this.engine, sheetId, row + 1, 1);
      const sheetName = this.sheet(sheetId).name;
      // "after" the row above: Excel formats new rows like the row above them.
      const where = row > 0 ? { base: row - 1, position: "after" } : { base: 0, position: "before" };
      this.run("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension: "ROW", quantity: count, ...where });
    });
  }

  deleteRows(sheetId: string, row: number, count: number): void {
    const last = Math.min(row + count, this.getters.getNumberRows!(sheetId));
    if (last <= row) return;
    this.transaction(() => {
      growSheet(this.engine, sheetId, last + 1, 1);
      const elements = Array.from({ length: last - row }, (_none, index) => row + index);
      this.run("REMOVE_COLUMNS_ROWS", { sheetId, sheetName: this.sheet(sheetId).name, dimension: "ROW", elements });
    });
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    const zone = this.evaluator.getSpreadZone({ sheetId, row, col: column });
    const area = zone ? areaOf(zone) : null;
    return area && area.rows * area.columns > 1 ? area : null;
  }

  /** The cell whose formula spills onto this one; null when none does. */
  spillParent(sheetId: string, row: number, column: number): { row: number; column: number } | null {
    const at = this.getters.getArrayFormulaSpreadingOn!({ sheetId, row, col: column }) as
      { row: number; col: number } | undefined;
    return at && !(at.row === row && at.col === column) ? { row: at.row, column: at.col } : null;
  }

  // formats

  numberFormats(sheetId: string, area: Area): string[][] {
    return this.read(sheetId, area, numberFormatOf);
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    const shared = new Shared<string, { style: EngineStyle | null; format: string }>(withNumberFormat);
    this.changeCells(sheetId, area, true, (row, column, before) => {
      const code = formats[row - area.row]?.[column - area.column];
      return code === null || code === undefined ? undefined : shared.get(before?.style, code);
    });
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return cellFormat(this.cell(sheetId, row, column)?.style);
  }

  setFormat(sheetId: string, area: Area, format: Partial<CellFormat>): void {
    const shared = new Shared<Partial<CellFormat>, { style: EngineStyle | null }>((style, change) => ({
      style: changedStyle(style, change),
    }));
    this.changeCells(sheetId, area, true, (_row, _column, before) => shared.get(before?.style, format));
  }

  columnWidth(sheetId: string, column: number): number {
    // Excel's own standard width is 64 pixels; the engine's is wider.
    if (!this.hasOwnWidth(sheetId, column)) return 64 * POINTS_PER_PIXEL;
    return (this.getters.getColSize!(sheetId, column) as number) * POINTS_PER_PIXEL;
  }

  /** True when the width has been set, by a file or since. */
  hasOwnWidth(sheetId: string, column: number): boolean {
    const sizes = (
      this.engine.handlers.find((each) => "sizes" in each && "handle" in each) as unknown as {
        sizes: Record<string, { COL: (number | undefined)[] }>;
      }
    ).sizes;
    return sizes[sheetId]?.COL[column] !== undefined;
  }

  setColumnWidth(sheetId: string, column: number, columns: number, width: number): void {
    const elements = Array.from({ length: columns }, (_none, index) => column + index);
    this.transaction(() => {
      growSheet(this.engine, sheetId, 1, column + columns);
      this.run("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements, size: width / POINTS_PER_PIXEL });
    });
  }

  autofitColumns(sheetId: string, column: number, columns: number): void {
    const used = this.usedArea(sheetId);
    if (!used) return;
    const rows = Math.min(used.rows, 2000);
    this.transaction(() => {
      for (let each = column; each < Math.min(column + columns, used.column + used.columns); each++) {
        const texts = this.texts(sheetId, { row: used.row, column: each, rows, columns: 1 });
        const longest = texts.reduce((most, [text]) => Math.max(most, longestLine(text!)), 0);
        if (longest) this.setColumnWidth(sheetId, each, 1, Math.min(255, longest + 2) * 7 * POINTS_PER_PIXEL);
      }
    });
  }

  merges(sheetId: string): readonly Area[] {
    return (this.getters.getMerges!(sheetId) as Zone[]).map(areaOf);
  }

  hiddenRows(sheetId: string): readonly number[] {
    const hidden: number[] = [];
    const rows = this.getters.getNumberRows!(sheetId) as number;
    for (let row = 0; row < rows; row++) if (this.getters.isRowHidden!(sheetId, row)) hidden.push(row);
    return hidden;
  }

  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    const elements = Array.from({ length: count }, (_none, index) => row + index);
    const type = hidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS";
    this.transaction(() => {
      growSheet(this.engine, sheetId, row + count + 1, 1);
      this.run(type, { sheetId, dimension: "ROW", elements });
    });
  }

  addConditionalRule(sheetId: string, rule: ConditionalRule): void {
    this.transaction(() => {
      const { area } = rule;
      growSheet(this.engine, sheetId, area.row + area.rows, area.column + area.columns);
      const id = `rule${this.nextNumber++}-${(this.getters.getConditionalFormats!(sheetId) as unknown[]).length}`;
      this.run("ADD_CONDITIONAL_FORMAT", {
        sheetId,
        cf: { id, rule: engineRule(rule) },
        ranges: [this.rangeData(sheetId, area)],
      });
    });
  }

  clearConditionalRules(sheetId: string, area: Area): void {
    const cleared = zoneOf(area);
    const list = this.getters.getConditionalFormats!(sheetId) as { id: string; ranges: string[] }[];
    this.transaction(() => {
      for (const { id, ranges } of list) {
        const zones = ranges.map((address) => this.getters.getRangeFromSheetXC!(sheetId, address).zone as Zone);
        if (zones.every((zone) => overlaps(zone, cleared))) this.run("REMOVE_CONDITIONAL_FORMAT", { id, sheetId });
      }
    });
  }

  /** The rules of a sheet as they can be written to a file. */
  conditionalRules(sheetId: string): readonly ConditionalRule[] {
    const list = this.getters.getConditionalFormats!(sheetId) as { rule: EngineRule; ranges: string[] }[];
    return list.flatMap(({ rule, ranges }) =>
      ranges.flatMap((address) => {
        const area = areaOf(this.getters.getRangeFromSheetXC!(sheetId, address).zone as Zone);
        return ruleOf(rule, area) ?? [];
      }),
    );
  }

  // tables

  private rangeData(sheetId: string, area: Area): object {
    return this.getters.getRangeDataFromZone!(sheetId, zoneOf(area)) as object;
  }

  tables(): readonly TableState[] {
    return this.store.knownTables().map((table) => {
      const mark = this.store.tableMarks[table.id];
      return {
        ...table,
        style: mark?.style ?? "TableStyleMedium2",
        showFilterButton: mark?.showFilterButton ?? true,
      };
    });
  }

  private table(id: string): TableState {
    const table = this.tables().find((each) => each.id === id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }

  addTable(
    sheetId: string,
    area: Area,
    name: string,
    options: { style?: string; showFilterButton?: boolean; hasTotals?: boolean } = {},
  ): string {
    const mark: TableMark = {
      name,
      style: options.style ?? "TableStyleMedium2",
      showFilterButton: options.showFilterButton ?? true,
      hasTotals: options.hasTotals ?? false,
    };
    return this.transaction(() => {
      growSheet(this.engine, sheetId, area.row + area.rows + 1, area.column + area.columns);
      this.nameHeaders(sheetId, area);
      this.run("CREATE_TABLE", {
        sheetId,
        tableType: "static",
        ranges: [this.rangeData(sheetId, area)],
        config: tableConfig(mark),
      });
      const { id } = this.getters.getCoreTableMatchingTopLeft!(sheetId, zoneOf(area)) as { id: string };
      this.mark("tableMarks", `${sheetId}/${id}`, mark);
      return `${sheetId}/${id}`;
    });
  }

  /** Headers of a table are texts, none blank, each its own; Excel changes them when the table is made. */
  private nameHeaders(sheetId: string, area: Area): void {
    const [values] = this.values(sheetId, { ...area, rows: 1 });
    const taken = new Set<string>();
    const inputs = values!.map((value, index): CellInput | null => {
      const shown = typeof value === "object" ? value.error : String(value);
      const wanted = shown === "" ? `Column${index + 1}` : shown;
      let text = wanted;
      for (let number = 2; taken.has(text.toLowerCase()); number++) text = `${wanted}${number}`;
      taken.add(text.toLowerCase());
      return text === value ? null : { text };
    });
    if (inputs.some(Boolean)) this.write(sheetId, { ...area, rows: 1 }, [inputs]);
  }

  renameTable(id: string, name: string): void {
    const old = this.table(id).name;
    this.transaction(() => {
      this.mark("tableMarks", id, { ...this.tableMark(id), name });
      this.rewriteFormulas(old, name);
    });
  }

  private tableMark(id: string): TableMark {
    const { name, style, hasTotals, showFilterButton } = this.table(id);
    const part = this.tablePart(id);
    return { name, style, hasTotals, showFilterButton, ...(part !== undefined && { part }) };
  }

  /** Every formula that names the table gets its new name. */
  private rewriteFormulas(from: string, to: string): void {
    const { cellStore, sheetStore } = this.store;
    const names = new Set([from.toLowerCase()]);
    for (const [sheetId, cells] of Object.entries(cellStore.cells)) {
      for (const cell of Object.values(cells ?? {})) {
        if (!cell?.isFormula || !cell.compiledFormula.symbols.some((word) => usesName(word, names))) continue;
        const formula = rewriteFormula(cell.compiledFormula.toFormulaString(this.getters), ({ kind, text }) => {
          if (kind !== "word" && kind !== "structured") return text;
          const open = text.indexOf("[");
          const word = open < 0 ? text : text.slice(0, open);
          return word.toLowerCase() === from.toLowerCase() ? to + text.slice(word.length) : text;
        });
        const { row, col: column } = sheetStore.cellPosition[cell.id]!;
        this.write(sheetId, { row, column, rows: 1, columns: 1 }, [[{ formula }]]);
      }
    }
  }

  resizeTable(id: string, area: Area): void {
    const { sheetId, area: old } = this.table(id);
    this.transaction(() => {
      growSheet(this.engine, sheetId, area.row + area.rows + 1, area.column + area.columns);
      this.run("UPDATE_TABLE", { sheetId, zone: zoneOf(old), newTableRange: this.rangeData(sheetId, area) });
      this.nameHeaders(sheetId, area);
    });
  }

  setTableStyle(id: string, style: string): void {
    const { sheetId, area } = this.table(id);
    const mark = { ...this.tableMark(id), style };
    this.transaction(() => {
      this.run("UPDATE_TABLE", { sheetId, zone: zoneOf(area), config: { styleId: engineTableStyle(style) } });
      this.mark("tableMarks", id, mark);
    });
  }

  setShowFilterButton(id: string, shown: boolean): void {
    const { sheetId, area } = this.table(id);
    const mark = { ...this.tableMark(id), showFilterButton: shown };
    this.transaction(() => {
      this.run("UPDATE_TABLE", { sheetId, zone: zoneOf(area), config: { hasFilters: shown } });
      this.mark("tableMarks", id, mark);
    });
  }

  removeTable(id: string): void {
    const { sheetId, area } = this.table(id);
    this.transaction(() => {
      this.run("REMOVE_TABLE", { sheetId, target: [zoneOf(area)] });
      this.mark("tableMarks", id, undefined);
    });
  }

  isFiltered(sheetId: string): boolean {
    if (this.store.sheetMarks[sheetId]?.filtered) return true;
    const rows = this.getters.getNumberRows!(sheetId) as number;
    for (let row = 0; row < rows; row++) if (this.getters.isRowFiltered!(sheetId, row)) return true;
    return false;
  }

  /** Says that the hidden rows of a sheet are hidden by a filter. */
  setFiltered(sheetId: string, on: boolean): void {
    this.markSheet(sheetId, { filtered: on });
  }

  // names

  names(): readonly NameState[] {
    return Object.values(this.store.names).flatMap((mark) =>
      mark
        ? {
            name: mark.name,
            ...(mark.sheetId !== undefined && { sheetId: mark.sheetId }),
            formula: mark.compiled.toFormulaString(this.getters),
            visible: mark.visible,
            comment: mark.comment,
          }
        : [],
    );
  }

  addName(name: NameState): void {
    this.mark("names", nameKey(name.name, name.sheetId), { ...name });
  }

  deleteName(name: string, sheetId?: string): void {
    this.mark("names", nameKey(name, sheetId), undefined);
  }

  // charts

  charts(sheetId: string): readonly ChartState[] {
    return Object.entries(this.store.chartMarks).flatMap(([id, mark]) => {
      if (!mark || mark.sheetId !== sheetId) return [];
      const { source, ...rest } = mark;
      return { id, ...rest, source: { sheetId: source.sheetId, area: areaOf(source.zone) } };
    });
  }

  addChart(chart: Omit<ChartState, "id">): string {
    const id = `chart${this.nextNumber++}-${Object.keys(this.store.chartMarks).length}`;
    this.transaction(() => {
      const { position, source } = chart;
      growSheet(this.engine, chart.sheetId, position.row + position.rows, position.column + position.columns);
      growSheet(
        this.engine,
        source.sheetId,
        source.area.row + source.area.rows,
        source.area.column + source.area.columns,
      );
      this.run("CREATE_CHART", {
        sheetId: chart.sheetId,
        figureId: id,
        chartId: id,
        ...this.placement(chart.sheetId, position),
        definition: this.definition(chart),
      });
      this.markChart(id, chart);
    });
    return id;
  }

  private definition(chart: Omit<ChartState, "id">): object {
    return chartDefinition(chart, this.sheet(chart.source.sheetId).name);
  }

  private markChart(id: string, { source, ...rest }: Omit<ChartState, "id">): void {
    this.mark("chartMarks", id, { ...rest, sourceSheetId: source.sheetId, sourceZone: zoneOf(source.area) });
  }

  private placement(sheetId: string, position: Area): object {
    let width = 0;
    for (let column = 0; column < position.columns; column++)
      width += this.getters.getColSize!(sheetId, position.column + column);
    const height = position.rows * 23;
    return { col: position.column, row: position.row, offset: { x: 0, y: 0 }, size: { width, height } };
  }

  private chart(id: string): ChartState {
    const sheetId = this.store.chartMarks[id]?.sheetId;
    const chart = sheetId === undefined ? undefined : this.charts(sheetId).find((each) => each.id === id);
    if (!chart) throw new Error(`There is no chart ${id}.`);
    return chart;
  }

  updateChart(id: string, change: Partial<Omit<ChartState, "id" | "sheetId">>): void {
    const { id: _id, ...old } = this.chart(id);
    const chart = { ...old, ...change };
    this.transaction(() => {
      const { sheetId, position } = chart;
      if (change.position) {
        growSheet(this.engine, sheetId, position.row + position.rows, position.column + position.columns);
        const { size, ...place } = this.placement(sheetId, position) as { size: { width: number; height: number } };
        this.run("UPDATE_FIGURE", { sheetId, figureId: id, ...place, ...size });
      }
      this.run("UPDATE_CHART", { sheetId, figureId: id, chartId: id, definition: this.definition(chart) });
      this.markChart(id, chart);
    });
  }

  removeChart(id: string): void {
    this.run("DELETE_FIGURE", { sheetId: this.chart(id).sheetId, figureId: id });
  }

  // settings, selection

  settings(): ReadonlyMap<string, unknown> {
    return new Map(Object.entries(this.store.settings));
  }

  setSetting(key: string, value: unknown): void {
    this.mark("settings", key, value);
  }

  selection(): { readonly sheetId: string; readonly area: Area } {
    const sheetId = this.activeSheetId();
    const zone = this.getters.getSelectedZone!() as Zone;
    // A whole column is longer in Excel than on the engine's sheet: what was asked for is what is told.
    if (this.asked?.sheetId === sheetId && this.asked.zone === JSON.stringify(zone)) {
      return { sheetId, area: this.asked.area };
    }
    return { sheetId, area: areaOf(zone) };
  }

  select(sheetId: string, area: Area): void {
    this.selecting = true;
    try {
      this.goTo(sheetId, area);
    } finally {
      this.selecting = false;
    }
    this.tell();
  }

  private goTo(sheetId: string, area: Area): void {
    this.transaction(() => {
      growSheet(this.engine, sheetId, area.row + 1, area.column + 1);
      this.activateSheet(sheetId);
    });
    const zone = zoneOf(this.within(sheetId, area)!);
    quietly(() =>
      this.engine.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }, { scrollIntoView: true }),
    );
    this.asked = { sheetId, area, zone: JSON.stringify(this.getters.getSelectedZone!()) };
  }

  // functions and calculation

  registerFunctions(entries: readonly CustomFunctionEntry[], call: CallFunction): void {
    this.bridge.register(entries, call);
    this.recalculate();
  }

  functionNames(): readonly string[] {
    return this.bridge.names();
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

/** One style object for all cells that end up alike: a hundred thousand cells share it. */
class Shared<K, V> {
  private readonly found = new Map<EngineStyle | undefined, Map<K, V>>();
  constructor(private readonly make: (style: EngineStyle | undefined, key: K) => V) {}
  get(style: EngineStyle | undefined, key: K): V {
    let byKey = this.found.get(style);
    if (!byKey) this.found.set(style, (byKey = new Map()));
    let value = byKey.get(key);
    if (value === undefined) byKey.set(key, (value = this.make(style, key)));
    return value;
  }
}

function shownValue(cell: EngineCell | undefined, evaluated: EvaluatedCell | undefined): CellValue {
  if (cell && !cell.isFormula && cell.content !== "") return literalValue(cell.content, cell.parsedValue);
  if (cell?.isFormula && cell.compiledFormula.isBadExpression && evaluated?.value === "#BAD_EXPR") {
    // Too many arguments cannot be typed in Excel; what else cannot be read is taken for an unknown word.
    return cellError(/arguments/.test(evaluated.message ?? "") ? "#VALUE!" : "#NAME?", evaluated.message);
  }
  return evaluatedValue(evaluated);
}

function usesName(word: string, names: ReadonlySet<string>): boolean {
  if (word.startsWith("[")) return true;
  const open = word.indexOf("[");
  const plain = (open < 0 ? word : word.slice(0, open)).toLowerCase();
  return names.has(plain.slice(plain.lastIndexOf("!") + 1));
}

export function zoneOf({ row, column, rows, columns }: Area): Zone {
  return { top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 };
}

export function areaOf({ top, bottom, left, right }: Zone): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function joinZones(a: Zone, b: Zone): Zone {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}

function overlaps(a: Zone, b: Zone): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Single edits of one sheet become one area; anything else is told in order. */
function joinChanges(changes: readonly CellChange[]): CellChange[] {
  const joined: CellChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last && last.kind === "RangeEdited" && change.kind === "RangeEdited" && last.sheetId === change.sheetId) {
      joined[joined.length - 1] = { ...last, area: areaOf(joinZones(zoneOf(last.area), zoneOf(change.area))) };
    } else joined.push(change);
  }
  return joined;
}

function longestLine(text: string): number {
  return text.split("\n").reduce((most, line) => Math.max(most, line.length), 0);
}

/** The engine knows Excel's own style names; any other is shown without stripes. */
function engineTableStyle(style: string): string {
  return /^TableStyle(?:Light(?:\d|1\d|2[01])|Medium(?:\d|1\d|2[0-8])|Dark(?:\d|1[01]))$/.test(style) ? style : "None";
}

/** The engine's description of a table. */
export function tableConfig(mark: TableMark): object {
  return {
    hasFilters: mark.showFilterButton,
    totalRow: mark.hasTotals,
    firstColumn: false,
    lastColumn: false,
    numberOfHeaders: 1,
    bandedRows: true,
    bandedColumns: false,
    automaticAutofill: true,
    styleId: engineTableStyle(mark.style),
  };
}
