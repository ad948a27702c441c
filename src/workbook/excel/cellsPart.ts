import { idKey } from "../../method/cadence/idKey";
import { addressOf } from "./address";
import { type Cell, isErrorCell } from "./cell";
import { type SheetCell, userText } from "./layout";
import { holdsWritten } from "./appendRows";
import { WorkbookError, type WorkbookErrorCode } from "./workbookError";
import type { WritingPart } from "./writeTogether";

/** A cell of a row to be written, with what stood in it when it was looked at. */
export interface RowChange {
  /** From 0 on the sheet. */
  readonly column: number;
  readonly before: Cell;
  readonly after: SheetCell;
  /** The header above it, where the column is found by it. */
  readonly header?: { readonly row: number; readonly text: string };
  /** The cell is formatted as text, in which Excel would keep a number as one. */
  readonly isText?: boolean;
  /** The number format that the cell gets with its value. */
  readonly format?: string;
}

export interface CellsPlace {
  readonly sheet: string;
  /** What the sentence calls the table. */
  readonly source: string;
  /** From 0. */
  readonly row: number;
  /** The cell that says whose row it is. */
  readonly idColumn: number;
  readonly id: string;
  /** What is said when another one stands in the row or the cell was changed meanwhile. */
  readonly moved: WorkbookErrorCode;
}

/**
 * Cells of one row to write, whosever row it is then: in the same request, before it writes, it is read again whose row it
 * is, what the headers say and what the cells hold. When that is not what was seen, somebody else was quicker, and the
 * cells get back what they held.
 */
export function cellsPart(
  context: Excel.RequestContext,
  place: CellsPlace,
  changes: readonly RowChange[],
): WritingPart {
  const { sheet: sheetName, source, row, idColumn, id } = place;
  const at = (sheetRow: number, column: number): Excel.Range =>
    context.workbook.worksheets.getItem(sheetName).getRange(addressOf({ row: sheetRow, column, rows: 1, columns: 1 }));
  const read = (): Read => ({
    id: at(row, idColumn).load("values"),
    headers: changes.map(({ column, header }) => header && at(header.row, column).load("values")),
    cells: changes.map(({ column }) => at(row, column).load("values,formulas,numberFormat")),
  });
  let held: Read | null = null;
  let isHeldRead = false;

  const isInPlace = ({ id: found, headers }: Read): boolean =>
    keyOf(found) === idKey(id) &&
    headers.every((header, index) => !header || String(cellOf(header)).trim() === changes[index]?.header?.text.trim());

  return {
    key: JSON.stringify([sheetName, row, id, changes.map(({ column, after }) => [column, after])]),
    place: { sheet: sheetName, source },
    queue: () => {
      held = read();
      // What is read here stood there before this request wrote; the format decides how a text is kept.
      changes.forEach(({ column, after, isText, format }) => {
        if (format !== undefined) at(row, column).numberFormat = [[format]];
        else if (isText && typeof after === "number") at(row, column).numberFormat = [["General"]];
        at(row, column).formulas = [[after]];
      });
    },
    faultIn: (isAnswered) => {
      isHeldRead = isAnswered;
      if (!held || !isAnswered) return null;
      const isAsSeen = isInPlace(held) && held.cells.every((cell, index) => cellOf(cell) === changes[index]?.before);
      return isAsSeen
        ? null
        : new WorkbookError(place.moved, {
            place: {
              sheet: sheetName,
              cell: addressOf({ row, column: changes[0]?.column ?? idColumn, rows: 1, columns: 1 }),
            },
            values: { source },
          });
    },
    isThere: async () => {
      const now = read();
      await context.sync();
      return (
        isInPlace(now) && now.cells.every((cell, index) => holdsWritten(cellOf(cell), changes[index]?.after ?? ""))
      );
    },
    takeBack: async () => {
      changes.forEach(({ column, before, format }, index) => {
        const cell = held?.cells[index];
        const formatBefore = isHeldRead ? (cell?.numberFormat[0]?.[0] as string | undefined) : undefined;
        if (format !== undefined && formatBefore !== undefined) at(row, column).numberFormat = [[formatBefore]];
        // What was read in the writing request, where its answer came; what was seen before, where it was lost.
        const isKnown = cell && isHeldRead;
        const value = isKnown ? cellOf(cell) : before;
        const formula = isKnown ? (cell.formulas[0]?.[0] as Cell) : value;
        const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
        const isTextCell = isKnown && cell.numberFormat[0]?.[0] === "@";
        at(row, column).formulas = [
          [isFormula ? formula : typeof value === "string" && !isTextCell ? userText(value) : (value as SheetCell)],
        ];
      });
      await context.sync();
    },
  };
}

interface Read {
  readonly id: Excel.Range;
  readonly headers: readonly (Excel.Range | undefined)[];
  readonly cells: readonly Excel.Range[];
}

function keyOf(range: Excel.Range): string {
  const cell = cellOf(range);
  return isErrorCell(cell) ? "" : idKey(cell);
}

function cellOf(range: Excel.Range): Cell {
  return range.values[0]?.[0] as Cell;
}
