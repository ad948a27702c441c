import { serialOfIso } from "../../../src/method/calendar/serial";
import type { Language } from "../../../src/text/text";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { columnLetters } from "../../../src/workbook/excel/address";
import type { Look } from "../../../src/workbook/look/look";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { emptyRegisters, type Registers } from "../../../src/workbook/registers/registers";
import { allNetworksOf } from "../../../src/workbook/reminders/allNetworksOf";
import { mostCellNotes } from "../../../src/workbook/reminders/dueNotes";
import { filterReminders } from "../../../src/workbook/reminders/filterReminders";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import { derivationSentence } from "../../../src/workbook/reminders/derivationSentence";
import { whatSentence } from "../../../src/workbook/reminders/whatSentence";
import { writeReminders } from "../../../src/workbook/reminders/writeReminders";
import { type Desk, openDesk } from "../desk";
import { putRows, type TestCell } from "../tables";

const day = (iso: string): number => serialOfIso(iso) as number;
const asOf = day("2026-03-31");

let desk: Desk;
afterEach(() => desk.close());

const customers: readonly (readonly TestCell[])[] = [
  [
    "Customer ID",
    "Customer",
    "Network",
    "Adviser",
    "Class",
    "Phase",
    "Interest",
    "Contacts a year",
    "Objection",
    "Phone",
    "Consent phone",
    "Topic",
  ],
  ["cadence", "C", "", "Weber", "A", "customer", 3, "", "", "1", "", "roof"],
  ["own", "O", "", "Weber", "D", "customer", 3, 12, "", "", "express", ""],
  ["phase", "P", "", "Weber", "C", "buyer", 2, "", "", "", "", ""],
  ["order", "X", "", "Weber", "D", "buyer", 4, "", "", "", "", ""],
  ["task", "T", "", "Kunz", "D", "customer", 1, "", "", "", "", ""],
  ["snoozed", "S", "", "Kunz", "A", "customer", 1, "", "", "", "", ""],
  ["again", "L", "", "Kunz", "A", "dropped", "", "", "", "", "", ""],
  ["later", "M", "", "Kunz", "A", "dropped", "", "", "", "", "", ""],
  ["blocked", "B", "", "Kunz", "A", "customer", "", "", "yes", "", "", ""],
  ["agreed", "G", "", "Kunz", "B", "customer", 3, "", "", "", "", ""],
  ["pressed", "R", "", "", "A", "customer", 3, 366, "", "", "", ""],
  ["ordertask", "Y", "", "", "D", "buyer", 4, "", "", "", "", ""],
  ["never", "N", "", "", "B", "prospect", 0, "", "", "", "", ""],
];
const contacts: readonly (readonly TestCell[])[] = [
  ["Date", "Customer ID", "Instrument", "Outcome", "Follow-up", "Note", "Department", "Interest after"],
  [day("2026-01-12"), "cadence", "visit", "reached", "", "send the drawings", "", ""],
  [day("2026-02-28"), "own", "phone", "", "", "", "", ""],
  [day("2025-12-31"), "phase", "phone", "", "", "", "Insurance", ""],
  [day("2026-03-26"), "order", "visit", "order", day("2026-06-01"), "", "", 1],
  [day("2026-03-01"), "task", "phone", "", "", "", "", ""],
  [day("2025-11-03"), "snoozed", "phone", "", "", "", "", ""],
  [day("2026-03-20"), "agreed", "mail", "", day("2026-04-04"), "", "", ""],
  [day("2026-03-10"), "pressed", "mail", "", "", "", "", ""],
  [day("2026-03-20"), "pressed", "mail", "", "", "", "", ""],
  [day("2026-03-30"), "pressed", "mail", "", "", "", "", ""],
  [day("2026-03-27"), "ordertask", "visit", "order", "", "", "", ""],
];
const registers: Registers = {
  ...emptyRegisters,
  tasks: [
    {
      sheetRow: 2,
      customerId: "task",
      kind: "offer",
      due: day("2026-04-05"),
      everyMonths: null,
      note: "new price",
      done: null,
    },
    {
      sheetRow: 3,
      customerId: "ordertask",
      kind: "service",
      due: day("2025-09-30"),
      everyMonths: 6,
      note: "",
      done: day("2025-10-02"),
    },
    {
      sheetRow: 4,
      customerId: "cadence",
      kind: "other",
      due: day("2026-03-20"),
      everyMonths: null,
      note: "",
      done: null,
    },
    {
      sheetRow: 5,
      customerId: "cadence",
      kind: "other",
      due: day("2026-01-01"),
      everyMonths: null,
      note: "",
      done: day("2026-01-02"),
    },
    {
      sheetRow: 6,
      customerId: "nobody",
      kind: "other",
      due: day("2026-01-01"),
      everyMonths: null,
      note: "",
      done: null,
    },
  ],
  snoozes: [
    { sheetRow: 2, customerId: "snoozed", until: day("2026-04-11"), reason: "on holiday", entered: day("2026-03-25") },
    { sheetRow: 3, customerId: "own", until: day("2026-05-01"), reason: "", entered: day("2026-02-20") },
  ],
  phaseHistory: [
    {
      sheetRow: 2,
      customerId: "again",
      date: day("2025-04-01"),
      from: "prospect",
      to: "dropped",
      interest: 0,
      reason: "no budget",
      lookAgain: day("2026-04-01"),
    },
    {
      sheetRow: 3,
      customerId: "later",
      date: day("2026-03-01"),
      from: "prospect",
      to: "dropped",
      interest: 0,
      reason: "",
      lookAgain: day("2027-03-01"),
    },
    {
      sheetRow: 4,
      customerId: "agreed",
      date: day("2026-03-21"),
      from: "buyer",
      to: "customer",
      interest: 1,
      reason: "",
      lookAgain: null,
    },
  ],
};

async function deskWithRules(language: Language): Promise<Look> {
  desk = await openDesk({}, language);
  putRows(desk, "Kunden", customers, { table: "Customers" });
  putRows(desk, "Kontakte", contacts, { table: "Contacts" });
  return withRules(await lookAt({ language }));
}

function withRules(look: Look): Look {
  const byPhase = { prospect: null, qualified: null, buyer: 4, customer: null, regularCustomer: null };
  return {
    ...look,
    registers,
    rules: { ...look.rules, phaseFrequencies: [{ class: "C", byPhase }] },
  };
}

const english: Record<string, string> = {
  cadence: "last contact 12 Jan 2026 (visit) + 2 months = 12 Mar 2026",
  own: "last contact 28 Feb 2026 (phone) + 1 month (the customer's own frequency) = 28 Mar 2026, moved to the next working day 30 Mar 2026",
  phase: "last contact 31 Dec 2025 (phone) + 3 months (phase buyer) = 31 Mar 2026",
  order: "order on 26 Mar 2026 + 5 working days = 2 Apr 2026: congratulate",
  task: "offer to resubmit on 5 Apr 2026: new price, moved to the next working day 6 Apr 2026",
  again: "dropped, to be looked at again on 1 Apr 2026: no budget",
  agreed: "agreed for 4 Apr 2026 in the last contact 20 Mar 2026 (mail), moved to the next working day 6 Apr 2026",
  ordertask: "service due on 30 Mar 2026, every 6 months",
  never: "never contacted: due on the as-of day 31 Mar 2026",
  pressed: "last contact 30 Mar 2026 (mail) + 1 day (the customer's own frequency) = 31 Mar 2026",
  snoozed:
    "last contact 3 Nov 2025 (phone) + 2 months = 3 Jan 2026, moved to the next working day 5 Jan 2026; snoozed until 11 Apr 2026: on holiday",
  later: "dropped, to be looked at again on 1 Mar 2027",
};

test("every rule: due day, state, derivation and what to do", async () => {
  const look = await deskWithRules("en");
  const all = allNetworksOf(look, asOf)!;
  const said = Object.fromEntries(
    [...all].flatMap(({ key, derivation }) => (derivation ? [[key, derivationSentence("en", derivation)]] : [])),
  );
  expect(said).toMatchObject(english);
  expect(Object.fromEntries([...all].map(({ key, state }) => [key, state]))).toEqual({
    cadence: "overdue",
    own: "overdue",
    phase: "dueSoon",
    order: "dueSoon",
    task: "dueSoon",
    snoozed: "snoozed",
    again: "dueSoon",
    later: "dropped",
    blocked: "blocked",
    agreed: "dueSoon",
    pressed: "dueSoon",
    ordertask: "overdue",
    never: "dueSoon",
  });
  const list = remindersOf(look, asOf)!;
  expect(list.counts).toMatchObject({ overdue: 3, dueSoon: 7, snoozed: 1, dropped: 1, blocked: 1, current: 0 });
  expect(list.listed.map(({ key }) => key)).toEqual(
    "cadence own phase order again agreed task ordertask pressed never".split(" "),
  );
  const what = (key: string): [unknown, string] => {
    const entry = all.ofCustomer(key)!;
    return [entry.what.instrument, whatSentence("en", entry.what)];
  };
  expect(what("cadence")).toEqual(["visit", "First choice for this phase and interest."]);
  // Rated 1 in the contact, whatever the customers table says: no visit, and no consent to calls.
  expect(all.ofCustomer("order")).toMatchObject({ interest: 1, phase: "buyer" });
  expect(what("order")).toEqual([
    "mail",
    "Phone: no presumed consent to calls is recorded. The next best is recommended.",
  ]);
  // Interest 1 was entered with the phase, after the contact.
  expect(all.ofCustomer("agreed")?.interest).toBe(1);
  expect(what("pressed")).toEqual([null, "Enough contacts for now: wait until 9 Apr 2026."]);
  expect(what("again")).toEqual([null, "Dropped: no measure."]);
  expect(what("blocked")[0]).toBeNull();
  expect(all.ofCustomer("snoozed")).toMatchObject({
    due: day("2026-04-13"),
    snooze: { until: day("2026-04-11"), reason: "on holiday" },
  });
  // A snooze from before the latest contact is over; a task that is due after the cadence does not move it.
  expect(all.ofCustomer("own")?.snooze).toBeNull();
  expect(all.ofCustomer("cadence")?.tasks.map(({ due }) => due)).toEqual([day("2026-03-20")]);
  expect(all.ofCustomer("nobody")).toBeNull();
  expect(all.ofCustomer("phase")?.departments).toEqual(["Insurance"]);
});

test("filters take each part alone and together, and none leaves the list as it is", async () => {
  const look = await deskWithRules("en");
  const { listed } = remindersOf(look, asOf)!;
  const keys = (filter: Parameters<typeof filterReminders>[1]): string =>
    filterReminders(listed, filter)
      .map(({ key }) => key)
      .join(" ");
  expect(filterReminders(listed, {})).toEqual(listed);
  expect(keys({ adviser: "Kunz" })).toBe("again agreed task");
  expect(keys({ adviser: "" })).toBe("ordertask pressed never");
  expect(keys({ state: "overdue" })).toBe("cadence own ordertask");
  expect(keys({ class: "C" })).toBe("phase");
  expect(keys({ department: "Insurance" })).toBe("phase");
  expect(keys({ instrument: "visit", adviser: "Weber" })).toBe("cadence phase");
  expect(keys({ instrument: "none" })).toBe("again ordertask pressed");
  expect([...filterReminders(allNetworksOf(look, asOf)!, { state: "snoozed" })].map(({ key }) => key)).toEqual([
    "snoozed",
  ]);
});

const plain = (rows: CellValue[][]): unknown[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "object" ? cell.error : cell)));

test.each(["en", "de"] as const)("the live sheet, the fixed sheet and the list agree, %s", async (language) => {
  const look = await deskWithRules(language);
  const name = language === "de" ? "Erinnerungen" : "Reminders";
  const header = language === "de" ? "Betreuer" : "Adviser";
  const rows = (): unknown[][] => {
    const all = desk.all(name);
    return plain(all.slice(all.findIndex((row) => row[0] === header)));
  };
  const lookNow = async (): Promise<Look> => withRules(await lookAt({ language }));
  await writeReminders(await lookNow(), asOf, { language, live: true });
  const live = rows();
  await writeReminders(await lookNow(), asOf, { language, live: false });
  const fixed = rows();
  expect(live).toEqual(fixed);
  // The rules sheet holds no frequency by phase: that network is not listed here.
  expect(live).toHaveLength(10);
  const headers = fixed[0] as string[];
  const at = (words: string): number => headers.indexOf(words);
  const sentences = Object.fromEntries(
    live
      .slice(1)
      .map((row) => [row[at(language === "de" ? "Verbund oder Kundennr." : "Network or customer ID")], row[12]]),
  );
  const { listed } = remindersOf(look, asOf)!;
  for (const entry of listed)
    if (entry.key !== "phase") expect(sentences[entry.key]).toBe(derivationSentence(language, entry.derivation));
  if (language === "en") expect(live[1]?.[at("Last note")]).toBe("send the drawings");
  expect(mostCellNotes).toBeGreaterThan(listed.length);
});

test("live: a contact after the order ends the after-sales contact, and the task is still there", async () => {
  await deskWithRules("en");
  await writeReminders(withRules(await lookAt({ language: "en" })), asOf, { language: "en", live: true });
  const row = (key: string): CellValue[] => desk.all("Reminders").find((each) => each[15] === key)!;
  expect(row("order")[9]).toBe(day("2026-04-02"));
  const table = desk.model.tables().find((each) => each.name === "Contacts")!;
  putRows(
    desk,
    "Kontakte",
    [
      [day("2026-03-30"), "order", "phone", "", "", "", "", ""],
      [day("2026-03-31"), "task", "phone", "", "", "", "", ""],
    ],
    { row: contacts.length },
  );
  desk.model.resizeTable(table.id, { ...table.area, rows: table.area.rows + 2 });
  expect([row("order")[9], row("order")[11]]).toEqual([day("2027-03-30"), "current"]);
  expect([row("task")[7], row("task")[9]]).toEqual([day("2026-03-31"), day("2026-04-06")]);
});

test("each due day carries its derivation and the measure as a note; written again, each still has one", async () => {
  const look = await deskWithRules("en");
  for (const live of [true, false]) {
    const written = await writeReminders(withRules(await lookAt({ language: "en" })), asOf, { language: "en", live });
    expect(written.remarks.map(({ key }) => key)).toContain("sheets.reminders.notes.other");
  }
  const found = await notesOf("Reminders");
  expect(found).toHaveLength(9);
  const { listed } = remindersOf(look, asOf)!;
  expect(found[0]).toBe(
    `${derivationSentence("en", listed[0]!.derivation)}\nVisit: First choice for this phase and interest.`,
  );
});

async function notesOf(sheet: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const { notes } = context.workbook.worksheets.getItem(sheet);
    notes.load("items/content");
    await context.sync();
    return notes.items.map(({ content }) => content);
  });
}

test("with a region its holidays count, live and fixed, and the days used stand on the sheet", async () => {
  await deskWithRules("en");
  const write = async (live: boolean): Promise<unknown[][]> => {
    await writeReminders(withRules(await lookAt({ language: "en" })), asOf, { language: "en", live });
    return plain(desk.all("Reminders"));
  };
  await write(true);
  const table = desk.model.tables().find((each) => each.name === "SKM_ContactRules")!;
  const rule = columnLetters(table.area.column + 1);
  desk.put("SKM rules", `${rule}${table.area.row + 2}`, "Hessen");
  expect((await lookAt({ language: "en" })).rules.contactRules.region).toBe("DE-HE");
  const live = await write(true);
  expect(live[1]).toContain(day("2026-04-03"));
  const fixed = await write(false);
  const body = (rows: unknown[][]): unknown[][] => rows.slice(6).map((row) => row.slice(0, 32));
  expect(body(live)).toEqual(body(fixed));
  // Sunday 5 April moves past Easter Monday; the fifth working day after 26 March lies before Good Friday.
  const due = (key: string): unknown => live.find((row) => row[15] === key)?.[9];
  expect([due("task"), due("order")]).toEqual([day("2026-04-07"), day("2026-04-02")]);
});
