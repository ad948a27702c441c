/** @jest-environment jsdom */
import { WhatIfPage } from "../../../src/taskpane/casting/WhatIfPage";
import { ruleChangesOf, draftFrom } from "../../../src/taskpane/casting/variation";
import type { Classes } from "../../../src/workbook/casting/classes";
import { whatIf } from "../../../src/workbook/casting/whatIf";
import { button, click, enter, find, press, render } from "../render";
import { someClasses } from "./someClasses";

function show(classes: Classes, language: "de" | "en" = "en") {
  const applied: ReturnType<typeof ruleChangesOf>[] = [];
  const left: string[] = [];
  const page = render(
    <WhatIfPage
      classes={classes}
      isBusy={false}
      onApply={(change) => applied.push(change)}
      onLeave={() => left.push("left")}
    />,
    language,
  );
  return { page, applied, left };
}

const figures = (page: ParentNode) =>
  [...find(page, "[aria-live]").firstElementChild!.children].map((each) => each.firstElementChild!.textContent);
const cells = (page: ParentNode) =>
  [...page.querySelectorAll("table button")].map((each) => Number.parseInt(each.textContent!.replace("·", "0"), 10));

test("untouched, nobody moves and nothing can be applied", () => {
  const classes = someClasses();
  const { page } = show(classes);
  expect(figures(page)).toEqual(["0", "±0", "±0", "0"]);
  const width = classes.labels.length + 1;
  cells(page).forEach((count, cell) => {
    if (Math.floor(cell / width) !== cell % width) expect([cell, count]).toEqual([cell, 0]);
  });
  expect((button(page, "Apply") as HTMLButtonElement).disabled).toBe(true);
});

test("a threshold moves networks at once: matrix, contacts, minutes and potential agree with the rules tried out", () => {
  const classes = someClasses();
  const { page, applied } = show(classes);
  enter(find(page, 'input[aria-label="A from, slider"]'), "90");
  const expected = whatIf(classes, {
    thresholds: classes.rules.thresholds.map((each, index) => (index === 0 ? { ...each, from: 90 } : each)),
  }).migration!;
  expect(expected.totals.moved).toBeGreaterThan(0);
  expect(cells(page)).toEqual([...expected.networks]);
  const contacts = expected.totals.contactsBefore - expected.totals.contactsAfter;
  const minutes = expected.totals.minutesBefore - expected.totals.minutesAfter;
  expect(figures(page).slice(0, 3)).toEqual([
    String(expected.totals.moved),
    `−${contacts.toLocaleString("en-US")}`,
    `−${minutes.toLocaleString("en-US")}`,
  ]);
  expect(applied).toEqual([]);
  click(button(page, "Apply"));
  expect(applied).toEqual([
    {
      thresholds: [
        { label: "A", from: 90 },
        { label: "B", from: 50 },
        { label: "C", from: 25 },
        { label: "D", from: null },
      ],
    },
  ]);
});

test("a weight alone is the only thing applied", () => {
  const { page, applied } = show(someClasses());
  enter(find(page, 'input[aria-label="Succession"]'), "5");
  click(button(page, "Apply"));
  expect(applied).toEqual([{ weights: [3, 2, 5] }]);
});

test("Discard brings everything back and applies nothing", () => {
  const classes = someClasses();
  const { page, applied } = show(classes);
  const before = cells(page);
  enter(find(page, 'input[aria-label="B from"]'), "70");
  expect(cells(page)).not.toEqual(before);
  click(button(page, "Discard"));
  expect(cells(page)).toEqual(before);
  expect((find(page, 'input[aria-label="B from"]') as HTMLInputElement).value).toBe("50");
  expect(applied).toEqual([]);
});

test("thresholds that do not fall are told, and cannot be applied", () => {
  const { page } = show(someClasses(), "de");
  enter(find(page, 'input[aria-label="A ab"]'), "40");
  expect(page.querySelector("table")).toBeNull();
  expect((button(page, "Anwenden") as HTMLButtonElement).disabled).toBe(true);
  expect(page.textContent).not.toMatch(/pane\.|\{\w+\}|undefined|NaN|thresholdsNotFalling/);
});

test("a cell of the matrix names who moves", () => {
  const classes = someClasses();
  const { page } = show(classes);
  enter(find(page, 'input[aria-label="A from, slider"]'), "90");
  const moved = whatIf(classes, ruleChangesOf(classes, { ...draftFrom(classes), froms: [90, 50, 25] })).moved;
  const fromA = moved.filter(({ from, to }) => from === "A" && to === "B");
  click(find(page, `button[aria-label="${fromA.length} networks from A to B"]`));
  const rows = page.querySelectorAll("[data-row]");
  expect(rows).toHaveLength(fromA.length);
  expect(rows[0]!.textContent).toContain(classes.networks[fromA[0]!.index]!.network);
});

test("the hysteresis is a switch, and its points can be set", () => {
  const { page, applied } = show(someClasses());
  click(find(page, 'input[role="switch"]'));
  enter(find(page, 'input[aria-label="By points"]'), "4");
  click(button(page, "Apply"));
  expect(applied).toEqual([{ hysteresis: 4 }]);
});

test("Esc leaves", () => {
  const { page, left } = show(someClasses());
  press(find(page, "section"), "Escape");
  expect(left).toEqual(["left"]);
});
