import { areaOf, columnLetters } from "../excel/address";
import type { SourcePlace } from "../excel/cell";
import type { CellPlace } from "../excel/finding";
import type { Look } from "./look";
import type { FoundSource } from "../excel/source";

const known = new WeakMap<object, SourcePlace>();

/** Where the columns of a found source stand on its sheet; asked for once for each row of a list, made once. */
export function sourcePlace<Field extends string>(found: FoundSource<Field>, table: SourcePlace["table"]): SourcePlace {
  let place = known.get(found);
  if (place?.table !== table) known.set(found, (place = made(found, table)));
  return place;
}

function made<Field extends string>(found: FoundSource<Field>, table: SourcePlace["table"]): SourcePlace {
  const { choice } = found;
  const area = areaOf(choice.address) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const entries = Object.entries(found.columns) as [Field, number][];
  return {
    table,
    sheet: choice.sheet,
    firstRow: area.row + 2,
    columns: Object.fromEntries(
      entries.map(([field, position]) => [
        field,
        { column: area.column + position, header: choice.headers[position] ?? "" },
      ]),
    ),
  };
}

/** Where the columns of the customers stand; null without customers. */
export function customerPlace(look: Look): SourcePlace | null {
  return look.customers && sourcePlace(look.customers, "customers");
}

/** Where the columns of the contacts stand; null without contacts. */
export function contactPlace(look: Look): SourcePlace | null {
  return look.contacts && sourcePlace(look.contacts, "contacts");
}

/** The cell of a customer's id, or of its first mapped column. */
export function customerPlaceOf(look: Look, record: number): CellPlace | null {
  const at = customerPlace(look);
  const row = look.customerColumns?.sheetRow[record];
  if (!at || row === undefined) return null;
  const column = at.columns["customerId"] ?? Object.values(at.columns)[0];
  return column ? { sheet: at.sheet, cell: `${columnLetters(column.column)}${row}` } : null;
}
