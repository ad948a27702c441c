import { formulaParts } from "../../../src/workbook/trace/formulaParts";
import { countingCalls, criterionOf, meets } from "../../../src/workbook/trace/countedRows";
import { labelOf } from "../../../src/workbook/trace/labels";

const kinds = (formula: string) =>
  formulaParts(formula).map((part) => {
    switch (part.kind) {
      case "cells":
        return `${part.sheet ?? ""}!${part.area.row},${part.area.column}+${part.area.rows}x${part.area.columns}${part.isSpill ? "#" : ""}`;
      case "columns":
        return `${part.table}{${part.headers.join("|")}}`;
      case "function":
        return `${part.name}()`;
      case "text":
        return `"${part.text}"`;
      case "number":
        return String(part.value);
      default:
        return part.text;
    }
  });

test("a formula is taken apart: references of every form, functions, texts and numbers", () => {
  expect(kinds("='SKM rules'!$B$5*Sheet2!C3:D4+A20#")).toEqual([
    "SKM rules!4,1+1x1",
    "*",
    "Sheet2!2,2+2x2",
    "+",
    "!19,0+1x1#",
  ]);
  expect(kinds('=COUNTIFS(Kontakte[[Kunden-Nr.]],$A2,Kontakte[Datum],">="&$B$2)')).toEqual([
    "COUNTIFS()",
    "(",
    "Kontakte{Kunden-Nr.}",
    ",",
    "!1,0+1x1",
    ",",
    "Kontakte{Datum}",
    ",",
    '">="',
    "&",
    "!1,1+1x1",
    ")",
  ]);
  expect(kinds("=Tab[[a'[b']]:[c]]")).toEqual(["Tab{a[b]|c}"]);
  expect(kinds("=SKM_Frequencies[]")).toEqual(["SKM_Frequencies{}"]);
  expect(kinds('="says ""A1"""&12.5%')).toEqual(['"says "A1""', "&", "0.125"]);
  expect(kinds("='It''s'!A1")).toEqual(["It's!0,0+1x1"]);
  // A function whose name looks like a cell, and a name.
  expect(kinds("=LOG10(A1)+Rate")).toEqual(["LOG10()", "(", "!0,0+1x1", ")", "+", "Rate"]);
  expect(formulaParts(17)).toEqual([]);
  expect(formulaParts("plain")).toEqual([]);
});

test("the criteria of a counting call, also inside of other calls", () => {
  const [call] = countingCalls(formulaParts('=IF(A1=0,0,SUMIFS(T[Minutes],T[Class],"C",T[Date],">="&B2))'));
  expect(call?.name).toBe("SUMIFS");
  expect(call?.criteria).toHaveLength(2);
  const values = (part: { kind: string }) => (part.kind === "cells" ? 46000 : undefined);
  expect(call?.criteria.map(({ criterion }) => criterionOf(criterion, values))).toEqual(["C", ">=46000"]);
  expect(countingCalls(formulaParts("=COUNTIF(A1:A9,B1)"))[0]?.criteria).toHaveLength(1);
  expect(countingCalls(formulaParts("=SUM(A1:A9)"))).toEqual([]);
  // What is more than a value is not computed here.
  expect(criterionOf(formulaParts("=MAX(A1)"), values)).toBeUndefined();
});

test.each([
  ["a", "A", true],
  ["ab", "a*", true],
  ["ab", "a?", true],
  ["abc", "a?", false],
  ["a.c", "a.c", true],
  ["abc", "a.c", false],
  ["a*c", "a~*c", true],
  ["abc", "a~*c", false],
  ["", "", true],
  ["x", "<>", true],
  ["", "<>", false],
  [5, "5", true],
  [5, ">=5", true],
  [4.9, ">=5", false],
  ["5", ">=5", false],
  [5, "<>5", false],
  ["visit", "=visit", true],
] as const)("%p meets %p: %p", (cell, criterion, expected) => {
  expect(meets(cell, criterion)).toBe(expected);
});

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test("a cell is called by the words left of it and above it", () => {
  const grid = {
    area: { row: 2, column: 1, rows: 6, columns: 3 },
    cells: [
      ["Inputs", "", ""],
      ["Advisers", 9, ""],
      ["Days", 210, ""],
      ["", "", ""],
      ["Month", "Calls", "Orders"],
      [7, 157.5, 12],
    ],
  };
  expect(labelOf(grid, cell(4, 2))).toBe("Days");
  expect(labelOf(grid, cell(7, 3))).toBe("Month 7 · Orders");
  expect(labelOf(grid, cell(7, 1))).toBe("Month");
  expect(labelOf(grid, cell(3, 3))).toBe("Advisers");
  // A block is called by its heading, not by its first row.
  expect(labelOf(grid, { row: 7, column: 2, rows: 2, columns: 1 })).toBe("Calls");
  const wide = { area: { row: 0, column: 0, rows: 1, columns: 6 }, cells: [["Long words", "", "", 7, "", ""]] };
  expect(labelOf(wide, cell(0, 3))).toBe("Long words");
  expect(labelOf(wide, cell(0, 5))).toBe("");
});
