import { createWorkbook, openXlsx, saveXlsx } from "../../../src/workbench/model/open";
import { at, formula, put, value } from "./areas";

test.each([
  ["=-2^2", 4],
  ["=-A1^2", 9],
  ["=--A1^2", 9],
  ["=2^-2", 0.25],
  ["=2^-1*3", 1.5],
  ["=2^ - A1 *8", 1],
  ["=6/-2*3", -9],
  ["=6/+2*3", 9],
  ["=1-2^2", -3],
  ["=A1-2^2", -1],
  ["=(1)-2^2", -3],
  ["=50%-2^2", -3.5],
  ["=-(1+1)^2", 4],
  ["=-SUM(1,-1^2)^2", 4],
  ["=-200%^2", 4],
  ["=-2^2+SUM({-1,2}^2)", 9],
  ["=-A1*2-3", -9],
])("negation comes before the power: %s is %p and keeps its text", async (text, result) => {
  const model = createWorkbook({ sheetNames: ["Data"] });
  put(model, "s1", "A1", [3]);
  put(model, "s1", "B1", [text]);
  expect(value(model, "s1", "B1")).toBe(result);
  expect(formula(model, "s1", "B1")).toBe(text);
  model.insertRows("s1", 0, 1);
  expect(value(model, "s1", "B2")).toBe(result);
  expect(formula(model, "s1", "B2")).toBe(text.replace("A1", "A2"));
  const { model: again } = await openXlsx(await saveXlsx(model));
  expect(formula(again, "s1", "B2")).toBe(text.replace("A1", "A2"));
  expect(value(again, "s1", "B2")).toBe(result);
});

test.each([
  ["de", "1,4x", "-2,5", "0,3"],
  ["en", "1.4x", "-2.5", "0.3"],
] as const)(
  "a number joined to a text has the decimal sign of the language (%s)",
  (language, joined, called, short) => {
    const model = createWorkbook({ language, sheetNames: ["Data"] });
    put(model, "s1", "A1", [1.4, '=A1&"x"', '=CONCATENATE(-2.5,"")', '=(0.1+0.2)&""', '=1E+21&""', '=TRUE&1200&""']);
    expect(model.values("s1", at("B1:F1"))).toEqual([[joined, called, short, "1E+21", "TRUE1200"]]);
  },
);

test("& joins cell by cell over 100,000 rows; an error stays in its cell", () => {
  const rows = 100_000;
  const model = createWorkbook({ sheetNames: ["Data"] });
  const area = { row: 0, column: 0, rows, columns: 2 };
  model.write(
    "s1",
    area,
    Array.from({ length: rows }, (_none, row) => [
      row === 4 ? { formula: "=NA()" } : { text: `customer ${row}` },
      { number: row },
    ]),
  );
  put(model, "s1", "D1", [`=A1:A${rows}&": "&B1:B${rows}&" of "&A1:A${rows}`]);
  expect(model.spillArea("s1", 0, 3)).toEqual({ row: 0, column: 3, rows, columns: 1 });
  expect(value(model, "s1", `D${rows}`)).toBe("customer 99999: 99999 of customer 99999");
  expect(value(model, "s1", "D4")).toBe("customer 3: 3 of customer 3");
  expect(value(model, "s1", "D5")).toMatchObject({ error: "#N/A" });
  expect(value(model, "s1", "D6")).toBe("customer 5: 5 of customer 5");
});
