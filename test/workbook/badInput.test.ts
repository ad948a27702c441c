import { resetCounters } from "../../src/workbench/host/counters";
import { segmentsOf } from "../../src/workbook/matrix/segments";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { rememberMapping } from "../../src/workbook/excel/mapping";
import { remindersOf } from "../../src/workbook/reminders/remindersOf";
import { findingSentence } from "../../src/workbook/sentences/findingSentence";
import { type Desk, openDesk } from "./desk";
import { contactRows, customerRows, putRows, type TestCell } from "./tables";

const language = "en";
let desk: Desk;

afterEach(() => desk.close());

async function deskWith(
  customers: readonly (readonly TestCell[])[],
  contacts: readonly (readonly TestCell[])[] = contactRows,
  asTables = true,
): Promise<Desk> {
  desk = await openDesk();
  putRows(desk, "Kunden", customers, asTables ? { table: "Customers" } : {});
  putRows(desk, "Kontakte", contacts, asTables ? { table: "Contacts" } : {});
  return desk;
}

const kinds = (findings: readonly { kind: string; place: { sheet: string; cell: string } | null }[]): string[] =>
  findings.map(({ kind, place }) => `${kind} ${place?.sheet}!${place?.cell}`);

/** The customers with one cell changed: row 1 is the first customer. */
function changed(row: number, column: number, cell: TestCell, rows = customerRows): TestCell[][] {
  return rows.map((each, index) => (index === row ? each.map((old, at) => (at === column ? cell : old)) : [...each]));
}

test("clean tables have no findings", async () => {
  await deskWith(customerRows);
  const look = await lookAt({ language });
  expect(kinds(look.findings)).toEqual([]);
  expect(look.customers?.choice).toMatchObject({ tableName: "Customers", rows: 3, sheet: "Kunden", address: "A1:H4" });
  expect(look.contactColumns).toMatchObject({ count: 3, customerId: ["1", "2", "3"] });
  expect(Array.from(look.contactColumns?.effective ?? [])).toEqual([1, 0, 1]);
});

test("plain ranges with title lines above are as good as tables", async () => {
  desk = await openDesk();
  putRows(desk, "Kunden", [["All our customers"], ["as of today"]]);
  putRows(desk, "Kunden", customerRows, { row: 3, column: 1 });
  putRows(desk, "Kontakte", contactRows);
  const look = await lookAt({ language });
  expect(look.customers?.choice).toMatchObject({ key: "Kunden", tableName: null, address: "B4:I7", rows: 3 });
  expect(look.customerColumns?.sheetRow[0]).toBe(5);
  expect(look.contacts?.choice).toMatchObject({ key: "Kontakte", tableName: null });
});

test.each([
  ["numberIsText", 1, 4, "120.000 €", "Kunden!E2"],
  ["numberIsBoolean", 1, 4, true, "Kunden!E2"],
  ["cellIsError", 2, 5, { formula: "=1/0" }, "Kunden!F3"],
  ["cellIsError", 2, 4, { formula: "=NA()" }, "Kunden!E3"],
  ["numberNegative", 2, 5, -5, "Kunden!F3"],
  ["numberHuge", 1, 4, 4e13, "Kunden!E2"],
  ["potentialMissing", 3, 4, "", "Kunden!E4"],
  ["penetrationAbove100", 3, 5, 1600, "Kunden!F4"],
  ["idMissing", 2, 0, "", "Kunden!A3"],
  ["idDoubled", 2, 0, "1", "Kunden!A3"],
  ["classUnknown", 1, 6, "X", "Kunden!G2"],
  ["adviserDiffers", 2, 3, "Kunz", "Kunden!D3"],
] as const)("customers: %s names its cell", async (kind, row, column, cell, place) => {
  await deskWith(changed(row, column, cell as TestCell));
  const look = await lookAt({ language });
  expect(kinds(look.findings)).toContain(`${kind} ${place}`);
  const finding = look.findings.find((each) => each.kind === kind);
  for (const each of ["de", "en"] as const) expect(findingSentence(each, finding!)).toMatch(/^(?!.*[{}@]).*[.]$/);
});

test("a text, an error and a truth value are no potential: not a number, not missing", async () => {
  await deskWith(changed(1, 4, "much"));
  const casting = segmentsOf(await lookAt({ language }));
  expect(casting?.notClassifiable).toEqual([{ record: 0, reason: "notNumber" }]);
});

test.each([
  ["dateIsText", 1, 0, "03.04.2024", "Kontakte!A2"],
  ["dateInvalid", 1, 0, 0, "Kontakte!A2"],
  ["dateInvalid", 1, 0, 3000000, "Kontakte!A2"],
  ["dateInvalid", 1, 0, true, "Kontakte!A2"],
  ["dateInvalid", 1, 0, "", "Kontakte!A2"],
  ["cellIsError", 1, 0, { formula: "=NA()" }, "Kontakte!A2"],
  ["customerUnknown", 1, 1, 99, "Kontakte!B2"],
  ["idMissing", 1, 1, "", "Kontakte!B2"],
  ["outcomeUnknown", 1, 3, "perhaps", "Kontakte!D2"],
  ["followUpNotAfterContact", 1, 4, 45999, "Kontakte!E2"],
  ["dateIsText", 1, 4, "tomorrow", "Kontakte!E2"],
] as const)("contacts: %s names its cell", async (kind, row, column, cell, place) => {
  await deskWith(customerRows, changed(row, column, cell as TestCell, contactRows));
  const look = await lookAt({ language });
  expect(kinds(look.findings)).toContain(`${kind} ${place}`);
});

test("a text date is never guessed: the contact does not count", async () => {
  await deskWith(customerRows, changed(1, 0, "2025-12-09", contactRows));
  const list = remindersOf(await lookAt({ language }), 46112);
  const hansen = list?.listed.find((entry) => entry.network === "Hansen");
  expect(hansen?.lastContact).toBeNull();
});

test("future contacts are told and do not count yet", async () => {
  await deskWith(customerRows, changed(1, 0, 46200, contactRows));
  const list = remindersOf(await lookAt({ language }), 46112);
  expect(kinds(list?.findings ?? [])).toEqual(["dateInFuture Kontakte!A2"]);
  expect(list?.listed.find((entry) => entry.network === "Hansen")?.lastContact).toBeNull();
});

test("31 December 9999 is a day, and nothing is due after it", async () => {
  await deskWith(customerRows, changed(1, 0, 2958465, contactRows));
  const look = await lookAt({ language });
  expect(kinds(look.findings)).toEqual([]);
  const list = remindersOf(look, 2958465);
  expect(list?.listed.map((entry) => entry.network)).toEqual(["Meyer KG"]);
});

test("blank rows in between are skipped and told once", async () => {
  const blank = customerRows[0]!.map(() => "");
  await deskWith([...customerRows.slice(0, 2), blank, blank, ...customerRows.slice(2)]);
  const look = await lookAt({ language });
  expect(look.customerColumns?.count).toBe(3);
  expect(Array.from(look.customerColumns?.sheetRow ?? [])).toEqual([2, 5, 6]);
  expect(kinds(look.findings)).toEqual(["rowBlank Kunden!A3"]);
});

test('007 is not 7, and 7 is "7"', async () => {
  await deskWith(
    [customerRows[0]!, ["007", "Bond", "", "", 3000, 0, "", ""], [7, "Seven", "", "", 3000, 0, "", ""]],
    [contactRows[0]!, [46000, "7", "phone", "", "", ""], [46001, 8, "phone", "", "", ""]],
  );
  const look = await lookAt({ language });
  expect(kinds(look.findings)).toEqual(["customerUnknown Kontakte!B3"]);
  const list = remindersOf(look, 46112);
  // Class B by the segment's letter: Seven was seen on day 46000, Bond never.
  expect(list?.listed.map((entry) => [entry.network, entry.lastContact])).toEqual([
    ["Seven", 46000],
    ["Bond", null],
  ]);
});

test("missing headers: what is missing is named, and mapping by hand helps", async () => {
  await deskWith(customerRows.map((row, index) => row.map((cell, at) => (index === 0 && at === 4 ? "Volume" : cell))));
  const before = await lookAt({ language });
  expect(before.customers?.missing).toEqual(["potential"]);
  expect(kinds(before.findings)).toEqual(["headerMissing Kunden!A1"]);
  expect(segmentsOf(before)).toBeNull();
  expect(await rememberMapping({ customers: { headers: { potential: "Volume" } } })).toBe(true);
  const after = await lookAt({ language });
  expect(after.customers).toMatchObject({ missing: [], mappedByHand: true });
  expect(segmentsOf(after)?.totals.customers).toBe(3);
});

test("contacts without a date column: told once, and nobody counts as contacted", async () => {
  const rows = contactRows.map((row, index) => [index === 0 ? "When exactly" : row[0]!, ...row.slice(1)]);
  await deskWith(customerRows, rows);
  const look = await lookAt({ language, mapping: { contacts: { source: "Contacts" } } });
  expect(kinds(look.findings)).toEqual(["headerMissing Kontakte!A1"]);
  expect(remindersOf(look, 46112)?.listed.every((entry) => entry.lastContact === null)).toBe(true);
});

test("doubled headers in a range: the first column is used, the other is named", async () => {
  await deskWith(
    customerRows.map((row, index) => [...row, index === 0 ? "Potential" : 1]),
    contactRows,
    false,
  );
  const look = await lookAt({ language });
  expect(kinds(look.findings)).toEqual(["headerDoubled Kunden!I1"]);
  expect(segmentsOf(look)?.totals.potential).toBe(126500);
});

test("an empty table is told and nothing fails", async () => {
  await deskWith([customerRows[0]!, customerRows[0]!.map(() => "")]);
  const look = await lookAt({ language });
  expect(look.customerColumns?.count).toBe(0);
  expect(kinds(look.findings)).toContain("tableEmpty Kunden!A1");
});

test("a workbook without customers", async () => {
  desk = await openDesk();
  putRows(desk, "Notes", [["Shopping"], ["Milk"]]);
  const look = await lookAt({ language });
  expect(look).toMatchObject({ customers: null, contacts: null, customerColumns: null, findings: [] });
});

test("1904 workbooks: serials are canonical", async () => {
  desk = await openDesk({
    model: (await import("../../src/workbench/model/open")).createWorkbook({ dateSystem: "1904" }),
  });
  putRows(desk, "Kunden", customerRows, { table: "Customers" });
  putRows(
    desk,
    "Kontakte",
    contactRows.map((row, index) =>
      index === 0
        ? row
        : row.map((cell, at) => ((at === 0 || at === 4) && typeof cell === "number" ? cell - 1462 : cell)),
    ),
    { table: "Contacts" },
  );
  const look = await lookAt({ language });
  expect(look.dateSystem).toBe("1904");
  expect(Array.from(look.contactColumns?.date ?? [])).toEqual([46000, 46030, 45900]);
  expect(look.contactColumns?.followUp[2]).toBe(46090);
});

test("notes of 32,767 characters are not read", async () => {
  const long = "x".repeat(32767);
  await deskWith(
    customerRows,
    contactRows.map((row, index) => (index === 0 ? row : [...row.slice(0, 5), long])),
  );
  resetCounters(desk.counters);
  await lookAt({ language });
  expect(desk.counters.bytesDown).toBeLessThan(20000);
});

test("filtered rows count and are told", async () => {
  await deskWith(customerRows);
  desk.model.setRowsHidden(desk.sheetId("Kunden"), 2, 1, true);
  jest.spyOn(desk.model, "isFiltered").mockImplementation((id) => id === desk.sheetId("Kunden"));
  const look = await lookAt({ language });
  expect(kinds(look.findings)).toEqual(["rowsFiltered Kunden!A1"]);
  expect(look.customerColumns?.count).toBe(3);
});

test("cell-edit mode: reading waits until the user has finished", async () => {
  await deskWith(customerRows);
  desk.faults.startCellEdit();
  let isDone = false;
  const reading = lookAt({ language }).then((look) => {
    isDone = true;
    return look;
  });
  await new Promise((go) => setTimeout(go, 30));
  expect(isDone).toBe(false);
  desk.faults.endCellEdit();
  expect((await reading).customerColumns?.count).toBe(3);
});

test("a failing request is tried once more when reading", async () => {
  await deskWith(customerRows);
  desk.faults.failSync(2, "RequestAborted");
  expect((await lookAt({ language })).customerColumns?.count).toBe(3);
});

test("a co-author who inserts rows while it is read: read again, never a mixture", async () => {
  const many = Array.from({ length: 1500 }, (_, index) => [index + 1, `C${index + 1}`, "", "", 3000, 1, "", ""]);
  await deskWith([customerRows[0]!, ...many]);
  // Syncs: two of the survey, then the first chunk of 1,000 rows.
  desk.faults.beforeSync(4, () => desk.model.insertRows(desk.sheetId("Kunden"), 3, 2));
  const look = await lookAt({ language });
  expect(look.customerColumns?.count).toBe(1500);
  expect(look.customerColumns?.customerId).toEqual(many.map(([id]) => String(id)));
  expect(look.customers?.choice.address).toBe("A1:H1503");
});

test("settings that are not kept: the mapping holds for the session, or is handed over", async () => {
  await deskWith(customerRows.map((row, index) => row.map((cell, at) => (index === 0 && at === 4 ? "Volume" : cell))));
  const mapping = { customers: { headers: { potential: "Volume" } } };
  desk.faults.failSync(1);
  expect(await rememberMapping(mapping)).toBe(false);
  expect((await lookAt({ language })).customers?.missing).toEqual(["potential"]);
  expect((await lookAt({ language, mapping })).customers?.missing).toEqual([]);
  desk.faults.settingsNotSaved = true;
  expect(await rememberMapping(mapping)).toBe(true);
  expect((await lookAt({ language })).customers?.missing).toEqual([]);
  // What the file would hold when it is opened again.
  expect(desk.model.settings().size).toBe(0);
});

test("cancelling stops between two chunks and says that nothing was written", async () => {
  await deskWith(customerRows);
  const stop = new AbortController();
  stop.abort();
  await expect(lookAt({ language, signal: stop.signal })).rejects.toMatchObject({
    code: "cancelled",
    written: "nothing",
  });
});
