/** @jest-environment jsdom */
import { button, click, enter, find, press, settle } from "./render";
import { someLook } from "./someLook";
import { open, SomeWorkbook } from "./someWorkbook";

const look = someLook();
const customers = look.customerColumns!;

test("Ctrl+K from any tab: the number that rings finds its customer, Enter opens it; Esc leads back", async () => {
  const page = await open(new SomeWorkbook(), "data");
  press(find(page, "h1"), "k", { ctrlKey: true });
  await settle();
  const input = find(page, "input[aria-label='Name, phone, e-mail, topic or place']") as HTMLInputElement;
  expect(document.activeElement).toBe(input);
  enter(input, `+49 ${customers.phone[7]!.slice(1)}`);
  await settle();
  press(input, "Enter");
  await settle();
  expect(find(page, "[role='tab'][aria-selected='true']").textContent).toContain("Reminders");
  expect(page.textContent).toContain(customers.network[7] || customers.customer[7]);

  click(button(page, "Find somebody"));
  await settle();
  press(find(page, "section[aria-label='Find somebody']"), "Escape");
  await settle();
  expect(page.querySelector("section[aria-label='Find somebody']")).toBeNull();
});

test("nobody found is said, with what was looked for", async () => {
  const page = await open(new SomeWorkbook(), "data");
  press(find(page, "h1"), "k", { ctrlKey: true });
  await settle();
  enter(find(page, "input[aria-label='Name, phone, e-mail, topic or place']") as HTMLInputElement, "xyz");
  await settle();
  expect(page.textContent).toContain("Nobody is found by “xyz”");
});
