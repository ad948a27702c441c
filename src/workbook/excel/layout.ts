import { type Language, traitsOf } from "../../text/text";
import type { Area } from "./address";

/** What is put into a cell: a formula starts with "=", texts of the user's are escaped (`userText`), "" is empty. */
export type SheetCell = string | number | boolean;

export interface Block {
  readonly row: number;
  readonly column: number;
  /** Rows of equal length. */
  readonly cells: readonly (readonly SheetCell[])[];
}

export interface AreaFormat {
  readonly area: Area;
  /** In Excel's English codes. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly size?: number;
  readonly align?: "Left" | "Center" | "Right";
  readonly wrap?: boolean;
}

/** Cells for which the formula (relative to the area's first cell) is true look like this. */
export interface ConditionalStyle {
  readonly area: Area;
  readonly formula: string;
  readonly color: string;
  readonly bold: boolean;
}

export type ChartType = "columns" | "stackedColumns" | "bars" | "stackedBars" | "line" | "area" | "stackedArea";

export interface ChartSeriesLayout {
  readonly name: string;
  /** One row or one column of numbers. */
  readonly values: Area;
  /** Of its area or columns; Excel's own when left out. */
  readonly color?: string;
}

/**
 * A chart on the sheet. Its name begins with "SKM_": charts so named are replaced when the sheet is written again,
 * those that a user put beside them stay.
 */
export interface ChartLayout {
  readonly name: `SKM_${string}`;
  readonly title: string;
  /** Columns when it is not given. */
  readonly type?: ChartType;
  readonly series: readonly ChartSeriesLayout[];
  /** Labels of the points, as many as each series has; without them the points are counted from 1. */
  readonly categories?: Area;
  readonly axisTitles?: { readonly category?: string; readonly value?: string };
  readonly position: Area;
  /** The axis of values begins at 0, whatever the values: columns are compared by their length. */
  readonly isFromZero?: boolean;
  /** Names of points at the edge, not on the bars that go to both sides of 0. */
  readonly isTwoSided?: boolean;
}

/** Cells to fill in with one of a few words, which Excel lists. */
export interface ChoiceLayout {
  readonly area: Area;
  /** Without commas: Excel takes the words as one text with commas between them. */
  readonly words: readonly string[];
}

export interface PrintLayout {
  /** Row (from 0) that is repeated at the top of each page. */
  readonly titleRow?: number;
  /** Only so many columns are printed: those beyond are for formulas and checks. */
  readonly columns?: number;
  /** One upright page. */
  readonly isOnePage?: boolean;
  /** With lines around the cells, for a sheet that is filled in by hand. */
  readonly isRuled?: boolean;
}

/** A note on a cell (the yellow kind, not a threaded comment); row and column from 0. */
export interface NoteLayout {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A sheet as a job wants it, before anything is written. Rows and columns count from 0; the title stands in A1. */
export interface SheetLayout {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly formats: readonly AreaFormat[];
  /** By column, in points. */
  readonly widths: readonly number[];
  readonly freezeRows: number;
  /** In points; other rows are as high as their texts. */
  readonly rowHeights?: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
  /** White to blue by value. */
  readonly heatMaps: readonly Area[];
  readonly conditional: readonly ConditionalStyle[];
  readonly charts?: readonly ChartLayout[];
  /** Landscape, one page wide, unless something else is said. */
  readonly print?: PrintLayout;
  readonly choices?: readonly ChoiceLayout[];
  /** Left out where Excel cannot: see canWriteNotes. */
  readonly notes?: readonly NoteLayout[];
  /** Rows below the column headers, and the cells that the job fills. */
  readonly rows: number;
  readonly area: Area;
}

/** Muted grey for what explains, a light fill for column headers. */
export const inkNote = "#595959";
export const fillHeader = "#E7ECF3";
/** Cells to fill in: a light yellow that a black and white printer leaves white. */
export const fillEntry = "#FFF9E5";

/** Longest text of a cell in Excel, less the apostrophe. */
const longestText = 32766;

/**
 * A text from somewhere else, so that Excel keeps it as text whatever it looks like: "=1+1", "+49 40", "@x", "1/2" and
 * "TRUE" would be formulas, numbers, dates or truth values without the apostrophe.
 */
export function userText(text: string): SheetCell {
  if (text === "") return "";
  return `'${text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text}`;
}

/** An id or label: a number where it is one in its shortest form, so that 7 is found by 7; else a text. */
export function idCell(id: string): SheetCell {
  const number = Number(id);
  return id !== "" && Number.isFinite(number) && String(number) === id ? number : userText(id);
}

/** A number, "" for one that is missing or cannot be used. */
export function numberCell(value: number | null | undefined): SheetCell {
  return value === null || value === undefined || !Number.isFinite(value) ? "" : value;
}

/** A text inside a formula: quotes doubled. */
export function inFormula(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A block of one row. */
export function rowBlock(row: number, column: number, cells: readonly SheetCell[]): Block {
  return { row, column, cells: [cells] };
}

/** The number format of a day: en-US codes, in the order that the language's readers expect. */
export function dayFormat(language: Language): string {
  return traitsOf(language).dayFormat;
}
