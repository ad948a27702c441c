/** Formulas of before dynamic arrays: they take the cell of their own row, are stored as they were, and {=...} stays. */
import { openXlsx, saveXlsx } from "../../../src/workbench/model/open";
import { withIntersections, withoutIntersections } from "../../../src/workbench/model/implicit-intersection";
import { installFormulaReading } from "../../../src/workbench/model/engine-formulas";
import type { SpreadsheetModel } from "../../../src/workbench/model/model";
import { at, formula, put, value } from "./areas";
import { book, partsOf, relationships, worksheet } from "./filePackage";

installFormulaReading();

const names = {
  isSingle: (name: string) => name === "One",
  isCustom: (name: string) => name === "SKM.X",
};

/** Where Excel shows "@". */
test.each([
  ["=Seats*PerSeat", "=@Seats*@PerSeat"],
  ["=One*Seats", "=One*@Seats"],
  ["=C:C*D:D", "=@C:C*@D:D"],
  ["=A1*B1+TRUE", "=A1*B1+TRUE"],
  ["=A1:A3", "=@A1:A3"],
  ["=-$A$1:$A$3%", "=-@$A$1:$A$3%"],
  ["=1:3", "=@1:3"],
  ["='My sheet'!A1:A3&\"A1:A3\"", "=@'My sheet'!A1:A3&\"A1:A3\""],
  ["=Sheet2!A1", "=Sheet2!A1"],
  ["=T[Seats]*2", "=@T[Seats]*2"],
  ["=T[@Seats]*2", "=T[@Seats]*2"],
  ["=SUM(A1:A3)", "=SUM(A1:A3)"],
  ["=SUM(A1:A3*2)", "=SUM(@A1:A3*2)"],
  ["=SUM((A1:A3))", "=SUM((A1:A3))"],
  ["=SUMPRODUCT(A1:A3*(B1:B3>ABS(C1:C3)))", "=SUMPRODUCT(A1:A3*(B1:B3>ABS(C1:C3)))"],
  ["=SUMPRODUCT(IF(A1:A3>0,1,2))", "=SUMPRODUCT(IF(@A1:A3>0,1,2))"],
  ["=ABS(A1:A3)", "=ABS(@A1:A3)"],
  ['=IF(Seats<>"",B1:B3,0)', '=IF(@Seats<>"",@B1:B3,0)'],
  ["=SUM(IF(A1,B1:B3,C1:C3))", "=SUM(IF(A1,B1:B3,C1:C3))"],
  ["=IFERROR(A1:A3,0)", "=IFERROR(@A1:A3,0)"],
  ["=VLOOKUP(A:A,T[],2,0)", "=VLOOKUP(@A:A,T[],2,0)"],
  ["=COUNTIFS(A:A,B:B,C:C,1)", "=COUNTIFS(A:A,@B:B,C:C,1)"],
  ["=SUMIFS(A:A,B:B,C:C)", "=SUMIFS(A:A,B:B,@C:C)"],
  ["=INDEX(A1:C3,2,1)", "=INDEX(A1:C3,2,1)"],
  ["=INDEX(A1:C3,0,1)", "=@INDEX(A1:C3,0,1)"],
  ["=SUM(INDEX(A1:C3,0,1))", "=SUM(INDEX(A1:C3,0,1))"],
  ['=MATCH(1,INDEX((A1:A3="x")*(B1:B3="y"),0),0)', '=MATCH(1,INDEX((A1:A3="x")*(B1:B3="y"),0),0)'],
  ['=LOOKUP(2,1/(A1:A9<>""),B1:B9)', '=LOOKUP(2,1/(A1:A9<>""),B1:B9)'],
  ["=OFFSET(A1,1,0,3)*2", "=@OFFSET(A1,1,0,3)*2"],
  ["=SUM(OFFSET(A1,1,0,3))", "=SUM(OFFSET(A1,1,0,3))"],
  ["=SKM.X(A1:A3)", "=@SKM.X(A1:A3)"],
  ["=A1:INDEX(B:B,3)", "=@A1:INDEX(B:B,3)"],
  ["={1,2,3}*2", "=@{1,2,3}*2"],
  ["=SUM({1,2,3})", "=SUM({1,2,3})"],
  ["=@A1:A3*B1:B3", "=@A1:A3*@B1:B3"],
  ["=[1]Sheet1!A1:A3", "=[1]Sheet1!A1:A3"],
])("%s is shown as %s and stored as it was", (stored, shown) => {
  expect(withIntersections(stored, names)).toBe(shown);
  if (!stored.includes("@A1")) expect(withoutIntersections(shown, names)).toBe(stored);
});

test.each(["=A1:A3*2", "=Seats", "=@A1:A3*B1:B3", "=SUM(A1:A3*2)"])("%s is an array formula in the file", (shown) => {
  expect(withoutIntersections(shown, names)).toBeUndefined();
});

const COLUMNS = ["Id", "Seats", "Price", "Potential"];
const rows = (formulaOf: (row: number) => string, count = 4) =>
  [
    `<row r="1">${COLUMNS.map((name, index) => `<c r="${"ABCD"[index]}1" t="str"><v>${name}</v></c>`).join("")}</row>`,
    ...Array.from({ length: count }, (_none, index) => {
      const row = index + 2;
      return `<row r="${row}"><c r="A${row}"><v>${index + 1}</v></c><c r="B${row}"><v>${row}</v></c><c r="C${row}"><v>10</v></c><c r="D${row}">${formulaOf(row)}</c></row>`;
    }),
  ].join("");
const sheet = (inner: string, after = "") => worksheet(`<sheetData>${inner}</sheetData>${after}`);

const NAMES =
  '<definedNames><definedName name="Seats">Data!$B$2:$B$5</definedName><definedName name="Price">Data!$C$2:$C$5</definedName><definedName name="Tax">Data!$C$2</definedName></definedNames>';

const customers = (inner: string) =>
  book({
    sheets: { Data: sheet(inner, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>') },
    workbook: { after: NAMES },
    types: { "xl/tables/table1.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml" },
    more: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "/xl/tables/table1.xml"]),
      "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:D5"><tableColumns count="4">${COLUMNS.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join("")}</tableColumns></table>`,
    },
  });

test.each([
  ["names", "Seats*Price", "=@Seats*@Price"],
  ["columns of a table", "T[Seats]*T[Price]", "=@T[Seats]*@T[Price]"],
  ["whole columns", "B:B*C:C", "=@B:B*@C:C"],
  ["ranges", "$B$2:$B$5*$C$2:$C$5", "=@$B$2:$B$5*@$C$2:$C$5"],
])("%s: every row takes its own cell and keeps its formula when something changes", async (_name, stored, shown) => {
  const bytes = customers(rows((row) => `<f>${stored}</f><v>${row * 10}</v>`));
  const { model } = await openXlsx(bytes);
  expect(model.values("s1", at("D2:D5"))).toEqual([[20], [30], [40], [50]]);
  expect(formula(model, "s1", "D3")).toBe(shown);
  put(model, "s1", "B3", [7]);
  expect(value(model, "s1", "D3")).toBe(70);
  const written = partsOf(await saveXlsx(model))["xl/worksheets/sheet1.xml"]!;
  expect(written).toContain(`<c r="D3"><f>${stored}</f><v>70</v></c>`);
  expect(written).toContain(`<c r="D2"><f>${stored}</f><v>20</v></c>`);
  expect((await openXlsx(await saveXlsx(model))).model.values("s1", at("D2:D5"))).toEqual([[20], [70], [40], [50]]);
});

test("formulas that were moved are written out without array mark", async () => {
  const { model } = await openXlsx(customers(rows(() => "<f>$B$2:$B$5*2</f><v>0</v>")));
  model.insertRows("s1", 0, 1);
  expect(partsOf(await saveXlsx(model))["xl/worksheets/sheet1.xml"]).toContain(
    '<c r="D4"><f>$B$3:$B$6*2</f><v>6</v></c>',
  );
});

test("a name of one cell needs no sign", async () => {
  const { model } = await openXlsx(customers(rows(() => "<f>Seats*Tax</f><v>0</v>")));
  expect(formula(model, "s1", "D2")).toBe("=@Seats*Tax");
});

test("outside of the rows it is #VALUE!, with a sentence", async () => {
  const { model } = await openXlsx(
    customers(rows(() => "<v>0</v>") + '<row r="9"><c r="A9"><f>$B$2:$B$5</f></c></row>'),
  );
  expect(value(model, "s1", "A9")).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("no") });
});

test('"@" is typed, mixed with arrays, and stored as Excel stores it', async () => {
  const { model } = await openXlsx(customers(rows(() => "<v>0</v>")));
  put(model, "s1", "F3", ["=@B2:B5+1"]);
  put(model, "s1", "G3", ["=SUM(@T[Seats]*C2:C5)"]);
  put(model, "s1", "H3", ["=@OFFSET(B1,1,0,4)"]);
  put(model, "s1", "I3", ["=@(B2:B5)*10"]);
  expect(model.values("s1", at("F3:I3"))).toEqual([[4, 120, 3, 30]]);
  expect(model.formulas("s1", at("F3:I3"))).toEqual([
    ["=@B2:B5+1", "=SUM(@T[Seats]*C2:C5)", "=@OFFSET(B1,1,0,4)", "=@(B2:B5)*10"],
  ]);
  const bytes = await saveXlsx(model);
  const written = partsOf(bytes)["xl/worksheets/sheet1.xml"]!;
  expect(written).toContain('<c r="F3"><f>B2:B5+1</f>');
  expect(written).toContain('cm="1"><f t="array" ref="G3">SUM(_xlfn.SINGLE(T[Seats])*C2:C5)</f>');
  expect(written).toContain('<c r="H3"><f>OFFSET(B1,1,0,4)</f>');
  const again = (await openXlsx(bytes)).model;
  expect(again.values("s1", at("F3:I3"))).toEqual([[4, 120, 3, 30]]);
  expect(formula(again, "s1", "G3")).toBe("=SUM(@T[Seats]*C2:C5)");
});

const ARRAYS = sheet(
  rows(() => "<v>0</v>") +
    '<row r="10"><c r="A10"><f t="array" ref="A10:A12">B2:B4*2</f><v>4</v></c><c r="B10"><f t="array" ref="B10:B12">123</f><v>123</v></c><c r="C10"><f t="array" ref="C10:D12">B2:B3</f><v>2</v></c><c r="E10"><f t="array" ref="E10">SUM(IF(B2:B5&gt;2,B2:B5,0))</f><v>12</v></c><c r="F10"><f t="array" ref="F10">B2:B5*1</f><v>2</v></c></row>' +
    '<row r="11"><c r="A11"><v>6</v></c><c r="B11"><v>123</v></c><c r="C11"><v>3</v></c><c r="D11"><v>3</v></c></row><row r="12"><c r="A12"><v>8</v></c><c r="B12"><v>123</v></c><c r="C12" t="e"><v>#N/A</v></c></row>',
);

test("array formulas of the old kind fill exactly their cells and keep their braces", async () => {
  const { model } = await openXlsx(book({ sheets: { Data: ARRAYS } }));
  const missing = { error: "#N/A" };
  const area = () => model.values("s1", at("A10:F13"));
  expect(area()).toEqual([
    [4, 123, 2, 2, 12, 2],
    [6, 123, 3, 3, "", ""],
    [8, 123, missing, missing, "", ""],
    ["", "", "", "", "", ""],
  ]);
  expect(formula(model, "s1", "A10")).toBe("=B2:B4*2");
  put(model, "s1", "B2", [100]);
  const bytes = await saveXlsx(model);
  const written = partsOf(bytes)["xl/worksheets/sheet1.xml"]!;
  expect(written).not.toContain("cm=");
  for (const kept of [
    '<f t="array" ref="A10:A12">B2:B4*2</f><v>200</v>',
    '<f t="array" ref="B10:B12">123</f><v>123</v>',
    '<f t="array" ref="C10:D12">B2:B3</f><v>100</v>',
    '<f t="array" ref="E10">SUM(IF(B2:B5&gt;2,B2:B5,0))</f><v>112</v>',
    '<f t="array" ref="F10">B2:B5*1</f><v>100</v>',
    '<c r="A11"><v>6</v></c>',
    '<c r="B12"><v>123</v></c>',
  ])
    expect(written).toContain(kept);
  model.insertRows("s1", 0, 1);
  const moved = partsOf(await saveXlsx(model))["xl/worksheets/sheet1.xml"]!;
  expect(moved).toContain('<c r="A11"><f t="array" ref="A11:A13">B3:B5*2</f><v>200</v></c>');
  expect(moved).not.toContain("cm=");
});

test("a dynamic array over a whole column does not fit below the first row, and nothing grows", async () => {
  const { model } = await openXlsx(customers(rows(() => "<v>0</v>")));
  const before = model.saving.rowCount("s1");
  put(model, "s1", "H2", ["=B:B&C:C"]);
  expect(value(model, "s1", "H2")).toMatchObject({ error: "#SPILL!" });
  expect(model.saving.rowCount("s1")).toBe(before);
});

test("ninety formulas over whole columns look at ninety cells, not at ninety columns", async () => {
  const { model } = await openXlsx(customers(rows((row) => `<f>B:B&amp;C:C</f><v>${row}10</v>`, 90)));
  put(model, "s1", "B4000", [1]);
  const reads = countReads(model);
  put(model, "s1", "B5", [0]);
  expect(value(model, "s1", "D5")).toBe("010");
  expect(reads()).toBeLessThan(2000);
});

/** How often the engine is asked for a cell from now on. */
function countReads({ engine }: SpreadsheetModel): () => number {
  const { evaluator } = engine.evaluation;
  const original = evaluator.computeCell;
  let count = 0;
  evaluator.computeCell = (position) => {
    count++;
    return original(position);
  };
  return () => count;
}
