/** @jest-environment jsdom */
import { act } from "react";
import { sensitivityOf } from "../../../src/workbook/evidence/sensitivityOf";
import { button, click, enter, find, press as pressKey } from "../render";
import { asOf } from "../someLook";
import { choose, openView, plannedLook } from "./planViews";

const isOff = (element: HTMLElement): boolean => (element as HTMLButtonElement).disabled;
const bars = (page: ParentNode): HTMLElement[] => [...page.querySelectorAll<HTMLElement>("main li")];
const bar = (page: ParentNode, name: string): HTMLElement => {
  const found = bars(page).find((each) => each.textContent?.startsWith(name));
  if (!found) throw new Error(`No bar ${name} in ${page.textContent}`);
  return found;
};

test.each([
  ["en", "1.1338", "500,000"],
  ["de", "1,1338", "500.000"],
] as const)("%s: how many calls a day for half a million", async (language, calls, target) => {
  const { page, word } = await openView("sensitivity", language);
  expect(page.textContent).toContain(`${word("sheets.rules.plan.callsPerDay")}: ${calls}`);
  expect(page.textContent).toContain(word("pane.sensitivity.reached", { year: "1", contribution: target, plan: "1" }));
  click(button(page, `${word("sheets.rules.plan.callsPerDay")}: ${calls}`));
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
  expect(told).toContain(target);
  expect(told).toContain(word("sheets.rules.plan.advisers"));
});

test("any input can be the unknown, and no solution is said as such with the nearest that can be reached", async () => {
  const { page, word } = await openView("sensitivity", "en");
  await choose(page, word("pane.sensitivity.which"), word("sheets.rules.plan.contributionPerOrder"));
  // 88.2 orders in year 1.
  expect(page.textContent).toContain("Contribution per order: 5,668.93");
  await choose(page, word("pane.sensitivity.which"), word("sheets.rules.plan.followUpRate"));
  expect(page.textContent).toContain(word("sheets.sensitivity.outOfReach", { contribution: "456,750", value: "60%" }));
  expect(page.textContent).not.toContain("Follow-up rate: ");
  enter(find(page, `input[aria-label="${word("pane.sensitivity.target")}"]`), "100,000");
  expect(page.textContent).toContain("No solution");
  enter(find(page, `input[aria-label="${word("pane.sensitivity.year")}"]`), "1.5");
  expect(page.textContent).toContain(word("pane.sensitivity.yearUnusable"));
});

test.each(["en", "de"] as const)(
  "%s: each bar says its own low and high and what they come to, widest first",
  async (language) => {
    const look = plannedLook();
    const { page, word } = await openView("sensitivity", language, look);
    const found = sensitivityOf(look, asOf);
    const money = (value: number) => Math.round(value).toLocaleString(language === "de" ? "de-DE" : "en-US");
    expect(bars(page)).toHaveLength(10);
    found.bars.forEach(({ input, atLow, atHigh, source }, index) => {
      const words = bars(page)[index]!.textContent!;
      expect(words.startsWith(word(`sheets.rules.plan.${input}`))).toBe(true);
      expect(words).toContain(`→${money(atLow)}`);
      expect(words).toContain(`→${money(atHigh)}`);
      expect(words).toContain(word(`sheets.evidence.source.${source}`));
    });
    // The lags too.
    bar(page, word("sheets.rules.plan.conversionDelay"));
    bar(page, word("sheets.rules.plan.followUpMonths"));
  },
);

test("low and high of an input are changed, tried, and written with the rules", async () => {
  const { page, workbook, word, press } = await openView("sensitivity", "en");
  const name = word("sheets.rules.plan.advisers");
  const edit = button(bar(page, name), word("pane.sensitivity.editRange", { input: name }));
  click(edit);
  const low = find(page, `input[aria-label="${name}, ${word("sheets.sensitivity.column.low")}"]`);
  expect(document.activeElement).toBe(low);
  enter(low, "3");
  // Three of nine advisers bring a third.
  expect(bar(page, name).textContent).toContain("→714,000");
  expect(bar(page, name).textContent).toContain(word("sheets.evidence.source.range"));
  expect(isOff(button(page, word("pane.write", { sheet: word("sheets.sensitivity.name") })))).toBe(true);
  await press("pane.rules.write");
  expect(workbook.calls).toContain("changeRules planRanges");
  expect(workbook.look.rules.planRanges).toEqual([{ input: "advisers", low: 3, high: 10 }]);
  act(() => low.blur());
  pressKey(low, "Escape");
  expect(page.querySelector(`input[aria-label="${name}, ${word("sheets.sensitivity.column.low")}"]`)).toBeNull();
  expect((document.activeElement as HTMLElement).getAttribute("aria-label")).toBe(edit.getAttribute("aria-label"));
});

test.each(["en", "de"] as const)(
  "%s: a range beside the plan is refused with its reason; it can be dropped",
  async (language) => {
    const planRanges = [{ input: "advisers", low: 8, high: 12 }] as const;
    const { page, workbook, word, press } = await openView("sensitivity", language, plannedLook({ planRanges }));
    const name = word("sheets.rules.plan.advisers");
    click(button(bar(page, name), word("pane.sensitivity.editRange", { input: name })));
    enter(find(page, `input[aria-label="${name}, ${word("sheets.sensitivity.column.low")}"]`), "10");
    expect(page.textContent).toContain(
      word("sheets.evidence.rangeFault.besidePlan", { input: name, low: "10", high: "12", plan: "9" }),
    );
    expect(isOff(button(page, word("pane.rules.write")))).toBe(true);
    await press("pane.sensitivity.ownRangeAway");
    expect(bar(page, name).textContent).toContain(word("sheets.evidence.source.example"));
    await press("pane.rules.write");
    expect(workbook.look.rules.planRanges).toEqual([]);
  },
);

test("what an end of a bar comes to can be asked", async () => {
  const { page, word } = await openView("sensitivity", "en");
  click(button(bar(page, "Advisers"), "2,380,000"));
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
  expect(told).toContain("“Advisers” is 10 instead of 9");
  expect(told).toContain("2,142,000");
});

test.each(["en", "de"] as const)("%s: two inputs against each other, the plan's own cell marked", async (language) => {
  const look = plannedLook();
  const { page, word, press } = await openView("sensitivity", language, look);
  await press("pane.sensitivity.twoWay");
  await choose(page, word("pane.sensitivity.down"), word("sheets.rules.plan.advisers"));
  await choose(page, word("pane.sensitivity.across"), word("sheets.rules.plan.callsPerDay"));
  const table = find(page, `table[aria-label="${word("pane.sensitivity.twoWay")}"]`);
  const { cells } = sensitivityOf(look, asOf).twoWay("advisers", "callsPerDay");
  const thousands = (value: number) => Math.round(value / 1000).toLocaleString(language === "de" ? "de-DE" : "en-US");
  expect(
    [...table.querySelectorAll("tbody tr")].map((line) =>
      [...line.querySelectorAll("td")].map((cell) => cell.textContent),
    ),
  ).toEqual(cells.map((line) => line.map(thousands)));
  expect(page.textContent).toContain(word("pane.sensitivity.cellsThousands", { years: 2 }));
  await choose(page, word("pane.sensitivity.across"), word("sheets.rules.plan.advisers"));
  expect(page.textContent).toContain(word("pane.sensitivity.sameInput"));
});

test("the sheet takes the pair and the target along", async () => {
  const { page, workbook, word, press } = await openView("sensitivity", "en");
  enter(find(page, `input[aria-label="${word("pane.sensitivity.target")}"]`), "600,000");
  await press("pane.write", { sheet: word("sheets.sensitivity.name") });
  const [first, second] = sensitivityOf(workbook.look, asOf).bars;
  expect(workbook.calls).toContain(
    `write sensitivity ${asOf} ${asOf} ["${first!.input}","${second!.input}"] {"contribution":600000,"year":1} true`,
  );
});

test("a plan that cannot be used: why; another reading than the one computed with is said", async () => {
  const bad = await openView("sensitivity", "de", plannedLook({ plan: { immediateRate: 0.7 } }));
  expect(bad.page.textContent).toContain("Sofort-Termine und Folgekontakte sind zusammen mehr als 100 % der Anrufe.");
  expect(bars(bad.page)).toHaveLength(0);
});

test("another reading than the one that is computed with is said", async () => {
  const { page, word } = await openView("sensitivity", "de", plannedLook({ planCosts: { reading: "reaches" } }));
  expect(page.textContent).toContain(word("sheets.sensitivity.defaultReading"));
});
