/** @jest-environment jsdom */
import { EmptyCasting } from "../../../src/taskpane/casting/EmptyCasting";
import type { Criterion } from "../../../src/method/casting/criteria";
import { button, click, enter, find, render, settle } from "../render";
import { someRules } from "./someClasses";

async function show(language: "de" | "en" = "en", criteria: readonly Criterion[] = someRules.criteria) {
  const calls: string[] = [];
  const accepted: (readonly Criterion[])[] = [];
  const page = render(
    <EmptyCasting
      isBusy={false}
      onPropose={async () => ({
        criteria,
        leftOut: [{ header: "Remark", reason: "tooManyTexts" as const }],
      })}
      onAccept={(criteria) => accepted.push(criteria)}
      onExample={(set, addColumns) => calls.push(`${set} ${addColumns}`)}
    />,
    language,
  );
  return { page, calls, accepted };
}

test("says what to do, and both example sets are labelled so", async () => {
  const { page, calls } = await show();
  expect(page.textContent).toContain("Cast your networks");
  expect(page.textContent!.match(/Example/g)).toHaveLength(2);
  click(button(page, "Use this set: Trade"));
  click(find(page, 'input[type="checkbox"]'));
  click(button(page, "Use this set: Financial services for companies"));
  expect(calls).toEqual(["trade true", "financialServices false"]);
});

test("a proposal is looked at before it is written: weights and choice of criteria are the user's", async () => {
  const { page, accepted } = await show();
  click(button(page, "Propose from my columns"));
  await settle();
  expect(accepted).toEqual([]);
  expect(page.textContent).toContain("Will write 3 criteria");
  expect(page.textContent).toContain("low: 0 · medium: 50 · high: 100");
  expect(page.textContent).toContain("up to 500: 0 · 500 to 10,000: 50 · over 10,000: 100");
  enter(find(page, 'input[aria-label="Weight of Attractiveness"]'), "4");
  click(page.querySelectorAll<HTMLElement>('input[type="checkbox"]')[2]!);
  click(button(page, "Write these criteria"));
  expect(accepted[0]!.map(({ name, weight }) => `${name} ${weight}`)).toEqual(["Attractiveness 4", "Order value 2"]);
});

test("weights that are all zero or below zero are not written", async () => {
  const { page } = await show("de");
  click(button(page, "Aus meinen Spalten vorschlagen"));
  await settle();
  expect(page.textContent).not.toMatch(/pane\.|\{\w+\}|undefined|NaN/);
  const accept = () => (button(page, "Diese Kriterien schreiben") as HTMLButtonElement).disabled;
  const weigh = (name: string, weight: string) => enter(find(page, `input[aria-label="Gewicht von ${name}"]`), weight);
  expect(accept()).toBe(false);
  weigh("Attractiveness", "-1");
  expect(accept()).toBe(true);
  for (const { name } of someRules.criteria) weigh(name, "0");
  expect(accept()).toBe(true);
  weigh("Succession", "2");
  expect(accept()).toBe(false);
});

test("a scale is turned round before it is written, and one that decides nothing says so", async () => {
  const [attractiveness, orderValue] = someRules.criteria as [Criterion, Criterion];
  const flat = {
    ...attractiveness,
    name: "Country",
    scale: { bands: [], choices: ["UK", "Brazil"].map((choice) => ({ choice, points: 50 })) },
  };
  const { page, accepted } = await show("en", [orderValue, flat]);
  click(button(page, "Propose from my columns"));
  await settle();
  expect(page.textContent).toContain("All answers are worth 50 points: this criterion decides nothing");
  expect(page.textContent!.match(/decides nothing/g)).toHaveLength(1);
  click(button(page, "Reverse the points of Order value"));
  expect(page.textContent).toContain("less is better");
  click(button(page, "Write these criteria"));
  expect(accepted[0]![0]!.scale.bands.map(({ points }) => points)).toEqual([100, 50, 0]);
});

test("without an id the page says what is missing, and leads there", () => {
  const asked: string[] = [];
  const page = render(
    <EmptyCasting
      isBusy={false}
      onChooseId={() => asked.push("columns")}
      onPropose={async () => null}
      onAccept={() => asked.push("accepted")}
      onExample={() => asked.push("example")}
    />,
    "en",
  );
  expect(page.textContent).toContain("Casting needs a customer ID.");
  expect(page.textContent).not.toContain("Propose from my columns");
  click(button(page, "Choose the column under Data"));
  expect(asked).toEqual(["columns"]);
});
