import { existsSync } from "node:fs";
import { join } from "node:path";
import { say, type Language, type TextKey } from "../../src/text/text";
import { button, saying, until, writeSheet } from "./actions";
import { openDesk, type Desk } from "./desk";
import { networksIn } from "./remindersList";

let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

const own = (file: string): string => join(__dirname, "../fixtures/intake", file);
const cases = process.env["SKM_LIST_CASES"] ?? "";
/** Lists of the folder that SKM_LIST_CASES names; without it their tests pass over them. */
const given = cases !== "" && existsSync(cases) ? test : test.skip;

async function opened(file: string, language: Language): Promise<void> {
  desk = await openDesk(`?lang=${language}&sample=0&asof=2026-11-30`, { height: 768 });
  const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), desk.page.locator("#do-open").click()]);
  await chooser.setFiles(file);
  await desk.pane.getByText(say(language, "pane.status.current")).waitFor();
}

async function takeOver(language: Language): Promise<void> {
  await button(desk, language, "intake.page.offer")
    .or(button(desk, language, "intake.page.offerData"))
    .first()
    .click();
  await desk.pane.getByText(say(language, "intake.changes.title")).waitFor();
}

const act = (language: Language, key: TextKey) => button(desk, language, key).click();
const said = (language: Language, key: TextKey, values: Record<string, string> = {}) =>
  desk.pane.getByText(saying(language, key, values)).waitFor();

/** The consultant's hour: a list from an ERP system, the matrix on the wall, its sheet; then undone. */
async function hour(customers: string, inMatrix: number): Promise<void> {
  const language = "de";
  await takeOver(language);
  // What the list leaves out is said before anything is written.
  await desk.pane.getByText(/Summenzeile bleibt weg/).waitFor();
  await act(language, "intake.act.clean");
  await said(language, "intake.done.clean", { customers });
  await desk.pane.getByRole("tab", { name: say(language, "pane.tab.casting"), selected: true }).waitFor();
  const sheet = say(language, "sheets.casting.name");
  const rows = await writeSheet(desk, language, sheet);
  expect(
    rows.flat().filter((cell) => typeof cell === "string" && /^[ABC][123]$/.test(cell)).length,
  ).toBeGreaterThanOrEqual(inMatrix);
  // The totals row is nobody's customer.
  const taken = await desk.rows("Kunden");
  expect(taken).toHaveLength(Number(customers) + 1);
  expect(
    taken
      .flat()
      .map(String)
      .filter((cell) => /summe|gesamt/i.test(cell)),
  ).toEqual([]);
}

test("the consultant's hour: from an export with totals and numbers as text to the matrix sheet", async () => {
  await opened(own("ledger-de.xlsx"), "de");
  await hour("10", 10);
});

/** The team's first morning: a list with the last and the next contact, the list of calls, the first one logged. */
async function morning(customers: number, firstSheet: string): Promise<void> {
  const language = "de";
  await takeOver(language);
  await desk.pane.getByText(say(language, "intake.questions.none")).waitFor();
  const inPlace = desk.pane.getByRole("button", { name: /Zellen? hier ändern/ });
  if (await inPlace.isVisible()) await inPlace.click();
  else await act(language, "intake.act.remember");
  await desk.pane.getByRole("tab", { name: say(language, "pane.tab.reminders"), selected: true }).waitFor();
  await until(
    desk,
    () => networksIn(desk, language),
    (names) => expect(names.length).toBeGreaterThan(0),
  );
  const [first = ""] = await networksIn(desk, language);
  const before = await desk.rows(firstSheet);
  await button(desk, language, "pane.reminders.log").first().click();
  await button(desk, language, "words.outcome.reached").click();
  await said(language, "pane.log.previewFirst");
  await desk.pane.getByRole("button", { name: saying(language, "pane.log.saveAgreed") }).click();
  await said(language, "pane.log.made", { sheet: "Kontakte" });
  const contacts = await desk.rows("Kontakte");
  expect(contacts.at(-1)?.slice(0, 2)).toEqual([46356, first]);
  const after = await desk.rows(firstSheet);
  // No row more, and of the customer's row two cells.
  expect(after).toHaveLength(customers + 1);
  const changed = after.flatMap((row, at) => row.filter((cell, column) => cell !== before[at]?.[column]));
  expect(changed).toHaveLength(2);
  expect(changed[0]).toBe(46356);
  await until(
    desk,
    () => networksIn(desk, language),
    (names) => expect(names).not.toContain(first),
  );
  await act(language, "pane.log.undo");
  await said(language, "pane.log.undone");
  expect(await desk.rows(firstSheet)).toEqual(before);
}

test("the team's first morning: last and next contact in one table, the first call makes the log and keeps the row", async () => {
  await opened(own("calls-de.xlsx"), "de");
  await morning(10, "Kunden");
});

test("a second file is chosen in the pane, a workbook as well as a CSV, and nothing of it is changed", async () => {
  await opened(own("team-de.xlsx"), "de");
  await takeOver("de");
  const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), act("de", "intake.found.file")]);
  await chooser.setFiles(own("ledger-de.xlsx"));
  await said("de", "intake.found.ofFile", { file: "ledger-de.xlsx" });
  await desk.pane.getByText(say("de", "intake.questions.none")).waitFor();
  await act("de", "intake.act.clean");
  await said("de", "intake.done.clean", { customers: "10" });
  expect((await desk.rows("Kunden"))[1]?.[0]).toBe("000004711");
});

given(
  "the same hour with a list of 400 customers: its totals row neither doubles the headline nor is a customer",
  async () => {
    await opened(join(cases, "sapnum.xlsx"), "de");
    await desk.pane.getByText(/1 Summenzeile zählt mit/).waitFor();
    await hour("400", 400);
    await desk.pane
      .getByText(/14,9\sMio/)
      .first()
      .waitFor();
  },
);

given("the same morning with a list of 20 customers", async () => {
  await opened(join(cases, "wb5-zuletzt-wieder.xlsx"), "de");
  await morning(20, "Kunden");
});

given("a list without class and potential does not end in a reassuring empty list", async () => {
  await opened(join(cases, "headcount.xlsx"), "de");
  await takeOver("de");
  await act("de", "intake.act.clean");
  await desk.pane.getByText(say("de", "pane.reminders.noTarget")).waitFor();
  await act("de", "pane.reminders.cadence");
  await desk.pane.getByText(/Wie oft wollen Sie/).waitFor();
});
