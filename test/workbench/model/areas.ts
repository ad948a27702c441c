/** Short ways to write and read cells by address. */
import { parseArea } from "../../../src/workbench/model/addresses";
import type { Area, CellInput, CellValue, WorkbookModel } from "../../../src/workbench/model/workbook";

export function at(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`no address: ${address}`);
  return area;
}

/** Numbers and booleans as they are; texts with "=" are formulas; others texts. */
export function put(
  model: WorkbookModel,
  sheet: string,
  address: string,
  ...rows: (CellValue | CellInput | null)[][]
): void {
  const first = at(address);
  const inputs = rows.map((row) =>
    row.map((value): CellInput | null => {
      if (value === null) return null;
      if (typeof value === "number") return { number: value };
      if (typeof value === "boolean") return { boolean: value };
      if (typeof value === "string") return value.startsWith("=") ? { formula: value } : { text: value };
      return value as CellInput;
    }),
  );
  model.write(sheet, { ...first, rows: rows.length, columns: rows[0]!.length }, inputs);
}

export const value = (model: WorkbookModel, sheet: string, address: string) => model.values(sheet, at(address))[0]![0]!;
export const formula = (model: WorkbookModel, sheet: string, address: string) =>
  model.formulas(sheet, at(address))[0]![0]!;
