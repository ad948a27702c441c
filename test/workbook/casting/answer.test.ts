import { answer, undoAnswer, type Answered } from "../../../src/workbook/casting/answer";
import { classesOf } from "../../../src/workbook/casting/classesOf";
import { rememberWorkshop, workshopKey, workshopProgress } from "../../../src/workbook/casting/workshop";
import { explainError } from "../../../src/workbook/sentences/explainError";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Desk } from "../desk";
import { snapshot } from "../tables";
import { asOf, openCastingDesk, ratedRows, withCell } from "./castingDesk";

const language = "en";
let desk: Desk;
afterEach(() => desk.close());

test("an answer is written where the customer stands, and taken back", async () => {
  desk = await openCastingDesk();
  const look = await lookAt({ language });
  const before = snapshot(desk, ["Kunden", "Regeln"]);
  const given = await answer(look, { record: 2, criterion: 1, value: 25 }, { language });
  expect(given.place).toEqual({ sheet: "Kunden", cell: "I4" });
  expect(desk.cell("Kunden", "I4")).toBe(25);
  expect(classesOf(await lookAt({ language }), asOf)?.networks[1]).toMatchObject({ points: [50, 100], assessed: 1 });
  await undoAnswer(given, { language });
  expect(snapshot(desk, ["Kunden", "Regeln"])).toBe(before);
  const text = await answer(look, { record: 3, criterion: 0, value: "=1+1" }, { language });
  expect(desk.cell("Kunden", "H5")).toBe("=1+1");
  expect(desk.formula("Kunden", "H5")).not.toBe(2);
  expect(text.before).toBe("-");
  await answer(look, { record: 3, criterion: 0, value: null }, { language });
  expect(desk.cell("Kunden", "H5")).toBe("");
});

test("when rows, headers or the answer itself changed meanwhile, nothing is written", async () => {
  desk = await openCastingDesk();
  const look = await lookAt({ language });
  const given: Answered = await answer(look, { record: 2, criterion: 1, value: 25 }, { language });
  desk.put("Kunden", "I4", 26);
  const stale: unknown = await undoAnswer(given, { language }).catch((error: unknown) => error);
  expect(stale).toMatchObject({ code: "cellChanged", place: { cell: "I4" } });
  expect(explainError("de", stale).todo).toMatch(/Zelle/);
  expect(desk.cell("Kunden", "I4")).toBe(26);
  desk.put("Kunden", "A4", 99);
  const before = snapshot(desk, ["Kunden"]);
  const moved = answer(look, { record: 2, criterion: 1, value: 1 }, { language });
  await expect(moved).rejects.toMatchObject({ code: "sourceChanged", written: "nothing" });
  desk.put("Kunden", "A4", 3);
  desk.put("Kunden", "I1", "Umsatz 2");
  await expect(answer(look, { record: 2, criterion: 1, value: 1 }, { language })).rejects.toMatchObject({
    code: "sourceChanged",
  });
  desk.put("Kunden", "I1", "Orders");
  desk.put("Kunden", "A4", 99);
  expect(snapshot(desk, ["Kunden"])).toBe(before);
});

test("a formula is not overwritten, nor a protected sheet", async () => {
  desk = await openCastingDesk({ customers: withCell(ratedRows, 3, 8, { formula: "=3+4" }) });
  const look = await lookAt({ language });
  const refused: unknown = await answer(look, { record: 2, criterion: 1, value: 1 }, { language }).catch(
    (e: unknown) => e,
  );
  expect(refused).toMatchObject({ code: "cellHasFormula", place: { sheet: "Kunden", cell: "I4" } });
  expect(explainError("en", refused).what).toMatch(/holds a formula/);
  desk.model.setProtected(desk.sheetId("Kunden"), true);
  await expect(answer(look, { record: 0, criterion: 1, value: 1 }, { language })).rejects.toMatchObject({
    code: "sheetProtected",
    sheet: "Kunden",
  });
});

test("the workshop's progress lasts in the workbook, with keys alone", async () => {
  desk = await openCastingDesk();
  expect(await workshopProgress()).toBeNull();
  expect(await rememberWorkshop({ at: "Petersen", done: ["Hansen", "3"] })).toBe(true);
  expect(await workshopProgress()).toEqual({ at: "Petersen", done: ["Hansen", "3"] });
  await rememberWorkshop(null);
  expect(await workshopProgress()).toBeNull();
  await Excel.run(async (context) => {
    context.workbook.settings.add(workshopKey, { schemaVersion: 2, progress: { at: "3", done: [] } });
    await context.sync();
  });
  expect(await workshopProgress()).toBeNull();
});
