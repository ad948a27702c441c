import type { Steps } from "../method/steps";
import type { ColumnEvidence } from "./evidence";
import { plainKey } from "./headerText";
import type { RegionMapping } from "./mapping";
import { columnReading, numberText, numberOfText, type NumberText, type Pattern } from "./numberText";
import { isTotalText } from "./totalText";
import { isFrameText, type ListRegion } from "./region";
import { cleanText, isDayFormat, isFilled, type CellValue, type IntakeSheet } from "./sheet";
import { fieldKinds } from "./words/headers";

export type TotalReason = "word" | "arithmetic" | "word+arithmetic";

export interface TotalRow {
  readonly row: number;
  readonly why: TotalReason;
  /** The row has a key like the others: it adds up, and is left out only with a yes. */
  readonly isAsked?: true;
  /** It says that it is a total and is none of the rows above: what it says and what they give. */
  readonly disagrees?: { readonly column: number; readonly says: number; readonly rows: number };
}

export type LeftReason = "title" | "preamble" | "blank" | "repeat" | "heading" | "footer";

export interface LeftRow {
  readonly row: number;
  readonly what: LeftReason;
}

/** The rows of a list below its header. */
export interface Body {
  /** Rows of the sheet that are records. */
  readonly rows: readonly number[];
  readonly totals: readonly TotalRow[];
  readonly left: readonly LeftRow[];
  readonly hiddenRows: number;
}

const footerRows = 5;
const pieces = 4096;

/**
 * Tells records from totals, repeated headers, titles, headings and footers. A row is a total by its word, or because
 * two columns of numbers add up and it has no key.
 */
export function* bodyOf(
  sheet: IntakeSheet,
  region: ListRegion,
  mapping: RegionMapping,
  evidence: readonly ColumnEvidence[],
): Steps<Body> {
  const { columns } = region;
  const width = columns.filter(({ header }, at) => header !== "" || (evidence[at]?.filled ?? 0) > 0).length;
  const top = region.header.row + region.header.rows;
  const bottom = region.area.row + region.area.rows - (region.table?.hasTotals ? 1 : 0);
  const first = region.area.column - sheet.left;
  const header = columns.map((column) => plainKey(column.header.split(" / ").at(-1) ?? ""));
  const keyAt = keyColumns(mapping);
  const sums = numberColumns(sheet, region, mapping, evidence).map((column) => new Sums(column));
  const rows: number[] = [];
  const totals: TotalRow[] = [];
  const left: LeftRow[] = [];
  let hiddenRows = 0;
  let blankBefore = false;
  let headerRepeats = header.filter((key) => key !== "").length >= 2;
  if (region.header.rows === 0) headerRepeats = false;
  const values: (number | undefined)[] = sums.map(() => undefined);
  const grand: { row: number; values: (number | undefined)[] }[] = [];
  for (let row = top; row < bottom; row++) {
    if ((row - top) % pieces === pieces - 1) yield { done: row - top, total: bottom - top };
    const cells = (sheet.values[row - sheet.top] ?? []) as readonly CellValue[];
    let filled = 0;
    let firstFilled = -1;
    let firstText: string | undefined;
    for (let at = 0; at < columns.length; at++) {
      const value = cells[first + at];
      if (value === null || value === undefined || value === "" || !isFilled(value)) continue;
      if (filled++ === 0) firstFilled = at;
      if (firstText === undefined && typeof value === "string") firstText = value;
    }
    if (filled === 0) {
      left.push({ row, what: "blank" });
      blankBefore = true;
      continue;
    }
    const text = firstText === undefined ? undefined : cleanText(firstText);
    if (headerRepeats && filled >= 2 && isHeaderAgain(cells, first, header)) {
      left.push({ row, what: "repeat" });
      for (const sum of sums) sum.restart();
      blankBefore = false;
      continue;
    }
    const hasKey = keyAt.some((at) => isFilled(cells[first + at]));
    if (filled === 1 && width > 2) {
      const what = loneCell(text, firstFilled, row, bottom, blankBefore, hasKey, keyAt, evidence);
      if (what !== undefined && !(text !== undefined && isTotalText(text))) {
        left.push({ row, what });
        if (what === "heading") for (const sum of sums) sum.restart();
        blankBefore = what === "heading" ? false : blankBefore;
        continue;
      }
    }
    for (const [index, sum] of sums.entries()) values[index] = sum.valueAt(cells, first);
    const isWord = text !== undefined && filled <= Math.max(2, 0.7 * width) && isTotalText(text);
    const isSparse = filled <= 0.6 * width;
    const agreeing =
      isWord || isSparse || !hasKey ? sums.filter((sum, index) => sum.agrees(values[index], isWord)).length : 0;
    const keyIsWord =
      isWord &&
      keyAt.some((at) => typeof cells[first + at] === "string" && cleanText(cells[first + at] as string) === text);
    if (isWord || (agreeing >= 2 && isSparse)) {
      const adds = agreeing > 0;
      const isKeyed = hasKey && !keyIsWord;
      const disagreement = isWord && !adds ? disagreementOf(sums, values) : undefined;
      totals.push({
        row,
        why: isWord ? (adds ? "word+arithmetic" : "word") : "arithmetic",
        ...(isKeyed && !isWord && { isAsked: true as const }),
        ...(disagreement && { disagrees: disagreement }),
      });
      if (!(isKeyed && !isWord)) {
        for (const sum of sums) sum.restart();
        blankBefore = false;
        continue;
      }
    }
    if (sheet.hiddenRows.has(row)) hiddenRows++;
    for (const [index, sum] of sums.entries()) sum.add(values[index]);
    if (rows.length === 0 && grand.length === 0 && isSparse && !hasKey) grand.push({ row, values: [...values] });
    rows.push(row);
    blankBefore = false;
  }
  // A pivot has its total on top.
  const above = grand[0];
  if (above && rows.length > 2) {
    const agreeing = sums.filter((sum, index) => {
      const value = above.values[index];
      return value !== undefined && sum.count > 2 && sum.near(sum.total - value, value);
    }).length;
    if (agreeing >= 2) {
      rows.shift();
      totals.unshift({ row: above.row, why: "arithmetic" });
    }
  }
  if (region.table?.hasTotals) totals.push({ row: bottom, why: "word" });
  trimBlank(left, bottom);
  return { rows, totals, left: [...framesAbove(sheet, region), ...left], hiddenRows };
}

/** Blank rows at the very end are nothing to tell. */
function trimBlank(left: LeftRow[], bottom: number): void {
  for (let row = bottom - 1; left.at(-1)?.what === "blank" && left.at(-1)?.row === row; row--) left.pop();
}

function framesAbove(sheet: IntakeSheet, region: ListRegion): LeftRow[] {
  const frames: LeftRow[] = [];
  if (region.table) return frames;
  const right = region.area.column + region.area.columns;
  for (let row = sheet.top; row < region.header.row; row++) {
    const cells = (sheet.values[row - sheet.top] ?? []) as readonly CellValue[];
    const isFilledHere = cells.some(
      (value, at) => at + sheet.left >= region.area.column && at + sheet.left < right && isFilled(value),
    );
    if (!isFilledHere) continue;
    const text = cells.find(isFilled);
    frames.push({ row, what: typeof text === "string" && /^extf/i.test(text) ? "preamble" : "title" });
  }
  return frames;
}

function keyColumns(mapping: RegionMapping): number[] {
  const id = mapping.fields.get("customerId");
  const name = mapping.fields.get("customer") ?? mapping.fields.get("customerName") ?? mapping.fields.get("name");
  const subject = mapping.fields.get("subject") ?? mapping.fields.get("lastName") ?? mapping.fields.get("fullName");
  return [id, name, subject].flatMap((mapped) => (mapped ? [mapped.at] : []));
}

function isHeaderAgain(cells: readonly CellValue[], first: number, header: readonly string[]): boolean {
  let same = 0;
  for (let at = 0; at < header.length; at++) {
    const value = cells[first + at];
    const key = header[at] as string;
    if (!isFilled(value)) {
      if (key !== "") return false;
      continue;
    }
    if (typeof value !== "string" || plainKey(value) !== key) return false;
    same++;
  }
  return same >= 2;
}

/** A row with one filled cell: a heading of a group, a footer, or a record of which only the key is known. */
function loneCell(
  text: string | undefined,
  at: number,
  row: number,
  bottom: number,
  blankBefore: boolean,
  hasKey: boolean,
  keyAt: readonly number[],
  evidence: readonly ColumnEvidence[],
): LeftReason | undefined {
  if (text !== undefined && isFrameText(text)) return "footer";
  const isLast = row >= bottom - footerRows;
  if (hasKey) {
    const keys = evidence[at];
    const looksLikeKey =
      keys === undefined ||
      keys.codes < 0.6 * keys.filled ||
      (text === undefined ? true : /\d/.test(text) && !text.includes(" "));
    const isNameKey = keyAt.includes(at) && keys !== undefined && keys.codes < 0.5 * keys.filled;
    if (looksLikeKey && !(isNameKey && isLast && blankBefore)) return undefined;
  }
  return isLast ? "footer" : "heading";
}

function disagreementOf(sums: readonly Sums[], values: readonly (number | undefined)[]): TotalRow["disagrees"] {
  const index = sums.findIndex((sum, at) => values[at] !== undefined && sum.count >= 2);
  const sum = sums[index];
  const says = values[index];
  return sum && says !== undefined ? { column: sum.column.column, says, rows: sum.total } : undefined;
}

interface NumberColumn {
  readonly column: number;
  readonly at: number;
  readonly pattern: Pattern | undefined;
}

/** Columns whose cells are numbers that may add up: no keys, no phones, no days. */
function numberColumns(
  sheet: IntakeSheet,
  region: ListRegion,
  mapping: RegionMapping,
  evidence: readonly ColumnEvidence[],
): NumberColumn[] {
  const other = new Set(
    [...mapping.fields.values()]
      .filter(({ field }) => !["amount", "count"].includes(fieldKinds[field]))
      .map(({ at }) => at),
  );
  const top = region.header.row + region.header.rows;
  return region.columns.flatMap(({ column }, at) => {
    const { filled, numbers } = evidence[at] as ColumnEvidence;
    if (other.has(at) || filled < 2 || numbers < 0.6 * filled) return [];
    const texts: NumberText[] = [];
    for (let row = top; row < Math.min(top + 200, region.area.row + region.area.rows); row++) {
      const value = sheet.values[row - sheet.top]?.[column - sheet.left];
      if (typeof value === "number" && isDayFormat(sheet.formatAt(row, column))) return [];
      const text = typeof value === "string" ? numberText(cleanText(value)) : undefined;
      if (text) texts.push(text);
    }
    const { pattern, ambiguous } = columnReading(texts);
    return [{ column, at, pattern: pattern ?? ambiguous[0] }];
  });
}

/** Sums of a column since the last total and since the beginning. */
class Sums {
  total = 0;
  count = 0;
  private since = 0;
  private sinceCount = 0;

  constructor(readonly column: NumberColumn) {}

  valueAt(cells: readonly CellValue[], first: number): number | undefined {
    const value = cells[first + this.column.at];
    if (typeof value === "number") return value;
    if (typeof value !== "string" || value === "" || this.column.pattern === undefined) return undefined;
    const text = numberText(cleanText(value));
    return text ? numberOfText(text, this.column.pattern) : undefined;
  }

  add(value: number | undefined): void {
    if (value === undefined) return;
    this.total += value;
    this.since += value;
    this.count++;
    this.sinceCount++;
  }

  restart(): void {
    this.since = 0;
    this.sinceCount = 0;
  }

  /**
   * True when the value is the sum of at least two rows above, since the last total or of all. Beside a word each row
   * may have lost half of its last digit to rounding; without one only cents may be lost.
   */
  agrees(value: number | undefined, isWord: boolean): boolean {
    if (value === undefined) return false;
    if (this.sinceCount >= 2 && this.near(this.since, value, isWord ? this.sinceCount : 0)) return true;
    return this.count >= 2 && this.near(this.total, value, isWord ? this.count : 0);
  }

  near(sum: number, value: number, rounded = 0): boolean {
    const lost = rounded * (Number.isInteger(value) ? 0.5 : 0.005);
    return value !== 0 && Math.abs(sum - value) <= Math.max(0.011, 0.006 * this.count, lost);
  }
}
