/** One formula in a column of a table fills the column, as Excel does (office-js#2093). */
import { openWorkbench } from "../../../src/workbench/headless";

type Cell = string | number;

/** A table with the header row and three rows; what its second column holds after formulas were put into it. */
async function columnAfter(second: readonly Cell[], at: string, formulas: readonly string[]): Promise<unknown[]> {
  const { office } = await openWorkbench();
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C2").values = [["Amount", "Twice"]];
    sheet.getRange("B3:B5").values = [[1], [2], [3]];
    sheet.tables.add("B2:C5", true).name = "Amounts";
    sheet.getRange("C3:C5").formulas = second.map((cell) => [cell]);
    sheet.getRange("C7").values = [["below"]];
    await context.sync();
    sheet.getRange(at).formulas = formulas.map((formula) => [formula]);
    const column = sheet.getRange("C2:C7").load("formulas");
    await context.sync();
    return column.formulas.map(([cell]) => cell as unknown);
  });
}

test("a formula in a blank column fills it, upwards and downwards, and nothing else", async () => {
  expect(await columnAfter(["", "", ""], "C4", ["=B4*2"])).toEqual(["Twice", "=B3*2", "=B4*2", "=B5*2", "", "below"]);
  expect(await columnAfter(["", "", ""], "C3:C4", ["=B3*2", "=B4*2"])).toEqual([
    "Twice",
    "=B3*2",
    "=B4*2",
    "=B5*2",
    "",
    "below",
  ]);
});

test("a calculated column takes the new formula; a column with values keeps them", async () => {
  expect(await columnAfter(["=B3*2", "=B4*2", "=B5*2"], "C5", ["=B5*3"])).toEqual([
    "Twice",
    "=B3*3",
    "=B4*3",
    "=B5*3",
    "",
    "below",
  ]);
  expect(await columnAfter([7, "", ""], "C4", ["=B4*2"])).toEqual(["Twice", 7, "=B4*2", "", "", "below"]);
});

test("a value fills nothing, and a formula beside or below the table neither", async () => {
  expect(await columnAfter(["", "", ""], "C4", ["5"])).toEqual(["Twice", "", 5, "", "", "below"]);
  expect(await columnAfter(["", "", ""], "C6", ["=1+1"])).toEqual(["Twice", "", "", "", "=1+1", "below"]);
});
