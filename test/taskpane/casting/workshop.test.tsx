/** @jest-environment jsdom */
import { act, type ComponentProps, useState } from "react";
import { everyNetwork, type NetworkChoice } from "../../../src/taskpane/casting/listed";
import type { AnswerGiven, WorkshopActions } from "../../../src/taskpane/casting/useWorkshop";
import { WorkshopPage } from "../../../src/taskpane/casting/WorkshopPage";
import type { Classes } from "../../../src/workbook/casting/classes";
import type { Look } from "../../../src/workbook/look/look";
import { pointsOf } from "../../../src/method/casting/points";
import { castingRule } from "../../../src/method/casting/rule";
import { button, click, enter, find, press, render, settle } from "../render";
import { castLook, someRules } from "./someClasses";
import { classesOf } from "../../../src/workbook/casting/classesOf";
import { asOf } from "../someLook";

/** A table behind the workshop: what is answered stands in it, and a renewed look shows it. */
class SomeTable {
  readonly written: string[] = [];
  readonly remembered: { at: string; done: readonly string[] }[] = [];
  readonly cells = new Map<string, string | number>();
  left = 0;
  refuses = false;
  /** When set, the next answer waits for it. */
  gate: Promise<void> | null = null;

  constructor(
    readonly size = 4,
    readonly change: (look: Look) => Look = (look) => look,
  ) {}

  look(): Look {
    const look = castLook(this.size, { cell: (criterion, record) => this.cells.get(`${record} ${criterion}`) ?? "" });
    return this.change(look);
  }

  classes(): Classes {
    return classesOf(this.look(), asOf)!;
  }

  readonly actions: WorkshopActions = {
    answer: async (given: AnswerGiven) => {
      const gate = this.gate;
      this.gate = null;
      if (gate) await gate;
      if (this.refuses) return null;
      const key = `${given.record} ${given.criterion}`;
      const before = this.cells.get(key) ?? "";
      this.cells.set(key, given.value ?? "");
      this.written.push(`${given.customerId} ${given.criterion}=${given.value}`);
      return { place: { sheet: "Kunden", cell: key }, before, after: given.value ?? "" } as never;
    },
    override: async (row) => {
      this.written.push(`${row.key} by hand ${row.class}: ${row.reason}, ${row.author}`);
      return true;
    },
    undo: async (answered) => {
      const { place, before } = answered as unknown as { place: { cell: string }; before: string };
      this.cells.set(place.cell, before);
      this.written.push(`undone ${place.cell}`);
      return true;
    },
    remember: async (progress) => void this.remembered.push(progress),
    renew: async () => {
      draw(this);
      return true;
    },
  };
}

function Workshop(props: Omit<ComponentProps<typeof WorkshopPage>, "choice" | "onChoice" | "asOf">) {
  const [choice, onChoice] = useState<NetworkChoice>({ ...everyNetwork, order: "rows" });
  return <WorkshopPage {...props} asOf={asOf} choice={choice} onChoice={onChoice} />;
}

let progress: { at: string; done: readonly string[] } | null = null;
let language: "de" | "en" = "en";

function draw(table: SomeTable): HTMLElement {
  return render(
    <Workshop
      look={table.look()}
      classes={table.classes()}
      progress={progress}
      actions={table.actions}
      onLeave={() => table.left++}
    />,
    language,
  );
}

function open(table: SomeTable, from: typeof progress = null, speaks: "de" | "en" = "en") {
  progress = from;
  language = speaks;
  return draw(table);
}

const focused = () => document.activeElement as HTMLElement;
const key = (name: string) => press(focused(), name);
const question = () => focused().closest('[role="radiogroup"], [role="group"]')?.getAttribute("aria-label");
const network = (page: ParentNode) => find(page, "h1").textContent;
/** What each criterion shows as its answer; the focused one its chosen button or its field. */
const answers = (page: ParentNode) =>
  [...page.querySelectorAll("[data-question]")].map((each) => {
    const line = each.querySelector("button:not([role]):not([aria-pressed])");
    if (line) return line.lastElementChild!.textContent;
    const field = each.querySelector("input");
    return field?.value || each.querySelector('[aria-checked="true"]')?.lastElementChild!.textContent || "not assessed";
  });
const chosen = (page: ParentNode) => answers(page).filter((each) => each !== "not assessed");

test("number keys choose, the focus goes on by itself, and each answer is written at once", async () => {
  const table = new SomeTable();
  const page = open(table);
  expect(question()).toBe("Attractiveness");
  key("3");
  expect(question()).toBe("Order value");
  expect(answers(page)).toEqual(["high", "not assessed", "not assessed"]);
  await settle();
  const id = table.classes().networks[0]!.lead.id;
  expect(table.written).toEqual([`${id} 0=high`]);
  enter(focused(), "12,000");
  key("Enter");
  expect(question()).toBe("Succession");
  key("2");
  await settle();
  expect(table.written).toEqual([`${id} 0=high`, `${id} 1=12000`, `${id} 2=open`]);
  expect(table.classes().networks[0]!.score).toBe(100);
  expect(find(page, '[role="img"]').getAttribute("aria-label")).toBe("Class A");
});

test("arrows move between criteria and networks, and stop at the ends", () => {
  const table = new SomeTable();
  const page = open(table);
  const first = network(page);
  const at = (name: string) => {
    key(name);
    return question();
  };
  expect(at("ArrowUp")).toBe("Attractiveness");
  expect(at("ArrowDown")).toBe("Order value");
  expect(at("ArrowDown")).toBe("Succession");
  expect(at("ArrowDown")).toBe("Succession");
  expect(at("ArrowUp")).toBe("Order value");
  key("ArrowLeft");
  expect(network(page)).toBe(first);
  key("ArrowRight");
  expect(network(page)).not.toBe(first);
  expect(question()).toBe("Attractiveness");
  const count = table.classes().networks.length;
  for (let step = 0; step < count + 2; step++) key("PageDown");
  expect(page.textContent).toContain(`network ${count} of ${count}`);
});

test("a network is done when Enter says so: neither looking at it nor its last answer does", async () => {
  const table = new SomeTable();
  const count = table.classes().networks.length;
  const page = open(table);
  const done = () => find(page, '[role="status"]').textContent;
  key("1");
  enter(focused(), "3");
  key("Enter");
  expect(done()).toBe(`0 of ${count}`);
  key("1");
  expect(done()).toBe(`0 of ${count}`);
  key("ArrowRight");
  key("ArrowLeft");
  expect(done()).toBe(`0 of ${count}`);
  key("Enter");
  expect(done()).toBe(`1 of ${count}`);
  key("Enter");
  expect(done()).toBe(`2 of ${count}`);
  expect(page.textContent).toContain(`network 3 of ${count}`);
  await settle();
  expect(table.remembered.at(-1)!.done).toHaveLength(2);
});

test("U takes the last answer back, wherever it was given", async () => {
  const table = new SomeTable();
  const page = open(table);
  const first = network(page);
  key("2");
  key("ArrowRight");
  expect(network(page)).not.toBe(first);
  key("u");
  expect(network(page)).toBe(first);
  expect(question()).toBe("Attractiveness");
  expect(chosen(page)).toEqual([]);
  await settle();
  expect([...table.cells.values()]).toEqual([""]);
  key("u");
  await settle();
  expect(table.written).toHaveLength(2);
});

test("answers given faster than they are written are written in their order", async () => {
  const table = new SomeTable();
  let release = () => undefined as void;
  table.gate = new Promise((resolve) => (release = () => resolve()));
  const page = open(table);
  key("1");
  key("ArrowUp");
  key("2");
  key("ArrowUp");
  key("3");
  expect(chosen(page)).toEqual(["high"]);
  await settle();
  expect(table.written).toEqual([]);
  release();
  await settle();
  expect(table.written.map((each) => each.split("=")[1])).toEqual(["low", "medium", "high"]);
  expect(chosen(page)).toEqual(["high"]);
});

test("an answer that could not be written is taken back on the screen", async () => {
  const table = new SomeTable();
  table.refuses = true;
  const page = open(table);
  key("3");
  expect(chosen(page)).toEqual(["high"]);
  await settle();
  expect(chosen(page)).toEqual([]);
  expect(question()).toBe("Attractiveness");
});

test("Delete blanks an answer: not assessed", async () => {
  const table = new SomeTable();
  const page = open(table);
  key("3");
  key("ArrowUp");
  key("Delete");
  await settle();
  expect(table.written.at(-1)).toMatch(/0=null$/);
  expect(chosen(page)).toEqual([]);
});

test("what is no number is told and not written", async () => {
  const table = new SomeTable();
  const page = open(table);
  key("ArrowDown");
  enter(focused(), "many");
  key("Enter");
  expect(question()).toBe("Order value");
  expect(find(page, '[role="alert"]').textContent).toContain("Type a number such as 1,234.5.");
  key("Escape");
  expect(table.left).toBe(0);
  expect((focused() as HTMLInputElement).value).toBe("");
  await settle();
  expect(table.written).toEqual([]);
  key("Escape");
  expect(table.left).toBe(1);
});

test("a key without a choice does nothing", async () => {
  const table = new SomeTable();
  open(table);
  key("4");
  key("x");
  await settle();
  expect(table.written).toEqual([]);
  expect(question()).toBe("Attractiveness");
});

test("the next sitting goes on where the last one stopped", async () => {
  const table = new SomeTable();
  const { networks } = table.classes();
  const page = open(table, { at: networks[1]!.key, done: [networks[0]!.key, "gone since"] }, "de");
  expect(network(page)).toBe(networks[1]!.network);
  expect(find(page, '[role="status"]').textContent).toBe(`1 von ${networks.length}`);
  expect(page.textContent).not.toMatch(/pane\.|\{\w+\}|undefined|NaN|\[object/);
  await settle();
  expect(table.remembered).toEqual([{ at: networks[1]!.key, done: [networks[0]!.key] }]);
});

test("the order stays while answers change the scores", async () => {
  const table = new SomeTable();
  const page = open(table);
  const first = network(page);
  key("3");
  await settle();
  key("ArrowRight");
  key("ArrowLeft");
  expect(network(page)).toBe(first);
});

test("the timer counts beside two minutes, and raises no alarm when they are over", () => {
  jest.useFakeTimers();
  try {
    const page = open(new SomeTable());
    const timer = () => find(page, '[role="timer"]').textContent;
    expect(timer()).toBe("0:00 of 2:00");
    act(() => void jest.advanceTimersByTime(61000));
    expect(timer()).toBe("1:01 of 2:00");
    key("ArrowRight");
    expect(timer()).toBe("0:00 of 2:00");
    key("ArrowLeft");
    act(() => void jest.advanceTimersByTime(90000));
    expect(timer()).toBe("2:31 of 2:00");
    expect(page.querySelector('[role="alert"]')).toBeNull();
  } finally {
    jest.useRealTimers();
  }
});

test("the rules' criteria are asked in their order with their keys", () => {
  const page = open(new SomeTable());
  expect([...page.querySelectorAll("[data-question]")].map((each) => each.getAttribute("data-question"))).toEqual(
    someRules.criteria.map(({ name }) => name),
  );
  const radios = () => [...page.querySelectorAll('[role="radio"]')].map((each) => each.textContent);
  expect(radios()).toEqual(["1low", "2medium", "3high"]);
  key("ArrowDown");
  key("ArrowDown");
  expect(radios()).toEqual(["1settled", "2open"]);
});

/** A table of few customers in which some networks have several members. */
const united = (networks: readonly string[], more: (look: Look) => Look = (look) => look) =>
  new SomeTable(networks.length, (look) =>
    more({ ...look, customerColumns: { ...look.customerColumns!, network: networks } }),
  );

test("typing replaces the number that stands there, also where the focus stays; F2 edits it", async () => {
  const table = new SomeTable();
  table.cells.set("0 1", 4000);
  open(table);
  key("ArrowDown");
  const field = () => focused() as HTMLInputElement;
  expect(field().value).toBe("4,000");
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, 5]);
  key("F2");
  expect([field().selectionStart, field().selectionEnd]).toEqual([5, 5]);
  // A number that is edited has its arrows for itself.
  const before = document.querySelector("h1")!.textContent;
  key("ArrowRight");
  expect(document.querySelector("h1")!.textContent).toBe(before);
  key("Escape");
  expect(field().value).toBe("4,000");
  expect(table.left).toBe(0);
});

test("a network of several members says what counts and whom the answer goes to", async () => {
  const table = united(["North", "North", "North"]);
  table.cells.set("1 0", "high").set("0 1", 200).set("1 1", 300).set("2 1", 400);
  const page = open(table);
  const { lead, members } = table.classes().networks[0]!;
  const other = members.find(({ record }) => record === 1)!;
  const name = (member: typeof lead) => member.customer || member.id;
  // The only open one is asked first.
  expect(question()).toBe("Succession");
  expect(page.textContent).toContain(`${name(lead)} leads and answers for all 3 members.`);
  expect(answers(page).slice(0, 2)).toEqual(["high", "900"]);
  key("ArrowUp");
  key("ArrowUp");
  expect(page.textContent).toContain(`Of 3 members the best counts: ${name(other)} says high.`);
  expect(page.textContent).toContain(`Answers go to ${name(lead)}, who leads and says not assessed.`);
  // The lead's own value is shown, not the one that counts.
  expect(answers(page)[0]).toBe("not assessed");
  key("1");
  expect(page.textContent).toMatch(/= \d+ of .* \+ \d+ of 2 others/);
  expect(page.textContent).toContain("The network counts 900");
  key("ArrowUp");
  expect(answers(page)[0]).toBe("low");
  expect(page.textContent).toContain(`${name(other)} says high`);
  expect(page.textContent).toContain("who leads and says low.");
  await settle();
  expect(table.written).toEqual([`${lead.id} 0=low`]);
});

test("members are one key away: another one answers, or all of them, and U takes all back at once", async () => {
  const table = united(["North", "North", "North"]);
  const page = open(table);
  key("m");
  const rows = () => [...page.querySelectorAll("li[aria-current], ul[aria-label] li")];
  expect(rows()).toHaveLength(4);
  expect(page.textContent).toContain("All 3 members");
  key("2");
  await settle();
  const { lead } = table.classes().networks[0]!;
  expect(table.written).toHaveLength(1);
  expect(table.written[0]).not.toContain(`${lead.id} `);
  // The criterion stays, so that the next member can answer.
  expect(question()).toBe("Attractiveness");
  key("m");
  key("ArrowDown");
  key("ArrowDown");
  key("3");
  await settle();
  expect(table.written).toHaveLength(4);
  expect([...table.cells.values()]).toEqual(["high", "high", "high"]);
  key("u");
  await settle();
  expect([...table.cells.values()].sort()).toEqual(["", "", "medium"]);
});

test("a figure of the books is shown and not asked; F2 opens it", async () => {
  const booked = (look: Look): Look => ({
    ...look,
    customers: { ...look.customers!, columns: { ...look.customers!.columns, revenue: 11 } },
  });
  const table = new SomeTable(4, booked);
  table.cells.set("0 1", 4000);
  const page = open(table);
  key("3");
  expect(question()).toBe("Succession");
  key("ArrowUp");
  expect(page.textContent).toContain("A figure of the books");
  key("1");
  expect(find(page, '[role="alert"]').textContent).toContain("Press F2 to change it.");
  expect((focused() as HTMLInputElement).readOnly).toBe(true);
  key("Delete");
  key("F2");
  expect((focused() as HTMLInputElement).readOnly).toBe(false);
  enter(focused(), "5000");
  key("Enter");
  await settle();
  const { lead } = table.classes().networks[0]!;
  expect(table.written).toEqual([`${lead.id} 0=high`, `${lead.id} 1=5000`]);
});

test("“everything is assessed” is said only where it is", () => {
  const flat = (look: Look): Look => {
    const input = look.castingInput!;
    const rules = {
      ...input.rules.rules,
      criteria: input.rules.rules.criteria.map((each, at) =>
        at === 2
          ? { ...each, scale: { bands: [], choices: each.scale.choices.map((choice) => ({ ...choice, points: 50 })) } }
          : each,
      ),
    };
    const rule = castingRule(rules);
    return {
      ...look,
      castingInput: { ...input, rules: { ...input.rules, rules }, rule, points: pointsOf(rule, input.cells).matrix },
    };
  };
  const table = new SomeTable(1, flat);
  table.cells.set("0 0", "high").set("0 1", 100);
  const page = open(table);
  expect(page.textContent).toContain("Not assessed: Succession. It changes nothing");
  expect(page.textContent).not.toContain("Everything is assessed");
  expect(page.textContent).toContain("decides nothing until you rate");
});

test("the chart shows every network with a potential; a click brings it to the wall", () => {
  const table = new SomeTable(12);
  const page = open(table);
  key("c");
  const bubbles = [...page.querySelectorAll<SVGElement>('g[role="button"]')];
  const drawn = table.classes().networks.filter(({ potential }) => potential > 0);
  expect(bubbles).toHaveLength(drawn.length);
  const other = bubbles.find((each) => !each.getAttribute("aria-label")!.startsWith(network(page)!))!;
  act(() => void other.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  expect(other.getAttribute("aria-label")!.startsWith(`${network(page)},`)).toBe(true);
  expect(page.querySelector('g[role="button"]')).toBeNull();
  key("c");
  key("ArrowRight");
  expect(page.querySelector('g[role="button"]')).not.toBeNull();
  key("Escape");
  expect(page.querySelector('g[role="button"]')).toBeNull();
  expect(table.left).toBe(0);
});

test("Q goes to a network by a part of its name, and to one outside of the queue too", () => {
  const table = new SomeTable(12);
  const page = open(table);
  const wanted = table.classes().networks[9]!;
  key("q");
  const field = find(page, 'input[aria-label="Go to a network"]');
  enter(field, wanted.network.slice(0, -1).toUpperCase());
  const first = find(page, 'ul[aria-label="Networks found"] button').textContent!.split(" · ")[0]!;
  expect(first.toLowerCase()).toContain(wanted.network.slice(0, -1).toLowerCase());
  enter(field, wanted.key);
  press(field, "Enter");
  expect(network(page)).toBe(wanted.network);
  expect(page.querySelector('input[aria-label="Go to a network"]')).toBeNull();
  expect(table.left).toBe(0);
  key("q");
  press(find(page, 'input[aria-label="Go to a network"]'), "Escape");
  expect(table.left).toBe(0);
  expect(question()).toBe("Attractiveness");
});

test("a queue of one adviser begins with the first network that is not done, and keeps what another queue has done", () => {
  const table = new SomeTable(12);
  const page = open(table);
  const { networks } = table.classes();
  const { adviser } = networks[1]!;
  const own = networks.filter((each) => each.adviser === adviser);
  key("ArrowRight");
  key("Enter");
  expect(own[0]!.key).toBe(networks[1]!.key);
  key("q");
  const select = find(page, 'select[aria-label="Adviser"]') as HTMLSelectElement;
  enter(select, [...select.options].find(({ text }) => text === adviser)!.value);
  click(button(page, `Begin with ${own.length} networks, ${own.length - 1} not done`));
  expect(network(page)).toBe(own[1]!.network);
  expect(find(page, '[role="status"]').textContent).toBe(`1 of ${own.length}`);
  for (let step = 0; step < 20; step++) key("ArrowRight");
  expect(network(page)).toBe(own.at(-1)!.network);
});

test("O sets a class by hand, which needs a reason and who decides; both keys of the form stay in it", async () => {
  const table = new SomeTable();
  const page = open(table);
  const { networks } = table.classes();
  key("o");
  const form = () => find(page, 'form[aria-label="Class by hand"]');
  const set = () => button(page, "Set this class") as HTMLButtonElement;
  click([...form().querySelectorAll<HTMLElement>('[role="radio"]')][0]!);
  expect(set().disabled).toBe(true);
  const [reason, author] = [...form().querySelectorAll<HTMLInputElement>("input")] as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  // Letters and Enter belong to the form.
  press(reason, "q");
  expect(network(page)).toBe(networks[0]!.network);
  enter(reason, "succession is settled");
  expect(set().disabled).toBe(true);
  enter(author, "Weber");
  click(set());
  await settle();
  expect(table.written).toEqual([`${networks[0]!.key} by hand A: succession is settled, Weber`]);
  expect(question()).toBe("Attractiveness");
  key("ArrowRight");
  key("o");
  expect(form().querySelectorAll<HTMLInputElement>("input")[1]!.value).toBe("Weber");
  press(form(), "Escape");
  expect(table.left).toBe(0);
});
