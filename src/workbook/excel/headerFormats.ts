import type { Area } from "./address";
import { fillHeader, type AreaFormat, type SheetCell, type SheetLayout } from "./layout";

/** So many rows below a header are looked at for what its column holds. */
const rowsSeen = 12;

/**
 * Column headers stand over their column as its values do (numbers and days right, texts left) and wrap where the
 * column is narrower than its name. What a column holds is read from the layout; a header over an empty column, or
 * over formulas without a number format, stays as the layout has it.
 */
export function headerFormats({ blocks, formats }: Pick<SheetLayout, "blocks" | "formats">): AreaFormat[] {
  const cellAt = (row: number, column: number): SheetCell => {
    for (const { row: top, column: left, cells } of blocks) {
      const cell = cells[row - top]?.[column - left];
      if (cell !== undefined && cell !== "") return cell;
    }
    return "";
  };
  const formatAt = <K extends keyof AreaFormat>(row: number, column: number, key: K): AreaFormat[K] =>
    formats.reduce<AreaFormat[K]>(
      (found, format) => (covers(format.area, row, column) ? (format[key] ?? found) : found),
      undefined as AreaFormat[K],
    );
  const alignOf = (row: number, column: number): AreaFormat["align"] => {
    // What spills into a column is not among the blocks, but how it stands is said.
    const said = formatAt(row + 1, column, "align");
    if (said !== undefined) return said;
    for (let below = row + 1; below <= row + rowsSeen; below++) {
      const cell = cellAt(below, column);
      // The next table says nothing about this one.
      if (formatAt(below, column, "fill") === fillHeader) return undefined;
      if (cell === "") continue;
      const align = formatAt(below, column, "align");
      if (align !== undefined) return align;
      if (typeof cell === "number") return "Right";
      if (typeof cell === "boolean") return "Center";
      if (!cell.startsWith("=")) return "Left";
      return formatAt(below, column, "numberFormat") === undefined ? undefined : "Right";
    }
    return undefined;
  };
  return formats.flatMap(({ area, fill, bold }): AreaFormat[] => {
    if (fill !== fillHeader || !bold || area.rows !== 1) return [];
    const found: AreaFormat[] = [];
    const end = area.column + area.columns;
    for (let column = area.column; column < end; column++) {
      if (cellAt(area.row, column) === "") continue;
      const isHeading = column + 1 < end ? cellAt(area.row, column + 1) === "" : area.columns === 1;
      // A heading over several columns may run into the next.
      if (!isHeading) found.push({ area: { row: area.row, column, rows: 1, columns: 1 }, wrap: true });
      const align = alignOf(area.row, column);
      if (align === undefined) continue;
      found.push({ area: { row: area.row, column, rows: 1, columns: 1 }, align });
    }
    return joined(found);
  });
}

/** Neighbours that look the same are one range: fewer calls. */
function joined(formats: readonly AreaFormat[]): AreaFormat[] {
  const found: AreaFormat[] = [];
  for (const key of ["wrap", "align"] as const) {
    for (const { area, [key]: value } of formats) {
      if (value === undefined) continue;
      const last = found[found.length - 1];
      if (last?.[key] === value && last.area.column + last.area.columns === area.column)
        found[found.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + area.columns } };
      else found.push({ area, [key]: value });
    }
  }
  return found;
}

function covers({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
