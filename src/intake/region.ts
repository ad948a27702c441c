import { dayText } from "./dayText";
import { plainKey, readHeader, type HeaderText } from "./headerText";
import { numberText } from "./numberText";
import {
  cellAt,
  cleanText,
  isFilled,
  cellText,
  type CellBlock,
  type CellValue,
  type IntakeSheet,
  type KnownTable,
} from "./sheet";
import { frameWords } from "./words/totals";
import { meaningsOf } from "./words/known";

/** A column of a region: its header in one or two rows. */
export interface RegionColumn {
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** "Umsatz / lfd. Jahr" of two rows; "" for none. */
  readonly header: string;
  /** The lower row read. */
  readonly lower: HeaderText;
  /** Both rows read as one, where there are two. */
  readonly joined?: HeaderText;
  readonly isHidden: boolean;
}

/** A list on a sheet: its header and everything below it. */
export interface ListRegion {
  readonly sheet: number;
  /** The header rows; no rows when the list has none. */
  readonly header: CellBlock;
  /** Header and body, down to the last filled row. */
  readonly area: CellBlock;
  readonly columns: readonly RegionColumn[];
  readonly table?: KnownTable;
  readonly isChosen?: true;
}

/** Rows and columns that are looked at to find lists; what is longer is read when the list is known. */
const structureRows = 2000;
const structureColumns = 200;
const headerRows = 12;
/** Below it no row is a header. */
const leastScore = 1;
/** From here on a row whose words are known is one beyond doubt. */
const plainScore = 1.5;

const framed = new RegExp(
  `^\\s*(?:${frameWords.map((word) => word.replace(/\./g, "\\.")).join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** True for a text that stands above or below a list and not in it: "Stand: 30.11.2026", "Copyright". */
export function isFrameText(text: string): boolean {
  return framed.test(text);
}

/** Every list of a sheet: Excel's tables, blocks chosen by hand, and what the shape of the cells shows. */
export function regionsOf(sheet: IntakeSheet, index: number): ListRegion[] {
  if (sheet.isHidden) return [];
  const known = sheet.tables.map((table) => tableRegion(sheet, index, table));
  const chosen = (sheet.chosen ?? []).map((block) => chosenRegion(sheet, index, block));
  const covered = [...known, ...chosen].map(({ area }) => area);
  const shaped = shapedRegions(sheet, index, covered);
  return [...known, ...chosen, ...shaped].sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

function tableRegion(sheet: IntakeSheet, index: number, table: KnownTable): ListRegion {
  const { row, column, columns } = table.block;
  return regionAt(sheet, index, column, column + columns - 1, { row, column, rows: 1, columns }, table.block, {
    table,
  });
}

function chosenRegion(sheet: IntakeSheet, index: number, block: CellBlock): ListRegion {
  const right = block.column + block.columns - 1;
  const rows = Array.from({ length: Math.min(block.rows, headerRows) }, (_none, at) => block.row + at).filter((row) =>
    isRowFilled(sheet, row, block.column, right),
  );
  const found = headerRowOf(sheet, rows, block.column, right, block.row + block.rows - 1);
  const row = found ?? block.row;
  const header = { row, column: block.column, rows: found === undefined ? 0 : 1, columns: block.columns };
  return regionAt(
    sheet,
    index,
    block.column,
    right,
    header,
    { ...block, row, rows: block.row + block.rows - row },
    { isChosen: true },
  );
}

function regionAt(
  sheet: IntakeSheet,
  index: number,
  left: number,
  right: number,
  header: CellBlock,
  area: CellBlock,
  extra: Pick<ListRegion, "table" | "isChosen">,
): ListRegion {
  return { sheet: index, header, area, columns: columnsOf(sheet, header, left, right), ...extra };
}

function shapedRegions(sheet: IntakeSheet, index: number, covered: readonly CellBlock[]): ListRegion[] {
  const isCovered = (row: number, column: number): boolean =>
    covered.some(
      (block) =>
        row >= block.row &&
        row < block.row + block.rows &&
        column >= block.column &&
        column < block.column + block.columns,
    );
  const filled: number[][] = [];
  const height = Math.min(sheet.values.length, structureRows);
  for (let at = 0; at < height; at++) {
    const cells = sheet.values[at] as readonly CellValue[];
    const row = sheet.top + at;
    const columns: number[] = [];
    for (let j = 0; j < Math.min(cells.length, structureColumns); j++) {
      if (isFilled(cells[j]) && (covered.length === 0 || !isCovered(row, sheet.left + j))) columns.push(sheet.left + j);
    }
    filled.push(columns);
  }
  const used = new Set<number>();
  for (const columns of filled) if (columns.length >= 2) for (const column of columns) used.add(column);
  const sorted = [...used].sort((a, b) => a - b);
  let bands: [number, number][] = [];
  for (const column of sorted) {
    const last = bands[bands.length - 1];
    if (last && column === last[1] + 1) last[1] = column;
    else bands.push([column, column]);
  }
  bands = joinBands(sheet, bands, filled);
  const regions: ListRegion[] = [];
  for (const [left, right] of bands) {
    if (right === left) continue;
    regions.push(...bandRegions(sheet, index, left, right, filled, isCovered));
  }
  return regions;
}

/** Two bands are one list with a spacer between when their rows coincide and only one of them has a key or a day. */
function joinBands(
  sheet: IntakeSheet,
  bands: [number, number][],
  filled: readonly (readonly number[])[],
): [number, number][] {
  const joined: [number, number][] = [];
  for (const band of bands) {
    const before = joined[joined.length - 1];
    if (!before || band[0] - before[1] !== 2) {
      joined.push(band);
      continue;
    }
    const rowsOf = ([left, right]: readonly [number, number]): number[] =>
      filled.flatMap((columns, at) =>
        columns.some((column) => column >= left && column <= right) ? [at + sheet.top] : [],
      );
    const mine = rowsOf(band);
    const its = new Set(rowsOf(before));
    const shared = mine.filter((row) => its.has(row)).length;
    const headerOf = (rows: readonly number[], [left, right]: readonly [number, number]): number | undefined =>
      headerRowOf(sheet, rows.slice(0, headerRows), left, right, rows[rows.length - 1] ?? 0);
    const a = headerOf([...its], before);
    const b = headerOf(mine, band);
    const coincide = shared >= 0.9 * Math.max(mine.length, its.size);
    const single = band[0] === band[1] || before[0] === before[1];
    if (
      coincide &&
      (single || (a !== undefined && a === b && !(bearsKey(sheet, a, before) && bearsKey(sheet, b, band))))
    )
      before[1] = band[1];
    else joined.push(band);
  }
  return joined;
}

/** True when a header row names a key or a day: what makes a list one of its own. */
function bearsKey(sheet: IntakeSheet, row: number, [left, right]: readonly [number, number]): boolean {
  for (let column = left; column <= right; column++) {
    const { keys, noun } = readHeader(cellText(cellAt(sheet, row, column)));
    const found = [...keys, noun].flatMap((key) => meaningsOf(key));
    if (found.some(({ meaning }) => Object.values(meaning.in).some((field) => keyFields.has(field)))) return true;
  }
  return false;
}
const keyFields = new Set(["customerId", "customer", "date", "due"]);

function bandRegions(
  sheet: IntakeSheet,
  index: number,
  left: number,
  right: number,
  filled: readonly (readonly number[])[],
  isCovered: (row: number, column: number) => boolean,
): ListRegion[] {
  const rows = filled.flatMap((columns, at) =>
    columns.some((column) => column >= left && column <= right) ? [sheet.top + at] : [],
  );
  const last = lastFilledRow(sheet, left, right, isCovered);
  const regions: ListRegion[] = [];
  let from = 0;
  // Lists one below the other: after a blank row another header begins another list.
  for (let guard = 0; from < rows.length && guard < 50; guard++) {
    const slice = rows.slice(from, from + headerRows);
    const header = headerRowOf(sheet, slice, left, right, last);
    if (header === undefined) {
      if (from === 0 && rows.length >= 3) {
        const top = rows[0] as number;
        const none = { row: top, column: left, rows: 0, columns: right - left + 1 };
        const area = { row: top, column: left, rows: last - top + 1, columns: right - left + 1 };
        regions.push(regionAt(sheet, index, left, right, none, area, {}));
      }
      break;
    }
    const lower = headerBelow(sheet, header, left, right, last);
    const next = nextHeader(sheet, rows, rows.indexOf(header), left, right, last);
    const end = next === undefined ? last : (rows[rows.indexOf(next) - 1] as number);
    const top = lower === header ? groupRowAbove(sheet, header, left, right) : header;
    const columns = right - left + 1;
    const block = { row: top, column: left, rows: lower - top + 1, columns };
    if (end > lower)
      regions.push(
        regionAt(sheet, index, left, right, block, { row: top, column: left, rows: end - top + 1, columns }, {}),
      );
    if (next === undefined) break;
    from = rows.indexOf(next);
  }
  return regions;
}

/**
 * The lower row of a header whose upper one is known by its words: merged cells name groups, and the row below names
 * their columns. The header itself when it is the only row.
 */
function headerBelow(sheet: IntakeSheet, header: number, left: number, right: number, last: number): number {
  const spans = mergesOf(sheet, header, left, right).filter(
    ({ row, columns }) => row === header && columns > 1 && columns < right - left + 1,
  );
  if (spans.length === 0 || header + 2 > last) return header;
  const below = Array.from({ length: right - left + 1 }, (_none, at) => cellAt(sheet, header + 1, left + at));
  const filled = below.filter(isFilled);
  const isNaming = filled.every((value) => typeof value === "string" || isYear(value));
  const data = Array.from({ length: right - left + 1 }, (_none, at) => cellAt(sheet, header + 2, left + at));
  const isContrast = data.some((value) => typeof value === "number" || (typeof value === "string" && /\d/.test(value)));
  return filled.length >= 2 && isNaming && isContrast ? header + 1 : header;
}

function isYear(value: CellValue | undefined): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}

/** The header row of a further list below one: after a blank row, known words that are not the header again. */
function nextHeader(
  sheet: IntakeSheet,
  rows: readonly number[],
  after: number,
  left: number,
  right: number,
  last: number,
): number | undefined {
  const header = headerTexts(sheet, rows[after] as number, left, right).map(plainKey);
  for (let at = after + 2; at < rows.length - 1; at++) {
    const row = rows[at] as number;
    if (row - (rows[at - 1] as number) < 2 && at > 0) continue;
    for (const candidate of [row, rows[at + 1] as number]) {
      const texts = headerTexts(sheet, candidate, left, right);
      const keys = texts.map(plainKey);
      const named = keys.filter((key) => key !== "");
      if (named.length < 2 || named.filter((key) => header.includes(key)).length >= named.length * 0.8) continue;
      const known = texts.filter((text) => text !== "" && isKnown(text)).length;
      const score = headerScore(sheet, candidate, left, right, last);
      if (known >= 2 && known >= 0.6 * named.length && score !== undefined && score >= leastScore + 0.5)
        return candidate === row || isTitleRow(sheet, row, left, right) ? candidate : undefined;
    }
  }
  return undefined;
}

function isTitleRow(sheet: IntakeSheet, row: number, left: number, right: number): boolean {
  return headerTexts(sheet, row, left, right).filter((text) => text !== "").length === 1;
}

function isRowFilled(sheet: IntakeSheet, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) if (isFilled(cellAt(sheet, row, column))) return true;
  return false;
}

function lastFilledRow(
  sheet: IntakeSheet,
  left: number,
  right: number,
  isCovered: (row: number, column: number) => boolean,
): number {
  for (let at = sheet.values.length - 1; at >= 0; at--) {
    const cells = sheet.values[at] as readonly CellValue[];
    for (let column = left; column <= right; column++) {
      if (isFilled(cells[column - sheet.left]) && !isCovered(sheet.top + at, column)) return sheet.top + at;
    }
  }
  return sheet.top;
}

function headerTexts(sheet: IntakeSheet, row: number, left: number, right: number): string[] {
  return Array.from({ length: right - left + 1 }, (_none, at) => cellText(cellAt(sheet, row, left + at)));
}

function isKnown(text: string): boolean {
  const { keys, noun } = readHeader(text);
  return keys.some((key) => meaningsOf(key).length > 0) || (noun !== "" && meaningsOf(noun).length > 0);
}

/** The row among the candidates that is most like a header; ties go to the upper. */
function headerRowOf(
  sheet: IntakeSheet,
  rows: readonly number[],
  left: number,
  right: number,
  last: number,
): number | undefined {
  let best: { row: number; score: number } | undefined;
  for (const row of rows) {
    // A header that is plain by its words is left only for its own lower rows, not for a header further below.
    if (best && row - best.row > 2 && best.score >= plainScore && knownShare(sheet, best.row, left, right) >= 0.6)
      break;
    const score = headerScore(sheet, row, left, right, last);
    if (score !== undefined && score >= leastScore && score > (best?.score ?? -Infinity) + 1e-9) best = { row, score };
  }
  return best?.row;
}

function knownShare(sheet: IntakeSheet, row: number, left: number, right: number): number {
  const texts = headerTexts(sheet, row, left, right).filter((text) => text !== "");
  return texts.filter(isKnown).length / Math.max(1, texts.length);
}

function headerScore(sheet: IntakeSheet, row: number, left: number, right: number, last: number): number | undefined {
  const width = right - left + 1;
  const cells = Array.from({ length: width }, (_none, at) => cellAt(sheet, row, left + at));
  const filled = cells.filter(isFilled);
  if (filled.length < 2 || row >= last || filled.some((value) => typeof value !== "string")) {
    // Years as numbers stand in many a header row, below or beside words.
    const years = filled.filter(isYear);
    const texts = filled.filter((value) => typeof value === "string");
    if (row >= last || years.length === 0 || texts.length < 2 || years.length + texts.length < filled.length)
      return undefined;
  }
  const texts = filled.map((value) => cellText(value));
  const below: (readonly CellValue[])[] = [];
  for (let next = row + 1; next <= last && below.length < 6; next++) {
    if (isRowFilled(sheet, next, left, right))
      below.push(Array.from({ length: width }, (_none, at) => cellAt(sheet, next, left + at)));
  }
  if (below.length === 0) return undefined;
  const known = texts.filter(isKnown).length;
  const distinct = new Set(texts.map(plainKey)).size / texts.length;
  let contrast = 0;
  let repeated = 0;
  let dataLike = 0;
  for (let at = 0; at < width; at++) {
    const value = cells[at];
    if (!isFilled(value)) continue;
    const text = cellText(value);
    const holds = below.some((cellsBelow) => {
      const cell = cellsBelow[at];
      return typeof cell === "number" || (typeof cell === "string" && /\d/.test(cell));
    });
    if (holds && !/\d{3}/.test(text)) contrast++;
    if (below.some((cellsBelow) => cellsBelow.some((cell) => typeof cell === "string" && cleanText(cell) === text)))
      repeated++;
    if (typeof value === "string" && isDataText(text)) dataLike++;
  }
  const share = (count: number): number => count / texts.length;
  return (
    (2 * known) / width +
    texts.length / width +
    share(contrast) +
    0.5 * distinct -
    1.5 * share(repeated) -
    2 * share(dataLike)
  );
}

function isDataText(text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text)) return false;
  return numberText(text) !== undefined || Object.keys(dayText(text)?.readings ?? {}).length > 0;
}

/** The row above that names groups of columns; the header row itself when there is none. */
function groupRowAbove(sheet: IntakeSheet, header: number, left: number, right: number): number {
  const row = header - 1;
  if (row < sheet.top) return header;
  const values = Array.from({ length: right - left + 1 }, (_none, at) => cellAt(sheet, row, left + at));
  const filled = values.filter(isFilled);
  if (filled.length === 0 || filled.some((value) => typeof value !== "string" || isFrameText(cleanText(value))))
    return header;
  const spans = mergesOf(sheet, row, left, right).filter(({ columns }) => columns > 1 && columns < right - left + 1);
  if (spans.length > 0) return row;
  if (filled.length < 2) return header;
  // A line of data above a header would be a list of its own.
  return filled.some((value) => isDataText(cellText(value))) ? header : row;
}

function mergesOf(sheet: IntakeSheet, row: number, left: number, right: number): readonly CellBlock[] {
  return sheet.merges.filter(
    (merge) => merge.row <= row && row < merge.row + merge.rows && merge.column >= left && merge.column <= right,
  );
}

function columnsOf(sheet: IntakeSheet, header: CellBlock, left: number, right: number): RegionColumn[] {
  const lowerRow = header.row + header.rows - 1;
  const upper = header.rows > 1 ? groupTexts(sheet, header.row, lowerRow, left, right) : [];
  return Array.from({ length: right - left + 1 }, (_none, at) => {
    const text = header.rows === 0 ? "" : cellText(cellAt(sheet, lowerRow, left + at));
    const group = upper[at] ?? "";
    const isTwo = group !== "" && text !== "" && group !== text;
    return {
      column: left + at,
      header: isTwo ? `${group} / ${text}` : text || group,
      lower: readHeader(text || group),
      ...(isTwo && { joined: readHeader(`${group} ${text}`) }),
      isHidden: sheet.hiddenColumns.has(left + at),
    };
  });
}

/**
 * The group above each column. A merged cell reaches to its end. Without merged cells a text reaches to the next one;
 * beside merged ones it belongs to its own column, and only where the lower row names nothing that is known.
 */
function groupTexts(sheet: IntakeSheet, row: number, lowerRow: number, left: number, right: number): string[] {
  const merges = mergesOf(sheet, row, left, right).filter(({ columns }) => columns > 1);
  const texts = headerTexts(sheet, row, left, right);
  if (merges.length === 0) {
    let running = "";
    return texts.map((text) => (running = text === "" ? running : text));
  }
  return texts.map((text, at) => {
    const merge = merges.find(({ column, columns }) => left + at >= column && left + at < column + columns);
    if (merge) return cellText(cellAt(sheet, row, merge.column));
    return isKnown(cellText(cellAt(sheet, lowerRow, left + at))) ? "" : text;
  });
}
