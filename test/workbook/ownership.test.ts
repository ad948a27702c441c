import { languages } from "../../src/text/languages";
import type { Language } from "../../src/text/text";
import { ownJobs } from "../../src/workbook/excel/sheetMarks";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import { type Desk, openDesk } from "./desk";
import { contactRows, customerRows, putRows } from "./tables";

const asOf = 46112;
let desk: Desk;
afterEach(() => desk.close());

async function workbook(language: Language = "en"): Promise<void> {
  desk = await openDesk({}, language);
  putRows(desk, "Kunden", customerRows, { table: "Customers" });
  putRows(desk, "Kontakte", contactRows, { table: "Contacts" });
}

const jobs = {
  casting: async (language: Language) => writeMatrix(await lookAt({ language }), { language, live: true }),
  reminders: async (language: Language) => writeReminders(await lookAt({ language }), asOf, { language, live: true }),
  plan: async (language: Language) => writePlan(await lookAt({ language }), { language, live: true }),
};

const sheets = () => desk.model.sheets().map(({ name }) => name);

describe.each(Object.keys(jobs) as (keyof typeof jobs)[])("%s", (job) => {
  const write = jobs[job];

  test.each(languages)("a copy before the first sheet keeps what somebody wrote into it, in %s", async (language) => {
    await workbook(language);
    const { sheet } = await write(language);
    desk.model.copySheet(desk.sheetId(sheet));
    desk.put(`${sheet} (2)`, "B2", "as signed off, KEEP");
    const copy = JSON.stringify(desk.all(`${sheet} (2)`));
    const again = await write(language);
    expect(again.sheet).toBe(sheet);
    expect(JSON.stringify(desk.all(`${sheet} (2)`))).toBe(copy);
    expect(again.remarks.map(({ key }) => key)).not.toContain("sheets.written.copies");
  });

  test("the original gone, its copy is not taken for it; the new sheet says so and is found from then on", async () => {
    await workbook();
    const { sheet } = await write("en");
    desk.model.copySheet(desk.sheetId(sheet));
    desk.model.deleteSheet(desk.sheetId(sheet));
    desk.put(`${sheet} (2)`, "B2", "KEEP");
    const copy = JSON.stringify(desk.all(`${sheet} (2)`));
    const written = await write("en");
    expect(written.sheet).toBe(sheet);
    const [remark] = written.remarks.filter(({ key }) => key === "sheets.written.copies");
    expect(remark?.values).toEqual({ sheets: `${sheet} (2)`, sheet });
    expect((await write("en")).sheet).toBe(sheet);
    expect(JSON.stringify(desk.all(`${sheet} (2)`))).toBe(copy);
  });
});

test("two sheets with one mark that names none: neither is written to, both are named", async () => {
  await workbook();
  const { sheet } = await jobs.plan("en");
  const [mark] = desk.model.names().filter(({ name }) => name === "SKM_sheet_plan");
  desk.model.deleteName(mark!.name, mark!.sheetId);
  desk.model.addName({ ...mark!, comment: "" });
  desk.model.copySheet(desk.sheetId(sheet));
  const before = JSON.stringify([desk.all(sheet), desk.all(`${sheet} (2)`)]);
  const written = await jobs.plan("en");
  expect(written.sheet).toBe(`${sheet} (3)`);
  expect(written.remarks[0]).toEqual({
    key: "sheets.written.copies",
    values: { sheets: `${sheet} (2), ${sheet}`, sheet: `${sheet} (3)` },
  });
  expect(JSON.stringify([desk.all(sheet), desk.all(`${sheet} (2)`)])).toBe(before);
});

test("a single mark that names no sheet, as a file brings it, is taken and bound from then on", async () => {
  await workbook();
  const { sheet } = await jobs.plan("en");
  const [mark] = desk.model.names().filter(({ name }) => name === "SKM_sheet_plan");
  desk.model.deleteName(mark!.name, mark!.sheetId);
  desk.model.addName({ ...mark!, comment: "" });
  expect((await jobs.plan("en")).sheet).toBe(sheet);
});

test("a mark that lost its scope makes no sheet ours, also where Excel gives names of the workbook for a sheet", async () => {
  await workbook();
  const { sheet } = await jobs.plan("en");
  const [mark] = desk.model.names().filter(({ name }) => name === "SKM_sheet_plan");
  desk.model.deleteName(mark!.name, mark!.sheetId);
  desk.model.addName({ name: mark!.name, formula: mark!.formula, visible: true, comment: mark!.comment });
  desk.faults.sheetNamesGiveAll = true;
  const before = JSON.stringify(sheets().map((name) => desk.all(name)));
  const written = await jobs.plan("en");
  expect(written.sheet).toBe(`${sheet} (2)`);
  expect(
    JSON.stringify(
      sheets()
        .filter((name) => name !== written.sheet)
        .map((name) => desk.all(name)),
    ),
  ).toBe(before);
});

test("a copy of a sheet of ours is no table of customers", async () => {
  await workbook();
  const { sheet } = await jobs.casting("en");
  desk.model.copySheet(desk.sheetId(sheet));
  const { choices } = await lookAt({ language: "en" });
  expect(choices.map((choice) => choice.sheet)).toEqual(expect.arrayContaining(["Kunden", "Kontakte"]));
  expect(choices.map((choice) => choice.sheet).filter((name) => name.startsWith(sheet))).toEqual([]);
});

test("whose a sheet is", () => {
  const plan = (of: string) => [{ job: "plan" as const, of, made: "" }];
  const own = (...given: [string, string][]) => [...ownJobs(given.map(([id, of]) => ({ id, marks: plan(of) }))).keys()];
  expect(own(["a", "a"])).toEqual(["a"]);
  expect(own(["b", "a"], ["a", "a"])).toEqual(["a"]);
  expect(own(["b", "a"])).toEqual([]);
  expect(own(["a", ""])).toEqual(["a"]);
  expect(own(["a", ""], ["b", ""])).toEqual([]);
  expect(own(["a", ""], ["b", "b"])).toEqual(["b"]);
});
