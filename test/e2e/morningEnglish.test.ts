import { say } from "../../src/text/text";
import { button, chooseView, until, writeSheet } from "./actions";
import { openDesk, type Desk } from "./desk";
import { countOf, listOf, networksIn, recordsOn, scrollsAside, tableRows } from "./remindersList";

const language = "en";
let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

/** Opens a page of the first network of the list from its menu. @returns the network */
async function openFirst(act: "phase" | "consent"): Promise<string> {
  const [network = ""] = await networksIn(desk, language);
  await desk.pane.getByRole("button", { name: say(language, "pane.reminders.more", { network }) }).click();
  await desk.pane.getByRole("menuitem", { name: say(language, `pane.reminders.act.${act}`) }).click();
  await desk.pane.getByRole("region", { name: say(language, `pane.${act}.title`, { network }) }).waitFor();
  return network;
}

test("a Monday in English, in a pane of 450 pixels: dropped with a reason, an objection over all, care calls", async () => {
  desk = await openDesk("?lang=en&tab=reminders&pane=450&asof=2026-03-30");
  await listOf(desk, language).waitFor();
  expect(await scrollsAside(desk)).toBe(false);
  const overdue = await countOf(desk, language, "overdue");

  const droppedOne = await openFirst("phase");
  await button(desk, language, "words.phase.dropped").click();
  const drop = button(desk, language, "pane.phase.drop");
  expect(await drop.isDisabled()).toBe(true);
  await desk.pane.getByLabel(say(language, "pane.snooze.reason"), { exact: true }).fill("Firm closed");
  await drop.click();
  await until(
    desk,
    () => networksIn(desk, language),
    (shown) => expect(shown).not.toContain(droppedOne),
  );
  expect(await countOf(desk, language, "overdue")).toBe(overdue - 1);
  const [, , , to, , reason, lookAgain] = (await tableRows(desk, "SKM_PhaseHistory")).at(-1)!;
  expect([to, reason]).toEqual([say(language, "words.phase.dropped"), "Firm closed"]);
  expect(Number(lookAgain)).toBeGreaterThan(46111);

  const objecting = await openFirst("consent");
  await desk.pane.getByLabel(say(language, "pane.log.instrument"), { exact: true }).selectOption("all");
  await desk.pane.getByLabel(say(language, "pane.consent.basis"), { exact: true }).selectOption("objection");
  await button(desk, language, "pane.consent.add").click();
  await until(
    desk,
    () => networksIn(desk, language),
    (shown) => expect(shown).not.toContain(objecting),
  );
  expect(await countOf(desk, language, "overdue")).toBe(overdue - 2);
  // Who objects is not lost: blocked, and said to be.
  await desk.pane.getByTitle(say(language, "pane.reminders.blockedTitle"), { exact: true }).click();
  await until(
    desk,
    () => networksIn(desk, language),
    (shown) => expect(shown).toContain(objecting),
  );
  await desk.pane.getByRole("button", { name: objecting, expanded: false }).click();
  await listOf(desk, language)
    .getByText(new RegExp(say(language, "functions.measure.veto.objection")))
    .first()
    .waitFor();

  await chooseView(desk, language, "reminders", "campaigns");
  await button(desk, language, "pane.campaigns.part.careCalls").click();
  const asked = desk.pane.getByRole("list", { name: say(language, "sheets.careCalls.name") }).locator("li");
  const answers = await tableRows(desk, "SKM_CareCalls");
  await asked
    .first()
    .getByRole("button", { name: say(language, "pane.care.answer"), exact: true })
    .click();
  await desk.pane
    .getByLabel(say(language, "sheets.careCalls.question.contactsInWeek"), { exact: true })
    .first()
    .fill("3");
  await button(desk, language, "pane.care.enter").click();
  await asked.first().getByText(say(language, "pane.care.asked"), { exact: true }).waitFor();
  const [entered] = (await tableRows(desk, "SKM_CareCalls")).slice(answers.length);
  // Of the ISO week before; three were perceived, what was recorded stands beside it.
  expect(entered!.slice(0, 1).concat(entered!.slice(3, 4))).toEqual([46104, 3]);
  expect(Number(entered![4])).toBeGreaterThan(0);
  expect(await scrollsAside(desk)).toBe(false);
  const sheet = await writeSheet(desk, language, say(language, "sheets.careCalls.name"));
  const customers = await recordsOn(desk, "Customers");
  const who = customers.find((row) => row["Customer ID"] === entered![1])!;
  const names = [who["Network"], who["Customer"]];
  expect(sheet.flat().some((cell) => cell !== "" && names.includes(cell))).toBe(true);
});
