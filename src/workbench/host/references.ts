import type { Area, CellChange } from "../model/workbook";
import type { HostContext } from "./context";
import type { RangeHandle } from "./handle";

let next = 1;

/** Keeps a range for the client over syncs: from now on it moves with its cells. */
export function keepReference(host: HostContext, range: RangeHandle): string {
  if (range.reference === undefined) {
    range.reference = `{range-${next++}}`;
    host.references.set(range.reference, range);
  }
  return range.reference;
}

/** Inserts whole rows; kept ranges move at once, so that what the same batch reads next is right. */
export function insertRows(host: HostContext, sheetId: string, row: number, count: number): void {
  host.model.insertRows(sheetId, row, count);
  moveReferences(host, [{ sheetId, area: { row, column: 0, rows: count, columns: 1 }, kind: "RowInserted" }]);
}

/** Deletes whole rows; kept ranges shrink and move at once. */
export function deleteRows(host: HostContext, sheetId: string, row: number, count: number): void {
  host.model.deleteRows(sheetId, row, count);
  moveReferences(host, [{ sheetId, area: { row, column: 0, rows: count, columns: 1 }, kind: "RowDeleted" }]);
}

/** Moves, stretches and shrinks the kept ranges when rows come or go. */
export function moveReferences(host: HostContext, changes: readonly CellChange[]): void {
  for (const change of changes) {
    const ofCells = change.kind === "CellInserted" || change.kind === "CellDeleted";
    if (!ofCells && change.kind !== "RowInserted" && change.kind !== "RowDeleted") continue;
    const { row, rows } = change.area;
    for (const range of host.references.values()) {
      const area = range.area;
      if (range.sheet !== change.sheetId || !area) continue;
      if (ofCells && !isAmong(area, change.area)) continue;
      if (change.kind === "RowInserted" || change.kind === "CellInserted") {
        if (row <= area.row) range.area = { ...area, row: area.row + rows };
        else if (row < area.row + area.rows) range.area = { ...area, rows: area.rows + rows };
        continue;
      }
      const last = area.row + area.rows;
      const above = Math.max(0, Math.min(area.row, row + rows) - row);
      const inside = Math.max(0, Math.min(last, row + rows) - Math.max(area.row, row));
      range.area = inside >= area.rows ? null : { ...area, row: area.row - above, rows: area.rows - inside };
    }
  }
}

/** True when cells that move in the columns of `moved` take the whole range along. */
function isAmong(area: Area, moved: Area): boolean {
  return area.column >= moved.column && area.column + area.columns <= moved.column + moved.columns;
}
