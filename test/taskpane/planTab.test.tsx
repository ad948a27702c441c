/** @jest-environment jsdom */
import { act } from "react";
import { cohortBars } from "../../src/taskpane/plan/cohortBars";
import { PlanTab } from "../../src/taskpane/plan/PlanTab";
import { ExplainingFrame } from "../../src/taskpane/parts/explaining";
import type { Look } from "../../src/workbook/look/look";
import { planBookOf } from "../../src/workbook/planning/planBookOf";
import type { PlanCostRules } from "../../src/workbook/rules/furtherRules";
import type { PlanRules } from "../../src/workbook/rules/rules";
import { planRemarkSentence } from "../../src/workbook/sentences/planSentences";
import { button, click, enter, find, press, render } from "./render";
import { asOf, exampleRules, someLook } from "./someLook";

function show(
  change: Partial<PlanRules> = {},
  language: "de" | "en" = "en",
  more: { isExample?: boolean; hasDraft?: boolean; costs?: Partial<PlanCostRules>; look?: Look } = {},
) {
  const changes: PlanRules[] = [];
  const costChanges: PlanCostRules[] = [];
  const calls: string[] = [];
  const inputs = { ...exampleRules.plan, ...change };
  const planCosts = { ...exampleRules.planCosts, ...more.costs };
  const rules = { ...exampleRules, plan: inputs, planCosts };
  const look = more.look ?? someLook(3);
  const book = planBookOf(look, rules, asOf);
  const page = render(
    <ExplainingFrame rules={rules} view="plan" onGoTo={() => undefined}>
      <PlanTab
        inputs={inputs}
        planCosts={planCosts}
        book={book}
        isExample={more.isExample ?? true}
        hasDraft={more.hasDraft ?? false}
        look={look}
        isBusy={false}
        onChange={(next) => changes.push(next)}
        onCosts={(next) => costChanges.push(next)}
        onDiscard={() => calls.push("discard")}
        onApply={() => calls.push("apply")}
        onWriteActuals={() => calls.push("writeActuals")}
        foot={null}
      />
    </ExplainingFrame>,
    language,
  );
  return {
    page,
    plan: { ...book, years: book.base?.years ?? [], months: book.base?.months ?? [] },
    changes,
    costChanges,
    calls,
  };
}

test("the years of the literature first, to the euro, in both languages", () => {
  const english = show().page.textContent!;
  expect(english.indexOf("441,000year 1, sowing")).toBe(0);
  expect(english).toContain("1,701,000year 2, harvest");
  expect(show({}, "de").page.textContent).toContain("441.000Jahr 1, Aussaat1.701.000Jahr 2, Ernte");
});

test("a year can be asked: the formula in words, its inputs, the rules; Esc closes it and gives the focus back", () => {
  const { page } = show();
  const year = button(page, "1,701,000");
  act(() => year.focus());
  click(year);
  const told = find(page, 'section[aria-label="Where this figure comes from"]');
  expect(told.textContent).toContain("340.2 orders × 5,000 = 1,701,000");
  expect(told.textContent).toContain("Immediate appointment rate40%");
  expect(told.textContent).toContain("rate holds after its month");
  expect(told.textContent).toMatch(/Rules \w{8,}/);
  press(told, "Escape");
  expect(page.querySelector('section[aria-label="Where this figure comes from"]')).toBeNull();
  expect(document.activeElement).toBe(year);
});

test("the method's inputs are labelled as an example until the workbook has its own", () => {
  expect(show().page.textContent).toContain("Example");
  expect(show({}, "de").page.textContent).toContain("Beispiel");
  expect(show({}, "en", { isExample: false }).page.textContent).not.toContain("Example");
});

test("the chart names itself, has a bar a month, and the tables hold its figures", () => {
  const { page, plan } = show();
  expect(find(page, "svg[role=img]").getAttribute("aria-label")).toContain("over 2 years");
  expect(page.querySelectorAll("svg[role=img] g")).toHaveLength(24);
  expect(find(page, 'table[aria-label="By years"] tbody').textContent).toContain("1,890945");
  click(button(page, "By months"));
  expect(page.querySelectorAll('table[aria-label="By months"] tbody tr')).toHaveLength(24);
  const last = plan.months.at(-1)!;
  expect(find(page, 'table[aria-label="By months"] tbody tr:last-child').textContent).toContain(
    last.contribution.toLocaleString("en-US", { maximumFractionDigits: 0 }),
  );
});

test("bars split by the year of the calls add up to the month", () => {
  const months = planBookOf(someLook(3), { ...exampleRules, plan: { ...exampleRules.plan, years: 4 } }).base!.months;
  const bars = cohortBars(months.map(({ contribution }) => contribution));
  bars.forEach((bar) => expect(bar.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(bar.total, 6));
  expect(bars[0]!.parts).toHaveLength(1);
  expect(bars[47]!.parts).toHaveLength(4);
  // One year of calls pays 441,000 in its first and 1,260,000 in its second year.
  const firstCalls = [0, 12, 24, 36].map((from) =>
    bars.slice(from, from + 12).reduce((sum, bar) => sum + bar.parts[0]!, 0),
  );
  expect(firstCalls.map(Math.round)).toEqual([441000, 1260000, 551250, 15750]);
});

test("fields and sliders change the inputs and write nothing; nonsense changes nothing", () => {
  const { page, changes } = show();
  enter(find(page, 'input[aria-label="Advisers"]'), "12");
  expect(changes[0]?.advisers).toBe(12);
  enter(find(page, 'input[aria-label="Immediate appointment rate"]'), "37.5");
  expect(changes[1]?.immediateRate).toBe(0.375);
  enter(find(page, 'input[aria-label="Immediate appointment rate, slider"]'), "0.07");
  expect(changes[2]?.immediateRate).toBe(0.07);
  enter(find(page, 'input[aria-label="Conversion, cumulative, after 6 months"]'), "25");
  expect(changes[3]?.conversionCurve[1]).toEqual([6, 0.25]);
  enter(find(page, 'input[aria-label="Advisers"]'), "");
  enter(find(page, 'input[aria-label="Advisers"]'), "a few");
  expect(changes).toHaveLength(4);
});

test("German fields take German figures", () => {
  const { page, changes } = show({}, "de");
  enter(find(page, 'input[aria-label="Aktive Anrufe je Tag und Betreuer"]'), "1,5");
  enter(find(page, 'input[aria-label="Deckungsbeitrag je Auftrag"]'), "12.500");
  expect(changes.map(({ callsPerDay, contributionPerOrder }) => [callsPerDay, contributionPerOrder])).toEqual([
    [1.5, 5000],
    [1, 12500],
  ]);
});

test("what must be known beside the figures is said", () => {
  const { page, plan } = show({}, "de");
  expect(plan.remarks).toHaveLength(3);
  for (const remark of plan.remarks) expect(page.textContent).toContain(planRemarkSentence("de", remark));
});

test("inputs that give no plan: why, and no figure", () => {
  const { page } = show({ immediateRate: 0.7, followUpRate: 0.6 }, "de", { hasDraft: true });
  expect(page.textContent).toContain("Mit diesen Eingaben gibt es keinen Plan");
  expect(page.querySelector("svg[role=img]")).toBeNull();
  expect((button(page, "In die Regeln schreiben") as HTMLButtonElement).disabled).toBe(true);
});

test("unwritten inputs can be written or discarded", () => {
  const { page, calls } = show({}, "en", { hasDraft: true });
  click(button(page, "Write to the rules"));
  click(button(page, "Discard"));
  expect(calls).toEqual(["apply", "discard"]);
});
