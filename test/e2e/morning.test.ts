import { say } from "../../src/text/text";
import { button, chooseView, saying, until } from "./actions";
import { openDesk, type Desk } from "./desk";
import { chooseAdviser, countOf, listOf, networksIn, recordsOn, scrollsAside } from "./remindersList";

let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

describe("German, in a pane of 320 pixels", () => {
  const language = "de";

  test("calls: filter, three clicks, taken back, by keyboard, put off, and the customer on one page", async () => {
    desk = await openDesk("?lang=de&tab=reminders&pane=320&asof=2026-03-31");
    await listOf(desk, language).waitFor();
    expect(await scrollsAside(desk)).toBe(false);
    const everybody = await countOf(desk, language, "overdue");
    await chooseAdviser(desk, language, 1);
    await until(
      desk,
      () => countOf(desk, language, "overdue"),
      (shown) => expect(shown).toBeLessThan(everybody),
    );
    const overdue = await countOf(desk, language, "overdue");
    const [first = "", second = ""] = await networksIn(desk, language);
    const before = await recordsOn(desk, "Kontakte");

    // Three clicks: log, the outcome, save with the proposed day.
    await button(desk, language, "pane.reminders.log").first().click();
    await desk.pane.getByRole("region", { name: say(language, "pane.log.title", { network: first }) }).waitFor();
    expect(await scrollsAside(desk)).toBe(false);
    await button(desk, language, "words.outcome.reached").click();
    await desk.pane.getByRole("button", { name: saying(language, "pane.log.saveAgreed") }).click();
    await desk.pane.getByText(saying(language, "pane.log.logged", { network: first })).waitFor();
    let rows = await recordsOn(desk, "Kontakte");
    expect(rows).toHaveLength(before.length + 1);
    expect(rows.slice(0, -1)).toEqual(before);
    const logged = rows.at(-1)!;
    expect(logged).toMatchObject({ Ergebnis: "erreicht" });
    expect(Number(logged[say(language, "columns.followUp")])).toBeGreaterThan(Number(logged["Datum"]));
    await until(
      desk,
      () => networksIn(desk, language),
      (shown) => expect(shown[0]).toBe(second),
    );
    expect(await countOf(desk, language, "overdue")).toBe(overdue - 1);

    await button(desk, language, "pane.log.undo").click();
    await desk.pane.getByText(say(language, "pane.log.undone")).waitFor();
    expect(await recordsOn(desk, "Kontakte")).toEqual(before);
    await until(
      desk,
      () => networksIn(desk, language),
      (shown) => expect(shown[0]).toBe(first),
    );

    // By keyboard alone: L on the row, 2 for the second outcome, Ctrl+Shift+Enter for nothing agreed.
    await listOf(desk, language).locator("button[aria-expanded]").first().focus();
    await desk.page.keyboard.press("l");
    await desk.pane.getByRole("region", { name: say(language, "pane.log.title", { network: first }) }).waitFor();
    await desk.page.keyboard.press("2");
    await desk.page.keyboard.press("Control+Shift+Enter");
    await desk.pane.getByText(saying(language, "pane.log.logged", { network: first })).waitFor();
    rows = await recordsOn(desk, "Kontakte");
    expect(rows).toHaveLength(before.length + 1);
    expect(rows.at(-1)).toMatchObject({ Ergebnis: "nicht erreicht" });
    // Nobody was reached: the reminder stays.
    expect((await networksIn(desk, language))[0]).toBe(first);

    // Put off with a reason, again from the keyboard: the row has the focus again.
    await desk.page.keyboard.press("s");
    await desk.pane.getByRole("region", { name: say(language, "pane.snooze.title", { network: first }) }).waitFor();
    const put = desk.pane.getByRole("button", { name: saying(language, "pane.snooze.saveUntil") });
    expect(await put.isDisabled()).toBe(true);
    await desk.pane.getByLabel(say(language, "pane.snooze.reason"), { exact: true }).fill("Werksferien");
    await put.click();
    await desk.pane.getByText(saying(language, "pane.snooze.done", { network: first })).waitFor();
    expect((await networksIn(desk, language))[0]).toBe(second);
    expect((await desk.rows(say(language, "sheets.registers.name"))).flat()).toContain("Werksferien");

    // A task with a day of its own, from the menu of the row.
    await desk.pane.getByRole("button", { name: say(language, "pane.reminders.more", { network: second }) }).click();
    await desk.pane.getByRole("menuitem", { name: say(language, "pane.reminders.act.task") }).click();
    await desk.pane.getByLabel(say(language, "pane.log.note"), { exact: true }).fill("Angebot nachfassen");
    await button(desk, language, "pane.task.add").click();
    await desk.pane.getByText(saying(language, "pane.task.done", { network: second })).waitFor();

    // The page of the customer whose row is selected on the sheet.
    await chooseView(desk, language, "reminders", "customer");
    const [headers = [], ...customers] = await desk.rows("Kunden");
    const at = customers.findIndex((row) =>
      [row[headers.indexOf("Verbund")], row[headers.indexOf("Kunde")]].includes(second),
    );
    await desk.page.evaluate((row) => {
      const { model } = window.workbench!;
      const { id } = model.sheets().find((sheet) => sheet.name === "Kunden")!;
      model.activateSheet(id);
      model.select(id, { row, column: 1, rows: 1, columns: 1 });
    }, at + 1);
    await desk.pane.getByRole("heading", { name: second, exact: true }).waitFor();
    await desk.pane
      .getByText(/Angebot nachfassen/)
      .first()
      .waitFor();
    expect(await scrollsAside(desk)).toBe(false);
    await button(desk, language, "pane.write", { sheet: say(language, "sheets.cockpit.name") }).click();
    await desk.pane
      .getByText(saying(language, "pane.written.fixed.other", { sheet: say(language, "sheets.cockpit.name") }))
      .waitFor();
    expect((await desk.rows(say(language, "sheets.cockpit.name"))).flat()).toContain(second);
  });
});
