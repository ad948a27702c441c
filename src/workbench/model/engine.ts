/** Builds the engine: our store and calculation in its registries, steps that are one undo, sheets that grow. */
import {
  helpers,
  Model,
  registries,
  UIPlugin,
  quietly,
  type CellStore,
  type Command,
  type Engine,
  type EnginePlugin,
  type SheetStore,
} from "./library";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "./addresses";
import { installFormulaReading } from "./engine-formulas";
import { installArrayFormulas } from "./array-formulas";
import { installDaysOf1904 } from "./days-of-1904";
import { installExcelFunctions } from "./excel-functions/install";
import { installPoissonFunction } from "./poisson-function";
import { installSingleValue } from "./single-value";
import { installSpilledRange } from "./spilled-range";
import { WorkbenchEvaluation } from "./evaluation";
import { LOCALES } from "./locales";
import { WorkbenchRowHeights } from "./row-heights";
import type { InitialState } from "./marks";
import { WorkbookStore } from "./store";
import { type SymbolSource } from "./symbols";
import type { FunctionBridge } from "./functions";

/** Errors of Excel that the engine does not know by itself. */
const EXCEL_ERRORS = ["#VALUE!", "#REF!", "#CALC!", "#BUSY!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#GETTING_DATA"];

interface EngineInside extends Engine {
  corePlugins: EnginePlugin[];
  finalize(): void;
  setupCorePlugin(plugin: unknown, data: object): void;
  dispatchToHandlers(handlers: EnginePlugin[], command: Command): void;
}

/** What a reference in a formula names; a whole column has no bottom, a whole row no right end. */
interface Reference {
  readonly unboundedZone: { readonly bottom?: number; readonly right?: number };
}

type Follow = (reference: Reference) => { readonly changeType: string; readonly range: Reference };

interface ReferenceAdapter {
  readonly applyChange: Follow;
  readonly adaptCompiledFormula: (formula: CompiledFormula) => unknown;
}

interface CompiledFormula {
  adaptCompiledFormula(follow: Follow, rename: (name: string) => string): unknown;
}

/** The engine's part that lets references follow cells that move. */
interface ReferenceKeeper {
  executeOnAllRanges(adapter: ReferenceAdapter): void;
}

/** What our plugins share through the engine's configuration. */
export interface EngineShare {
  readonly symbols: SymbolSource;
  readonly functions: FunctionBridge;
  readonly dateSystem: "1900" | "1904";
  readonly initial?: InitialState;
  store?: WorkbookStore;
  /** Above 0 while the workbook itself, not a user at the grid, is changing cells. */
  depth: number;
}

/** Runs a whole piece of work as one command, so that it is one undo step and is calculated once. */
class Steps extends UIPlugin {
  static readonly getters = [] as string[];
  static readonly layers = [] as string[];
  handle(command: Command): void {
    if (command.type === "WORKBENCH_STEP") (command.work as () => void)();
  }
}

const EngineBase = Model as unknown as new (data: object, config: object) => EngineInside;

export class WorkbenchEngine extends EngineBase {
  declare share: EngineShare;
  declare evaluation: WorkbenchEvaluation;
  declare range: ReferenceKeeper;

  override setupCorePlugin(plugin: unknown, data: object): void {
    const share = (this.config.custom as { workbench: EngineShare }).workbench;
    if (plugin === WorkbookStore) {
      const cells = this.corePlugins.find((each) => "cells" in each && "nextId" in each) as CellStore;
      const sheets = this.corePlugins.find((each) => "cellPosition" in each) as SheetStore;
      WorkbookStore.prototype.cellStore = cells;
      WorkbookStore.prototype.sheetStore = sheets;
      super.setupCorePlugin(plugin, data);
      share.store!.cellStore = cells;
      share.store!.sheetStore = sheets;
      share.symbols.things = share.store;
      return;
    }
    super.setupCorePlugin(plugin, data);
  }

  override finalize(): void {
    super.finalize();
    const evaluation = (this.evaluation ??= this.handlers.find((each) => each instanceof WorkbenchEvaluation) as never);
    // A result that spills over the sheet's end makes the sheet longer, as it is in Excel from the start.
    for (let round = 0; evaluation && round < 8; round++) {
      const growth = [...evaluation.growth];
      evaluation.growth.clear();
      const needed = growth.filter(([, { rows, columns }]) => rows <= EXCEL_ROWS && columns <= EXCEL_COLUMNS);
      if (!needed.length) return;
      this.status = 1;
      for (const [sheetId, { rows, columns }] of needed) growSheet(this, sheetId, rows, columns);
      super.finalize();
    }
  }

  override dispatchToHandlers(handlers: EnginePlugin[], command: Command): void {
    if (command.type === "UPDATE_CELL" && typeof command.content === "string") this.readTyped(command);
    if ("growth" in command && command.growth) this.withoutMoves(() => super.dispatchToHandlers(handlers, command));
    else super.dispatchToHandlers(handlers, command);
    // The library does not show an undo to plugins like our store.
    if (command.type === "UNDO")
      (this.config.custom as { workbench: EngineShare }).workbench.store?.onCommand?.(command);
  }

  /**
   * Cells are added behind the last one: a reference to a cell further on would follow them as if it had moved. Whole
   * columns and rows do get longer.
   */
  private withoutMoves(grow: () => void): void {
    const { range } = this;
    const adapt = range.executeOnAllRanges.bind(range);
    range.executeOnAllRanges = (adapter) => {
      const applyChange: Follow = (each) =>
        each.unboundedZone.bottom === undefined || each.unboundedZone.right === undefined
          ? adapter.applyChange(each)
          : { changeType: "NONE", range: each };
      const adaptCompiledFormula = (formula: CompiledFormula): unknown =>
        formula.adaptCompiledFormula(applyChange, (name) => name);
      adapt({ ...adapter, applyChange, adaptCompiledFormula });
    };
    try {
      grow();
    } finally {
      range.executeOnAllRanges = adapt;
    }
  }

  /**
   * In a cell formatted as text, what a user types stays text; a German day is one with dots, which the library (19.3.7)
   * reads with strokes only.
   */
  private readTyped(command: Command): void {
    const { sheetId, col, row, content } = command as Command & { content: string };
    if (content === "" || content.startsWith("'")) return;
    const cell = this.getters.getCell!({ sheetId, col, row }) as
      { style?: { code?: string }; format?: string } | undefined;
    const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?\s*$/.exec(content) ?? [];
    if (cell?.style?.code === "@") command.content = `'${content}`;
    else if (day !== undefined && (this.getters.getLocale!() as { code: string }).code === "de_DE") {
      const stroked = [day, month, year].filter(Boolean).join("/");
      if (!helpers.isDateTime(stroked, LOCALES.de)) return;
      command.content = stroked;
      if (!cell?.format && !cell?.style?.code) Object.assign(command, { format: year ? "dd.mm.yyyy" : "dd.mm." });
    }
  }
}

/** Makes a sheet at least as large as asked; a margin is added so that appending row by row stays cheap. */
export function growSheet(engine: Engine, sheetId: string, rows: number, columns: number): void {
  const { getters } = engine;
  const haveRows = getters.getNumberRows!(sheetId) as number;
  const haveColumns = getters.getNumberCols!(sheetId) as number;
  const sheetName = getters.getSheetName!(sheetId) as string;
  const add = (dimension: "ROW" | "COL", base: number, quantity: number) =>
    engine.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension,
      base,
      quantity,
      position: "after",
      growth: true,
    });
  if (rows > haveRows) {
    const target = Math.min(EXCEL_ROWS, Math.max(rows + 50, Math.ceil(rows * 1.1)));
    add("ROW", haveRows - 1, target - haveRows);
  }
  if (columns > haveColumns) {
    const target = Math.min(EXCEL_COLUMNS, columns + 5);
    add("COL", haveColumns - 1, target - haveColumns);
  }
}

let registered = false;

/** Registers our plugins with the library, once per process. */
function register(): void {
  if (registered) return;
  registered = true;
  installFormulaReading();
  installSpilledRange();
  installSingleValue();
  installArrayFormulas();
  installExcelFunctions();
  installPoissonFunction();
  installDaysOf1904();
  for (const error of EXCEL_ERRORS) registries.errorTypes.add(error);
  registries.coreViewsPluginRegistry.replace("evaluation", WorkbenchEvaluation);
  registries.coreViewsPluginRegistry.replace("row_size", WorkbenchRowHeights);
  registries.featurePluginRegistry.add("workbench_steps", Steps);
}

/** Starts an engine on the given data (the library's own JSON form, sheets without cells). */
export function startEngine(data: object, share: EngineShare): WorkbenchEngine {
  register();
  return quietly(() => {
    const engine = new WorkbenchEngine(data, { custom: { workbench: share } });
    const history = engine.handlers.find((each) => "undoStack" in each) as unknown as { undoStack: unknown[] };
    history.undoStack = [];
    return engine;
  });
}
