import type { Answers } from "../../../src/intake/question";
import { settle } from "../../../src/intake/settle";
import { finished } from "../../../src/method/steps";
import { readBook } from "../../../src/workbook/intake/readBook";
import { readListFile } from "../../../src/workbook/intake/readListFile";
import { takeOver } from "../../../src/workbook/intake/takeOver";
import { undoIntake } from "../../../src/workbook/intake/undoIntake";
import { updatesOf } from "../../../src/workbook/intake/updateTables";
import { updateTables } from "../../../src/workbook/intake/writeUpdates";
import { openDesk, type Desk } from "../desk";
import { putRows } from "../tables";

const language = "de";
const asOf = 46356;
let desk: Desk;
afterEach(() => desk.close());

const november =
  "Debitor;Name 1;Potenzial;Umsatz;zuletzt am\n0007;Adler GmbH;1.000,50;200,00;3.11.2026\n0008;Berg AG;2.000,00;1,50;\n0009;Conrad;30,00;1,00;\n";
/** Berg is gone, Adler's revenue has risen, Conrad's potential is blank, =Dorn is new, and there is an adviser. */
const december =
  "Debitor;Name 1;Potenzial;Umsatz;zuletzt am;Betreuer\n0007;Adler GmbH;1.000,50;250,00;3.11.2026;M. Roth\n0009;Conrad;;1,00;1.12.2026;\n0010;=Dorn;5,00;0,50;;K. Sander\n";

const fileOf = (text: string) => readListFile(new TextEncoder().encode(text), "liste.csv", language);

async function taken(text: string, answers: Answers = {}) {
  const book = await fileOf(text);
  return { book, ...finished(settle(book, { asOf, answers })) };
}

async function firstMonth(): Promise<void> {
  desk = await openDesk({}, language);
  const { book, understood, changes } = await taken(november);
  await takeOver(book, understood, changes, { how: "clean", language, asOf, run: "1" });
}

const next = async () => {
  const { book, changes } = await taken(december);
  return updatesOf(book, changes, language);
};
const update = async () => updateTables(await next(), { language, asOf, run: "2" });
const everything = () => JSON.stringify([desk.all("Kunden"), desk.all("Kontakte")]);

test("the same file next month: new, gone and changed are told by key, before anything is written", async () => {
  await firstMonth();
  const before = everything();
  const [customers, contacts] = await next();
  expect(customers).toMatchObject({ sheet: "Kunden", newColumns: ["Betreuer"], gone: ["0008"] });
  expect(customers?.added).toEqual([["0010", "=Dorn", 5, 0.5, "K. Sander"]]);
  // What the list leaves blank stays as it is.
  expect(customers?.changed.map(({ header, from, to }) => [header, from, to])).toEqual([
    ["Betreuer", null, "M. Roth"],
    ["Umsatz", 200, 250],
  ]);
  expect(contacts).toMatchObject({ sheet: "Kontakte", changed: [], gone: [] });
  expect(contacts?.added).toHaveLength(1);
  expect(everything()).toBe(before);
});

test("bringing up to date writes the differences, ids and texts as they are; a second time there are none; undo gives all back", async () => {
  await firstMonth();
  const before = everything();
  expect(await update()).toMatchObject({ changed: 2, added: 2, left: [] });
  expect(desk.all("Kunden")).toEqual([
    ["Kundennr.", "Kunde", "Potenzial", "Umsatz", "Betreuer"],
    ["0007", "Adler GmbH", 1000.5, 250, "M. Roth"],
    ["0008", "Berg AG", 2000, 1.5, ""],
    ["0009", "Conrad", 30, 1, ""],
    ["0010", "=Dorn", 5, 0.5, "K. Sander"],
  ]);
  expect(desk.formula("Kunden", "B5")).toBe("=Dorn");
  expect((await next()).flatMap(({ added, changed }) => [...added, ...changed])).toEqual([]);
  await undoIntake("2", { language, asOf });
  expect(everything()).toBe(before);
});

test("a row that somebody edited after it was added stays when the update is undone, and is told", async () => {
  await firstMonth();
  await update();
  desk.put("Kunden", "C5", 77);
  const undone = await undoIntake("2", { language, asOf });
  expect(undone.edited).toEqual([{ sheet: "Kunden", cell: "Kunden" }]);
  expect(desk.all("Kunden")[4]?.slice(0, 3)).toEqual(["0010", "=Dorn", 77]);
});

test("what a colleague changes between preview and button is left; cells beside the table stop new columns", async () => {
  await firstMonth();
  const updates = await next();
  desk.put("Kunden", "D2", 999);
  expect(await updateTables(updates, { language, asOf, run: "2" })).toMatchObject({
    left: [{ sheet: "Kunden", cell: "D2" }],
  });
  desk.close();
  await firstMonth();
  putRows(desk, "Kunden", [["Notiz"], ["wichtig"]], { column: 4 });
  const before = everything();
  await expect(update()).rejects.toMatchObject({ code: "columnsInWay" });
  expect(everything()).toBe(before);
});

test("a clean table is no list again when the workbook is read, until somebody says so", async () => {
  desk = await openDesk({}, language);
  putRows(desk, "Liste", [
    ["Debitor", "Name 1", "Potenzial"],
    ["0007", "Adler GmbH", 5],
    ["0008", "Berg AG", 6],
  ]);
  const read = async () => finished(settle((await readBook({ language })).book, { asOf, answers: {} }));
  const { understood, changes } = await read();
  await takeOver((await readBook({ language })).book, understood, changes, { how: "clean", language, asOf, run: "1" });
  expect((await read()).understood.lists.map(({ sheetName }) => sheetName)).toEqual(["Liste"]);
});
