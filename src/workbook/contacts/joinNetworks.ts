import { addressOf } from "../excel/address";
import type { Cell } from "../excel/cell";
import { cellsPart } from "../excel/cellsPart";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { userText } from "../excel/layout";
import { choiceArea } from "../excel/source";
import { WorkbookError } from "../excel/workbookError";
import { writeTogether } from "../excel/writeTogether";
import type { JobOptions } from "../excel/written";
import type { Look } from "../look/look";
import { nearNetworks } from "../look/nearNetworks";

/**
 * Writes the usual spelling of a network into the rows of the customers that have another one.
 * @param name the spelling that goes
 * @returns how many cells were written
 * @throws WorkbookError with nothing written: "noCustomers", "sourceChanged" when a row is another customer's by now or its
 * network was changed, "cellHasFormula", "sheetProtected"
 */
export async function joinNetworks(look: Look, name: string, options: JobOptions): Promise<number> {
  const { customers, customerColumns: columns } = look;
  const [position, idPosition] = [customers?.columns.network, customers?.columns.customerId];
  const near = columns && nearNetworks(columns).find((each) => each.name === name);
  if (!customers || !columns || position === undefined || idPosition === undefined || !near)
    throw new WorkbookError("noCustomers");
  const { choice } = customers;
  const area = choiceArea(choice);
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const sheet = context.workbook.worksheets.getItem(choice.sheet);
    const cells = near.records.map((record) => {
      const row = (columns.sheetRow[record] as number) - 1;
      const cell = sheet
        .getRange(addressOf({ row, column: area.column + position, rows: 1, columns: 1 }))
        .load("values,formulas,address");
      return { record, row, cell };
    });
    await context.sync();
    for (const { cell } of cells) {
      const formula = cell.formulas[0]?.[0] as unknown;
      if (typeof formula === "string" && formula.startsWith("=") && formula !== cell.values[0]?.[0])
        throw new WorkbookError("cellHasFormula", {
          place: { sheet: choice.sheet, cell: cell.address.slice(cell.address.lastIndexOf("!") + 1) },
        });
    }
    const isChanged = cells.some(({ cell }) => String(cell.values[0]?.[0]).trim() !== name);
    if (isChanged) throw new WorkbookError("sourceChanged", { sheet: choice.sheet, values: { source: choice.key } });
    const parts = cells.map(({ record, row, cell }) =>
      cellsPart(
        context,
        {
          sheet: choice.sheet,
          source: choice.key,
          row,
          idColumn: area.column + idPosition,
          id: columns.customerId[record] ?? "",
          moved: "sourceChanged",
        },
        [
          {
            column: area.column + position,
            before: cell.values[0]?.[0] as Cell,
            after: userText(near.usual),
            header: { row: area.row, text: choice.headers[position] ?? "" },
          },
        ],
      ),
    );
    await writeTogether(context, parts, state, "partly");
    return parts.length;
  }, state);
}
