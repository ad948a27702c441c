import { say } from "../../src/text/text";
import { button, chooseView, saying, until, writeSheet } from "./actions";
import { openDesk, type Desk } from "./desk";
import { recordsOn, scrollsAside, tableRows } from "./remindersList";

const language = "de";
const day = 46119;
let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

test("call party: the sheet is printed and filled in, its results come back in one go, and the hit rate is told", async () => {
  desk = await openDesk("?lang=de&tab=reminders&pane=320&asof=2026-04-07");
  const sheet = say(language, "sheets.callParty.name");
  await chooseView(desk, language, "reminders", "party");
  const asked = await writeSheet(desk, language, sheet);
  expect(await scrollsAside(desk)).toBe(false);
  const print = await desk.page.evaluate((name) => {
    const { model } = window.workbench!;
    return model.printSetup(model.sheets().find((each) => each.name === name)!.id);
  }, sheet);
  const headerRow = asked.findIndex((row) => row.includes(say(language, "columns.outcome")));
  const headers = asked[headerRow]!.map(String);
  expect(print).toMatchObject({ paper: "A4", landscape: true, pagesWide: 1, titleRows: [headerRow, headerRow] });
  const at = (header: string, row: number): string =>
    `${String.fromCharCode(65 + headers.indexOf(header))}${headerRow + 2 + row}`;
  const called = [0, 1, 2].map((row) => asked[headerRow + 1 + row]![headers.indexOf("Kundennr.")]);

  await desk.type(sheet, at("Ergebnis", 0), "Termin");
  await desk.type(sheet, at("Folgekontakt", 0), "21.04.2026");
  await desk.type(sheet, at("Minuten", 0), "12");
  await desk.type(sheet, at("Notiz", 0), "Angebot ansehen");
  await desk.type(sheet, at("Ergebnis", 1), "nicht erreicht");
  await desk.type(sheet, at("Ergebnis", 2), "Absage");
  // Pasted over the list of choices: a word that is none.
  await desk.page.evaluate(
    ([name, row, column]) => {
      const { model } = window.workbench!;
      const { id } = model.sheets().find((each) => each.name === name)!;
      model.write(id, { row, column, rows: 1, columns: 1 }, [[{ text: "vielleicht" }]]);
    },
    [sheet, headerRow + 4, headers.indexOf("Ergebnis")] as const,
  );

  const before = await recordsOn(desk, "Kontakte");
  await button(desk, language, "pane.party.readResults").click();
  const findings = desk.pane.getByRole("list", { name: say(language, "pane.party.findings") });
  await findings.getByRole("button", { name: at("Ergebnis", 3) }).waitFor();
  const enter = desk.pane.getByRole("button", { name: saying(language, "pane.party.enter.other") });
  expect(await enter.isDisabled()).toBe(true);
  await desk.page.evaluate(
    ([name, row, column]) => {
      const { model } = window.workbench!;
      const { id } = model.sheets().find((each) => each.name === name)!;
      model.write(id, { row, column, rows: 1, columns: 1 }, [[{ empty: true }]]);
    },
    [sheet, headerRow + 4, headers.indexOf("Ergebnis")] as const,
  );
  await button(desk, language, "pane.party.readAgain").click();
  await findings.waitFor({ state: "detached" });
  expect(
    await desk.pane
      .getByRole("list", { name: say(language, "pane.party.willLog") })
      .locator("li")
      .count(),
  ).toBe(3);
  await enter.click();
  await desk.pane.getByText(saying(language, "pane.party.entered.other")).waitFor();

  const after = await recordsOn(desk, "Kontakte");
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([
    {
      Datum: day,
      "Kundennr.": called[0],
      Ergebnis: "Termin",
      Folgekontakt: 46133,
      Minuten: 12,
      Notiz: "Angebot ansehen",
    },
    { Datum: day, "Kundennr.": called[1], Ergebnis: "nicht erreicht" },
    { Datum: day, "Kundennr.": called[2], Ergebnis: "Absage" },
  ]);
  expect((await tableRows(desk, "SKM_Parties")).map(([date, , id]) => [date, id])).toEqual(
    called.map((id) => [day, id]),
  );

  // Two of three were reached, one of them made an appointment: 1 of 3 is a hit, Wilson 6 to 79 %.
  await desk.pane.getByRole("button", { name: say(language, "pane.party.scores") }).click();
  const scores = desk.pane.getByRole("table", { name: say(language, "pane.party.byParty") });
  await until(
    desk,
    () => scores.locator("tbody tr").allInnerTexts(),
    (rows) => expect(rows.map((row) => row.split("\t"))).toEqual([["7. Apr. 2026", "3", "2", "1", "33 % (6–79)"]]),
  );
  // What is in the register is not entered a second time.
  await button(desk, language, "pane.party.readResults").click();
  await desk.pane.getByText(say(language, "pane.party.nothingNew")).waitFor();
  expect(await recordsOn(desk, "Kontakte")).toEqual(after);
});
