import type { Area } from "../../model/workbook";
import { addressOnGrid, intersection, isUnbounded, MAX_COLUMNS, MAX_ROWS, parseAddress, quotedSheet } from "../address";
import type { BehaviourOf, HostContext } from "../context";
import { areaOf, flag, isRange, rangeOn, sheetState, startWriting, whole } from "../context";
import type { RangeHandle } from "../handle";
import { HostError } from "../hostError";
import { deleteRows, insertRows } from "../references";
import {
  readFormulas,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
  usedWithin,
  withinUse,
  writeCells,
  writeNumberFormats,
} from "./rangeCells";

function address(range: RangeHandle, host: HostContext): string {
  return `${quotedSheet(sheetState(host, range.sheet).name)}!${addressOnGrid(areaOf(range, host))}`;
}

/** The range with another place or size, relative to itself. */
function moved(range: RangeHandle, host: HostContext, change: (area: Area) => Area): RangeHandle {
  return rangeOn(range.sheet, change(areaOf(range, host)));
}

/** A range given as an object or as an address of the same sheet. */
export function otherRange(given: unknown, sheet: string, host: HostContext): RangeHandle {
  if (isRange(given)) {
    areaOf(given, host);
    return given;
  }
  const parsed = typeof given === "string" ? parseAddress(given) : null;
  if (!parsed) throw new HostError("InvalidArgument");
  return rangeOn(sheet, parsed.area);
}

function rowsHidden(range: RangeHandle, host: HostContext): boolean | null {
  const area = areaOf(range, host);
  const hidden = host.model
    .hiddenRows(range.sheet)
    .filter((row) => row >= area.row && row < area.row + area.rows).length;
  return hidden === 0 ? false : hidden === area.rows ? true : null;
}

function columnsHidden(range: RangeHandle, host: HostContext): boolean | null {
  const area = areaOf(range, host);
  const hidden = host.model
    .hiddenColumns(range.sheet)
    .filter((column) => column >= area.column && column < area.column + area.columns).length;
  return hidden === 0 ? false : hidden === area.columns ? true : null;
}

function hasSpill(range: RangeHandle, host: HostContext): boolean | null {
  const area = areaOf(range, host);
  if (isUnbounded(area)) return null;
  let spilled = 0;
  for (let r = area.row; r < area.row + area.rows; r++)
    for (let c = area.column; c < area.column + area.columns; c++)
      if (host.model.spillArea(range.sheet, r, c)) spilled++;
  return spilled === 0 ? false : spilled === area.rows * area.columns ? true : null;
}

function wholeRows(area: Area, member: string): void {
  if (area.columns < MAX_COLUMNS)
    throw new HostError("ApiNotFound", `${member} works here on whole rows only (getEntireRow() or "2:5").`);
}

export const rangeBehaviour: BehaviourOf<"Range"> = {
  reads: {
    address,
    addressLocal: address,
    cellCount: (self, host) => {
      const { rows, columns } = areaOf(self, host);
      // Excel gives -1 where the count exceeds 2^31-1.
      return rows * columns > 2147483647 ? -1 : rows * columns;
    },
    columnCount: (self, host) => areaOf(self, host).columns,
    columnHidden: columnsHidden,
    columnIndex: (self, host) => areaOf(self, host).column,
    formulas: readFormulas,
    hasSpill,
    hidden: rowsHidden,
    isEntireColumn: (self, host) => areaOf(self, host).rows === MAX_ROWS,
    isEntireRow: (self, host) => areaOf(self, host).columns === MAX_COLUMNS,
    numberFormat: readNumberFormats,
    rowCount: (self, host) => areaOf(self, host).rows,
    rowHidden: rowsHidden,
    rowIndex: (self, host) => areaOf(self, host).row,
    text: readTexts,
    valueTypes: readValueTypes,
    values: readValues,
  },
  writes: {
    formulas: writeCells,
    numberFormat: writeNumberFormats,
    rowHidden: (self, value, host) => {
      const area = areaOf(self, host);
      startWriting(host, self.sheet, "allowFormatRows");
      host.model.setRowsHidden(self.sheet, area.row, area.rows, flag(value));
    },
    values: writeCells,
  },
  links: {
    conditionalFormats: (self) => ({ type: "ConditionalFormatCollection", range: self }),
    dataValidation: (self) => ({ type: "DataValidation", range: self }),
    format: (self) => ({ type: "RangeFormat", range: self }),
    worksheet: (self) => ({ type: "Worksheet", sheet: self.sheet }),
  },
  calls: {
    clear: (self, [what = "All"], host) => {
      const area = areaOf(self, host);
      const given = what ?? "All";
      if (given !== "All" && given !== "Contents" && given !== "Formats") throw new HostError("InvalidArgument");
      startWriting(host, self.sheet, given === "Formats" ? "allowFormatCells" : undefined);
      host.model.clear(self.sheet, withinUse(self.sheet, area, host), given);
      if (given === "All") {
        host.model.clearNotes(self.sheet, area);
        host.model.clearValidations(self.sheet, area);
      }
      if (given !== "Contents") host.model.clearConditionalRules(self.sheet, withinUse(self.sheet, area, host));
    },
    delete: (self, [shift], host) => {
      const area = areaOf(self, host);
      if (shift !== "Up" && shift !== "Left") throw new HostError("InvalidArgument");
      wholeRows(area, "Range.delete");
      startWriting(host, self.sheet);
      deleteRows(host, self.sheet, area.row, area.rows);
    },
    getAbsoluteResizedRange: (self, [rows, columns], host) =>
      moved(self, host, (area) => ({ ...area, rows: whole(rows), columns: whole(columns) })),
    getBoundingRect: (self, [other], host) => {
      const given = otherRange(other, self.sheet, host);
      if (given.sheet !== self.sheet) throw new HostError("InvalidArgument");
      const b = areaOf(given, host);
      return moved(self, host, (a) => {
        const row = Math.min(a.row, b.row);
        const column = Math.min(a.column, b.column);
        const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
        return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
      });
    },
    getCell: (self, [row, column], host) =>
      moved(self, host, (area) => ({
        row: area.row + whole(row),
        column: area.column + whole(column),
        rows: 1,
        columns: 1,
      })),
    getColumn: (self, [column], host) =>
      moved(self, host, (area) => {
        const index = whole(column);
        if (index < 0 || index >= area.columns) throw new HostError("InvalidArgument");
        return { ...area, column: area.column + index, columns: 1 };
      }),
    getColumnsAfter: (self, [count], host) =>
      moved(self, host, (area) => ({ ...area, column: area.column + area.columns, columns: whole(count ?? 1) })),
    getEntireColumn: (self, _, host) => moved(self, host, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    getEntireRow: (self, _, host) => moved(self, host, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    getIntersectionOrNullObject: (self, [other], host) => {
      const given = otherRange(other, self.sheet, host);
      const shared = given.sheet === self.sheet ? intersection(areaOf(self, host), areaOf(given, host)) : null;
      return shared && rangeOn(self.sheet, shared);
    },
    getLastCell: (self, _, host) =>
      moved(self, host, (area) => ({
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      })),
    getLastColumn: (self, _, host) =>
      moved(self, host, (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    getLastRow: (self, _, host) => moved(self, host, (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    getMergedAreasOrNullObject: (self, _, host) => {
      const area = areaOf(self, host);
      const areas = host.model.merges(self.sheet).filter((merge) => intersection(area, merge) !== null);
      return areas.length === 0 ? null : { type: "RangeAreas", sheet: self.sheet, areas };
    },
    getOffsetRange: (self, [rows, columns], host) =>
      moved(self, host, (area) => ({ ...area, row: area.row + whole(rows), column: area.column + whole(columns) })),
    getResizedRange: (self, [rows, columns], host) =>
      moved(self, host, (area) => ({
        ...area,
        rows: area.rows + whole(rows),
        columns: area.columns + whole(columns),
      })),
    getRow: (self, [row], host) =>
      moved(self, host, (area) => {
        const index = whole(row);
        if (index < 0 || index >= area.rows) throw new HostError("InvalidArgument");
        return { ...area, row: area.row + index, rows: 1 };
      }),
    getRowsBelow: (self, [count], host) =>
      moved(self, host, (area) => ({ ...area, row: area.row + area.rows, rows: whole(count ?? 1) })),
    getSpillingToRangeOrNullObject: (self, _, host) => {
      const area = areaOf(self, host);
      if (area.rows !== 1 || area.columns !== 1) throw new HostError("InvalidArgument");
      const spill = host.model.spillArea(self.sheet, area.row, area.column);
      return spill && rangeOn(self.sheet, spill);
    },
    getSpillParentOrNullObject: (self, _, host) => {
      const area = areaOf(self, host);
      if (area.rows !== 1 || area.columns !== 1) throw new HostError("InvalidArgument");
      const parent = host.model.spillParent(self.sheet, area.row, area.column);
      return parent && rangeOn(self.sheet, { ...parent, rows: 1, columns: 1 });
    },
    getUsedRange: (self, [valuesOnly], host) => {
      const used = usedWithin(self.sheet, areaOf(self, host), valuesOnly === true, host);
      if (!used) throw new HostError("ItemNotFound");
      return rangeOn(self.sheet, used);
    },
    getUsedRangeOrNullObject: (self, [valuesOnly], host) => {
      const used = usedWithin(self.sheet, areaOf(self, host), valuesOnly === true, host);
      return used && rangeOn(self.sheet, used);
    },
    insert: (self, [shift], host) => {
      const area = areaOf(self, host);
      if (shift !== "Down" && shift !== "Right") throw new HostError("InvalidArgument");
      wholeRows(area, "Range.insert");
      startWriting(host, self.sheet, "allowInsertRows");
      insertRows(host, self.sheet, area.row, area.rows);
      return rangeOn(self.sheet, area);
    },
    select: (self, _, host) => {
      const area = areaOf(self, host);
      host.model.activateSheet(self.sheet);
      host.model.select(self.sheet, area);
    },
  },
};

export const rangeAreasBehaviour: BehaviourOf<"RangeAreas"> = {
  reads: {
    address: ({ sheet, areas }, host) =>
      areas.map((area) => `${quotedSheet(sheetState(host, sheet).name)}!${addressOnGrid(area)}`).join(","),
  },
};
