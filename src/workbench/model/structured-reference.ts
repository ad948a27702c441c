/**
 * Structured references: Customers[Potential], Customers[[#All],[Potential]:[Revenue]], [@Potential].
 * Grammar as Excel writes it; escaping with an apostrophe before [ ] # ' and @ inside a column name.
 */
import type { Area } from "./workbook";

export type TableItem = "All" | "Data" | "Headers" | "Totals" | "ThisRow";

export interface StructuredReference {
  /** "" means the table around the cell. */
  readonly table: string;
  readonly items: readonly TableItem[];
  readonly first?: string;
  readonly last?: string;
}

/** A table as far as references need it. */
export interface ReferencedTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
}

const ITEMS: Record<string, TableItem> = {
  "#all": "All",
  "#data": "Data",
  "#headers": "Headers",
  "#totals": "Totals",
  "#this row": "ThisRow",
};

function unescape(text: string): string {
  return text.replace(/'(.)/gs, "$1");
}

/** Escapes a column name for use between brackets. */
export function escapeColumn(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

/** The parts of "[[#All],[A]:[B]]" inside the outer brackets, each with its brackets taken off. */
function parts(inner: string): { text: string; bracketed: boolean; separator: string }[] {
  const found: { text: string; bracketed: boolean; separator: string }[] = [];
  let at = 0;
  let separator = "";
  while (at < inner.length) {
    const character = inner[at]!;
    if (character === " ") {
      at++;
    } else if (character === "," || character === ":") {
      separator = character;
      at++;
    } else if (character === "[") {
      let end = at + 1;
      while (end < inner.length && inner[end] !== "]") end += inner[end] === "'" ? 2 : 1;
      found.push({ text: inner.slice(at + 1, end), bracketed: true, separator });
      at = end + 1;
    } else return [];
  }
  return found;
}

/** Reads a structured reference; null when the text is none. */
export function parseStructuredReference(text: string): StructuredReference | null {
  const open = text.indexOf("[");
  if (open < 0 || !text.endsWith("]")) return null;
  const table = text.slice(0, open).trim();
  let inner = text.slice(open + 1, -1).trim();
  const items: TableItem[] = [];
  if (inner.startsWith("@")) {
    items.push("ThisRow");
    inner = inner.slice(1).trim();
    if (inner === "") return { table, items };
    if (!inner.startsWith("[")) return { table, items, first: unescape(inner), last: unescape(inner) };
  }
  if (inner === "") return { table, items };
  if (!inner.startsWith("[")) {
    const item = ITEMS[inner.toLowerCase()];
    if (item) return { table, items: [item] };
    return { table, items, first: unescape(inner), last: unescape(inner) };
  }
  let first: string | undefined;
  let last: string | undefined;
  const found = parts(inner);
  if (!found.length) return null;
  for (const part of found) {
    const item = ITEMS[part.text.trim().toLowerCase()];
    if (item && first === undefined) items.push(item);
    else if (first === undefined) first = last = unescape(part.text);
    else if (part.separator === ":") last = unescape(part.text);
    else return null;
  }
  return { table, items, ...(first !== undefined && { first, last: last ?? first }) };
}

/** Header texts are compared without case; line breaks count as blanks, since files and cells differ in them. */
export function sameColumn(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/(?:_x000[aAdD]_|\r|\n)+/g, " ").toLowerCase();
  return plain(a) === plain(b);
}

/**
 * The cells a reference means; null when the column or the part does not exist (#REF!).
 * `row` is the row of the calling cell, needed for "this row".
 */
export function resolveStructuredReference(
  reference: StructuredReference,
  table: ReferencedTable,
  row?: number,
): Area | null {
  const { area } = table;
  let column = area.column;
  let columns = area.columns;
  if (reference.first !== undefined) {
    const from = table.columns.findIndex((name) => sameColumn(name, reference.first!));
    const to = table.columns.findIndex((name) => sameColumn(name, reference.last!));
    if (from < 0 || to < 0) return null;
    column = area.column + Math.min(from, to);
    columns = Math.abs(to - from) + 1;
  }
  const end = area.row + area.rows;
  const dataEnd = table.hasTotals ? end - 1 : end;
  const items = new Set<TableItem>(reference.items.length ? reference.items : ["Data"]);
  if (items.has("All")) return { row: area.row, column, rows: area.rows, columns };
  if (items.has("ThisRow")) {
    if (row === undefined || row <= area.row || row >= dataEnd) return null;
    return { row, column, rows: 1, columns };
  }
  const spans: [number, number][] = [];
  if (items.has("Headers")) spans.push([area.row, area.row + 1]);
  if (items.has("Data")) spans.push([area.row + 1, dataEnd]);
  if (items.has("Totals")) {
    if (!table.hasTotals) return null;
    spans.push([dataEnd, end]);
  }
  const from = Math.min(...spans.map((span) => span[0]));
  const to = Math.max(...spans.map((span) => span[1]));
  if (to <= from) return null;
  return { row: from, column, rows: to - from, columns };
}
