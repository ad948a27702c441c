import { idKey } from "../../method/cadence/idKey";
import type { Language } from "../../text/text";
import { addressOf } from "../excel/address";
import type { Cell } from "../excel/cell";
import { cellsPart, type RowChange, type CellsPlace } from "../excel/cellsPart";
import { dayCell } from "../excel/dayCell";
import { canonicalSerial } from "../excel/dateSystem";
import { dayFormat } from "../excel/layout";
import { readRequest } from "../excel/readRequest";
import { choiceArea } from "../excel/source";
import { WorkbookError } from "../excel/workbookError";
import type { WritingPart } from "../excel/writeTogether";
import type { Look } from "../look/look";
import { networksIn } from "../look/networksIn";
import type { NewContact } from "./newContact";

/** What a logged contact changed in the row of its customer, for taking it back. */
export interface CustomerDays {
  readonly place: CellsPlace;
  readonly changes: readonly RowChange[];
}

/** Where the customers table says when a customer was last contacted and is to be next, by position. */
export function dayPositions({ customers, contacts }: Look): { readonly last?: number; readonly next?: number } {
  const { lastContact, nextContact } = customers?.columns ?? {};
  // Which columns these are may have been said of the contacts.
  const last = contacts?.isOneTable ? (contacts.columns.date ?? lastContact) : lastContact;
  const next = contacts?.isOneTable ? (contacts.columns.followUp ?? nextContact) : nextContact;
  return { ...(last !== undefined && { last }), ...(next !== undefined && { next }) };
}

/**
 * What contacts make of the last and the next contact in the rows of their customers. An attempt that reached nobody moves
 * only the next one; a contact older than the last one changes nothing; a formula stays. One request, which only reads;
 * none where the table has no such columns.
 * @throws WorkbookError "sourceChanged" when another customer stands in the row meanwhile
 */
export async function customerDaysOf(
  context: Excel.RequestContext,
  look: Look,
  contacts: readonly NewContact[],
  language: Language,
): Promise<readonly CustomerDays[]> {
  const { customers, customerColumns } = look;
  const { last, next } = dayPositions(look);
  const idPosition = customers?.columns.customerId;
  if (!customers || !customerColumns || idPosition === undefined || (last === undefined && next === undefined))
    return [];
  const { choice } = customers;
  const area = choiceArea(choice);
  const byCustomer = new Map<string, NewContact[]>();
  for (const contact of contacts) {
    const key = idKey(contact.customerId);
    byCustomer.set(key, [...(byCustomer.get(key) ?? []), contact]);
  }
  const { customerRows } = networksIn(look);
  const sheet = context.workbook.worksheets.getItem(choice.sheet);
  const rows = [...byCustomer].flatMap(([id, own]) => {
    const record = customerRows.get(id);
    if (record === undefined) return [];
    const row = (customerColumns.sheetRow[record] as number) - 1;
    const cell = (position: number): Excel.Range =>
      sheet
        .getRange(addressOf({ row, column: area.column + position, rows: 1, columns: 1 }))
        .load("values,formulas,numberFormat");
    return [
      {
        ...{ id, own, row, idCell: cell(idPosition) },
        last: last === undefined ? undefined : cell(last),
        next: next === undefined ? undefined : cell(next),
      },
    ];
  });
  if (rows.length === 0) return [];
  await readRequest(context, choice);
  return rows.flatMap(({ id, own, row, idCell, ...cells }): CustomerDays[] => {
    if (idKey(idCell.values[0]?.[0]) !== id)
      throw new WorkbookError("sourceChanged", { sheet: choice.sheet, values: { source: choice.key } });
    const before = dayIn(cells.last, look);
    let reached = before;
    let agreed: number | null | undefined;
    for (const { date, outcome, followUp } of [...own].sort((a, b) => a.date - b.date)) {
      if (reached !== null && date < reached) continue;
      if (outcome === "notReached") agreed = followUp ?? agreed;
      else [reached, agreed] = [date, followUp];
    }
    const changes = [
      ...(last !== undefined && reached !== before ? changed(cells.last, last, reached) : []),
      ...(next !== undefined && agreed !== undefined ? changed(cells.next, next, agreed) : []),
    ];
    const place: CellsPlace = {
      ...{ sheet: choice.sheet, source: choice.key, row, idColumn: area.column + idPosition, id },
      moved: "sourceChanged",
    };
    return changes.length === 0 ? [] : [{ place, changes }];
  });

  function changed(cell: Excel.Range | undefined, position: number, day: number | null): RowChange[] {
    const value = cell?.values[0]?.[0] as Cell;
    const formula = cell?.formulas[0]?.[0] as unknown;
    if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return [];
    const after = dayCell(look.dateSystem, day);
    // "After Easter" says more than a blank would.
    if (after === value || (after === "" && typeof value === "string")) return [];
    const format = String(cell?.numberFormat[0]?.[0] ?? "General");
    return [
      {
        ...{ column: area.column + position, before: value, after },
        header: { row: area.row, text: choice.headers[position] ?? "" },
        ...(format === "General" || format === "@" ? { format: dayFormat(language) } : {}),
      },
    ];
  }
}

function dayIn(cell: Excel.Range | undefined, { dateSystem }: Look): number | null {
  const value: unknown = cell?.values[0]?.[0];
  return typeof value === "number" && value >= 1 ? Math.floor(canonicalSerial(dateSystem, value)) : null;
}

/** The parts of a writing request that change the rows. */
export function customerDaysParts(context: Excel.RequestContext, days: readonly CustomerDays[]): WritingPart[] {
  return days.map(({ place, changes }) => cellsPart(context, place, changes));
}

/** What gives the rows their former days back. */
export function formerDays(days: readonly CustomerDays[]): CustomerDays[] {
  return days.map(({ place, changes }) => ({
    place,
    changes: changes.map(({ before, after, ...change }) => ({
      ...change,
      before: after as Cell,
      after: typeof before === "string" && before !== "" ? `'${before}` : before,
    })),
  }));
}
