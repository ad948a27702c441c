import { openWorkbench } from "../../../src/workbench/headless";

const valuesAfter = async (mode: "Automatic" | "Manual", calculate: (context: Excel.RequestContext) => void) => {
  const desk = await openWorkbench({ profile: { calculationMode: mode } });
  return desk.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:C1");
    range.formulas = [[1, "=A1+1", "=B1+1"]];
    await context.sync();
    sheet.getRange("A1").values = [[10]];
    const application = context.workbook.application.load("calculationMode");
    await context.sync();
    calculate(context);
    range.load("values");
    await context.sync();
    return [application.calculationMode, ...(range.values[0] as unknown[])];
  });
};

test("by hand, what depends on a changed cell waits until it is calculated", async () => {
  const nothing = () => undefined;
  expect(await valuesAfter("Automatic", nothing)).toEqual(["Automatic", 10, 11, 12]);
  expect(await valuesAfter("Manual", nothing)).toEqual(["Manual", 10, 2, 3]);
  expect(await valuesAfter("Manual", ({ workbook }) => workbook.application.calculate("Full"))).toEqual([
    "Manual",
    10,
    11,
    12,
  ]);
  expect(
    await valuesAfter("Manual", ({ workbook }) => workbook.worksheets.getActiveWorksheet().calculate(true)),
  ).toEqual(["Manual", 10, 11, 12]);
});

test("set to automatic, what has waited is calculated", async () => {
  expect(
    await valuesAfter("Manual", ({ workbook }) => {
      workbook.application.calculationMode = "Automatic";
    }),
  ).toEqual(["Automatic", 10, 11, 12]);
});
