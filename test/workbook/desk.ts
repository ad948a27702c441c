import type { Language } from "../../src/text/text";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "../../src/workbench/headless";
import type { CellValue, WorkbookModel } from "../../src/workbench/model/workbook";
import functionsJson from "../../src/functions/generated/functions.json";

/** A workbench with the add-in's functions in it and the globals set; `close` takes them away again. */
export interface Desk extends Workbench {
  close(): void;
  sheetId(name: string): string;
  /** One cell: "Customers", "H12". */
  cell(sheet: string, address: string): CellValue;
  formula(sheet: string, address: string): CellValue;
  /** All values of a sheet from A1 on. */
  all(sheet: string): CellValue[][];
  put(sheet: string, address: string, value: string | number | boolean): void;
}

export async function openDesk(options: WorkbenchOptions = {}, language: Language = "en"): Promise<Desk> {
  const tag = language === "de" ? "de-DE" : "en-US";
  const workbench = await openWorkbench({
    ...options,
    profile: { displayLanguage: tag, contentLanguage: tag, ...options.profile },
  });
  const close = workbench.installGlobals();
  // The functions associate themselves while they load, each desk with its own CustomFunctions.
  await jest.isolateModulesAsync(async () => {
    await import("../../src/functions/functions");
  });
  globalThis.skmDays = undefined;
  workbench.loadFunctions(functionsJson as Parameters<Workbench["loadFunctions"]>[0], "SKM");
  const { model } = workbench;
  const sheetId = (name: string): string => {
    const sheet = model.sheets().find((each) => each.name === name);
    if (!sheet)
      throw new Error(
        `no sheet ${name}: ${model
          .sheets()
          .map((each) => each.name)
          .join(", ")}`,
      );
    return sheet.id;
  };
  const at = (address: string) => {
    const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(row) - 1, column, rows: 1, columns: 1 };
  };
  return {
    ...workbench,
    close,
    sheetId,
    cell: (sheet, address) => model.values(sheetId(sheet), at(address))[0]?.[0] ?? "",
    formula: (sheet, address) => model.formulas(sheetId(sheet), at(address))[0]?.[0] ?? "",
    all: (sheet) => everything(model, sheetId(sheet)),
    put: (sheet, address, value) => {
      const input =
        typeof value === "number"
          ? { number: value }
          : typeof value === "boolean"
            ? { boolean: value }
            : value.startsWith("=")
              ? { formula: value }
              : value === ""
                ? ({ empty: true } as const)
                : { text: value };
      model.transaction(() => model.write(sheetId(sheet), at(address), [[input]]));
    },
  };
}

function everything(model: WorkbookModel, sheetId: string): CellValue[][] {
  const used = model.usedArea(sheetId);
  return used
    ? model.values(sheetId, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })
    : [];
}
