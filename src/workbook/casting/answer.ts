import { idKey } from "../../method/cadence/idKey";
import { addressOf, areaOf, type Area } from "../excel/address";
import { isErrorCell, type Cell } from "../excel/cell";
import { cellsPart } from "../excel/cellsPart";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CellPlace } from "../excel/finding";
import type { Look } from "../look/look";
import { type SheetCell, userText } from "../excel/layout";
import { choiceArea } from "../excel/source";
import { WorkbookError } from "../excel/workbookError";
import { writeTogether } from "../excel/writeTogether";
import type { JobOptions } from "../excel/written";

/** An answer of the workshop: what a customer's cell in a criterion's column is to hold. */
export interface Answer {
  /** Index into the look's customer columns. */
  readonly record: number;
  /** Index of the criterion. */
  readonly criterion: number;
  /** null clears the cell: not assessed. */
  readonly value: string | number | null;
}

/** An answer as it was written, for undoing it. */
export interface Answered {
  readonly place: CellPlace;
  readonly before: Cell;
  readonly after: Cell;
  /** Id of the customer, and the cell that holds it. */
  readonly id: string;
  readonly idCell: string;
}

/**
 * Writes one answer into the customers table. The id and the header are read again first: rows and columns may have
 * moved since the look.
 * @throws WorkbookError with nothing written: "sourceChanged" when another customer or column stands there now,
 * "cellHasFormula", a protected sheet
 */
export async function answer(look: Look, given: Answer, options: JobOptions): Promise<Answered> {
  const { customers, customerColumns: columns, castingInput: input } = look;
  if (!customers || !columns) throw new WorkbookError("noCustomers");
  if (!input) throw new WorkbookError("criteriaMissing");
  const { choice } = customers;
  const area = choiceArea(choice);
  const idPosition = customers.columns.customerId;
  const position = input.rules.positions[given.criterion] ?? -1;
  const row = columns.sheetRow[given.record];
  const id = columns.customerId[given.record] ?? "";
  const changed = (): WorkbookError =>
    new WorkbookError("sourceChanged", { sheet: choice.sheet, values: { source: choice.key } });
  if (idPosition === undefined || position < 0 || row === undefined || id === "") throw changed();
  const cellAt = (sheetRow: number, column: number): string =>
    addressOf({ row: sheetRow, column: area.column + column, rows: 1, columns: 1 } satisfies Area);
  const place = { sheet: choice.sheet, cell: cellAt(row - 1, position) };
  const idCell = cellAt(row - 1, idPosition);
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const sheet = context.workbook.worksheets.getItemOrNullObject(choice.sheet).load("name");
    await context.sync();
    if (sheet.isNullObject) throw changed();
    const ids = sheet.getRange(idCell).load("values");
    const header = sheet.getRange(cellAt(area.row, position)).load("values");
    const target = sheet.getRange(place.cell).load("values,formulas,numberFormat");
    sheet.protection.load("protected");
    await context.sync();
    const headerText = choice.headers[position] ?? "";
    if (idOf(ids) !== id || String(cellOf(header)).trim() !== headerText.trim()) throw changed();
    stopAtProtection(sheet);
    const formula = target.formulas[0]?.[0] as Cell;
    if (typeof formula === "string" && formula.startsWith("=") && formula !== cellOf(target))
      throw new WorkbookError("cellHasFormula", { place });
    const part = cellsPart(
      context,
      {
        sheet: choice.sheet,
        source: choice.key,
        row: row - 1,
        idColumn: area.column + idPosition,
        id,
        moved: "sourceChanged",
      },
      [
        {
          column: area.column + position,
          before: cellOf(target),
          after: kept(target, given.value ?? ""),
          header: { row: area.row, text: headerText },
        },
      ],
    );
    await writeTogether(context, [part], state, "answer");
    return { place, before: cellOf(target), after: given.value ?? "", id, idCell };
  }, state);
}

/**
 * Takes an answer back: the cell holds what it held before.
 * @throws WorkbookError with nothing written: "cellChanged" when the cell or the customer beside it is another by now
 */
export async function undoAnswer({ place, before, after, id, idCell }: Answered, options: JobOptions): Promise<void> {
  const state = new WriteState();
  await inExcel(async (context) => {
    stopWhenCancelled(options);
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load("name");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError("cellChanged", { place });
    const ids = sheet.getRange(idCell).load("values");
    const target = sheet.getRange(place.cell).load("values,numberFormat");
    sheet.protection.load("protected");
    await context.sync();
    if (idOf(ids) !== id || cellOf(target) !== after) throw new WorkbookError("cellChanged", { place });
    stopAtProtection(sheet);
    const [at, owner] = [areaOf(place.cell), areaOf(idCell)];
    if (!at || !owner) throw new WorkbookError("cellChanged", { place });
    const part = cellsPart(
      context,
      { sheet: place.sheet, source: place.sheet, row: at.row, idColumn: owner.column, id, moved: "cellChanged" },
      [{ column: at.column, before: after, after: kept(target, before) }],
    );
    await writeTogether(context, [part], state, "answer");
  }, state);
}

function stopAtProtection(sheet: Excel.Worksheet): void {
  const { name } = sheet;
  if (sheet.protection.protected) throw new WorkbookError("sheetProtected", { sheet: name, values: { sheet: name } });
}

function idOf(range: Excel.Range): string {
  const cell = cellOf(range);
  return isErrorCell(cell) ? "" : idKey(cell);
}

function cellOf(range: Excel.Range): Cell {
  return range.values[0]?.[0] as Cell;
}

/** A text never becomes a formula, a number or a date; in a cell with the format "@" the apostrophe would be seen. */
function kept(target: Excel.Range, value: Cell): SheetCell {
  const isText = target.numberFormat[0]?.[0] === "@";
  return typeof value === "string" && !isText ? userText(value) : value;
}
