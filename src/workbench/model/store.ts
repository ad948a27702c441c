/**
 * What the engine has no place for, kept inside it all the same so that undo, redo and inserted rows apply: names, table
 * names, chart descriptions, protection, settings; and the commands that write many cells at once.
 */
import {
  CompiledFormulas,
  CorePlugin,
  coreTypes,
  invalidateCFEvaluationCommands,
  invalidateChartEvaluationCommands,
  registries,
  type CellStore,
  type Command,
  type CompiledFormula,
  type EngineCell,
  type EngineRange,
  type Getters,
  type SheetStore,
  type Zone,
} from "./library";
import { applyBatch, type CellBatch } from "./cell-batch";
import { engineCell } from "./cell-content";
import {
  nameKey,
  type ChartMark,
  type InitialCell,
  type InitialState,
  type NameMark,
  type NoteMark,
  type SheetMark,
  type Shift,
  type Slot,
  type TableMark,
  type ValidationMark,
} from "./marks";
import { copiedMarks } from "./sheet-copy";
import type { KnownTable, NamedThings, KnownName } from "./symbols";
import type { Area, CellInput, ChartState, NoteState, Place, ValidationRule } from "./workbook";
import { areaOfZone, zoneOf } from "./zones";

interface Workbench {
  readonly initial?: InitialState;
  /** Filled by the store when the engine builds it. */
  store?: WorkbookStore;
}

for (const type of ["WORKBENCH_CELLS", "WORKBENCH_MARK", "WORKBENCH_ORDER"]) {
  coreTypes.add(type);
  registries.inverseCommandRegistry.add(type, (command) => [command]);
}
invalidateChartEvaluationCommands.add("WORKBENCH_CELLS");
invalidateCFEvaluationCommands.add("WORKBENCH_CELLS");

interface StoreConfig {
  custom: { workbench?: Workbench };
}

export class WorkbookStore extends CorePlugin implements NamedThings {
  static readonly getters = ["getCellNote"];
  readonly sheetMarks: Record<string, SheetMark | undefined> = {};
  readonly tableMarks: Record<string, TableMark | undefined> = {};
  readonly names: Record<string, NameMark | undefined> = {};
  readonly chartMarks: Record<string, ChartMark | undefined> = {};
  readonly noteMarks: Record<string, NoteMark | undefined> = {};
  readonly validationMarks: Record<string, ValidationMark | undefined> = {};
  readonly settings: Record<string, unknown> = {};
  readonly shifts: Record<string, readonly Shift[] | undefined> = {};

  /** Told about every changed area; set by the workbook. */
  onCells: ((sheetId: string, zone: Zone, formulas: readonly [row: number, column: number][]) => void) | undefined;
  onCommand: ((command: Command) => void) | undefined;
  /** Told which tables or names mean something else than before (lower case). */
  onNamesChanged: ((names: ReadonlySet<string>) => void) | undefined;
  /** True when a command of a user at the grid must be refused. */
  refuses: ((command: Command) => boolean) | undefined;
  /** The engine's own plugins for cells and sheets. */
  declare cellStore: CellStore;
  declare sheetStore: SheetStore;
  private readonly workbench: Workbench | undefined;
  private tables: KnownTable[] | undefined;
  private noteTexts: Map<string, string> | undefined;
  private meanings = new Map<string, string>();

  constructor(config: object) {
    super(config);
    this.workbench = (config as StoreConfig).custom.workbench;
    if (this.workbench) this.workbench.store = this;
  }

  /** Runs while the engine is built, after its own plugins. */
  import(): void {
    const { initial } = this.workbench ?? {};
    if (!initial) return;
    this.startCells(initial.cells ?? new Map());
    for (const { sheetId, area, mark } of initial.tables ?? []) {
      const zone = { top: area.row, left: area.column };
      const table = this.getters.getCoreTableMatchingTopLeft!(sheetId, zone) as { id: string } | undefined;
      if (table) this.tableMarks[`${sheetId}/${table.id}`] = mark;
    }
    for (const [sheetId, mark] of initial.sheetMarks ?? []) this.sheetMarks[sheetId] = mark;
    for (const { mark, formula } of initial.names ?? []) {
      const compiled = CompiledFormulas.Compile(formula, mark.sheetId ?? this.firstSheet(), this.getters);
      this.names[nameKey(mark.name, mark.sheetId)] = { ...mark, compiled };
    }
    for (const [key, value] of initial.settings ?? []) this.settings[key] = value;
  }

  private firstSheet(): string {
    return (this.getters.getSheetIds!() as string[])[0]!;
  }

  private startCells(initialCells: ReadonlyMap<string, Iterable<InitialCell>>): void {
    const { cells, sheets } = { cells: this.cellStore.cells, sheets: this.sheetStore.sheets };
    const { cellPosition } = this.sheetStore;
    let { nextId } = this.cellStore;
    for (const [sheetId, list] of initialCells) {
      const bySheet = (cells[sheetId] ??= {});
      const { rows } = sheets[sheetId]!;
      for (const { row, column, input, style, format } of list) {
        const cell = engineCell(this.getters, nextId, input as CellInput, sheetId, style, format);
        if (!cell) continue;
        bySheet[nextId] = cell;
        cellPosition[nextId] = { sheetId, col: column, row };
        rows[row]!.cells[column] = nextId;
        nextId++;
      }
    }
    this.cellStore.nextId = nextId;
  }

  export(): void {}

  adaptRanges({
    applyChange,
    adaptCompiledFormula,
  }: {
    applyChange(range: EngineRange): { changeType: string; range: EngineRange };
    adaptCompiledFormula(formula: CompiledFormula): CompiledFormula;
  }): void {
    for (const [key, mark] of Object.entries(this.names)) {
      if (!mark) continue;
      const compiled = adaptCompiledFormula(mark.compiled);
      if (compiled !== mark.compiled) this.history.update("names", key, { ...mark, compiled });
    }
    for (const [key, mark] of Object.entries(this.noteMarks)) {
      const change = mark && applyChange(mark.at);
      if (!change || change.changeType === "NONE") continue;
      // With its cell a note is gone.
      const isGone = change.changeType === "REMOVE";
      this.history.update("noteMarks", key, isGone ? undefined : { ...mark, at: change.range });
    }
    for (const [key, mark] of Object.entries(this.validationMarks)) {
      if (!mark) continue;
      const { changeType, range } = applyChange(mark.at);
      if (changeType === "REMOVE") {
        this.history.update("validationMarks", key, undefined);
        continue;
      }
      const source = typeof mark.source === "string" ? mark.source : adaptCompiledFormula(mark.source);
      if (changeType !== "NONE" || source !== mark.source)
        this.history.update("validationMarks", key, { ...mark, at: changeType === "NONE" ? mark.at : range, source });
    }
    for (const [key, mark] of Object.entries(this.chartMarks)) {
      if (!mark) continue;
      let isMoved = false;
      const moved = <R extends EngineRange | string | null>(range: R): R => {
        if (range === null || typeof range === "string") return range;
        const change = applyChange(range);
        if (change.changeType === "NONE" || change.changeType === "REMOVE") return range;
        isMoved = true;
        return change.range as R;
      };
      const source = moved(mark.source);
      const series = mark.series?.map((each) => ({
        ...each,
        name: moved(each.name),
        values: moved(each.values),
        categories: moved(each.categories),
      }));
      if (isMoved) this.history.update("chartMarks", key, { ...mark, source, ...(series && { series }) });
    }
  }

  handle(command: Command): void {
    switch (command.type) {
      case "WORKBENCH_MARK":
        this.mark(command.slot as Slot, command.key as string, command.value);
        break;
      case "WORKBENCH_ORDER":
        this.sheetStore.history.update("orderedSheetIds", command.order);
        break;
      case "WORKBENCH_CELLS":
        this.changeCells(command.batch as CellBatch);
        break;
      case "ADD_COLUMNS_ROWS":
        if (!command.growth) {
          const at = (command.base as number) + (command.position === "after" ? 1 : 0);
          this.recordShift(command.sheetId!, { dimension: command.dimension, at, count: command.quantity });
        }
        break;
      case "REMOVE_COLUMNS_ROWS":
        for (const element of [...(command.elements as number[])].sort((a, b) => b - a)) {
          this.recordShift(command.sheetId!, { dimension: command.dimension, at: element, count: -1 });
        }
        break;
      case "DELETE_SHEET":
        for (const [key, mark] of Object.entries(this.names)) {
          if (mark?.sheetId === command.sheetId) this.history.update("names", key, undefined);
        }
        for (const [key, mark] of Object.entries(this.chartMarks)) {
          if (mark?.sheetId === command.sheetId) this.history.update("chartMarks", key, undefined);
        }
        for (const [key, mark] of Object.entries(this.noteMarks)) {
          if (mark?.at.sheetId === command.sheetId) this.history.update("noteMarks", key, undefined);
        }
        for (const [key, mark] of Object.entries(this.validationMarks)) {
          if (mark?.at.sheetId === command.sheetId) this.history.update("validationMarks", key, undefined);
        }
        break;
      case "DUPLICATE_SHEET": {
        const { sheetId = "", sheetIdTo = "" } = command as { sheetId?: string; sheetIdTo?: string };
        for (const { slot, key, value } of copiedMarks(this, this.getters, sheetId, sheetIdTo))
          this.history.update(slot, key, value);
        const others = (this.getters.getSheetIds!() as string[]).filter((id) => id !== sheetIdTo);
        this.sheetStore.history.update("orderedSheetIds", [sheetIdTo, ...others]);
        break;
      }
      case "DELETE_FIGURE":
        if (this.chartMarks[command.figureId]) this.history.update("chartMarks", command.figureId, undefined);
        break;
    }
    this.tables = undefined;
    this.noteTexts = undefined;
    this.onCommand?.(command);
  }

  allowDispatch(command: Command): string {
    return this.refuses?.(command) ? "SheetLocked" : "Success";
  }

  finalize(): void {
    this.tables = undefined;
    this.noteTexts = undefined;
    const now = new Map<string, string>();
    for (const { name, sheetId, area, columns, hasTotals } of this.knownTables()) {
      now.set(name.toLowerCase(), JSON.stringify([sheetId, area, columns, hasTotals]));
    }
    for (const mark of Object.values(this.names)) {
      if (mark) now.set(mark.name.toLowerCase(), `${mark.sheetId}${mark.compiled.toFormulaString(this.getters)}`);
    }
    const changed = new Set<string>();
    for (const [name, meaning] of now) if (this.meanings.get(name) !== meaning) changed.add(name);
    for (const name of this.meanings.keys()) if (!now.has(name)) changed.add(name);
    this.meanings = now;
    if (changed.size) this.onNamesChanged?.(changed);
  }

  private recordShift(sheetId: string, shift: Shift): void {
    const list = this.shifts[sheetId] ?? [];
    const last = list.at(-1);
    // Rows deleted from the bottom up come one by one: kept as one entry.
    if (last && last.dimension === shift.dimension && last.count < 0 && shift.count < 0 && last.at - 1 === shift.at) {
      const joined = { ...last, at: shift.at, count: last.count + shift.count };
      this.history.update("shifts", sheetId, [...list.slice(0, -1), joined]);
      return;
    }
    this.history.update("shifts", sheetId, [...list, shift]);
  }

  private mark(slot: Slot, key: string, value: unknown): void {
    if (slot === "names" && value) {
      const { formula, ...rest } = value as { formula: string; sheetId?: string };
      const sheetId = rest.sheetId ?? this.firstSheet();
      this.history.update(slot, key, { ...rest, compiled: CompiledFormulas.Compile(formula, sheetId, this.getters) });
      return;
    }
    if (slot === "noteMarks" && value) {
      const { sheetId, row, column, text, author, origin } = value as Omit<NoteState, "id"> & { sheetId: string };
      const zone = { top: row, bottom: row, left: column, right: column };
      const at = this.getters.getRangeFromZone!(sheetId, zone) as EngineRange;
      this.history.update(slot, key, { at, text, author, ...(origin !== undefined && { origin }) });
      return;
    }
    if (slot === "validationMarks" && value) {
      const { sheetId, area, source, ...rest } = value as ValidationRule & { sheetId: string; area: Area };
      const at = this.getters.getRangeFromZone!(sheetId, zoneOf(area)) as EngineRange;
      const isFormula = source.startsWith("=");
      const read = isFormula ? CompiledFormulas.Compile(source, sheetId, this.getters) : source;
      this.history.update(slot, key, { ...rest, at, source: read });
      return;
    }
    if (slot === "chartMarks" && value) {
      const { source, series, ...rest } = value as Omit<ChartState, "id">;
      const range = (place: Place) => this.getters.getRangeFromZone!(place.sheetId, zoneOf(place.area)) as EngineRange;
      const marks = series?.map((each) => ({
        ...each,
        name: typeof each.name === "string" ? each.name : range(each.name),
        values: each.values && range(each.values),
        categories: each.categories && range(each.categories),
      }));
      this.history.update(slot, key, { ...rest, source: range(source), ...(marks && { series: marks }) });
      return;
    }
    this.history.update(slot, key, value);
  }

  private changeCells(batch: CellBatch): void {
    const { formulas, undo } = applyBatch(batch, this.sheetStore, this.cellStore, this.getters);
    const { changes } = this.history as unknown as { changes?: { key: string; target: object; before: unknown }[] };
    if (undo) changes?.push({ key: "cells", target: undo, before: true });
    this.onCells?.(batch.sheetId, zoneOf(batch.area), formulas);
  }

  /** The text of a cell's note, for the grid. */
  getCellNote({ sheetId, row, col }: { sheetId: string; row: number; col: number }): string | undefined {
    if (!this.noteTexts) {
      this.noteTexts = new Map();
      for (const mark of Object.values(this.noteMarks))
        if (mark) this.noteTexts.set(`${mark.at.sheetId}/${mark.at.zone.top}/${mark.at.zone.left}`, mark.text);
    }
    return this.noteTexts.get(`${sheetId}/${row}/${col}`);
  }

  // names and tables, for formulas

  knownTables(): readonly KnownTable[] {
    if (this.tables) return this.tables;
    const found: KnownTable[] = [];
    for (const sheetId of this.getters.getSheetIds!() as string[]) {
      for (const { id, range } of this.getters.getCoreTables!(sheetId) as { id: string; range: EngineRange }[]) {
        const mark = this.tableMarks[`${sheetId}/${id}`];
        const { top, left, right } = range.zone;
        found.push({
          id: `${sheetId}/${id}`,
          sheetId,
          name: mark?.name ?? `Table${id}`,
          hasTotals: mark?.hasTotals ?? false,
          area: areaOfZone(range.zone),
          columns: headerTexts(this.getters, sheetId, top, left, right),
        });
      }
    }
    return (this.tables = found);
  }

  tableByName(name: string): KnownTable | undefined {
    const lower = name.toLowerCase();
    return this.knownTables().find((table) => table.name.toLowerCase() === lower);
  }

  tableAround(at: { sheetId: string; row: number; col: number }): KnownTable | undefined {
    return this.knownTables().find(
      ({ sheetId, area }) =>
        sheetId === at.sheetId &&
        at.row >= area.row &&
        at.row < area.row + area.rows &&
        at.col >= area.column &&
        at.col < area.column + area.columns,
    );
  }

  nameFor(name: string, sheetId?: string): KnownName | undefined {
    const own = sheetId === undefined ? undefined : this.names[nameKey(name, sheetId)];
    return own ?? this.names[nameKey(name)];
  }
}

function headerTexts(getters: Getters, sheetId: string, row: number, left: number, right: number): string[] {
  const texts: string[] = [];
  for (let col = left; col <= right; col++) {
    const cell = getters.getCell!({ sheetId, row, col }) as EngineCell | undefined;
    const text = !cell || cell.isFormula ? "" : String(cell.parsedValue ?? "");
    texts.push(text || `Column${col - left + 1}`);
  }
  return texts;
}

registries.corePluginRegistry.add("workbench", WorkbookStore);
