import { addressOf, areaOf, type Area } from "./address";
import { inExcel, stopWhenCancelled, WriteState } from "./excel";
import { ourFunction } from "./ourFunction";
import type { JobOptions } from "./written";

/** Cells asked for in one request: their formulas stay well under the 5 MB that Excel on the web takes in one answer. */
const cellsAtOnce = 20_000;

export interface CalculatedAgain {
  /** Formulas that were entered again. */
  readonly cells: number;
  /** Sheets whose formulas could not be entered, since they are protected. */
  readonly protectedSheets: readonly string[];
}

/**
 * Enters every formula with a function of ours once more and has everything calculated: cells that Excel has left at #NAME?
 * or #BUSY! since it opened the workbook before the add-in had started come to their values.
 * @throws WorkbookError
 */
export async function calculateAgain(options: JobOptions): Promise<CalculatedAgain> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      protection: sheet.protection.load("protected"),
      used: sheet.getUsedRangeOrNullObject(true).load("address"),
    }));
    await context.sync();
    const found: CalculatedAgain = {
      cells: 0,
      protectedSheets: sheets.filter(({ protection }) => protection.protected).map(({ sheet }) => sheet.name),
    };
    const slices = sheets.flatMap(({ sheet, protection, used }) => {
      const area = used.isNullObject || protection.protected ? undefined : areaOf(used.address);
      return area ? slicesOf(area).map((each) => ({ sheet, area: each })) : [];
    });
    let cells = 0;
    for (const [at, { sheet, area }] of slices.entries()) {
      stopWhenCancelled(options);
      const range = sheet.getRange(addressOf(area)).load("formulas");
      // Together the formulas of a workbook may be more than one answer takes. What was found goes out with the next.
      // eslint-disable-next-line skm/no-sync-in-loop
      await context.sync();
      for (const { area: where, formulas } of runsOfOurs(range.formulas as unknown[][], area)) {
        sheet.getRange(addressOf(where)).formulas = formulas;
        cells += formulas.length;
        state.written = "partly";
        state.sheet = sheet.name;
      }
      options.onProgress?.({ step: "writing", done: at + 1, total: slices.length });
    }
    context.workbook.application.calculate("Full");
    await context.sync();
    return { ...found, cells };
  }, state);
}

function slicesOf(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    ...area,
    row: area.row + index * rows,
    rows: Math.min(rows, area.rows - index * rows),
  }));
}

/** Our formulas in a block, those below one another together. */
function runsOfOurs(
  cells: readonly (readonly unknown[])[],
  { row, column, columns }: Area,
): { area: Area; formulas: string[][] }[] {
  const runs: { area: Area; formulas: string[][] }[] = [];
  for (let c = 0; c < columns; c++) {
    let run: string[][] | undefined;
    cells.forEach((line, r) => {
      const formula = line[c];
      // A cell that a result spills into may show the formula that it comes from: the same one above or to the left.
      const isSpilled = formula === cells[r - 1]?.[c] || formula === line[c - 1];
      if (typeof formula !== "string" || !formula.startsWith("=") || !ourFunction.test(formula) || isSpilled) {
        run = undefined;
        return;
      }
      if (!run) runs.push({ area: { row: row + r, column: column + c, rows: 0, columns: 1 }, formulas: (run = []) });
      run.push([formula.replace(/_xldudf_SKM_/gi, "SKM.")]);
    });
  }
  return runs.map(({ area, formulas }) => ({ area: { ...area, rows: formulas.length }, formulas }));
}
