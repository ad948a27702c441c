/** The workbook part: list of sheets, names, calculation. */
import { cellAddress } from "../addresses";
import type { SpreadsheetModel } from "../model";
import { nameKey } from "../marks";
import type { Area } from "../workbook";
import { toFileFormula } from "./file-formulas";
import type { FileSource } from "./file-source";
import { RELATIONSHIP_NAMESPACE } from "./sheet-frame";
import {
  applyEdits,
  child,
  children,
  escapeAttribute,
  escapeText,
  outerXml,
  parseXml,
  withAttributes,
  type Edit,
  type XmlElement,
} from "./xml";

export interface WorkbookPartJob {
  readonly model: SpreadsheetModel;
  readonly source: FileSource;
  readonly text: string;
  /** Relationship of each sheet's part, by the sheet's id. */
  readonly relationships: ReadonlyMap<string, string>;
  /** Excel is asked to calculate everything only then: where somebody has not the add-in, its cells would show #NAME?. */
  readonly isUncalculated: boolean;
}

interface Listed {
  readonly xml: string;
  /** Position in the file's list; -1 for a new sheet. */
  readonly before: number;
  readonly sheetId: string | undefined;
}

function relationshipOf({ attributes }: XmlElement): string {
  return Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? "";
}

/** True for a workbook part that has whoever opens the file calculate everything. */
export function asksForCalculation(text: string): boolean {
  return /<(?:\w+:)?calcPr\s[^>]*\bfullCalcOnLoad="(?:1|true)"/.test(text);
}

/** The part's text brought in line with the workbook; the same text when nothing differs. */
export function updateWorkbookPart(job: WorkbookPartJob): string {
  const { text, model } = job;
  const root = parseXml(text);
  const p = root.name.includes(":") ? `${root.name.split(":")[0]}:` : "";
  const edits: Edit[] = [];
  const sheets = child(root, "sheets")!;
  const listed = listSheets(job, sheets, p);
  const before = children(sheets, "sheet").map((each) => outerXml(text, each));
  const now = listed.map(({ xml }) => xml);
  if (now.join() !== before.join()) edits.push(whole(sheets, `<${sheets.name}>${now.join("")}</${sheets.name}>`));

  const positions = new Map(listed.map(({ before: old }, index) => [old, index]));
  const view = child(child(root, "bookViews"), "workbookView");
  const oldActive = Number(view?.attributes.activeTab ?? 0);
  const isNew = !job.model.source;
  const active = isNew
    ? listed.findIndex(({ sheetId }) => sheetId === model.activeSheetId())
    : (positions.get(oldActive) ?? listed.findIndex(({ xml }) => !/\sstate="(?:veryH|h)idden"/.test(xml)));
  if (view && active >= 0 && active !== oldActive) {
    edits.push(whole(view, withAttributes(outerXml(text, view), { activeTab: String(active) })));
  }

  const names = definedNames(job, root, listed, positions, p);
  if (names) edits.push(names);

  const calculation = child(root, "calcPr");
  if (!job.isUncalculated) {
    if (calculation && asksForCalculation(text))
      edits.push(whole(calculation, withAttributes(outerXml(text, calculation), { fullCalcOnLoad: undefined })));
  } else {
    if (calculation) {
      const xml = withAttributes(outerXml(text, calculation), { fullCalcOnLoad: "1" });
      if (xml !== outerXml(text, calculation)) edits.push(whole(calculation, xml));
    } else {
      const later = root.children.find(({ local }) =>
        [
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst",
        ].includes(local),
      );
      const at = later ? later.start : root.innerEnd;
      edits.push({ start: at, end: at, text: `<${p}calcPr fullCalcOnLoad="1"/>` });
    }
  }
  return edits.length ? applyEdits(text, edits) : text;
}

function whole(element: XmlElement, text: string): Edit {
  return { start: element.start, end: element.end, text };
}

function listSheets({ model, source, text, relationships }: WorkbookPartJob, sheets: XmlElement, p: string): Listed[] {
  const elements = children(sheets, "sheet");
  const known = new Map(source.sheets.map((sheet) => [sheet.relationship, sheet.id]));
  const numbers = new Set(elements.map(({ attributes }) => Number(attributes.sheetId ?? 0)));
  let nextId = Math.max(0, ...numbers);
  /** The number of the sheet's id, where no sheet of the file has it: a sheet that is opened again is the same one. */
  const numberOf = (id: string): number => {
    const own = Number(/^s(\d+)$/.exec(id)?.[1] ?? 0);
    const number = own > 0 && !numbers.has(own) ? own : ++nextId;
    numbers.add(number);
    nextId = Math.max(nextId, number);
    return number;
  };
  const listed: Listed[] = model.sheets().map(({ id, name, visibility }) => {
    const relationship = relationships.get(id)!;
    const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[visibility];
    const before = elements.findIndex((each) => relationshipOf(each) === relationship);
    const element = elements[before];
    if (element) {
      const { attributes } = element;
      const change: Record<string, string | undefined> = {};
      if (attributes.name !== name) change.name = name;
      if ((attributes.state === "visible" ? undefined : attributes.state) !== state) change.state = state;
      return { xml: withAttributes(outerXml(text, element), change), before, sheetId: id };
    }
    const shown = state ? ` state="${state}"` : "";
    const xml = `<${p}sheet name="${escapeAttribute(name)}" sheetId="${numberOf(id)}"${shown} xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${relationship}"/>`;
    return { xml, before: -1, sheetId: id };
  });
  // Sheets that the workbook does not show (chart sheets) stay where they stood.
  elements.forEach((element, before) => {
    if (known.has(relationshipOf(element))) return;
    listed.splice(Math.min(before, listed.length), 0, { xml: outerXml(text, element), before, sheetId: undefined });
  });
  return listed;
}

function definedNames(
  { model, source, text }: WorkbookPartJob,
  root: XmlElement,
  listed: readonly Listed[],
  positions: ReadonlyMap<number, number>,
  p: string,
): Edit | undefined {
  const list = child(root, "definedNames");
  const elements = children(list, "definedName");
  const moved =
    [...positions].some(([old, now]) => old >= 0 && old !== now) ||
    source.sheets.some(({ id }) => !listed.some((each) => each.sheetId === id));
  const key = (name: { name: string; sheetId?: string; formula: string; visible: boolean; comment: string }) =>
    JSON.stringify([name.name, name.sheetId ?? "", name.formula, name.visible, name.comment]);
  const normal = (formula: string, sheetId: string | undefined) =>
    model.saving.normalFormula(
      sheetId !== undefined && listed.some((each) => each.sheetId === sheetId) ? sheetId : model.sheets()[0]!.id,
      formula,
    );
  const originals = new Map(
    source.names.map(({ mark, formula, xml }) => [
      nameKey(mark.name, mark.sheetId),
      { xml, key: key({ ...mark, formula: normal(formula, mark.sheetId) }) },
    ]),
  );
  const before = [...originals.values()].map((each) => each.key).sort();
  const names = model.names();
  const now = names.map(key).sort();
  const titles = new Map(
    listed.flatMap(({ sheetId }, position) => {
      const rows = sheetId === undefined ? undefined : model.printSetup(sheetId)?.titleRows;
      const sheet = model.sheets().find(({ id }) => id === sheetId);
      return rows && sheet ? [[position, titleRows(sheet.name, rows)] as const] : [];
    }),
  );
  const areas = new Map(
    listed.flatMap(({ sheetId }, position) => {
      const area = sheetId === undefined ? undefined : model.printSetup(sheetId)?.area;
      const sheet = model.sheets().find(({ id }) => id === sheetId);
      return area && sheet ? [[position, printArea(sheet.name, area)] as const] : [];
    }),
  );
  if (!moved && titles.size === 0 && areas.size === 0 && before.join() === now.join()) return undefined;
  const lines: string[] = [];
  for (const element of elements) {
    const { name = "", localSheetId } = element.attributes;
    const kept = name.startsWith("_xlnm.") || name.startsWith("_xlfn") || /\[\d+\]/.test(outerXml(text, element));
    if (!kept) continue;
    const position = localSheetId === undefined ? undefined : positions.get(Number(localSheetId));
    if (localSheetId !== undefined && position === undefined) continue;
    if (name === "_xlnm.Print_Area" && position !== undefined && areas.has(position)) continue;
    if (name === "_xlnm.Print_Titles" && position !== undefined && titles.has(position)) continue;
    lines.push(atPosition(outerXml(text, element), position));
  }
  for (const [position, cells] of areas) {
    lines.push(`<${p}definedName name="_xlnm.Print_Area" localSheetId="${position}">${cells}</${p}definedName>`);
  }
  for (const [position, rows] of titles) {
    lines.push(`<${p}definedName name="_xlnm.Print_Titles" localSheetId="${position}">${rows}</${p}definedName>`);
  }
  for (const name of names) {
    const position =
      name.sheetId === undefined ? undefined : listed.findIndex(({ sheetId }) => sheetId === name.sheetId);
    const original = originals.get(nameKey(name.name, name.sheetId));
    if (original?.key === key(name)) {
      lines.push(atPosition(original.xml, position));
      continue;
    }
    const formula = escapeText(
      toFileFormula(name.formula, { isCustom: (each) => model.saving.isCustomFunction(each) }),
    );
    // What says that the name is a function, a macro or has a shortcut stays with it.
    const tag = original ? openingTag(original.xml) : `<${p}definedName>`;
    const written = withAttributes(tag, {
      name: name.name,
      localSheetId: position === undefined ? undefined : String(position),
      hidden: name.visible ? undefined : "1",
      comment: name.comment || undefined,
    });
    lines.push(`${written}${formula}</${p}definedName>`);
  }
  const xml = lines.length ? `<${p}definedNames>${lines.join("")}</${p}definedNames>` : "";
  if (list) return whole(list, xml);
  if (!xml) return undefined;
  const after = [...root.children]
    .reverse()
    .find(({ local }) => ["externalReferences", "functionGroups", "sheets"].includes(local))!;
  return { start: after.end, end: after.end, text: xml };
}

function openingTag(xml: string): string {
  return xml.slice(0, xml.indexOf(">") + 1);
}

/** The element of a name of the workbook, or of the sheet that stands at this place now. */
function atPosition(xml: string, position: number | undefined): string {
  const tag = openingTag(xml);
  const change = position === undefined ? {} : { localSheetId: String(position) };
  return withAttributes(tag, change) + xml.slice(tag.length);
}

function printArea(sheet: string, area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  const fixed = (address: string) => address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return escapeText(`'${sheet.replace(/'/g, "''")}'!${fixed(first)}:${fixed(last)}`);
}

function titleRows(sheet: string, [first, last]: readonly [number, number]): string {
  return escapeText(`'${sheet.replace(/'/g, "''")}'!$${first + 1}:$${last + 1}`);
}
