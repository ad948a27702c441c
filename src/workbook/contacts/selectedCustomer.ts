import { idKey } from "../../method/cadence/idKey";
import { customersSource } from "../../method/tables/customers";
import { headerKey } from "../../method/tables/headers";
import { languages, say } from "../../text/text";
import { addressOf, type Area, areaOf } from "../excel/address";
import { isBlankCell } from "../excel/cell";
import { readInExcel } from "../excel/excel";
import { choiceArea } from "../excel/source";
import type { Look } from "../look/look";
import { membersIn, networksIn } from "../look/networksIn";

/** Headers are looked for in so many rows from the top of a sheet that is no source. */
const headerRows = 40;

export interface SelectedCustomer {
  readonly customerId: string;
  /** Of the look's customer columns. */
  readonly record: number;
}

/**
 * The customer whose row is selected, on any sheet: by the column of its id or network, else by an id in the row. One
 * request and one for the cells of the row.
 * @returns null where the row speaks of no customer of the look
 */
export async function selectedCustomer(look: Look): Promise<SelectedCustomer | null> {
  if (!look.customerColumns) return null;
  return readInExcel(async (context) => {
    const active = context.workbook.getActiveCell().load("address,rowIndex,columnIndex");
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    const area = used.isNullObject ? undefined : areaOf(used.address);
    const { rowIndex: row, columnIndex: column } = active;
    if (!area || row < area.row || row >= area.row + area.rows) return null;
    const cells = sheet.getRange(addressOf({ ...area, row, rows: 1 })).load("values");
    const source = sourceAt(look, sheet.name, row);
    const top: Area = { ...area, rows: Math.min(headerRows, row - area.row) };
    const headers = source || top.rows === 0 ? null : sheet.getRange(addressOf(top)).load("values");
    await context.sync();
    const values = (cells.values[0] ?? []) as readonly unknown[];
    if (source !== null) return ofId(look, values[source - area.column]);
    return (
      byHeader(look, (headers?.values ?? []) as readonly (readonly unknown[])[], values, column - area.column) ??
      byContent(look, values)
    );
  });
}

/** Column of the customer id on the sheet, where the row is one of the customers or contacts table. */
function sourceAt(look: Look, sheet: string, row: number): number | null {
  for (const found of [look.customers, look.contacts]) {
    const position = found?.columns.customerId;
    if (!found || position === undefined || found.choice.sheet !== sheet) continue;
    const area = choiceArea(found.choice);
    // A contact logged since the look stands below the table that it saw.
    if (row > area.row) return area.column + position;
  }
  return null;
}

const idHeaders = new Set(
  [...customersSource.columns.customerId.headers, ...languages.map((language) => say(language, "columns.key"))].map(
    headerKey,
  ),
);
const networkHeaders = new Set(
  [...customersSource.columns.network.headers, ...customersSource.columns.customer.headers].map(headerKey),
);

/** By the nearest header of an id to the left of the selected cell or under it, else of a network or a name. */
function byHeader(
  look: Look,
  top: readonly (readonly unknown[])[],
  values: readonly unknown[],
  column: number,
): SelectedCustomer | null {
  for (const words of [idHeaders, networkHeaders]) {
    const columns = values.flatMap((_, at) =>
      top.some((cells) => typeof cells[at] === "string" && words.has(headerKey(cells[at]))) ? [at] : [],
    );
    const left = columns.filter((at) => at <= column).reverse();
    for (const at of [...left, ...columns.filter((each) => each > column)]) {
      const found = ofId(look, values[at]) ?? ofNetwork(look, values[at]) ?? ofName(look, values[at]);
      if (found) return found;
    }
  }
  return null;
}

/** By an id that stands in the row. A small number may be anything, so that only texts and long numbers count. */
function byContent(look: Look, values: readonly unknown[]): SelectedCustomer | null {
  for (const value of values) {
    if (typeof value === "number" && !(Number.isInteger(value) && value >= 1000)) continue;
    const found = ofId(look, value);
    if (found) return found;
  }
  for (const value of values) {
    const found = typeof value === "string" ? ofNetwork(look, value) : null;
    if (found) return found;
  }
  return null;
}

function ofId(look: Look, cell: unknown): SelectedCustomer | null {
  const record = isBlankCell(cell) ? undefined : networksIn(look).customerRows.get(idKey(cell));
  return record === undefined ? null : at(look, record);
}

function ofNetwork(look: Look, cell: unknown): SelectedCustomer | null {
  const key = idKey(cell);
  const network = key === "" ? -1 : networksIn(look).keys.indexOf(key);
  const record = membersIn(look)[network]?.[0];
  return record === undefined ? null : at(look, record);
}

/** A name that only one customer has. */
function ofName(look: Look, cell: unknown): SelectedCustomer | null {
  const names = look.customerColumns?.customer ?? [];
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const record = names.indexOf(cell.trim());
  return record < 0 || names.indexOf(cell.trim(), record + 1) >= 0 ? null : at(look, record);
}

function at(look: Look, record: number): SelectedCustomer {
  return { customerId: look.customerColumns?.customerId[record] ?? "", record };
}
