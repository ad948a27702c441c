import { openDesk, type Desk } from "./desk";
import { calculateAgain } from "../../src/workbook/excel/calculateAgain";

let desk: Desk;
afterEach(() => desk.close());

const en = { language: "en" } as const;

test("every formula with a function of ours is entered again, on all sheets; nothing else is touched", async () => {
  desk = await openDesk();
  const { model } = desk;
  const first = model.sheets()[0]!.name;
  model.addSheet("Model");
  const other = "Model";
  desk.put(first, "B2", "=SKM.FORECAST(9,210,1,5000)");
  desk.put(first, "H1", "=1+1");
  desk.put(first, "H2", "SKM. is no formula");
  desk.put(first, "H3", '=IF(TRUE,SKM.STATUS(46000,46000),"")');
  for (let row = 2; row <= 4; row++) desk.put(other, `A${row}`, `=skm.segment(150000,9000${row})`);
  desk.put(other, "C1", "=_xldudf_SKM_STATUS(46000,46001)");
  expect(desk.cell(other, "C1")).toMatchObject({ error: "#NAME?" });
  const found = await calculateAgain(en);
  expect(found).toEqual({ cells: 6, protectedSheets: [] });
  expect(desk.formula(other, "C1")).toBe("=SKM.STATUS(46000,46001)");
  expect(desk.cell(other, "C1")).toBe("overdue");
  expect(desk.cell(first, "F4")).toBe(1701000);
  expect(desk.cell(first, "H2")).toBe("SKM. is no formula");
  expect(desk.cell(other, "A4")).toBe("A1");
});

test("cells that a result spills into are not overwritten", async () => {
  desk = await openDesk();
  const first = desk.model.sheets()[0]!.name;
  desk.put(first, "A1", '=SKM.HOLIDAYS(2026,"BY")');
  const before = desk.all(first);
  expect(await calculateAgain(en)).toMatchObject({ cells: 1 });
  expect(desk.all(first)).toEqual(before);
});

test("a protected sheet is left alone and named", async () => {
  desk = await openDesk();
  const { model } = desk;
  const first = model.sheets()[0]!;
  desk.put(first.name, "A1", "=SKM.STATUS(46000,46001)");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(first.name).protection.protect();
    await context.sync();
  });
  expect(await calculateAgain(en)).toEqual({ cells: 0, protectedSheets: [first.name] });
});
