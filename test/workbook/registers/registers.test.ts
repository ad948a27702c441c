import { resetCounters } from "../../../src/workbench/host/counters";
import { finishTask } from "../../../src/workbook/contacts/finishTask";
import { movePhase } from "../../../src/workbook/contacts/movePhase";
import { permissionFor } from "../../../src/workbook/contacts/permissionFor";
import { readNotes } from "../../../src/workbook/contacts/readNotes";
import { addConsent, addTask, snooze } from "../../../src/workbook/contacts/registerActs";
import { selectedCustomer } from "../../../src/workbook/contacts/selectedCustomer";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { appendToRegister } from "../../../src/workbook/registers/appendToRegister";
import { registerKeys } from "../../../src/workbook/excel/ownTables";
import type { NewRecord } from "../../../src/workbook/registers/registers";
import type { Register } from "../../../src/workbook/excel/ownTables";
import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import type { Language } from "../../../src/text/text";
import { openDesk, type Desk } from "../desk";
import { contactRows, customerRows, putRows, type TestCell } from "../tables";

const asOf = 46112;
let desk: Desk;
afterEach(() => desk.close());

async function openWorkbook(customers: readonly (readonly TestCell[])[] = customerRows): Promise<void> {
  desk = await openDesk();
  putRows(desk, "Customers", customers, { table: "Customers" });
  putRows(desk, "Contacts", contactRows, { table: "Contacts" });
}

/** Two records of every register; the second one with everything blank that may be. */
const records: { readonly [Key in Register]: readonly NewRecord<Key>[] } = {
  consents: [
    { customerId: "1", instrument: "email", says: "express", date: asOf, proof: "form of 3 March" },
    { customerId: "A-7", instrument: "all", says: "objection", date: null, proof: "" },
  ],
  tasks: [
    { customerId: "1", kind: "offer", due: asOf, everyMonths: 6, note: "=crane", done: asOf - 3 },
    { customerId: "2", kind: "other", due: asOf, everyMonths: null, note: "", done: null },
  ],
  snoozes: [
    { customerId: "1", until: asOf + 30, reason: "on holiday", entered: asOf },
    { customerId: "2", until: asOf + 30, reason: "", entered: null },
  ],
  phaseHistory: [
    {
      customerId: "1",
      date: asOf,
      from: "prospect",
      to: "dropped",
      interest: 0,
      reason: "no budget",
      lookAgain: asOf + 365,
    },
    { customerId: "2", date: asOf, from: null, to: "regularCustomer", interest: null, reason: "", lookAgain: null },
  ],
  parties: [
    { date: asOf, adviser: "Weber", customerId: "1", result: "notReached", followUp: asOf + 7, note: "again" },
    { date: asOf, adviser: "", customerId: "2", result: "", followUp: null, note: "" },
  ],
  campaigns: [
    {
      campaign: "Spring",
      start: asOf,
      end: asOf + 20,
      instrument: "phoneFieldService",
      selection: "class A",
      costPerContact: 2.5,
    },
    { campaign: "2026", start: asOf, end: null, instrument: null, selection: "", costPerContact: null },
  ],
  campaignLists: [
    { campaign: "Spring", customerId: "1" },
    { campaign: "2026", customerId: "3" },
  ],
  careCalls: [
    { week: asOf - 1, customerId: "1", question: "How often?", perceived: 2, recorded: 3, note: "fine" },
    { week: asOf - 1, customerId: "2", question: "", perceived: null, recorded: null, note: "" },
  ],
  calendarEntries: [
    { uid: "a@skm", adviser: "Weber", start: asOf + 0.375, fingerprint: "f1", sequence: 0, stamp: asOf + 0.5 },
    { uid: "b@skm", adviser: "", start: asOf, fingerprint: "f2", sequence: 2, stamp: asOf },
  ],
};

const without = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== "sheetRow"));

test.each(["en", "de"] as const)(
  "every register comes back as it was written, in %s and read in both",
  async (language) => {
    await openWorkbook();
    for (const key of registerKeys) {
      const [first, second] = records[key];
      await appendToRegister(await lookAt({ language }), key, [first as never], { language });
      await appendToRegister(await lookAt({ language }), key, [second as never], { language });
    }
    for (const reader of ["en", "de"] as const) {
      const look = await lookAt({ language: reader });
      for (const key of registerKeys) expect([key, look.registers[key].map(without)]).toEqual([key, records[key]]);
      expect(look.findings.filter(({ kind }) => kind === "registerUnusable")).toEqual([]);
    }
    expect(desk.model.tables().filter(({ name }) => name.startsWith("SKM_"))).toHaveLength(9);
  },
);

test("appending to a register that is there is one request, whatever its size", async () => {
  const syncs: number[] = [];
  for (const count of [2, 2000]) {
    await openWorkbook();
    await appendToRegister(
      await lookAt({ language: "en" }),
      "tasks",
      Array.from({ length: count }, () => records.tasks[1] as NewRecord<"tasks">),
      { language: "en" },
    );
    const look = await lookAt({ language: "en" });
    expect(look.registers.tasks).toHaveLength(count);
    resetCounters(desk.counters);
    await addTask(look, { customerId: "3", kind: "service", due: asOf, everyMonths: 12, note: "" }, { language: "en" });
    syncs.push(desk.counters.syncs, desk.counters.bytesUp + desk.counters.bytesDown);
    desk.close();
  }
  const [small, smallBytes, large, largeBytes] = syncs as [number, number, number, number];
  expect([small, large]).toEqual([1, 1]);
  expect(Math.abs(largeBytes - smallBytes)).toBeLessThan(20);
  await openWorkbook();
});

test("a register with columns moved, renamed and added is still understood; its own columns stay", async () => {
  await openWorkbook();
  putRows(
    desk,
    "Mine",
    [
      ["Colour", "Wiedervorlage", "Fällig", "Kundennr.", "Notiz"],
      ["red", "x", 46200, 1, "call"],
    ],
    { table: "SKM_Tasks" },
  );
  desk.put("Mine", "B1", "Due");
  desk.put("Mine", "C1", "Later");
  desk.put("Mine", "B2", 46200);
  const look = await lookAt({ language: "de" });
  expect(look.registers.tasks.map(without)).toEqual([
    { customerId: "1", kind: "other", due: 46200, everyMonths: null, note: "call", done: null },
  ]);
  await addTask(look, { customerId: "2", kind: "offer", due: 46300, everyMonths: null, note: "n" }, { language: "de" });
  expect(desk.all("Mine")[2]).toEqual(["", 46300, "", 2, "n"]);
});

test("cells that cannot be used are findings with their place; rows that cannot do without them do not count", async () => {
  await openWorkbook();
  putRows(
    desk,
    "Register",
    [
      ["Customer ID", "Instrument", "Basis", "Date", "Proof"],
      [1, "e-mail", "expres", 46000, ""],
      [1, "e-mail", "express", "03.04.2024", ""],
      [99, "phone", "presumed", 46000, ""],
      ["", "", "", "", ""],
    ],
    { table: "SKM_Consents" },
  );
  const look = await lookAt({ language: "en" });
  expect(look.registers.consents.map(({ sheetRow, date }) => [sheetRow, date])).toEqual([
    [3, null],
    [4, 46000],
  ]);
  const told = look.findings.filter(({ table }) => table === "registers");
  expect(told.map(({ kind, place }) => [kind, place?.cell])).toEqual([
    ["registerUnusable", "C2"],
    ["registerUnusable", "D3"],
    ["registerCustomerUnknown", "A4"],
  ]);
  expect(told.map((finding) => findingSentence("en", finding))).toEqual([
    "Consents: “expres” cannot be used for Basis. The row does not count; enter express, presumed, existing customer, contract or objection.",
    "Consents: “03.04.2024” cannot be used for Date. The cell counts as blank; enter a date.",
    "Consents: no customer has the id “99”. The row counts for nobody; correct the id or delete the row.",
  ]);
  for (const finding of told) expect(findingSentence("de", finding)).not.toMatch(/[{}@]/);
});

test("a register without a column that it needs says which, and nothing is added to it", async () => {
  await openWorkbook();
  putRows(
    desk,
    "Register",
    [
      ["Customer ID", "Reason"],
      [1, "later"],
    ],
    { table: "SKM_Snoozes" },
  );
  const look = await lookAt({ language: "en" });
  expect(look.registers.snoozes).toEqual([]);
  expect(look.findings.filter(({ table }) => table === "registers").map((each) => findingSentence("en", each))).toEqual(
    ["Snoozes: the column Until is missing, so that no row counts. Add it or give it its name back."],
  );
  await expect(snooze(look, { customerId: "1", until: asOf, reason: "" }, { language: "en" })).rejects.toMatchObject({
    code: "registerColumns",
    written: "nothing",
  });
});

test("a protected register sheet: nothing is written, and the sheet is named", async () => {
  await openWorkbook();
  await snooze(await lookAt({ language: "en" }), { customerId: "1", until: asOf, reason: "" }, { language: "en" });
  const look = await lookAt({ language: "en" });
  desk.model.setProtected?.(desk.sheetId("SKM register"), true);
  await expect(snooze(look, { customerId: "1", until: asOf, reason: "" }, { language: "en" })).rejects.toMatchObject({
    code: "sheetProtected",
    sheet: "SKM register",
    written: "nothing",
  });
});

test("a consent permits what it is for; an objection of one customer holds for the network", async () => {
  await openWorkbook();
  const may = (look: Awaited<ReturnType<typeof lookAt>>, id: number) =>
    permissionFor(look, asOf).ofNetwork(id, "email");
  expect(may(await lookAt({ language: "en" }), 0)).toEqual({ isPermitted: false, reason: "expressConsentMissing" });
  await addConsent(
    await lookAt({ language: "en" }),
    { customerId: "2", instrument: "email", says: "express", date: asOf, proof: "" },
    { language: "en" },
  );
  expect(may(await lookAt({ language: "en" }), 0)).toEqual({ isPermitted: true, by: "express" });
  expect(permissionFor(await lookAt({ language: "en" }), asOf - 1).ofNetwork(0, "email").isPermitted).toBe(false);
  await addConsent(
    await lookAt({ language: "en" }),
    { customerId: "1", instrument: "all", says: "objection", date: asOf + 400, proof: "" },
    { language: "en" },
  );
  expect(may(await lookAt({ language: "en" }), 0)).toEqual({ isPermitted: false, reason: "objection" });
  expect(may(await lookAt({ language: "en" }), 1)).toEqual({ isPermitted: false, reason: "expressConsentMissing" });
});

test("a task is done in its row, and only there", async () => {
  await openWorkbook();
  await appendToRegister(await lookAt({ language: "en" }), "tasks", [...records.tasks], { language: "en" });
  const look = await lookAt({ language: "en" });
  const [, task] = look.registers.tasks;
  await finishTask(look, task!, asOf, { language: "en" });
  expect((await lookAt({ language: "en" })).registers.tasks.map(({ done }) => done)).toEqual([asOf - 3, asOf]);
  desk.put("SKM register", `A${task!.sheetRow}`, 3);
  await expect(finishTask(look, task!, asOf + 1, { language: "en" })).rejects.toMatchObject({ code: "taskGone" });
  expect((await lookAt({ language: "en" })).registers.tasks.map(({ done }) => done)).toEqual([asOf - 3, asOf]);
});

const phased: readonly (readonly TestCell[])[] = [
  ["Kundennr.", "Kunde", "Phase", "Interesse", "Potenzial", "Umsatz"],
  [1, "Hansen GmbH", "Interessent", 1, 120000, 90000],
  [2, "Hansen Bau", "Kunde", "", 5000, 1000],
];

test("a phase moves in the customer's cells and in the history, in the table's language", async () => {
  await openWorkbook(phased);
  const look = await lookAt({ language: "en" });
  const move = {
    customerId: "1",
    to: "dropped",
    day: asOf,
    interest: 0,
    reason: "no need",
    lookAgain: asOf + 180,
  } as const;
  expect((await movePhase(look, move, { language: "en" })).leftOut).toEqual([]);
  expect(desk.all("Customers")[1]).toEqual([1, "Hansen GmbH", "Ausgeschieden", 0, 120000, 90000]);
  const after = await lookAt({ language: "en" });
  expect(after.registers.phaseHistory.map(without)).toEqual([
    {
      customerId: "1",
      date: asOf,
      from: "prospect",
      to: "dropped",
      interest: 0,
      reason: "no need",
      lookAgain: asOf + 180,
    },
  ]);
  desk.put("Customers", "A2", 77);
  await expect(movePhase(after, { ...move, to: "customer" }, { language: "en" })).rejects.toMatchObject({
    code: "sourceChanged",
    written: "nothing",
  });
  expect(desk.cell("Customers", "C2")).toBe("Ausgeschieden");
});

test("the customer's cell is found and checked wherever the ids stand", async () => {
  await openWorkbook(phased.map(([id = "", name = "", ...others]) => [name, ...others, id]));
  const look = await lookAt({ language: "en" });
  const move = { customerId: "1", to: "dropped", day: asOf, interest: null, reason: "", lookAgain: null } as const;
  expect((await movePhase(look, move, { language: "en" })).leftOut).toEqual([]);
  expect(desk.cell("Customers", "B2")).toBe("Ausgeschieden");
});

test("a phase that a formula gives is left alone", async () => {
  await openWorkbook(
    phased.map((cells, row) =>
      row === 1 ? cells.map((cell, at) => (at === 2 ? { formula: '="Kunde"' } : cell)) : cells,
    ),
  );
  const look = await lookAt({ language: "en" });
  const move = { customerId: "1", to: "dropped", day: asOf, interest: null, reason: "", lookAgain: null } as const;
  await expect(movePhase(look, move, { language: "en" })).rejects.toMatchObject({ code: "cellHasFormula" });
  expect(desk.formula("Customers", "C2")).toBe('="Kunde"');
  expect(desk.model.tables().some(({ name }) => name === "SKM_PhaseHistory")).toBe(false);
});

test("notes are read when they are asked for, few by cell and many by column", async () => {
  await openWorkbook();
  const look = await lookAt({ language: "en" });
  expect([...(await readNotes(look, [2, 0]))]).toEqual([
    [2, "c"],
    [0, "a"],
  ]);
  desk.put("Contacts", "F1", "Remark");
  await expect(readNotes(look, [0])).rejects.toMatchObject({ code: "sourceChanged" });
});

async function selected(sheet: string, row: number, column: number, language: Language = "en"): Promise<string | null> {
  const look = await lookAt({ language });
  desk.model.select?.(desk.sheetId(sheet), { row, column, rows: 1, columns: 1 });
  return (await selectedCustomer(look))?.customerId ?? null;
}

test("the customer of the selected row: in the sources, in a register, by network, by name, by an id somewhere", async () => {
  await openWorkbook();
  await addTask(
    await lookAt({ language: "en" }),
    { customerId: "3", kind: "other", due: asOf, everyMonths: null, note: "" },
    { language: "en" },
  );
  putRows(desk, "Notes", [
    ["", "Team"],
    ["to call", "Hansen"],
    ["Meyer KG", 2],
    ["", 3],
  ]);
  putRows(desk, "Plan", [
    ["Verbund", "x"],
    ["Hansen", 5],
  ]);
  expect(await selected("Customers", 2, 5)).toBe("2");
  expect(await selected("Contacts", 3, 0)).toBe("3");
  expect(await selected("SKM register", 5, 2)).toBe("3");
  expect(await selected("Plan", 1, 1)).toBe("1");
  expect(await selected("Notes", 1, 0)).toBe("1");
  expect(await selected("Notes", 3, 0)).toBeNull();
  expect(await selected("Customers", 0, 0)).toBeNull();
  expect(await selected("Notes", 400, 0)).toBeNull();
});

test("a phase history in the words of earlier and of other languages is read: Blindgänger, ausgeschieden, dropped", async () => {
  await openWorkbook();
  putRows(
    desk,
    "Phases",
    [
      ["Customer ID", "Date", "From", "To"],
      ...["Blindgänger", "ausgeschieden", "dropped"].map((to) => ["1", 46000, "Kunde", to]),
    ],
    { table: "SKM_PhaseHistory" },
  );
  const { registers, findings } = await lookAt({ language: "de" });
  expect(findings.filter(({ table }) => table === "registers")).toEqual([]);
  expect(registers.phaseHistory.map(({ to }) => to)).toEqual(["dropped", "dropped", "dropped"]);
});
