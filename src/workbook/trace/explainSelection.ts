import { fingerprint } from "../../method/fingerprint";
import { say, type Language } from "../../text/text";
import { addressOf, areaOf, columnLetters, type Area } from "../excel/address";
import type { Cell } from "../excel/cell";
import { readInExcel } from "../excel/excel";
import type { FigureExplanation, FigurePart } from "./figureExplanation";
import type { CellPlace } from "../excel/finding";
import type { Look } from "../look/look";
import { markFields, marksOf } from "../excel/sheetMarks";
import { countingCalls, criterionOf, meets, type CountingCall } from "./countedRows";
import { formulaParts, type FormulaPart } from "./formulaParts";
import { labelOf, type LabelledGrid } from "./labels";

/** So many inputs are named, and so many rows behind a figure are linked. */
const mostInputs = 30;
const mostRows = 100;
/** A range larger than this is told by its name alone. */
const mostCells = 50_000;

interface Named {
  readonly part: FormulaPart;
  readonly sheet: string;
  readonly area: Area;
  readonly range: Excel.Range;
  readonly isTable: boolean;
}

/**
 * Explains the selected cell when it is a figure on one of our sheets: what goes into it, its formula in words, and the
 * rows of the user's tables that it counts. Read from what stands in the sheet, never computed a second time. Four
 * requests at most; changes nothing.
 * @returns null where the selection is no figure of ours
 */
export async function explainSelection(
  look: Pick<Look, "rules">,
  { language }: { readonly language: Language },
): Promise<FigureExplanation | null> {
  return readInExcel(async (context) => {
    const { workbook } = context;
    const cell = workbook.getActiveCell().load("address,formulas,values,text");
    const sheet = workbook.worksheets.getActiveWorksheet().load("name");
    const names = sheet.names.load(markFields);
    // getSpillParentOrNullObject came with ExcelApi 1.12.
    const parent = Office.context.requirements.isSetSupported("ExcelApi", "1.12")
      ? cell.getSpillParentOrNullObject().load("address,formulas")
      : null;
    const tables = workbook.tables.load("items/name");
    await context.sync();
    const job = marksOf(names)[0]?.job ?? null;
    const at = areaOf(cell.address);
    const value = cell.values[0]?.[0] as Cell | undefined;
    if (job === null || !at || typeof value !== "number") return null;
    const isSpilled = parent !== null && !parent.isNullObject;
    const formula = (isSpilled ? parent.formulas : cell.formulas)[0]?.[0] as unknown;
    const parts = formulaParts(formula);

    const tableNames = new Map(tables.items.map((table) => [table.name.toLowerCase(), table.name]));
    const asked = distinct(parts)
      .slice(0, mostInputs)
      .flatMap((part) => rangeOf(context, part, sheet.name, tableNames));
    for (const { range } of asked) range.load("address");
    const grid = sheet.getUsedRange(true).load("address,values");
    await context.sync();

    const found: Named[] = asked.flatMap(({ part, range, isTable }) => {
      const area = range.isNullObject ? undefined : areaOf(range.address);
      const inSheet = sheetOf(range.address) ?? sheet.name;
      return area ? [{ part, range, isTable, area, sheet: inSheet }] : [];
    });
    const small = found.filter(({ area }) => area.rows * area.columns <= mostCells);
    for (const { range } of small) range.load("values,text");
    // What stands around the cells that are referred to gives them their names.
    const others = new Map<string, Excel.Range>();
    for (const { sheet: name, isTable } of found) {
      if (name === sheet.name || isTable || others.has(name)) continue;
      others.set(name, workbook.worksheets.getItem(name).getUsedRange(true).load("address,values"));
    }
    await context.sync();

    const grids = new Map<string, LabelledGrid>([[sheet.name, gridOf(grid)]]);
    for (const [name, range] of others) grids.set(name, gridOf(range));
    const nameOf = ({ part, sheet: name, area, isTable }: Named): string => {
      if (isTable && part.kind === "columns") return [part.table, part.headers.join(", ")].filter(Boolean).join(": ");
      const labelled = grids.get(name);
      const label = labelled ? labelOf(labelled, area) : "";
      return label || `${name}!${addressOf(area)}`;
    };
    const labels = new Map(found.map((named) => [keyOf(named.part), nameOf(named)]));
    const valueOf = (part: FormulaPart): Cell | undefined => {
      const named = small.find((each) => keyOf(each.part) === keyOf(part));
      return named && named.area.rows * named.area.columns === 1 ? (named.range.values[0]?.[0] as Cell) : undefined;
    };
    const rows = countingCalls(parts).flatMap((call) => rowsOf(call, small, valueOf));
    const own = grids.get(sheet.name) as LabelledGrid;
    return {
      title: labelOf(own, at) || addressOf(at),
      value: cell.text[0]?.[0] ?? String(value),
      place: { sheet: sheet.name, cell: addressOf(at) },
      inputs: found.map((named): FigurePart => ({
        label: labels.get(keyOf(named.part)) as string,
        value: shown(language, named, small.includes(named)),
        place: { sheet: named.sheet, cell: addressOf(named.area) },
      })),
      formula: parts
        .map((part) => inWords(language, part, labels))
        .join("")
        .trim(),
      ...(typeof formula === "string" && formula.startsWith("=") ? { cellFormula: formula } : {}),
      rows: rows.slice(0, mostRows),
      rowCount: rows.length,
      rulesVersion: fingerprint(look.rules),
    };
  });
}

/** Each reference once, in the order of the formula. */
function distinct(parts: readonly FormulaPart[]): readonly FormulaPart[] {
  const seen = new Map<string, FormulaPart>();
  for (const part of parts)
    if ((part.kind === "cells" || part.kind === "columns") && !seen.has(keyOf(part))) seen.set(keyOf(part), part);
  return [...seen.values()];
}

function keyOf(part: FormulaPart): string {
  return JSON.stringify(part);
}

function rangeOf(
  context: Excel.RequestContext,
  part: FormulaPart,
  sheet: string,
  tables: ReadonlyMap<string, string>,
): { part: FormulaPart; range: Excel.Range; isTable: boolean }[] {
  if (part.kind === "cells") {
    const cells = context.workbook.worksheets.getItem(part.sheet ?? sheet).getRange(addressOf(part.area));
    const range = part.isSpill ? cells.getSpillingToRangeOrNullObject() : cells;
    return [{ part, range, isTable: false }];
  }
  if (part.kind !== "columns") return [];
  const name = tables.get(part.table.toLowerCase());
  if (name === undefined) return [];
  const table = context.workbook.tables.getItem(name);
  const [first, last = first] = part.headers;
  const column = (header: string): Excel.Range => table.columns.getItem(header).getDataBodyRange();
  if (first === undefined) return [{ part, range: table.getDataBodyRange(), isTable: true }];
  return [
    {
      part,
      range: last === first ? column(first) : column(first).getBoundingRect(column(last as string)),
      isTable: true,
    },
  ];
}

/** The rows that meet all criteria of a call, as places in the first criteria range. */
function rowsOf(
  { criteria }: CountingCall,
  ranges: readonly Named[],
  valueOf: (part: FormulaPart) => Cell | undefined,
): readonly CellPlace[] {
  const columns = criteria.map(({ range, criterion }) => ({
    named: ranges.find((each) => keyOf(each.part) === keyOf(range)),
    wanted: criterionOf(criterion, valueOf),
  }));
  const [first] = columns;
  if (!first?.named || columns.some(({ named, wanted }) => !named || wanted === undefined)) return [];
  const { sheet, area } = first.named;
  return Array.from({ length: area.rows }, (_, row) => row).flatMap((row) =>
    columns.every(({ named, wanted }) => meets(named?.range.values[row]?.[0] as Cell | undefined, wanted as Cell))
      ? [{ sheet, cell: `${columnLetters(area.column)}${area.row + row + 1}` }]
      : [],
  );
}

function shown(language: Language, { area, range }: Named, isRead: boolean): string {
  if (area.rows * area.columns === 1) return isRead ? (range.text[0]?.[0] ?? "") : "";
  return say(language, "trace.cells", { count: area.rows * area.columns });
}

const signs: Readonly<Record<string, string>> = {
  "*": " × ",
  "/": " ÷ ",
  "+": " + ",
  "-": " − ",
  "<>": " ≠ ",
  "<=": " ≤ ",
  ">=": " ≥ ",
  "<": " < ",
  ">": " > ",
  "=": " = ",
  "&": " & ",
  ",": "; ",
};

const worded = [
  "SUM",
  "SUMPRODUCT",
  "SUMIFS",
  "SUMIF",
  "COUNTIFS",
  "COUNTIF",
  "IF",
  "IFERROR",
  "MIN",
  "MAX",
  "ROUND",
  "AVERAGE",
  "ABS",
  "INDEX",
  "VLOOKUP",
] as const;

const isWorded = (name: string): name is (typeof worded)[number] => (worded as readonly string[]).includes(name);

/** A part of a formula as a person reads it. */
function inWords(language: Language, part: FormulaPart, labels: ReadonlyMap<string, string>): string {
  switch (part.kind) {
    case "cells":
    case "columns": {
      const label = labels.get(keyOf(part));
      return label === undefined ? (part.kind === "columns" ? part.table : addressOf(part.area)) : `[${label}]`;
    }
    case "function":
      return isWorded(part.name) ? say(language, `trace.function.${part.name}`) : part.name;
    case "text":
      return say(language, "trace.quoted", { text: part.text });
    case "number":
      return new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(part.value);
    case "sign":
      return signs[part.text] ?? part.text;
  }
}

function gridOf(range: Excel.Range): LabelledGrid {
  return { area: areaOf(range.address) ?? { row: 0, column: 0, rows: 0, columns: 0 }, cells: range.values as Cell[][] };
}

function sheetOf(address: string): string | undefined {
  const at = address.lastIndexOf("!");
  if (at < 0) return undefined;
  return address.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'");
}
