/** @jest-environment jsdom */
import { act } from "react";
import { bandsOf } from "../../../src/workbook/evidence/bandsOf";
import { button, click, find } from "../render";
import { asOf } from "../someLook";
import { openView, plannedLook, until } from "./planViews";

const isOff = (element: HTMLElement): boolean => (element as HTMLButtonElement).disabled;

test.each(["en", "de"] as const)(
  "%s: the last period's band first, each source for itself, and the check of the exact against the drawn",
  async (language) => {
    const look = plannedLook();
    // The computing waits until it has been looked at, however slow the machine is.
    const held: (() => void)[] = [];
    const later = globalThis.setTimeout;
    const clock = jest
      .spyOn(globalThis, "setTimeout")
      .mockImplementation(((act: () => void, delay?: number) =>
        delay === 30 ? held.push(act) : later(act, delay)) as typeof setTimeout);
    const { page, word } = await openView("bands", language, look);
    clock.mockRestore();
    expect(page.textContent).toContain(word("pane.fan.computing"));
    expect(isOff(button(page, word("pane.write", { sheet: word("sheets.bands.name") })))).toBe(true);
    expect(held.length).toBeGreaterThan(0);
    act(() => held.forEach((compute) => compute()));
    const bands = bandsOf(look, { asOf });
    const last = bands.periods.at(-1)!;
    const money = (value: number) => Math.round(value).toLocaleString(language === "de" ? "de-DE" : "en-US");
    const range = (source: "chance" | "rates" | "both") =>
      word("pane.fan.range", { p10: money(last[source][0]), p90: money(last[source][2]) });
    await until(() => page.textContent!.includes(range("both")));
    for (const source of ["chance", "rates", "both"] as const) {
      click(button(page, word(`pane.fan.${source}`)));
      expect(page.textContent).toContain(range(source));
      expect(page.textContent).toContain(word(`pane.fan.${source}Hint`));
    }
    expect(new Set((["chance", "rates", "both"] as const).map(range)).size).toBe(3);
    const errors = Math.max(...bands.check!.periods.flatMap((period) => [period.errors, period.belowMedian.errors]));
    expect(page.textContent).toContain(
      word("sheets.bands.check.agrees", {
        errors: errors.toLocaleString(language === "de" ? "de-DE" : "en-US", {
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
        }),
        runs: money(bands.check!.runs),
      }),
    );
  },
);

test("the tables below hold every period and every uncertain input", async () => {
  const look = plannedLook();
  const { page, word, press } = await openView("bands", "en", look);
  await until(() => !page.textContent!.includes(word("pane.fan.computing")));
  await press("pane.fan.byPeriod");
  const table = find(page, `table[aria-label="${word("pane.fan.byPeriod")}"]`);
  const bands = bandsOf(look, { asOf });
  const rows = [...table.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => Number(cell.textContent!.replaceAll(",", ""))),
  );
  expect(rows).toEqual(
    bands.periods.map(({ period, plan, both }) => [period, ...[plan, ...both].map((value) => Math.round(value))]),
  );
  click(find(page, `button[aria-expanded=false][id$=button]`));
  const inputs = find(page, `table[aria-label="${word("sheets.bands.spreads")}"]`).textContent!;
  for (const { input } of bands.spreads) expect(inputs).toContain(word(`sheets.rules.plan.${input}`));
  // Decisions are not uncertain.
  expect(inputs).not.toContain(word("sheets.rules.plan.advisers"));
});

test("an opened table stays open while a change of the plan is computed, and then holds the new periods", async () => {
  const { page, workbook, word, press } = await openView("bands", "en", plannedLook());
  const table = () => page.querySelector(`table[aria-label="${word("pane.fan.byPeriod")}"]`);
  await until(() => !page.textContent!.includes(word("pane.fan.computing")));
  await press("pane.fan.byPeriod");
  const before = table()!.textContent;
  workbook.look = plannedLook({ plan: { advisers: 12 } });
  workbook.changed();
  await until(() => table()?.textContent !== before);
  expect(table()?.querySelectorAll("tbody tr").length).toBe(bandsOf(workbook.look, { asOf }).periods.length);
});

test("the band says how it was computed and from which ranges", async () => {
  const { page, word } = await openView("bands", "en", plannedLook());
  await until(() => !page.textContent!.includes(word("pane.fan.computing")));
  click(find(page, `main button[title="${word("pane.explain.title")}"]`));
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
  expect(told).toContain(word("pane.fan.how.both", { period: word("pane.fan.quarter", { number: 8 }) }));
  expect(told).toContain("P10");
  expect(told).toContain(word("sheets.rules.plan.followUpMonths"));
});

test("what cannot be computed says why: the plan, a range, or too many periods", async () => {
  const plan = await openView("bands", "de", plannedLook({ plan: { immediateRate: 0.7 } }));
  await until(() => !plan.page.textContent!.includes(plan.word("pane.fan.computing")));
  expect(plan.page.textContent).toContain("Sofort-Termine und Folgekontakte sind zusammen mehr als 100 % der Anrufe.");
  expect(isOff(button(plan.page, plan.word("pane.write", { sheet: plan.word("sheets.bands.name") })))).toBe(true);
});

test("a range beside the plan is said with its values", async () => {
  const planRanges = [{ input: "advisers", low: 10, high: 12 }] as const;
  const { page, word } = await openView("bands", "de", plannedLook({ planRanges }));
  await until(() => !page.textContent!.includes(word("pane.fan.computing")));
  expect(page.textContent).toContain(
    word("sheets.evidence.rangeFault.besidePlan", { input: "Betreuer", low: "10", high: "12", plan: "9" }),
  );
});

test("too many calls to compute the chance exactly are said with the most that can be", async () => {
  const { page, word } = await openView("bands", "en", plannedLook({ plan: { advisers: 1e6 } }));
  await until(() => !page.textContent!.includes(word("pane.fan.computing")));
  const { tooLarge } = bandsOf(plannedLook({ plan: { advisers: 1e6 } }), { asOf });
  expect(tooLarge?.what).toBe("calls");
  expect(page.textContent).toContain(word("pane.fan.tooLarge.calls", { most: tooLarge!.most.toLocaleString("en-US") }));
});

test("another reading than the one that is computed with is said; the sheet is written", async () => {
  const { page, workbook, word, press } = await openView(
    "bands",
    "en",
    plannedLook({ planCosts: { reading: "reaches" } }),
  );
  await until(() => !page.textContent!.includes(word("pane.fan.computing")));
  expect(page.textContent).toContain(word("sheets.bands.defaultReading"));
  await press("pane.write", { sheet: word("sheets.bands.name") });
  expect(workbook.calls).toContain(`write bands ${asOf} ${asOf} true`);
});
