import { createWorkbook } from "../../../src/workbench/model/open";
import { at, formula, put, value } from "./areas";
import { entries, functions } from "./functions";

function workbook() {
  const model = createWorkbook({ sheetNames: ["Data", "Casting matrix"] });
  const { call, calls } = functions();
  model.registerFunctions(entries, call);
  return { model, calls };
}

test.each([
  '=IF(A1="a""b","x\\y", "")',
  "=SUM( A1 , $B$2:C3 )",
  "='Casting matrix'!A1+Data!$A2",
  "={1,2;3,4}",
  "=#N/A",
  "=-A1^2%",
  "=LET(x,1,x+1)",
  '=IFERROR(NOPE.X(A1:A3,"#"),#DIV/0!)',
  "=COUNT(A:A,1:1)",
])("the text of %s survives", (text) => {
  const { model } = workbook();
  put(model, "s1", "E5", [text]);
  expect(formula(model, "s1", "E5")).toBe(text);
});

test("texts in formulas are read as Excel reads them", () => {
  const { model } = workbook();
  put(model, "s1", "A1", ['="a""b"', '="c:\\"&"d"', '=LEN("""")']);
  expect(model.values("s1", at("A1:C1"))).toEqual([['a"b', "c:\\d", 1]]);
});

test("arguments arrive by row, those left out as nothing, blanks as null, errors as errors", () => {
  const { model, calls } = workbook();
  put(model, "s1", "A1", [1, "b"], [null, "=NA()"]);
  put(model, "s2", "C3", ["=demo.seen(5,Data!A1:B2)"]);
  expect(calls.at(-1)).toEqual({
    id: "SEEN",
    args: [
      5,
      [
        [1, "b"],
        [null, expect.objectContaining({ error: "#N/A" })],
      ],
    ],
    address: "'Casting matrix'!C3",
  });
  put(model, "s2", "C4", ["=DEMO.SEEN(,7)"]);
  expect(calls.at(-1)!.args).toEqual([undefined, [[7]]]);
  put(model, "s2", "C5", ["=DEMO.SEEN({1})"]);
  expect(calls.at(-1)!.args).toEqual([1, undefined]);
  put(model, "s2", "C6", ["=DEMO.SEEN(Data!A1)"]);
  expect(calls.at(-1)!.args).toEqual([1, undefined]);
  put(model, "s2", "C7", ["=DEMO.SEEN(Data!A2,Data!A900)"]);
  expect(calls.at(-1)!.args).toEqual([null, [[null]]]);
});

test("too few or too many arguments, or several values for one, are #VALUE!", () => {
  const { model } = workbook();
  put(model, "s1", "A1", ["=DEMO.ROWS()", "=DEMO.ROWS(1,2,3)", "=DEMO.ROWS({1,2})"]);
  for (const shown of model.values("s1", at("A1:C1"))[0]!) expect(shown).toMatchObject({ error: "#VALUE!" });
});

test("a matrix spills, its errors stay in their cells with their sentence", () => {
  const { model } = workbook();
  put(model, "s1", "A1", [1], ["x"], [3]);
  put(model, "s1", "C1", ["=DEMO.TWICE(A1:A3)"]);
  expect(model.values("s1", at("C1:C3"))).toEqual([[2], [{ error: "#N/A", message: "no number" }], [6]]);
  expect(model.spillArea("s1", 0, 2)).toEqual(at("C1:C3"));
  expect(model.spillParent("s1", 2, 2)).toEqual({ row: 0, column: 2 });
  expect(model.usedArea("s1")).toEqual(at("A1:C3"));
});

test("a blocked spill is #SPILL! until the way is free", () => {
  const { model } = workbook();
  put(model, "s1", "A3", ["in the way"]);
  put(model, "s1", "A1", ["=DEMO.ROWS(3)"]);
  expect(value(model, "s1", "A1")).toMatchObject({ error: "#SPILL!" });
  model.clear("s1", at("A3"), "Contents");
  expect(model.values("s1", at("A1:B3"))).toEqual([
    [0, "-"],
    [1, "-"],
    [2, "-"],
  ]);
  put(model, "s1", "B2", [9]);
  expect(value(model, "s1", "A1")).toMatchObject({ error: "#SPILL!" });
  expect(value(model, "s1", "A3")).toBe("");
});

test("an empty matrix is #CALC!", () => {
  const { model } = workbook();
  put(model, "s1", "A1", ["=DEMO.ROWS(0)"]);
  expect(value(model, "s1", "A1")).toMatchObject({ error: "#CALC!" });
});

test("a result longer than the sheet makes the sheet longer", () => {
  const { model } = workbook();
  put(model, "s2", "A10", ["=DEMO.ROWS(5000)"]);
  expect(value(model, "s2", "A5009")).toBe(4999);
  expect(model.spillArea("s2", 9, 0)).toEqual(at("A10:B5009"));
  model.undo();
  expect(model.usedArea("s2")).toBeNull();
});

test("spill references work, from other sheets too, and follow a spill that grows", () => {
  const { model } = workbook();
  put(model, "s2", "G20", ["=DEMO.TWICE(Data!A1:A3)"]);
  put(model, "s1", "A1", [1], [2], [3]);
  put(
    model,
    "s1",
    "C1",
    ["=SUM('Casting matrix'!G20#)"],
    ["=COUNTIF('Casting matrix'!G20#,\">2\")"],
    ["=ROWS('Casting matrix'!G20#)"],
  );
  expect(model.values("s1", at("C1:C3"))).toEqual([[12], [2], [3]]);
  put(model, "s1", "A2", [10]);
  expect(value(model, "s1", "C1")).toBe(28);
  put(model, "s2", "G20", ["=DEMO.TWICE(Data!A1:A2)"]);
  expect(model.values("s1", at("C1:C3"))).toEqual([[22], [1], [2]]);
});

test("results compose with ordinary functions", () => {
  const { model } = workbook();
  put(model, "s1", "A1", [1], [2], [3]);
  put(model, "s1", "C1", [
    "=INDEX(DEMO.ECHO({1,2;3,4}),2,1)",
    "=SUM(DEMO.TWICE(A1:A3))",
    "=NETWORKDAYS(45292,INDEX(DEMO.ECHO(45299),1,1))",
    '=SUMIFS(A1:A3,A1:A3,">1")',
    "=DEMO.ECHO(2)*3",
  ]);
  expect(model.values("s1", at("C1:G1"))).toEqual([[3, 12, 6, 5, 6]]);
});

test("an unknown function is #NAME?, its references move, and it recovers when it is registered", () => {
  const model = createWorkbook({ sheetNames: ["Data"] });
  put(model, "s1", "A1", [4]);
  put(model, "s1", "C1", ["=LATE.TWICE(A1)"]);
  expect(value(model, "s1", "C1")).toMatchObject({ error: "#NAME?" });
  model.insertRows("s1", 0, 1);
  expect(formula(model, "s1", "C2")).toBe("=LATE.TWICE(A2)");
  const { call } = functions();
  model.registerFunctions([{ ...entries[1]!, name: "LATE.TWICE" }], call);
  expect(value(model, "s1", "C2")).toBe(8);
  model.registerFunctions([], call);
  expect(value(model, "s1", "C2")).toMatchObject({ error: "#NAME?" });
});

test("two workbooks keep their own functions", () => {
  const one = workbook().model;
  const two = createWorkbook();
  put(one, "s1", "A1", ["=DEMO.ECHO(1)"]);
  put(two, "s1", "A1", ["=DEMO.ECHO(1)"]);
  expect(value(one, "s1", "A1")).toBe(1);
  expect(value(two, "s1", "A1")).toMatchObject({ error: "#NAME?" });
});

test("names: areas follow inserted rows, constants and sheet names work", () => {
  const { model } = workbook();
  put(model, "s1", "A1", [1], [2]);
  model.addName({ name: "Numbers", formula: "=Data!$A$1:$A$2", visible: true, comment: "" });
  model.addName({ name: "Word", formula: '="x y"', visible: false, comment: "a word" });
  model.addName({ name: "Local", sheetId: "s2", formula: "=5", visible: true, comment: "" });
  put(model, "s2", "A1", ["=SUM(Numbers)", '=Word&"!"', "=Local*2", "=Nobody"]);
  put(model, "s1", "C1", ["=Local", "='Casting matrix'!Local"]);
  expect(model.values("s2", at("A1:D1"))).toEqual([[3, "x y!", 10, expect.objectContaining({ error: "#NAME?" })]]);
  expect(model.values("s1", at("C1:D1"))).toEqual([[expect.objectContaining({ error: "#NAME?" }), 5]]);
  model.insertRows("s1", 1, 1);
  put(model, "s1", "A2", [10]);
  expect(value(model, "s2", "A1")).toBe(13);
  expect(model.names()[0]).toMatchObject({ name: "Numbers", formula: "=Data!$A$1:$A$3" });
  model.addName({ name: "Numbers", formula: "=Data!$A$1", visible: true, comment: "" });
  expect(value(model, "s2", "A1")).toBe(1);
  model.deleteName("Numbers");
  expect(value(model, "s2", "A1")).toMatchObject({ error: "#NAME?" });
});

test("a name or cell that refers to itself ends in an error", () => {
  const { model } = workbook();
  model.addName({ name: "Loop", formula: "=Loop+1", visible: true, comment: "" });
  put(model, "s1", "A1", ["=Loop", "=B1+1"]);
  expect(value(model, "s1", "A1")).toMatchObject({ error: "#REF!" });
  expect(value(model, "s1", "B1")).toMatchObject({ error: "#REF!" });
});

test("a formula may name cells beyond the last one used: they stay where they are when the sheet grows to them", () => {
  const { model } = workbook();
  put(model, "s1", "A1", ["=SUM($AA$64:AL64)", "=C2000", "=SUM(A1500:A1600)", "='Casting matrix'!BB3000"]);
  put(model, "s1", "AA64", [1, 2, 3]);
  put(model, "s1", "C2000", [4]);
  put(model, "s1", "A1600", [5]);
  put(model, "s2", "BB3000", [6]);
  expect(["A1", "B1", "C1", "D1"].map((cell) => formula(model, "s1", cell))).toEqual([
    "=SUM($AA$64:AL64)",
    "=C2000",
    "=SUM(A1500:A1600)",
    "='Casting matrix'!BB3000",
  ]);
  expect(["A1", "B1", "C1", "D1"].map((cell) => value(model, "s1", cell))).toEqual([6, 4, 5, 6]);
});
