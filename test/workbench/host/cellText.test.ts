import { parseCellText } from "../../../src/workbench/host/cellText";
import { HostError } from "../../../src/workbench/host/hostError";

const TODAY = 46112; // 31 March 2026
const parse = (text: string, format = "General", system: "1900" | "1904" = "1900") =>
  parseCellText(text, format, system, TODAY);

test.each([
  ["=A1*2", { formula: "=A1*2" }],
  ["+A1", { formula: "=A1" }],
  ["-Rabatt", { formula: "=-Rabatt" }],
  ["@SUM(A1)", { formula: "=SUM(A1)" }],
  ["'=A1", { text: "=A1" }],
  ["'007", { text: "007" }],
  ["", { empty: true }],
  ["=", { text: "=" }],
  ["-", { text: "-" }],
  ["Meier & Söhne", { text: "Meier & Söhne" }],
  ["A1", { text: "A1" }],
  ["007", { number: 7 }],
  ["-5", { number: -5 }],
  ["+5", { number: 5 }],
  ["1.5", { number: 1.5 }],
  [".5", { number: 0.5 }],
  [" 12 ", { number: 12 }],
  ["(5)", { number: -5 }],
  ["1,5", { text: "1,5" }],
  ["1.234,5", { text: "1.234,5" }],
  ["1-2-3-4", { text: "1-2-3-4" }],
  ["TRUE", { boolean: true }],
  ["false", { boolean: false }],
  ["31.03.2026", { text: "31.03.2026" }],
  ["13/13/2026", { text: "13/13/2026" }],
  ["2/30/2026", { text: "2/30/2026" }],
  ["25:61", { text: "25:61" }],
  ["e5", { text: "e5" }],
])("%j becomes %j", (text, input) => {
  expect(parse(text)).toEqual({ input });
});

test.each([
  ["1,234.5", 1234.5, "#,##0.00"],
  ["50%", 0.5, "0%"],
  ["$5", 5, "$#,##0"],
  ["1e5", 100000, "0.00E+00"],
  ["1 1/2", 1.5, "# ?/?"],
  ["3/31/2026", 46112, "m/d/yyyy"],
  ["2026-03-31", 46112, "m/d/yyyy"],
  ["31-Mar-2026", 46112, "d-mmm-yy"],
  ["March 31, 2026", 46112, "d-mmm-yy"],
  ["3/31/29", 47208, "m/d/yyyy"],
  ["3/31/30", 11048, "m/d/yyyy"],
  ["3-31", 46112, "d-mmm"],
  ["1/1/1900", 1, "m/d/yyyy"],
  ["3/1/1900", 61, "m/d/yyyy"],
  ["12:30", 0.5208333333333334, "h:mm"],
  ["1:30 PM", 0.5625, "h:mm AM/PM"],
  ["2026-03-31 12:00", 46112.5, "m/d/yyyy h:mm"],
])("%j becomes %d, shown as %s", (text, number, format) => {
  expect(parse(text)).toEqual({ input: { number }, format });
});

test("dates count from 1904 where the workbook does", () => {
  expect(parse("3/31/2026", "General", "1904").input).toEqual({ number: 46112 - 1462 });
  expect(parse("3/31/1903", "General", "1904").input).toEqual({ text: "3/31/1903" });
});

test("a cell in text format takes everything as text", () => {
  for (const text of ["=A1", "007", "3/31/2026", "'x", "TRUE"]) expect(parse(text, "@")).toEqual({ input: { text } });
});

test("32,767 characters are a cell's limit", () => {
  expect(parse("x".repeat(32767)).input).toEqual({ text: "x".repeat(32767) });
  expect(() => parse("x".repeat(32768))).toThrow(HostError);
  expect(() => parse(`=${"1+".repeat(4100)}1`)).toThrow("8192");
});
