/** @jest-environment jsdom */
import { act } from "react";
import type { AnswerGiven, WorkshopActions } from "../../../src/taskpane/casting/useWorkshop";
import { WorkshopPage } from "../../../src/taskpane/casting/WorkshopPage";
import type { Classes } from "../../../src/workbook/casting/classes";
import { enter, find, press, render, settle } from "../render";
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

  constructor(readonly size = 4) {}

  classes(): Classes {
    return classesOf(
      castLook(this.size, { cell: (criterion, record) => this.cells.get(`${record} ${criterion}`) ?? "" }),
      asOf,
    )!;
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

let progress: { at: string; done: readonly string[] } | null = null;
let language: "de" | "en" = "en";

function draw(table: SomeTable): HTMLElement {
  return render(
    <WorkshopPage classes={table.classes()} progress={progress} actions={table.actions} onLeave={() => table.left++} />,
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
const network = (page: ParentNode) => find(page, "h2").textContent;
const chosen = (page: ParentNode) =>
  [...page.querySelectorAll('[aria-checked="true"]')].map((each) => each.lastChild!.textContent);

test("number keys choose, the focus goes on by itself, and each answer is written at once", async () => {
  const table = new SomeTable();
  const page = open(table);
  expect(question()).toBe("Attractiveness");
  key("3");
  expect(question()).toBe("Order value");
  expect(chosen(page)).toEqual(["high"]);
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

test("a network with every answer is done; Enter says so of any and goes on", async () => {
  const table = new SomeTable();
  const count = table.classes().networks.length;
  const page = open(table);
  const done = () => find(page, '[role="status"]').textContent;
  key("1");
  enter(focused(), "3");
  key("Enter");
  expect(done()).toBe(`0 of ${count}`);
  key("1");
  expect(done()).toBe(`1 of ${count}`);
  key("ArrowRight");
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
  expect(
    [...page.querySelectorAll('[role="radiogroup"], [role="group"]')].map((each) => each.getAttribute("aria-label")),
  ).toEqual(someRules.criteria.map(({ name }) => name));
  expect([...page.querySelectorAll('[role="radio"]')].map((each) => each.textContent)).toEqual([
    "1low",
    "2medium",
    "3high",
    "1settled",
    "2open",
  ]);
});
