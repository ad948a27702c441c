import { excelLanguageOf, excelTraits } from "../../model/excel-language";
import { allowedOptions, PROTECTION_OPTIONS } from "../../model/xlsx/protection-part";
import { isOnGrid, parseAddress } from "../address";
import type { BehaviourOf, HostContext } from "../context";
import { findSheet, flag, rangeOn, sheetState, startWriting, text, whole } from "../context";
import type { Handle, RangeHandle } from "../handle";
import { rangeHandle } from "../handle";
import { HostError } from "../hostError";

/** Excel's rules for the name of a sheet: 1 to 31 characters, none of []:*?/\, no ' at the ends, not "History". */
function checkSheetName(name: string): void {
  const valid =
    name.length >= 1 &&
    name.length <= 31 &&
    !/[[\]:*?/\\]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!valid) throw new HostError("InvalidArgument");
}

function freeName(host: HostContext): string {
  const stem = excelTraits(excelLanguageOf(host.profile.displayLanguage)).sheet;
  for (let n = host.model.sheets().length + 1; ; n++) if (!findSheet(host, `${stem}${n}`)) return `${stem}${n}`;
}

const sheetHandle = (sheet: string): Handle => ({ type: "Worksheet", sheet });

export const worksheetsBehaviour: BehaviourOf<"WorksheetCollection"> = {
  items: (_, host) => host.model.sheets().map((sheet) => sheetHandle(sheet.id)),
  calls: {
    add: (_, [name], host) => {
      const given = name === undefined || name === null ? freeName(host) : text(name);
      checkSheetName(given);
      if (findSheet(host, given)) throw new HostError("ItemAlreadyExists");
      host.hasWritten = true;
      return sheetHandle(host.model.addSheet(given));
    },
    getActiveWorksheet: (_, __, host) => sheetHandle(host.model.activeSheetId()),
    getCount: (_, [visibleOnly], host) =>
      host.model.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible").length,
    getFirst: (_, [visibleOnly], host) => edge(host, visibleOnly === true, 0),
    getLast: (_, [visibleOnly], host) => edge(host, visibleOnly === true, -1),
    getItem: (_, [key], host) => {
      const found = findSheet(host, text(key));
      if (!found) throw new HostError("ItemNotFound");
      return sheetHandle(found.id);
    },
    getItemOrNullObject: (_, [key], host) => {
      const found = findSheet(host, text(key));
      return found ? sheetHandle(found.id) : null;
    },
  },
};

function edge(host: HostContext, visibleOnly: boolean, at: 0 | -1): Handle {
  const found = host.model
    .sheets()
    .filter((sheet) => !visibleOnly || sheet.visibility === "Visible")
    .at(at);
  if (!found) throw new HostError("ItemNotFound");
  return sheetHandle(found.id);
}

/** What getRange(address) means on a sheet: an address, a name of the workbook or sheet, a table; all cells without one. */
function named(host: HostContext, sheet: string, address: string): RangeHandle {
  const parsed = parseAddress(address);
  if (parsed) {
    if (parsed.sheet !== undefined && findSheet(host, parsed.sheet)?.id !== sheet)
      throw new HostError("InvalidArgument");
    if (!isOnGrid(parsed.area)) throw new HostError("InvalidArgument");
    return rangeHandle(sheet, parsed.area);
  }
  const table = host.model.tables().find((each) => each.name.toLowerCase() === address.toLowerCase());
  if (table && table.sheetId === sheet)
    return rangeHandle(sheet, { ...table.area, row: table.area.row + 1, rows: Math.max(1, table.area.rows - 1) });
  const name = host.model
    .names()
    .find((each) => each.name.toLowerCase() === address.toLowerCase() && (each.sheetId ?? sheet) === sheet);
  const target = name && parseAddress(name.formula.slice(1));
  if (!target || (target.sheet !== undefined && findSheet(host, target.sheet)?.id !== sheet))
    throw new HostError("InvalidArgument");
  return rangeHandle(sheet, target.area);
}

function usedRange(host: HostContext, sheet: string, valuesOnly: unknown): RangeHandle | null {
  sheetState(host, sheet);
  const used = host.model.usedArea(sheet, valuesOnly !== true);
  return used && rangeHandle(sheet, used);
}

export const worksheetBehaviour: BehaviourOf<"Worksheet"> = {
  id: ({ sheet }) => sheet,
  reads: {
    id: ({ sheet }, host) => sheetState(host, sheet).id,
    name: ({ sheet }, host) => sheetState(host, sheet).name,
    position: ({ sheet }, host) => {
      sheetState(host, sheet);
      return host.model.sheets().findIndex((each) => each.id === sheet);
    },
    visibility: ({ sheet }, host) => sheetState(host, sheet).visibility,
    showGridlines: ({ sheet }, host) => {
      sheetState(host, sheet);
      return !host.gridlinesHidden.has(sheet);
    },
  },
  writes: {
    name: ({ sheet }, value, host) => {
      const name = text(value);
      checkSheetName(name);
      sheetState(host, sheet);
      const other = findSheet(host, name);
      if (other && other.id !== sheet) throw new HostError("ItemAlreadyExists");
      host.hasWritten = true;
      host.model.renameSheet(sheet, name);
    },
    position: ({ sheet }, value, host) => {
      sheetState(host, sheet);
      const position = whole(value);
      if (position < 0 || position >= host.model.sheets().length) throw new HostError("InvalidArgument");
      host.model.moveSheet(sheet, position);
    },
    visibility: ({ sheet }, value, host) => {
      if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw new HostError("InvalidArgument");
      sheetState(host, sheet);
      if (value !== "Visible") keepOneVisible(host, sheet);
      host.model.setVisibility(sheet, value);
    },
    showGridlines: ({ sheet }, value, host) => {
      sheetState(host, sheet);
      const shown = flag(value);
      host.model.setGridlines(sheet, shown);
      if (shown) host.gridlinesHidden.delete(sheet);
      else host.gridlinesHidden.add(sheet);
    },
  },
  links: {
    autoFilter: ({ sheet }) => ({ type: "AutoFilter", sheet }),
    charts: ({ sheet }) => ({ type: "ChartCollection", sheet }),
    freezePanes: ({ sheet }) => ({ type: "WorksheetFreezePanes", sheet }),
    names: ({ sheet }) => ({ type: "NamedItemCollection", sheet }),
    notes: ({ sheet }) => ({ type: "NoteCollection", sheet }),
    pageLayout: ({ sheet }) => ({ type: "PageLayout", sheet }),
    protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }),
    tables: ({ sheet }) => ({ type: "TableCollection", sheet }),
  },
  calls: {
    activate: ({ sheet }, _, host) => {
      if (sheetState(host, sheet).visibility !== "Visible") throw new HostError("InvalidOperation");
      host.model.activateSheet(sheet);
    },
    copy: ({ sheet }, [place = "None"], host) => {
      sheetState(host, sheet);
      if (place !== "None" && place !== "Beginning" && place !== "End") throw new HostError("InvalidArgument");
      host.hasWritten = true;
      const copy = host.model.copySheet(sheet);
      host.model.moveSheet(copy, place === "Beginning" ? 0 : host.model.sheets().length - 1);
      return sheetHandle(copy);
    },
    calculate: ({ sheet }, [all], host) => {
      sheetState(host, sheet);
      flag(all);
      host.model.recalculate();
    },
    delete: ({ sheet }, _, host) => {
      sheetState(host, sheet);
      keepOneVisible(host, sheet);
      host.hasWritten = true;
      host.model.deleteSheet(sheet);
    },
    getCell: ({ sheet }, [row, column], host) => {
      sheetState(host, sheet);
      return rangeOn(sheet, { row: whole(row), column: whole(column), rows: 1, columns: 1 });
    },
    getRange: ({ sheet }, [address], host) => {
      sheetState(host, sheet);
      if (address === undefined || address === null)
        return rangeHandle(sheet, { row: 0, column: 0, rows: 1048576, columns: 16384 });
      return named(host, sheet, text(address));
    },
    getRangeByIndexes: ({ sheet }, [row, column, rows, columns], host) => {
      sheetState(host, sheet);
      return rangeOn(sheet, { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) });
    },
    // On an empty sheet Excel gives the first cell.
    getUsedRange: ({ sheet }, [valuesOnly], host) =>
      usedRange(host, sheet, valuesOnly) ?? rangeHandle(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: ({ sheet }, [valuesOnly], host) => usedRange(host, sheet, valuesOnly),
  },
};

/** Excel refuses to delete or hide the last visible sheet. */
function keepOneVisible(host: HostContext, sheet: string): void {
  if (!host.model.sheets().some((each) => each.id !== sheet && each.visibility === "Visible"))
    throw new HostError("InvalidOperation");
}

export const protectionBehaviour: BehaviourOf<"WorksheetProtection"> = {
  reads: {
    // null where the sheet is not protected; selecting cells is never restricted here.
    options: ({ sheet }, host) => {
      const state = sheetState(host, sheet);
      if (!state.protected) return null;
      const all = PROTECTION_OPTIONS.map((option) => [option, state.protection[option] ?? false] as const);
      return { ...Object.fromEntries(all), selectionMode: "Normal" };
    },
    protected: ({ sheet }, host) => sheetState(host, sheet).protected,
  },
  calls: {
    protect: ({ sheet }, [given], host) => {
      if (sheetState(host, sheet).protected) throw new HostError("InvalidOperation");
      const options = (given ?? {}) as Record<string, unknown>;
      for (const [option, value] of Object.entries(options)) {
        if (option === "selectionMode" && value !== undefined && value !== null && value !== "Normal")
          throw new HostError("ApiNotFound", `selectionMode ${String(value)} is not available here.`);
        if (option !== "selectionMode" && !PROTECTION_OPTIONS.includes(option)) throw new HostError("InvalidArgument");
      }
      host.model.setProtected(sheet, true, allowedOptions(options));
    },
    unprotect: ({ sheet }, _, host) => {
      sheetState(host, sheet);
      host.model.setProtected(sheet, false);
    },
  },
};

export const freezePanesBehaviour: BehaviourOf<"WorksheetFreezePanes"> = {
  calls: {
    freezeRows: ({ sheet }, [count], host) => {
      sheetState(host, sheet);
      host.model.freezeRows(sheet, whole(count ?? 1));
    },
    unfreeze: ({ sheet }, _, host) => {
      sheetState(host, sheet);
      host.model.freezeRows(sheet, 0);
    },
  },
};

export const autoFilterBehaviour: BehaviourOf<"AutoFilter"> = {
  reads: {
    enabled: ({ sheet }, host) =>
      host.model.isFiltered(sheet) ||
      host.model.tables().some((table) => table.sheetId === sheet && table.showFilterButton),
    isDataFiltered: ({ sheet }, host) => {
      sheetState(host, sheet);
      return host.model.isFiltered(sheet);
    },
  },
  calls: { clearCriteria: ({ sheet }, _, host) => clearFilter(sheet, host) },
};

/** Shows the rows that a filter hides. */
export function clearFilter(sheet: string, host: HostContext): void {
  startWriting(host, sheet, "allowAutoFilter");
  for (const row of host.model.hiddenRows(sheet)) host.model.setRowsHidden(sheet, row, 1, false);
  if (host.model.isFiltered(sheet))
    throw new HostError("ApiNotFound", "This filter cannot be cleared here: clear it in the sheet.");
}
