/** Rows and columns as such: inserted, deleted, hidden, their widths; merged cells. */
import type { CellReading } from "./cell-reading";
import type { Zone } from "./library";
import type { Area } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { areaOfZone } from "./zones";

const POINTS_PER_PIXEL = 0.75;

type Told = Pick<Area, "column" | "columns">;

export class RowsAndColumns {
  constructor(
    private readonly workbook: WorkbookEngine,
    private readonly reading: CellReading,
  ) {}

  /** `told`: the columns for which the insertion is told, where whole rows move only because nothing stands beside. */
  insertRows(sheetId: string, row: number, count: number, told?: Told): void {
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, row + 1, 1);
      const sheetName = this.workbook.sheet(sheetId).name;
      // "after" the row above: Excel formats new rows like the row above them.
      const where = row > 0 ? { base: row - 1, position: "after" } : { base: 0, position: "before" };
      this.workbook.run("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension: "ROW", quantity: count, ...where, told });
    });
  }

  deleteRows(sheetId: string, row: number, count: number, told?: Told): void {
    const last = Math.min(row + count, this.workbook.getters.getNumberRows!(sheetId));
    if (last <= row) return;
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, last + 1, 1);
      const elements = Array.from({ length: last - row }, (_none, index) => row + index);
      this.workbook.run("REMOVE_COLUMNS_ROWS", {
        sheetId,
        sheetName: this.workbook.sheet(sheetId).name,
        dimension: "ROW",
        elements,
        told,
      });
    });
  }

  hiddenRows(sheetId: string): readonly number[] {
    const hidden: number[] = [];
    const rows = this.workbook.getters.getNumberRows!(sheetId) as number;
    for (let row = 0; row < rows; row++) if (this.workbook.getters.isRowHidden!(sheetId, row)) hidden.push(row);
    return hidden;
  }

  hiddenColumns(sheetId: string): readonly number[] {
    const hidden: number[] = [];
    const columns = this.workbook.getters.getNumberCols!(sheetId) as number;
    for (let column = 0; column < columns; column++)
      if (this.workbook.getters.isColHidden!(sheetId, column)) hidden.push(column);
    return hidden;
  }

  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    const elements = Array.from({ length: count }, (_none, index) => row + index);
    const type = hidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS";
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, row + count + 1, 1);
      this.workbook.run(type, { sheetId, dimension: "ROW", elements });
    });
  }

  columnWidth(sheetId: string, column: number): number {
    // Excel's own standard width is 64 pixels; the engine's is wider.
    if (!this.hasOwnWidth(sheetId, column)) return 64 * POINTS_PER_PIXEL;
    return (this.workbook.getters.getColSize!(sheetId, column) as number) * POINTS_PER_PIXEL;
  }

  /** True when the width has been set, by a file or since. */
  hasOwnWidth(sheetId: string, column: number): boolean {
    return this.sizes(sheetId)?.COL[column] !== undefined;
  }

  private heights(sheetId: string): readonly (number | undefined)[] {
    return this.sizes(sheetId)?.ROW ?? [];
  }

  private sizePlugin: { sizes: Record<string, Record<"COL" | "ROW", (number | undefined)[]>> } | undefined;

  /** In pixels, of those that were set. */
  private sizes(sheetId: string): Record<"COL" | "ROW", (number | undefined)[]> | undefined {
    // Asked for every row while a file is saved: found once.
    this.sizePlugin ??= this.workbook.engine.handlers.find(
      (each) => "sizes" in each && "handle" in each,
    ) as unknown as NonNullable<typeof this.sizePlugin>;
    return this.sizePlugin.sizes[sheetId];
  }

  setColumnWidth(sheetId: string, column: number, columns: number, width: number): void {
    const elements = Array.from({ length: columns }, (_none, index) => column + index);
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, 1, column + columns);
      this.workbook.run("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements, size: width / POINTS_PER_PIXEL });
    });
  }

  /** Null where nobody set it: the row is as high as its texts. */
  rowHeight(sheetId: string, row: number): number | null {
    const height = this.heights(sheetId)[row];
    return height === undefined ? null : height * POINTS_PER_PIXEL;
  }

  setRowHeight(sheetId: string, row: number, rows: number, height: number): void {
    const elements = Array.from({ length: rows }, (_none, index) => row + index);
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, row + rows, 1);
      this.workbook.run("RESIZE_COLUMNS_ROWS", {
        sheetId,
        dimension: "ROW",
        elements,
        size: height / POINTS_PER_PIXEL,
      });
    });
  }

  autofitColumns(sheetId: string, column: number, columns: number): void {
    const used = this.reading.usedArea(sheetId);
    if (!used) return;
    const rows = Math.min(used.rows, 2000);
    this.workbook.transaction(() => {
      for (let each = column; each < Math.min(column + columns, used.column + used.columns); each++) {
        const texts = this.reading.texts(sheetId, { row: used.row, column: each, rows, columns: 1 });
        const longest = texts.reduce((most, [text]) => Math.max(most, longestLine(text!)), 0);
        if (longest) this.setColumnWidth(sheetId, each, 1, Math.min(255, longest + 2) * 7 * POINTS_PER_PIXEL);
      }
    });
  }

  merges(sheetId: string): readonly Area[] {
    return (this.workbook.getters.getMerges!(sheetId) as Zone[]).map(areaOfZone);
  }
}

function longestLine(text: string): number {
  return text.split("\n").reduce((most, line) => Math.max(most, line.length), 0);
}
