/** The cells of a worksheet part, found without building a tree: large sheets have millions. */
import { columnNumber, EXCEL_COLUMNS, EXCEL_ROWS } from "../addresses";
import { decodeCellText, decodeXml, endOf, parseAttributes } from "./xml";

export interface FileFormula {
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly ref?: string;
  readonly shared?: string;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** "s", "str", "inlineStr", "b", "e", "d" or "n". */
  readonly type: string;
  /** Set for dynamic arrays. */
  readonly metadata: string;
  readonly formula?: FileFormula;
  readonly value: string | undefined;
  /** Of the <c> element in the text. */
  readonly start: number;
  readonly end: number;
}

export interface FileRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly empty: boolean;
}

/** The <sheetData> element; undefined when there is none. */
export function findSheetData(
  text: string,
): { start: number; end: number; innerStart: number; innerEnd: number; prefix: string } | undefined {
  const open = /<((?:\w+:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(text);
  if (!open) return undefined;
  const start = open.index;
  const innerStart = start + open[0].length;
  if (open[2]) return { start, end: innerStart, innerStart, innerEnd: innerStart, prefix: open[1]! };
  const close = `</${open[1]}sheetData>`;
  const innerEnd = text.indexOf(close, innerStart);
  if (innerEnd < 0) throw new Error("sheetData does not end");
  return { start, end: innerEnd + close.length, innerStart, innerEnd, prefix: open[1]! };
}

/** The rows between two places in the text. */
export function* scanRows(text: string, from: number, to: number, prefix: string): Generator<FileRow> {
  const open = new RegExp(`<${prefix}row(\\s[^>]*?)?(/?)>`, "g");
  open.lastIndex = from;
  const close = `</${prefix}row>`;
  let next = 0;
  for (let match = open.exec(text); match && match.index < to; match = open.exec(text)) {
    const attributes = parseAttributes(match[1] ?? "");
    const row = attributes.r ? Number(attributes.r) - 1 : next;
    if (!(Number.isInteger(row) && row >= 0 && row < EXCEL_ROWS)) throw new Error(`there is no row ${attributes.r}`);
    next = row + 1;
    const innerStart = match.index + match[0].length;
    const empty = match[2] === "/";
    const innerEnd = empty ? innerStart : text.indexOf(close, innerStart);
    if (innerEnd < 0) throw new Error("a row does not end");
    const end = empty ? innerStart : innerEnd + close.length;
    const hidden = attributes.hidden === "1" || attributes.hidden === "true";
    yield { row, hidden, tag: match[0], start: match.index, end, innerStart, innerEnd, empty };
    open.lastIndex = end;
  }
}

/** The cells of a row. */
export function* scanCells(text: string, row: FileRow, prefix: string): Generator<FileCell> {
  const open = `<${prefix}c`;
  const close = `</${prefix}c>`;
  let at = text.indexOf(open, row.innerStart);
  let next = 0;
  while (at >= 0 && at < row.innerEnd) {
    const after = text.charCodeAt(at + open.length);
    if (after !== 32 && after !== 62 && after !== 47 && after !== 10 && after !== 13 && after !== 9) {
      at = text.indexOf(open, at + open.length);
      continue;
    }
    const tagEnd = endOf(text, ">", at) - 1;
    const empty = text.charCodeAt(tagEnd - 1) === 47;
    const tag = text.slice(at + open.length, empty ? tagEnd - 1 : tagEnd);
    const innerEnd = empty ? tagEnd + 1 : text.indexOf(close, tagEnd);
    if (innerEnd < 0) throw new Error("a cell does not end");
    const end = empty ? tagEnd + 1 : innerEnd + close.length;
    const reference = attribute(tag, "r");
    const column = reference ? columnNumber(/^[A-Za-z]{1,3}(?=\d)/.exec(reference)?.[0] ?? "") : next;
    if (!(column >= 0 && column < EXCEL_COLUMNS)) throw new Error(`there is no cell ${reference}`);
    next = column + 1;
    const inner = empty ? "" : text.slice(tagEnd + 1, innerEnd);
    const type = attribute(tag, "t") || "n";
    const formula = inner.includes(`<${prefix}f`) ? readFormula(inner, prefix) : undefined;
    yield {
      row: row.row,
      column,
      style: Number(attribute(tag, "s") || 0),
      type,
      metadata: attribute(tag, "cm"),
      ...(formula && { formula }),
      value: type === "inlineStr" ? inlineText(inner, prefix) : elementText(inner, `${prefix}v`),
      start: at,
      end,
    };
    at = text.indexOf(open, end);
  }
}

function attribute(tag: string, name: string): string {
  let at = tag.indexOf(` ${name}=`);
  if (at < 0) {
    at = tag.search(new RegExp(`\\s${name}\\s*=`));
    if (at < 0) return "";
  }
  const start = tag.indexOf("=", at) + 1;
  const opening = tag.slice(start).search(/["']/) + start;
  const quote = tag[opening]!;
  return decodeXml(tag.slice(opening + 1, tag.indexOf(quote, opening + 1)));
}

function elementText(inner: string, name: string): string | undefined {
  const open = inner.indexOf(`<${name}`);
  if (open < 0) return undefined;
  const start = inner.indexOf(">", open) + 1;
  if (inner[start - 2] === "/") return "";
  const end = inner.indexOf(`</${name}>`, start);
  return end < 0 ? undefined : decodeXml(inner.slice(start, end));
}

function readFormula(inner: string, prefix: string): FileFormula | undefined {
  const match = new RegExp(`<${prefix}f(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${prefix}f>)`).exec(inner);
  if (!match) return undefined;
  const attributes = parseAttributes(match[1] ?? "");
  return {
    text: decodeXml(match[2] ?? ""),
    kind: (attributes.t as FileFormula["kind"] | undefined) ?? "normal",
    ...(attributes.ref && { ref: attributes.ref }),
    ...(attributes.si !== undefined && { shared: attributes.si }),
  };
}

/** The plain text of a rich or plain string: its <t> elements, phonetic hints left out. */
function inlineText(inner: string, prefix: string): string {
  const spoken = new RegExp(`<${prefix}rPh[\\s>][\\s\\S]*?</${prefix}rPh>`, "g");
  const plain = inner.includes(`<${prefix}rPh`) ? inner.replace(spoken, "") : inner;
  const pattern = new RegExp(`<${prefix}t(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</${prefix}t>)`, "g");
  let text = "";
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) text += match[1] ?? "";
  return decodeCellText(decodeXml(text)).replace(/\r\n?/g, "\n");
}

/** The shared strings of a workbook. */
export function readSharedStrings(text: string): string[] {
  const prefix = /<((?:\w+:)?)sst[\s>]/.exec(text)?.[1] ?? "";
  const strings: string[] = [];
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  let at = text.indexOf(open);
  while (at >= 0) {
    const tagEnd = endOf(text, ">", at) - 1;
    if (text[tagEnd - 1] === "/") {
      strings.push("");
      at = text.indexOf(open, tagEnd);
      continue;
    }
    const end = text.indexOf(close, tagEnd);
    if (end < 0) throw new Error("a text does not end");
    strings.push(inlineText(text.slice(tagEnd + 1, end), prefix));
    at = text.indexOf(open, end);
  }
  return strings;
}
