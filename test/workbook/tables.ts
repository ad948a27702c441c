import type { CellInput } from "../../src/workbench/model/workbook";
import type { Desk } from "./desk";

export type TestCell = string | number | boolean | null | { formula: string };

/** Puts rows onto a sheet (made when it is missing) from a cell on; with a name as an Excel table. */
export function putRows(
  desk: Desk,
  sheet: string,
  rows: readonly (readonly TestCell[])[],
  options: { table?: string; row?: number; column?: number } = {},
): void {
  const { model } = desk;
  const id = model.sheets().find((each) => each.name === sheet)?.id ?? model.addSheet(sheet);
  const area = { row: options.row ?? 0, column: options.column ?? 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
  model.transaction(() =>
    model.write(
      id,
      area,
      rows.map((row) => row.map(inputOf)),
    ),
  );
  if (options.table !== undefined) model.addTable(id, area, options.table);
}

function inputOf(cell: TestCell): CellInput {
  if (cell === null || cell === "") return { empty: true };
  if (typeof cell === "number") return { number: cell };
  if (typeof cell === "boolean") return { boolean: cell };
  return typeof cell === "string" ? { text: cell } : { formula: cell.formula };
}

/** Three customers in two networks and their contacts; days are serials of the 1900 system. 46112 is 31 Mar 2026. */
export const customerRows: readonly (readonly TestCell[])[] = [
  ["Customer ID", "Customer", "Network", "Adviser", "Potential", "Revenue", "Class", "Phone"],
  [1, "Hansen GmbH", "Hansen", "Weber", 120000, 90000, "A", "040 1"],
  [2, "Hansen Bau", "Hansen", "Weber", 5000, 1000, "", "040 2"],
  [3, "Meyer KG", "", "Kunz", 1500, "", "", "040 3"],
];

export const contactRows: readonly (readonly TestCell[])[] = [
  ["Date", "Customer ID", "Instrument", "Outcome", "Follow-up", "Note"],
  [46000, 1, "visit", "reached", "", "a"],
  [46030, 2, "phone", "not reached", "", "b"],
  [45900, 3, "phone", "", 46090, "c"],
];

/** Every sheet that was there before, cell by cell, as formulas; for "the user's own cells are as before". */
export function snapshot(desk: Desk, sheets: readonly string[]): string {
  const { model } = desk;
  return JSON.stringify(
    sheets.map((name) => {
      const id = model.sheets().find((sheet) => sheet.name === name)?.id;
      const used = id === undefined ? null : model.usedArea(id);
      return [name, used, id !== undefined && used ? model.formulas(id, used) : null];
    }),
  );
}
