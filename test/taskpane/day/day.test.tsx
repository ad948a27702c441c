/** @jest-environment jsdom */
import { act } from "react";
import { readMe } from "../../../src/taskpane/session/me";
import type { NewContact } from "../../../src/workbook/contacts/newContact";
import { dayQueueOf } from "../../../src/workbook/reminders/dayQueue";
import { button, click, enter, find, press, settle } from "../render";
import { asOf, someLook } from "../someLook";
import { open, SomeWorkbook } from "../someWorkbook";

beforeEach(() => localStorage.clear());

async function openDay(workbook: SomeWorkbook): Promise<HTMLElement> {
  const page = await open(workbook, "reminders");
  click(button(page, "My day"));
  await settle();
  return page;
}

function logged(workbook: SomeWorkbook): NewContact[] {
  const all: NewContact[] = [];
  const { logContact } = workbook.contacts;
  Object.assign(workbook.contacts, {
    logContact: (...given: Parameters<typeof logContact>) => {
      all.push(given[1]);
      return logContact(...given);
    },
  });
  return all;
}

const look = someLook();
const queue = dayQueueOf(look, asOf, null, null);
const shown = (page: HTMLElement): string => find(page, "section[aria-label] h2").textContent ?? "";
const card = (page: HTMLElement): HTMLElement => find(page, "section[tabindex='-1']");

test("two keys for each call: the outcome and Ctrl+Enter; the next customer stands there with the focus", async () => {
  const workbook = new SomeWorkbook();
  const contacts = logged(workbook);
  const page = await openDay(workbook);
  expect(shown(page)).toBe(queue[0]!.network);
  expect(document.activeElement).toBe(card(page));
  expect(page.textContent).toContain(`0 of ${queue.length}`);
  press(card(page), "3");
  press(card(page), "Enter", { ctrlKey: true });
  await settle();
  expect(contacts[0]).toMatchObject({ customerId: queue[0]!.customerIds[0], outcome: "appointment" });
  expect(shown(page)).toBe(queue[1]!.network);
  expect(document.activeElement).toBe(card(page));
  expect(page.textContent).toContain(`1 of ${queue.length} · 1 appointment`);
  press(card(page), "2");
  press(card(page), "Enter", { ctrlKey: true });
  await settle();
  expect(contacts[1]).toMatchObject({ outcome: "notReached", followUp: asOf + 1 });
  expect(shown(page)).toBe(queue[2]!.network);
});

test("N is for the note, D for the day, and neither takes a digit for an outcome; S skips and it comes back", async () => {
  const workbook = new SomeWorkbook();
  const contacts = logged(workbook);
  const page = await openDay(workbook);
  press(card(page), "n");
  const note = find(page, "textarea");
  expect(document.activeElement).toBe(note);
  press(note, "1");
  enter(note, "call 2 pm");
  press(note, "Escape");
  expect(document.activeElement).toBe(card(page));
  press(card(page), "1");
  press(card(page), "d");
  const field = document.activeElement as HTMLElement;
  expect(field.getAttribute("aria-label")).toBe("Day of the next contact");
  enter(field, "+14");
  press(field, "Enter", { ctrlKey: true });
  await settle();
  expect(contacts[0]).toMatchObject({ outcome: "reached", note: "call 2 pm", followUp: asOf + 14 });
  const second = shown(page);
  press(card(page), "s");
  await settle();
  expect(shown(page)).toBe(queue[2]!.network);
  for (let left = queue.length - 2; left > 0; left--) press(card(page), "s");
  await settle();
  expect(page.textContent).toContain("That was your day.");
  expect(page.textContent).toContain("1 reached, 0 appointments, 0 orders, 0 to be tried again");
  click(button(page, `Take up ${queue.length - 1} skipped`));
  await settle();
  expect(shown(page)).toBe(second);
});

test("who I am is kept on the machine, narrows the queue, and is who made the contact", async () => {
  const workbook = new SomeWorkbook();
  const contacts = logged(workbook);
  const page = await openDay(workbook);
  const other = queue.find(({ adviser }) => adviser !== queue[0]!.adviser)!.adviser;
  enter(find(page, "#skm-me"), other);
  await settle();
  expect(readMe()).toBe(other);
  const own = dayQueueOf(look, asOf, other, null);
  expect(shown(page)).toBe(own[0]!.network);
  click(button(page, "List"));
  await settle();
  // In the list somebody else's customer: the log names who called.
  const foreign = [...page.querySelectorAll<HTMLElement>("[data-row]")].find((row) =>
    row.textContent?.includes(queue.find(({ adviser }) => adviser !== other)!.network),
  );
  click(button(foreign ?? page, "Log contact"));
  click(button(page, "reached"));
  press(find(page, "section"), "Enter", { ctrlKey: true });
  await settle();
  expect(contacts[0]!.adviser).toBe(other);
});

test("what others log meanwhile shows in the open form, and takes nothing away", async () => {
  const workbook = new SomeWorkbook();
  const page = await openDay(workbook);
  const first = queue[0]!;
  enter(find(page, "textarea"), "half a sentence");
  const columns = workbook.look.contactColumns!;
  const row = columns.customerId.findIndex((id) => first.customerIds.includes(id));
  workbook.look = {
    ...workbook.look,
    contactColumns: { ...columns, date: columns.date.map((day, at) => (at === row ? asOf : day)) },
  };
  jest.useFakeTimers();
  workbook.changed();
  act(() => void jest.advanceTimersByTime(1000));
  jest.useRealTimers();
  await settle();
  expect(shown(page)).toBe(first.network);
  expect(page.textContent).toContain("Somebody has logged a contact meanwhile.");
  expect((find(page, "textarea") as HTMLTextAreaElement).value).toBe("half a sentence");
});

test("a customer whom somebody deletes takes no typed note along: the form stays, says so and saves nothing", async () => {
  const workbook = new SomeWorkbook();
  const contacts = logged(workbook);
  const page = await open(workbook, "reminders");
  click(button(page, "Log contact"));
  click(button(page, "reached"));
  enter(find(page, "textarea"), "half a sentence");
  const title = find(page, "section h2").textContent;
  const customers = workbook.look.customerColumns!;
  workbook.look = {
    ...workbook.look,
    customerColumns: { ...customers, customerId: customers.customerId.map((id) => `new ${id}`) },
  };
  jest.useFakeTimers();
  workbook.changed();
  act(() => void jest.advanceTimersByTime(1000));
  jest.useRealTimers();
  await settle();
  expect(find(page, "section h2").textContent).toBe(title);
  expect(page.textContent).toContain("is no longer in the customers table");
  expect((find(page, "textarea") as HTMLTextAreaElement).value).toBe("half a sentence");
  press(find(page, "section"), "Enter", { ctrlKey: true });
  await settle();
  expect(contacts).toEqual([]);
});
