/**
 * The engine's calculation with what Excel has and it lacks: names and structured references, spills that grow the sheet,
 * areas recalculated at once. Put in place of the engine's own plugin through its registry.
 */
import {
  helpers,
  registries,
  type Command,
  type EngineCell,
  type EnginePlugin,
  type EngineRange,
  type EvaluatedCell,
  type FunctionValue,
  type Getters,
  type LiteralCell,
  type Position,
  type Zone,
} from "./library";
import { formulasWith } from "./formula-uses";
import type { WorkbookStore } from "./store";
import { singleOfRange, singleOfValues } from "./single-value";
import type { SymbolSource } from "./symbols";

export interface SheetZone {
  sheetId: string;
  zone: Zone;
}

interface RangeSet extends Iterable<SheetZone> {
  addMany(ranges: Iterable<SheetZone>): void;
  addManyPositions(positions: Iterable<Position>): void;
}

interface Evaluator {
  getters: Getters;
  context: object;
  evaluatedCells: {
    map: Record<string, Record<number, Record<number, EvaluatedCell>>>;
    get(at: Position): EvaluatedCell;
  };
  nextRangesToUpdate: RangeSet;
  compilationParams: {
    evalContext: { __originCellPosition?: Position; locale: object };
    ensureRange(range: EngineRange): FunctionValue[][];
    referenceDenormalizer(range: EngineRange): FunctionValue;
  };
  spreadingRelations: {
    searchFormulaPositionsSpreadingOn(sheetId: string, zone: Zone): Position[];
    getArrayResultZone(at: Position): Zone | undefined;
    arrayFormulasToResults: { keysForSheet(sheetId: string): Position[] };
  };
  blockedArrayFormulas: { has(at: Position): boolean };
  createEmptyPositionSet(): unknown;
  buildDependencyGraph(): void;
  evaluateAllCells(): void;
  evaluate(ranges: Iterable<SheetZone>): void;
  evaluateCells(positions: Position[]): void;
  evaluateCompiledFormula(sheetId: string, formula: unknown): FunctionValue | FunctionValue[][];
  getCellsDependingOn(ranges: Iterable<SheetZone>): RangeSet;
  getSpreadZone(at: Position, options?: { ignoreSpillError: boolean }): Zone | undefined;
  addDependencies(at: Position, ranges: readonly EngineRange[]): void;
  formulaDependencies(): { addDependencies(at: Position, ranges: readonly EngineRange[]): void };
  updateDependencies(at: Position): void;
  getDirectDependencies(at: Position): EngineRange[];
  computeCell(at: Position): EvaluatedCell;
  buildSafeGetSymbolValue(contextual?: SymbolValue): SymbolValue;
  assertSheetHasEnoughSpaceToSpreadFormulaResult(at: Position, result: FunctionValue[][]): void;
}

type SymbolValue = (name: string, isRange: boolean) => FunctionValue | FunctionValue[][];

interface EvaluationPlugin extends EnginePlugin {
  evaluator: Evaluator;
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: Position[];
  beforeHandle(command: Command): void;
  finalize(): void;
  handle(command: Command): void;
}

/** Rows and columns that a spilled result asks for beyond the sheet's end. */
export interface Growth {
  rows: number;
  columns: number;
}

const EnginesEvaluation = registries.coreViewsPluginRegistry.get("evaluation") as unknown as new (
  config: object,
) => EvaluationPlugin;

/** Evaluated cells of plain contents; their displayed text is made only when the grid asks for it. */
class LiteralResult implements EvaluatedCell {
  readonly isAutoSummable = true;
  constructor(
    readonly value: string | number | boolean | null,
    readonly type: EvaluatedCell["type"],
    readonly defaultAlign: string,
    readonly position: Position,
  ) {}
  get formattedValue(): string {
    const { value } = this;
    return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value ?? "");
  }
}

/** The same for numbers with a format. */
class FormattedResult implements EvaluatedCell {
  readonly type = "number";
  readonly defaultAlign = "right";
  constructor(
    readonly value: number,
    readonly format: string,
    readonly position: Position,
    private readonly getters: Getters,
  ) {}
  get isAutoSummable(): boolean {
    return !/[ymdhs]/.test(this.format);
  }
  get formattedValue(): string {
    return helpers.formatValue(this.value, { format: this.format, locale: this.getters.getLocale!() as object });
  }
}

const LINK = /https?:|www\.|\]\(/i;

/** Formulas whose spill is blocked. The engine's own set has a place for every cell of every sheet as it was once. */
class Positions {
  private readonly keys = new Set<string>();
  private key({ sheetId, col, row }: Position): string {
    return `${sheetId}|${col}|${row}`;
  }
  add(at: Position): void {
    this.keys.add(this.key(at));
  }
  delete(at: Position): void {
    this.keys.delete(this.key(at));
  }
  has(at: Position): boolean {
    return this.keys.has(this.key(at));
  }
}

export class WorkbenchEvaluation extends EnginesEvaluation {
  /** Areas whose cells have changed since the last calculation. */
  private changed: SheetZone[] = [];
  private known = new Set<string>();
  /** Formulas to calculate again because what they refer to has come or become longer. */
  private renewed: Position[] = [];
  /** Formulas whose result needs more rows or columns than the sheet has. */
  private waiting: Position[] = [];
  private readonly share: { readonly store?: WorkbookStore } | undefined;
  readonly growth = new Map<string, Growth>();
  symbols: SymbolSource | undefined;
  /** Only what was changed is calculated, not what depends on it. */
  isByHand = false;

  constructor(config: object) {
    super(config);
    const { workbench } = (config as { custom: { workbench?: { symbols: SymbolSource; store?: WorkbookStore } } })
      .custom;
    this.share = workbench;
    this.symbols = workbench?.symbols;
    if (workbench) this.adapt(this.evaluator);
  }

  /** Everything in the area is calculated again at the end of the running step, with all that depends on it. */
  markChanged(sheetId: string, zone: Zone): void {
    this.changed.push({ sheetId, zone });
  }

  markFormula(at: Position): void {
    if (!this.shouldRebuildDependenciesGraph) this.evaluator.updateDependencies(at);
  }

  markAll(): void {
    this.shouldRebuildDependenciesGraph = true;
  }

  /**
   * The engine calculates the whole workbook again for every new sheet and every new row. New rows behind the last one and
   * a new sheet change only what looks that far, or by a text.
   */
  override beforeHandle(command: Command): void {
    const { store } = this.share ?? {};
    const looksUp = (word: string) => /^(?:INDIRECT|OFFSET)$/i.test(word);
    if (store && command.type === "CREATE_SHEET") this.renewed.push(...formulasWith(store, () => false, looksUp));
    else if (store && command.type === "ADD_COLUMNS_ROWS" && command.growth) {
      const reaches = ({ sheetId, unboundedZone: { bottom, right } }: EngineRange) =>
        sheetId === command.sheetId && (bottom === undefined || right === undefined);
      this.renewed.push(
        ...formulasWith(store, reaches, looksUp),
        ...this.waiting.filter(({ sheetId }) => sheetId === command.sheetId),
      );
      this.waiting = this.waiting.filter(({ sheetId }) => sheetId !== command.sheetId);
    } else super.beforeHandle(command);
  }

  override finalize(): void {
    // What still waits asked for more than a sheet can have.
    this.waiting = [];
    for (const at of this.renewed) {
      if (!this.getters.tryGetSheet!(at.sheetId)) continue;
      if (!this.shouldRebuildDependenciesGraph) this.evaluator.updateDependencies(at);
      this.changed.push({ sheetId: at.sheetId, zone: { top: at.row, bottom: at.row, left: at.col, right: at.col } });
    }
    this.renewed = [];
    const { changed } = this;
    this.changed = [];
    if (!this.shouldRebuildDependenciesGraph && changed.length) {
      const { evaluator } = this;
      const Ranges = evaluator.nextRangesToUpdate.constructor as new (ranges?: Iterable<SheetZone>) => RangeSet;
      const ranges = new Ranges(changed);
      ranges.addManyPositions(this.positionsToUpdate);
      const arrays = new Ranges();
      for (const { sheetId, zone } of [...ranges]) {
        const spills = evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(sheetId, zone);
        if (spills.length) arrays.addManyPositions(spills);
      }
      ranges.addMany(arrays);
      if (!this.isByHand) ranges.addMany(evaluator.getCellsDependingOn([...ranges]));
      evaluator.evaluate(ranges);
      this.positionsToUpdate = [];
      return;
    }
    super.finalize();
  }

  /**
   * True for a result as long as a whole column that its formula names. In Excel that has 1,048,576 rows and fits in the
   * first row alone; here the sheet would grow by what it asks for, and the column with it, without end.
   */
  private hasWholeColumn(at: Position, rows: number): boolean {
    const cell = this.getters.getCell!(at) as EngineCell | undefined;
    if (!cell?.isFormula) return false;
    return cell.compiledFormula.rangeDependencies.some(
      ({ sheetId, zone, unboundedZone }) =>
        unboundedZone.bottom === undefined && rows >= this.getters.getNumberRows!(sheetId) - zone.top,
    );
  }

  private adapt(evaluator: Evaluator): void {
    const { getters } = this;
    const buildDependencyGraph = evaluator.buildDependencyGraph.bind(evaluator);
    evaluator.createEmptyPositionSet = () => new Positions();
    evaluator.buildDependencyGraph = () => {
      this.known = new Set();
      buildDependencyGraph();
    };

    // The engine walks every cell of the sheet, empty ones included; the used part is enough.
    evaluator.evaluateAllCells = () => {
      evaluator.evaluatedCells = new (evaluator.evaluatedCells.constructor as new () => Evaluator["evaluatedCells"])();
      const ranges: SheetZone[] = [];
      for (const sheetId of getters.getSheetIds!() as string[])
        for (const zone of usedZones(getters, sheetId)) ranges.push({ sheetId, zone });
      evaluator.evaluate(ranges);
    };

    // The engine adds a dependency again at every calculation: without this the graph would grow for ever.
    evaluator.addDependencies = (at, ranges) => {
      for (const range of ranges) {
        const { zone } = range;
        const key = `${at.sheetId}|${at.col}|${at.row}|${range.sheetId}|${zone.left}|${zone.top}|${zone.right}|${zone.bottom}`;
        if (this.known.has(key)) continue;
        this.known.add(key);
        evaluator.formulaDependencies().addDependencies(at, [range]);
      }
    };
    evaluator.updateDependencies = (at) => evaluator.addDependencies(at, evaluator.getDirectDependencies(at));

    evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult = ({ sheetId, col, row }, result) => {
      const columns = col + result.length;
      const rows = row + (result[0]?.length ?? 0);
      if (columns <= getters.getNumberCols!(sheetId) && rows <= getters.getNumberRows!(sheetId)) return;
      if (rows > getters.getNumberRows!(sheetId) && this.hasWholeColumn({ sheetId, col, row }, result[0]!.length))
        throw Object.assign(new Error("A whole column does not fit below the first row."), { value: "#SPILL!" });
      this.waiting.push({ sheetId, col, row });
      const needed = this.growth.get(sheetId) ?? { rows: 0, columns: 0 };
      this.growth.set(sheetId, { rows: Math.max(needed.rows, rows), columns: Math.max(needed.columns, columns) });
      throw Object.assign(new Error("The result reaches beyond the end of the sheet."), { value: "#SPILL!" });
    };

    // The engine takes an error in the first cell of a result for a failed spill; only a blocked one is.
    evaluator.getSpreadZone = (at, options) => {
      const zone = evaluator.spreadingRelations.getArrayResultZone(at);
      const blocked = zone && !options?.ignoreSpillError && evaluator.evaluatedCells.get(at)?.value === "#SPILL!";
      return blocked ? { top: at.row, bottom: at.row, left: at.col, right: at.col } : zone;
    };

    const computeCell = evaluator.computeCell.bind(evaluator);
    evaluator.computeCell = (at) => {
      const known = evaluator.evaluatedCells.map[at.sheetId]?.[at.col]?.[at.row];
      if (known) return known;
      const cell = getters.getCell!(at) as EngineCell | undefined;
      if (cell && !cell.isFormula && cell.parsedValue !== null) {
        const plain = literalResult(cell, at, getters);
        if (plain) return plain;
      }
      return computeCell(at);
    };

    evaluator.buildSafeGetSymbolValue = () => (word, isRange) => {
      const origin = evaluator.compilationParams.evalContext.__originCellPosition;
      const isSingle = word.startsWith("@");
      const name = isSingle ? word.slice(1) : word;
      const meant = this.symbols?.resolve(name, origin, evaluator.getters);
      if (!meant) return { value: "#NAME?", message: `Unknown name: "${name}"` };
      if ("value" in meant) return meant;
      if ("formula" in meant) {
        if (origin) evaluator.addDependencies(origin, meant.formula.rangeDependencies);
        const result = this.symbols!.guarded(name, () =>
          evaluator.evaluateCompiledFormula(meant.sheetId, meant.formula),
        );
        return isSingle ? singleOfValues(result, origin) : result;
      }
      const { range } = meant;
      if (origin) evaluator.addDependencies(origin, [range]);
      const { ensureRange, referenceDenormalizer } = evaluator.compilationParams;
      if (isSingle) return singleOfRange(range, origin, isRange ? ensureRange : referenceDenormalizer);
      const single = range.zone.top === range.zone.bottom && range.zone.left === range.zone.right;
      return single && !isRange ? referenceDenormalizer(range) : ensureRange(range);
    };
  }
}

/** The evaluated form of a plain text, number or boolean; undefined for anything special. */
function literalResult(cell: LiteralCell, at: Position, getters: Getters): EvaluatedCell | undefined {
  const { parsedValue, format } = cell;
  if (format !== undefined) {
    const plainNumber = typeof parsedValue === "number" && !format.includes("@");
    return plainNumber ? new FormattedResult(parsedValue, format, at, getters) : undefined;
  }
  switch (typeof parsedValue) {
    case "number":
      return new LiteralResult(parsedValue, "number", "right", at);
    case "boolean":
      return new LiteralResult(parsedValue, "boolean", "center", at);
    case "string":
      if (parsedValue.startsWith("#") || LINK.test(parsedValue)) return undefined;
      return new LiteralResult(parsedValue, "text", "left", at);
    default:
      return undefined;
  }
}

/**
 * Zones that hold all cells of a sheet: one where most of its places are filled, else rows that follow each other and
 * reach alike. A value in the last row of all must not make a million places be looked at.
 */
function usedZones(getters: Getters, sheetId: string): Zone[] {
  const whole = usedZone(getters, sheetId);
  if (!whole) return [];
  const rows = (getters.getSheet!(sheetId) as { rows: { cells: Record<number, unknown> }[] }).rows;
  const zones: Zone[] = [];
  let places = 0;
  for (let row = whole.top; row <= whole.bottom; row++) {
    const columns = Object.keys(rows[row]!.cells).map(Number);
    if (!columns.length) continue;
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    places += right - left + 1;
    const last = zones.at(-1);
    if (last && last.bottom === row - 1 && last.left === left && last.right === right) last.bottom = row;
    else zones.push({ top: row, bottom: row, left, right });
  }
  const all = (whole.bottom - whole.top + 1) * (whole.right - whole.left + 1);
  return all <= 100_000 + 4 * places ? [whole] : zones;
}

/** The smallest zone that holds all cells of a sheet, formatted ones included. */
export function usedZone(getters: Getters, sheetId: string): Zone | undefined {
  const rows = (getters.getSheet!(sheetId) as { rows: { cells: Record<number, unknown> }[] }).rows;
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (let row = 0; row < rows.length; row++) {
    const { cells } = rows[row]!;
    for (const key in cells) {
      if (cells[key] === undefined) continue;
      const column = Number(key);
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return top < 0 ? undefined : { top, bottom, left, right };
}
