/** Reads an .xlsx file into a workbook model. */
import { SpreadsheetModel, type ModelOptions } from "../model";
import { parseArea } from "../addresses";
import { Container, XlsxError } from "./container";
import { fromFileFormula } from "./file-formulas";
import { themeColors } from "./file-colors";
import { SETTINGS_NAMESPACE, type FileChart, type FileName, type FileSheet } from "./file-source";
import { readNotes } from "./note-parts";
import type { Note } from "./notes";
import { isSingleFormula } from "../implicit-intersection";
import { readCharts } from "./read-charts";
import { readSheet, type ReadSheet } from "./read-sheet";
import { readSharedStrings } from "./sheet-cells";
import { MINIMAL_STYLES, Styles } from "./styles";
import { child, children, innerText, outerXml, parseXml, type XmlElement } from "./xml";

export interface OpenedWorkbook {
  readonly model: SpreadsheetModel;
  readonly notes: readonly Note[];
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
  if (type?.includes("binary")) throw new XlsxError("xlsb", "The file is a binary workbook (.xlsb).");
  const notes: Note[] = [];
  const workbookPart = office.target;
  const { text, root } = container.xml(workbookPart);
  if (root.local !== "workbook") throw new XlsxError("corrupt", `The file is damaged: ${workbookPart}.`, workbookPart);
  const relationships = container.relationships(workbookPart);
  const dates = /^(?:1|true)$/.test(child(root, "workbookPr")?.attributes.date1904 ?? "") ? "1904" : "1900";
  if (container.paths().some((path) => /vbaProject\.bin$/i.test(path))) notes.push({ code: "macrosNotRun" });
  // It is changed when a dynamic array is written: damage must be told now, not when the file is saved.
  const metadata = relationships.find((each) => each.type === "sheetMetadata");
  if (metadata && container.has(metadata.target)) container.xml(metadata.target);
  const stylesPart = relationships.find((each) => each.type === "styles")?.target;
  const themePart = relationships.find((each) => each.type === "theme")?.target;
  const colors = within(themePart, () => themeColors(themePart && container.text(themePart)));
  const styles = within(
    stylesPart,
    () => new Styles((stylesPart && container.text(stylesPart)) || MINIMAL_STYLES, colors),
  );
  const stringsPart = relationships.find((each) => each.type === "sharedStrings")?.target;
  const strings = within(stringsPart, () => (stringsPart ? readSharedStrings(container.text(stringsPart) ?? "") : []));

  const isSingleName = singleNames(text, root);
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
    const number = Number(element.attributes.sheetId) || sheets.length + 1;
    const id = freshId(uidOf(container.text(target.target) ?? "") ?? `s${number}`, idByPosition);
    idByPosition.push(id);
    const state = element.attributes.state ?? "visible";
    const part = target.target;
    sheets.push(
      within(part, () =>
        readSheet({
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
        }),
      ),
    );
  }
  if (!sheets.length) throw new XlsxError("corrupt", "The file has no worksheet.");
  if (!sheets.some(({ data }) => data.isVisible)) sheets[0]!.data.isVisible = true;

  const names = readNames(text, root, idByPosition, notes);
  const { settings, settingsPart } = readSettings(container);
  const active = Number(child(child(root, "bookViews"), "workbookView")?.attributes.activeTab ?? 0);

  const model = new SpreadsheetModel(
    { sheets: sheets.map(({ data }) => data) },
    { ...options, dateSystem: dates },
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
  openNotes(
    container,
    model,
    sheets.map(({ file }) => file),
  );
  for (const { file, validations } of sheets)
    for (const { area, ...rule } of validations) model.setValidation(file.id, area, rule);
  model.startHistory();
  model.source = {
    container,
    workbookPart,
    sheets: drawn,
    strings,
    dates,
    isSingleName,
    stylesPart,
    names,
    settingsPart,
    settings,
  };
  return { model, notes };
}

/** Reads from a part; what fails there is said with the part's name. */
function within<T>(part: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError("corrupt", `The file is damaged: ${part}: ${(error as Error).message}`, part);
  }
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

function openNotes(container: Container, model: SpreadsheetModel, sheets: readonly FileSheet[]): void {
  for (const { id, part } of sheets)
    for (const { ref, text, author } of readNotes(container, part)) {
      const { row, column } = parseArea(ref)!;
      model.addNote(id, { row, column, text, author, origin: ref });
    }
}

/** A name of several sheets is one of several cells as soon as one of them is. */
function singleNames(text: string, root: XmlElement): (name: string) => boolean {
  const single = new Map<string, boolean>();
  for (const element of children(child(root, "definedNames"), "definedName")) {
    const key = (element.attributes.name ?? "").toLowerCase();
    const isSingle = isSingleFormula(fromFileFormula(innerText(text, element).trim(), undefined));
    single.set(key, isSingle && single.get(key) !== false);
  }
  return (name) => single.get(name.toLowerCase()) ?? false;
}

function readNames(
  text: string,
  root: XmlElement,
  sheetIds: readonly (string | undefined)[],
  notes: Note[],
): readonly FileName[] {
  const found: FileName[] = [];
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
      xml: outerXml(text, element),
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

/** What Excel tells as the sheet's id, where the file has it. */
function uidOf(text: string): string | undefined {
  const root = /<(?:\w+:)?worksheet\b[^>]*>/.exec(text)?.[0] ?? "";
  return /\sxr:uid="(\{[0-9A-Fa-f-]{36}\})"/.exec(root)?.[1];
}

function freshId(id: string, taken: readonly (string | undefined)[]): string {
  let free = id;
  for (let number = 2; taken.includes(free); number++) free = `${id}-${number}`;
  return free;
}
