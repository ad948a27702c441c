/** What a cell of a file holds. */
import { parseArea } from "../addresses";
import type { InitialCell } from "../marks";
import type { Area, CellInput } from "../workbook";
import { withIntersections } from "../implicit-intersection";
import { customFunctionsIn, fromFileFormula, shiftFormula } from "./file-formulas";
import type { FileTable } from "./file-source";
import type { FileCell } from "./sheet-cells";
import { decodeCellText } from "./xml";

/** What reading a cell needs to know of the rest of its sheet. */
export interface CellSurroundings {
  strings: readonly string[];
  dates: "1900" | "1904";
  shared: Map<string, { text: string; row: number; column: number }>;
  spilled: Area[];
  tables: readonly FileTable[];
  /** True for a defined name of one cell or value. */
  isSingleName(name: string): boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** What a cell of the file holds; undefined when it is blank or only shows what a formula elsewhere spills. */
export function cellInput(cell: FileCell, reading: CellSurroundings): InitialCell["input"] | undefined {
  const formula = fileFormula(cell, reading);
  if (formula !== undefined) {
    const around = reading.tables.find(({ area }) => inside(area, cell.row, cell.column));
    const shown = fromFileFormula(formula, around?.mark.name);
    if (cell.formula?.kind !== "array") {
      const custom = formula.includes("_xldudf_") ? customFunctionsIn(formula) : NONE;
      const isCustom = (name: string) => custom.has(name.toUpperCase());
      return { formula: withIntersections(shown, { isSingle: reading.isSingleName, isCustom }) };
    }
    const area = arrayArea(cell);
    if (cell.metadata !== "" || !area) return { formula: shown };
    return { formula: shown, array: { rows: area.rows, columns: area.columns } };
  }
  if (reading.spilled.some((area) => inside(area, cell.row, cell.column))) return undefined;
  return literalInput(cell, reading);
}

/** The cells of an array formula. They begin at its own: a file that says otherwise would hide the values of others. */
function arrayArea({ formula, row, column }: FileCell): Area | null {
  const area = parseArea(formula?.ref ?? "");
  return area?.row === row && area.column === column ? area : null;
}

function fileFormula(cell: FileCell, { shared, spilled }: CellSurroundings): string | undefined {
  const { formula, row, column } = cell;
  if (!formula || formula.kind === "dataTable") return undefined;
  if (formula.kind === "shared" && formula.shared !== undefined) {
    if (formula.text) {
      shared.set(formula.shared, { text: formula.text, row, column });
      return formula.text;
    }
    const first = shared.get(formula.shared);
    return first && shiftFormula(first.text, row - first.row, column - first.column);
  }
  if (formula.kind === "array") {
    const area = arrayArea(cell);
    if (area && area.rows * area.columns > 1) spilled.push(area);
  }
  return formula.text || undefined;
}

export function literalInput(
  { type, value }: FileCell,
  { strings, dates }: Pick<CellSurroundings, "strings" | "dates">,
): CellInput | { error: string } | undefined {
  if (value === undefined) return undefined;
  switch (type) {
    case "s":
      return strings[Number(value)] ? { text: strings[Number(value)]! } : undefined;
    case "str":
      return value ? { text: decodeCellText(value).replace(/\r\n?/g, "\n") } : undefined;
    case "inlineStr":
      return value ? { text: value } : undefined;
    case "b":
      return { boolean: value === "1" || value === "true" };
    case "e":
      return { error: value };
    case "d":
      return dateInput(value, dates);
    default: {
      const number = value.trim() === "" ? NaN : Number(value);
      return Number.isFinite(number) ? { number } : undefined;
    }
  }
}

/** The first day of the system, as days since 1970: serial 0. */
const EPOCH = { "1900": -25_569, "1904": -24_107 };

/** ISO dates in cells (t="d") as serials of the workbook's date system, without going through local time. */
function dateInput(value: string, dates: "1900" | "1904"): CellInput | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(value);
  if (!match) return value ? { text: value } : undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 - EPOCH[dates];
  return { number: days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400 };
}

export function inside(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
