/** What stands around the cells of a worksheet: view, widths, protection, merges, rules. Changed in place. */
import { areaAddress, parseArea } from "../addresses";
import type { SpreadsheetModel } from "../model";
import type { Area, ConditionalRule, MarginSide, Paper, PrintSetup } from "../workbook";
import { toFileFormula } from "./file-formulas";
import type { FileSheet } from "./file-source";
import { readRule } from "./read-rules";
import { movedTo } from "./sheet-data";
import { protectionXml, readProtection } from "./protection-part";
import type { Styles } from "./styles";
import { readValidation, readValidations, validationKey, validationsXml } from "./validations-part";
import {
  applyEdits,
  child,
  children,
  escapeAttribute,
  escapeText,
  innerText,
  innerXml,
  outerXml,
  parseXml,
  withAttributes,
  type Edit,
  type XmlElement,
} from "./xml";

/** The order in which the schema wants a worksheet's children; Excel calls a file damaged that has another. */
export const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

export const RELATIONSHIP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A worksheet's text without its cells, changed element by element. */
export class SheetFrame {
  readonly root: XmlElement;
  private readonly edits: Edit[] = [];
  readonly p: string;

  constructor(readonly text: string) {
    this.root = parseXml(text);
    this.p = this.root.name.includes(":") ? `${this.root.name.split(":")[0]}:` : "";
  }

  get changed(): boolean {
    return this.edits.length > 0;
  }

  replace(element: XmlElement, xml: string): void {
    if (outerXml(this.text, element) !== xml) this.edits.push({ start: element.start, end: element.end, text: xml });
  }

  /** Puts a new child where the schema wants it. */
  insert(local: string, xml: string): void {
    const place = ORDER.indexOf(local);
    const later = this.root.children.find((each) => ORDER.indexOf(each.local) > place);
    const at = later ? later.start : this.root.innerEnd;
    this.edits.push({ start: at, end: at, text: xml, order: place });
  }

  put(local: string, xml: string): void {
    const element = child(this.root, local);
    if (element) this.replace(element, xml);
    else if (xml) this.insert(local, xml);
  }

  tag(element: XmlElement): string {
    return this.text.slice(element.start, element.innerStart === element.end ? element.end : element.innerStart);
  }

  setAttributes(element: XmlElement, change: Record<string, string | undefined>): void {
    const tag = this.tag(element);
    const next = withAttributes(tag, change);
    if (next !== tag) this.edits.push({ start: element.start, end: element.start + tag.length, text: next });
  }

  toText(): string {
    return applyEdits(this.text, this.edits);
  }
}

export interface FrameJob {
  readonly model: SpreadsheetModel;
  readonly sheetId: string;
  readonly file: FileSheet;
  readonly styles: Styles;
  readonly frame: SheetFrame;
  readonly rowsChanged: boolean;
  /** The sheet's name, for notes; called when rules with formulas could not follow moved rows. */
  readonly onRulesNotMoved: () => void;
}

/** Brings the frame in line with the workbook. */
export function updateFrame(job: FrameJob): void {
  const { model, sheetId } = job;
  updateView(job);
  updateWidths(job);
  updateMerges(job);
  updateRules(job);
  updatePrint(job);
  updateValidations(job);
  updateProtection(job);
  if (model.saving.shifts(sheetId).length) moveReferences(job);
  if (job.rowsChanged) updateDimension(job);
}

function updateProtection({ model, sheetId, frame }: FrameJob): void {
  const sheet = model.sheets().find(({ id }) => id === sheetId);
  const old = child(frame.root, "sheetProtection");
  const now = sheet?.protected ? JSON.stringify(sheet.protection) : "";
  const before = readProtection(old);
  if (now === (before ? JSON.stringify(before) : "")) return;
  frame.put("sheetProtection", sheet?.protected ? protectionXml(frame.p, sheet.protection) : "");
}

/** Only grows: the file's own may count formatted cells that the workbook does not hold. */
function updateDimension({ model, sheetId, frame }: FrameJob): void {
  const used = model.usedArea(sheetId);
  const dimension = child(frame.root, "dimension");
  const area = parseArea(dimension?.attributes.ref ?? "");
  if (!dimension || !area || !used) return;
  const lastRow = Math.max(area.row + area.rows, used.row + used.rows);
  const lastColumn = Math.max(area.column + area.columns, used.column + used.columns);
  const row = Math.min(area.row, used.row);
  const column = Math.min(area.column, used.column);
  frame.setAttributes(dimension, {
    ref: areaAddress({ row, column, rows: lastRow - row, columns: lastColumn - column }),
  });
}

/** Orientation, paper and pages across; the repeated rows are a name in the workbook part. */
function updatePrint({ model, sheetId, frame }: FrameJob): void {
  const print = model.printSetup(sheetId);
  if (!print) return;
  const { p } = frame;
  updateMargins(frame, print.margins);
  updatePageTexts(frame, print.pageTexts);
  const options = child(frame.root, "printOptions");
  if (options) frame.setAttributes(options, { gridLines: print.gridlines ? "1" : undefined });
  else if (print.gridlines) frame.insert("printOptions", `<${p}printOptions gridLines="1"/>`);
  const isFitted = print.pagesWide !== null || print.pagesTall !== null;
  const change = {
    ...(print.paper !== null && { paperSize: PAPERS[print.paper] }),
    ...(print.scale !== null && { scale: String(print.scale) }),
    orientation: print.landscape ? "landscape" : "portrait",
    // 0 leaves a side to the contents.
    ...(isFitted && { fitToWidth: String(print.pagesWide ?? 0), fitToHeight: String(print.pagesTall ?? 0) }),
  };
  const setup = child(frame.root, "pageSetup");
  if (setup) frame.setAttributes(setup, change);
  else frame.insert("pageSetup", withAttributes(`<${p}pageSetup/>`, change));
  if (!isFitted) return;
  const fit = `<${p}pageSetUpPr fitToPage="1"/>`;
  const properties = child(frame.root, "sheetPr");
  const own = child(properties, "pageSetUpPr");
  if (own) frame.setAttributes(own, { fitToPage: "1" });
  else if (!properties) frame.insert("sheetPr", `<${p}sheetPr>${fit}</${p}sheetPr>`);
  else {
    const tag = frame.tag(properties).replace(/\s*\/>$/, ">");
    frame.replace(properties, `${tag}${innerXml(frame.text, properties)}${fit}</${properties.name}>`);
  }
}

/** Excel's numbers of paper sizes. */
const PAPERS: Readonly<Record<Paper, string>> = { Letter: "1", Legal: "5", A3: "8", A4: "9", A5: "11" };

/** The part wants all six sides, in inches. */
function updateMargins(frame: SheetFrame, margins: PrintSetup["margins"]): void {
  if (Object.keys(margins).length === 0) return;
  const usual = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  const old = child(frame.root, "pageMargins");
  const inches = (side: MarginSide) => {
    const points = margins[side];
    return points === undefined ? (old?.attributes[side] ?? String(usual[side])) : String(points / 72);
  };
  const sides = Object.keys(usual) as MarginSide[];
  const list = sides.map((side) => ` ${side}="${inches(side)}"`);
  frame.put("pageMargins", `<${frame.p}pageMargins${list.join("")}/>`);
}

/** One line for the texts above and one for those below, each "&L...&C...&R..."; places that nobody set keep theirs. */
function updatePageTexts(frame: SheetFrame, texts: PrintSetup["pageTexts"]): void {
  if (Object.keys(texts).length === 0) return;
  const { p } = frame;
  const old = child(frame.root, "headerFooter");
  const line = (tag: "oddHeader" | "oddFooter", end: "Header" | "Footer") => {
    const element = child(old, tag);
    const before = placesOf(element ? innerText(frame.text, element) : "");
    const parts = (["left", "center", "right"] as const).flatMap((place) => {
      const said = texts[`${place}${end}`] ?? before[place];
      return said === "" ? [] : [`&${place.charAt(0).toUpperCase()}${said}`];
    });
    return parts.length > 0 ? `<${p}${tag}>${escapeText(parts.join(""))}</${p}${tag}>` : "";
  };
  frame.put(
    "headerFooter",
    `<${p}headerFooter>${line("oddHeader", "Header")}${line("oddFooter", "Footer")}</${p}headerFooter>`,
  );
}

/** A text before any place is in the middle. */
function placesOf(line: string): Record<"left" | "center" | "right", string> {
  const found = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  let at: keyof typeof found = "center";
  for (const [part, place] of line.matchAll(/&([LCR])|&?[^&]|&$|&&/g)) {
    if (place) at = names[place as keyof typeof names];
    else found[at] += part;
  }
  return found;
}

function updateView({ model, sheetId, frame }: FrameJob): void {
  const { p } = frame;
  const views = child(frame.root, "sheetViews");
  const view = child(views, "sheetView");
  const rows = model.frozenRows(sheetId);
  const grid = model.gridlines(sheetId);
  if (!view) {
    if (rows || !grid) frame.put("sheetViews", `<${p}sheetViews>${viewXml(p, rows, grid)}</${p}sheetViews>`);
    return;
  }
  const pane = child(view, "pane");
  const frozen = pane && /^frozen/.test(pane.attributes.state ?? "");
  const before = frozen ? Number(pane.attributes.ySplit ?? 0) : 0;
  const shown = !/^(?:0|false)$/.test(view.attributes.showGridLines ?? "");
  if (before === rows && shown === grid) return;
  if (before === rows) {
    frame.setAttributes(view, { showGridLines: grid ? undefined : "0" });
    return;
  }
  const tag = withAttributes(frame.tag(view).replace(/\s*\/>$/, ">"), { showGridLines: grid ? undefined : "0" });
  const columns = frozen ? Number(pane.attributes.xSplit ?? 0) : 0;
  const kept = view.children
    .filter(({ local }) => local !== "pane" && local !== "selection")
    .map((each) => outerXml(frame.text, each));
  frame.replace(view, `${tag}${paneXml(p, rows, columns)}${kept.join("")}</${view.name}>`);
}

function viewXml(p: string, rows: number, grid: boolean): string {
  return `<${p}sheetView${grid ? "" : ' showGridLines="0"'} workbookViewId="0">${paneXml(p, rows, 0)}</${p}sheetView>`;
}

function paneXml(p: string, rows: number, columns: number): string {
  if (!rows && !columns) return "";
  const pane = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  const split = `${columns ? ` xSplit="${columns}"` : ""}${rows ? ` ySplit="${rows}"` : ""}`;
  const first = areaAddress({ row: rows, column: columns, rows: 1, columns: 1 });
  return `<${p}pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><${p}selection pane="${pane}"/>`;
}

interface Columns {
  min: number;
  max: number;
  attributes: Record<string, string>;
}

function updateWidths({ model, sheetId, file, frame }: FrameJob): void {
  const changed = new Map<number, number>();
  const last = Math.max(model.saving.columnCount(sheetId), ...[...file.widths.keys()].map((column) => column + 1));
  for (let column = 0; column < last; column++) {
    const now = model.hasOwnWidth(sheetId, column) ? Math.round(model.columnWidth(sheetId, column) / 0.75) : undefined;
    if (now !== undefined && now !== file.widths.get(column)) changed.set(column, now);
  }
  if (!changed.size) return;
  const cols = child(frame.root, "cols");
  let list: Columns[] = children(cols, "col").map(({ attributes }) => ({
    min: Number(attributes.min),
    max: Number(attributes.max),
    attributes: { ...attributes },
  }));
  for (const [column, pixels] of changed) {
    const number = column + 1;
    const holder = list.find(({ min, max }) => number >= min && number <= max);
    const pieces: Columns[] = [];
    if (holder && holder.min < number) pieces.push({ ...holder, max: number - 1 });
    pieces.push({
      min: number,
      max: number,
      attributes: { ...holder?.attributes, width: String(Math.round((pixels / 7) * 256) / 256), customWidth: "1" },
    });
    if (holder && holder.max > number) pieces.push({ ...holder, min: number + 1 });
    list = [...list.filter((each) => each !== holder), ...pieces];
  }
  const { p } = frame;
  const written = list
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, attributes }) => {
      const { min: _min, max: _max, ...rest } = attributes;
      const more = Object.entries(rest).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
      return `<${p}col min="${min}" max="${max}"${more.join("")}/>`;
    });
  frame.put("cols", `<${p}cols>${written.join("")}</${p}cols>`);
}

const sameAreas = (a: readonly Area[], b: readonly Area[]) =>
  a.map(areaAddress).sort().join() === b.map(areaAddress).sort().join();

function updateMerges({ model, sheetId, file, frame }: FrameJob): void {
  const merges = model.merges(sheetId);
  // Some programs list single cells, which the workbook does not hold as merged.
  if (
    sameAreas(
      merges,
      file.merges.filter(({ rows, columns }) => rows * columns > 1),
    )
  )
    return;
  const { p } = frame;
  const list = merges.map((area) => `<${p}mergeCell ref="${areaAddress(area)}"/>`);
  frame.put(
    "mergeCells",
    list.length ? `<${p}mergeCells count="${list.length}">${list.join("")}</${p}mergeCells>` : "",
  );
}

function ruleKey(rule: ConditionalRule): string {
  return JSON.stringify({ ...rule, area: areaAddress(rule.area) }).toLowerCase();
}

function updateRules({ model, sheetId, file, styles, frame }: FrameJob): void {
  const rules = model.conditionalRules(sheetId);
  const now = rules.map(ruleKey).sort().join("|");
  // A rule for whole columns is cut at the engine's last row: compared the same way.
  const rowCount = model.saving.rowCount(sheetId);
  const before = file.rules
    .map((rule) =>
      ruleKey({ ...rule, area: { ...rule.area, rows: Math.min(rule.area.rows, rowCount - rule.area.row) } }),
    )
    .sort()
    .join("|");
  if (now === before) return;
  const { p, text } = frame;
  let priority = 0;
  for (const format of children(frame.root, "conditionalFormatting")) {
    const areas = (format.attributes.sqref ?? "").split(/\s+/).map(parseArea);
    const kept = children(format, "cfRule").filter(
      (rule) => !(areas.length === 1 && areas[0] && readRule(text, rule, areas[0], styles)),
    );
    for (const { attributes } of kept) priority = Math.max(priority, Number(attributes.priority ?? 0));
    if (!kept.length) frame.replace(format, "");
    else if (kept.length < children(format, "cfRule").length) {
      frame.replace(
        format,
        `${frame.tag(format)}${kept.map((rule) => outerXml(text, rule)).join("")}</${format.name}>`,
      );
    }
  }
  const written = rules.map((rule) => ruleXml(p, rule, styles, ++priority));
  if (written.length) frame.insert("conditionalFormatting", written.join(""));
}

function ruleXml(p: string, rule: ConditionalRule, styles: Styles, priority: number): string {
  const open = `<${p}conditionalFormatting sqref="${areaAddress(rule.area)}">`;
  const close = `</${p}conditionalFormatting>`;
  if (rule.kind === "colorScale") {
    const color = (hex: string) => `<${p}color rgb="FF${hex.slice(1).toUpperCase()}"/>`;
    return `${open}<${p}cfRule type="colorScale" priority="${priority}"><${p}colorScale><${p}cfvo type="min"/><${p}cfvo type="max"/>${color(rule.minimum)}${color(rule.maximum)}</${p}colorScale></${p}cfRule>${close}`;
  }
  const formula = escapeText(toFileFormula(rule.formula, { isCustom: () => false }));
  return `${open}<${p}cfRule type="expression" dxfId="${styles.ruleFormat(rule)}" priority="${priority}"><${p}formula>${formula}</${p}formula></${p}cfRule>${close}`;
}

/** List validations as they are now; other rules stay as the file has them and follow moved rows. */
function updateValidations({ model, sheetId, frame }: FrameJob): void {
  const { p, root, text } = frame;
  const before = readValidations(text, root).map(validationKey).sort();
  const rules = model.validations(sheetId);
  const shifts = model.saving.shifts(sheetId);
  const others = children(child(root, "dataValidations"), "dataValidation").filter(
    (each) => readValidation(text, each).length === 0,
  );
  const isSame = before.join() === rules.map(validationKey).sort().join();
  if (isSame && (!shifts.length || !others.length)) return;
  const kept = others.flatMap((each) => {
    const areas = (each.attributes.sqref ?? "").split(/\s+/).flatMap((address) => movedAddress(shifts, address) ?? []);
    if (!areas.length) return [];
    const xml = outerXml(text, each);
    return [xml.replace(/(\ssqref=")[^"]*/, (_all, start: string) => start + areas.join(" "))];
  });
  const lines = [...kept, ...validationsXml(p, rules)];
  frame.put(
    "dataValidations",
    lines.length ? `<${p}dataValidations count="${lines.length}">${lines.join("")}</${p}dataValidations>` : "",
  );
}

function movedAddress(shifts: Parameters<typeof movedTo>[0], address: string): string | undefined {
  const area = parseArea(address);
  if (!area) return address;
  const first = firstKept(shifts, "ROW", area.row, area.rows);
  const across = firstKept(shifts, "COL", area.column, area.columns);
  if (!first || !across) return undefined;
  return areaAddress({
    row: first.from,
    rows: first.to - first.from + 1,
    column: across.from,
    columns: across.to - across.from + 1,
  });
}

/** References of filters, hyperlinks and foreign rules follow inserted and deleted rows. */
function moveReferences({ model, sheetId, frame, onRulesNotMoved }: FrameJob): void {
  const shifts = model.saving.shifts(sheetId);
  const move = (address: string) => movedAddress(shifts, address);
  for (const list of ["hyperlinks", "ignoredErrors", "protectedRanges"]) {
    for (const element of child(frame.root, list)?.children ?? []) moveElement(frame, element, move);
  }
  const filter = child(frame.root, "autoFilter");
  if (filter) moveElement(frame, filter, move);
  let formulas = children(child(frame.root, "dataValidations"), "dataValidation").some(
    (each) => each.children.length > 0 && readValidation(frame.text, each).length === 0,
  );
  for (const format of children(frame.root, "conditionalFormatting")) {
    if (format.children.some(({ local }) => local !== "cfRule")) continue;
    formulas = formulas || /formula>/.test(innerXml(frame.text, format));
  }
  if (formulas) onRulesNotMoved();
}

function moveElement(frame: SheetFrame, element: XmlElement, move: (address: string) => string | undefined): void {
  for (const name of ["ref", "sqref"]) {
    const value = element.attributes[name];
    if (value === undefined) continue;
    const moved = value.split(/\s+/).flatMap((each) => move(each) ?? []);
    if (moved.length) frame.setAttributes(element, { [name]: moved.join(" ") });
  }
}

function firstKept(
  shifts: Parameters<typeof movedTo>[0],
  dimension: "ROW" | "COL",
  start: number,
  count: number,
): { from: number; to: number } | undefined {
  const cap = Math.min(count, 200_000);
  let from = start;
  let to = start + count - 1;
  let first: number | null = null;
  let last: number | null = null;
  for (; from < start + cap && first === null; from++) first = movedTo(shifts, dimension, from);
  for (; to >= start && to > start + count - 1 - cap && last === null; to--) last = movedTo(shifts, dimension, to);
  return first === null || last === null ? undefined : { from: first, to: last };
}
