import type { CastingSnapshot } from "../../method/casting/snapshot";
import { canonicalSerial } from "../excel/dateSystem";
import { addressOf } from "../excel/address";
import { readInExcel, stopWhenCancelled } from "../excel/excel";
import { readColumns } from "../excel/readColumns";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { keptCastingsName } from "../excel/ownTables";
import { snapshotColumns, snapshotsIn } from "./snapshotRows";

/**
 * The castings that the workbook keeps, oldest first; empty where none was kept.
 * @throws WorkbookError "castingsUnreadable" with the cell, "sourceMoving", or what Excel said
 */
export async function snapshots(options: JobOptions): Promise<readonly CastingSnapshot[]> {
  return readInExcel(async (context) => {
    stopWhenCancelled(options);
    const { keptCastings, dateSystem } = await surveyWorkbook(context);
    if (!keptCastings) return [];
    const { sheet, area } = keptCastings;
    const unreadable = (row: number): WorkbookError =>
      new WorkbookError("castingsUnreadable", {
        place: { sheet, cell: addressOf({ row, column: area.column, rows: 1, columns: 1 }) },
      });
    if (area.columns < snapshotColumns.length) throw unreadable(area.row);
    const columns = await readColumns(
      context,
      {
        key: keptCastingsName,
        sheet,
        address: addressOf(area),
        tableName: keptCastingsName,
        rows: area.rows - 1,
        headers: [],
      },
      snapshotColumns.map((_, position) => position),
      options,
    );
    const rows = Array.from({ length: area.rows - 1 }, (_, row) =>
      snapshotColumns.map((__, position) => columns.get(position)?.[row] ?? ""),
    );
    const read = snapshotsIn(rows, (serial) => Math.floor(canonicalSerial(dateSystem, serial)));
    if ("unreadableRow" in read) throw unreadable(area.row + 1 + read.unreadableRow);
    return read.snapshots;
  });
}
