import { openWorkbench } from "../../../src/workbench/headless";

const written = async (formula: unknown, numberFormat = "General"): Promise<unknown> => {
  const desk = await openWorkbench();
  return desk.office.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.numberFormat = [[numberFormat]];
    cell.formulas = [[formula]];
    cell.load("values");
    await context.sync();
    return (cell.values[0] as unknown[])[0];
  });
};
const invalid = { code: "InvalidArgument" };

test("a text in a formula has at most 255 characters, doubled quotes counted once", async () => {
  expect(await written(`=LEN("${"x".repeat(255)}")`)).toBe(255);
  expect(await written(`=LEN("${'""'.repeat(255)}")`)).toBe(255);
  await expect(written(`=LEN("${"x".repeat(256)}")`)).rejects.toMatchObject(invalid);
});

test("a formula has at most 8,192 characters and 64 levels", async () => {
  const sum = (terms: number): string => `=${Array.from({ length: terms }, () => "1").join("+")}`;
  expect(await written(sum(4096))).toBe(4096);
  await expect(written(sum(4097))).rejects.toMatchObject({ code: "FormulaLengthExceedsLimit" });
  const nested = (levels: number): string => `=${"ABS(".repeat(levels)}-7${")".repeat(levels)}`;
  expect(await written(nested(64))).toBe(7);
  await expect(written(nested(65))).rejects.toMatchObject(invalid);
});

test("into a cell that is formatted as text a number, a day and a formula go as text", async () => {
  expect(await written(46112, "@")).toBe("46112");
  expect(await written("=1+1", "@")).toBe("=1+1");
  expect(await written("2026-03-31", "@")).toBe("2026-03-31");
  expect(await written(46112)).toBe(46112);
});
