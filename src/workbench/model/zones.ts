/** Areas (first cell and size) and the engine's zones (first and last row and column). */
import type { Zone } from "./library";
import type { Area } from "./workbook";

export function zoneOf({ row, column, rows, columns }: Area): Zone {
  return { top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 };
}

export function areaOfZone({ top, bottom, left, right }: Zone): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function joinZones(a: Zone, b: Zone): Zone {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}

export function overlaps(a: Zone, b: Zone): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
