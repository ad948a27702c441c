/** Changes of many cells at once: contents, number formats, fonts, fills and alignment. */
import { changedStyle, withNumberFormat } from "./cell-formats";
import type { EngineCell, EngineStyle } from "./library";
import { CellBatch, type CellChangeStep } from "./cell-batch";
import type { Area, CellFormat, CellInput } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";

export class CellWriting {
  constructor(private readonly workbook: WorkbookEngine) {}

  write(sheetId: string, area: Area, inputs: readonly (readonly (CellInput | null)[])[]): void {
    this.changeCells(sheetId, area, false, (row, column) => {
      const input = inputs[row - area.row]?.[column - area.column];
      return input ? { input } : undefined;
    });
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    const within = this.workbook.within(sheetId, area);
    if (!within) return;
    const contents = what !== "Formats" && { input: { empty: true } as const };
    const formats = what !== "Contents" && { style: null, format: "" };
    const step: CellChangeStep = { ...contents, ...formats };
    this.changeCells(sheetId, within, what === "Formats", (_row, _column, before) => (before ? step : undefined));
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    const shared = new Shared<string, { style: EngineStyle | null; format: string }>(withNumberFormat);
    this.changeCells(sheetId, area, true, (row, column, before) => {
      const code = formats[row - area.row]?.[column - area.column];
      return code === null || code === undefined ? undefined : shared.get(before?.style, code);
    });
  }

  setFormat(sheetId: string, area: Area, format: Partial<CellFormat>): void {
    const shared = new Shared<Partial<CellFormat>, { style: EngineStyle | null }>((style, change) => ({
      style: changedStyle(style, change),
    }));
    this.changeCells(sheetId, area, true, (_row, _column, before) => shared.get(before?.style, format));
  }

  /** The formats of one row for all rows of an area of the same columns. */
  copyFormats(sheetId: string, row: Area, to: Area): void {
    const from = Array.from({ length: to.columns }, (_none, index) =>
      this.workbook.cell(sheetId, row.row, row.column + index),
    );
    this.changeCells(sheetId, to, true, (_row, column) => {
      const like = from[column - to.column];
      return { style: like?.style ?? null, format: like?.format ?? "" };
    });
  }

  private changeCells(
    sheetId: string,
    area: Area,
    formatsOnly: boolean,
    change: (row: number, column: number, before: EngineCell | undefined) => CellChangeStep | undefined,
  ): void {
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, area.row + area.rows, area.column + area.columns);
      this.workbook.run("WORKBENCH_CELLS", { sheetId, batch: new CellBatch(sheetId, area, formatsOnly, change) });
    });
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
