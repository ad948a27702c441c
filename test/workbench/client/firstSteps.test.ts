import { openWorkbench } from "../../../src/workbench/headless";

test("what is written is read back through load and sync", async () => {
  const { office } = await openWorkbench();
  const { Excel } = office;
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    const range = sheet.getRange("A1:C2");
    range.values = [
      ["Customer", "Potential", "ok"],
      ["Meier", 5000, true],
    ];
    sheet.getRange("D2").formulas = [["=B2*2"]];
    const used = sheet.getUsedRange();
    used.load("address,values,formulas");
    await context.sync();
    return { address: used.address, values: used.values, formulas: used.formulas };
  });
  expect(seen.address).toBe("Data!A1:D2");
  expect(seen.values).toEqual([
    ["Customer", "Potential", "ok", ""],
    ["Meier", 5000, true, 10000],
  ]);
  expect(seen.formulas[1]?.[3]).toBe("=B2*2");
});
