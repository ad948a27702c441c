import { goTo } from "../../src/workbook/excel/goTo";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { watchSources } from "../../src/workbook/excel/watchSources";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { resetCounters } from "../../src/workbench/host/counters";
import { openDesk, type Desk } from "./desk";
import { contactRows, customerRows, putRows } from "./tables";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  putRows(desk, "Kunden", customerRows, { table: "Customers" });
  putRows(desk, "Kontakte", contactRows, { table: "Contacts" });
});
afterEach(() => desk.close());

const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

test("a burst of changes on a source is told once; changes on our results are not; after removal nothing is", async () => {
  const look = await lookAt({ language: "en" });
  await writeMatrix(look, { language: "en", live: true });
  let told = 0;
  const remove = await watchSources(() => told++);
  for (let row = 2; row <= 4; row++) desk.put("Kunden", `E${row}`, row * 1000);
  await pause(1000);
  expect(told).toBe(1);
  desk.put("Casting matrix", "L3", "my note");
  await pause(1000);
  expect(told).toBe(1);
  desk.put("SKM rules", "B15", 90000);
  await pause(1000);
  expect(told).toBe(2);
  await remove();
  desk.put("Kunden", "E2", 1);
  await pause(1000);
  expect(told).toBe(2);
});

test("with the cells of the last look only they count: typing anywhere else is not told, a new sheet and moved rows are", async () => {
  desk.put("Kunden", "L5", "beside the table");
  desk.put("Sheet1", "A1", "elsewhere");
  await writePlan(await lookAt({ language: "en" }), { language: "en", live: true });
  const { watched } = await lookAt({ language: "en" });
  let told = 0;
  const remove = await watchSources(
    () => told++,
    () => watched ?? null,
  );
  const isTold = async (change: () => void): Promise<boolean> => {
    const before = told;
    change();
    await pause(900);
    return told > before;
  };
  resetCounters(desk.counters);
  expect(await isTold(() => desk.put("Sheet1", "B2", 1))).toBe(false);
  expect(await isTold(() => desk.put("Kunden", "M3", "a remark far beside"))).toBe(false);
  expect([desk.counters.cells, desk.counters.syncs]).toEqual([0, 0]);
  expect(await isTold(() => desk.put("Kunden", "E3", 7))).toBe(true);
  // Below and right beside it a table grows.
  expect(await isTold(() => desk.put("Kunden", "A9", 9))).toBe(true);
  expect(await isTold(() => desk.put("Kunden", "I1", "Industry"))).toBe(true);
  expect(await isTold(() => desk.put("SKM rules", "B15", 90000))).toBe(true);
  expect(await isTold(() => desk.model.insertRows(desk.sheetId("Kunden"), 0, 1))).toBe(true);
  expect(await isTold(() => putRows(desk, "New", [["Customer ID"]]))).toBe(true);
  await remove();
});

test("going to a cell shows its sheet and selects it; a sheet that is gone is said", async () => {
  await goTo({ sheet: "Kontakte", cell: "B3" });
  expect(desk.model.selection()).toMatchObject({
    sheetId: desk.sheetId("Kontakte"),
    area: { row: 2, column: 1, rows: 1, columns: 1 },
  });
  await expect(goTo({ sheet: "Gone", cell: "A1" })).rejects.toMatchObject({ code: "placeGone", sheet: "Gone" });
});
