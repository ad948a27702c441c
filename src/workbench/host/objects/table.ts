import { excelLanguageOf, excelTraits } from "../../model/excel-language";
import { CutMerge, CutTable, tableBody } from "../../model/table-rows";
import type { Area, TableState } from "../../model/workbook";
import { intersection, isUnbounded, parseAddress } from "../address";
import type { BehaviourOf, HostContext } from "../context";
import {
  areaOf,
  findSheet,
  flag,
  isRange,
  rangeOn,
  sheetState,
  startWriting,
  tableState,
  text,
  whole,
} from "../context";
import type { Handle, RangeHandle } from "../handle";
import { rangeHandle } from "../handle";
import { HostError } from "../hostError";
import { insertRows, moveReferences } from "../references";
import { otherRange } from "./range";
import { refuseCutMerges, writeCells } from "./rangeCells";
import { clearFilter } from "./worksheet";

const tableHandle = (table: string): Handle => ({ type: "Table", table });

function tablesOf(host: HostContext, sheet: string | undefined): readonly TableState[] {
  if (sheet !== undefined) sheetState(host, sheet);
  return host.model.tables().filter((table) => sheet === undefined || table.sheetId === sheet);
}

function findTable(host: HostContext, sheet: string | undefined, key: unknown): TableState | undefined {
  const tables = tablesOf(host, sheet);
  const given = text(key);
  return (
    tables.find((table) => table.id === given) ??
    tables.find((table) => table.name.toLowerCase() === given.toLowerCase())
  );
}

/** A table's name: a letter or _ first, then letters, digits, . and _, no cell address, not taken by a table or name. */
function checkTableName(name: string, host: HostContext, except?: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseAddress(name) || /^[rc]$/i.test(name))
    throw new HostError("InvalidArgument");
  const taken =
    host.model.tables().some((table) => table.id !== except && table.name.toLowerCase() === name.toLowerCase()) ||
    host.model.names().some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists");
}

function freeTableName(host: HostContext): string {
  const stem = excelTraits(excelLanguageOf(host.profile.displayLanguage)).table;
  const taken = new Set(host.model.tables().map((table) => table.name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
}

function checkPlace(sheet: string, area: Area, host: HostContext, except?: string): void {
  if (isUnbounded(area)) throw new HostError("InvalidArgument");
  for (const other of host.model.tables())
    if (other.id !== except && other.sheetId === sheet && intersection(other.area, area))
      throw new HostError("InvalidArgument", `A table can't overlap another table (${other.name}).`);
  refuseCutMerges(sheet, area, host);
  if (host.model.merges(sheet).some((merge) => intersection(merge, area))) throw new HostError("MergedRangeConflict");
}

/** Headers are unique texts: Excel fills blank ones and numbers doubled ones. Writes back what it had to change. */
function settleHeaders(sheet: string, area: Area, host: HostContext): void {
  const row: Area = { ...area, rows: 1 };
  const cells = host.model.values(sheet, row)[0] ?? [];
  const shown = host.model.texts(sheet, row)[0] ?? [];
  const taken = new Set<string>();
  const inputs = cells.map((cell, c) => {
    const given = typeof cell === "string" ? cell : (shown[c] ?? "");
    let header = given;
    for (let n = header === "" ? c + 1 : 2; header === "" || taken.has(header.toLowerCase()); n++)
      header = given === "" ? `Column${n}` : `${given}${n}`;
    taken.add(header.toLowerCase());
    return header === cell ? null : { text: header };
  });
  if (inputs.some((input) => input !== null)) host.model.write(sheet, row, [inputs]);
}

export const tablesBehaviour: BehaviourOf<"TableCollection"> = {
  items: ({ sheet }, host) => tablesOf(host, sheet).map((table) => tableHandle(table.id)),
  calls: {
    add: ({ sheet }, [address, hasHeaders], host) => {
      const range = placeOf(address, sheet, host);
      let area = areaOf(range, host);
      startWriting(host, range.sheet);
      checkPlace(range.sheet, area, host);
      if (!flag(hasHeaders)) {
        insertRows(host, range.sheet, area.row, 1);
        area = { ...area, rows: area.rows + 1 };
      }
      const hasRows = area.rows > 1;
      if (!hasRows) area = { ...area, rows: 2 };
      settleHeaders(range.sheet, area, host);
      const added = host.model.addTable(range.sheet, area, freeTableName(host));
      if (!hasRows) host.model.setInsertRow(added, true);
      return tableHandle(added);
    },
    getCount: ({ sheet }, _, host) => tablesOf(host, sheet).length,
    getItem: ({ sheet }, [key], host) => {
      const found = findTable(host, sheet, key);
      if (!found) throw new HostError("ItemNotFound");
      return tableHandle(found.id);
    },
    getItemAt: ({ sheet }, [index], host) => {
      const found = tablesOf(host, sheet)[whole(index)];
      if (!found) throw new HostError("InvalidArgument");
      return tableHandle(found.id);
    },
    getItemOrNullObject: ({ sheet }, [key], host) => {
      const found = findTable(host, sheet, key);
      return found ? tableHandle(found.id) : null;
    },
  },
};

/** A range object, or an address; the collection of the workbook needs one with a sheet, or takes the active one. */
function placeOf(given: unknown, sheet: string | undefined, host: HostContext): RangeHandle {
  if (isRange(given)) return given;
  const parsed = parseAddress(text(given));
  if (!parsed) throw new HostError("InvalidArgument");
  const place = parsed.sheet === undefined ? (sheet ?? host.model.activeSheetId()) : findSheet(host, parsed.sheet)?.id;
  if (place === undefined || (sheet !== undefined && place !== sheet)) throw new HostError("InvalidArgument");
  return rangeOn(place, parsed.area);
}

function writable(id: string, host: HostContext): TableState {
  const table = tableState(host, id);
  startWriting(host, table.sheetId);
  return table;
}

export const tableBehaviour: BehaviourOf<"Table"> = {
  id: ({ table }) => table,
  reads: {
    id: ({ table }, host) => tableState(host, table).id,
    name: ({ table }, host) => tableState(host, table).name,
    showBandedRows: ({ table }, host) => tableState(host, table).style !== "",
    showFilterButton: ({ table }, host) => tableState(host, table).showFilterButton,
    showHeaders: ({ table }, host) => tableState(host, table).name !== "",
    showTotals: ({ table }, host) => tableState(host, table).hasTotals,
    style: ({ table }, host) => tableState(host, table).style,
  },
  writes: {
    name: ({ table }, value, host) => {
      const name = text(value);
      checkTableName(name, host, table);
      writable(table, host);
      host.model.renameTable(table, name);
    },
    showFilterButton: ({ table }, value, host) => {
      const shown = flag(value);
      const state = writable(table, host);
      if (state.showFilterButton === shown) return;
      host.model.setShowFilterButton(table, shown);
    },
    style: ({ table }, value, host) => {
      const style = text(value);
      if (style !== "" && !/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style)) throw new HostError("InvalidArgument");
      writable(table, host);
      host.model.setTableStyle(table, style);
    },
  },
  links: {
    autoFilter: ({ table }, host) => ({ type: "AutoFilter", sheet: tableState(host, table).sheetId }),
    columns: ({ table }) => ({ type: "TableColumnCollection", table }),
    rows: ({ table }) => ({ type: "TableRowCollection", table }),
    worksheet: ({ table }, host) => ({ type: "Worksheet", sheet: tableState(host, table).sheetId }),
  },
  calls: {
    clearFilters: ({ table }, _, host) => clearFilter(tableState(host, table).sheetId, host),
    convertToRange: ({ table }, _, host) => {
      const state = writable(table, host);
      host.model.removeTable(table);
      return rangeHandle(state.sheetId, state.area);
    },
    // Unlike convertToRange this takes the cells along.
    delete: ({ table }, _, host) => {
      const state = writable(table, host);
      host.model.removeTable(table);
      host.model.clear(state.sheetId, state.area, "All");
    },
    getDataBodyRange: ({ table }, _, host) => {
      const state = tableState(host, table);
      return rangeHandle(state.sheetId, tableBody(state));
    },
    getHeaderRowRange: ({ table }, _, host) => {
      const state = tableState(host, table);
      return rangeHandle(state.sheetId, { ...state.area, rows: 1 });
    },
    getRange: ({ table }, _, host) => {
      const state = tableState(host, table);
      return rangeHandle(state.sheetId, state.area);
    },
    resize: ({ table }, [given], host) => {
      const state = writable(table, host);
      const range = isRange(given) ? given : otherRange(given, state.sheetId, host);
      const area = areaOf(range, host);
      const keepsHeader = range.sheet === state.sheetId && area.row === state.area.row && area.rows >= 2;
      if (!keepsHeader || !intersection(area, state.area)) throw new HostError("InvalidArgument");
      checkPlace(state.sheetId, area, host, table);
      settleHeaders(state.sheetId, area, host);
      host.model.resizeTable(table, area);
    },
  },
};

function columnHandle(table: string, index: number): Handle {
  return { type: "TableColumn", table, index };
}

/** By name (without case), or by id: ids count from 1 here. */
function findColumn(host: HostContext, table: string, key: unknown): number {
  const { columns } = tableState(host, table);
  if (typeof key === "number") return Number.isInteger(key) && key >= 1 && key <= columns.length ? key - 1 : -1;
  const name = text(key).toLowerCase();
  return columns.findIndex((column) => column.toLowerCase() === name);
}

export const tableColumnsBehaviour: BehaviourOf<"TableColumnCollection"> = {
  items: ({ table }, host) => tableState(host, table).columns.map((_, index) => columnHandle(table, index)),
  reads: { count: ({ table }, host) => tableState(host, table).columns.length },
  calls: {
    getCount: ({ table }, _, host) => tableState(host, table).columns.length,
    getItem: ({ table }, [key], host) => {
      const index = findColumn(host, table, key);
      if (index < 0) throw new HostError("ItemNotFound");
      return columnHandle(table, index);
    },
    getItemAt: ({ table }, [given], host) => {
      const index = whole(given);
      if (index < 0 || index >= tableState(host, table).columns.length) throw new HostError("InvalidArgument");
      return columnHandle(table, index);
    },
    getItemOrNullObject: ({ table }, [key], host) => {
      const index = findColumn(host, table, key);
      return index < 0 ? null : columnHandle(table, index);
    },
  },
};

function columnArea(host: HostContext, table: string, index: number, part: (state: TableState) => Area): RangeHandle {
  const state = tableState(host, table);
  if (index >= state.columns.length) throw new HostError("ItemNotFound");
  const area = part(state);
  return rangeHandle(state.sheetId, { ...area, column: area.column + index, columns: 1 });
}

export const tableColumnBehaviour: BehaviourOf<"TableColumn"> = {
  id: ({ index }) => index + 1,
  reads: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: ({ table, index }, host) => {
      const name = tableState(host, table).columns[index];
      if (name === undefined) throw new HostError("ItemNotFound");
      return name;
    },
  },
  writes: {
    name: ({ table, index }, value, host) => {
      const name = text(value);
      const range = columnArea(host, table, index, (state) => ({ ...state.area, rows: 1 }));
      const others = tableState(host, table).columns.filter((_, at) => at !== index);
      if (name === "" || others.some((other) => other.toLowerCase() === name.toLowerCase()))
        throw new HostError("InvalidArgument");
      startWriting(host, range.sheet);
      host.model.write(range.sheet, areaOf(range, host), [[{ text: name }]]);
    },
  },
  calls: {
    getDataBodyRange: ({ table, index }, _, host) => columnArea(host, table, index, tableBody),
    getHeaderRowRange: ({ table, index }, _, host) =>
      columnArea(host, table, index, (state) => ({ ...state.area, rows: 1 })),
    getRange: ({ table, index }, _, host) => columnArea(host, table, index, (state) => state.area),
  },
};

function rowHandle(table: string, index: number): Handle {
  return { type: "TableRow", table, index };
}

function rowCount(host: HostContext, table: string): number {
  const state = tableState(host, table);
  return state.hasInsertRow ? 0 : tableBody(state).rows;
}

export const tableRowsBehaviour: BehaviourOf<"TableRowCollection"> = {
  items: ({ table }, host) => Array.from({ length: rowCount(host, table) }, (_, index) => rowHandle(table, index)),
  reads: { count: ({ table }, host) => rowCount(host, table) },
  calls: {
    add: ({ table }, args, host) => addRows(table, args, host),
    getCount: ({ table }, _, host) => rowCount(host, table),
    getItemAt: ({ table }, [given], host) => {
      const index = whole(given);
      if (index < 0 || index >= rowCount(host, table)) throw new HostError("InvalidArgument");
      return rowHandle(table, index);
    },
  },
};

/**
 * Adds one row or several; at the end without an index. What stands below in the table's columns moves down, unless
 * `alwaysInsert` is false and the rows are free. null in the values leaves a calculated column its formula.
 */
function addRows(table: string, [index, values, alwaysInsert]: readonly unknown[], host: HostContext): Handle {
  const state = writable(table, host);
  const rows = Array.isArray(values) ? (values as unknown[]) : [new Array<null>(state.columns.length).fill(null)];
  const matrix = rows.every((row) => Array.isArray(row)) ? (rows as unknown[][]) : [rows];
  if (matrix.some((row) => row.length !== state.columns.length)) throw new HostError("InvalidArgument");
  const count = rowCount(host, table);
  const at = index === undefined || index === null || index === -1 ? count : whole(index);
  if (at < 0 || at > count) throw new HostError("InvalidArgument");
  const keepBelow = alwaysInsert !== undefined && alwaysInsert !== null && !flag(alwaysInsert);
  const { area, moved } = moving(() => host.model.insertTableRows(table, at, matrix.length, keepBelow));
  if (moved) moveReferences(host, [{ sheetId: state.sheetId, area, kind: "CellInserted" }]);
  writeCells(rangeHandle(state.sheetId, area), matrix, host);
  return rowHandle(table, at);
}

/** Excel refuses to shift cells that would cut another table or merged cells. */
function moving<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CutTable)
      throw new HostError(
        "InsertDeleteConflict",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
    if (error instanceof CutMerge) throw new HostError("MergedRangeConflict");
    throw error;
  }
}

function rowRange(table: string, index: number, host: HostContext): RangeHandle {
  const state = tableState(host, table);
  const cells = tableBody(state);
  if (index >= rowCount(host, table)) throw new HostError("ItemNotFound");
  return rangeHandle(state.sheetId, { ...cells, row: cells.row + index, rows: 1 });
}

export const tableRowBehaviour: BehaviourOf<"TableRow"> = {
  reads: {
    index: ({ index }) => index,
    values: ({ table, index }, host) => {
      const range = rowRange(table, index, host);
      return host.model
        .values(range.sheet, areaOf(range, host))
        .map((row) => row.map((value) => (typeof value === "object" ? value.error : value)));
    },
  },
  writes: { values: ({ table, index }, value, host) => writeCells(rowRange(table, index, host), value, host) },
  calls: {
    delete: ({ table, index }, _, host) => {
      const { sheet } = rowRange(table, index, host);
      startWriting(host, sheet);
      const { area, moved } = moving(() => host.model.deleteTableRows(table, index, 1));
      if (moved) moveReferences(host, [{ sheetId: sheet, area, kind: "CellDeleted" }]);
    },
    getRange: ({ table, index }, _, host) => rowRange(table, index, host),
  },
};
