/** Writes the rows of a worksheet: cells that did not change stay as the file had them, letter for letter. */
import { cellAddress, areaAddress, parseArea } from "../addresses";
import type { SpreadsheetModel } from "../model";
import { SheetReading, type CellContent } from "../sheet-reading";
import type { Shift } from "../marks";
import { withoutIntersections } from "../implicit-intersection";
import type { Area, CellValue } from "../workbook";
import { mayGiveArray, toFileFormula } from "./file-formulas";
import { cellInput, inside, literalInput } from "./cell-input";
import type { FileSheet } from "./file-source";
import { findSheetData, scanCells, scanRows, type FileCell, type FileRow } from "./sheet-cells";
import type { Styles } from "./styles";
import { encodeCellText, escapeText, textElement, withAttributes } from "./xml";

export interface SheetDataJob {
  readonly model: SpreadsheetModel;
  readonly sheetId: string;
  readonly file: FileSheet;
  readonly text: string;
  readonly strings: readonly string[];
  readonly dates: "1900" | "1904";
  readonly isSingleName: (name: string) => boolean;
  readonly styles: Styles;
  /** The number that marks dynamic arrays in the metadata part; asked for only when one is written. */
  readonly dynamicArray: () => string;
  /** Values of formulas may differ from the stored ones. */
  readonly refresh: boolean;
}

export interface WrittenSheetData {
  readonly inner: string;
  readonly changed: boolean;
  readonly formulasChanged: boolean;
  /** A formula has no result of ours: whoever opens the file has to calculate it. */
  readonly isUncalculated: boolean;
}

/** Where a row or column of the file stands now; null when it was deleted. */
export function movedTo(shifts: readonly Shift[], dimension: "ROW" | "COL", index: number): number | null {
  let now = index;
  for (const { at, count, dimension: which } of shifts) {
    if (which !== dimension) continue;
    if (count > 0) {
      if (now >= at) now += count;
    } else if (now >= at) {
      if (now < at - count) return null;
      now += count;
    }
  }
  return now;
}

export class SheetDataWriter {
  private readonly reading: SheetReading;
  private readonly shifts: readonly Shift[];
  private readonly context;
  private readonly prefix: string;
  private readonly broken: ReadonlySet<string>;
  private readonly kept = new Map<Area, boolean>();
  private changed = false;
  private formulasChanged = false;
  private isUncalculated = false;

  constructor(private readonly job: SheetDataJob) {
    this.reading = new SheetReading(job.model, job.sheetId);
    this.shifts = job.model.saving.shifts(job.sheetId);
    this.context = {
      ...job,
      shared: new Map(),
      spilled: [] as Area[],
      tables: job.file.tables,
    };
    this.prefix = findSheetData(job.text)?.prefix ?? "";
    this.broken = this.changedGroups();
  }

  write(): WrittenSheetData {
    const { text } = this.job;
    const data = findSheetData(text);
    const lines: string[] = [];
    const waiting = this.reading.rows();
    let next = waiting.next();
    // Rows shifted out of order cannot be: insertions and deletions keep their order.
    if (data) {
      let at = data.innerStart;
      for (const row of scanRows(text, data.innerStart, data.innerEnd, data.prefix)) {
        const target = movedTo(this.shifts, "ROW", row.row);
        if (target === null) {
          this.changed = true;
          at = row.end;
          continue;
        }
        while (!next.done && next.value < target) {
          lines.push(this.row(next.value, undefined));
          next = waiting.next();
        }
        if (!next.done && next.value === target) next = waiting.next();
        if (at < row.start) lines.push(text.slice(at, row.start));
        lines.push(this.row(target, row));
        at = row.end;
      }
      if (at < data.innerEnd) lines.push(text.slice(at, data.innerEnd));
    }
    while (!next.done) {
      lines.push(this.row(next.value, undefined));
      next = waiting.next();
    }
    return {
      inner: lines.join(""),
      changed: this.changed,
      formulasChanged: this.formulasChanged,
      isUncalculated: this.isUncalculated,
    };
  }

  private originals(row: FileRow): Map<number, FileCell> {
    const cells = new Map<number, FileCell>();
    for (const cell of scanCells(this.job.text, row, this.prefix)) {
      const column = movedTo(this.shifts, "COL", cell.column);
      if (column === null) this.changed = true;
      else cells.set(column, cell);
    }
    return cells;
  }

  /** Shared formulas of which any cell has changed: all their cells are written out. */
  private changedGroups(): Set<string> {
    const { text } = this.job;
    const groups = new Set<string>();
    const data = findSheetData(text);
    if (!data || !/\st=["']shared["']/.test(text)) return groups;
    const context = { ...this.context, shared: new Map(), spilled: [] as Area[] };
    for (const row of scanRows(text, data.innerStart, data.innerEnd, data.prefix)) {
      for (const cell of scanCells(text, row, data.prefix)) {
        const input = cellInput(cell, context);
        const group = cell.formula?.kind === "shared" ? cell.formula.shared : undefined;
        if (group === undefined) continue;
        const at = { row: movedTo(this.shifts, "ROW", cell.row), column: movedTo(this.shifts, "COL", cell.column) };
        const now = at.row === null || at.column === null ? undefined : this.reading.row(at.row).get(at.column);
        const same =
          input &&
          "formula" in input &&
          now?.formula === this.job.model.saving.normalFormula(this.job.sheetId, input.formula);
        if (!same || this.shifts.length) groups.add(group);
      }
    }
    return groups;
  }

  /** True for a row that cannot have changed: nobody wrote to it, and it holds no result of a formula. */
  private isUntouched(target: number, source: FileRow): boolean {
    const { model, sheetId, text } = this.job;
    if (source.row !== target || model.touched.row(sheetId, target) || this.reading.spillsOver(target)) return false;
    if (this.context.spilled.some((area) => source.row < area.row + area.rows)) return false;
    const hasFormula = text.slice(source.innerStart, source.innerEnd).includes(`<${this.prefix}f`);
    return !hasFormula && /\sr\s*=/.test(source.tag);
  }

  private row(target: number, source: FileRow | undefined): string {
    const { text, model, sheetId } = this.job;
    if (source && this.isUntouched(target, source)) return text.slice(source.start, source.end);
    const originals = source ? this.originals(source) : new Map<number, FileCell>();
    const contents = this.reading.row(target);
    const columns = originals.size
      ? [...new Set([...originals.keys(), ...contents.keys()])].sort((a, b) => a - b)
      : contents.keys();
    let touched = !source || source.row !== target;
    const cells: string[] = [];
    for (const column of columns) {
      const original = originals.get(column);
      const written = this.cell(target, column, original, contents.get(column));
      if (original ? written !== text.slice(original.start, original.end) : written !== "") touched = true;
      cells.push(written);
    }
    const hidden = model.saving.isRowHidden(sheetId, target);
    const height = model.rowHeight(sheetId, target);
    if (source) {
      if (hidden !== source.hidden || height !== null) touched = true;
      if (!touched) return text.slice(source.start, source.end);
      this.changed = true;
      const tag = withAttributes(source.tag.replace(/\s*\/>$/, ">"), {
        r: String(target + 1),
        spans: undefined,
        hidden: hidden ? "1" : undefined,
        ...(height !== null && { ht: String(height), customHeight: "1" }),
      });
      return `${tag}${cells.join("")}</${this.prefix}row>`;
    }
    const inner = cells.join("");
    if (!inner && !hidden && height === null) return "";
    this.changed = true;
    const p = this.prefix;
    const sized = height === null ? "" : ` ht="${height}" customHeight="1"`;
    return `<${p}row r="${target + 1}"${sized}${hidden ? ' hidden="1"' : ""}>${inner}</${p}row>`;
  }

  private cell(row: number, column: number, original: FileCell | undefined, content: CellContent | undefined): string {
    const { text, styles } = this.job;
    if (!original) {
      if (!content) return "";
      return this.cellXml(row, column, content, styles.formatFor(content.style, content.code));
    }
    const raw = text.slice(original.start, original.end);
    const input = cellInput(original, this.context);
    const spillArea = input
      ? undefined
      : this.context.spilled.find((area) => inside(area, original.row, original.column));
    const look = styles.look(original.style).style;
    const seen = !!look && Object.keys(look).some((key) => key !== "fileStyle" && key !== "codeFor");
    // A blank cell with a format that does not show was never put into the workbook.
    if (!content && !input && !seen && !spillArea) return this.moved(raw, original, row, column);
    const style =
      content?.style || content?.code !== "General"
        ? styles.formatFor(content?.style, content?.code ?? "General")
        : seen
          ? 0
          : original.style;
    const same = spillArea
      ? this.sameSpilled(original, content, spillArea)
      : this.sameContent(original, input, content);
    if (!spillArea && original.formula?.kind === "array") this.noteKept(original, same, content);
    if (same) {
      const refreshed = content?.formula && !spillArea ? this.refreshed(raw, original, content, row, column) : raw;
      const tagged =
        style === original.style ? refreshed : this.retag(refreshed, { s: style ? String(style) : undefined });
      return this.moved(tagged, original, row, column);
    }
    this.formulasChanged ||= !!original.formula;
    if (!content || (content.value === "" && !content.formula && !style))
      return style ? this.blank(row, column, style) : "";
    return this.cellXml(row, column, content, style);
  }

  private blank(row: number, column: number, style: number): string {
    return `<${this.prefix}c r="${cellAddress(row, column)}" s="${style}"/>`;
  }

  private retag(xml: string, change: Record<string, string | undefined>): string {
    const end = xml.indexOf(">") + 1;
    return withAttributes(xml.slice(0, end), change) + xml.slice(end);
  }

  private moved(xml: string, original: FileCell, row: number, column: number): string {
    if (row === original.row && column === original.column) return xml;
    return this.retag(xml, { r: cellAddress(row, column) });
  }

  private sameContent(
    original: FileCell,
    input: ReturnType<typeof cellInput>,
    content: CellContent | undefined,
  ): boolean {
    if (!input || "empty" in input) return !content || (content.value === "" && !content.formula);
    if (!content || content.spilled) return false;
    if ("formula" in input) {
      const { formula } = original;
      if (content.formula === undefined) return false;
      if (formula?.kind === "shared" && this.broken.has(formula.shared ?? "")) return false;
      if (formula?.kind === "array" && this.shifts.length) return false;
      if (!input.array !== !content.array) return false;
      return content.formula === this.job.model.saving.normalFormula(this.job.sheetId, input.formula);
    }
    if (content.formula !== undefined) return false;
    return sameValue(content.value, plainValue(input));
  }

  private sameSpilled(original: FileCell, content: CellContent | undefined, area: Area): boolean {
    if (content && !content.spilled && (content.formula || content.value !== "")) return false;
    if (this.kept.get(area)) return true;
    const before = literalInput(original, this.job);
    return sameValue(content?.value ?? "", before ? plainValue(before) : "");
  }

  /** Remembers whether the stored results of an array formula still stand. */
  private noteKept(original: FileCell, same: boolean, content: CellContent | undefined): void {
    const area = parseArea(original.formula?.ref ?? "");
    const known = area && this.context.spilled.find((each) => areaAddress(each) === areaAddress(area));
    if (known) this.kept.set(known, same && typeof content?.value === "object");
  }

  /** The cell with the value that its formula has now, where that is worth more than the stored one. */
  private refreshed(raw: string, original: FileCell, content: CellContent, row: number, column: number): string {
    const { model, refresh } = this.job;
    const custom = mayGiveArray(content.formula!, (name) => model.saving.isCustomFunction(name));
    if (!refresh && !custom) return raw;
    const stored = literalInput(original, this.job);
    const isError = typeof content.value === "object";
    this.isUncalculated ||= isUnknown(content.value);
    if (isError && !custom) return raw;
    const area = original.formula?.kind === "array" ? parseArea(original.formula.ref ?? "") : null;
    const spill = content.spill ?? { row, column, ...(content.array ?? { rows: 1, columns: 1 }) };
    const sameArea = !area ? !content.spill : areaAddress(area) === areaAddress(spill);
    if (sameArea && sameValue(content.value, stored ? plainValue(stored) : "")) return raw;
    if (!sameArea) return this.cellXml(row, column, content, original.style);
    const p = this.prefix;
    const { type, value } = storedValue(content.value);
    const emptied = raw.replace(new RegExp(`<${p}v(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${p}v>)`), "");
    const opened = this.retag(emptied, { t: type });
    return opened.replace(new RegExp(`</${p}c>$`), () => `<${p}v>${value}</${p}v></${p}c>`);
  }

  private cellXml(row: number, column: number, content: CellContent, style: number): string {
    const p = this.prefix;
    const start = `<${p}c r="${cellAddress(row, column)}"${style ? ` s="${style}"` : ""}`;
    const { formula, value, spill } = content;
    if (formula !== undefined) {
      this.formulasChanged = true;
      this.isUncalculated ||= isUnknown(value);
      const { model, sheetId } = this.job;
      const isCustom = (name: string) => model.saving.isCustomFunction(name);
      const table = model.saving.tableNameAround(sheetId, row, column);
      const plain = withoutIntersections(formula, { isCustom, isSingle: (name) => model.saving.isSingleName(name) });
      const isSpilling = !!spill || plain === undefined || (plain === formula && mayGiveArray(formula, isCustom));
      const array = !!content.array || isSpilling;
      const meant = array ? formula : (plain ?? formula);
      const text = escapeText(toFileFormula(meant, { isCustom, ...(table !== undefined && { table }) }));
      const area = content.array ? { row, column, ...content.array } : (spill ?? { row, column, rows: 1, columns: 1 });
      const open = array ? `<${p}f t="array" ref="${areaAddress(area)}">` : `<${p}f>`;
      const stored = storedValue(value);
      const type = stored.type ? ` t="${stored.type}"` : "";
      const metadata = array && !content.array ? ` cm="${this.job.dynamicArray()}"` : "";
      return `${start}${type}${metadata}>${open}${text}</${p}f><${p}v>${stored.value}</${p}v></${p}c>`;
    }
    if (value === "") return `${start}/>`;
    if (typeof value === "string" && !content.spilled) {
      const inline = textElement(value, `${p}t`);
      return `${start} t="inlineStr"><${p}is>${inline}</${p}is></${p}c>`;
    }
    const stored = storedValue(value);
    return `${start}${stored.type ? ` t="${stored.type}"` : ""}><${p}v>${stored.value}</${p}v></${p}c>`;
  }
}

/** Errors that the file format's older readers do not know are stored as their nearest older one. */
const OLDER_ERROR: Record<string, string> = {
  "#SPILL!": "#VALUE!",
  "#CALC!": "#VALUE!",
  "#BUSY!": "#N/A",
  "#FIELD!": "#VALUE!",
};

/** True for what a formula shows that could not be calculated here: a function that is not known, or is still waited for. */
function isUnknown(value: CellValue): boolean {
  return typeof value === "object" && (value.error === "#NAME?" || value.error === "#BUSY!");
}

function storedValue(value: CellValue): { type: string | undefined; value: string } {
  switch (typeof value) {
    case "number":
      return { type: undefined, value: String(value) };
    case "boolean":
      return { type: "b", value: value ? "1" : "0" };
    case "string":
      return { type: "str", value: escapeText(encodeCellText(value)) };
    default:
      return { type: "e", value: escapeText(OLDER_ERROR[value.error] ?? value.error) };
  }
}

function plainValue(input: NonNullable<ReturnType<typeof literalInput>>): CellValue {
  if ("error" in input) return { error: input.error };
  if ("number" in input) return input.number;
  if ("boolean" in input) return input.boolean;
  return "text" in input ? input.text : "";
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" || typeof b === "object") {
    const stored = (each: CellValue) =>
      typeof each === "object" ? (OLDER_ERROR[each.error] ?? each.error) : undefined;
    return stored(a) !== undefined && stored(a) === stored(b);
  }
  if (typeof a === "number" && typeof b === "number")
    return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}
