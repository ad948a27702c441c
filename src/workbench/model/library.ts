/**
 * The spreadsheet library (@odoo/o-spreadsheet, its own unmodified script) with the parts of it that this folder touches.
 * The library types its inner parts as private; the interfaces here name exactly what we rely on, for version 19.3.7.
 */
import * as library from "@odoo/o-spreadsheet";
import type { FormulaToken } from "./negation";
import type { CellValue } from "./workbook";

// The library declares Node 22; on Node 20 its command squisher stops with "Object.groupBy is not a function".
const objects = Object as unknown as {
  groupBy?: (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => PropertyKey) => unknown;
};
objects.groupBy ??= (items, keyOf) => {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
};

export interface Zone {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Position {
  sheetId: string;
  col: number;
  row: number;
}

export interface EngineRange {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly unboundedZone: { top: number; left: number; bottom?: number; right?: number };
  readonly invalidXc?: string;
  readonly invalidSheetName?: string;
}

/** Our own keys travel in the style, because the library carries styles through inserts, copies and undo. */
export interface EngineStyle {
  bold?: boolean;
  italic?: boolean;
  textColor?: string;
  fillColor?: string;
  fontSize?: number;
  align?: "left" | "center" | "right";
  verticalAlign?: "top" | "middle" | "bottom";
  wrapping?: "overflow" | "wrap" | "clip";
  /** Excel's number format code, valid while the engine's format is still `codeFor`. */
  code?: string;
  codeFor?: string;
  /** The cell's style number in the opened file. */
  fileStyle?: number;
}

export interface LiteralCell {
  id: number;
  content: string;
  style?: EngineStyle;
  format?: string;
  isFormula: false;
  parsedValue: string | number | boolean | null;
}

export interface CompiledFormula {
  tokens: FormulaToken[];
  symbols: string[];
  literalValues: { numbers: { value: number }[]; strings: { value: string }[] };
  rangeDependencies: EngineRange[];
  isBadExpression: boolean;
  normalizedFormula: string;
  sheetId: string;
  execute: unknown;
  getTokens(getters: Getters): FormulaToken[];
  toFormulaString(getters: Getters, option?: unknown): string;
}

export interface FormulaCell {
  id: number;
  style?: EngineStyle;
  format?: string;
  isFormula: true;
  compiledFormula: CompiledFormula;
}

export type EngineCell = LiteralCell | FormulaCell;

export interface FunctionValue {
  value: string | number | boolean | null;
  format?: string;
  message?: string;
  position?: Position;
}

export interface EvaluatedCell extends FunctionValue {
  type: "text" | "number" | "boolean" | "empty" | "error";
  formattedValue: string;
}

export interface EngineSheet {
  id: string;
  name: string;
  numberOfCols: number;
  rows: { cells: Record<number, number | undefined> }[];
  panes: { xSplit: number; ySplit: number };
  isVisible: boolean;
  areGridLinesVisible: boolean;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- outside boundary: the library's getters are found by name
export type Getters = Record<string, (...args: any[]) => any>;

export interface History {
  update(...path: unknown[]): void;
}

export interface EnginePlugin {
  history: History;
  getters: Getters;
}

export interface CellStore extends EnginePlugin {
  nextId: number;
  cells: Record<string, Record<number, EngineCell | undefined> | undefined>;
}

export interface SheetStore extends EnginePlugin {
  orderedSheetIds: string[];
  sheets: Record<string, EngineSheet | undefined>;
  cellPosition: Record<number, Position | undefined>;
}

export interface Command {
  type: string;
  sheetId?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- outside boundary: commands carry what their type says
  [key: string]: any;
}

export interface Engine {
  getters: Getters;
  dispatch(type: string, payload?: object): { isSuccessful: boolean; reasons: readonly string[] };
  handlers: EnginePlugin[];
  state: { changes?: { key: string; target: object; before: unknown }[] };
  status: number;
  config: { custom: object };
  selection: {
    selectZone(anchor: { cell: { col: number; row: number }; zone: Zone }, options?: object): unknown;
  };
  on(event: string, owner: object, callback: (payload?: unknown) => void): void;
}

/** A named thing with its class, as the library's registries hold them. */
interface PluginRegistry {
  get(key: string): new (config: object) => EnginePlugin;
  add(key: string, plugin: unknown): PluginRegistry;
  replace(key: string, plugin: unknown): PluginRegistry;
  contains(key: string): boolean;
}

export interface FunctionDescription {
  description: string;
  args: object[];
  compute: (this: EvaluationContext, ...args: (FunctionValue | FunctionValue[][] | undefined)[]) => unknown;
  hidden?: boolean;
  isExported?: boolean;
}

/** What functions see as `this`. */
export interface EvaluationContext {
  workbench?: unknown;
  locale?: { readonly decimalSeparator: string };
  __originCellPosition?: Position;
  __originSheetId?: string;
}

const inside = library as unknown as {
  Model: new (data: object, config: object) => Engine;
  CorePlugin: new (config: object) => EnginePlugin & { dispatch(type: string, payload: object): void };
  UIPlugin: new (config: object) => EnginePlugin & { dispatch(type: string, payload: object): void };
  CompiledFormula: {
    Compile(formula: string, sheetId: string, getters: Getters): CompiledFormula;
    CompileForSerializedFormula(sheetId: string, base: Partial<CompiledFormula>): CompiledFormula;
    prototype: CompiledFormula;
  };
  coreTypes: Set<string>;
  invalidateChartEvaluationCommands: Set<string>;
  invalidateCFEvaluationCommands: Set<string>;
  registries: {
    corePluginRegistry: PluginRegistry;
    coreViewsPluginRegistry: PluginRegistry;
    featurePluginRegistry: PluginRegistry;
    inverseCommandRegistry: { add(type: string, inverse: (command: Command) => Command[]): unknown };
    errorTypes: Set<string>;
    functionRegistry: {
      content: Record<string, FunctionDescription>;
      add(name: string, description: FunctionDescription): unknown;
      replace(name: string, description: FunctionDescription): unknown;
      contains(name: string): boolean;
    };
  };
  helpers: {
    arg(definition: string, description?: string): object;
    isNumber(value: string, locale: object): boolean;
    isDateTime(value: string, locale: object): boolean;
    formatValue(value: CellValue | null, option: { format?: string; locale: object }): string;
    parseFormat(format: string): unknown;
    toNumber(value: FunctionValue | undefined, locale: object): number;
    toXC(col: number, row: number): string;
  };
  DEFAULT_LOCALE: object;
};

export const {
  Model,
  CorePlugin,
  UIPlugin,
  CompiledFormula: CompiledFormulas,
  coreTypes,
  invalidateChartEvaluationCommands,
  invalidateCFEvaluationCommands,
  registries,
  helpers,
  DEFAULT_LOCALE,
} = inside;

/** Runs `work` without the progress lines ("##### Model creation #####") that the library prints as it goes. */
export function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = () => undefined;
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}
