import { say } from "../../src/text/text";
import { button, chooseView, saying, until, writeSheet } from "./actions";
import { openDesk, type Desk } from "./desk";
import { chooseAdviser, listOf, networksIn, recordsOn, scrollsAside, tableRows } from "./remindersList";

const language = "de";
const asOf = 46112;
let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

/** "1.250,50" -> 1250.5 */
const german = (text: string): number => Number(text.replaceAll(".", "").replace(",", "."));

test("campaign: begun with what the list shows, named when a contact is logged, and what came of it", async () => {
  desk = await openDesk("?lang=de&tab=reminders&pane=320&asof=2026-03-31");
  const adviser = await chooseAdviser(desk, language, 1);
  await until(
    desk,
    () => desk.pane.getByRole("button", { name: say(language, "pane.reminders.log"), exact: true }).count(),
    (rows) => expect(rows).toBeGreaterThan(1),
  );
  const chosen = await networksIn(desk, language);
  await button(desk, language, "pane.filter").click();
  await desk.pane
    .getByRole("button", { name: saying(language, "pane.campaigns.ofList.other", { count: String(chosen.length) }) })
    .click();
  const start = desk.pane.getByRole("button", { name: saying(language, "pane.campaigns.startWith.other") });
  expect(await start.isDisabled()).toBe(true);
  await desk.pane.getByLabel(say(language, "pane.campaigns.name"), { exact: true }).fill("Frühjahr 2026");
  expect(await scrollsAside(desk)).toBe(false);
  const campaigns = await tableRows(desk, "SKM_Campaigns");
  await start.click();
  await desk.pane.getByText(saying(language, "pane.campaigns.started.other", { name: "Frühjahr 2026" })).waitFor();
  const begun = (await tableRows(desk, "SKM_Campaigns")).slice(campaigns.length);
  expect(begun).toEqual([["Frühjahr 2026", asOf, "", "Telefon", expect.stringContaining(adviser), ""]]);
  const members = (await tableRows(desk, "SKM_CampaignLists")).filter(([name]) => name === "Frühjahr 2026");
  expect(members).toHaveLength(chosen.length);

  // The list still shows the adviser's networks: an order is logged that names the campaign.
  await chooseView(desk, language, "reminders", "list");
  await listOf(desk, language).waitFor();
  expect(await networksIn(desk, language)).toEqual(chosen);
  await button(desk, language, "pane.reminders.log").first().click();
  await button(desk, language, "words.instrument.phone").click();
  await button(desk, language, "words.outcome.order").click();
  await desk.pane.getByLabel(say(language, "pane.log.contribution"), { exact: true }).fill("1.250,50");
  await desk.pane.getByRole("button", { name: say(language, "pane.log.more") }).click();
  await desk.pane.getByLabel(say(language, "pane.log.campaign"), { exact: true }).fill("Frühjahr 2026");
  expect(await scrollsAside(desk)).toBe(false);
  await button(desk, language, "pane.log.saveNone").click();
  await desk.pane.getByRole("region", { name: saying(language, "pane.log.title") }).waitFor({ state: "detached" });
  expect((await recordsOn(desk, "Kontakte")).at(-1)).toMatchObject({
    "Kundennr.": members[0]![1],
    Ergebnis: "Auftrag",
    Deckungsbeitrag: 1250.5,
    Kampagne: "Frühjahr 2026",
  });

  await chooseView(desk, language, "reminders", "campaigns");
  const card = desk.pane.getByRole("region", { name: "Frühjahr 2026", exact: true });
  await card
    .getByText(say(language, "pane.campaigns.contactedOf", { contacted: "1", customers: String(chosen.length) }))
    .waitFor();
  const words = await card.locator("dt").allInnerTexts();
  const values = await card.locator("dd").allInnerTexts();
  const figure = (key: "orders" | "contribution" | "cost" | "surplus"): number =>
    german(values[words.indexOf(say(language, `sheets.campaign.${key}`))] ?? "");
  expect([figure("orders"), figure("contribution"), figure("cost"), figure("surplus")]).toEqual([
    1, 1250.5, 25, 1225.5,
  ]);

  const cells = await writeSheet(desk, language, say(language, "sheets.campaign.name"));
  expect(cells.flat().join()).toContain("Frühjahr 2026");
  const beside = (key: "orders" | "contribution" | "cost" | "surplus"): unknown => {
    const word = say(language, `sheets.campaign.${key}`);
    const row = cells.find(([first]) => first === word);
    return row?.[1];
  };
  expect([beside("orders"), beside("contribution"), beside("cost"), beside("surplus")]).toEqual([
    1, 1250.5, 25, 1225.5,
  ]);
});

test("target and actual: the sheet and the pane say the same, also after another contact", async () => {
  desk = await openDesk("?lang=de&tab=reminders&pane=320&asof=2026-03-31");
  const sheet = say(language, "sheets.control.name");
  await chooseView(desk, language, "reminders", "control");
  await writeSheet(desk, language, sheet);
  expect(await scrollsAside(desk)).toBe(false);
  const advisers = desk.pane.getByRole("list", { name: say(language, "pane.control.by.advisers") });

  /** By adviser in the pane: attainment in whole percents, actual, pro-rata target to a tenth. */
  const inPane = async (): Promise<[string, number, number, number][]> =>
    (await advisers.locator("li").allInnerTexts()).map((text) => {
      const [name = "", share = "", of = ""] = text.split("\n");
      const [, actual = "", proRata = ""] = /^(\S+) von (\S+)/.exec(of) ?? [];
      return [name, german(share.replace(/\s*%/, "")), german(actual), german(proRata)];
    });
  const onSheet = async (): Promise<[string, number, number, number][]> => {
    const rows = await desk.rows(sheet);
    const top = rows.findIndex(([first]) => first === say(language, "sheets.control.by.adviser"));
    const headers = rows[top + 1]!.map(String);
    const below = rows.slice(top + 2);
    const column = (row: unknown[], header: string): number => Number(row[headers.indexOf(header)]);
    return below
      .slice(
        0,
        below.findIndex(([first]) => first === ""),
      )
      .map((row) => [
        String(row[0]),
        Math.round(column(row, "Erfüllung") * 100),
        column(row, "Ist"),
        Math.round(column(row, "Anteiliges Soll") * 10) / 10,
      ]);
  };
  const before = await inPane();
  expect(before.length).toBeGreaterThan(5);
  expect((await onSheet()).slice(0, before.length)).toEqual(before);

  const [adviser = ""] = before[0]!;
  await desk.page.evaluate((name) => {
    const { model, host } = window.workbench!;
    const table = (wanted: string) => model.tables().find((each) => each.name === wanted)!;
    const [headers = [], ...rows] = model.values(table("Kunden").sheetId, table("Kunden").area);
    const customer = rows.find((row) => row[headers.indexOf("Betreuer")] === name)!;
    const { id, sheetId, area } = table("Kontakte");
    const row = area.row + area.rows;
    host.asCoauthor(() => {
      model.insertTableRows(id, area.rows - 1, 1, true);
      model.write(sheetId, { row, column: area.column, rows: 1, columns: 8 }, [
        [
          { number: 46111 },
          { number: Number(customer[0]) },
          { text: "Telefon" },
          { text: "ausgehend" },
          null,
          null,
          { text: name },
          { text: "erreicht" },
        ],
      ]);
    });
  }, adviser);
  await until(desk, inPane, (rows) => expect(rows[0]![2]).toBe(before[0]![2] + 1));
  expect((await onSheet()).slice(0, before.length)).toEqual(await inPane());
});
