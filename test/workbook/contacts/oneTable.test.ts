import { logContact, logContacts } from "../../../src/workbook/contacts/logContact";
import type { NewContact } from "../../../src/workbook/contacts/newContact";
import { undoContact } from "../../../src/workbook/contacts/undoContact";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import { type Desk, openDesk } from "../desk";
import { putRows, type TestCell } from "../tables";

const language = "de";
const asOf = 46356;
let desk: Desk;
afterEach(() => desk.close());

const list: readonly (readonly TestCell[])[] = [
  ["Kundennr.", "Kunde", "Klasse", "zuletzt am", "wieder am", "Betreuer", "Potenzial"],
  [1, "Adler GmbH", "A", asOf - 200, asOf - 110, "Sabine", 60000],
  [2, "Berg AG", "B", asOf - 20, asOf + 70, "Tom", 50000],
  [3, "Conrad", "C", "", "", "Tom", 40000],
  [4, "Dorn e.K.", "C", "nach Ostern", "", "Tom", 30000],
];

const contact: NewContact = {
  customerId: "1",
  date: asOf,
  instrument: "phone",
  direction: "out",
  format: "",
  department: "",
  adviser: "Sabine",
  outcome: "reached",
  interestAfter: null,
  followUp: asOf + 60,
  minutes: null,
  contribution: null,
  note: "=1+1",
  campaign: "",
};

async function deskWith(rows: readonly (readonly TestCell[])[] = list, table: string | undefined = "Liste") {
  desk = await openDesk({}, language);
  putRows(desk, "Kunden", rows, table === undefined ? {} : { table });
}

const look = () => lookAt({ language });
const states = async () =>
  Object.fromEntries(
    (remindersOf(await look(), asOf)?.listed ?? []).map(({ network, daysLate, lastContact }) => [
      network,
      [daysLate, lastContact],
    ]),
  );

test("last and next contacts in the customers table are contacts and agreed days; a text among them is a finding", async () => {
  await deskWith();
  const seen = await look();
  expect(seen.contacts).toMatchObject({
    isOneTable: true,
    columns: { date: 3, followUp: 4, customerId: 0, adviser: 5 },
  });
  expect([...(seen.contactColumns?.customerId ?? [])]).toEqual(["1", "2", "4"]);
  expect(seen.findings.filter(({ table }) => table === "contacts")).toMatchObject([
    { kind: "dateIsText", place: { sheet: "Kunden", cell: "D5" } },
  ]);
  expect(await states()).toMatchObject({ "Adler GmbH": [110, asOf - 200], Conrad: [0, null] });
});

test("the first log makes the contacts table with what was known, keeps the row up to date and never grows the customers", async () => {
  await deskWith();
  const logged = await logContact(await look(), contact, { language });
  expect(logged).toMatchObject({ isFirst: true, place: { sheet: "Kontakte", cell: "A4" }, leftOut: [] });
  expect(desk.all("Kontakte").map((row) => row.slice(0, 4))).toEqual([
    ["Datum", "Kundennr.", "Ergebnis", "Folgekontakt"],
    [asOf - 200, 1, "erreicht", asOf - 110],
    [asOf - 20, 2, "erreicht", asOf + 70],
    [asOf, 1, "erreicht", asOf + 60],
  ]);
  // A note that looks like a formula stays a text.
  expect(desk.all("Kontakte")[3]).toContain("=1+1");
  expect(
    desk
      .all("Kunden")
      .slice(1, 3)
      .map((row) => row.slice(3, 5)),
  ).toEqual([
    [asOf, asOf + 60],
    [asOf - 20, asOf + 70],
  ]);
  expect(desk.all("Kunden")).toHaveLength(5);
  const after = await look();
  expect(after.contacts).toMatchObject({ choice: { sheet: "Kontakte" } });
  expect(after.contacts?.isOneTable).toBeUndefined();
  expect(Object.keys(await states())).not.toContain("Adler GmbH");
});

test("later logs go below the contacts table and into the row; taken back, both are as they were", async () => {
  await deskWith();
  await logContact(await look(), contact, { language });
  const before = [desk.all("Kontakte"), desk.all("Kunden")];
  const logged = await logContact(
    await look(),
    { ...contact, customerId: "2", outcome: "notReached", followUp: asOf + 2 },
    { language },
  );
  expect(logged.isFirst).toBeUndefined();
  // Nobody was reached: the last contact stays, the next one is the next try.
  expect(desk.all("Kunden")[2]?.slice(3, 5)).toEqual([asOf - 20, asOf + 2]);
  await undoContact(logged, { language });
  expect([desk.all("Kontakte"), desk.all("Kunden")]).toEqual(before);
});

test("a day that a formula computes and a text that says more than a blank stay", async () => {
  await deskWith([...list.slice(0, 1), [1, "Adler GmbH", "A", { formula: "=2+3" }, "nach Ostern", "Sabine", 60000]]);
  await logContact(await look(), { ...contact, followUp: null }, { language });
  expect(desk.formula("Kunden", "D2")).toBe("=2+3");
  expect(desk.cell("Kunden", "E2")).toBe("nach Ostern");
});

test("a list without any contacts gets its contacts table with the first log, too; a text cell shows the day as a day", async () => {
  await deskWith([
    ["Kundennr.", "Kunde", "Klasse", "Potenzial", "Umsatz"],
    [1, "Adler GmbH", "A", 5, 3],
  ]);
  expect((await look()).contacts).toBeNull();
  await logContacts(await look(), [contact, { ...contact, date: asOf - 1 }], { language });
  expect(desk.all("Kontakte")).toHaveLength(3);
  expect((await look()).contactColumns?.count).toBe(2);
});

test("one table chosen by hand for both is no log: a row is never added to it", async () => {
  await deskWith([
    ["Firma", "Klasse", "zuletzt", "Termin", "Potenzial"],
    ["Adler GmbH", "A", asOf - 200, asOf - 110, 5],
  ]);
  const mapping = {
    customers: { source: "Liste", headers: { customerId: "Firma" } },
    contacts: { source: "Liste", headers: { customerId: "Firma", date: "zuletzt", followUp: "Termin" } },
  };
  const seen = await lookAt({ language, mapping });
  await logContact(seen, { ...contact, customerId: "Adler GmbH" }, { language });
  expect(desk.all("Kunden")).toEqual([
    ["Firma", "Klasse", "zuletzt", "Termin", "Potenzial"],
    ["Adler GmbH", "A", asOf, asOf + 60, 5],
  ]);
  expect(desk.all("Kontakte")).toHaveLength(3);
});

test("whatever request fails, row and table are written both or neither", async () => {
  for (let n = 1, failed = true; failed; n++) {
    await deskWith();
    const seen = await look();
    desk.faults.failSync(n);
    failed = await logContact(seen, contact, { language }).then(
      () => false,
      () => true,
    );
    const made = desk.model.sheets().some(({ name }) => name === "Kontakte");
    expect([failed, made, desk.cell("Kunden", "D2")]).toEqual(failed ? [true, false, asOf - 200] : [false, true, asOf]);
    desk.close();
    if (n > 20) throw new Error("it never stops failing");
  }
  await deskWith();
});

test("a protected customers sheet is said, and nothing is written", async () => {
  await deskWith();
  desk.model.setProtected(desk.sheetId("Kunden"), true);
  await expect(logContact(await look(), contact, { language })).rejects.toMatchObject({ code: "sheetProtected" });
  expect(desk.model.sheets().map(({ name }) => name)).not.toContain("Kontakte");
});
