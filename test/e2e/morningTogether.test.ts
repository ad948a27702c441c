import { say } from "../../src/text/text";
import { button, saying, until, writeSheet } from "./actions";
import { openDesk, type Desk } from "./desk";
import { listOf, networksIn, recordsOn } from "./remindersList";

const language = "de";
let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

/** Another person logs a phone talk for a customer: at once, or right before the pane's next request is carried out. */
function otherLogs(customerId: unknown, when: "now" | "before the next request"): Promise<void> {
  return desk.page.evaluate(
    ([id, moment]) => {
      const { model, host, faults } = window.workbench!;
      const log = () => {
        const table = model.tables().find((each) => each.name === "Kontakte")!;
        const row = table.area.row + table.area.rows;
        model.insertTableRows(table.id, table.area.rows - 1, 1, true);
        model.write(table.sheetId, { row, column: table.area.column, rows: 1, columns: 8 }, [
          [
            { number: 46112 },
            { number: Number(id) },
            { text: "Telefon" },
            { text: "ausgehend" },
            null,
            null,
            { text: "Petra Mittag" },
            { text: "erreicht" },
          ],
        ]);
      };
      if (moment === "now") host.asCoauthor(log);
      else faults.beforeSync(1, log);
    },
    [customerId, when] as const,
  );
}

test("two people log at the same moment: both rows stay, both reminders go, on the live sheet too", async () => {
  desk = await openDesk("?lang=de&tab=reminders&pane=320&asof=2026-03-31");
  const sheet = say(language, "sheets.reminders.name");
  await listOf(desk, language).waitFor();
  const [first = "", second = "", third = ""] = await networksIn(desk, language);
  await writeSheet(desk, language, sheet);
  /** By network on the written sheet: the state and the last contact. */
  const onSheet = async (): Promise<Record<string, unknown[]>> => {
    const rows = await desk.rows(sheet);
    const header = rows.findIndex((row) => row.includes(say(language, "columns.derivation")));
    const [network, state, last] = (["network", "state", "lastContact"] as const).map((key) =>
      rows[header]!.indexOf(say(language, `columns.${key}`)),
    ) as [number, number, number];
    return Object.fromEntries(rows.slice(header + 1).map((row) => [row[network], [row[state], row[last]]]));
  };
  const written = await onSheet();
  const overdue = say(language, "columns.state.overdue");
  expect([first, second].map((network) => written[network]?.[0])).toEqual([overdue, overdue]);
  expect(written[third]).toBeDefined();
  const customers = await recordsOn(desk, "Kunden");
  const customerOf = (network: string): unknown =>
    customers.find(({ Verbund, Kunde }) => Verbund === network || (Verbund === "" && Kunde === network))!["Kundennr."];
  const before = await recordsOn(desk, "Kontakte");

  await button(desk, language, "pane.reminders.log").first().click();
  await button(desk, language, "words.outcome.reached").click();
  await otherLogs(customerOf(second), "before the next request");
  await desk.pane.getByRole("button", { name: saying(language, "pane.log.saveAgreed") }).click();
  await desk.pane.getByText(saying(language, "pane.log.logged", { network: first })).waitFor();
  const after = await recordsOn(desk, "Kontakte");
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length).map((row) => [row["Kundennr."], row["Betreuer"]])).toEqual([
    [customerOf(second), "Petra Mittag"],
    [customerOf(first), expect.not.stringContaining("Petra")],
  ]);
  // Nothing is written again: the formulas of the sheet follow at once.
  const moved = await onSheet();
  expect([moved[first]?.[1], moved[second]?.[1]]).toEqual([46112, 46112]);
  expect([moved[first]?.[0], moved[second]?.[0]]).not.toContain(overdue);
  expect(moved[third]).toEqual(written[third]);
  await until(
    desk,
    () => networksIn(desk, language),
    (shown) => expect(shown[0]).toBe(third),
  );

  // Somebody's row came after it meanwhile: it is not taken for one's own.
  await otherLogs(customerOf(third), "now");
  await until(
    desk,
    () => networksIn(desk, language),
    (shown) => expect(shown).not.toContain(third),
  );
  expect((await onSheet())[third]?.[1]).toBe(46112);
  const all = await recordsOn(desk, "Kontakte");
  await button(desk, language, "pane.log.undo").click();
  await desk.pane.getByText(saying(language, "errors.contactNotLast.what")).waitFor();
  expect(await recordsOn(desk, "Kontakte")).toEqual(all);
});
