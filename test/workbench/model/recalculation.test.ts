/** A new sheet and rows behind the last one calculate what concerns them, and nothing else. */
import { createWorkbook } from "../../../src/workbench/model/open";
import { put, value } from "./areas";
import { entries, functions } from "./functions";

function workbook() {
  const model = createWorkbook({ sheetNames: ["Data", "Other"] });
  const [data, other] = model.sheets().map(({ id }) => id) as [string, string];
  const { call, calls } = functions();
  model.registerFunctions(entries, call);
  return { model, data, other, calls };
}

test("functions are not called again for a new sheet, for new rows and columns elsewhere, and on their own sheet", () => {
  const { model, data, other, calls } = workbook();
  put(model, data, "A1", [1], [2], [3]);
  put(model, data, "C1", ["=DEMO.TWICE(A1:A3)"]);
  const before = calls.length;
  expect(before).toBeGreaterThan(0);
  const added = model.addSheet("Added");
  put(model, added, "A1", ["x"]);
  put(model, other, "B5000", [1]);
  put(model, other, "CZ1", [1]);
  put(model, data, "B9000", [1]);
  expect(calls.length).toBe(before);
  put(model, data, "A1", [5]);
  expect(calls.length).toBeGreaterThan(before);
  expect(value(model, data, "C1")).toBe(10);
});

test("a formula that looked for a sheet by a text in vain finds it when it comes, also through a name", () => {
  const { model, data } = workbook();
  model.addName({ name: "There", formula: '=INDIRECT("Later!A1")', visible: true, comment: "" });
  put(model, data, "A1", ['=INDIRECT("Later!A1")+1'], ["=There*2"]);
  expect(value(model, data, "A1")).toMatchObject({ error: "#REF!" });
  const later = model.addSheet("Later");
  put(model, later, "A1", [20]);
  expect([value(model, data, "A1"), value(model, data, "A2")]).toEqual([21, 40]);
});

test("whole columns and rows see what is written behind the old end, also through a name, a table and a text", () => {
  const { model, data, other } = workbook();
  model.addName({ name: "All", formula: "=Data!$A:$A", visible: true, comment: "" });
  put(
    model,
    other,
    "A1",
    ["=SUM(Data!A:A)"],
    ["=SUM(All)"],
    ['=SUM(INDIRECT("Data!A:A"))'],
    ["=SUM(Data!7:7)"],
    ["=ROWS(Data!A:A)"],
  );
  const rows = value(model, other, "A5") as number;
  put(model, data, "A7", [1]);
  put(model, data, "A3000", [10]);
  put(model, data, "ZZ7", [100]);
  expect(value(model, other, "A1")).toBe(11);
  expect(value(model, other, "A2")).toBe(11);
  expect(value(model, other, "A3")).toBe(11);
  expect(value(model, other, "A4")).toBe(101);
  expect(value(model, other, "A5")).toBeGreaterThan(rows);
  put(model, data, "A2900", [5]);
  expect(value(model, other, "A1")).toBe(16);
});

test("a result that needs more rows than the sheet has spills as soon as they are there, and what reads it follows", () => {
  const { model, data, other } = workbook();
  put(model, other, "A1", ["=SUM(Data!B1#)"]);
  put(model, data, "B1", ["=SEQUENCE(900)"]);
  expect(model.spillArea(data, 0, 1)).toMatchObject({ rows: 900 });
  expect(value(model, data, "B900")).toBe(900);
  expect(value(model, other, "A1")).toBe((900 * 901) / 2);
});

test("a blocked spill on a sheet that has grown is free again when the obstacle goes", () => {
  const { model, data } = workbook();
  put(model, data, "D3000", ["=SEQUENCE(3)"]);
  put(model, data, "D3001", ["x"]);
  expect(value(model, data, "D3000")).toMatchObject({ error: "#SPILL!" });
  model.clear(data, { row: 3000, column: 3, rows: 1, columns: 1 }, "All");
  expect(value(model, data, "D3002")).toBe(3);
});

test("undoing a new sheet and new rows leaves every result as it was", () => {
  const { model, data } = workbook();
  put(model, data, "A1", ['=INDIRECT("Later!A1")']);
  const before = value(model, data, "A1");
  model.transaction(() => {
    const later = model.addSheet("Later");
    put(model, later, "A900", [1]);
  });
  expect(value(model, data, "A1")).toBe(0);
  model.undo();
  expect(value(model, data, "A1")).toEqual(before);
});
