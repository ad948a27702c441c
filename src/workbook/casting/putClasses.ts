import { idKey } from "../../method/cadence/idKey";
import { say } from "../../text/text";
import { addressOf } from "../excel/address";
import { isErrorCell, type Cell } from "../excel/cell";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { userText, type SheetCell } from "../excel/layout";
import { runsOf } from "../excel/readColumns";
import { choiceArea } from "../excel/source";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { writeTogether, type WritingPart } from "../excel/writeTogether";
import type { JobOptions } from "../excel/written";
import { checkedCustomers } from "../look/checkedCustomers";
import type { Look } from "../look/look";
import { addColumns, stopWhenColumnsBlocked } from "./addColumns";
import type { ClassChange } from "./classChanges";
import { stopWhenProtected } from "./storeCasting";

/** What was put into the class column, for taking it back. */
export interface ClassesPut {
  readonly sheet: string;
  /** Column of the classes and of the ids, from 0; row of the header. */
  readonly column: number;
  readonly idColumn: number;
  readonly headerRow: number;
  readonly header: string;
  /** In the order of their rows, from 0. */
  readonly cells: readonly {
    readonly row: number;
    readonly id: string;
    readonly before: Cell;
    readonly after: string;
    /** The cell is formatted as text: an apostrophe would be seen in it. */
    readonly isText: boolean;
  }[];
}

/**
 * Puts classes into the class column of the customers table; where there is none, one is added at its right end. Only the
 * cells that change are written. Whose rows they are, the header and what the cells hold is read in the same request:
 * where somebody was quicker nothing is written.
 * @throws WorkbookError with nothing written: "sourceChanged", "cellHasFormula", cells in the way of a new column, a
 * protected sheet
 */
export async function putClasses(
  look: Look,
  changes: readonly ClassChange[],
  options: JobOptions,
): Promise<ClassesPut> {
  const { customers } = checkedCustomers(look, ["customerId"]);
  const { choice, columns } = customers;
  const area = choiceArea(choice);
  const rows = look.customerColumns?.sheetRow ?? [];
  const known = columns.class;
  const put: ClassesPut = {
    sheet: choice.sheet,
    column: area.column + (known ?? area.columns),
    idColumn: area.column + (columns.customerId ?? 0),
    headerRow: area.row,
    header: known === undefined ? say(options.language, "columns.class") : (choice.headers[known] ?? ""),
    cells: changes.map(({ record, id, from, to }) => ({
      row: (rows[record] as number) - 1,
      id,
      before: from,
      after: to,
      isText: false,
    })),
  };
  if (put.cells.length === 0) return put;
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const survey = await surveyWorkbook(context);
    if (known === undefined) {
      // In the way is said before anything is written; the column itself stays when the classes cannot be written.
      await stopWhenColumnsBlocked(context, survey, choice, 1);
      state.written = "columns";
      state.sheet = choice.sheet;
      addColumns(context, choice, [put.header]);
      await context.sync();
    } else stopWhenProtected(survey, [choice.sheet]);
    const found = await readCells(context, put);
    const formula = found.findIndex(
      ({ formula, value }) => typeof formula === "string" && formula.startsWith("=") && formula !== value,
    );
    if (formula >= 0)
      throw new WorkbookError("cellHasFormula", {
        place: { sheet: put.sheet, cell: cellAt(put, put.cells[formula]?.row ?? 0) },
      });
    const seen = {
      ...put,
      cells: put.cells.map((cell, at) => ({
        ...cell,
        before: found[at]?.value ?? "",
        isText: found[at]?.isText ?? false,
      })),
    };
    const asLooked = put.cells.every(({ before }, at) => textIn(found[at]?.value) === String(before).trim());
    if (!asLooked) throw new WorkbookError("sourceChanged", { sheet: put.sheet, values: { source: choice.key } });
    await writeTogether(context, [columnPart(context, seen, choice.key, "put")], state, "partly");
    return seen;
  }, state);
}

/**
 * Takes classes back: each cell holds what it held before.
 * @throws WorkbookError with nothing written: "cellChanged" where a cell or the customer beside it is another by now
 */
export async function undoPutClasses(put: ClassesPut, options: JobOptions): Promise<void> {
  if (put.cells.length === 0) return;
  const state = new WriteState();
  await inExcel(async (context) => {
    stopWhenCancelled(options);
    stopWhenProtected(await surveyWorkbook(context), [put.sheet]);
    await writeTogether(context, [columnPart(context, put, put.sheet, "undo")], state, "partly");
  }, state);
}

/** Rows that follow each other are one range: a sorted list is few of them. By the places of the cells. */
function rangesOf({ cells }: ClassesPut): { readonly from: number; readonly to: number }[] {
  let to = 0;
  return runsOf(cells.map(({ row }) => row)).map(({ count }) => ({ from: to, to: (to += count) }));
}

interface Held {
  readonly header: Excel.Range;
  readonly runs: readonly { readonly ids: Excel.Range; readonly cells: Excel.Range }[];
}

function columnPart(context: Excel.RequestContext, put: ClassesPut, source: string, way: "put" | "undo"): WritingPart {
  const runs = rangesOf(put);
  const code = way === "put" ? "sourceChanged" : "cellChanged";
  const wanted = (at: number): Cell => (way === "put" ? (put.cells[at]?.after ?? "") : (put.cells[at]?.before ?? ""));
  const stood = (at: number): Cell => (way === "put" ? (put.cells[at]?.before ?? "") : (put.cells[at]?.after ?? ""));
  let held: Held | null = null;
  const read = (): Held => hold(context, put, runs);
  /** The first cell that is another than these, or whose row is another customer's; -1 where all are. */
  const firstOther = (found: Held, expected: (at: number) => Cell): number => {
    if (textIn(found.header.values[0]?.[0]) !== put.header.trim()) return 0;
    for (const [index, { from, to }] of runs.entries())
      for (let at = from; at < to; at++) {
        const run = found.runs[index];
        const id = run?.ids.values[at - from]?.[0] as Cell;
        const cell = run?.cells.values[at - from]?.[0] as Cell;
        const isOwn = !isErrorCell(id) && idKey(id) === idKey(put.cells[at]?.id ?? "");
        if (!isOwn || textIn(cell) !== textIn(expected(at))) return at;
      }
    return -1;
  };
  const write = (values: (at: number) => Cell): void => {
    const sheet = context.workbook.worksheets.getItem(put.sheet);
    for (const { from, to } of runs) {
      const range = sheet.getRange(rangeAt(put, put.column, from, to));
      range.formulas = Array.from({ length: to - from }, (_, offset) => [
        kept(values(from + offset), put.cells[from + offset]?.isText ?? false),
      ]);
    }
  };
  return {
    key: JSON.stringify([way, put.sheet, put.column, put.cells]),
    place: { sheet: put.sheet, source },
    queue: () => {
      held = read();
      write(wanted);
    },
    faultIn: (isAnswered) => {
      if (!held || !isAnswered) return null;
      const other = firstOther(held, stood);
      if (other < 0) return null;
      const place = { sheet: put.sheet, cell: cellAt(put, put.cells[other]?.row ?? 0) };
      return new WorkbookError(code, { place, sheet: put.sheet, values: { source } });
    },
    isThere: async () => {
      const now = read();
      await context.sync();
      return firstOther(now, wanted) < 0;
    },
    takeBack: async () => {
      // What was read in the writing request, where its answer came; what was seen before, where it was lost.
      const values = heldValues(held, runs);
      write((at) => values?.[at] ?? stood(at));
      await context.sync();
    },
  };
}

function hold(
  context: Excel.RequestContext,
  put: ClassesPut,
  runs: readonly { readonly from: number; readonly to: number }[],
): Held {
  const sheet = context.workbook.worksheets.getItem(put.sheet);
  const header = addressOf({ row: put.headerRow, column: put.column, rows: 1, columns: 1 });
  return {
    header: sheet.getRange(header).load("values"),
    runs: runs.map(({ from, to }) => ({
      ids: sheet.getRange(rangeAt(put, put.idColumn, from, to)).load("values"),
      cells: sheet.getRange(rangeAt(put, put.column, from, to)).load("values"),
    })),
  };
}

function heldValues(held: Held | null, runs: readonly { readonly from: number; readonly to: number }[]): Cell[] | null {
  if (!held) return null;
  try {
    return runs.flatMap(({ from, to }, index) =>
      Array.from({ length: to - from }, (_, offset) => held.runs[index]?.cells.values[offset]?.[0] as Cell),
    );
  } catch {
    // The answer of the request was lost, and with it what was read.
    return null;
  }
}

async function readCells(
  context: Excel.RequestContext,
  put: ClassesPut,
): Promise<readonly { readonly value: Cell; readonly formula: Cell; readonly isText: boolean }[]> {
  const first = put.cells[0]?.row ?? 0;
  const rows = (put.cells.at(-1)?.row ?? first) - first + 1;
  const area = addressOf({ row: first, column: put.column, rows, columns: 1 });
  const range = context.workbook.worksheets.getItem(put.sheet).getRange(area).load("values,formulas,numberFormat");
  await context.sync();
  return put.cells.map(({ row }) => ({
    value: range.values[row - first]?.[0] as Cell,
    formula: range.formulas[row - first]?.[0] as Cell,
    isText: range.numberFormat[row - first]?.[0] === "@",
  }));
}

function rangeAt({ cells }: ClassesPut, column: number, from: number, to: number): string {
  return addressOf({ row: cells[from]?.row ?? 0, column, rows: to - from, columns: 1 });
}

function cellAt({ column }: ClassesPut, row: number): string {
  return addressOf({ row, column, rows: 1, columns: 1 });
}

function textIn(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

function kept(value: Cell, isText: boolean): SheetCell {
  return typeof value === "string" && !isText ? userText(value) : value;
}
