/** What is kept of an opened file, for saving back only what changed. */
import type { NameMark, TableMark } from "../marks";
import type { Area, ChartState, ConditionalRule } from "../workbook";
import type { Container } from "./container";

/** The custom XML part that holds document settings. */
export const SETTINGS_NAMESPACE = "urn:workbench:document-settings";

export interface FileTable {
  readonly part: string;
  readonly area: Area;
  readonly mark: TableMark;
  readonly columns: readonly string[];
}

/** A chart of the file that we could read. */
export interface FileChart {
  readonly id: string;
  readonly drawing: string;
  readonly relationship: string;
  readonly state: ChartState;
}

export interface FileSheet {
  readonly id: string;
  /** By which the workbook part knows the sheet; 0 for one that it is only about to know. */
  readonly number: number;
  readonly part: string;
  /** The relationship id in the workbook part. */
  readonly relationship: string;
  readonly name: string;
  readonly tables: readonly FileTable[];
  readonly rules: readonly ConditionalRule[];
  readonly merges: readonly Area[];
  /** Widths of columns in pixels, where set. */
  readonly widths: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly charts?: readonly FileChart[];
}

/** A name of the file that we could read. */
export interface FileName {
  readonly mark: Omit<NameMark, "compiled">;
  readonly formula: string;
  /** Its element as the file has it, with what the workbook has no place for. */
  readonly xml: string;
}

/** The opened file, for saving back only what changed. */
export interface FileSource {
  readonly container: Container;
  readonly workbookPart: string;
  readonly sheets: readonly FileSheet[];
  readonly strings: readonly string[];
  /** Days of cells that hold an ISO date count from here. */
  readonly dates: "1900" | "1904";
  /** True for a defined name of the file that stands for one cell or value. */
  isSingleName(name: string): boolean;
  readonly stylesPart: string | undefined;
  readonly names: readonly FileName[];
  readonly settingsPart: string | undefined;
  readonly settings: ReadonlyMap<string, unknown>;
}
