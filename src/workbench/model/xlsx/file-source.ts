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

/** The opened file, for saving back only what changed. */
export interface FileSource {
  readonly container: Container;
  readonly workbookPart: string;
  readonly sheets: readonly FileSheet[];
  readonly strings: readonly string[];
  readonly stylesPart: string | undefined;
  readonly names: readonly { readonly mark: Omit<NameMark, "compiled">; readonly formula: string }[];
  readonly settingsPart: string | undefined;
  readonly settings: ReadonlyMap<string, unknown>;
}
