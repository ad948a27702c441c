/** @jest-environment jsdom */
import { callPartyOf } from "../../../src/workbook/callParty/callPartyOf";
import type { PartyResultRow, PartyResults } from "../../../src/workbook/callParty/partySheetResults";
import type { Finding } from "../../../src/workbook/excel/finding";
import type { Look } from "../../../src/workbook/look/look";
import { emptyRegisters, type PartyRecord } from "../../../src/workbook/registers/registers";
import { button, click, enter, find, press, settle } from "../render";
import { asOf, emptyLook, someLook } from "../someLook";
import { SomeWorkbook } from "../someWorkbook";
import { openView } from "./openView";

const row = (change: Partial<PartyResultRow>): PartyResultRow => ({
  sheetRow: 9,
  adviser: "Weber",
  customerId: "1000",
  network: "Hansen GmbH 1",
  outcome: "reached",
  followUp: null,
  minutes: null,
  note: "",
  state: "enter",
  ...change,
});

function results(rows: readonly PartyResultRow[], findings: readonly Finding[] = []): PartyResults {
  const counts = { enter: 0, blank: 0, known: 0, unusable: 0 };
  for (const { state } of rows) counts[state]++;
  return { sheet: "Call party", day: asOf, rows, counts, findings };
}

/** A workbook whose party sheet is filled in so; the second customer is a prospect. */
function filledIn(found: PartyResults): SomeWorkbook {
  const workbook = new SomeWorkbook();
  const columns = workbook.look.customerColumns!;
  workbook.look = {
    ...workbook.look,
    customerColumns: {
      ...columns,
      phase: columns.phase.map((phase, record) => (record === 1 ? "prospect" : phase)),
    },
  };
  Object.assign(workbook.parties, {
    partyResults: async () => {
      if (workbook.failure !== null) throw workbook.failure;
      return found;
    },
    enterPartyResults: async () => {
      if (workbook.failure !== null) throw workbook.failure;
      workbook.calls.push("entered");
      return {
        day: asOf,
        contacts: found.counts.enter,
        known: 0,
        blank: 0,
        contactsPlace: { sheet: "Kontakte", cell: "A111" },
        registerSheet: "SKM register",
        remarks: [],
      };
    },
  });
  return workbook;
}

const party = (look: Look) => callPartyOf(look, asOf);

test.each(["en", "de"] as const)(
  "%s: the next party's lists, and the sheet that is written of them",
  async (language) => {
    const workbook = new SomeWorkbook();
    const columns = workbook.look.customerColumns!;
    workbook.look = {
      ...workbook.look,
      customerColumns: { ...columns, consentPhone: columns.customerId.map(() => "express" as const) },
    };
    const { page, speech, act, calls } = await openView(workbook, "party", language);
    const next = party(workbook.look);
    expect(next.lists.length).toBe(4);
    expect(next.lists[0]!.entries.length).toBe(5);
    for (const { adviser } of next.lists) expect(page.textContent).toContain(adviser);
    for (const { network, phone } of next.lists[0]!.entries) {
      expect(page.textContent).toContain(network);
      expect(page.textContent).toContain(phone);
    }
    await act(speech.say("pane.write", { sheet: speech.say("sheets.callParty.name") }));
    expect(calls()[0]).toBe(`write callParty ${asOf} ${next.day} false`);
    expect(page.textContent).toContain(speech.count("pane.written.fixed", 120, { sheet: "Call party" }));
  },
);

test("another day's lists are written for that day", async () => {
  const workbook = new SomeWorkbook();
  const { page, act, calls } = await openView(workbook, "party");
  const later = party(workbook.look).days[2]!;
  enter(find(page, 'select[aria-label="Day of the party"]'), String(later));
  await act("Write “Call party”");
  expect(calls()[0]).toBe(`write callParty ${asOf} ${later} false`);
});

test("a sheet that cannot be written says what is wrong and where", async () => {
  const workbook = new SomeWorkbook();
  const { page, act } = await openView(workbook, "party");
  workbook.failure = new Error("protected");
  await act("Write “Call party”");
  const alert = find(page, '[role="alert"]');
  expect(alert.textContent).toContain("The sheet was not written");
  expect(alert.textContent).toContain("The sheet is protected.");
  expect(alert.textContent).toContain("Kunden!E7");
});

test("results are entered in one go, and a reaction re-rates where it is left chosen", async () => {
  const workbook = filledIn(
    results([
      row({}),
      row({
        sheetRow: 10,
        customerId: "1001",
        network: "Meyer KG 1",
        outcome: "appointment",
        minutes: 12,
        note: "Hall",
      }),
      row({ sheetRow: 11, customerId: "1002", state: "blank", outcome: "" }),
    ]),
  );
  const { page, act, calls } = await openView(workbook, "party");
  await act("Enter results …");
  expect(page.textContent).toContain("2 new results · 1 row left blank");
  expect(page.textContent).toContain("Weber · 12 min · Hall");
  expect(page.textContent).toContain("Re-rate: phase qualified");
  await act("Enter 2 results");
  expect(calls().filter((call) => call === "entered" || call.startsWith("movePhase"))).toEqual([
    "entered",
    "movePhase 1001 qualified",
  ]);
  expect(page.textContent).toContain("2 results of the party on 31 Mar 2026 are logged (from Kontakte!A111)");
  expect(page.textContent).toContain("1 network is re-rated.");
  expect(document.activeElement?.textContent).toBe("Enter results …");
});

test("a re-rating that is declined is left out", async () => {
  const workbook = filledIn(results([row({ customerId: "1001", outcome: "appointment" })]));
  const { page, act, calls } = await openView(workbook, "party");
  await act("Enter results …");
  click(find(page, 'input[type="checkbox"]'));
  await act("Enter 1 result");
  expect(calls()).toContain("entered");
  expect(calls().some((call) => call.startsWith("movePhase"))).toBe(false);
});

test("a cell that cannot be used holds everything back and is led to; corrected cells are read again", async () => {
  const finding: Finding = {
    kind: "partyResult",
    severity: "error",
    table: "registers",
    place: { sheet: "Call party", cell: "H10" },
    values: { variant: "minutes", value: "soon" },
  };
  const workbook = filledIn(results([row({}), row({ sheetRow: 10, state: "unusable" })], [finding]));
  const { page, act, calls } = await openView(workbook, "party");
  await act("Enter results …");
  expect(page.textContent).toContain("“soon” is no number of minutes. Enter a number from 0 to 1,440.");
  expect((button(page, "Enter 1 result") as HTMLButtonElement).disabled).toBe(true);
  await act("H10");
  expect(calls().at(-1)).toBe("goTo Call party!H10");
  Object.assign(workbook.parties, { partyResults: async () => results([row({})]) });
  await act("Read again");
  expect((button(page, "Enter 1 result") as HTMLButtonElement).disabled).toBe(false);
});

test("results that cannot be entered say so and stay; Esc leaves the page", async () => {
  const workbook = filledIn(results([row({})]));
  const { page, act } = await openView(workbook, "party");
  await act("Enter results …");
  workbook.failure = new Error("protected");
  await act("Enter 1 result");
  expect(find(page, '[role="alert"]').textContent).toContain("The entry was not written");
  press(button(page, "Enter 1 result"), "Escape");
  await settle();
  expect(page.textContent).not.toContain("Enter 1 result");
  expect(document.activeElement?.textContent).toBe("Enter results …");
});

test("an untouched sheet says how results are entered", async () => {
  const workbook = filledIn(results([row({ state: "blank", outcome: "" })]));
  const { page, act } = await openView(workbook, "party");
  await act("Enter results …");
  expect(page.textContent).toContain("in the column “Outcome”, what came of each call (reached, not reached,");
});

test("the other reading of “every second Tuesday” shows its days before it is written", async () => {
  const workbook = new SomeWorkbook();
  const { page, act, calls } = await openView(workbook, "party");
  const days = () =>
    [...page.querySelectorAll('select[aria-label="Day of the party"] option')].map((o) => o.textContent);
  const fortnightly = days();
  await act("Days, length and places");
  const rhythm = [...page.querySelectorAll("select")].find((each) => each.value === "fortnightly")!;
  enter(rhythm, "secondOfMonth");
  await settle();
  expect(days()).not.toEqual(fortnightly);
  // 14 Apr 2026 is the second Tuesday of April.
  expect(days()[0]).toBe("Tue, 14 Apr 2026");
  expect((button(page, "Write “Call party”") as HTMLButtonElement).disabled).toBe(true);
  await act("Write to the rules");
  expect(calls()).toContain("changeRules callParty");
  expect(workbook.look.rules.callParty.rhythm).toBe("secondOfMonth");
  expect((button(page, "Write “Call party”") as HTMLButtonElement).disabled).toBe(false);
});

test("earlier parties: hit rates by adviser and by party, of one adviser too", async () => {
  const records: PartyRecord[] = [
    ["Weber", "1000", "appointment", asOf - 14],
    ["Weber", "1004", "notReached", asOf - 14],
    ["Krüger", "1001", "reached", asOf - 14],
    ["Krüger", "1005", "order", asOf - 28],
  ].map(([adviser, customerId, result, date], index) => ({
    adviser: adviser as string,
    customerId: customerId as string,
    result: result as PartyRecord["result"],
    date: date as number,
    followUp: null,
    note: "",
    sheetRow: index + 5,
  }));
  const workbook = new SomeWorkbook();
  workbook.look = someLook(120, { registers: { ...emptyRegisters, parties: records } });
  const { page, act } = await openView(workbook, "party");
  await act("Hit rates2 parties");
  const cells = (label: string) =>
    [...find(page, `table[aria-label="${label}"]`).querySelectorAll("tbody tr")].map((tr) =>
      [...tr.children].map((cell) => cell.textContent),
    );
  expect(cells("Hit rate by adviser").map((line) => line.slice(0, 4))).toEqual([
    ["Krüger", "2", "2", "1"],
    ["Weber", "2", "1", "1"],
    ["All advisers", "4", "3", "2"],
  ]);
  expect(cells("Hit rate by adviser")[2]![4]).toMatch(/^50% \(\d+–\d+\)$/);
  expect(cells("Hit rate by party").map((line) => line.slice(0, 2))).toEqual([
    ["17 Mar 2026", "3"],
    ["3 Mar 2026", "1"],
  ]);
  enter(find(page, 'select[aria-label="Hit rate by party of"]'), "Weber");
  expect(cells("Hit rate by party").map((line) => line.slice(0, 2))).toEqual([["17 Mar 2026", "2"]]);
});

test("nobody to call and no party yet: it is said", async () => {
  const workbook = new SomeWorkbook();
  const blank = emptyLook();
  const customers = someLook(3);
  workbook.look = {
    ...customers,
    registers: blank.registers,
    customerColumns: { ...customers.customerColumns!, adviser: ["", "", ""] },
  };
  const { page, act } = await openView(workbook, "party");
  expect(page.textContent).toContain("3 networks");
  await act("Hit rates");
  expect(page.textContent).toContain("No results of a party have been entered yet.");
});
