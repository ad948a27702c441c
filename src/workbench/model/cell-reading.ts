/** What cells hold and show. */
import { cellError, evaluatedValue, literalValue } from "./cell-content";
import { cellFormat, numberFormatOf } from "./cell-formats";
import { usedZone } from "./evaluation";
import type { ExcelLanguage } from "./excel-language";
import type { EngineCell, EvaluatedCell, Zone } from "./library";
import { displayText } from "./number-format";
import type { Area, CellFormat, CellValue } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { areaOfZone, joinZones, overlaps, zoneOf } from "./zones";

export class CellReading {
  private readonly used = new Map<string, Area | null>();

  constructor(
    private readonly workbook: WorkbookEngine,
    private readonly language: ExcelLanguage,
    private readonly dateSystem: "1900" | "1904",
  ) {}

  /** Calculated cells of a sheet, by column and row. */
  evaluatedColumns(sheetId: string): Record<number, Record<number, EvaluatedCell>> {
    return this.evaluator.evaluatedCells.map[sheetId] ?? {};
  }

  private get evaluator() {
    return this.workbook.engine.evaluation.evaluator;
  }

  /** Something may have changed: used areas are looked up again. */
  forgetUsedAreas(): void {
    this.used.clear();
  }

  usedArea(sheetId: string, formatted = false): Area | null {
    const key = `${sheetId}/${formatted}`;
    const known = this.used.get(key);
    if (known !== undefined) return known;
    let zone = formatted ? usedZone(this.workbook.getters, sheetId) : this.contentZone(sheetId);
    for (const spill of this.spills(sheetId)) zone = zone ? joinZones(zone, spill) : spill;
    const area = zone ? areaOfZone(zone) : null;
    this.used.set(key, area);
    return area;
  }

  /** True when a cell of the area holds something, or a formula spills onto it; also in the middle of a step. */
  hasContent(sheetId: string, area: Area): boolean {
    if (area.columns <= 0) return false;
    const last = Math.min(area.row + area.rows, this.workbook.sheet(sheetId).rows.length);
    for (let row = area.row; row < last; row++) if (this.rowHasContent(sheetId, row, area)) return true;
    return this.spillAreas(sheetId).some((spill) => overlaps(zoneOf(spill), zoneOf(area)));
  }

  private rowHasContent(sheetId: string, row: number, { column, columns }: Area): boolean {
    const ids = this.workbook.sheet(sheetId).rows[row]?.cells;
    const cells = this.workbook.store.cellStore.cells[sheetId] ?? {};
    for (const key in ids) {
      if (Number(key) < column || Number(key) >= column + columns) continue;
      const cell = cells[ids[key as unknown as number] ?? -1];
      if (cell && (cell.isFormula || cell.content !== "")) return true;
    }
    return false;
  }

  /** The row behind the last one in which a cell of the area holds something; 0 when none does. */
  contentEnd(sheetId: string, area: Area): number {
    const spills = this.spillAreas(sheetId).filter((spill) => overlaps(zoneOf(spill), zoneOf(area)));
    const spilled = Math.max(0, ...spills.map((spill) => spill.row + spill.rows));
    const rows = Math.min(area.row + area.rows, this.workbook.sheet(sheetId).rows.length);
    for (let row = rows - 1; row >= Math.max(area.row, spilled); row--)
      if (this.rowHasContent(sheetId, row, area)) return row + 1;
    return spilled;
  }

  private contentZone(sheetId: string): Zone | undefined {
    const { rows } = this.workbook.sheet(sheetId);
    const cells = this.workbook.store.cellStore.cells[sheetId] ?? {};
    let zone: Zone | undefined;
    rows.forEach(({ cells: ids }, row) => {
      for (const key in ids) {
        const cell = cells[ids[key] ?? -1];
        if (!cell || (!cell.isFormula && cell.content === "")) continue;
        const col = Number(key);
        if (!zone) zone = { top: row, bottom: row, left: col, right: col };
        zone.bottom = row;
        if (col < zone.left) zone.left = col;
        if (col > zone.right) zone.right = col;
      }
    });
    return zone;
  }

  read<T>(
    sheetId: string,
    area: Area,
    take: (cell: EngineCell | undefined, evaluated: EvaluatedCell | undefined) => T,
  ): T[][] {
    const { rows } = this.workbook.sheet(sheetId);
    const cells = this.workbook.store.cellStore.cells[sheetId] ?? {};
    const evaluated = this.evaluatedColumns(sheetId);
    const result: T[][] = new Array(area.rows);
    for (let index = 0; index < area.rows; index++) {
      const row = area.row + index;
      const ids = rows[row]?.cells;
      const line: T[] = new Array(area.columns);
      for (let offset = 0; offset < area.columns; offset++) {
        const column = area.column + offset;
        const id = ids?.[column];
        line[offset] = take(id === undefined ? undefined : cells[id], evaluated[column]?.[row]);
      }
      result[index] = line;
    }
    return result;
  }

  values(sheetId: string, area: Area): CellValue[][] {
    return this.read(sheetId, area, shownValue);
  }

  formulas(sheetId: string, area: Area): CellValue[][] {
    return this.read(sheetId, area, (cell, evaluated) =>
      cell?.isFormula ? cell.compiledFormula.toFormulaString(this.workbook.getters) : shownValue(cell, evaluated),
    );
  }

  texts(sheetId: string, area: Area): string[][] {
    const { language, dateSystem } = this;
    return this.read(sheetId, area, (cell, evaluated) => {
      const value = shownValue(cell, evaluated);
      if (typeof value === "object") return value.error;
      if (value === "") return "";
      let code = numberFormatOf(cell);
      // A formula without a format of its own shows the one of what it refers to.
      if (code === "General" && cell?.isFormula && evaluated?.format && typeof value === "number")
        code = evaluated.format;
      return displayText(value, code, language, dateSystem);
    });
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    return this.read(sheetId, area, numberFormatOf);
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return cellFormat(this.workbook.cell(sheetId, row, column)?.style);
  }

  /** True where a formula stands (not where one spills to). */
  hasFormula(sheetId: string, row: number, column: number): boolean {
    return this.workbook.cell(sheetId, row, column)?.isFormula ?? false;
  }

  /** Every spilled area of a sheet. */
  private spills(sheetId: string): Zone[] {
    const zones: Zone[] = [];
    for (const at of this.evaluator.spreadingRelations.arrayFormulasToResults.keysForSheet(sheetId)) {
      const zone = this.evaluator.getSpreadZone(at);
      if (zone) zones.push(zone);
    }
    return zones;
  }

  /** Every spilled area of a sheet, its formula's cell first. */
  spillAreas(sheetId: string): Area[] {
    return this.spills(sheetId)
      .map(areaOfZone)
      .filter(({ rows, columns }) => rows * columns > 1);
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    const zone = this.evaluator.getSpreadZone({ sheetId, row, col: column });
    const area = zone ? areaOfZone(zone) : null;
    return area && area.rows * area.columns > 1 ? area : null;
  }

  /** The cell whose formula spills onto this one; null when none does. */
  spillParent(sheetId: string, row: number, column: number): { row: number; column: number } | null {
    const at = this.workbook.getters.getArrayFormulaSpreadingOn!({ sheetId, row, col: column }) as
      { row: number; col: number } | undefined;
    return at && !(at.row === row && at.col === column) ? { row: at.row, column: at.col } : null;
  }
}

export function shownValue(cell: EngineCell | undefined, evaluated: EvaluatedCell | undefined): CellValue {
  if (cell && !cell.isFormula && cell.content !== "") return literalValue(cell.content, cell.parsedValue);
  if (cell?.isFormula && cell.compiledFormula.isBadExpression && evaluated?.value === "#BAD_EXPR") {
    // Too many arguments cannot be typed in Excel; what else cannot be read is taken for an unknown word.
    return cellError(/arguments/.test(evaluated.message ?? "") ? "#VALUE!" : "#NAME?", evaluated.message);
  }
  return evaluatedValue(evaluated);
}
