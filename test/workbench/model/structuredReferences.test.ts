import { createWorkbook } from "../../../src/workbench/model/open";
import { at, formula, put, value } from "./areas";

const HEADERS = ["Kunde", "Potential", "Unused potential", "Umsatz [T€]", "#1", "it's"];

function workbook() {
  const model = createWorkbook({ sheetNames: ["Data", "Other"] });
  put(
    model,
    "s1",
    "B2",
    HEADERS.map((text) => ({ text })),
    ["A", 10, 1, 100, 7, 70],
    ["B", 20, 2, 200, 8, 80],
    ["C", 30, 3, 300, 9, 90],
  );
  const id = model.addTable("s1", at("B2:G5"), "Customers");
  return { model, id };
}

test.each([
  ["=SUM(Customers[Potential])", 60],
  ["=sum(customers[potential])", 60],
  ["=SUM(Customers[[Potential]])", 60],
  ["=SUM(Customers[Unused potential])", 6],
  ["=COUNTA(Customers[#All])", 24],
  ['=Customers[[#Headers],[Potential]]&""', "Potential"],
  ["=COUNTA(Customers[#Headers])", 6],
  ["=SUM(Customers[#Data])", 930],
  ["=SUM(Customers)", 930],
  ["=COUNTA(Customers[[#All],[Potential]])", 4],
  ["=SUM(Customers[[Potential]:[Unused potential]])", 66],
  ["=COUNTA(Customers[[#All],[Potential]:[Unused potential]])", 8],
  ["=COUNTA(Customers[[#Headers],[#Data],[Potential]])", 4],
  ["=SUM(Customers[Umsatz '[T€']])", 600],
  ["=SUM(Customers['#1])", 24],
  ["=SUM(Customers[it''s])", 240],
])("%s", (text, result) => {
  const { model } = workbook();
  put(model, "s2", "A1", [text]);
  expect(value(model, "s2", "A1")).toBe(result);
});

test.each([
  "=Customers[Nobody]",
  "=Nobody[Potential]",
  "=Customers[@Potential]",
  "=[@Potential]",
  "=Customers[[#Totals],[Potential]]",
])("%s outside the table is #REF!", (text) => {
  const { model } = workbook();
  put(model, "s2", "A20", [text]);
  expect(value(model, "s2", "A20")).toMatchObject({ error: "#REF!" });
  expect(formula(model, "s2", "A20")).toBe(text);
});

test.each([
  "=[@Potential]*2",
  "=Customers[@Potential]*2",
  "=Customers[[#This Row],[Potential]]*2",
  "=[@[Potential]]*2",
])("%s means the cell's own row", (text) => {
  const { model } = workbook();
  put(model, "s1", "D3", [text], [text], [text]);
  expect(model.values("s1", at("D3:D5"))).toEqual([[20], [40], [60]]);
  put(model, "s1", "C4", [25]);
  expect(model.values("s1", at("D3:D5"))).toEqual([[20], [50], [60]]);
  expect(formula(model, "s1", "D4")).toBe(text);
});

test("a user types one at the grid", () => {
  const { model } = workbook();
  model.engine.dispatch("UPDATE_CELL", { sheetId: "s2", col: 0, row: 0, content: "=SUM(Customers[Potential])" });
  expect(value(model, "s2", "A1")).toBe(60);
});

test("tables that grow, move and shrink take their formulas along", () => {
  const { model, id } = workbook();
  put(model, "s2", "A1", ["=SUM(Customers[Potential])"]);
  put(model, "s1", "B6", ["D", 40, 4, 400, 1, 1]);
  expect(value(model, "s2", "A1")).toBe(60);
  model.resizeTable(id, at("B2:G6"));
  expect(value(model, "s2", "A1")).toBe(100);
  model.insertRows("s1", 3, 1);
  put(model, "s1", "C4", [1000]);
  expect(model.tables()[0]!.area).toEqual(at("B2:G7"));
  expect(value(model, "s2", "A1")).toBe(1100);
  model.deleteRows("s1", 2, 2);
  expect(value(model, "s2", "A1")).toBe(90);
  model.undo();
  expect(value(model, "s2", "A1")).toBe(1100);
  expect(formula(model, "s2", "A1")).toBe("=SUM(Customers[Potential])");
});

test("a user who types right below a table makes it longer", () => {
  const { model } = workbook();
  put(model, "s2", "A1", ["=SUM(Customers[Potential])"]);
  model.engine.dispatch("UPDATE_CELL", { sheetId: "s1", col: 2, row: 5, content: "5" });
  expect(model.tables()[0]!.area).toEqual(at("B2:G6"));
  expect(value(model, "s2", "A1")).toBe(65);
});

test("a new table name is written into every formula, and undone", () => {
  const { model, id } = workbook();
  put(model, "s2", "A1", ['=SUM(Customers[Potential])&"Customers[x]"&COUNTA(Customers)']);
  model.renameTable(id, "Kunden");
  expect(formula(model, "s2", "A1")).toBe('=SUM(Kunden[Potential])&"Customers[x]"&COUNTA(Kunden)');
  expect(value(model, "s2", "A1")).toBe("60Customers[x]18");
  model.undo();
  expect(formula(model, "s2", "A1")).toBe('=SUM(Customers[Potential])&"Customers[x]"&COUNTA(Customers)');
});

test("a formula written before its table finds it later, and loses it with the table", () => {
  const model = createWorkbook({ sheetNames: ["Data"] });
  put(model, "s1", "H1", ["=SUM(Late[x])"]);
  expect(value(model, "s1", "H1")).toMatchObject({ error: "#REF!" });
  put(model, "s1", "A1", ["x"], [4]);
  const id = model.addTable("s1", at("A1:A2"), "Late");
  expect(value(model, "s1", "H1")).toBe(4);
  model.removeTable(id);
  expect(value(model, "s1", "H1")).toMatchObject({ error: "#REF!" });
  expect(model.values("s1", at("A1:A2"))).toEqual([["x"], [4]]);
});

test("headers become texts, blank and doubled ones get names", () => {
  const model = createWorkbook({ sheetNames: ["Data"] });
  put(model, "s1", "A1", [2024, "x", null, "X"], [1, 2, 3, 4]);
  model.addTable("s1", at("A1:D2"), "T");
  expect(model.tables()[0]!.columns).toEqual(["2024", "x", "Column3", "X2"]);
  put(model, "s1", "F1", ["=SUM(T[2024],T[X2])"]);
  expect(value(model, "s1", "F1")).toBe(5);
});

test("column names may differ by line breaks", () => {
  const model = createWorkbook({ sheetNames: ["Data"] });
  put(model, "s1", "A1", ["Last\ncontact"], [3]);
  model.addTable("s1", at("A1:A2"), "T");
  put(model, "s1", "C1", ["=SUM(T[Last contact])"]);
  expect(value(model, "s1", "C1")).toBe(3);
});
