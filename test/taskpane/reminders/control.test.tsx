/** @jest-environment jsdom */
import { controlOf } from "../../../src/workbook/control/controlOf";
import { economyOf } from "../../../src/workbook/economy/economyOf";
import type { Look } from "../../../src/workbook/look/look";
import { find } from "../render";
import { asOf, someLook } from "../someLook";
import { SomeWorkbook } from "../someWorkbook";
import { openView, type Opened } from "./openView";

/** Every contact of the year with minutes, every fifth for a department, every seventh an order. */
function withMore(size = 60): Look {
  const look = someLook(size);
  const contacts = look.contactColumns!;
  return {
    ...look,
    contactColumns: {
      ...contacts,
      date: contacts.date.map((_, at) => asOf - (at % 85)),
      minutes: contacts.minutes.map(() => 20),
      department: contacts.department.map((_, at) => (at % 5 === 0 ? "Insurance" : "")),
      outcome: contacts.outcome.map((_, at) => (at % 7 === 0 ? "order" : "reached")),
      contribution: contacts.contribution.map((_, at) => (at % 7 === 0 ? 1000 : NaN)),
      instrument: contacts.instrument.map((_, at) => (at % 2 === 0 ? "visit" : "phone")),
    },
  };
}

async function openControl(
  look: Look,
  language: "de" | "en" = "en",
): Promise<Opened & { readonly workbook: SomeWorkbook }> {
  const workbook = new SomeWorkbook();
  workbook.look = look;
  return { ...(await openView(workbook, "control", language)), workbook };
}

const rowsOf = (page: ParentNode, label: string) =>
  [...find(page, `table[aria-label="${label}"]`).querySelectorAll("tbody tr")].map((line) =>
    [...line.children].map(({ textContent }) => textContent),
  );

test.each(["en", "de"] as const)("%s: attainment of the year, by adviser, and the sheet of it", async (language) => {
  const look = withMore();
  const { page, speech, act, calls } = await openControl(look, language);
  const control = controlOf(look, asOf)!;
  const whole = (share: number) => speech.percent(Math.round(share * 100) / 100);
  expect(page.textContent).toContain(whole(control.total.attainment.uncapped!) + speech.say("pane.control.attained"));
  expect(page.textContent).toContain(whole(control.total.attainment.capped!) + speech.say("pane.control.capped"));
  for (const { name, attainment } of control.advisers) {
    expect(page.textContent).toContain(name);
    expect(page.textContent).toContain(
      speech.say("pane.control.actualOf", {
        actual: speech.number(attainment.actual),
        proRata: speech.number(attainment.proRata, 1),
      }),
    );
  }
  await act(speech.say("pane.write", { sheet: speech.say("sheets.control.name") }));
  expect(calls()[0]).toBe(`write control ${asOf} true`);
  expect(page.textContent).toContain(speech.count("pane.written.live", 120, { sheet: "Target and actual" }));
});

test("by class, format and network; a network leads to its row, and what is not chance is marked", async () => {
  const look = withMore();
  const contacts = look.contactColumns!;
  // The customer 1000 is contacted day after day: far more than class A asks for.
  const { page, act, calls } = await openControl({
    ...look,
    contactColumns: { ...contacts, customerId: contacts.customerId.map((id, at) => (at < 20 ? "1000" : id)) },
  });
  await act("Class");
  const names = () => [...page.querySelectorAll("[data-row]")].map(({ textContent }) => textContent);
  expect(names().map((text) => text![0])).toEqual(expect.arrayContaining(["A", "B", "C"]));
  await act("Format");
  expect(names().filter((text) => text!.startsWith("annual talk"))).toHaveLength(1);
  expect(names().filter((text) => text!.startsWith("(not given)"))).toHaveLength(1);
  await act("Network");
  expect(names()[0]).toContain("Hansen GmbH 1");
  expect(names()[0]).toContain("too many: not chance");
  await act("Hansen GmbH 1");
  expect(calls().at(-1)).toBe("goTo Kunden!A2");
  expect(page.textContent).toMatch(/\d+ of \d+ networks are flagged as not chance/);
});

test("departments: contacts and networks of each, and the networks one by one", async () => {
  const look = withMore();
  const { page, act } = await openControl(look);
  await act("Departments");
  const [department] = controlOf(look, asOf)!.departments.departments;
  expect(department!.contacts).toBeGreaterThan(5);
  expect(rowsOf(page, "Departments")).toEqual([
    ["Insurance", String(department!.contacts), String(department!.networks), "0", "0"],
  ]);
  expect(page.textContent).toContain("Insurance 1");
});

test.each([
  ["en", "Departments", "No contact names a department and no criterion calls one in."],
  ["de", "Fachbereiche", "Kein Kontakt nennt einen Fachbereich, und kein Kriterium ruft einen hinzu."],
] as const)("%s: without departments it is said", async (language, part, none) => {
  const { page, act } = await openControl(someLook(20), language);
  await act(part);
  expect(page.textContent).toContain(none);
});

test.each(["en", "de"] as const)(
  "%s: what measures cost and bring, by measure, and the sheet of it",
  async (language) => {
    const look = withMore();
    const { page, speech, act, calls } = await openControl(look, language);
    await act(speech.say("pane.control.part.economy"));
    const { total, instruments } = economyOf(look, asOf)!;
    expect(total.contribution).toBeGreaterThan(1000);
    expect(page.textContent).toContain(speech.short(total.cost) + speech.say("columns.economy.cost"));
    expect(page.textContent).toContain(speech.short(total.contribution) + speech.say("columns.economy.contribution"));
    const rows = rowsOf(page, speech.say("pane.economy.by.instruments"));
    expect(rows).toHaveLength(instruments.length + 1);
    expect(rows.at(-1)!.slice(1, 4)).toEqual([
      speech.number(total.contacts),
      speech.short(total.cost),
      speech.number(total.orders),
    ]);
    await act(speech.say("pane.economy.by.quarters"));
    expect(rowsOf(page, speech.say("pane.economy.by.quarters"))[0]![0]).toContain("2026");
    await act(speech.say("pane.write", { sheet: speech.say("sheets.economy.name") }));
    expect(calls()[0]).toBe(`write economy ${asOf} true`);
    expect(page.textContent).toContain(speech.count("pane.written.live", 120, { sheet: "Economy of measures" }));
  },
);

test("a sheet that cannot be written says what is wrong; without contacts the view says so", async () => {
  const { page, act, workbook } = await openControl(withMore());
  workbook.failure = new Error("protected");
  await act("Write “Target and actual”");
  expect(find(page, '[role="alert"]').textContent).toContain("The sheet is protected.");
  await act("Economy");
  await act("Write “Economy of measures”");
  expect(find(page, '[role="alert"]').textContent).toContain("The sheet was not written");
});

test.each(["en", "de"] as const)("%s: without contacts both parts say so", async (language) => {
  const { page, speech, act } = await openControl(someLook(20, { contacts: null, contactColumns: null }), language);
  expect(page.textContent).toContain(speech.say("sheets.control.noContacts"));
  await act(speech.say("pane.control.part.economy"));
  expect(page.textContent).toContain(speech.say("sheets.economy.none"));
});
