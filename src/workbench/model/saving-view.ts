/** The workbook as saving looks at it: what stands in a row, what a formula calls, what has moved. */
import { shownValue, type CellReading } from "./cell-reading";
import { CompiledFormulas, type EngineCell } from "./library";
import type { Shift } from "./marks";
import { isSingleFormula } from "./implicit-intersection";
import type { Area, CellValue } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";

export class SavingView {
  constructor(
    private readonly workbook: WorkbookEngine,
    private readonly reading: CellReading,
  ) {}

  /** Every spilled area of a sheet, its formula's cell first. */
  spillAreas(sheetId: string): Area[] {
    return this.reading.spillAreas(sheetId);
  }

  rowCount(sheetId: string): number {
    return this.workbook.sheet(sheetId).rows.length;
  }

  columnCount(sheetId: string): number {
    return this.workbook.getters.getNumberCols!(sheetId);
  }

  rowHasCells(sheetId: string, row: number): boolean {
    const ids = this.workbook.sheet(sheetId).rows[row]?.cells;
    for (const key in ids) if (ids[key as unknown as number] !== undefined) return true;
    return false;
  }

  isRowHidden(sheetId: string, row: number): boolean {
    return row < this.rowCount(sheetId) && this.workbook.getters.isRowHidden!(sheetId, row);
  }

  /** Visits the cells of a row and the given further columns, from left to right. */
  eachOfRow(
    sheetId: string,
    row: number,
    further: readonly number[],
    visit: (column: number, cell: EngineCell | undefined, value: CellValue) => void,
  ): void {
    const ids = this.workbook.sheet(sheetId).rows[row]?.cells ?? {};
    const cells = this.workbook.store.cellStore.cells[sheetId] ?? {};
    const evaluated = this.reading.evaluatedColumns(sheetId);
    const visitOne = (column: number, id: number | undefined) => {
      const cell = id === undefined ? undefined : cells[id];
      visit(column, cell, shownValue(cell, evaluated[column]?.[row]));
    };
    if (!further.length) {
      for (const key in ids)
        if (ids[key as unknown as number] !== undefined) visitOne(Number(key), ids[key as unknown as number]);
      return;
    }
    const columns = new Set([...Object.keys(ids).map(Number), ...further]);
    for (const column of [...columns].sort((a, b) => a - b)) visitOne(column, ids[column]);
  }

  formulaText(cell: EngineCell): string {
    return cell.isFormula ? cell.compiledFormula.toFormulaString(this.workbook.getters) : "";
  }

  /** A formula as the engine writes it, to compare with one of its own. */
  normalFormula(sheetId: string, formula: string): string {
    return CompiledFormulas.Compile(formula, sheetId, this.workbook.getters).toFormulaString(this.workbook.getters);
  }

  /** True for a defined name of one cell or value, on every sheet that has it. */
  isSingleName(name: string): boolean {
    const marks = Object.values(this.workbook.store.names).filter(
      (mark) => mark?.name.toLowerCase() === name.toLowerCase(),
    );
    return (
      marks.length > 0 && marks.every((mark) => isSingleFormula(mark!.compiled.toFormulaString(this.workbook.getters)))
    );
  }

  isCustomFunction(name: string): boolean {
    return this.workbook.bridge.has(name);
  }

  /** True when a formula of the sheet calls a registered function: its stored result may be older. */
  usesCustomFunctions(sheetId: string): boolean {
    return Object.values(this.workbook.store.cellStore.cells[sheetId] ?? {}).some(
      (cell) => cell?.isFormula && cell.compiledFormula.symbols.some((word) => this.workbook.bridge.has(word)),
    );
  }

  tableNameAround(sheetId: string, row: number, column: number): string | undefined {
    return this.workbook.store.tableAround({ sheetId, row, col: column })?.name;
  }

  /** Rows and columns inserted and deleted since the file was opened. */
  shifts(sheetId: string): readonly Shift[] {
    return this.workbook.store.shifts[sheetId] ?? [];
  }
}
