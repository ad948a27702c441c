import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import Papa from "papaparse";
import type { Locator } from "playwright-core";
import { say } from "../../src/text/text";
import { button, chooseView, saying, until } from "./actions";
import { openDesk, type Desk } from "./desk";
import { chooseAdviser, networksIn, recordsOn, scrollsAside, tableRows } from "./remindersList";

const language = "de";
let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

/** Presses a button and takes the file that the browser saves. */
async function saved(press: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([desk.page.waitForEvent("download"), press.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

interface Event {
  readonly start: string;
  readonly days: number;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
}

/** The events of a calendar file by UID, as an independent parser reads them. */
function eventsIn(text: string): ReadonlyMap<string, Event> {
  const all = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
  const events = all.map((each): [string, Event] => {
    expect(each.getFirstProperty("rrule")).toBeNull();
    const event = new ICAL.Event(each);
    return [
      event.uid,
      {
        start: event.startDate.toString(),
        days: event.endDate.subtractDate(event.startDate).toSeconds() / 86400,
        sequence: Number(event.sequence),
        status: String(each.getFirstPropertyValue("status") ?? ""),
        summary: event.summary,
      },
    ];
  });
  expect(new Set(events.map(([uid]) => uid)).size).toBe(all.length);
  return new Map(events);
}

/** What the pane says of the changes since the last file. */
async function changes(): Promise<Record<"new" | "changed" | "unchanged" | "cancelled", number>> {
  const table = desk.pane.getByRole("table", { name: say(language, "pane.exports.changes") });
  const rows = (await table.locator("tbody tr").allInnerTexts()).map((row) => row.split("\t"));
  const of = (change: string): number => Number(rows.find(([word]) => word === change)?.[1]);
  return {
    new: of(say(language, "pane.exports.change.new")),
    changed: of(say(language, "pane.exports.change.changed")),
    unchanged: of(say(language, "pane.exports.change.unchanged")),
    cancelled: of(say(language, "pane.exports.change.cancelled")),
  };
}

test("calendar: an adviser's file is remembered, and the next one changes only what a logged contact changed", async () => {
  desk = await openDesk("?lang=de&tab=reminders&pane=320&asof=2026-03-31");
  const adviser = await chooseAdviser(desk, language, 1);
  const listed = await networksIn(desk, language);
  const [first = ""] = listed;
  await chooseView(desk, language, "reminders", "exports");
  const whose = desk.pane.getByLabel(say(language, "pane.reminders.adviser"), { exact: true });
  await whose.selectOption({ label: adviser });
  expect(await scrollsAside(desk)).toBe(false);
  const save = button(desk, language, "pane.exports.saveCalendar");
  const file = await saved(save);
  expect(file.name).toMatch(/\.ics$/);
  const events = eventsIn(file.text);
  expect(events.size).toBeGreaterThan(listed.length);
  expect(await changes()).toEqual({ new: events.size, changed: 0, unchanged: 0, cancelled: 0 });
  const summaries = [...events.values()].map(({ summary }) => summary).join("\n");
  for (const network of listed) expect(summaries).toContain(network);
  const wholeDays = [...events].filter(([uid]) => !uid.startsWith("party"));
  expect(wholeDays.map(([, { days }]) => days)).toEqual(wholeDays.map(() => 1));

  await button(desk, language, "pane.exports.remember").click();
  await desk.pane.getByText(saying(language, "pane.exports.remembered.other")).waitFor();
  expect(await tableRows(desk, "SKM_Calendar")).toHaveLength(events.size);
  await until(desk, changes, (now) => expect(now).toMatchObject({ new: 0, changed: 0, unchanged: events.size }));

  await chooseView(desk, language, "reminders", "list");
  await button(desk, language, "pane.reminders.log").first().click();
  await button(desk, language, "words.outcome.reached").click();
  await desk.pane.getByRole("button", { name: saying(language, "pane.log.saveAgreed") }).click();
  await desk.pane.getByText(saying(language, "pane.log.logged", { network: first })).waitFor();
  await chooseView(desk, language, "reminders", "exports");
  await whose.selectOption({ label: adviser });
  await until(desk, changes, (now) => expect(now.unchanged).toBeLessThan(events.size));
  const told = await changes();
  const again = eventsIn((await saved(save)).text);
  const same = [...events].filter(([uid, event]) => JSON.stringify(again.get(uid)) === JSON.stringify(event));
  const other = [...again].filter(([uid, event]) => JSON.stringify(events.get(uid)) !== JSON.stringify(event));
  expect(same).toHaveLength(told.unchanged);
  expect(other).toHaveLength(told.new + told.changed + told.cancelled);
  expect(other.length).toBeGreaterThan(0);
  expect(other.length).toBeLessThanOrEqual(3);
  for (const [uid, { summary, sequence, status }] of other) {
    // What is called off is known by its UID alone.
    if (status === "CANCELLED") expect(events.get(uid)!.summary).toContain(first);
    else expect(summary).toContain(first);
    expect(sequence).toBe(events.has(uid) ? events.get(uid)!.sequence + 1 : 0);
  }
});

test("mail merge: only who may be written to, no cell becomes a formula, and who is left out is told with the reason", async () => {
  desk = await openDesk("?lang=de&tab=reminders&pane=320&asof=2026-03-31");
  await chooseView(desk, language, "reminders", "exports");
  await button(desk, language, "pane.exports.part.mailMerge").click();
  expect(await scrollsAside(desk)).toBe(false);
  const save = desk.pane.getByRole("button", { name: saying(language, "pane.exports.saveMerge.other") });
  const rowsIn = (text: string): Record<string, string>[] => {
    expect(text.startsWith("\uFEFF")).toBe(true);
    const read = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      delimiter: ";",
      skipEmptyLines: true,
    });
    expect(read.errors).toEqual([]);
    return read.data;
  };
  const file = await saved(save);
  expect(file.name).toMatch(/\.csv$/);
  const rows = rowsIn(file.text);
  const customers = await recordsOn(desk, "Kunden");
  const ids = new Set(rows.map((row) => row["Kundennr."]));
  expect(ids.size).toBe(rows.length);
  for (const row of rows) expect(row["E-Mail"]).toMatch(/^[^@\s]+@[^@\s]+$/);

  // Every customer is either in the file or counted by one reason.
  const leftOut = async (): Promise<Record<string, number>> => {
    const reasons = (
      [
        "dropped",
        "objection",
        "expressConsentMissing",
        "addressMissing",
        "addressUnusable",
        "addressDoubled",
        "unknownCustomer",
      ] as const
    ).map((reason) => say(language, `pane.exports.reason.${reason}`));
    const lines = await desk.pane.getByRole("button", { expanded: false }).allInnerTexts();
    return Object.fromEntries(
      lines.flatMap((line) => {
        const [, word = "", number = ""] = /^(.*?)\s*(\d+)$/s.exec(line) ?? [];
        return reasons.includes(word) ? [[word, Number(number)] as const] : [];
      }),
    );
  };
  const told = await leftOut();
  const sum = Object.values(told).reduce((total, each) => total + each, 0);
  expect(told[say(language, "pane.exports.reason.objection")]).toBeGreaterThan(0);
  expect(told[say(language, "pane.exports.reason.expressConsentMissing")]).toBeGreaterThan(0);
  const known = new Map<unknown, number>();
  for (const { "Kundennr.": id } of customers) if (id !== "") known.set(id, (known.get(id) ?? 0) + 1);
  expect(rows.length + sum).toBe(known.size);

  // Who objects in the register is gone from the next file; who is called like a formula is in it as a text.
  // An objection holds for a whole network; this one is a network of its own.
  const objecting = rows.find((row) => row["Verbund"] === "")!["Kundennr."]!;
  const others = [...ids].filter((id) => id !== objecting);
  const traps = ["=1+1", "@SUM(A1)", "+49 30", "-2", '\t=HYPERLINK("x")'];
  await desk.page.evaluate(
    ([objector, trapped]) => {
      const { model } = window.workbench!;
      const table = (name: string) => model.tables().find((each) => each.name === name)!;
      const { sheetId, area } = table("Kunden");
      const [headers = [], ...all] = model.values(sheetId, area);
      const column = area.column + headers.indexOf("Ansprechpartner");
      for (const [id, text] of trapped) {
        const row = area.row + 1 + all.findIndex(([each]) => String(each) === id);
        model.write(sheetId, { row, column, rows: 1, columns: 1 }, [[{ text }]]);
      }
      const consents = table("SKM_Consents");
      const row = consents.area.row + consents.area.rows;
      model.insertTableRows(consents.id, consents.area.rows - 1, 1, true);
      model.write(consents.sheetId, { row, column: consents.area.column, rows: 1, columns: 4 }, [
        [{ number: Number(objector) }, { text: "E-Mail" }, { text: "Widerspruch" }, { number: 46111 }],
      ]);
    },
    [objecting, traps.map((trap, at) => [others[at]!, trap] as const)] as const,
  );
  await desk.pane
    .getByRole("button", { name: saying(language, "pane.exports.saveMerge.other", { count: String(rows.length - 1) }) })
    .waitFor();
  expect((await leftOut())[say(language, "pane.exports.reason.objection")]).toBe(
    told[say(language, "pane.exports.reason.objection")]! + 1,
  );
  const next = rowsIn((await saved(save)).text);
  expect(next.map((row) => row["Kundennr."])).toEqual([...ids].filter((id) => id !== objecting));
  // A phone number is left whole: digits alone behind the plus are no formula to Excel.
  const begins = /^\s*([=\-@]|\+(?![\d ()/.-]+$))/;
  for (const row of next) for (const cell of Object.values(row)) expect(cell).not.toMatch(begins);
  traps.forEach((trap, at) => {
    const row = next.find((each) => each["Kundennr."] === others[at])!;
    expect(row["Ansprechpartner"]!.replace(/^'/, "").trim()).toBe(trap.trim());
  });
});
