import type { Language } from "../../../src/text/text";
import { resetCounters } from "../../../src/workbench/host/counters";
import { logContact, logContacts } from "../../../src/workbook/contacts/logContact";
import type { NewContact } from "../../../src/workbook/contacts/newContact";
import { undoContact } from "../../../src/workbook/contacts/undoContact";
import type { Look } from "../../../src/workbook/look/look";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import { type Desk, openDesk } from "../desk";
import { contactRows, customerRows, putRows, type TestCell } from "../tables";

const language: Language = "en";
const asOf = 46112;
let desk: Desk;
afterEach(() => desk.close());

const contact: NewContact = {
  customerId: "1",
  date: asOf,
  instrument: "phone",
  direction: "out",
  format: "annual talk",
  department: "",
  adviser: "Weber",
  outcome: "reached",
  interestAfter: 3,
  followUp: asOf + 60,
  minutes: 20,
  contribution: null,
  note: "=1+1",
  campaign: "",
};

/** Every column of a contact that a table may have, in an order of its own, with a calculated and a foreign column. */
const wide: readonly (readonly TestCell[])[] = [
  ["Note", "Follow-up", "Later", "Customer ID", "Colour", "Date", "Outcome", "Instrument", "Interest after"],
  ["a", "", { formula: "=F2+1" }, 1, "red", 46000, "reached", "Phone", 2],
  ["b", "", { formula: "=F3+1" }, 2, "blue", 46030, "not reached", "visit", ""],
];

async function deskWith(rows: readonly (readonly TestCell[])[], table: string | undefined, row = 0): Promise<void> {
  desk = await openDesk();
  putRows(desk, "Customers", customerRows, { table: "Customers" });
  putRows(desk, "Log", rows, { row, ...(table === undefined ? {} : { table }) });
}

const logRows = (): unknown[][] => desk.all("Log");

test("a table with columns in any order: each value under its header, others left alone, calculated ones filled", async () => {
  await deskWith(wide, "Contacts");
  const logged = await logContact(await lookAt({ language }), contact, { language });
  expect(logRows()[3]).toEqual(["=1+1", asOf + 60, asOf + 1, 1, "", asOf, "reached", "Phone", 3]);
  expect(desk.formula("Log", "C4")).toBe("=F4+1");
  expect(desk.formula("Log", "A4")).toBe("=1+1");
  expect(desk.cell("Log", "A4")).toBe("=1+1");
  expect(logged.place).toEqual({ sheet: "Log", cell: "A4" });
  expect(logged.leftOut).toEqual(["direction", "format", "adviser", "minutes"]);
  expect(desk.model.tables().find(({ name }) => name === "Contacts")?.area.rows).toBe(4);
});

test("a plain range with headers further down: the row below, in the range's own columns", async () => {
  await deskWith(
    [["", "Call log", "", "", ""], ...contactRows.map((cells) => ["", ...cells.slice(0, 4)])] as TestCell[][],
    undefined,
    2,
  );
  const logged = await logContact(await lookAt({ language }), { ...contact, note: "" }, { language });
  expect(logged.place).toEqual({ sheet: "Log", cell: "B8" });
  expect(logRows()[7]).toEqual(["", asOf, 1, "phone", "reached"]);
  expect(logged.leftOut).toEqual(["direction", "format", "adviser", "interestAfter", "followUp", "minutes"]);
});

test("what stands below a table moves down", async () => {
  await deskWith([...contactRows, ["", "", "", "", "", ""]], undefined);
  desk.model.addTable(desk.sheetId("Log"), { row: 0, column: 0, rows: 4, columns: 6 }, "Contacts");
  desk.put("Log", "A5", "kept by Weber");
  await logContact(await lookAt({ language }), contact, { language });
  expect(logRows()[4]?.[0]).toBe(asOf);
  expect(desk.cell("Log", "A6")).toBe("kept by Weber");
});

test("the first contact of an empty table goes into its blank row, its days as days", async () => {
  await deskWith([contactRows[0] as TestCell[], ["", "", "", "", "", ""]], "Contacts");
  await logContact(await lookAt({ language }), contact, { language });
  const rows = logRows()
    .slice(1)
    .filter((cells) => cells.some((cell) => cell !== ""));
  expect(rows).toEqual([[asOf, 1, "phone", "reached", asOf + 60, "=1+1"]]);
});

test("in the 1904 system the days are the workbook's own", async () => {
  await deskWith([contactRows[0] as TestCell[], [46000 - 1462, 1, "visit", "reached", "", "a"]], "Contacts");
  const look = await lookAt({ language });
  await logContact({ ...look, dateSystem: "1904" }, contact, { language });
  expect([desk.cell("Log", "A3"), desk.cell("Log", "E3")]).toEqual([asOf - 1462, asOf + 60 - 1462]);
});

test("German words for a German table, whatever the pane speaks", async () => {
  await deskWith(
    [
      ["Datum", "Kundennr.", "Maßnahme", "Ergebnis", "Richtung"],
      [46000, 1, "Besuch", "erreicht", ""],
    ],
    "Kontakte",
  );
  const look = await lookAt({ language });
  await logContacts(
    look,
    [
      { ...contact, instrument: "visit", outcome: "notReached" },
      { ...contact, instrument: "phone", outcome: "followUp" },
    ],
    { language },
  );
  expect(logRows().slice(2)).toEqual([
    [asOf, 1, "Besuch", "nicht erreicht", "ausgehend"],
    [asOf, 1, "Telefon", "Folgekontakt", "ausgehend"],
  ]);
});

test("one request of the same size, whatever the size of the table", async () => {
  const traffic: { syncs: number; bytes: number }[] = [];
  for (const [table, count] of [
    ["Contacts", 10],
    ["Contacts", 5000],
    [undefined, 10],
    [undefined, 5000],
  ] as const) {
    const rows: TestCell[][] = [contactRows[0] as TestCell[]];
    for (let index = 0; index < count; index++) rows.push([45000 + (index % 900), 1, "phone", "reached", "", "x"]);
    await deskWith(rows, table);
    const look = await lookAt({ language });
    resetCounters(desk.counters);
    await logContact(look, contact, { language });
    const { syncs, bytesUp, bytesDown } = desk.counters;
    traffic.push({ syncs, bytes: bytesUp + bytesDown });
    desk.close();
  }
  const [small, large, plainSmall, plainLarge] = traffic as [never, never, never, never];
  const of = (each: { syncs: number; bytes: number }) => each;
  expect(traffic.map(({ syncs }) => syncs)).toEqual([1, 1, 1, 1]);
  // Row numbers have more digits in a longer table.
  expect(Math.abs(of(large).bytes - of(small).bytes)).toBeLessThan(20);
  expect(Math.abs(of(plainLarge).bytes - of(plainSmall).bytes)).toBeLessThan(20);
  desk = await openDesk();
});

test.each(["Contacts", undefined])("two people who log at the same moment: both rows stay (%s)", async (table) => {
  await deskWith(contactRows, table);
  const mine = await lookAt({ language });
  const theirs = await lookAt({ language });
  await Promise.all([
    logContact(mine, { ...contact, note: "mine" }, { language }),
    logContact(theirs, { ...contact, customerId: "3", note: "theirs" }, { language }),
  ]);
  expect(
    logRows()
      .slice(4)
      .map((cells) => [cells[1], cells[5]]),
  ).toEqual([
    [1, "mine"],
    [3, "theirs"],
  ]);
});

test("columns that were moved since the look: nothing stays behind, and it says so", async () => {
  await deskWith(contactRows, "Contacts");
  const look = await lookAt({ language });
  desk.put("Log", "A1", "When");
  const before = JSON.stringify(logRows());
  await expect(logContact(look, contact, { language })).rejects.toMatchObject({
    code: "sourceChanged",
    written: "nothing",
  });
  expect(JSON.stringify(logRows())).toBe(before);
});

test.each(["Contacts", undefined])("undo takes the row back, and only while it is the last one (%s)", async (table) => {
  await deskWith(contactRows, table);
  const look = await lookAt({ language });
  const before = JSON.stringify(logRows());
  const first = await logContact(look, contact, { language });
  await undoContact(first, { language });
  expect(JSON.stringify(logRows())).toBe(before);
  const again = await logContact(look, contact, { language });
  await logContact(look, { ...contact, customerId: "3" }, { language });
  const after = JSON.stringify(logRows());
  await expect(undoContact(again, { language })).rejects.toMatchObject({ code: "contactNotLast", written: "nothing" });
  expect(JSON.stringify(logRows())).toBe(after);
});

test("in columns formatted as text, as the sample's are, texts stand without an apostrophe, and undo knows them again", async () => {
  await deskWith(contactRows, "Contacts");
  const [headers = []] = logRows();
  const area = desk.model.usedArea(desk.sheetId("Log"))!;
  headers.forEach((header, column) => {
    if (/Date|Follow-up/.test(String(header))) return;
    const cells = { ...area, column, columns: 1 };
    desk.model.setNumberFormats(
      desk.sheetId("Log"),
      cells,
      Array.from({ length: area.rows }, () => ["@"]),
    );
  });
  const before = JSON.stringify(logRows());
  const look = await lookAt({ language });
  for (const note of ["=1+1", "5/6", "Called back", "TRUE", "'quoted'"]) {
    const logged = await logContact(look, { ...contact, note }, { language });
    const row = logRows().at(-1)!;
    expect(row[headers.indexOf("Note")]).toBe(note);
    expect(row.filter((cell) => cell !== note).join()).not.toContain("'");
    await undoContact(logged, { language });
    expect(JSON.stringify(logRows())).toBe(before);
  }
});

test("undo leaves a row alone that somebody has changed", async () => {
  await deskWith(contactRows, "Contacts");
  const logged = await logContact(await lookAt({ language }), contact, { language });
  desk.put("Log", "F5", "he called back");
  await expect(undoContact(logged, { language })).rejects.toMatchObject({ code: "contactNotLast" });
  expect(desk.cell("Log", "F5")).toBe("he called back");
});

test("a request that fails before it ran: nothing was written, and it is said", async () => {
  await deskWith(contactRows, "Contacts");
  const look = await lookAt({ language });
  desk.faults.failSync(1, "GeneralException", "before");
  await expect(logContact(look, contact, { language })).rejects.toMatchObject({ code: "host", written: "nothing" });
  expect(logRows()).toHaveLength(4);
});

test("a lost answer: the row is found at the end of the table", async () => {
  await deskWith(contactRows, "Contacts");
  const look = await lookAt({ language });
  desk.faults.failSync(1, "GeneralException", "after");
  expect(await logContact(look, contact, { language })).toMatchObject({ place: { sheet: "Log", cell: "A5" } });
  expect(logRows()).toHaveLength(5);
});

test.each(["before", "after"] as const)(
  "a connection that stays off, %s the row was added: nobody claims to know, and trying again adds it once",
  async (when) => {
    await deskWith(contactRows, "Contacts");
    const look = await lookAt({ language });
    for (const n of [1, 2, 3]) desk.faults.failSync(n, "RequestAborted", n === 1 ? when : "before");
    await expect(logContact(look, contact, { language })).rejects.toMatchObject({ code: "host", written: "contact" });
    expect(logRows()).toHaveLength(when === "after" ? 5 : 4);
    expect(await logContact(look, contact, { language })).toMatchObject({ place: { cell: "A5" } });
    expect(logRows()).toHaveLength(5);
    // Two contacts that are the same are two: only what was not known is looked for.
    await logContact(look, contact, { language });
    expect(logRows()).toHaveLength(6);
  },
);

test("a table that is gone and a protected sheet: nothing is written, and the error says which", async () => {
  await deskWith(contactRows, "Contacts");
  const look = await lookAt({ language });
  desk.model.setProtected(desk.sheetId("Log"), true);
  await expect(logContact(look, contact, { language })).rejects.toMatchObject({
    code: "sheetProtected",
    sheet: "Log",
    written: "nothing",
  });
  const gone: Look = {
    ...look,
    contacts: { ...look.contacts!, choice: { ...look.contacts!.choice, tableName: "Calls", key: "Calls" } },
  };
  await expect(logContact(gone, contact, { language })).rejects.toMatchObject({
    code: "sourceGone",
    written: "nothing",
  });
  expect(logRows()).toHaveLength(4);
});

test("a contact without a day or a customer is not logged", async () => {
  await deskWith(contactRows, "Contacts");
  const look = await lookAt({ language });
  for (const change of [{ date: NaN }, { customerId: "" }])
    await expect(logContact(look, { ...contact, ...change }, { language })).rejects.toMatchObject({
      code: "contactUnusable",
    });
  expect(logRows()).toHaveLength(4);
});

test("the reminder moves at once", async () => {
  await deskWith(contactRows, "Contacts");
  const look = await lookAt({ language });
  expect(remindersOf(look, asOf)?.listed.map(({ key }) => key)).toContain("Hansen");
  await logContact(look, { ...contact, followUp: null }, { language });
  const after = await lookAt({ language });
  expect(remindersOf(after, asOf)?.listed.map(({ key }) => key)).not.toContain("Hansen");
});

test("columns formatted as text, as exports have them: days and numbers go in as such, texts stay", async () => {
  for (const table of ["Contacts", undefined]) {
    await deskWith(wide, table);
    const { model } = desk;
    const sheet = desk.sheetId("Log");
    const area = { row: 1, column: 1, rows: 20, columns: 8 };
    model.setNumberFormats(
      sheet,
      area,
      Array.from({ length: 20 }, () => ["@", "General", "General", "@", "@", "@", "@", "@"]),
    );
    await logContact(await lookAt({ language }), contact, { language });
    const row = logRows()[3];
    expect(row?.[1]).toBe(asOf + 60);
    expect(row?.[5]).toBe(asOf);
    expect(row?.slice(6)).toEqual(["reached", "Phone", 3]);
    const [, , , last] = model.numberFormats(sheet, { row: 0, column: 0, rows: 4, columns: 9 });
    expect(last?.[5]).toMatch(/[dD]/);
    expect(last?.[8]).toBe("General");
    desk.close();
  }
});
