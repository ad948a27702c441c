import { isWithinLimits } from "../formulaLimits";
import { isReadableFormula } from "../../model/formula-check";
import type { Area, CellInput, CellValue } from "../../model/workbook";
import { addressOnGrid, intersection, isUnbounded } from "../address";
import { parseCellText } from "../cellText";
import type { HostContext } from "../context";
import { areaOf, startWriting } from "../context";
import type { RangeHandle } from "../handle";
import { HostError } from "../hostError";

/** Excel's limit for one read, on every platform. */
const MAX_CELLS_READ = 5_000_000;

/** Cell-level properties of whole rows and columns are null, those of too large ranges an error. */
function readable(range: RangeHandle, host: HostContext): Area | null {
  const area = areaOf(range, host);
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MAX_CELLS_READ) throw new HostError("RangeExceedsLimit");
  host.counters.cells += area.rows * area.columns;
  return area;
}

function shown(value: CellValue): string | number | boolean {
  return typeof value === "object" ? value.error : value;
}

export function readValues(range: RangeHandle, host: HostContext): unknown {
  const area = readable(range, host);
  return area && plain(host.model.values(range.sheet, area));
}

export function readFormulas(range: RangeHandle, host: HostContext): unknown {
  const area = readable(range, host);
  return area && plain(host.model.formulas(range.sheet, area));
}

function plain(rows: CellValue[][]): unknown[][] {
  return rows.map((row) => row.map(shown));
}

export function readTexts(range: RangeHandle, host: HostContext): unknown {
  const area = readable(range, host);
  return area && host.model.texts(range.sheet, area);
}

export function readNumberFormats(range: RangeHandle, host: HostContext): unknown {
  const area = readable(range, host);
  return area && host.model.numberFormats(range.sheet, area);
}

/** "Empty", "String", "Double", "Boolean" or "Error" by cell; a formula that gives "" is a String. */
export function readValueTypes(range: RangeHandle, host: HostContext): unknown {
  const area = readable(range, host);
  if (!area) return null;
  const formulas = host.model.formulas(range.sheet, area);
  return host.model.values(range.sheet, area).map((row, r) =>
    row.map((value, c) => {
      if (typeof value === "object") return "Error";
      if (typeof value === "number") return "Double";
      if (typeof value === "boolean") return "Boolean";
      return value === "" && formulas[r]?.[c] === "" ? "Empty" : "String";
    }),
  );
}

/** A scalar for every cell, or rows of exactly the range's shape; a function of the position. */
function shaped(given: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as unknown[];
  if (rows.length !== area.rows) throw new HostError("InvalidArgument");
  for (const row of rows)
    if (!Array.isArray(row) || row.length !== area.columns) throw new HostError("InvalidArgument");
  const matrix = rows as unknown[][];
  return (row, column) => matrix[row]?.[column];
}

const EMPTY: CellInput = { empty: true };

/** Writes values or formulas: both parse texts alike, null leaves a cell as it is, "" empties it. */
export function writeCells(range: RangeHandle, given: unknown, host: HostContext): void {
  const area = areaOf(range, host);
  if (isUnbounded(area) || area.rows * area.columns > MAX_CELLS_READ) throw new HostError("InvalidArgument");
  const at = shaped(given, area);
  startWriting(host, range.sheet);
  host.hasWrittenCells = true;
  refuseCutMerges(range.sheet, area, host);
  const { dateSystem } = host.model;
  const today = host.today();
  let formats: string[][] | null = null;
  let newFormats: (string | null)[][] | null = null;
  const inputs: (CellInput | null)[][] = new Array<(CellInput | null)[]>(area.rows);
  for (let r = 0; r < area.rows; r++) {
    const row: (CellInput | null)[] = new Array<CellInput | null>(area.columns);
    for (let c = 0; c < area.columns; c++) {
      const value = at(r, c);
      if (value === null || value === undefined) row[c] = null;
      else if (typeof value === "number") {
        // Into a cell that is formatted as text a number goes as text.
        formats ??= host.model.numberFormats(range.sheet, area);
        row[c] = formats[r]?.[c] === "@" ? { text: String(value) } : { number: value };
      } else if (typeof value === "boolean") row[c] = { boolean: value };
      else if (value === "") row[c] = EMPTY;
      else if (typeof value === "string") {
        // Reading the formats is only worth it for texts that would not stay what they are.
        let parsed = parseCellText(value, "", dateSystem, today);
        if (!("text" in parsed.input) || parsed.input.text !== value) {
          formats ??= host.model.numberFormats(range.sheet, area);
          const format = formats[r]?.[c] ?? "General";
          parsed = parseCellText(value, format, dateSystem, today);
          if (parsed.format !== undefined && format === "General") {
            newFormats ??= inputsLike(area);
            (newFormats[r] as (string | null)[])[c] = parsed.format;
          }
        }
        if (
          "formula" in parsed.input &&
          !(isWithinLimits(parsed.input.formula) && isReadableFormula(parsed.input.formula))
        )
          throw new HostError("InvalidArgument");
        row[c] = inThisExcel(parsed.input, host);
      } else throw new HostError("InvalidArgument");
    }
    inputs[r] = row;
  }
  const fills = calculatedColumns(range.sheet, area, inputs, host);
  host.model.write(
    range.sheet,
    area,
    host.faults.writesSkipHiddenRows ? pushed(range.sheet, area, inputs, host) : inputs,
  );
  for (const fill of fills) fill();
  if (newFormats) host.model.setNumberFormats(range.sheet, area, newFormats);
}

/** A formula put into cells of a table's column fills the column where the others are blank or calculated (office-js#2093). */
function calculatedColumns(
  sheet: string,
  area: Area,
  inputs: readonly (readonly (CellInput | null)[])[],
  { model }: HostContext,
): (() => void)[] {
  const isFormula = (input: CellInput | null | undefined): boolean => !!input && "formula" in input;
  if (!inputs.some((row) => row.some(isFormula))) return [];
  return model
    .tables()
    .filter((table) => table.sheetId === sheet && intersection(table.area, area))
    .flatMap((table) => {
      const first = Math.max(area.row, table.area.row + 1);
      const within = inputs.slice(first - area.row, table.area.row + table.area.rows - area.row);
      return model
        .freeTableColumns(table.id, area)
        .filter((column) => within.length > 0 && within.every((row) => isFormula(row[column - area.column])))
        .map((column) => () => model.fillTableColumn(table.id, first, column, area));
    });
}

/** A formula as the Excel that is played understands it. */
function inThisExcel(input: CellInput, { profile, model }: HostContext): CellInput {
  if (!("formula" in input) || profile.hasDynamicArrays !== false) return input;
  const formula = model.formulaOfOne(input.formula);
  if (formula === undefined) throw new HostError("InvalidArgument");
  return { ...input, formula };
}

function inputsLike(area: Area): (string | null)[][] {
  return Array.from({ length: area.rows }, () => new Array<string | null>(area.columns).fill(null));
}

/** The trap of filtered ranges: rows go into the visible rows in order, what finds no row is lost. */
function pushed(
  sheet: string,
  area: Area,
  inputs: readonly (readonly (CellInput | null)[])[],
  host: HostContext,
): readonly (readonly (CellInput | null)[])[] {
  const hidden = new Set(host.model.hiddenRows(sheet));
  const nothing = new Array<null>(area.columns).fill(null);
  let next = 0;
  return inputs.map((_, r) => (hidden.has(area.row + r) ? nothing : (inputs[next++] ?? nothing)));
}

/** A write that takes a part of a merged range fails. */
export function refuseCutMerges(sheet: string, area: Area, host: HostContext): void {
  for (const merge of host.model.merges(sheet)) {
    const shared = intersection(merge, area);
    if (shared && (shared.rows !== merge.rows || shared.columns !== merge.columns))
      throw new HostError(
        "MergedRangeConflict",
        `Cannot complete the operation. The range overlaps with the merged cells ${addressOnGrid(merge)}.`,
      );
  }
}

export function writeNumberFormats(range: RangeHandle, given: unknown, host: HostContext): void {
  const area = areaOf(range, host);
  if (isUnbounded(area) && Array.isArray(given)) throw new HostError("InvalidArgument");
  const cells = withinUse(range.sheet, area, host);
  const at = shaped(given, area);
  startWriting(host, range.sheet, "allowFormatCells");
  const formats: (string | null)[][] = [];
  for (let r = 0; r < cells.rows; r++) {
    const row: (string | null)[] = [];
    for (let c = 0; c < cells.columns; c++) {
      const format = at(r, c);
      if (format !== null && typeof format !== "string") throw new HostError("InvalidArgument");
      row.push(format);
    }
    formats.push(row);
  }
  host.model.setNumberFormats(range.sheet, cells, formats);
}

/** Whole rows and columns are formatted as far as the sheet is used, at least 1,000 rows and 26 columns. */
export function withinUse(sheet: string, area: Area, host: HostContext): Area {
  if (!isUnbounded(area)) return area;
  const used = host.model.usedArea(sheet, true);
  const bottom = Math.max(1000, used ? used.row + used.rows : 0);
  const right = Math.max(26, used ? used.column + used.columns : 0);
  return {
    row: area.row,
    column: area.column,
    rows: area.rows >= 1048576 ? Math.max(1, bottom - area.row) : area.rows,
    columns: area.columns >= 16384 ? Math.max(1, right - area.column) : area.columns,
  };
}

/** The smallest part of the area that holds all cells with a content, or null. */
export function usedWithin(sheet: string, area: Area, valuesOnly: boolean, host: HostContext): Area | null {
  const used = host.model.usedArea(sheet, !valuesOnly);
  const shared = used && intersection(used, area);
  if (!shared || !valuesOnly) return shared;
  const cells = host.model.formulas(sheet, shared);
  let top = -1;
  let bottom = -1;
  let left = shared.columns;
  let right = -1;
  for (let r = 0; r < cells.length; r++) {
    const row = cells[r] ?? [];
    for (let c = 0; c < row.length; c++) {
      if (row[c] === "") continue;
      if (top < 0) top = r;
      bottom = r;
      if (c < left) left = c;
      if (c > right) right = c;
    }
  }
  if (top < 0) return null;
  return { row: shared.row + top, column: shared.column + left, rows: bottom - top + 1, columns: right - left + 1 };
}
