/** @jest-environment jsdom */
import { selfTest } from "../../../src/workbook/planning/planBook";
import { planBookOf } from "../../../src/workbook/planning/planBookOf";
import { SelfTest } from "../../../src/taskpane/plan/SelfTest";
import { serialOfIso } from "../../../src/method/calendar/serial";
import { button, click, enter, find, render } from "../render";
import { asOf, someLook } from "../someLook";
import { choose, openView, plannedLook } from "./planViews";

const start = serialOfIso("2025-08-01")!;
const disclosure = (page: ParentNode, label: string): HTMLElement => {
  const found = [...page.querySelectorAll<HTMLElement>("button[aria-expanded]")].find((each) =>
    each.textContent!.startsWith(label),
  );
  if (!found) throw new Error(`Nothing opens as ${label} in ${page.textContent}`);
  return found;
};
const cells = (page: ParentNode, table: string): (string | null)[][] =>
  [...find(page, `table[aria-label="${table}"] tbody`).querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

test.each(["en", "de"] as const)(
  "%s: the reading is named, and what the others would give stands beside it",
  async (language) => {
    const look = plannedLook();
    const { page, workbook, word, press } = await openView("plan", language, look);
    expect(page.textContent).toContain(word("pane.plan.reading.exceeds"));
    await press("pane.plan.otherReadings");
    const money = (value: number) => Math.round(value).toLocaleString(language === "de" ? "de-DE" : "en-US");
    const { readings } = planBookOf(look);
    expect(cells(page, word("pane.plan.otherReadings"))).toEqual(
      readings.map(({ reading, contribution, difference }) => [
        word(`words.reading.${reading}`),
        ...(contribution ? contribution.map(money) : [word("pane.plan.needsStart"), ""]),
        difference === null ? "" : difference > 0 ? `+${money(difference)}` : money(difference),
      ]),
    );
    await choose(page, word("sheets.rules.planCosts.reading"), word("words.reading.reaches"));
    expect(page.textContent).toContain(word("pane.plan.reading.reaches"));
    expect(page.textContent).toContain(money(519750));
    await press("pane.rules.write");
    expect(workbook.look.rules.planCosts.reading).toBe("reaches");
  },
);

test("a reading that needs the start says so until there is one", async () => {
  const { page, word } = await openView("plan", "de");
  await choose(page, word("sheets.rules.planCosts.reading"), word("words.reading.workingDays"));
  expect(page.textContent).toContain(word("pane.plan.startMissing"));
  expect((button(page, word("pane.rules.write")) as HTMLButtonElement).disabled).toBe(true);
});

test.each(["en", "de"] as const)(
  "%s: costs make contribution after cost and the return on calls, and say how",
  async (language) => {
    const { page, workbook, word, press } = await openView("plan", language);
    expect(page.textContent).not.toContain(word("sheets.plan.column.afterCost"));
    const costs = { costPerCall: "20", costPerAppointment: "50", costPerAdviser: "30000" } as const;
    for (const [name, value] of Object.entries(costs))
      enter(find(page, `input[aria-label="${word(`sheets.rules.planCosts.${name as keyof typeof costs}`)}"]`), value);
    // 1,890 calls and 378 follow-up calls at 20, 945 appointments at 50, 9 advisers at 30,000.
    const cost = 2268 * 20 + 945 * 50 + 9 * 30000;
    const locale = language === "de" ? "de-DE" : "en-US";
    const after = word("pane.plan.afterCost", { value: (441000 - cost).toLocaleString(locale) });
    const back = ((441000 - cost) / cost).toLocaleString(locale, { maximumFractionDigits: 2 });
    expect(page.textContent).toContain(after);
    expect(page.textContent).toContain(word("pane.plan.returnOnCalls", { value: back }));
    click(button(page, after));
    const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
    expect(told).toContain(cost.toLocaleString(locale));
    expect(told).toContain(word("sheets.rules.planCosts.costPerCall") + "20");
    await press("pane.rules.write");
    expect(workbook.look.rules.planCosts).toMatchObject({
      costPerCall: 20,
      costPerAppointment: 50,
      costPerAdviser: 30000,
    });
  },
);

test("a cost below zero is said and cannot be written", async () => {
  const { page, word } = await openView("plan", "en");
  enter(find(page, `input[aria-label="${word("sheets.rules.planCosts.costPerCall")}"]`), "-5");
  expect(page.textContent).toContain(word("pane.plan.unusable"));
  expect((button(page, word("pane.rules.write")) as HTMLButtonElement).disabled).toBe(true);
});

test.each(["en", "de"] as const)(
  "%s: actuals over plan by month, each figure with the contacts behind it",
  async (language) => {
    const look = plannedLook({ planCosts: { planStart: start } });
    const { page, workbook, word, press } = await openView("plan", language, look);
    const { actuals } = planBookOf(look, look.rules, asOf);
    expect(disclosure(page, word("pane.plan.actuals")).textContent).toContain(
      word("pane.plan.fullMonths.other", { count: actuals!.fullMonths }),
    );
    click(disclosure(page, word("pane.plan.actuals")));
    await press("pane.plan.short.orders");
    const locale = language === "de" ? "de-DE" : "en-US";
    const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
    const total = cells(page, word("pane.plan.actuals")).at(-1)!;
    expect(total.slice(0, 3)).toEqual([
      word("sheets.planActuals.total"),
      number(actuals!.total.orders.plan),
      number(actuals!.total.orders.actual),
    ]);
    expect(actuals!.total.orders.actual).toBeGreaterThan(5);
    const rows = find(page, `table[aria-label="${word("pane.plan.actuals")}"]`).querySelectorAll("tbody tr");
    click(find(rows[rows.length - 1]!, "button"));
    const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
    expect(told).toContain(word("sheets.planActuals.counted"));
    expect(told).toContain(word("pane.explain.rows.other", { count: actuals!.total.orders.actual }));
    expect(told).toMatch(/Kontakte!D\d+/);
    await press("pane.write", { sheet: word("sheets.planActuals.name") });
    expect(workbook.calls).toContain(`write planActuals ${asOf} true`);
  },
);

test.each(["en", "de"] as const)(
  "%s: without start, outcomes or days gone by, what is missing for the actuals",
  async (language) => {
    const { page, word } = await openView("plan", language);
    click(disclosure(page, word("pane.plan.actuals")));
    expect(page.textContent).toContain(word("pane.plan.actualsNoStart"));
  },
);

test("a start after the as-of day, and contacts without outcomes, are told apart", async () => {
  const later = await openView("plan", "en", plannedLook({ planCosts: { planStart: asOf + 40 } }));
  click(disclosure(later.page, later.word("pane.plan.actuals")));
  expect(later.page.textContent).toContain(later.word("pane.plan.actualsLater"));
});

test("contacts that do not say how they ended lead to the column", async () => {
  const look = plannedLook({ planCosts: { planStart: start } });
  const { outcome: _, ...columns } = look.contacts!.columns;
  const { page, word } = await openView("plan", "en", { ...look, contacts: { ...look.contacts!, columns } });
  click(disclosure(page, word("pane.plan.actuals")));
  expect(page.textContent).toContain(word("pane.plan.actualsNoOutcomes"));
});

test.each(["en", "de"] as const)(
  "%s: anyone can run the self-test; every printed number is beside the computed one",
  async (language) => {
    const { page, word, press } = await openView("plan", language);
    await press("pane.plan.selfTest");
    expect(page.textContent).toContain(word("pane.plan.selfTestHint"));
    await press("pane.plan.runSelfTest");
    const rows = selfTest();
    expect(page.textContent).toContain(word("pane.plan.selfTestFine", { all: rows.length }));
    expect(cells(page, word("pane.plan.selfTest"))).toHaveLength(rows.length);
    expect(page.querySelectorAll(`[role=img][aria-label="${word("pane.plan.equal")}"]`)).toHaveLength(rows.length);
  },
);

test("a number that differs is marked, and the plan is not to be trusted", () => {
  const [first, ...others] = selfTest();
  const page = render(<SelfTest run={() => [{ ...first!, found: first!.expected + 1, ok: false }, ...others]} />, "de");
  click(button(page, "Selbsttest ausführen"));
  expect(page.textContent).toContain(`1 von ${others.length + 1} Zahlen weichen ab`);
  expect(page.querySelectorAll('[role=img][aria-label="weicht ab"]')).toHaveLength(1);
});

test("the years beyond the first two can be asked in the table", async () => {
  const look = plannedLook({ plan: { years: 4 } });
  const { page, word } = await openView("plan", "en", look);
  const year = planBookOf(look).base!.years[3]!;
  click(
    button(find(page, `table[aria-label="${word("pane.plan.byYears")}"]`), year.contribution.toLocaleString("en-US")),
  );
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
  expect(told).toContain(word("pane.plan.contributionOfYear", { year: 4 }));
});

test("a workbook without contacts and customers has a plan all the same", async () => {
  const look = plannedLook();
  const { page } = await openView("plan", "en", {
    ...look,
    ...someLook(1, { customers: null, contacts: null, customerColumns: null, contactColumns: null }),
    rules: look.rules,
  });
  expect(page.textContent).toContain("441,000");
});
