import type { CellBlock, CellValue, IntakeBook, IntakeSheet } from "../../intake/sheet";
import type { Language } from "../../text/text";
import { addressOf, areaOf, type Area } from "../excel/address";
import { readInExcel, stopWhenCancelled } from "../excel/excel";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { hostCodeOf, WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";

import { cleanTablesOf, readRuns } from "./intakeRecord";

/** A chunk is aimed at this many characters of JSON: well under the 5 MB that Excel on the web takes in one answer. */
const chunkSize = 1_300_000;
/** Values, formulas and formats of a cell; the first chunk shows how long they are. */
const firstChunkRows = 500;
const tooLarge = new Set(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "OperationCellsExceedLimit"]);
/** Wider sheets are no lists: what lies beyond is not read. */
const mostColumns = 200;

export interface ReadBookOptions extends JobOptions {
  readonly language: Language;
  /** Blocks chosen by hand, by sheet. */
  readonly chosen?: Readonly<Record<string, readonly CellBlock[]>>;
}

export interface BookRead {
  readonly book: IntakeBook;
  readonly survey: Survey;
}

/**
 * Reads every sheet that is not ours as plain values: cells, formats, formulas, merged cells, what is hidden, Excel's
 * tables. Changes nothing.
 * @throws WorkbookError cancelled, or what Excel said
 */
export async function readBook(options: ReadBookOptions): Promise<BookRead> {
  return readInExcel(async (context) => {
    stopWhenCancelled(options);
    const survey = await surveyWorkbook(context);
    const sheets = survey.sheets.filter(({ job, used }) => job === null && used !== null);
    const hasMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
    const loaded = sheets.map(({ name, used }) => {
      const sheet = context.workbook.worksheets.getItem(name).load("visibility");
      const area = { ...(used as Area), columns: Math.min((used as Area).columns, mostColumns) };
      const range = sheet.getRange(addressOf(area));
      return {
        name,
        area,
        sheet,
        merged: hasMerges ? range.getMergedAreasOrNullObject().load("address") : undefined,
        hidden: range.load("rowHidden,columnHidden"),
      };
    });
    const tables = context.workbook.tables.load("items/name,items/showTotals");
    await context.sync();
    const takenOver = new Set(cleanTablesOf(await readRuns(context, survey)).map(({ sheet }) => sheet));
    const totals = new Set(tables.items.filter(({ showTotals }) => showTotals).map(({ name }) => name));
    const total = loaded.reduce((sum, { area }) => sum + area.rows, 0);
    let done = 0;
    const book: IntakeSheet[] = [];
    for (const { name, area, sheet, merged, hidden } of loaded) {
      const isHidden = sheet.visibility !== "Visible";
      // Nothing of a hidden sheet is offered, so that nothing of it is read.
      const cells = isHidden
        ? { values: [], formats: [], formulas: new Set<number>() }
        : await readCells(context, name, area, options, (rows) => {
            done += rows;
            options.onProgress?.({ step: "reading", done, total });
          });
      const hiddenRows = hidden.rowHidden === false || isHidden ? [] : await hiddenLines(context, name, area, "row");
      const hiddenColumns =
        hidden.columnHidden === false || isHidden ? [] : await hiddenLines(context, name, area, "column");
      const width = area.columns;
      book.push({
        name,
        isHidden,
        top: area.row,
        left: area.column,
        values: cells.values,
        formatAt: (row, column) => cells.formats[row - area.row]?.[column - area.column] ?? "General",
        isFormula: (row, column) => cells.formulas.has((row - area.row) * width + column - area.column),
        merges: merged && !merged.isNullObject ? blocksOf(merged.address) : [],
        hiddenRows: new Set(hiddenRows),
        hiddenColumns: new Set(hiddenColumns),
        tables: survey.tables
          .filter((table) => table.sheet === name)
          .map((table) => ({
            name: table.name,
            block: { ...table.area, rows: table.area.rows + (totals.has(table.name) ? 1 : 0) },
            hasTotals: totals.has(table.name),
          })),
        ...(takenOver.has(name) && { isTakenOver: true }),
        ...(options.chosen?.[name] && { chosen: options.chosen[name] }),
      });
    }
    return {
      survey,
      book: {
        sheets: book,
        source: "workbook",
        language: options.language,
        countsFrom1904: survey.dateSystem === "1904",
      },
    };
  });
}

interface Cells {
  readonly values: CellValue[][];
  readonly formats: string[][];
  /** Row times width plus column of each cell with a formula. */
  readonly formulas: ReadonlySet<number>;
}

async function readCells(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  options: ReadBookOptions,
  onRows: (rows: number) => void,
): Promise<Cells> {
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  const formulas = new Set<number>();
  // The same few texts in every cell: kept once each.
  const codes = new Map<string, string>();
  let rows = Math.min(firstChunkRows, area.rows);
  for (let from = 0; from < area.rows;) {
    stopWhenCancelled(options);
    rows = Math.min(rows, area.rows - from);
    const block = { row: area.row + from, column: area.column, rows, columns: area.columns };
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(addressOf(block))
      .load("values,formulas,numberFormat");
    try {
      // A chunk's size follows from the one before, so that they cannot be asked for together.
      // eslint-disable-next-line skm/no-sync-in-loop
      await context.sync();
    } catch (error) {
      if (rows === 1 || !tooLarge.has(hostCodeOf(error))) throw error;
      rows = Math.ceil(rows / 2);
      continue;
    }
    // Excel on the web gives null without an error for blocks it finds too large.
    if (range.values === null || range.formulas === null || range.numberFormat === null) {
      if (rows === 1) throw new WorkbookError("host", { hostCode: "ResponsePayloadSizeLimitExceeded" });
      rows = Math.ceil(rows / 2);
      continue;
    }
    const [first] = range.values;
    const size = JSON.stringify([first, range.formulas[0], range.numberFormat[0]]).length;
    for (let row = 0; row < rows; row++) {
      const cells = range.values[row] as CellValue[];
      values.push(cells);
      const texts = range.formulas[row] as unknown[];
      for (let column = 0; column < texts.length; column++) {
        const text = texts[column];
        if (typeof text === "string" && text.length > 1 && text.startsWith("=") && text !== cells[column])
          formulas.add((from + row) * area.columns + column);
      }
      formats.push(
        (range.numberFormat[row] as string[]).map((code) => codes.get(code) ?? (codes.set(code, code), code)),
      );
    }
    onRows(rows);
    from += rows;
    rows = Math.max(1, Math.min(20_000, Math.floor(chunkSize / Math.max(1, size))));
  }
  return { values, formats, formulas };
}

/** Hidden rows or columns of a block in which some are, all asked for together. */
async function hiddenLines(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  what: "row" | "column",
): Promise<number[]> {
  const count = what === "row" ? Math.min(area.rows, 20_000) : area.columns;
  const on = context.workbook.worksheets.getItem(sheet);
  const lines = Array.from({ length: count }, (_none, at) => {
    const place =
      what === "row" ? { ...area, row: area.row + at, rows: 1 } : { ...area, column: area.column + at, columns: 1 };
    return on.getRange(addressOf(place)).load(what === "row" ? "rowHidden" : "columnHidden");
  });
  await context.sync();
  return lines.flatMap((line, at) =>
    (what === "row" ? line.rowHidden : line.columnHidden) === true
      ? [(what === "row" ? area.row : area.column) + at]
      : [],
  );
}

function blocksOf(address: string): CellBlock[] {
  return address.split(",").flatMap((each) => areaOf(each.trim()) ?? []);
}
