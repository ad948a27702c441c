/** @jest-environment jsdom */
import { act } from "react";
import { cockpitOf } from "../../../src/workbook/cockpit/cockpitOf";
import type { Look } from "../../../src/workbook/look/look";
import { emptyRegisters } from "../../../src/workbook/registers/registers";
import { derivationSentence } from "../../../src/workbook/reminders/derivationSentence";
import { button, click, enter, find, press, settle } from "../render";
import { asOf, someLook } from "../someLook";
import { SomeWorkbook } from "../someWorkbook";
import { openView, type Opened } from "./openView";

/** The customers 1000 and 1001 are one network, with a task, a move of phase and a consent in the registers. */
function withNetwork(): Look {
  const look = someLook(40);
  const columns = look.customerColumns!;
  return {
    ...look,
    customerColumns: { ...columns, network: columns.network.map((_, at) => (at < 2 ? "Hansen & Meyer" : "")) },
    registers: {
      ...emptyRegisters,
      tasks: [
        { customerId: "1000", kind: "offer", due: asOf + 5, everyMonths: null, note: "Hall", done: null, sheetRow: 6 },
      ],
      phaseHistory: [
        {
          customerId: "1001",
          date: asOf - 30,
          from: "buyer",
          to: "customer",
          interest: 3,
          reason: "second order",
          lookAgain: null,
          sheetRow: 7,
        },
      ],
      consents: [
        { customerId: "1000", instrument: "email", says: "express", date: asOf - 90, proof: "form 12", sheetRow: 8 },
      ],
    },
  };
}

async function openCustomer(
  language: "de" | "en" = "en",
  selected: string | null = "1000",
): Promise<Opened & { readonly workbook: SomeWorkbook }> {
  const workbook = new SomeWorkbook();
  workbook.look = withNetwork();
  workbook.selectedRow = selected === null ? null : { customerId: selected, record: Number(selected) - 1000 };
  return { ...(await openView(workbook, "customer", language)), workbook };
}

test.each(["en", "de"] as const)(
  "%s: everything about the network of the selected row, and its sheet",
  async (language) => {
    const { page, speech, act, calls, workbook } = await openCustomer(language);
    const { reminder, contacts, strip } = cockpitOf(workbook.look, asOf, "1000")!;
    expect(find(page, "h2").textContent).toBe("Hansen & Meyer");
    expect(page.textContent).toContain(derivationSentence(language, reminder.derivation!));
    expect(page.textContent).toContain(reminder.topic);
    expect(page.textContent).toContain(`${speech.day(asOf + 5)} · ${speech.say("words.task.offer")}: Hall`);
    for (const name of ["Hansen GmbH 1", "Meyer KG 1"]) expect(page.textContent).toContain(name);
    expect(page.textContent).toContain(speech.day(contacts[0]!.day));
    expect(find(page, "svg[role='img']").getAttribute("aria-label")).toContain(speech.number(strip.attainment.actual));
    await act(speech.say("sheets.cockpit.section.standing"));
    expect(page.textContent).toContain(speech.say("sheets.cockpit.class"));
    await act(speech.say("pane.write", { sheet: speech.say("sheets.cockpit.name") }));
    expect(calls()).toContain(`write cockpit ${asOf} 1000 true`);
  },
);

test.each([
  ["en", "Or select the row of a customer on any sheet", "Nobody is found by “xyz”"],
  ["de", "Oder wählen Sie auf einem beliebigen Blatt", "Mit „xyz“ ist niemand zu finden"],
] as const)(
  "%s: nobody is selected: it is said what to do, and a customer can be looked for",
  async (language, choose, nobody) => {
    const { page } = await openCustomer(language, null);
    expect(page.textContent).toContain(choose);
    const search = find(page, '[role="search"] input');
    enter(search, "xyz");
    await settle();
    expect(page.textContent).toContain(nobody);
    enter(search, "meyer kg");
    await settle();
    expect([...page.querySelectorAll('[role="search"] li')].map(({ textContent }) => textContent)[0]).toBe(
      "Meyer KG 1Hansen & Meyer · 1001 · Weber",
    );
    press(search, "Enter");
    await settle();
    expect(find(page, "h2").textContent).toBe("Hansen & Meyer");
  },
);

test("the view follows the row that is selected", async () => {
  const { page, workbook } = await openCustomer();
  workbook.selectedRow = { customerId: "1003", record: 3 };
  workbook.selected();
  await settle();
  expect(find(page, "h2").textContent).toBe("Brandt & Söhne 1");
});

test("a task is done with a click; what cannot be written says so", async () => {
  const { page, act, calls, workbook } = await openCustomer();
  workbook.failure = new Error("protected");
  await act("Done");
  expect(find(page, '[role="alert"]').textContent).toContain("The entry was not written");
  workbook.failure = null;
  await act("Done");
  expect(calls()).toContain(`finishTask 6 ${asOf}`);
  expect(page.textContent).toContain("The task is done.");
});

test("a network is dropped whole, with a reason and the day to look again; its history is there", async () => {
  const { page, act, calls } = await openCustomer();
  await act("Phase");
  expect(page.textContent).toContain("1 Mar 2026: buyer → customer · interest 3 · second order");
  await act("dropped");
  expect(page.textContent).toContain("Dropping asks for the reason");
  expect((button(page, "Drop") as HTMLButtonElement).disabled).toBe(true);
  enter(find(page, "section textarea"), "Closes in summer");
  expect(page.textContent).toContain("Changes the cells of 2 customers and adds 2 rows");
  await act("Drop");
  expect(calls().filter((call) => call.startsWith("movePhase"))).toEqual([
    "movePhase 1000 dropped",
    "movePhase 1001 dropped",
  ]);
  expect(page.textContent).toContain("Hansen & Meyer is now in the phase dropped.");
  expect(document.activeElement?.textContent).toBe("Phase");
});

test("one customer of a network changes its phase, and the sentence names it", async () => {
  const { page, act, calls } = await openCustomer();
  await act("Phase");
  await act("regular customer");
  await act("Move");
  expect(calls()).toContain("movePhase 1000 regularCustomer");
  expect(calls()).not.toContain("movePhase 1001 regularCustomer");
  expect(page.textContent).toContain("Hansen GmbH 1 is now in the phase regular customer.");
});

test("a consent is entered with basis, day and proof beside what is recorded already", async () => {
  const { page, act, calls, workbook } = await openCustomer();
  const entered: unknown[] = [];
  const { addConsent } = workbook.contacts;
  Object.assign(workbook.contacts, {
    addConsent: (...given: Parameters<typeof addConsent>) => {
      entered.push(given[1]);
      return addConsent(...given);
    },
  });
  await act("Record a consent or objection");
  expect(page.textContent).toContain("e-mail: express · 31 Dec 2025 · form 12");
  const [, instrument, basis] = [...page.querySelectorAll("section select")] as HTMLSelectElement[];
  enter(instrument!, "phone");
  enter(basis!, "objection");
  expect(page.textContent).toContain("An objection never expires.");
  enter([...page.querySelectorAll<HTMLInputElement>("section input")].at(-1)!, "letter of 30 March");
  await act("Record");
  expect(calls()).toContain("addConsent 1000 phone objection");
  expect(entered).toEqual([
    { customerId: "1000", instrument: "phone", says: "objection", date: null, proof: "letter of 30 March" },
  ]);
  expect(page.textContent).toContain("Recorded for Hansen & Meyer.");
});

test("a task of its own is added; Ctrl+Enter does it from the note", async () => {
  const { page, act: pressed, calls } = await openCustomer();
  await pressed("Task");
  const note = find(page, "section textarea");
  enter(note, "Send the offer");
  note.focus();
  jest.useFakeTimers();
  press(note, "Enter", { ctrlKey: true });
  act(() => void jest.runAllTimers());
  jest.useRealTimers();
  await settle();
  await settle();
  expect(calls()).toContain(`addTask 1000 offer ${asOf + 14}`);
  expect(calls().some((call) => call.startsWith("write reminders"))).toBe(false);
});

test("a re-rating after a contact leaves the contact to be taken back", async () => {
  const { page, act, calls } = await openCustomer();
  await act("Log contact");
  click(button(page, "order"));
  const save = [...page.querySelectorAll<HTMLElement>("button")].find(({ textContent }) =>
    textContent?.startsWith("Save · next"),
  )!;
  await act(save.textContent!);
  expect(calls().filter((call) => /^(logContact|movePhase)/.test(call))).toHaveLength(2);
  expect(page.textContent).toContain("Logged: Hansen & Meyer (Kontakte!A111).");
  expect(page.textContent).toContain("Hansen & Meyer is now in the phase");
  await act("Take back");
  expect(calls()).toContain("undoContact A111");
});
