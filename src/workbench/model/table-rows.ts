/** Rows of a table that come and go: only the table's own columns move, as in Excel. */
import type { CellReading } from "./cell-reading";
import type { CellWriting } from "./cell-writing";
import type { RowsAndColumns } from "./rows-and-columns";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "./addresses";
import { shiftCells } from "./shifted-cells";
import type { Tables } from "./tables";
import type { ValidationsOnSheets } from "./validations-on-sheets";
import type { Area, CellInput, TableRowChange, TableState } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { overlaps, zoneOf } from "./zones";

/** The rows between header and totals. */
export function tableBody({ area, hasTotals }: TableState): Area {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1 - (hasTotals ? 1 : 0)) };
}

export class TableRows {
  constructor(
    private readonly workbook: WorkbookEngine,
    private readonly reading: CellReading,
    private readonly writing: CellWriting,
    private readonly lines: RowsAndColumns,
    private readonly tables: Tables,
    private readonly validations: ValidationsOnSheets,
  ) {}

  /**
   * Makes room for rows in a table. They get the formats of the row above and the formulas of calculated columns.
   * `keepBelow`: at the end, cells below stay where they are when the rows are free.
   */
  insert(id: string, at: number, count: number, keepBelow: boolean): TableRowChange {
    const table = this.tables.table(id);
    const body = tableBody(table);
    const formulas = this.calculatedColumns(table);
    if (table.hasInsertRow) return this.useInsertRow(table, count, formulas);
    const area: Area = { ...body, row: body.row + at, rows: count };
    const isAtEnd = at === body.rows;
    const isFree = keepBelow && isAtEnd && !table.hasTotals && !this.hasContent(table.sheetId, area);
    const moved = isFree ? null : this.below(table.sheetId, area);
    this.workbook.transaction(() => {
      const grown = { ...table.area, rows: table.area.rows + count };
      if (moved) this.makeRoom(table, moved, count);
      if (this.tables.table(id).area.rows !== grown.rows) this.tables.resizeTable(id, grown);
      this.dress(table.sheetId, area, at > 0 ? area.row - 1 : area.row + count);
      if (isAtEnd) this.validations.extendDown(table.sheetId, { ...area, row: area.row - 1, rows: 1 }, count);
      this.fill(table.sheetId, area, formulas);
    });
    return { area, moved };
  }

  /** A table without rows shows one blank row, and the first row that is added goes into it. */
  private useInsertRow(table: TableState, count: number, formulas: readonly (Formula | null)[]): TableRowChange {
    this.tables.setInsertRow(table.id, false);
    const rest = count > 1 ? this.insert(table.id, 1, count - 1, false) : null;
    const area = { ...tableBody(table), rows: count };
    this.fill(table.sheetId, area, formulas);
    return { area, moved: rest?.moved ?? null };
  }

  /** Takes rows out of a table; the last one leaves the blank row of a table without rows. */
  remove(id: string, at: number, count: number): TableRowChange {
    const table = this.tables.table(id);
    const body = tableBody(table);
    const area: Area = { ...body, row: body.row + at, rows: count };
    if (count >= body.rows) {
      this.workbook.transaction(() => {
        if (body.rows > 1) this.remove(id, 1, body.rows - 1);
        this.writing.clear(table.sheetId, { ...body, rows: 1 }, "Contents");
        this.tables.setInsertRow(id, true);
      });
      return { area, moved: null };
    }
    const rest = { ...area, row: area.row + count };
    const below = this.below(table.sheetId, rest);
    const last = table.area.row + table.area.rows;
    // Rows of the table that are blank move up like all others.
    const end = Math.max(last, below ? below.row + below.rows : 0);
    const moved = end > rest.row ? { ...rest, rows: end - rest.row } : null;
    this.workbook.transaction(() => {
      if (this.isAlone(table.sheetId, area)) this.lines.deleteRows(table.sheetId, area.row, count, area);
      else {
        if (moved) this.refuseCutTables(table, moved);
        this.writing.clear(table.sheetId, area, "All");
        if (moved) shiftCells(this.workbook, table.sheetId, moved, -count);
      }
      const shrunk = { ...table.area, rows: table.area.rows - count };
      if (this.tables.table(id).area.rows !== shrunk.rows) this.tables.resizeTable(id, shrunk);
    });
    return { area, moved };
  }

  private makeRoom(table: TableState, below: Area, count: number): void {
    if (this.isAlone(table.sheetId, below)) this.lines.insertRows(table.sheetId, below.row, count, below);
    else {
      this.refuseCutTables(table, below);
      shiftCells(this.workbook, table.sheetId, below, count);
    }
  }

  /** From the first row of an area down to the last cell in its columns; null when nothing stands there. */
  private below(sheetId: string, area: Area): Area | null {
    const rest = { ...area, rows: EXCEL_ROWS - area.row };
    const tables = this.otherTables(sheetId, rest).map((table) => table.area.row + table.area.rows);
    const end = Math.max(this.reading.contentEnd(sheetId, rest), ...tables);
    return end > area.row ? { ...area, rows: end - area.row } : null;
  }

  private hasContent(sheetId: string, area: Area): boolean {
    return this.reading.hasContent(sheetId, area);
  }

  private otherTables(sheetId: string, area: Area): readonly TableState[] {
    return this.tables
      .tables()
      .filter((table) => table.sheetId === sheetId && overlaps(zoneOf(table.area), zoneOf(area)));
  }

  /** True when nothing stands beside the columns from here on down: whole rows of the sheet may move. */
  private isAlone(sheetId: string, { row, column, columns }: Area): boolean {
    const rows = EXCEL_ROWS - row;
    const left = { row, column: 0, rows, columns: column };
    const right = { row, column: column + columns, rows, columns: EXCEL_COLUMNS - column - columns };
    return !this.hasContent(sheetId, left) && !this.hasContent(sheetId, right);
  }

  private refuseCutTables(table: TableState, moving: Area): void {
    const first = moving.column;
    const last = moving.column + moving.columns;
    for (const other of this.otherTables(table.sheetId, moving)) {
      if (other.id === table.id) continue;
      if (other.area.column < first || other.area.column + other.area.columns > last)
        throw new CutTable(other.name, table.name);
    }
    for (const merge of this.lines.merges(table.sheetId))
      if (overlaps(zoneOf(merge), zoneOf(moving))) throw new CutMerge(merge);
  }

  /** New rows look like the row beside them. */
  private dress(sheetId: string, area: Area, like: number): void {
    this.writing.copyFormats(sheetId, { ...area, row: like, rows: 1 }, area);
  }

  private fill(sheetId: string, area: Area, formulas: readonly (Formula | null)[]): void {
    if (!formulas.some(Boolean)) return;
    const inputs = Array.from({ length: area.rows }, (_none, row) =>
      formulas.map((formula): CellInput | null => formula && { formula: formula(area.row + row) }),
    );
    this.writing.write(sheetId, area, inputs);
  }

  /**
   * Columns of a table that a formula fills when it is put into some of their cells: all others are blank, or the column is
   * a calculated one. The cells that are written are asked before.
   */
  freeColumns(id: string, written: Area): readonly number[] {
    const table = this.tables.table(id);
    const body = tableBody(table);
    const calculated = this.calculatedColumns(table);
    return Array.from({ length: written.columns }, (_none, index) => written.column + index).filter((column) => {
      if (column < body.column || column >= body.column + body.columns) return false;
      if (calculated[column - body.column]) return true;
      for (let row = body.row; row < body.row + body.rows; row++) {
        const isWritten = row >= written.row && row < written.row + written.rows;
        if (!isWritten && this.hasContent(table.sheetId, { row, column, rows: 1, columns: 1 })) return false;
      }
      return true;
    });
  }

  /** Fills a column of a table with the formula of one of its cells; the given rows are left as they are. */
  fillColumn(id: string, from: number, column: number, left: { readonly row: number; readonly rows: number }): void {
    const { sheetId } = this.tables.table(id);
    const body = tableBody(this.tables.table(id));
    const cell = this.workbook.cell(sheetId, from, column);
    if (!cell?.isFormula) return;
    const { getters } = this.workbook;
    const inputs = Array.from({ length: body.rows }, (_none, index): [CellInput | null] => {
      const row = body.row + index;
      if (row >= left.row && row < left.row + left.rows) return [null];
      return [{ formula: getters.getTranslatedCellFormula!(sheetId, 0, row - from, cell.compiledFormula) as string }];
    });
    this.writing.write(sheetId, { ...body, column, columns: 1 }, inputs);
  }

  /** By column: what a calculated column holds in a row; null for a column whose rows are not all the same formula. */
  private calculatedColumns(table: TableState): (Formula | null)[] {
    const { sheetId } = table;
    const { getters } = this.workbook;
    const body = tableBody(table);
    return table.columns.map((_name, index) => {
      const column = body.column + index;
      const first = this.workbook.cell(sheetId, body.row, column);
      if (!first?.isFormula) return null;
      const at: Formula = (row) =>
        getters.getTranslatedCellFormula!(sheetId, 0, row - body.row, first.compiledFormula) as string;
      for (let row = body.row + 1; row < body.row + body.rows; row++) {
        const cell = this.workbook.cell(sheetId, row, column);
        if (!cell?.isFormula || cell.compiledFormula.toFormulaString(getters) !== at(row)) return null;
      }
      // Looked up now: where the column stands may have moved when it is asked.
      const texts = new Map<number, string>();
      return (row) => {
        let text = texts.get(row);
        if (text === undefined) texts.set(row, (text = at(row)));
        return text;
      };
    });
  }
}

type Formula = (row: number) => string;

/** A table below that stands only partly in the columns that would move. */
export class CutTable extends Error {
  constructor(
    readonly cut: string,
    readonly table: string,
  ) {
    super(`The rows of ${table} cannot move: they would cut the table ${cut}.`);
  }
}

export class CutMerge extends Error {
  constructor(readonly area: Area) {
    super("Merged cells stand in the way.");
  }
}
