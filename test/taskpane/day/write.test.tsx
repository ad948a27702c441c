/** @jest-environment jsdom */
import type { Look } from "../../../src/workbook/look/look";
import type { NewContact } from "../../../src/workbook/contacts/newContact";
import { dayQueueOf } from "../../../src/workbook/reminders/dayQueue";
import { button, click, enter, find, press, settle } from "../render";
import { asOf, someLook } from "../someLook";
import { open, SomeWorkbook } from "../someWorkbook";

beforeEach(() => localStorage.clear());

async function openWriting(look: Look): Promise<{ page: HTMLElement; logged: NewContact[]; first: string }> {
  const workbook = new SomeWorkbook();
  workbook.look = look;
  const logged: NewContact[] = [];
  const { logContact } = workbook.contacts;
  Object.assign(workbook.contacts, {
    logContact: (...given: Parameters<typeof logContact>) => {
      logged.push(given[1]);
      return logContact(...given);
    },
  });
  const page = await open(workbook, "reminders");
  click(button(page, "My day"));
  await settle();
  press(find(page, "section[tabindex='-1']"), "w");
  await settle();
  return { page, logged, first: dayQueueOf(look, asOf, null, null)[0]!.network };
}

test("without consent no e-mail leaves, a letter does: copied, then logged, in W and twice Ctrl+Enter", async () => {
  const { page, logged, first } = await openWriting(someLook());
  const section = find(page, `section[aria-label="Write: ${first}"]`);
  const text = find(section, "textarea") as HTMLTextAreaElement;
  expect(text.value).toContain("Dear ");
  expect(page.querySelector("a[href^='mailto:']")).toBeNull();
  press(section, "Enter", { ctrlKey: true });
  await settle();
  expect(page.textContent).toContain("Mark the text and press Ctrl+C");
  press(section, "Enter", { ctrlKey: true });
  await settle();
  expect(logged).toMatchObject([{ instrument: "mail", outcome: "", date: asOf }]);
  expect(page.textContent).toContain("1 of ");
});

test("with consent the draft is a link that holds what was typed; what is not known is named until it is changed", async () => {
  const look = someLook();
  const customers = look.customerColumns!;
  const count = customers.count;
  const { page } = await openWriting({
    ...look,
    customerColumns: {
      ...customers,
      email: Array.from({ length: count }, (_, at) => `m${at}@x.example`),
      topic: customers.topic.map(() => ""),
      consentEmail: Array.from({ length: count }, () => "express" as const),
    },
  });
  const link = (): URL => new URL(find(page, "a[href^='mailto:']").getAttribute("href")!);
  expect(link().pathname).toMatch(/^m\d+@x\.example$/);
  expect(page.textContent).toContain("Nothing is known for: {Topic}");
  enter(find(page, "section textarea") as HTMLTextAreaElement, "Hello & welcome");
  enter(find(page, "section input") as HTMLInputElement, "Yes");
  await settle();
  expect([link().searchParams.get("subject"), link().searchParams.get("body")]).toEqual(["Yes", "Hello & welcome"]);
  expect(page.textContent).not.toContain("Nothing is known for");
});
