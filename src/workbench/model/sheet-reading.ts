/** A sheet's cells row by row, with what spills onto them: for writing a file. */
import { numberFormatOf } from "./cell-formats";
import type { EngineStyle } from "./library";
import type { SpreadsheetModel } from "./model";
import { arraySize } from "./array-formulas";
import type { Area, ArraySize, CellValue } from "./workbook";

export interface CellContent {
  /** With "="; absent for plain contents. */
  readonly formula?: string;
  /** Set for an array formula of the old kind. */
  readonly array?: ArraySize;
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
    this.spills = model.saving.spillAreas(sheetId);
  }

  /** True when a formula spills over a part of the row. */
  spillsOver(row: number): boolean {
    return this.spills.some((area) => row >= area.row && row < area.row + area.rows);
  }

  /** Numbers of rows that hold anything, are hidden or have a height of their own, ascending. */
  *rows(): Generator<number> {
    const { model, sheetId } = this;
    const last = this.spills.reduce(
      (most, { row, rows }) => Math.max(most, row + rows),
      model.saving.rowCount(sheetId),
    );
    for (let row = 0; row < last; row++) {
      if (
        model.saving.rowHasCells(sheetId, row) ||
        this.spillsOver(row) ||
        model.saving.isRowHidden(sheetId, row) ||
        model.rowHeight(sheetId, row) !== null
      )
        yield row;
    }
  }

  /** What the row's cells hold, by column from left to right; cells with a format alone too. */
  row(row: number): Map<number, CellContent> {
    const spills = this.spills.filter((area) => row >= area.row && row < area.row + area.rows);
    const further = spills.flatMap(({ column, columns }) =>
      Array.from({ length: columns }, (_none, index) => column + index),
    );
    const contents = new Map<number, CellContent>();
    this.model.saving.eachOfRow(this.sheetId, row, further, (column, cell, value) => {
      const style = cell?.style;
      const code = numberFormatOf(cell);
      if (cell?.isFormula) {
        const spill = spills.find((area) => area.row === row && area.column === column);
        const array = arraySize(cell.compiledFormula);
        contents.set(column, {
          style,
          code,
          formula: this.model.saving.formulaText(cell),
          ...(array && { array }),
          value,
          ...(spill && { spill }),
        });
      } else if (cell && cell.content !== "") contents.set(column, { style, code, value });
      else {
        const spilled = spills.some((area) => column >= area.column && column < area.column + area.columns);
        if (spilled) contents.set(column, { style, code, value, spilled });
        else if (cell) contents.set(column, { style, code, value: "" });
      }
    });
    return contents;
  }
}
