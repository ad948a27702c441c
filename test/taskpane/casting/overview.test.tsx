/** @jest-environment jsdom */
import { type ComponentProps, useState } from "react";
import { ClassesOverview } from "../../../src/taskpane/casting/ClassesOverview";
import { everyNetwork } from "../../../src/taskpane/casting/listed";
import type { Classes } from "../../../src/workbook/casting/classes";
import { explainNetwork } from "../../../src/workbook/casting/explainNetwork";
import type { Finding } from "../../../src/workbook/excel/finding";
import { button, click, enter, find, press, render } from "../render";
import { asOf } from "../someLook";
import { someClasses } from "./someClasses";

function Overview(props: Omit<ComponentProps<typeof ClassesOverview>, "choice" | "onChoice" | "differing">) {
  const [choice, onChoice] = useState(everyNetwork);
  return <ClassesOverview {...props} differing={0} choice={choice} onChoice={onChoice} />;
}

function show(classes: Classes, language: "de" | "en" = "en") {
  const calls: string[] = [];
  const page = render(
    <Overview
      classes={classes}
      asOf={asOf}
      placeOf={(record) => ({ sheet: "Kunden", cell: `A${record + 2}` })}
      onPage={(next) => calls.push(next)}
      onAddChoice={(finding, points) => calls.push(`${finding.values.value} ${points}`)}
      onGoTo={({ sheet, cell }) => calls.push(`${sheet}!${cell}`)}
      foot={null}
    />,
    language,
  );
  return { page, calls };
}

const rows = (page: ParentNode) => [...page.querySelectorAll<HTMLElement>("[data-row]")];
const rowOf = (page: ParentNode, name: string) =>
  rows(page).find((row) => row.textContent?.includes(name)) as HTMLElement;

test.each(["en", "de"] as const)("counts stand first and agree with the classes, in %s", (language) => {
  const classes = someClasses();
  const { page } = show(classes, language);
  const counts = [...page.querySelectorAll("button[aria-pressed]")].map((each) => each.textContent);
  const none = language === "de" ? "keine" : "none";
  expect(counts).toEqual([...classes.labels, none].map((label, index) => `${classes.counts[index]}${label}`));
  expect(classes.counts.reduce((sum, each) => sum + each, 0)).toBe(classes.networks.length);
  expect(page.textContent).not.toMatch(/pane\.|\{\w+\}|undefined|NaN|\[object/);
  const rising = classes.networks.filter((each) => each.class !== "" && each.couldBe !== "").length;
  expect(rising).toBeGreaterThan(1);
  expect(page.textContent).toContain(
    language === "de" ? `${rising} Verbünde könnten besser sein` : `${rising} networks could be better`,
  );
});

test("a class limits the list to itself, and a second click shows all again", () => {
  const classes = someClasses(30);
  const { page } = show(classes);
  const list = () => Number(find(page, "[aria-setsize]").getAttribute("aria-setsize"));
  expect(list()).toBe(classes.networks.length);
  const b = find(page, 'button[title="Show only: B"]');
  click(b);
  expect(list()).toBe(classes.counts[1]);
  for (const row of rows(page)) expect(find(row, "[role=img]").getAttribute("aria-label")).toBe("Class B");
  click(b);
  expect(list()).toBe(classes.networks.length);
});

test("adviser and order choose the list", () => {
  const classes = someClasses();
  const { page } = show(classes);
  enter(find(page, 'select[aria-label="Order"]'), "potential");
  const richest = classes.networks.reduce((best, each) => (each.potential > best.potential ? each : best));
  expect(rows(page)[0]?.textContent).toContain(richest.network);
  const select = find(page, 'select[aria-label="Adviser"]') as HTMLSelectElement;
  const name = select.options[1]!.text;
  enter(select, select.options[1]!.value);
  expect(Number(find(page, "[aria-setsize]").getAttribute("aria-setsize"))).toBe(
    classes.networks.filter(({ adviser }) => adviser === name).length,
  );
});

test("a network says how sure its class is and what to ask first", () => {
  const classes = someClasses(8);
  const rising = classes.networks.find((each) => each.class !== "" && each.couldBe !== "")!;
  const ask = classes.rules.criteria[rising.ask!]!.name;
  const { page } = show(classes);
  const worse = rising.worstClass === "" ? "" : ` or ${rising.worstClass}`;
  expect(rowOf(page, rising.network).textContent).toContain(
    `${rising.class}, could be ${rising.couldBe}${worse}: ask ${ask} first`,
  );
  const interval = find(rowOf(page, rising.network), "[data-interval]");
  expect(Number(interval.getAttribute("x"))).toBe(rising.low);
  expect(Number(interval.getAttribute("width"))).toBeCloseTo(rising.high! - rising.low!, 10);
});

test("a class that open answers can still lower is not called settled", () => {
  const answers = (criterion: number) => (criterion === 0 ? "high" : "");
  const classes = someClasses(3, { cell: (criterion) => answers(criterion) });
  const network = classes.networks[0]!;
  expect([network.class, network.couldBe, network.worstClass]).toEqual(["A", "", "B"]);
  const { page } = show(classes, "de");
  expect(page.textContent).toContain("A, könnte noch B werden: zuerst nach Order value fragen");
});

test("the reasons unfold: the shares add up to the score, and the lifting set is named", () => {
  const classes = someClasses(20);
  const network = classes.networks.find((each) => explainNetwork(classes, each.index)!.lifting.length > 0)!;
  const reason = explainNetwork(classes, network.index)!;
  const { page, calls } = show(classes);
  const row = rowOf(page, network.network);
  press(find(row, "button"), "Enter");
  click(find(row, "button"));
  const cells = [...row.querySelectorAll("tbody tr")].map((line) => [...line.children].at(-1)!.textContent!);
  const shares = cells.map(Number).filter((each) => !Number.isNaN(each));
  expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(network.score!, 0);
  expect(row.textContent).toContain(
    `${reason.next!.distance.toLocaleString("en-US", { maximumFractionDigits: 2 })} points to class ${reason.next!.label}.`,
  );
  for (const index of reason.lifting) expect(row.textContent).toContain(classes.rules.criteria[index]!.name);
  expect(row.textContent).toMatch(/can lift it to [AB C]/);
  click(button(row, "Go to"));
  expect(calls).toEqual([`Kunden!A${network.lead.record + 2}`]);
});

test("an override stands beside the computed class, and the reasons explain the computed one", () => {
  const network = someClasses(8).networks.find((each) => each.class === "C")!;
  const override = { key: network.key, class: "A", reason: "new management", author: "Weber", until: asOf + 30 };
  const { page } = show(someClasses(8, { overrides: [override] }), "de");
  const row = rowOf(page, network.network);
  expect(find(row, "[role=img]").getAttribute("aria-label")).toBe("Klasse A");
  expect(row.textContent).toContain("A von Hand gesetzt bis 30. Apr. 2026");
  click(find(row, "button"));
  expect(row.textContent).toContain("Gesetzt von Weber: new management. Zum 31. März 2026 ist die berechnete Klasse C");
});

const missing: Finding = {
  kind: "choiceMissing",
  severity: "error",
  table: "customers",
  place: { sheet: "Kunden", cell: "K7" },
  values: { column: "Attractiveness", criterion: "Attractiveness", value: "superb", count: 2, criterionIndex: 0 },
};

test("a choice that the scale lacks is added from its finding, with the points that stand beside the button", () => {
  const { page, calls } = show(someClasses(10, { findings: [missing] }));
  click([...page.querySelectorAll<HTMLElement>("button")].find((each) => each.textContent?.startsWith("Finding"))!);
  enter(find(page, '[aria-label="Points for “superb”"]'), "80");
  click(button(page, "Add “superb” to the scale"));
  click(button(page, "Go to Kunden!K7"));
  expect(calls).toEqual(["superb 80", "Kunden!K7"]);
});

test("with criteria that cannot be used nobody has a class, and the finding is open", () => {
  const fault: Finding = {
    kind: "ruleUnusable",
    severity: "error",
    table: "rules",
    place: { sheet: "SKM rules", cell: "B7" },
    values: { rule: "SKM_Criteria", variant: "weight" },
  };
  const { page } = show(someClasses(10, { faults: [fault] }));
  expect(page.textContent).toContain("nobody is put into a class");
  expect(page.querySelector("[data-row]")?.querySelector("[role=img]") ?? null).toBeNull();
  expect(page.textContent).not.toContain("What if");
});

test("the pages behind the classes open by their buttons", () => {
  const { page, calls } = show(someClasses(10));
  for (const words of ["Workshop", "What if", "Snapshots"]) click(button(page, words));
  expect(calls).toEqual(["workshop", "whatIf", "snapshots"]);
});

test("10,000 networks draw a screenful", () => {
  const { page } = show(someClasses(10000));
  expect(rows(page).length).toBeLessThan(40);
});
