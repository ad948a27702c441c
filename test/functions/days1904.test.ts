import { functionsScript } from "./functionsScript";
import english from "../../src/functions/generated/functions.json";
import { serialOfIso } from "../../src/method/calendar/serial";
import { openWorkbench, type Workbench } from "../../src/workbench/headless";
import { SpreadsheetModel } from "../../src/workbench/model/model";
import type { CellValue } from "../../src/workbench/model/workbook";
import { surveyWorkbook } from "../../src/workbook/excel/survey";
import { readDateSystem } from "../../src/workbook/excel/tellDateSystem";

/* A workbook that counts its days from 1904, with the functions that ship: a bundle of their own beside the pane. */

const from1904 = (iso: string): number => (serialOfIso(iso) as number) - 1462;
let run: () => void;
let close: (() => void) | undefined;

beforeAll(async () => {
  run = await functionsScript();
});
beforeEach(() => {
  globalThis.skmDays = undefined;
});
afterEach(() => close?.());

async function deskOf(dateSystem: "1900" | "1904"): Promise<(formula: string) => CellValue> {
  const desk = await openWorkbench({ model: emptyModel(dateSystem) });
  close = desk.installGlobals();
  run();
  desk.loadFunctions(english as Parameters<Workbench["loadFunctions"]>[0], "SKM");
  const { model } = desk;
  const sheet = model.activeSheetId();
  return (formula) => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    if (formula !== "") model.write(sheet, cell, [[{ formula }]]);
    return model.values(sheet, cell)[0]?.[0] ?? "";
  };
}

function emptyModel(dateSystem: "1900" | "1904"): SpreadsheetModel {
  return new SpreadsheetModel(
    { sheets: [{ id: "one", name: "Sheet1", colNumber: 26, rowNumber: 100 }] },
    { dateSystem },
  );
}

test("once the pane has looked, days go in and out in the workbook's own serials", async () => {
  const cell = await deskOf("1904");
  await readDateSystem();
  expect(cell('=INDEX(SKM.HOLIDAYS(2026,"BY"),1)')).toBe(from1904("2026-01-01"));
  // 27 January and two months are Friday 27 March; counted from 1900 it would be a Sunday, moved to a Monday.
  expect(cell('=SKM.NEXTDUE(DATE(2026,1,27),"A")')).toBe(from1904("2026-03-27"));
  expect(cell('=WEEKDAY(SKM.NEXTDUE(DATE(2026,1,27),"A"),2)')).toBe(5);
});

test("what was computed before the pane ever ran is calculated again when it starts, and when it only looks", async () => {
  for (const look of [readDateSystem, () => Excel.run(surveyWorkbook)]) {
    globalThis.skmDays = undefined;
    const cell = await deskOf("1904");
    expect(cell('=INDEX(SKM.HOLIDAYS(2026,"BY"),1)')).toBe(serialOfIso("2026-01-01"));
    await look();
    expect(cell("")).toBe(from1904("2026-01-01"));
    close?.();
  }
});

test("a workbook that counts from 1900 is not calculated again", async () => {
  const cell = await deskOf("1900");
  expect(cell('=INDEX(SKM.HOLIDAYS(2026,"BY"),1)')).toBe(serialOfIso("2026-01-01"));
  const recalculate = jest.spyOn(SpreadsheetModel.prototype, "recalculate");
  await readDateSystem();
  await Excel.run(surveyWorkbook);
  expect(recalculate).not.toHaveBeenCalled();
  expect(globalThis.skmDays).toEqual({ system: "1900", isAssumed: false });
});

test("the workbook's own functions count its days as well", async () => {
  const cell = await deskOf("1904");
  expect(cell("=DATE(2026,1,27)")).toBe(from1904("2026-01-27"));
  expect(cell("=YEAR(DATE(2026,1,27))*10000+MONTH(DATE(2026,1,27))*100+DAY(DATE(2026,1,27))")).toBe(20260127);
  expect(cell("=EDATE(DATE(2026,1,31),1)")).toBe(from1904("2026-02-28"));
  expect(cell("=EOMONTH(DATE(2026,1,1),0)")).toBe(from1904("2026-01-31"));
  expect(cell("=WEEKDAY(DATE(2026,3,27),2)")).toBe(5);
  expect(cell("=WORKDAY(DATE(2026,3,27),1)")).toBe(from1904("2026-03-30"));
  expect(cell("=NETWORKDAYS(DATE(2026,3,27),DATE(2026,3,30))")).toBe(2);
  expect(cell('=DATEDIF(DATE(2026,1,1),DATE(2026,3,1),"m")')).toBe(2);
});
