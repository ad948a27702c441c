import { addressOf, areaOf } from "../excel/address";
import { type AppendedRow, hasHeaders, holdsWritten } from "../excel/appendRows";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { readRequest } from "../excel/readRequest";
import { choiceArea, type SourceChoice } from "../excel/source";
import { WorkbookError } from "../excel/workbookError";
import { writeTogether, type WritingPart } from "../excel/writeTogether";
import type { JobOptions } from "../excel/written";
import { customerDaysParts, formerDays, type CustomerDays } from "./customerDays";

/** The last row of a table, and whether it holds what is to be taken back. */
interface LastRow {
  readonly isOurs: () => boolean;
  /** Its position below the header; -1 where there is none. */
  readonly index: () => number;
  readonly range: Excel.Range;
}

/**
 * Takes a logged contact, or a row of a register, back when nothing came after it: its row still is the last one and holds
 * what was written. The days that it changed in the customers table are as they were.
 * @throws WorkbookError "contactNotLast" with nothing changed, "sourceGone", "sheetProtected"
 */
export async function undoContact(
  { choice, cells, place, days = [] }: AppendedRow & { readonly days?: readonly CustomerDays[] },
  options: JobOptions,
): Promise<void> {
  const state = new WriteState();
  await inExcel(async (context) => {
    stopWhenCancelled(options);
    const notLast = (): WorkbookError =>
      new WorkbookError("contactNotLast", { place, values: { source: choice.key, cell: place.cell } });
    const area = choiceArea(choice as SourceChoice);
    const sheet = context.workbook.worksheets.getItem(choice.sheet);
    const table = choice.tableName === null ? null : context.workbook.tables.getItem(choice.tableName);
    const isContact = (row: readonly unknown[]): boolean =>
      [...cells].every(([position, cell]) => holdsWritten(row[position], cell));

    function lastRow(): LastRow {
      const rows = table?.rows.load("count");
      const header = (table?.getHeaderRowRange() ?? sheet.getRange(addressOf({ ...area, rows: 1 }))).load("values");
      const range = (
        table
          ? table.getDataBodyRange().getLastRow()
          : sheet
              .getRange("A1")
              .getBoundingRect(sheet.getUsedRange(true))
              .getLastRow()
              .getCell(0, area.column)
              .getResizedRange(0, area.columns - 1)
      ).load("values,formulas,address");
      return {
        range,
        index: () => (rows ? rows.count - 1 : (areaOf(range.address)?.row ?? -1)),
        isOurs: () => hasHeaders(header, choice.headers) && isContact(range.values[0] ?? []),
      };
    }

    const found = lastRow();
    await readRequest(context, choice);
    const index = found.index();
    if (!found.isOurs() || index < 0) throw notLast();
    const rangeOf = (): Excel.Range =>
      table ? table.rows.getItemAt(index).getRange() : sheet.getRange(addressOf({ ...area, row: index, rows: 1 }));
    let taken: Excel.Range | null = null;
    const removal: WritingPart = {
      key: JSON.stringify(["undo", choice.key, index, [...cells]]),
      place: { sheet: choice.sheet, source: choice.key },
      queue: () => {
        taken = rangeOf().load("values,formulas");
        if (table) table.rows.getItemAt(index).delete();
        else rangeOf().clear();
      },
      // Somebody sorted the table meanwhile: another row was taken.
      faultIn: (isAnswered) => (!isAnswered || isContact(taken?.values[0] ?? []) ? null : notLast()),
      isThere: async () => {
        const now = lastRow();
        await context.sync();
        return now.index() !== index || !now.isOurs();
      },
      takeBack: async () => {
        const formulas = taken?.formulas[0] ?? [];
        if (table) table.rows.add(index, [formulas]);
        else rangeOf().formulas = [formulas];
        await context.sync();
      },
    };
    await writeTogether(context, [...customerDaysParts(context, formerDays(days)), removal], state, "contact");
  }, state);
}
