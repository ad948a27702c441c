import { join } from "node:path";
import { say, type Language } from "../../src/text/text";
import { button } from "./actions";
import { openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

async function opened(file: string, language: Language): Promise<void> {
  desk = await openDesk(`?lang=${language}&sample=0&asof=2026-11-30`, { height: 768 });
  const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), desk.page.locator("#do-open").click()]);
  await chooser.setFiles(join(__dirname, "../fixtures/intake", file));
  await desk.pane.getByText(say(language, "pane.status.current")).waitFor();
}

test("an export of an ERP system is two clicks from its matrix, its totals are no customer, and undo takes all away", async () => {
  await opened("ledger-de.xlsx", "de");
  await button(desk, "de", "intake.page.offer")
    .or(button(desk, "de", "intake.page.offerData"))
    .first()
    .click();
  await desk.pane.getByText(say("de", "intake.questions.none")).waitFor();
  await button(desk, "de", "intake.act.clean").click();
  await desk.pane.getByText(say("de", "intake.done.clean", { customers: 10, contacts: 0 })).waitFor();
  expect(await desk.rows("Kunden")).toHaveLength(11);
  await desk.pane.getByRole("tab", { name: say("de", "pane.tab.casting"), selected: true }).waitFor();
  await button(desk, "de", "intake.act.undo").click();
  await desk.pane.getByText(say("de", "intake.done.removed", { sheets: "Kunden" })).waitFor();
  expect(await desk.sheetNames()).toEqual(["Liste", "SKM-Übernahme"]);
});

test("a question is answered by hand, and nothing that hangs on it is read before", async () => {
  await opened("open-en.xlsx", "en");
  await button(desk, "en", "intake.page.offer")
    .or(button(desk, "en", "intake.page.offerData"))
    .first()
    .click();
  await desk.pane.getByText(say("en", "intake.questions.title.other", { count: 2 })).waitFor();
  await desk.pane.getByRole("button", { name: "month first (03/04/2026 is 4 March)" }).click();
  await desk.pane.getByRole("button", { name: "Change 11 cells here" }).click();
  await desk.pane.getByText(say("en", "intake.done.inPlace.other", { count: 11 })).waitFor();
  // 9 January: as answered. The amounts, which nobody was told how to read, are texts as before.
  expect(await desk.value("Clients", "D2")).toBe(46031);
  expect(await desk.value("Clients", "C2")).toBe("1.250");
});
