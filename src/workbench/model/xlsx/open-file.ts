/** Reads an .xlsx file into a workbook model. */
import { parseArea } from "../addresses";
import { engineRule } from "../conditional-rules";
import type { EngineStyle } from "../library";
import { SpreadsheetModel, tableConfig, type ModelOptions } from "../model";
import { engineSheetName } from "../sheet-names";
import type { InitialCell, NameMark, SheetMark, TableMark } from "../store";
import type { Area, CellInput, ChartState, ConditionalRule } from "../workbook";
import { Container, XlsxError } from "./container";
import { fromFileFormula, shiftFormula } from "./file-formulas";
import type { Note } from "./notes";
import { readCharts } from "./read-charts";
import { findSheetData, readSharedStrings, scanCells, scanRows, type FileCell } from "./sheet-cells";
import { MINIMAL_STYLES, Styles, themeColors } from "./styles";
import { child, children, decodeCellText, innerText, type XmlElement, parseXml } from "./xml";

export const SETTINGS_NAMESPACE = "urn:workbench:document-settings";

export interface FileTable {
  readonly part: string;
  readonly area: Area;
  readonly mark: TableMark;
  readonly columns: readonly string[];
}

/** A chart of the file that we could read. */
export interface FileChart {
  readonly id: string;
  readonly drawing: string;
  readonly relationship: string;
  readonly state: ChartState;
}

export interface FileSheet {
  readonly id: string;
  readonly part: string;
  /** The relationship id in the workbook part. */
  readonly relationship: string;
  readonly name: string;
  readonly tables: readonly FileTable[];
  readonly rules: readonly ConditionalRule[];
  readonly merges: readonly Area[];
  /** Widths of columns in pixels, where set. */
  readonly widths: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly charts?: readonly FileChart[];
}

/** The opened file, for saving back only what changed. */
export interface FileSource {
  readonly container: Container;
  readonly workbookPart: string;
  readonly sheets: readonly FileSheet[];
  readonly strings: readonly string[];
  readonly stylesPart: string | undefined;
  readonly names: readonly { readonly mark: Omit<NameMark, "compiled">; readonly formula: string }[];
  readonly settingsPart: string | undefined;
  readonly settings: ReadonlyMap<string, unknown>;
}

export interface OpenedWorkbook {
  readonly model: SpreadsheetModel;
  readonly notes: readonly Note[];
}

/** One worksheet as read, before the engine is built. */
interface ReadSheet {
  file: FileSheet;
  data: Record<string, unknown>;
  mark: SheetMark;
  cells: InitialCell[];
}

/** Opens the bytes of an .xlsx file. Throws XlsxError (notXlsx, encrypted, corrupt). */
export async function openXlsx(
  bytes: Uint8Array,
  options: Pick<ModelOptions, "language"> = {},
): Promise<OpenedWorkbook> {
  const container = Container.open(bytes);
  try {
    return read(container, options);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError("corrupt", `The file is damaged: ${(error as Error).message}`);
  }
}

function read(container: Container, options: Pick<ModelOptions, "language">): OpenedWorkbook {
  const office = container.related("", "officeDocument");
  const type = office && container.contentType(office.target);
  if (!office || !container.has(office.target) || (type && !/spreadsheetml|ms-excel/.test(type))) {
    throw new XlsxError("notXlsx", "The file is not an Excel workbook.");
  }
  if (type?.includes("binary")) throw new XlsxError("notXlsx", "The file is a binary workbook (.xlsb).");
  const notes: Note[] = [];
  const workbookPart = office.target;
  const { text, root } = container.xml(workbookPart);
  const relationships = container.relationships(workbookPart);
  const is1904 = /^(?:1|true)$/.test(child(root, "workbookPr")?.attributes.date1904 ?? "");
  if (container.paths().some((path) => /vbaProject\.bin$/i.test(path))) notes.push({ code: "macrosNotRun" });
  const stylesPart = relationships.find((each) => each.type === "styles")?.target;
  const themePart = relationships.find((each) => each.type === "theme")?.target;
  const styles = new Styles(
    (stylesPart && container.text(stylesPart)) || MINIMAL_STYLES,
    themeColors(themePart && container.text(themePart)),
  );
  const stringsPart = relationships.find((each) => each.type === "sharedStrings")?.target;
  const strings = stringsPart ? readSharedStrings(container.text(stringsPart) ?? "") : [];

  const sheets: ReadSheet[] = [];
  const idByPosition: (string | undefined)[] = [];
  for (const element of children(child(root, "sheets"), "sheet")) {
    const name = element.attributes.name ?? "";
    const relationship = Object.entries(element.attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? "";
    const target = relationships.find((each) => each.id === relationship);
    if (!target || target.type !== "worksheet") {
      notes.push({ code: "sheetKindNotShown", sheet: name });
      idByPosition.push(undefined);
      continue;
    }
    const id = `s${sheets.length + 1}`;
    idByPosition.push(id);
    const state = element.attributes.state ?? "visible";
    sheets.push(readSheet({ container, id, name, relationship, part: target.target, state, styles, strings, notes }));
  }
  if (!sheets.length) throw new XlsxError("corrupt", "The file has no worksheet.");
  if (!sheets.some(({ data }) => data.isVisible)) sheets[0]!.data.isVisible = true;

  const names = readNames(text, root, idByPosition, notes);
  const { settings, settingsPart } = readSettings(container);
  const active = Number(child(child(root, "bookViews"), "workbookView")?.attributes.activeTab ?? 0);

  const model = new SpreadsheetModel(
    { sheets: sheets.map(({ data }) => data) },
    { ...options, dateSystem: is1904 ? "1904" : "1900" },
    {
      cells: new Map(sheets.map(({ file, cells }) => [file.id, cells])),
      tables: sheets.flatMap(({ file }) => file.tables.map(({ area, mark }) => ({ sheetId: file.id, area, mark }))),
      sheetMarks: new Map(sheets.map(({ file, mark }) => [file.id, mark])),
      names,
      settings,
    },
  );
  const shown = idByPosition[active];
  if (shown && sheets.find(({ file }) => file.id === shown)?.data.isVisible) model.activateSheet(shown);
  const drawn = openCharts(
    container,
    model,
    sheets.map(({ file }) => file),
    notes,
  );
  model.startHistory();
  model.source = {
    container,
    workbookPart,
    sheets: drawn,
    strings,
    stylesPart,
    names,
    settingsPart,
    settings,
  };
  return { model, notes };
}

/** Puts the file's charts on the sheets and remembers which is which. */
function openCharts(
  container: Container,
  model: SpreadsheetModel,
  sheets: readonly FileSheet[],
  notes: Note[],
): FileSheet[] {
  const ids = new Map(sheets.map(({ name, id }) => [name.toLowerCase(), id]));
  return sheets.map((sheet) => {
    const charts: FileChart[] = [];
    for (const { drawing, relationship, state } of readCharts(container, sheet.part, sheet.id, ids)) {
      if (!state) {
        notes.push({ code: "chartNotShown", sheet: sheet.name });
        continue;
      }
      const id = model.addChart(state);
      charts.push({ id, drawing, relationship, state: model.charts(sheet.id).find((each) => each.id === id)! });
    }
    return { ...sheet, charts };
  });
}

interface SheetSource {
  container: Container;
  id: string;
  name: string;
  relationship: string;
  part: string;
  state: string;
  styles: Styles;
  strings: readonly string[];
  notes: Note[];
}

function readSheet({ container, id, name, relationship, part, state, styles, strings, notes }: SheetSource): ReadSheet {
  const text = container.text(part);
  if (text === undefined) throw new XlsxError("corrupt", `The file is damaged: ${part} is missing.`);
  const data = findSheetData(text);
  // Everything but the cells is small and read as a tree.
  const frame = parseXml(data ? text.slice(0, data.innerStart) + text.slice(data.innerEnd) : text);
  const tables = readTables(container, part, name, notes);
  for (const { type } of container.relationships(part)) {
    if (type === "pivotTable") notes.push({ code: "pivotTableNotShown", sheet: name });
  }
  const view = child(child(frame, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const frozen = pane && /^frozen/.test(pane.attributes.state ?? "");
  const widths = readWidths(frame);
  const hiddenRows: number[] = [];
  const cells: InitialCell[] = [];
  let rows = 0;
  let columns = 0;
  if (data) {
    const spilled: Area[] = [];
    const shared = new Map<string, { text: string; row: number; column: number }>();
    for (const row of scanRows(text, data.innerStart, data.innerEnd, data.prefix)) {
      if (row.hidden) hiddenRows.push(row.row);
      rows = Math.max(rows, row.row + 1);
      for (const cell of scanCells(text, row, data.prefix)) {
        columns = Math.max(columns, cell.column + 1);
        const input = cellInput(cell, { strings, shared, spilled, tables });
        const { style, format } = styles.look(cell.style);
        if (!input && !visible(style)) continue;
        cells.push({
          row: cell.row,
          column: cell.column,
          input: input ?? { empty: true },
          ...(style && { style }),
          ...(format && { format }),
        });
      }
    }
  }
  const merges = children(child(frame, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseArea(attributes.ref ?? "") ?? [],
  );
  for (const area of [...merges, ...tables.map((table) => table.area)]) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  const rules = readRules(text, data, frame, styles, name, notes);
  for (const { area } of rules) {
    if (area.rows < 1_000_000) rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  const filtered = [frame, ...tables.map(({ part: table }) => container.xml(table).root)].some(
    (root) => !!child(child(root, "autoFilter"), "filterColumn"),
  );
  const protection = child(frame, "sheetProtection")?.attributes.sheet;
  const size = { rowNumber: Math.max(rows + 50, 200), colNumber: Math.max(columns + 3, 26) };
  return {
    file: { id, part, relationship, name, tables, rules, merges, widths, hiddenRows },
    cells,
    mark: {
      ...(state === "veryHidden" && { veryHidden: true }),
      ...(/^(?:1|true)$/.test(protection ?? "") && { protected: true }),
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
      cols: Object.fromEntries(
        [...widths].filter(([column]) => column < size.colNumber).map(([column, px]) => [column, { size: px }]),
      ),
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

function zoneAddress(row: number, column: number, rows: number, columns: number): string {
  const letters = (at: number): string =>
    (at < 26 ? "" : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return `${letters(column)}${row + 1}:${letters(column + columns - 1)}${row + rows}`;
}

interface CellReading {
  strings: readonly string[];
  shared: Map<string, { text: string; row: number; column: number }>;
  spilled: Area[];
  tables: readonly FileTable[];
}

/** What a cell of the file holds; undefined when it is blank or only shows what a formula elsewhere spills. */
export function cellInput(cell: FileCell, reading: CellReading): InitialCell["input"] | undefined {
  const formula = fileFormula(cell, reading);
  if (formula !== undefined) {
    const around = reading.tables.find(({ area }) => inside(area, cell.row, cell.column));
    return { formula: fromFileFormula(formula, around?.mark.name) };
  }
  if (reading.spilled.some((area) => inside(area, cell.row, cell.column))) return undefined;
  return literalInput(cell, reading.strings);
}

function fileFormula({ formula, row, column }: FileCell, { shared, spilled }: CellReading): string | undefined {
  if (!formula || formula.kind === "dataTable") return undefined;
  if (formula.kind === "shared" && formula.shared !== undefined) {
    if (formula.text) {
      shared.set(formula.shared, { text: formula.text, row, column });
      return formula.text;
    }
    const first = shared.get(formula.shared);
    return first && shiftFormula(first.text, row - first.row, column - first.column);
  }
  if (formula.kind === "array" && formula.ref) {
    const area = parseArea(formula.ref);
    if (area && area.rows * area.columns > 1) spilled.push(area);
  }
  return formula.text || undefined;
}

export function literalInput(
  { type, value }: FileCell,
  strings: readonly string[],
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
      return dateInput(value);
    default: {
      const number = value.trim() === "" ? NaN : Number(value);
      return Number.isFinite(number) ? { number } : undefined;
    }
  }
}

/** ISO dates in cells (t="d") as serials of the 1900 system, without going through local time. */
function dateInput(value: string): CellInput | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(value);
  if (!match) return value ? { text: value } : undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return { number: days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400 };
}

export function inside(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function readTables(container: Container, part: string, sheet: string, notes: Note[]): FileTable[] {
  const tables: FileTable[] = [];
  for (const { type, target } of container.relationships(part)) {
    if (type !== "table" || !container.has(target)) continue;
    const { root } = container.xml(target);
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
    const last = Math.min(Number(attributes.max ?? 0), Number(attributes.min ?? 0) + 300);
    for (let column = Number(attributes.min ?? 1); column <= last; column++)
      widths.set(column - 1, Math.round(width * 7));
  }
  return widths;
}

/** Two-colour scales and formula rules; any other stays in the file alone. */
function readRules(
  text: string,
  data: { innerStart: number; innerEnd: number } | undefined,
  frame: XmlElement,
  styles: Styles,
  sheet: string,
  notes: Note[],
): ConditionalRule[] {
  const source = data ? text.slice(0, data.innerStart) + text.slice(data.innerEnd) : text;
  const rules: ConditionalRule[] = [];
  let unread = false;
  for (const format of children(frame, "conditionalFormatting")) {
    const areas = (format.attributes.sqref ?? "").split(/\s+/).map(parseArea);
    for (const rule of children(format, "cfRule")) {
      const read = areas.length === 1 && areas[0] ? readRule(source, rule, areas[0], styles) : undefined;
      if (read) rules.push(read);
      else unread = true;
    }
  }
  if (unread) notes.push({ code: "conditionalFormatNotShown", sheet });
  return rules;
}

export function readRule(source: string, rule: XmlElement, area: Area, styles: Styles): ConditionalRule | undefined {
  if (rule.attributes.type === "colorScale") {
    const scale = child(rule, "colorScale");
    const ends = children(scale, "cfvo").map(({ attributes }) => attributes.type);
    const colors = children(scale, "color").map(({ attributes }) => attributes.rgb);
    if (ends.join() !== "min,max" || !colors[0] || !colors[1]) return undefined;
    return { kind: "colorScale", area, minimum: `#${colors[0].slice(-6)}`, maximum: `#${colors[1].slice(-6)}` };
  }
  if (rule.attributes.type !== "expression") return undefined;
  const look = styles.ruleLook(Number(rule.attributes.dxfId ?? -1));
  const formula = innerText(source, child(rule, "formula"));
  return look && formula ? { kind: "custom", area, formula: fromFileFormula(formula, undefined), ...look } : undefined;
}

function readNames(
  text: string,
  root: XmlElement,
  sheetIds: readonly (string | undefined)[],
  notes: Note[],
): FileSource["names"] {
  const found: { mark: Omit<NameMark, "compiled">; formula: string }[] = [];
  for (const element of children(child(root, "definedNames"), "definedName")) {
    const { name = "", localSheetId, hidden, comment = "" } = element.attributes;
    if (name.startsWith("_xlnm.") || name.startsWith("_xlfn")) continue;
    const content = innerText(text, element).trim();
    if (/\[\d+\]/.test(content)) {
      notes.push({ code: "externalLink", where: name });
      continue;
    }
    const sheetId = localSheetId === undefined ? undefined : sheetIds[Number(localSheetId)];
    if (localSheetId !== undefined && sheetId === undefined) continue;
    found.push({
      mark: { name, comment, visible: !/^(?:1|true)$/.test(hidden ?? ""), ...(sheetId !== undefined && { sheetId }) },
      formula: fromFileFormula(content, undefined),
    });
  }
  return found;
}

function readSettings(container: Container): { settings: Map<string, unknown>; settingsPart: string | undefined } {
  const settings = new Map<string, unknown>();
  for (const path of container.paths()) {
    if (!/^customXml\/item\d+\.xml$/i.test(path)) continue;
    const text = container.text(path) ?? "";
    if (!text.includes(SETTINGS_NAMESPACE)) continue;
    for (const element of children(parseXml(text), "setting")) {
      try {
        settings.set(element.attributes.key ?? "", JSON.parse(innerText(text, element)));
      } catch {
        // A value that is no JSON was not written by us: left out, kept in the file until settings change.
      }
    }
    return { settings, settingsPart: path };
  }
  return { settings, settingsPart: undefined };
}
