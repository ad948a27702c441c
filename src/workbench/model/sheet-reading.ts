/** A sheet's cells row by row, with what spills onto them: for writing a file. */
import { numberFormatOf } from "./cell-formats";
import type { EngineStyle } from "./library";
import type { SpreadsheetModel } from "./model";
import type { Area, CellValue } from "./workbook";

export interface CellContent {
  /** With "="; absent for plain contents. */
  readonly formula?: string;
  readonly value: CellValue;
  /** The area the formula spills over, itself included. */
  readonly spill?: Area;
  /** True when the value comes from a formula elsewhere. */
  readonly spilled?: boolean;
  readonly style: EngineStyle | undefined;
  readonly code: string;
}

export class SheetReading {
  private readonly spills: readonly Area[];

  constructor(
    private readonly model: SpreadsheetModel,
    private readonly sheetId: string,
  ) {
    this.spills = model.spillAreas(sheetId);
  }

  /** Numbers of rows that hold anything or are hidden, ascending. */
  *rows(): Generator<number> {
    const last = this.spills.reduce((most, { row, rows }) => Math.max(most, row + rows), this.model.rowCount(this.sheetId));
    for (let row = 0; row < last; row++) {
      const { model, sheetId } = this;
      const spilling = () => this.spills.some((area) => row >= area.row && row < area.row + area.rows);
      if (model.rowHasCells(sheetId, row) || spilling() || model.isRowHidden(sheetId, row)) yield row;
    }
  }

  /** Columns of a row that hold anything, ascending. */
  columns(row: number): number[] {
    const columns = this.model.columnsOfRow(this.sheetId, row);
    const spilling = this.spills.filter((area) => row >= area.row && row < area.row + area.rows);
    if (!spilling.length) return columns;
    const all = new Set(columns);
    for (const { column, columns: count } of spilling) for (let each = column; each < column + count; each++) all.add(each);
    return [...all].sort((a, b) => a - b);
  }

  /** undefined where nothing is, not even a format. */
  at(row: number, column: number): CellContent | undefined {
    const { cell, value } = this.model.cellAndValue(this.sheetId, row, column);
    const plain = { style: cell?.style, code: numberFormatOf(cell) };
    if (cell?.isFormula) {
      const spill = this.spills.find((area) => area.row === row && area.column === column);
      return { ...plain, formula: this.model.formulaText(cell), value, ...(spill && { spill }) };
    }
    if (cell && cell.content !== "") return { ...plain, value };
    if (this.spills.some((area) => inArea(area, row, column))) return { ...plain, value, spilled: true };
    return cell ? { ...plain, value: "" } : undefined;
  }
}

function inArea(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
