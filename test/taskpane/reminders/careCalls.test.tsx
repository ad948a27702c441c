/** @jest-environment jsdom */
import { careCallsOf } from "../../../src/workbook/careCalls/careCallsOf";
import type { Look } from "../../../src/workbook/look/look";
import { emptyRegisters } from "../../../src/workbook/registers/registers";
import { button, enter, find, press, settle } from "../render";
import { asOf, someLook } from "../someLook";
import { SomeWorkbook } from "../someWorkbook";
import { openView, type Opened } from "./openView";

/** Tue 24 Mar 2026, in the ISO week before the week of the as-of day; its Monday. */
const talkDay = asOf - 7;
const monday = talkDay - 1;

/** A workbook in which the customers 1000 and 1001 had a talk in the week before. */
function withTalks(answers = false): Look {
  const look = someLook(40);
  const contacts = look.contactColumns!;
  const isTalk = (at: number) => ["1000", "1001"].includes(contacts.customerId[at] as string);
  return {
    ...look,
    contactColumns: {
      ...contacts,
      date: contacts.date.map((_, at) => (isTalk(at) ? talkDay : asOf - 60)),
      instrument: contacts.instrument.map((_, at) => (isTalk(at) ? "visit" : "e-mail")),
    },
    registers: {
      ...emptyRegisters,
      careCalls: answers
        ? [
            {
              week: monday,
              customerId: "1000",
              question: "contactsInWeek",
              perceived: 0,
              recorded: 1,
              note: "",
              sheetRow: 5,
            },
            {
              week: monday,
              customerId: "1001",
              question: "contactsInWeek",
              perceived: 3,
              recorded: 1,
              note: "",
              sheetRow: 6,
            },
          ]
        : [],
    },
  };
}

async function openCalls(
  look: Look,
  language: "de" | "en" = "en",
): Promise<Opened & { readonly workbook: SomeWorkbook }> {
  const workbook = new SomeWorkbook();
  workbook.look = look;
  const opened = await openView(workbook, "campaigns", language);
  await opened.act(opened.speech.say("pane.campaigns.part.careCalls"));
  return { ...opened, workbook };
}

test.each([
  ["en", "Calendar week 13", "Write “Care calls”", "“Care calls” is written: 120 rows, fixed values."],
  ["de", "Kalenderwoche 13", "„Care Calls“ schreiben", "„Care calls“ ist geschrieben: 120 Zeilen, feste Werte."],
] as const)("%s: who is asked on Monday, and the sheet with the questions", async (language, week, write, written) => {
  const look = withTalks();
  const { page, act, calls, speech } = await openCalls(look, language);
  expect(careCallsOf(look, asOf)!.entries).toHaveLength(2);
  expect(page.textContent).toContain(week);
  expect(page.textContent).toContain("Hansen GmbH 1");
  expect(page.textContent).toContain(`${speech.day(talkDay)} (visit)`);
  await act(write);
  expect(calls()[0]).toBe(`write careCalls ${asOf} false`);
  expect(page.textContent).toContain(written);
});

test("answers are entered beside what is recorded; a number that cannot be holds them back", async () => {
  const { page, act, calls, workbook } = await openCalls(withTalks());
  await act("Answers …");
  expect(page.textContent).toContain("Care call: Hansen GmbH 1");
  expect(page.textContent).toContain("recorded: 1");
  const [perceived] = [...page.querySelectorAll<HTMLInputElement>("section input")];
  enter(perceived!, "1.5");
  expect(page.textContent).toContain("A number of contacts is a whole number from 0.");
  expect((button(page, "Enter answers") as HTMLButtonElement).disabled).toBe(true);
  enter(perceived!, "0");
  enter(find(page, "section textarea"), "yes");
  expect(page.textContent).toContain("Adds 2 rows to the sheet “SKM register”.");
  workbook.failure = new Error("protected");
  await act("Enter answers");
  expect(find(page, '[role="alert"]').textContent).toContain("The sheet is protected.");
  workbook.failure = null;
  await act("Enter answers");
  expect(calls().filter((call) => call === "enterCareCalls 2")).toHaveLength(2);
  expect(page.textContent).toContain("2 answers of Hansen GmbH 1 stand in the sheet “SKM register”.");
  expect(document.activeElement?.textContent).toBe("Answers …");
});

test("Esc leaves the questions without entering anything", async () => {
  const { page, act, calls } = await openCalls(withTalks());
  await act("Answers …");
  press(find(page, "section textarea"), "Escape");
  await settle();
  expect(page.textContent).toContain("Calendar week 13");
  expect(calls().some((call) => call.startsWith("enterCareCalls"))).toBe(false);
});

test("perceived against recorded contacts, by adviser and over all", async () => {
  const { page, act } = await openCalls(withTalks(true));
  expect(page.textContent).toContain("asked");
  await act("Perceived against recorded contacts2");
  const rows = [
    ...find(page, 'table[aria-label="Perceived against recorded contacts"]').querySelectorAll("tbody tr"),
  ].map((line) => [...line.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    ["Krüger", "3", "1", "0", "1"],
    ["Weber", "0", "1", "1", "0"],
    ["All advisers", "3", "2", "1", "1"],
  ]);
});

test.each([
  ["en", "No answers have been entered yet."],
  ["de", "Es sind noch keine Antworten eingetragen."],
] as const)("%s: a week without a talk and without answers says so", async (language, none) => {
  const look = someLook(5);
  const { page, act, speech } = await openCalls(
    { ...look, contactColumns: { ...look.contactColumns!, date: look.contactColumns!.date.map(() => asOf - 60) } },
    language,
  );
  expect(page.textContent).toContain(speech.say("sheets.careCalls.nobody"));
  await act(speech.say("sheets.careCalls.comparison"));
  expect(page.textContent).toContain(none);
});
