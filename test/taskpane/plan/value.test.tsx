/** @jest-environment jsdom */
import { customerValuesOf } from "../../../src/workbook/value/customerValuesOf";
import { button, click, enter, find } from "../render";
import { asOf, emptyLook } from "../someLook";
import { openView, plannedLook } from "./planViews";

const isOff = (element: HTMLElement): boolean => (element as HTMLButtonElement).disabled;

test.each(["en", "de"] as const)(
  "%s: the value of all networks and what makes a visit pay, then the networks",
  async (language) => {
    const look = plannedLook({}, 30);
    const { page, word } = await openView("value", language, look);
    const values = customerValuesOf(look, asOf)!;
    const money = (value: number) => Math.round(value).toLocaleString(language === "de" ? "de-DE" : "en-US");
    expect(page.textContent).toContain(money(values.totals.net) + word("pane.value.net"));
    expect(page.textContent).toContain(money(values.visitThreshold) + word("pane.value.visitPays"));
    expect(page.textContent).toContain(word("sheets.value.below.other", { count: values.totals.below }));
    const [first] = values.rows;
    const row = find(page, "main li").textContent!;
    expect(row).toContain(first!.network);
    expect(row).toContain(money(first!.net!));
    expect(row).toContain(word(first!.pays ? "pane.value.pays" : "pane.value.paysNot"));
  },
);

test("retention, discount and years are tried and then written; nonsense changes nothing", async () => {
  const look = plannedLook({}, 30);
  const { page, workbook, word, press } = await openView("value", "en", look);
  const field = (name: "retention" | "discount" | "years") =>
    find(page, `input[aria-label="${word(`sheets.value.${name}`)}"]`);
  const before = find(page, "main").textContent;
  enter(field("retention"), "130");
  enter(field("years"), "2.5");
  expect(find(page, "main").textContent).toBe(before);
  enter(field("retention"), "50");
  const customerValue = { ...look.rules.customerValue, retention: 0.5 };
  const tried = customerValuesOf({ ...look, rules: { ...look.rules, customerValue } }, asOf)!;
  expect(page.textContent).toContain(Math.round(tried.totals.net).toLocaleString("en-US"));
  expect(isOff(button(page, word("pane.write", { sheet: word("sheets.value.name") })))).toBe(true);
  await press("pane.rules.write");
  expect(workbook.calls).toContain("changeRules customerValue");
  expect(workbook.look.rules.customerValue).toEqual(customerValue);
  await press("pane.write", { sheet: word("sheets.value.name") });
  expect(workbook.calls).toContain(`write value ${asOf} true`);
});

test("a change that could not be written stays in the pane", async () => {
  const { page, workbook, word, press } = await openView("value", "de", plannedLook({}, 30));
  const field = find(page, `input[aria-label="${word("sheets.value.retention")}"]`) as HTMLInputElement;
  enter(field, "50");
  workbook.failure = new Error("protected");
  await press("pane.rules.write");
  expect(page.textContent).toContain("Das Blatt ist geschützt.");
  expect(field.value).toBe("50");
  await press("pane.undo");
  expect(page.querySelector<HTMLInputElement>(`input[aria-label="${word("sheets.value.retention")}"]`)!.value).toBe(
    "80",
  );
});

test("a network's value says what it is made of and leads to its orders", async () => {
  const look = plannedLook({}, 30);
  const { page, word } = await openView("value", "en", look);
  const [first] = customerValuesOf(look, asOf)!.rows;
  click(find(page, "main li button"));
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`);
  expect(told.textContent).toContain(first!.network);
  expect(told.textContent).toContain(word("sheets.value.retention") + "80%");
  expect(told.textContent).toContain(word("pane.explain.rows.one", { count: first!.orders }));
  // The contribution of its order.
  expect(told.textContent).toMatch(/Kontakte!E\d+/);
});

test("who costs no contacts neither pays nor does not", async () => {
  const look = plannedLook(
    { frequencies: ["A", "B", "C", "D"].map((label) => ({ class: label, contactsPerYear: 0, weight: 1 })) },
    3,
  );
  const { page, word } = await openView("value", "de", look);
  expect(find(page, "main").textContent).toContain(word("pane.value.noContacts"));
  expect(find(page, "main").textContent).not.toContain(word("pane.value.pays"));
});

test.each(["en", "de"] as const)(
  "%s: contacts without a contribution are said, and a workbook without customers leads to Data",
  async (language) => {
    const look = plannedLook({}, 10);
    const contacts = look.contactColumns!;
    const silent = await openView("value", language, {
      ...look,
      contactColumns: { ...contacts, contribution: contacts.contribution.map(() => NaN) },
    });
    expect(silent.page.textContent).toContain(silent.word("sheets.value.remark.noContributions"));
  },
);

test.each(["en", "de"] as const)("%s: without customers the way to Data, and no sheet to write", async (language) => {
  const { page, word, press } = await openView("value", language, emptyLook());
  expect(page.textContent).toContain(word("pane.capacity.noCustomers"));
  expect(page.textContent).not.toContain(word("pane.write", { sheet: word("sheets.value.name") }));
  await press("pane.capacity.toData");
  expect(find(page, '[role="tab"][aria-selected="true"]').textContent).toContain(word("pane.tab.data"));
});
