/** The workbench's engine against Excel's results; errors and blanks above all. */
import { createWorkbook, saveXlsx } from "../../../src/workbench/model/open";
import type { SpreadsheetModel } from "../../../src/workbench/model/model";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { libreOffice, recalculated } from "../../workbook/planning/libreOffice";
import { put, value } from "./areas";
import { cells, results, type Result } from "./excelResults";

/** Rows between two formulas, so that none is in the way of another's result. */
const APART = 6;

let model: SpreadsheetModel;
let data = "";
let sheet = "";
beforeAll(() => {
  model = createWorkbook({ sheetNames: ["Data", "Formulas"] });
  [data, sheet] = model.sheets().map(({ id }) => id) as [string, string];
  for (const [address, content] of Object.entries(cells)) put(model, data, address, [content]);
  results.forEach(([formula], index) => put(model, sheet, `A${index * APART + 1}`, [formula]));
});

const shown = (cell: CellValue) => (typeof cell === "object" ? cell.error : cell);
const rowsOf = (result: (typeof results)[number][1]) => (typeof result === "object" ? result : [[result]]);

test.each(results.map(([formula, result], index) => [formula, result, index] as const))(
  "%s is %j",
  (_formula, result, index) => {
    const row = index * APART;
    const area = model.spillArea(sheet, row, 0) ?? { row, column: 0, rows: 1, columns: 1 };
    const got = model.values(sheet, area).map((line) => line.map(shown));
    const close = (cell: Result) =>
      typeof cell === "number" && !Number.isInteger(cell) ? expect.closeTo(cell, 9) : cell;
    expect(got).toEqual(rowsOf(result).map((line) => line.map(close)));
  },
);

(libreOffice === undefined ? test.skip : test)(
  "LibreOffice computes the same, but for what is said to be otherwise",
  async () => {
    const computed = recalculated([await saveXlsx(model)], "Formulas")[0]!;
    const same = (cell: Result, text: string) => {
      if (typeof cell === "number")
        return text !== "" && Math.abs(Number(text) - cell) <= 1e-9 * Math.max(1, Math.abs(cell));
      if (typeof cell === "boolean") return text === String(cell).toUpperCase();
      return text === cell || (cell.startsWith("#") && text.startsWith("Err:5"));
    };
    const differing = results.flatMap(([formula, result, otherwise], index) => {
      const agrees = rowsOf(result).every((line, row) =>
        line.every((cell, column) => same(cell, computed[index * APART + row]?.[column] ?? "")),
      );
      return agrees === (otherwise === undefined) ? [] : [formula];
    });
    expect(differing).toEqual([]);
  },
  120_000,
);

test("SUMIF follows the cells that it takes beyond the end of its range", () => {
  put(model, sheet, "H1", ['=SUMIF(Data!B1:B3,"x",Data!P1)']);
  expect(value(model, sheet, "H1")).toBe(0);
  put(model, data, "P3", [5]);
  expect(value(model, sheet, "H1")).toBe(5);
});

test("whole columns of sheets of different lengths are of one size", () => {
  put(model, sheet, "H2", ['=COUNTIFS(Data!A:A,">=10",A:A,"<>")']);
  expect(value(model, sheet, "H2")).toBe(1);
  put(model, sheet, "A5", ["x"]);
  expect(value(model, sheet, "H2")).toBe(2);
});
