import { serialOfIso } from "../../../src/method/calendar/serial";
import type { Language } from "../../../src/text/text";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { logContact } from "../../../src/workbook/contacts/logContact";
import { isFollowUpUsed, judgeNewContact } from "../../../src/workbook/contacts/judgeNewContact";
import type { NewContact } from "../../../src/workbook/contacts/newContact";
import { undoContact } from "../../../src/workbook/contacts/undoContact";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { allNetworksOf } from "../../../src/workbook/reminders/allNetworksOf";
import { attemptsSentence } from "../../../src/workbook/reminders/attemptsSentence";
import { derivationSentence } from "../../../src/workbook/reminders/derivationSentence";
import { proposedRetry } from "../../../src/workbook/reminders/proposedFollowUp";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import { whatSentence } from "../../../src/workbook/reminders/whatSentence";
import { writeReminders } from "../../../src/workbook/reminders/writeReminders";
import { type Desk, openDesk } from "../desk";
import { putRows, type TestCell } from "../tables";

const day = (iso: string): number => serialOfIso(iso) as number;
/** A Tuesday. */
const asOf = day("2026-03-31");
const yes = "express";

let desk: Desk;
afterEach(() => desk.close());

const customers: readonly (readonly TestCell[])[] = [
  ["Customer ID", "Customer", "Network", "Adviser", "Class", "Consent phone"],
  ["late", "Late", "", "Weber", "A", yes],
  ["ahead", "Ahead", "", "Weber", "A", yes],
  ["early", "Early", "", "Weber", "A", yes],
  ["often", "Often", "", "Weber", "A", yes],
  ["never", "Never", "", "Weber", "A", yes],
  ["plain", "Plain", "", "Weber", "A", yes],
  ["order", "Order", "", "Weber", "A", yes],
  ["n1", "One", "North", "Weber", "B", yes],
  ["n2", "Two", "North", "Weber", "B", yes],
];
const contacts: readonly (readonly TestCell[])[] = [
  ["Date", "Customer ID", "Instrument", "Outcome", "Follow-up", "Note"],
  [day("2025-12-01"), "late", "phone", "reached", "", ""],
  [day("2026-03-30"), "late", "phone", "not reached", day("2026-03-31"), ""],
  [day("2025-11-03"), "ahead", "phone", "reached", "", ""],
  [asOf + 0.425, "ahead", "phone", "not reached", day("2026-04-02") + 0.5, ""],
  [day("2026-03-20"), "early", "phone", "reached", day("2026-09-01"), ""],
  [day("2026-03-26"), "early", "phone", "not reached", day("2026-03-28"), ""],
  [day("2025-12-01"), "often", "phone", "", "", ""],
  [day("2026-03-02"), "often", "phone", "not reached", "", ""],
  [day("2026-03-03"), "often", "phone", "not reached", "", ""],
  [day("2026-03-04"), "often", "phone", "not reached", "", ""],
  [day("2026-03-27"), "never", "phone", "not reached", day("2026-03-30"), ""],
  [day("2025-12-01"), "plain", "phone", "reached", "", ""],
  [day("2026-03-16"), "order", "visit", "order", "", ""],
  [day("2026-03-23"), "order", "phone", "not reached", day("2026-03-31"), ""],
  [day("2025-12-01"), "n1", "visit", "", "", ""],
  [day("2026-03-25"), "n2", "phone", "not reached", day("2026-04-01"), ""],
];

async function open(language: Language = "en"): Promise<void> {
  desk = await openDesk({}, language);
  putRows(desk, "Base", customers, { table: "Customers" });
  putRows(desk, "Log", contacts, { table: "Contacts" });
}

test("what is due when, how it came about, and who has to wait until when", async () => {
  await open();
  const look = await lookAt({ language: "en" });
  const all = allNetworksOf(look, asOf)!;
  const seen = Object.fromEntries(
    [...all].map(({ key, state, due, derivation }) => [
      key,
      [state, due, derivation && derivationSentence("en", derivation)],
    ]),
  );
  expect(seen).toMatchObject({
    late: ["dueSoon", asOf, "not reached on 30 Mar 2026, next try 31 Mar 2026"],
    ahead: ["planned", day("2026-04-02"), "not reached on 31 Mar 2026, next try 2 Apr 2026"],
    early: [
      "overdue",
      day("2026-03-30"),
      "not reached on 26 Mar 2026, next try 28 Mar 2026, moved to the next working day 30 Mar 2026",
    ],
    often: ["overdue", day("2026-02-02"), expect.stringContaining("last contact 1 Dec 2025")],
    never: ["overdue", day("2026-03-30"), "not reached on 27 Mar 2026, next try 30 Mar 2026"],
    order: ["dueSoon", asOf, expect.stringContaining("next try")],
    North: ["planned", day("2026-04-01"), "not reached on 25 Mar 2026, next try 1 Apr 2026"],
  });
  const list = remindersOf(look, asOf)!;
  // Of the same class and as long without a contact: the one tried again today stands where its cadence puts it.
  expect(list.listed.map(({ key }) => key)).toEqual(["late", "often", "plain", "order", "early", "never"]);
  expect(list.counts).toMatchObject({ planned: 2 });
  expect(all.ofCustomer("late")).toMatchObject({ lateSince: day("2026-02-02"), daysLate: 0 });
  expect(attemptsSentence("en", all.ofCustomer("ahead")!.attempts!, asOf)).toBe(
    "1 attempt, today 10:12; next try 2 Apr 2026 12:00",
  );
  expect(attemptsSentence("de", all.ofCustomer("often")!.attempts!, asOf)).toBe("3 Versuche, zuletzt 4. März 2026");
  expect(all.ofCustomer("plain")!.attempts).toBeNull();
});

test("after three attempts by one instrument another one is proposed that consent allows", async () => {
  await open();
  const all = allNetworksOf(await lookAt({ language: "en" }), asOf)!;
  const { what } = all.ofCustomer("often")!;
  expect(what.instrument).toBe("mail");
  expect(whatSentence("en", what)).toContain("Phone: nobody was reached by it, several times.");
  expect(all.ofCustomer("late")!.what.instrument).toBe("phone");
});

const plain = (rows: CellValue[][]): unknown[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "object" ? cell.error : cell)));

test.each(["en", "de"] as const)("the live sheet, the fixed sheet and the list agree, %s", async (language) => {
  await open(language);
  const name = language === "de" ? "Erinnerungen" : "Reminders";
  const header = language === "de" ? "Betreuer" : "Adviser";
  const rows = (): unknown[][] => {
    const all = desk.all(name);
    return plain(all.slice(all.findIndex((row) => row[0] === header)));
  };
  await writeReminders(await lookAt({ language }), asOf, { language, live: true });
  const live = rows();
  await writeReminders(await lookAt({ language }), asOf, { language, live: false });
  const fixed = rows();
  expect(live).toEqual(fixed);
  const { listed } = remindersOf(await lookAt({ language }), asOf)!;
  expect(live.slice(1).map((row) => row[12])).toEqual(
    listed.map(({ derivation }) => derivationSentence(language, derivation)),
  );
});

test("live: an attempt entered later plans its network and says so; a contact with somebody ends it", async () => {
  await open();
  await writeReminders(await lookAt({ language: "en" }), asOf, { language: "en", live: true });
  const row = (key: string): CellValue[] => desk.all("Reminders").find((each) => each[15] === key)!;
  const table = desk.model.tables().find((each) => each.name === "Contacts")!;
  const add = (cells: readonly TestCell[], count: number): void => {
    putRows(desk, "Log", [cells], { row: contacts.length + count - 1 });
    desk.model.resizeTable(table.id, { ...table.area, rows: table.area.rows + count });
  };
  expect(row("plain")[11]).toBe("overdue");
  add([asOf, "plain", "phone", "not reached", asOf + 1, ""], 1);
  expect([row("plain")[9], row("plain")[11], row("plain")[12]]).toEqual([
    asOf + 1,
    "planned",
    "not reached on 31 Mar 2026, next try 1 Apr 2026",
  ]);
  add([asOf, "plain", "phone", "reached", "", ""], 2);
  expect([row("plain")[7], row("plain")[11]]).toEqual([asOf, "current"]);
});

const attempt: NewContact = {
  customerId: "plain",
  date: asOf,
  time: 0.425,
  instrument: "phone",
  direction: "out",
  format: "",
  department: "",
  adviser: "Weber",
  outcome: "notReached",
  interestAfter: null,
  followUp: asOf + 1,
  followUpTime: 0.60416667,
  minutes: null,
  contribution: null,
  note: "",
  campaign: "",
};

test("an attempt keeps its time of day in the cells of its days, is read back, and can be taken back", async () => {
  await open();
  const logged = await logContact(await lookAt({ language: "en" }), attempt, { language: "en" });
  expect(desk.all("Log").at(-1)!.slice(0, 5)).toEqual([
    asOf + 0.425,
    "plain",
    "phone",
    "not reached",
    asOf + 1.60416667,
  ]);
  const look = await lookAt({ language: "en" });
  const { attempts, state } = allNetworksOf(look, asOf)!.ofCustomer("plain")!;
  expect(state).toBe("planned");
  expect(attemptsSentence("en", attempts!, asOf)).toBe("1 attempt, today 10:12; next try 1 Apr 2026 14:30");
  expect(look.findings.filter(({ kind }) => kind === "dateInFuture")).toEqual([]);
  await undoContact(logged, { language: "en" });
  expect(desk.all("Log")).toHaveLength(contacts.length);
});

test("a contact that reached somebody keeps days alone, whatever the clock says", async () => {
  await open();
  await logContact(await lookAt({ language: "en" }), { ...attempt, outcome: "reached" }, { language: "en" });
  expect(desk.all("Log").at(-1)![0]).toBe(asOf);
});

test("a try may be on the same day, a next contact may not; a day that will not be used is known beforehand", async () => {
  await open();
  const look = await lookAt({ language: "en" });
  const kinds = (contact: NewContact): string[] => judgeNewContact(look, contact, asOf).map(({ kind }) => kind);
  expect(kinds({ ...attempt, followUp: asOf })).toEqual([]);
  expect(kinds({ ...attempt, followUp: asOf - 1 })).toEqual(["followUpNotAfterContact"]);
  expect(kinds({ ...attempt, outcome: "reached", followUp: asOf })).toEqual(["followUpNotAfterContact"]);
  expect(isFollowUpUsed(look, attempt, asOf)).toBe(true);
  expect(isFollowUpUsed(look, { ...attempt, date: day("2025-11-30") }, asOf)).toBe(false);
  expect(isFollowUpUsed(look, { ...attempt, date: asOf + 1 }, asOf)).toBe(false);
});

test("proposed is the next working day", async () => {
  await open();
  const look = await lookAt({ language: "en" });
  expect(proposedRetry(look, day("2026-04-09"))).toBe(day("2026-04-10"));
  expect(proposedRetry(look, day("2026-04-10"))).toBe(day("2026-04-13"));
});
