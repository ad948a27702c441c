import { serialOfIso } from "../../../src/method/calendar/serial";
import { cockpitOf, type Cockpit } from "../../../src/workbook/cockpit/cockpitOf";
import { readCockpitNotes } from "../../../src/workbook/cockpit/readCockpitNotes";
import { writeCockpit } from "../../../src/workbook/cockpit/writeCockpit";
import { controlOf, type Control } from "../../../src/workbook/control/controlOf";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

const day = (iso: string): number => serialOfIso(iso) as number;
const asOf = day("2026-06-30");
const en = { language: "en" } as const;

const customers: TestCell[][] = [
  [
    "Customer ID",
    "Customer",
    "Network",
    "Adviser",
    "Class",
    "Potential",
    "Revenue",
    "Phase",
    "Interest",
    "Contact person",
    "Phone",
    "E-mail",
    "Consent e-mail",
    "Objection",
    "Topic",
  ],
  [1, "Hansen GmbH", "Hansen", "Weber", "A", 120000, 90000, "customer", 3, "Ann", "+49 1", "a@x", "yes", "", "Crane"],
  [2, "Hansen Bau", "Hansen", "Weber", "", 5000, -10, "", "", "Ben", "", "", "", "", "Loan"],
  [3, "Meyer KG", "", "Kunz", "B", "", "", "Blindgänger", "", "", "", "", "", "yes", ""],
];
const contacts: TestCell[][] = [
  ["Date", "Customer ID", "Instrument", "Outcome", "Follow-up", "Minutes", "Contribution", "Note"],
  [day("2025-11-03"), 1, "visit", "order", "", 60, 1000, "old order"],
  ...Array.from({ length: 10 }, (_, index): TestCell[] => [
    day("2026-01-05") + index * 10,
    index % 2 === 0 ? 1 : 2,
    "phone",
    index === 3 ? "not reached" : "reached",
    "",
    10,
    "",
    `note ${index}`,
  ]),
  [day("2026-06-30"), 2, "phone", "order", "", 15, 500, "=today"],
  [day("2026-07-01"), 1, "phone", "order", "", 15, 900, "tomorrow"],
  [day("2026-05-01"), 3, "mail", "reached", "", "", "", ""],
];

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function cockpitDesk(): Promise<Desk> {
  const opened = (desk = await openDesk());
  putRows(opened, "Customers", customers, { table: "Customers" });
  putRows(opened, "Contacts", contacts, { table: "Contacts" });
  return opened;
}

test("the network of the customer asked for: people, last ten contacts, orders, topics", async () => {
  await cockpitDesk();
  const look = await lookAt(en);
  const cockpit = cockpitOf(look, asOf, "2") as Cockpit;
  expect(cockpit).toMatchObject({ customerId: "2", record: 1, contactCount: 12, topics: ["Crane", "Loan"] });
  expect(cockpit.reminder).toMatchObject({
    network: "Hansen",
    class: "A",
    contactsPerYear: 6,
    phase: "customer",
    interest: 3,
  });
  expect(cockpit.people.map(({ id, isAsked, phone }) => [id, isAsked, phone])).toEqual([
    ["1", false, "+49 1"],
    ["2", true, ""],
  ]);
  expect(cockpit.contacts).toHaveLength(10);
  expect(cockpit.contacts[0]).toMatchObject({ day: asOf, outcome: "order", contribution: 500 });
  expect(cockpit.contacts.map((contact) => contact.day)).toEqual(
    [...cockpit.contacts.map((contact) => contact.day)].sort((a, b) => b - a),
  );
  expect(cockpit.orders).toMatchObject({ count: 2, contribution: 1500, countOfYear: 1, contributionOfYear: 500 });
  expect(cockpit.place).toEqual({ sheet: "Customers", cell: "A3" });
});

test("class, segment of the summed amounts, consents by instrument with their reason", async () => {
  await cockpitDesk();
  const cockpit = cockpitOf(await lookAt(en), asOf, "1") as Cockpit;
  expect(cockpit.segment).toMatchObject({ label: "A1", potential: 125000, revenue: 90000 });
  expect(cockpit.class).toMatchObject({ reason: null, override: null, departments: [] });
  const permissions = Object.fromEntries(
    cockpit.consents.map(({ instrument, permission }) => [instrument, permission]),
  );
  expect(permissions["email"]).toEqual({ isPermitted: true, by: "express" });
  expect(permissions["fax"]).toEqual({ isPermitted: false, reason: "expressConsentMissing" });
  expect(permissions["mail"]).toEqual({ isPermitted: true, by: "noObjection" });
});

test("the year in months: contacts, contacts to date and the target to date", async () => {
  await cockpitDesk();
  const look = await lookAt(en);
  const { strip } = cockpitOf(look, asOf, "1") as Cockpit;
  expect(strip.months.map(({ actual }) => actual)).toEqual([3, 2, 3, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(strip.months[5]).toMatchObject({ actualToDate: 10, isFuture: false });
  expect(strip.months[5]?.targetToDate).toBeCloseTo((6 * 181) / 365, 12);
  expect(strip.months[11]?.targetToDate).toBe(6);
  expect(strip.months.filter(({ isFuture }) => isFuture)).toHaveLength(6);
  const control = controlOf(look, asOf) as Control;
  expect(strip.attainment).toEqual(control.networks[0]?.attainment);
});

test("the first day of a month belongs to it; of one day the later row comes first; a negative potential does not count", async () => {
  const opened = await cockpitDesk();
  opened.put("Contacts", "A4", day("2026-02-01"));
  opened.put("Contacts", "A3", day("2026-01-05") + 90);
  opened.put("Customers", "F3", -5);
  const look = await lookAt(en);
  const cockpit = cockpitOf(look, asOf, "1") as Cockpit;
  expect(cockpit.strip.months.slice(0, 4).map(({ actual }) => actual)).toEqual([1, 3, 3, 2]);
  const notes = await readCockpitNotes(look, cockpit);
  expect(cockpit.contacts.map(({ record }) => notes.get(record)).slice(0, 3)).toEqual(["=today", "note 9", "note 0"]);
  expect(cockpit.segment.potential).toBe(120000);
});

test("a customer who objected and was dropped; one that is not there; no contacts table", async () => {
  const opened = await cockpitDesk();
  const look = await lookAt(en);
  const meyer = cockpitOf(look, asOf, "3") as Cockpit;
  expect(meyer.strip.target).toBe(0);
  expect(meyer.segment).toMatchObject({ label: "" });
  expect(meyer.consents.every(({ permission }) => !permission.isPermitted)).toBe(true);
  expect(cockpitOf(look, asOf, "99")).toBeNull();
  expect(cockpitOf(look, NaN, "1")).toBeNull();
  await expect(writeCockpit(look, asOf, "99", { ...en, live: false })).rejects.toMatchObject({
    code: "customerMissing",
  });
  opened.close();
  desk = await openDesk();
  putRows(desk, "Customers", customers, { table: "Customers" });
  const alone = cockpitOf(await lookAt(en), asOf, "1") as Cockpit;
  expect(alone).toMatchObject({ contactCount: 0, contacts: [], orders: { count: 0 } });
});

test("notes are read for the contacts shown, as they stand", async () => {
  await cockpitDesk();
  const look = await lookAt(en);
  const cockpit = cockpitOf(look, asOf, "1") as Cockpit;
  const notes = await readCockpitNotes(look, cockpit);
  expect(cockpit.contacts.map(({ record }) => notes.get(record)).slice(0, 3)).toEqual(["=today", "note 9", "note 8"]);
  expect(notes.size).toBe(10);
});

test("the sheet: one upright page; the next customer's takes its place", async () => {
  const opened = await cockpitDesk();
  const look = await lookAt(en);
  const written = await writeCockpit(look, asOf, "1", { ...en, live: true });
  expect(written).toMatchObject({ sheet: "Cockpit", live: false });
  const said = JSON.stringify(opened.all("Cockpit"));
  expect(opened.cell("Cockpit", "A1")).toBe("Hansen");
  for (const part of ["+49 1", "note 9", "=today", "not permitted: No express consent", "Crane; Loan", "Jun 2026"])
    expect(said).toContain(part);
  expect(said).not.toContain("tomorrow");
  expect(opened.all("Cockpit").length).toBeLessThan(85);
  await writeCockpit(look, asOf, "3", { ...en, live: false });
  expect(opened.cell("Cockpit", "A1")).toBe("Meyer KG");
  expect(JSON.stringify(opened.all("Cockpit"))).not.toContain("Crane");
  expect(opened.model.sheets().filter(({ name }) => name.startsWith("Cockpit"))).toHaveLength(1);
});

test("every customer of the sample has a cockpit that agrees with target and actual", async () => {
  desk = await openDesk({}, "de");
  await loadSample({ language: "de", asOf: day("2026-03-31") });
  const look = await lookAt({ language: "de" });
  const control = controlOf(look, day("2026-03-31")) as Control;
  for (const id of look.customerColumns?.customerId ?? []) {
    if (id === "") continue;
    const cockpit = cockpitOf(look, day("2026-03-31"), id) as Cockpit;
    expect(cockpit.strip.attainment).toEqual(control.networks[cockpit.reminder.index]?.attainment);
    const actual = cockpit.strip.months.reduce((sum, month) => sum + month.actual, 0);
    expect(actual).toBe(cockpit.strip.attainment.actual);
  }
  await writeCockpit(look, day("2026-03-31"), look.customerColumns?.customerId[0] as string, {
    language: "de",
    live: false,
  });
  for (const row of desk.all("Cockpit")) for (const cell of row) expect(cell).not.toHaveProperty("error");
});
