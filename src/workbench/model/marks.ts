/** What the engine has no place for, as the store keeps it inside it. */
import type { CompiledFormula, EngineRange, EngineStyle } from "./library";
import type {
  Area,
  CellInput,
  ChartKind,
  ChartSeriesState,
  ChartState,
  PrintSetup,
  ProtectionOptions,
  ValidationRule,
} from "./workbook";

export interface SheetMark {
  readonly veryHidden?: boolean;
  readonly protected?: boolean;
  readonly protection?: ProtectionOptions;
  readonly filtered?: boolean;
  readonly print?: PrintSetup;
}

export interface TableMark {
  readonly name: string;
  readonly style: string;
  readonly hasTotals: boolean;
  readonly showFilterButton: boolean;
  /** Made without rows, or its last one deleted; counts as long as its row is blank. */
  readonly insertRow?: boolean;
  /** The part of the opened file that holds it. */
  readonly part?: string;
}

export interface NameMark {
  readonly name: string;
  readonly sheetId?: string;
  readonly visible: boolean;
  readonly comment: string;
  readonly compiled: CompiledFormula;
}

/** A chart's series with ranges that follow their cells. */
export interface SeriesMark extends Omit<ChartSeriesState, "name" | "values" | "categories"> {
  readonly name: string | EngineRange;
  readonly values: EngineRange | null;
  readonly categories: EngineRange | null;
}

export interface ChartMark {
  readonly name: string;
  readonly sheetId: string;
  readonly kind: ChartKind;
  readonly source: EngineRange;
  readonly seriesBy: "Columns" | "Rows";
  readonly title: string;
  readonly legend?: ChartState["legend"];
  readonly series?: readonly SeriesMark[];
  readonly axisTitles?: ChartState["axisTitles"];
  readonly axisFormats?: ChartState["axisFormats"];
  readonly position: Area;
}

export interface NoteMark {
  readonly at: EngineRange;
  readonly text: string;
  readonly author: string;
  readonly origin?: string;
}

export interface ValidationMark extends Omit<ValidationRule, "source"> {
  readonly at: EngineRange;
  readonly source: string | CompiledFormula;
}

/** One insertion or deletion of rows or columns on a sheet, in the order they happened. */
export interface Shift {
  readonly dimension: "ROW" | "COL";
  readonly at: number;
  /** Below 0: deleted. */
  readonly count: number;
}

/** The lists of the store that one command can change. */
export type Slot =
  "sheetMarks" | "tableMarks" | "names" | "chartMarks" | "noteMarks" | "validationMarks" | "settings" | "shifts";

export function nameKey(name: string, sheetId?: string): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

/** Cells to start with, put in place without commands: opening a large file. */
export interface InitialCell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput | { readonly error: string };
  readonly style?: EngineStyle;
  readonly format?: string;
}

/** What a workbook starts with. */
export interface InitialState {
  readonly cells?: ReadonlyMap<string, Iterable<InitialCell>>;
  readonly tables?: readonly { readonly sheetId: string; readonly area: Area; readonly mark: TableMark }[];
  readonly sheetMarks?: ReadonlyMap<string, SheetMark>;
  readonly names?: readonly { readonly mark: Omit<NameMark, "compiled">; readonly formula: string }[];
  readonly settings?: ReadonlyMap<string, unknown>;
}
