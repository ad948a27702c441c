/** Writes a workbook model as .xlsx: into the file it came from, touching only what changed, or as a new file. */
import { cellAddress } from "../addresses";
import type { SpreadsheetModel } from "../model";
import type { ChartState, NoteState, Place, TableState } from "../workbook";
import { chartAnchor, chartPart, emptyDrawing } from "./chart-part";
import { type Container, insertBeforeEnd, type Relationship, XlsxError } from "./container";
import { dynamicArrayMark } from "./dynamic-arrays";
import { newPackage } from "./new-package";
import { commentsPart, notesDrawing, readNotes, type FileNote } from "./note-parts";
import type { Note } from "./notes";
import { themeColors } from "./file-colors";
import { SETTINGS_NAMESPACE, type FileSheet, type FileSource } from "./file-source";
import { findSheetData } from "./sheet-cells";
import { movedTo, SheetDataWriter } from "./sheet-data";
import { RELATIONSHIP_NAMESPACE, SheetFrame, updateFrame } from "./sheet-frame";
import { MINIMAL_STYLES, Styles } from "./styles";
import { changedTablePart, newTablePart } from "./table-part";
import { asksForCalculation, updateWorkbookPart } from "./workbook-part";
import {
  applyEdits,
  child,
  children,
  descendants,
  escapeAttribute,
  escapeText,
  innerText,
  parseXml,
  type Edit,
} from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

const NEW_SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIP_NAMESPACE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  readonly notes: readonly Note[];
}

/** The bytes of an .xlsx file. Not-carried-over things come back as notes; see saveWithNotes. */
export async function saveXlsx(model: SpreadsheetModel): Promise<Uint8Array> {
  return (await saveWithNotes(model)).bytes;
}

export async function saveWithNotes(model: SpreadsheetModel): Promise<SavedWorkbook> {
  return new Saving(model).run();
}

class Saving {
  private readonly source: FileSource;
  private readonly container: Container;
  private readonly styles: Styles;
  private readonly notes: Note[] = [];
  private readonly refresh: boolean;
  private mark: string | undefined;
  private formulasChanged = false;
  private isUncalculated = false;
  private nextTable: number;

  constructor(private readonly model: SpreadsheetModel) {
    this.source = model.source ?? newPackage(model.dateSystem);
    this.container = this.source.container.copy();
    const { stylesPart, workbookPart, sheets } = this.source;
    const theme = this.container.related(workbookPart, "theme");
    const text = (stylesPart && this.container.text(stylesPart)) || MINIMAL_STYLES;
    this.styles = new Styles(text, themeColors(theme && this.container.text(theme.target)));
    // A file that asks to be calculated as it opens may hold no results yet: ours take their place.
    this.refresh =
      model.touched.anySheet(sheets.map(({ id }) => id)) || asksForCalculation(this.container.text(workbookPart)!);
    this.nextTable =
      1 +
      this.container.paths().reduce((most, path) => {
        if (!/\/tables\/[^/]+\.xml$/i.test(path)) return most;
        return Math.max(most, this.tableNumber(path));
      }, 0);
  }

  /** A part that no sheet refers to was not looked at before and may be damaged: it has no number then. */
  private tableNumber(path: string): number {
    try {
      const [, id] = /<(?:\w+:)?table\b[^>]*?\sid\s*=\s*["'](\d+)/.exec(this.container.text(path)!) ?? [];
      return Number(id ?? 0);
    } catch (error) {
      if (error instanceof XlsxError) return 0;
      throw error;
    }
  }

  run(): SavedWorkbook {
    const { model, source, container } = this;
    const present = new Map(model.sheets().map(({ id }) => [id, true]));
    for (const sheet of source.sheets) {
      if (present.has(sheet.id)) continue;
      container.unrelate(source.workbookPart, sheet.relationship);
      container.remove(sheet.part);
      this.formulasChanged = true;
    }
    const relationships = new Map<string, string>();
    for (const { id, name } of model.sheets()) {
      const known = source.sheets.find((sheet) => sheet.id === id);
      const sheet = known ?? this.newSheet(id, name);
      relationships.set(id, sheet.relationship);
      this.sheet(sheet, !known);
    }
    const stylesText = this.styles.toXml();
    if (source.stylesPart) {
      if (stylesText !== container.text(source.stylesPart)) container.set(source.stylesPart, stylesText);
    } else if (stylesText !== MINIMAL_STYLES) {
      const path = container.freePath("xl/styles{}.xml");
      container.set(path, stylesText);
      container.setContentType(path, `${SHEET_TYPE}styles+xml`);
      container.relate(source.workbookPart, `${OFFICE}/styles`, path);
    }
    this.settings();
    const workbook = container.text(source.workbookPart)!;
    const next = updateWorkbookPart({
      model,
      source,
      text: workbook,
      relationships,
      isUncalculated: this.isUncalculated,
    });
    if (next !== workbook) container.set(source.workbookPart, next);
    if (this.formulasChanged) this.dropCalculationChain();
    return { bytes: container.zip(), notes: this.notes };
  }

  private newSheet(id: string, name: string): FileSheet {
    const { container, source } = this;
    const part = container.freePath("xl/worksheets/sheet{}.xml");
    container.set(part, NEW_SHEET);
    container.setContentType(part, `${SHEET_TYPE}worksheet+xml`);
    const relationship = container.relate(source.workbookPart, `${OFFICE}/worksheet`, part);
    return {
      id,
      number: 0,
      part,
      relationship,
      name,
      tables: [],
      rules: [],
      merges: [],
      widths: new Map(),
      hiddenRows: [],
    };
  }

  private sheet(file: FileSheet, isNew: boolean): void {
    const { model, container } = this;
    const touched = isNew || this.refresh || model.saving.usesCustomFunctions(file.id);
    if (touched) {
      let text = container.text(file.part)!;
      const writer = new SheetDataWriter({
        model,
        sheetId: file.id,
        file,
        text,
        strings: this.source.strings,
        dates: this.source.dates,
        isSingleName: (name) => this.source.isSingleName(name),
        styles: this.styles,
        dynamicArray: () => this.dynamicArray(),
        refresh: this.refresh,
      });
      const { inner, changed, formulasChanged, isUncalculated } = writer.write();
      this.formulasChanged ||= formulasChanged || changed;
      this.isUncalculated ||= isUncalculated;
      text = this.framed(file, text, changed ? inner : undefined);
      if (text !== container.text(file.part)) container.set(file.part, text);
    }
    this.tables(file);
    this.charts(file);
    this.moveDrawings(file);
    this.cellNotes(file);
  }

  /** Texts and boxes of notes, where a note came, went, changed or moved. */
  private cellNotes(file: FileSheet): void {
    const { container, model } = this;
    const notes = model.notes(file.id);
    const same = (note: NoteState, old: FileNote) =>
      note.origin === old.ref && cellAddress(note.row, note.column) === old.ref && note.text === old.text;
    const before = readNotes(container, file.part);
    if (before.length === notes.length && before.every((old) => notes.some((note) => same(note, old)))) return;
    const comments = container.related(file.part, "comments");
    const texts = commentsPart(comments && container.text(comments.target), notes);
    if (texts.includes("<comment ")) {
      const path = comments?.target ?? container.freePath("xl/comments{}.xml");
      container.set(path, texts);
      container.setContentType(path, `${SHEET_TYPE}comments+xml`);
      if (!comments) container.relate(file.part, `${OFFICE}/comments`, path);
    } else if (comments) this.dropPart(file.part, comments);
    this.noteBoxes(file, notes);
  }

  private noteBoxes(file: FileSheet, notes: readonly NoteState[]): void {
    const { container } = this;
    // The pictures of headers are drawn by a part of the same kind: the sheet says which is which.
    const known = /<(?:\w+:)?legacyDrawing\b[^>]*?:id\s*=\s*["']([^"']+)/.exec(container.text(file.part)!)?.[1];
    const old = container.relationships(file.part).find(({ id }) => id === known);
    const text = notesDrawing(old && container.text(old.target), notes);
    if (!/<v:shape\s/.test(text)) {
      if (old) this.dropPart(file.part, old);
      this.editFrame(file.part, (frame) => frame.put("legacyDrawing", ""));
      return;
    }
    const path = old?.target ?? container.freePath("xl/drawings/vmlDrawing{}.vml");
    container.set(path, text);
    if (old) return;
    container.setContentType(path, "application/vnd.openxmlformats-officedocument.vmlDrawing");
    const id = container.relate(file.part, `${OFFICE}/vmlDrawing`, path);
    this.editFrame(file.part, (frame) =>
      frame.put("legacyDrawing", `<${frame.p}legacyDrawing xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${id}"/>`),
    );
  }

  private dropPart(owner: string, { id, target }: Relationship): void {
    this.container.unrelate(owner, id);
    this.container.remove(target);
  }

  /** The sheet's text with its frame brought up to date and, if given, other rows. */
  private framed(file: FileSheet, text: string, rows: string | undefined): string {
    const data = findSheetData(text);
    if (!data) {
      const open = new SheetFrame(text);
      if (rows) open.insert("sheetData", `<${open.p}sheetData>${rows}</${open.p}sheetData>`);
      return open.toText();
    }
    const name = `${data.prefix}sheetData`;
    const without = `${text.slice(0, data.start)}<${name}></${name}>${text.slice(data.end)}`;
    const frame = new SheetFrame(without);
    const onRulesNotMoved = () => this.notes.push({ code: "rulesNotMoved", sheet: file.name });
    const rowsChanged = rows !== undefined;
    updateFrame({
      model: this.model,
      sheetId: file.id,
      file,
      styles: this.styles,
      frame,
      rowsChanged,
      onRulesNotMoved,
    });
    if (!frame.changed && rows === undefined) return text;
    const inner = rows ?? text.slice(data.innerStart, data.innerEnd);
    const open = data.innerStart === data.end ? `<${name}>` : text.slice(data.start, data.innerStart);
    return frame.toText().replace(`<${name}></${name}>`, () => `${open}${inner}</${name}>`);
  }

  private dynamicArray(): string {
    if (this.mark !== undefined) return this.mark;
    const { container, source } = this;
    const known = container.related(source.workbookPart, "sheetMetadata");
    const { mark, text } = dynamicArrayMark(known && container.text(known.target));
    if (known) {
      if (text !== container.text(known.target)) container.set(known.target, text);
    } else {
      const path = container.has("xl/metadata.xml") ? container.freePath("xl/metadata{}.xml") : "xl/metadata.xml";
      container.set(path, text);
      container.setContentType(path, `${SHEET_TYPE}sheetMetadata+xml`);
      container.relate(source.workbookPart, `${OFFICE}/sheetMetadata`, path);
    }
    return (this.mark = mark);
  }

  private tables(file: FileSheet): void {
    const { model, container } = this;
    const tables = model.tables().filter(({ sheetId }) => sheetId === file.id);
    const kept = new Set(tables.map(({ id }) => model.tablePart(id)).filter((part) => part !== undefined));
    for (const { part } of file.tables) {
      if (kept.has(part)) continue;
      const relationship = container.relationships(file.part).find(({ target }) => target === part);
      if (relationship) {
        container.unrelate(file.part, relationship.id);
        this.listTable(file.part, relationship.id, false);
      }
      container.remove(part);
    }
    for (const table of tables) {
      const part = model.tablePart(table.id);
      if (part !== undefined && file.tables.some((each) => each.part === part)) {
        const text = container.text(part)!;
        const next = changedTablePart(text, table);
        if (next !== text) container.set(part, next);
      } else this.addTable(file.part, table);
    }
  }

  private addTable(sheetPart: string, table: TableState): void {
    const { container } = this;
    const path = container.freePath("xl/tables/table{}.xml");
    container.set(path, newTablePart(table, this.nextTable++));
    container.setContentType(path, `${SHEET_TYPE}table+xml`);
    this.listTable(sheetPart, container.relate(sheetPart, `${OFFICE}/table`, path), true);
  }

  /** Adds or takes away the line in the sheet that names a table's relationship. */
  private listTable(sheetPart: string, id: string, add: boolean): void {
    this.editFrame(sheetPart, (frame) => {
      const { p, root, text } = frame;
      const list = child(root, "tableParts");
      const lines = children(list, "tablePart")
        .filter(
          ({ attributes }) => !Object.entries(attributes).some(([key, value]) => /:id$/.test(key) && value === id),
        )
        .map((each) => text.slice(each.start, each.end));
      if (add) lines.push(`<${p}tablePart xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${id}"/>`);
      frame.put(
        "tableParts",
        lines.length ? `<${p}tableParts count="${lines.length}">${lines.join("")}</${p}tableParts>` : "",
      );
    });
  }

  private editFrame(sheetPart: string, edit: (frame: SheetFrame) => void): void {
    const text = this.container.text(sheetPart)!;
    const data = findSheetData(text);
    const name = `${data?.prefix ?? ""}sheetData`;
    const without = data ? `${text.slice(0, data.start)}<${name}></${name}>${text.slice(data.end)}` : text;
    const frame = new SheetFrame(without);
    edit(frame);
    if (!frame.changed) return;
    const next = frame.toText();
    this.container.set(
      sheetPart,
      data ? next.replace(`<${name}></${name}>`, () => text.slice(data.start, data.end)) : next,
    );
  }

  private charts(file: FileSheet): void {
    const known = new Set((file.charts ?? []).map(({ id }) => id));
    const charts = this.model.charts(file.id);
    for (const old of file.charts ?? []) {
      const now = charts.find(({ id }) => id === old.id);
      if (now && JSON.stringify(now) === JSON.stringify(old.state)) continue;
      this.removeAnchor(old.drawing, old.relationship);
      if (now) this.addChart(file.part, now);
    }
    for (const chart of charts) if (!known.has(chart.id)) this.addChart(file.part, chart);
  }

  private removeAnchor(drawing: string, relationship: string): void {
    const { container } = this;
    const { text, root } = container.xml(drawing);
    const anchor = root.children.find((each) =>
      descendants(each, "chart").some(({ attributes }) => Object.values(attributes).includes(relationship)),
    );
    if (anchor) container.set(drawing, text.slice(0, anchor.start) + text.slice(anchor.end));
    const target = container.relationships(drawing).find(({ id }) => id === relationship)?.target;
    container.unrelate(drawing, relationship);
    if (target) container.remove(target);
  }

  private addChart(sheetPart: string, chart: ChartState): void {
    const { container, model } = this;
    let drawing = container.related(sheetPart, "drawing")?.target;
    if (!drawing) {
      drawing = container.freePath("xl/drawings/drawing{}.xml");
      container.set(drawing, emptyDrawing());
      container.setContentType(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml");
      const id = container.relate(sheetPart, `${OFFICE}/drawing`, drawing);
      this.editFrame(sheetPart, (frame) =>
        frame.put("drawing", `<${frame.p}drawing xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${id}"/>`),
      );
    }
    const path = container.freePath("xl/charts/chart{}.xml");
    const names = new Map(model.sheets().map(({ id, name }) => [id, name]));
    const book = {
      sheetName: (sheetId: string) => names.get(sheetId) ?? "",
      values: ({ sheetId, area }: Place) => model.values(sheetId, area),
    };
    container.set(path, chartPart(chart, book));
    container.setContentType(path, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    const relationship = container.relate(drawing, `${OFFICE}/chart`, path);
    const text = container.text(drawing)!;
    const ids = descendants(parseXml(text), "cNvPr").map(({ attributes }) => Number(attributes.id ?? 0));
    container.set(drawing, insertBeforeEnd(text, chartAnchor(chart, relationship, Math.max(1, ...ids) + 1)));
  }

  /** Pictures and charts of the file follow inserted and deleted rows. */
  private moveDrawings(file: FileSheet): void {
    const shifts = this.model.saving.shifts(file.id);
    const drawing = this.container.related(file.part, "drawing")?.target;
    if (!shifts.length || !drawing || !this.source.container.has(drawing)) return;
    const { text, root } = this.container.xml(drawing);
    const edits: Edit[] = [];
    const ours = new Set(this.model.charts(file.id).map(({ name }) => name));
    for (const anchor of root.children) {
      if (descendants(anchor, "cNvPr").some(({ attributes }) => ours.has(attributes.name ?? ""))) continue;
      for (const corner of anchor.children) {
        if (corner.local !== "from" && corner.local !== "to") continue;
        for (const [local, dimension] of [
          ["row", "ROW"],
          ["col", "COL"],
        ] as const) {
          const element = child(corner, local);
          const moved = element && movedTo(shifts, dimension, Number(innerText(text, element)));
          if (element && moved !== null && moved !== undefined) {
            edits.push({ start: element.innerStart, end: element.innerEnd, text: String(moved) });
          }
        }
      }
    }
    const next = applyEdits(text, edits);
    if (next !== text) this.container.set(drawing, next);
  }

  private settings(): void {
    const { model, source, container } = this;
    const settings = model.settings();
    const before = JSON.stringify([...source.settings]);
    if (JSON.stringify([...settings]) === before) return;
    const lines = [...settings].map(
      ([key, value]) => `<setting key="${escapeAttribute(key)}">${escapeText(JSON.stringify(value))}</setting>`,
    );
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${lines.join("")}</settings>`;
    if (source.settingsPart) {
      container.set(source.settingsPart, text);
      return;
    }
    const path = container.freePath("customXml/item{}.xml");
    container.setDefaultType("xml", "application/xml");
    container.set(path, text);
    container.relate(source.workbookPart, `${OFFICE}/customXml`, path);
  }

  /** The chain lists cells with formulas in an order that no longer holds; Excel makes a new one. */
  private dropCalculationChain(): void {
    const { container, source } = this;
    const chain = container.related(source.workbookPart, "calcChain");
    if (!chain) return;
    container.unrelate(source.workbookPart, chain.id);
    container.remove(chain.target);
  }
}
