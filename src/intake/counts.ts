import { addMonths, serialFrom1904 } from "../method/calendar/serial";
import { readWord } from "./cellWord";
import type { ColumnRead } from "./column";
import { isFilled, cellText, type CellValue, type IntakeBook, type IntakeSheet } from "./sheet";
import type { List, Understanding } from "./understand";

/** How many records a reading gives, every proposed answer taken. */
export interface IntakeCounts {
  readonly customers: number;
  readonly contacts: number;
  readonly tasks?: number;
  readonly persons?: number;
  readonly orders?: number;
  readonly deals?: number;
}

/** Counts records by kind: open activities are tasks, planned ones and crosses for "no" are nothing. */
export function intakeCountsOf(book: IntakeBook, { lists, customers, asOf }: Understanding): IntakeCounts {
  let contacts = 0;
  let tasks = 0;
  let persons = 0;
  let orders = 0;
  let deals = 0;
  for (const list of lists) {
    const sheet = book.sheets[list.sheet] as IntakeSheet;
    const cell = (column: ColumnRead | undefined, row: number) =>
      column && sheet.values[row - sheet.top]?.[column.column - sheet.left];
    const find = (field: ColumnRead["field"]) => list.columns.find((column) => column.field === field);
    if (list.kind === "contacts") {
      for (const row of list.body.rows) {
        if (isOpen(cell(find("done"), row), list)) tasks++;
        else if (!isNoContact(cell(find("outcome"), row), list)) contacts++;
      }
    } else if (list.kind === "tasks") {
      const done = find("done");
      tasks += list.body.rows.filter((row) => !done || !isDone(cell(done, row), list)).length;
    } else if (list.kind === "persons") persons += list.body.rows.length - list.otherRows.length;
    else if (list.kind === "orders") {
      deals += list.body.rows.length;
      orders += wonRows(book, list, asOf).length;
    } else if (list.kind === "customers") {
      if (list.weeks)
        contacts += list.marks
          .filter(({ word }) => readWord("mark", word, list.language)?.to !== "none")
          .reduce((sum, { count }) => sum + count, 0);
      const last = find("lastContact");
      if (last) contacts += last.filled - last.notAssessed.length - last.left.length - last.errors.length;
    }
  }
  const kinds = new Set(lists.map(({ kind }) => kind));
  return {
    customers: customers.length,
    contacts,
    ...(persons > 0 && { persons }),
    ...((tasks > 0 || kinds.has("tasks")) && { tasks }),
    ...(kinds.has("orders") && { orders, deals }),
  };
}

/** True for an activity that has not been done. */
export function isOpen(value: CellValue | undefined, list: Pick<List, "language">): boolean {
  if (!isFilled(value)) return false;
  return readWord("done", doneText(value), list.language)?.to === "task";
}

function isDone(value: CellValue | undefined, list: Pick<List, "language">): boolean {
  return isFilled(value) && readWord("done", doneText(value), list.language)?.to === "contact";
}

/** Outlook's share of what is done: 1 or 100 is all of it, anything between is open. */
function doneText(value: CellValue | undefined): string {
  if (typeof value === "number") return value === 1 || value === 100 ? "100" : "0";
  if (typeof value === "boolean") return String(value);
  return cellText(value);
}

/** True for a row that stands for no contact at all: planned, cancelled. */
export function isNoContact(value: CellValue | undefined, list: Pick<List, "language">): boolean {
  return isFilled(value) && readWord("outcome", cellText(value), list.language)?.to === "none";
}

/** Rows of deals that were won within twelve months before the as-of day. */
export function wonRows(book: IntakeBook, list: List, asOf: number): readonly number[] {
  const sheet = book.sheets[list.sheet] as IntakeSheet;
  const stage = list.columns.find(({ field }) => field === "stage");
  const date = list.columns.find(({ field }) => field === "date");
  const converted = new Map((date?.conversions ?? []).map(({ row, to }) => [row, to] as const));
  const yearBefore = addMonths(asOf, -12) ?? 0;
  return list.body.rows.filter((row) => {
    const word = stage && sheet.values[row - sheet.top]?.[stage.column - sheet.left];
    if (stage && readWord("stage", cellText(word), list.language)?.to !== "won") return false;
    if (!date) return true;
    const value = converted.get(row) ?? sheet.values[row - sheet.top]?.[date.column - sheet.left];
    if (typeof value !== "number") return false;
    const day = Math.floor(book.countsFrom1904 ? serialFrom1904(value) : value);
    return day > yearBefore && day <= asOf;
  });
}
