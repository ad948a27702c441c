/** Reads one worksheet of a file into what the engine starts with. */
import { cellAddress, EXCEL_COLUMNS, EXCEL_ROWS, parseArea, quotedSheetName } from "../addresses";
import { engineRule } from "../conditional-rules";
import type { EngineStyle } from "../library";
import { engineSheetName } from "../sheet-names";
import type { InitialCell, SheetMark } from "../marks";
import { tableConfig } from "../table-config";
import type { Area } from "../workbook";
import { cellInput } from "./cell-input";
import { XlsxError, type Container } from "./container";
import type { FileSheet, FileTable } from "./file-source";
import type { Note } from "./notes";
import { readProtection } from "./protection-part";
import { readValidations, type ReadValidation } from "./validations-part";
import { readRules } from "./read-rules";
import { findSheetData, scanCells, scanRows } from "./sheet-cells";
import type { Styles } from "./styles";
import { child, children, decodeCellText, parseXml, type XmlElement } from "./xml";

/** Excel's last row over 190 columns. A single cell in the last row and column would need 17 thousand million places. */
const MOST_PLACES = 200_000_000;

/** One worksheet as read, before the engine is built. */
export interface ReadSheet {
  file: FileSheet;
  data: Record<string, unknown>;
  mark: SheetMark;
  validations: ReadValidation[];
  cells: InitialCell[];
}

/** Where a worksheet is read from. */
export interface SheetSource {
  container: Container;
  id: string;
  number: number;
  name: string;
  relationship: string;
  part: string;
  state: string;
  styles: Styles;
  strings: readonly string[];
  dates: "1900" | "1904";
  isSingleName(name: string): boolean;
  notes: Note[];
}

/** Reads a worksheet part; what cannot be shown goes into the notes. */
export function readSheet({
  container,
  id,
  number,
  name,
  relationship,
  part,
  state,
  styles,
  strings,
  dates,
  isSingleName,
  notes,
}: SheetSource): ReadSheet {
  const text = container.text(part);
  if (text === undefined) throw new XlsxError("corrupt", `The file is damaged: ${part} is missing.`, part);
  const data = findSheetData(text);
  // Everything but the cells is small and read as a tree.
  const around = data ? text.slice(0, data.innerStart) + text.slice(data.innerEnd) : text;
  const frame = parseXml(around);
  if (frame.local !== "worksheet") throw new Error(`it is a ${frame.local}, not a worksheet`);
  const tables = readTables(container, part, name, notes);
  for (const { type } of container.relationships(part)) {
    if (type === "pivotTable") notes.push({ code: "pivotTableNotShown", sheet: name });
  }
  const view = child(child(frame, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const frozen = pane && /^frozen/.test(pane.attributes.state ?? "");
  const widths = readWidths(frame);
  const hiddenColumns = readHiddenColumns(frame);
  const hiddenRows: number[] = [];
  const cells: InitialCell[] = [];
  let rows = 0;
  let columns = 0;
  if (data) {
    const spilled: Area[] = [];
    const shared = new Map<string, { text: string; row: number; column: number }>();
    for (const row of scanRows(text, data.innerStart, data.innerEnd, data.prefix)) {
      if (row.hidden) {
        hiddenRows.push(row.row);
        rows = Math.max(rows, row.row + 1);
      }
      for (const cell of scanCells(text, row, data.prefix)) {
        const input = cellInput(cell, { strings, dates, shared, spilled, tables, isSingleName });
        const { style, format } = styles.look(cell.style);
        if (!input && !visible(style)) continue;
        rows = Math.max(rows, cell.row + 1);
        columns = Math.max(columns, cell.column + 1);
        cells.push({
          row: cell.row,
          column: cell.column,
          input: input ?? { empty: true },
          ...(style && { style }),
          ...(format && { format }),
        });
      }
    }
    for (const area of spilled) {
      rows = Math.max(rows, area.row + area.rows);
      columns = Math.max(columns, area.column + area.columns);
    }
  }
  const merges = children(child(frame, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseArea(attributes.ref ?? "") ?? [],
  );
  for (const area of [...merges, ...tables.map((table) => table.area)]) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  if (rows * columns > MOST_PLACES) {
    const where = `${quotedSheetName(name)}!${cellAddress(rows - 1, columns - 1)}`;
    throw new XlsxError("tooLarge", `The sheet ${name} reaches to ${where}.`, where);
  }
  const rules = readRules(text, data, frame, styles, name, notes);
  for (const { area } of rules) {
    if (area.rows < 1_000_000) rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  const filtered = [frame, ...tables.map(({ part: table }) => container.xml(table).root)].some(
    (root) => !!child(child(root, "autoFilter"), "filterColumn"),
  );
  const protection = readProtection(child(frame, "sheetProtection"));
  const size = {
    rowNumber: Math.min(Math.max(rows + 50, 200), EXCEL_ROWS),
    colNumber: Math.min(Math.max(columns + 3, 26), EXCEL_COLUMNS),
  };
  return {
    file: { id, number, part, relationship, name, tables, rules, merges, widths, hiddenRows },
    cells,
    validations: readValidations(around, frame),
    mark: {
      ...(state === "veryHidden" && { veryHidden: true }),
      ...(protection && { protected: true, protection }),
      ...(filtered && { filtered: true }),
    },
    data: {
      id,
      name: engineSheetName(name),
      ...size,
      cells: {},
      isVisible: state === "visible",
      areGridLinesVisible: !/^(?:0|false)$/.test(view?.attributes.showGridLines ?? ""),
      panes: frozen
        ? { xSplit: Number(pane.attributes.xSplit ?? 0), ySplit: Number(pane.attributes.ySplit ?? 0) }
        : undefined,
      cols: Object.fromEntries([
        ...[...widths].filter(([column]) => column < size.colNumber).map(([column, px]) => [column, { size: px }]),
        ...hiddenColumns.filter((column) => column < size.colNumber).map((column) => [column, { isHidden: true }]),
      ]),
      rows: Object.fromEntries(hiddenRows.map((row) => [row, { isHidden: true }])),
      conditionalFormats: rules.map((rule, index) => ({
        id: `file${index}`,
        rule: engineRule(rule),
        ranges: [
          zoneAddress(
            rule.area.row,
            rule.area.column,
            Math.min(rule.area.rows, size.rowNumber - rule.area.row),
            rule.area.columns,
          ),
        ],
      })),
      merges: merges.map(({ row, column, rows: height, columns: width }) => zoneAddress(row, column, height, width)),
      tables: tables.map(({ area, mark }) => ({
        range: zoneAddress(area.row, area.column, area.rows, area.columns),
        type: "static",
        config: tableConfig(mark),
      })),
    },
  };
}

/** A style that shows; the number in the file alone does not. */
function visible(style: EngineStyle | undefined): boolean {
  return !!style && Object.keys(style).some((key) => key !== "fileStyle" && key !== "codeFor");
}

/** With both ends, for a single cell too. */
function zoneAddress(row: number, column: number, rows: number, columns: number): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

function readTables(container: Container, part: string, sheet: string, notes: Note[]): FileTable[] {
  const tables: FileTable[] = [];
  for (const { type, target } of container.relationships(part)) {
    if (type !== "table" || !container.has(target)) continue;
    const { root } = container.xml(target);
    if (root.local !== "table")
      throw new XlsxError("corrupt", `The file is damaged: ${target} is a ${root.local}, not a table.`, target);
    const { attributes } = root;
    const name = attributes.displayName ?? attributes.name ?? "";
    const area = parseArea(attributes.ref ?? "");
    if (!area || attributes.headerRowCount === "0") {
      notes.push({ code: "tableWithoutHeader", sheet, where: name });
      continue;
    }
    const style = child(root, "tableStyleInfo")?.attributes.name ?? "";
    tables.push({
      part: target,
      area,
      columns: children(child(root, "tableColumns"), "tableColumn").map((column) =>
        decodeCellText(column.attributes.name ?? ""),
      ),
      mark: {
        name,
        style,
        hasTotals: Number(attributes.totalsRowCount ?? 0) > 0,
        showFilterButton: !!child(root, "autoFilter"),
        ...(/^(?:1|true)$/.test(attributes.insertRow ?? "") && { insertRow: true }),
        part: target,
      },
    });
  }
  return tables;
}

function readWidths(frame: XmlElement): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { attributes } of children(child(frame, "cols"), "col")) {
    const width = Number(attributes.width ?? 0);
    if (!width || /^(?:1|true)$/.test(attributes.hidden ?? "")) continue;
    const first = Math.max(1, Number(attributes.min ?? 1));
    const last = Math.min(Number(attributes.max ?? 0), first + 300, EXCEL_COLUMNS);
    for (let column = first; column <= last; column++) widths.set(column - 1, Math.round(width * 7));
  }
  return widths;
}

/** Columns that the file hides; of a run to the end of the sheet as many as lists are wide. */
function readHiddenColumns(frame: XmlElement): number[] {
  return children(child(frame, "cols"), "col").flatMap(({ attributes }) => {
    if (!/^(?:1|true)$/.test(attributes.hidden ?? "")) return [];
    const first = Number(attributes.min ?? 1);
    const last = Math.min(Number(attributes.max ?? 0), first + 300);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_none, index) => first - 1 + index);
  });
}
