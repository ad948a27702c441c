import { createWorkbook } from "../../../src/workbench/model/open";
import { at, formula, put, value } from "./areas";

const workbook = () => createWorkbook({ sheetNames: ["Data", "Other sheet"] });

test.each([
  "007",
  "=1+1",
  "1.5",
  "TRUE",
  "false",
  "2024-01-01",
  "'quoted",
  "#N/A is no error",
  " padded ",
  "5%",
  "$3",
  "+49 30",
  "12:30",
  "a\nb",
  "1,000",
  "-",
])("text %j stays text", (text) => {
  const model = workbook();
  model.write("s1", at("A1"), [[{ text }]]);
  expect(value(model, "s1", "A1")).toBe(text);
  expect(formula(model, "s1", "A1")).toBe(text);
  put(model, "s1", "B1", ['=A1&"|"']);
  expect(value(model, "s1", "B1")).toBe(`${text}|`);
});

test("numbers, booleans, errors and blanks keep their kind", () => {
  const model = workbook();
  put(model, "s1", "A1", [1e21, -0.1, true, "=1/0", { empty: true }]);
  expect(model.values("s1", at("A1:F1"))).toEqual([
    [1e21, -0.1, true, expect.objectContaining({ error: "#DIV/0!" }), "", ""],
  ]);
});

test("a style given to a text afterwards does not make it a number", () => {
  const model = workbook();
  put(model, "s1", "A1", ["007"]);
  model.setFormat("s1", at("A1"), { bold: true });
  model.engine.dispatch("UPDATE_CELL", { sheetId: "s1", col: 0, row: 0, style: { italic: true } });
  expect(value(model, "s1", "A1")).toBe("007");
});

test("what a user types into a cell formatted as text stays text", () => {
  const model = workbook();
  model.setNumberFormats("s1", at("A1"), [["@"]]);
  model.engine.dispatch("UPDATE_CELL", { sheetId: "s1", col: 0, row: 0, content: "007" });
  expect(value(model, "s1", "A1")).toBe("007");
  model.engine.dispatch("UPDATE_CELL", { sheetId: "s1", col: 1, row: 0, content: "007" });
  expect(value(model, "s1", "B1")).toBe(7);
});

test("a day that is typed with dots is a day in a German workbook, and keeps the format of its cell", () => {
  const model = createWorkbook({ language: "de" });
  const { id } = model.sheets()[0]!;
  const typed = (row: number, content: string): unknown[] => {
    model.engine.dispatch("UPDATE_CELL", { sheetId: id, col: 0, row, content });
    const cell = { row, column: 0, rows: 1, columns: 1 };
    return [model.values(id, cell)[0]![0], model.texts(id, cell)[0]![0]];
  };
  model.setNumberFormats(id, { row: 1, column: 0, rows: 1, columns: 1 }, [["yyyy-mm-dd"]]);
  expect(typed(0, "21.04.2026")).toEqual([46133, "21.04.2026"]);
  expect(typed(1, "21.4.26")).toEqual([46133, "2026-04-21"]);
  expect(typed(2, "31.02.2026")).toEqual(["31.02.2026", "31.02.2026"]);
  expect(typed(3, "1.250")).not.toEqual(["1.250", "1.250"]);
  const english = workbook();
  english.engine.dispatch("UPDATE_CELL", { sheetId: "s1", col: 0, row: 0, content: "21.04.2026" });
  expect(value(english, "s1", "A1")).toBe("21.04.2026");
});

test("null in a matrix leaves the cell as it is", () => {
  const model = workbook();
  put(model, "s1", "A1", [1, 2]);
  put(model, "s1", "A1", [null, 3]);
  expect(model.values("s1", at("A1:B1"))).toEqual([[1, 3]]);
});

test("a transaction is one undo step and tells its listeners once", () => {
  const model = workbook();
  put(model, "s1", "A1", [1]);
  const heard: unknown[] = [];
  model.onChanged((changes) => heard.push(changes));
  model.transaction(() => {
    put(model, "s1", "A1", [2]);
    model.setNumberFormats("s1", at("A1"), [["0.00"]]);
    put(model, "s1", "A2", ["=A1*10"]);
  });
  expect(value(model, "s1", "A2")).toBe(20);
  expect(heard).toEqual([[{ sheetId: "s1", area: at("A1:A2"), kind: "RangeEdited" }]]);
  expect(model.undo()).toBe(true);
  expect(model.values("s1", at("A1:A2"))).toEqual([[1], [""]]);
  expect(model.numberFormats("s1", at("A1"))).toEqual([["General"]]);
  expect(heard).toHaveLength(2);
  expect(model.redo()).toBe(true);
  expect(model.values("s1", at("A1:A2"))).toEqual([[2], [20]]);
  expect(model.redo()).toBe(false);
});

test("an error inside a transaction comes out, and the workbook goes on working", () => {
  const model = workbook();
  expect(() =>
    model.transaction(() => {
      put(model, "s1", "A1", [1]);
      throw new Error("broken off");
    }),
  ).toThrow("broken off");
  put(model, "s1", "A2", ["=A1+1"]);
  expect(value(model, "s1", "A2")).toBe(2);
});

test("sheets grow when something is written beyond their end", () => {
  const model = workbook();
  put(model, "s1", "ZZ120000", ["far"]);
  expect(value(model, "s1", "ZZ120000")).toBe("far");
  expect(model.usedArea("s1")).toEqual(at("ZZ120000"));
  model.undo();
  expect(model.usedArea("s1")).toBeNull();
});

test("whole columns in formulas see rows that were added later", () => {
  const model = workbook();
  put(model, "s2", "A1", ["=SUM(Data!A:A)"]);
  put(model, "s1", "A5000", [7]);
  expect(value(model, "s2", "A1")).toBe(7);
  put(model, "s1", "A6000", [3]);
  expect(value(model, "s2", "A1")).toBe(10);
});

test("formats go with inserted rows and are told apart from contents", () => {
  const model = workbook();
  put(model, "s1", "A1", [1], [2]);
  model.setNumberFormats("s1", at("A1:A2"), [["#,##0.00 €"], ["dd.mm.yyyy"]]);
  model.setFormat("s1", at("A2"), { fillColor: "#FFCC00", horizontalAlignment: "Right" });
  model.insertRows("s1", 1, 3);
  expect(model.numberFormats("s1", at("A1:A5")).flat()).toEqual([
    "#,##0.00 €",
    "#,##0.00 €",
    "#,##0.00 €",
    "#,##0.00 €",
    "dd.mm.yyyy",
  ]);
  expect(model.format("s1", 4, 0)).toMatchObject({ fillColor: "#FFCC00", horizontalAlignment: "Right", bold: false });
  model.clear("s1", at("A5"), "Formats");
  expect(model.values("s1", at("A5"))).toEqual([[2]]);
  expect(model.numberFormats("s1", at("A5"))).toEqual([["General"]]);
  model.clear("s1", at("A1:A5"), "Contents");
  expect(model.usedArea("s1")).toBeNull();
  expect(model.usedArea("s1", true)).toEqual(at("A1:A4"));
});

test("texts are shown as the language writes them", () => {
  const german = createWorkbook({ language: "de", dateSystem: "1904" });
  put(german, "s1", "A1", [1234.5, 0, true]);
  german.setNumberFormats("s1", at("A1:B1"), [["#,##0.00", "dd.mm.yyyy"]]);
  expect(german.texts("s1", at("A1:C1"))).toEqual([["1.234,50", "01.01.1904", "WAHR"]]);
});

test("a protected sheet takes the workbook's own changes, not those of a user at the grid", () => {
  const model = workbook();
  model.setProtected("s1", true);
  model.engine.dispatch("UPDATE_CELL", { sheetId: "s1", col: 0, row: 0, content: "5" });
  expect(value(model, "s1", "A1")).toBe("");
  put(model, "s1", "A1", [6]);
  expect(value(model, "s1", "A1")).toBe(6);
});

test("sheets are added, renamed, moved, hidden and deleted; formulas follow", () => {
  const model = workbook();
  const id = model.addSheet("New");
  put(model, id, "A1", [5]);
  put(model, "s1", "A1", ["=New!A1*2"]);
  model.renameSheet(id, "It's new");
  expect(formula(model, "s1", "A1")).toBe("='It''s new'!A1*2");
  model.moveSheet(id, 0);
  model.setVisibility("s2", "VeryHidden");
  expect(model.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
    ["It's new", "Visible"],
    ["Data", "Visible"],
    ["Other sheet", "VeryHidden"],
  ]);
  model.deleteSheet(id);
  expect(value(model, "s1", "A1")).toMatchObject({ error: "#REF!" });
  model.undo();
  expect(value(model, "s1", "A1")).toBe(10);
});

test("a selection is told as it was asked for, whole columns too", () => {
  const model = workbook();
  const column = { row: 0, column: 2, rows: 1_048_576, columns: 1 };
  let told = 0;
  model.onSelectionChanged(() => told++);
  model.select("s2", column);
  expect(model.selection()).toEqual({ sheetId: "s2", area: column });
  expect(told).toBe(1);
});

test("charts follow their cells and are undone", () => {
  const model = workbook();
  put(model, "s1", "A1", ["x", "y"], ["a", 1], ["b", 2]);
  const chart = {
    name: "Chart 1",
    sheetId: "s2",
    kind: "ColumnStacked" as const,
    source: { sheetId: "s1", area: at("A1:B3") },
    seriesBy: "Columns" as const,
    title: "T",
    position: at("A1:H15"),
  };
  const id = model.addChart(chart);
  model.insertRows("s1", 1, 1);
  expect(model.charts("s2")).toEqual([{ ...chart, id, source: { sheetId: "s1", area: at("A1:B4") } }]);
  model.updateChart(id, { kind: "Pie", title: "U" });
  expect(model.charts("s2")[0]).toMatchObject({ kind: "Pie", title: "U" });
  model.removeChart(id);
  expect(model.charts("s2")).toEqual([]);
  model.undo();
  expect(model.charts("s2")).toHaveLength(1);
});

test("conditional rules are kept and cleared by area", () => {
  const model = workbook();
  const scale = { kind: "colorScale" as const, area: at("A1:B4"), minimum: "#FFFFFF", maximum: "#00FF00" };
  const custom = {
    kind: "custom" as const,
    area: at("D1:D4"),
    formula: "=$D1>2",
    fontColor: "#FF0000",
    fillColor: "",
    bold: true,
  };
  model.addConditionalRule("s1", scale);
  model.addConditionalRule("s1", custom);
  expect(model.conditionalRules("s1")).toEqual(expect.arrayContaining([scale, custom]));
  model.clearConditionalRules("s1", at("A1:C10"));
  expect(model.conditionalRules("s1")).toEqual([custom]);
});
