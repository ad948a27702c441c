import { idKey } from "../../method/cadence/idKey";
import { type Phase, phaseOf } from "../../method/measures/phases";
import { customersSource } from "../../method/tables/customers";
import { headerKey } from "../../method/tables/headers";
import { addressOf } from "../excel/address";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { CustomerField, Look } from "../look/look";
import type { Cell } from "../excel/cell";
import { cellsPart } from "../excel/cellsPart";
import type { WritingPart } from "../excel/writeTogether";
import { type Registered, writeWithRecords } from "../registers/appendToRegister";
import type { NewRecord } from "../registers/registers";
import { choiceArea } from "../excel/source";
import { phaseWords } from "../words/registerWords";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { networksIn } from "../look/networksIn";

export interface PhaseMove {
  readonly customerId: string;
  readonly to: Phase;
  /** Whole serial of the 1900 system. */
  readonly day: number;
  /** 0..4; null leaves the customer's interest as it is. */
  readonly interest: number | null;
  readonly reason: string;
  /** Of a dropped prospect: the day to look again. */
  readonly lookAgain: number | null;
}

/** What a move of phase wrote, and what it could not because the customers table has no such column. */
export interface PhaseMoved extends Registered {
  readonly leftOut: readonly CustomerField[];
}

/**
 * Moves a customer to another phase: the customer's cells for phase and interest, and a row in the history with the
 * reason.
 * @throws WorkbookError with nothing written: "noCustomers", "sourceChanged" when another customer stands in the row
 * now, "cellHasFormula", "sheetProtected"
 */
export async function movePhase(look: Look, move: PhaseMove, options: JobOptions): Promise<PhaseMoved> {
  const { customers, customerColumns: columns } = look;
  const record = networksIn(look).customerRows.get(idKey(move.customerId));
  if (!customers || !columns || record === undefined) throw new WorkbookError("noCustomers");
  const { choice } = customers;
  const area = choiceArea(choice);
  const row = (columns.sheetRow[record] as number) - 1;
  const changed = (): WorkbookError =>
    new WorkbookError("sourceChanged", { sheet: choice.sheet, values: { source: choice.key } });
  const writes = (["phase", "interest"] as const).filter((field) => field === "phase" || move.interest !== null);
  const leftOut = writes.filter((field) => customers.columns[field] === undefined);
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const sheet = context.workbook.worksheets.getItemOrNullObject(choice.sheet).load("name");
    await context.sync();
    if (sheet.isNullObject) throw changed();
    const rangeOf = (sheetRow: number, position: number): Excel.Range =>
      sheet.getRange(addressOf({ row: sheetRow, column: area.column + position, rows: 1, columns: 1 }));
    const id = rangeOf(row, customers.columns.customerId ?? 0).load("values");
    const targets = writes.flatMap((field) => {
      const position = customers.columns[field];
      if (position === undefined) return [];
      return [
        {
          field,
          column: area.column + position,
          header: rangeOf(area.row, position).load("values"),
          text: choice.headers[position] ?? "",
          cell: rangeOf(row, position).load("values,formulas,address,numberFormat"),
        },
      ];
    });
    sheet.protection.load("protected");
    await context.sync();
    const isSame = ({ header, text }: (typeof targets)[number]): boolean =>
      String(header.values[0]?.[0]).trim() === text.trim();
    if (idKey(id.values[0]?.[0]) !== idKey(columns.customerId[record]) || !targets.every(isSame)) throw changed();
    if (sheet.protection.protected && targets.length > 0)
      throw new WorkbookError("sheetProtected", { sheet: choice.sheet, values: { sheet: choice.sheet } });
    for (const { cell } of targets) {
      const formula = cell.formulas[0]?.[0] as unknown;
      if (typeof formula === "string" && formula.startsWith("=") && formula !== cell.values[0]?.[0])
        throw new WorkbookError("cellHasFormula", {
          place: { sheet: choice.sheet, cell: cell.address.slice(cell.address.lastIndexOf("!") + 1) },
        });
    }
    const known = columns.phase[record] ?? "";
    const rated = columns.interest[record] as number;
    const word = phaseWords.wordOf(wording(look, options), move.to);
    const history: NewRecord<"phaseHistory"> = {
      customerId: move.customerId,
      date: move.day,
      from: phaseOf(known) ?? null,
      to: move.to,
      interest: move.interest ?? (Number.isNaN(rated) ? null : rated),
      reason: move.reason,
      lookAgain: move.lookAgain,
    };
    // The customer's cells and the row of the history are one request: both stand there or none.
    const cells = (): readonly WritingPart[] =>
      targets.length === 0
        ? []
        : [
            cellsPart(
              context,
              {
                sheet: choice.sheet,
                source: choice.key,
                row,
                idColumn: area.column + (customers.columns.customerId ?? 0),
                id: columns.customerId[record] ?? "",
                moved: "sourceChanged",
              },
              targets.map(({ field, column, text, cell }) => ({
                column,
                before: cell.values[0]?.[0] as Cell,
                after: field === "phase" ? word : (move.interest as number),
                header: { row: area.row, text },
                isText: cell.numberFormat[0]?.[0] === "@",
              })),
            ),
          ];
    const registered = await writeWithRecords(context, look, [["phaseHistory", [history]]], options, state, {
      first: cells,
    });
    return { ...registered, leftOut };
  }, state);
}

/** "Phase" is a word of both languages: the header of the customer id decides. */
function wording({ customers }: Look, { language }: JobOptions): JobOptions["language"] {
  const position = customers?.columns.customerId;
  const header = headerKey(position === undefined ? "" : (customers?.choice.headers[position] ?? ""));
  if (header === headerKey(customersSource.columns.customerId.headers[0])) return "en";
  return header.startsWith("kunden") ? "de" : language;
}
