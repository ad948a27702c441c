import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Steps } from "../../method/steps";
import type { CellPlace } from "../excel/finding";
import { ourFunction } from "../excel/ourFunction";

/** A workbook file whose formulas with functions of ours have become their values. */
export interface FixedFile {
  readonly bytes: Uint8Array;
  /** Formulas that became values, by sheet, in the order of the sheets. */
  readonly sheets: readonly { readonly sheet: string; readonly cells: number }[];
  /** Cells among them whose value is an error, or that Excel had not calculated. */
  readonly errors: readonly CellPlace[];
}

const workbookPart = "xl/workbook.xml";
const chainPart = "xl/calcChain.xml";
/** A cell that is not empty; what begins like it (col, cols, cfRule) has a letter behind the c. */
const cellElement = /<c(?=[\s>])([^>]*?)(?<!\/)>([\s\S]*?)<\/c>/g;
/** Asks whether cells are formulas: in the copy they are none, and a check that counts them would report every one. */
const formulaQuestion = /\bISFORMULA\(/i;
const formulaElement = /<f(?=[\s>/])([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/;

/**
 * Puts values in the place of formulas that use functions of ours, for people who have not the add-in; all other formulas and
 * everything else in the file stay as they are. Parts of the file that are no sheet with such a formula are not touched.
 * @param bytes an .xlsx file as Excel saves it
 * @throws where it is none
 */
export function* fixedFile(bytes: Uint8Array): Steps<FixedFile> {
  const parts = unzipSync(bytes);
  const textOf = (part: string): string => (parts[part] ? strFromU8(parts[part]) : "");
  const targets = new Map(
    elements(textOf("xl/_rels/workbook.xml.rels"), "Relationship").map((of) => [of("Id"), partOf(of("Target"))]),
  );
  const named = elements(textOf(workbookPart), "sheet").map(
    (of) => [of("name"), targets.get(of("r:id")) ?? ""] as const,
  );
  if (named.length === 0) throw new Error("not a workbook");
  const sheets: { sheet: string; cells: number }[] = [];
  const errors: CellPlace[] = [];
  const spills: Spills = new Map();
  for (const [done, [sheet, part]] of named.entries()) {
    yield { done, total: named.length };
    const text = textOf(part);
    if (!ourFunction.test(text)) continue;
    const fixed = fixedSheet(text, (cell) => errors.push({ sheet, cell }));
    if (fixed.cells === 0) continue;
    parts[part] = strToU8(fixed.text);
    sheets.push({ sheet, cells: fixed.cells });
    spills.set(sheet.toLowerCase(), fixed.spills);
  }
  for (const [sheet, part] of [...named, ["", workbookPart] as const]) {
    yield undefined;
    const text = textOf(part);
    if (spills.size > 0 && text.includes("ANCHORARRAY")) parts[part] = strToU8(withAreas(text, sheet, spills));
  }
  for (const part of Object.keys(parts).filter((name) => /^xl\/tables\/[^/]+\.xml$/.test(name))) {
    const text = textOf(part);
    if (ourFunction.test(text)) parts[part] = strToU8(withoutOurColumns(text));
  }
  if (sheets.length > 0) forgetChain(parts, textOf);
  yield { done: named.length, total: named.length };
  return { bytes: zipSync(parts), sheets, errors };
}

/** One sheet: each formula of ours, those that share one included, gives way to the value beside it. */
function fixedSheet(
  text: string,
  onError: (cell: string) => void,
): { readonly text: string; readonly cells: number; readonly spills: ReadonlyMap<string, string> } {
  const spills = new Map<string, string>();
  const shared = new Set<string>();
  let cells = 0;
  const fixed = text.replace(cellElement, (whole: string, attributes: string, inner: string) => {
    const formula = formulaElement.exec(inner);
    if (!formula) return whole;
    const [element, about = "", words = ""] = formula;
    const group = / si="(\d+)"/.exec(about)?.[1];
    const isFixed =
      words === "" ? group !== undefined && shared.has(group) : ourFunction.test(words) || formulaQuestion.test(words);
    if (!isFixed) return whole;
    if (group !== undefined) shared.add(group);
    cells += 1;
    const cell = / r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "";
    spills.set(cell, / ref="([A-Z]+\d+(?::[A-Z]+\d+)?)"/.exec(about)?.[1] ?? cell);
    const isValue = /<v>[^<]+<\/v>|<is>/.test(inner);
    // An empty text is stored without a value.
    const isEmptyText = / t="str"/.test(attributes);
    if (/ t="e"/.test(attributes) || (!isValue && !isEmptyText)) onError(cell);
    // The mark of a dynamic array belongs to its formula.
    return `<c${attributes.replace(/ cm="\d+"/, "")}>${inner.replace(element, "")}</c>`;
  });
  return { text: fixed, cells, spills };
}

/** By sheet in small letters: what the formula in a cell had spilled over. */
type Spills = Map<string, ReadonlyMap<string, string>>;

const spilledReference = /_xlfn\.ANCHORARRAY\((?:('(?:[^']|'')+'|[^\s!(),'"]+)!)?(\$?[A-Z]+\$?\d+)\)/g;

/** `A1#` of a formula that is a value now would be #REF!: the cells that it had spilled over take its place. */
function withAreas(text: string, own: string, spills: Spills): string {
  return text.replace(spilledReference, (whole: string, sheet: string | undefined, cell: string) => {
    const name = sheet === undefined ? own : decoded(sheet).replace(/^'|'$/g, "").replace(/''/g, "'");
    const area = spills.get(name.toLowerCase())?.get(cell.replace(/\$/g, ""));
    if (area === undefined) return whole;
    const fixed = cell.includes("$") ? area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2") : area;
    return sheet === undefined ? fixed : `${sheet}!${fixed}`;
  });
}

/** New rows of a table would get the formula of a calculated column. */
function withoutOurColumns(text: string): string {
  return text.replace(
    /<calculatedColumnFormula(?=[\s>])[^>]*>([\s\S]*?)<\/calculatedColumnFormula>/g,
    (whole, formula) => (ourFunction.test(formula as string) ? "" : whole),
  );
}

/** The order of calculation names cells that have no formula any more; Excel makes it anew where there is none. */
function forgetChain(parts: Record<string, Uint8Array>, textOf: (part: string) => string): void {
  if (!parts[chainPart]) return;
  delete parts[chainPart];
  for (const part of ["xl/_rels/workbook.xml.rels", "[Content_Types].xml"])
    parts[part] = strToU8(textOf(part).replace(/<(?:Relationship|Override)\b[^>]*calcChain\.xml"[^>]*\/>/g, ""));
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? "");

/** Elements of a name, each as a reader of its attributes. */
function elements(text: string, name: string): ((attribute: string) => string)[] {
  return Array.from(text.matchAll(new RegExp(`<${name}(?=[\\s/>])([^>]*)>`, "g")), ([, attributes = ""]) => {
    return (attribute: string) => decoded(new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? "");
  });
}

/** A target in the workbook's relations as the name of a part. */
function partOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
