/** @jest-environment jsdom */
import { type ComponentProps, useState } from "react";
import { RemindersTab } from "../../src/taskpane/reminders/RemindersTab";
import { UncountedLine } from "../../src/taskpane/parts/UncountedLine";
import { linesOf } from "../../src/taskpane/reminders/lines";
import { wholeList } from "../../src/taskpane/reminders/listChoice";
import type { CellPlace } from "../../src/workbook/excel/finding";
import { allNetworksOf } from "../../src/workbook/reminders/allNetworksOf";
import { filterReminders } from "../../src/workbook/reminders/filterReminders";
import type { ReminderList } from "../../src/workbook/reminders/reminderEntry";
import { remindersOf } from "../../src/workbook/reminders/remindersOf";
import { derivationSentence } from "../../src/workbook/reminders/derivationSentence";
import { button, click, enter, find, press, render, settle } from "./render";
import { asOf, someFindings, someLook } from "./someLook";

type Given = Omit<ComponentProps<typeof RemindersTab>, "choice" | "onChoice">;

/** The tab as its page has it: what was chosen stays. */
function Chosen(given: Given) {
  const [choice, setChoice] = useState(wholeList);
  return <RemindersTab {...given} choice={choice} onChoice={setChoice} />;
}

function show(list: ReminderList, language: "de" | "en" = "en", hasContacts = true, isPartial = false) {
  const places: CellPlace[] = [];
  const calls: string[] = [];
  const page = render(
    <Chosen
      list={list}
      hasContacts={hasContacts}
      isPartial={isPartial}
      onNote={() => Promise.resolve("Wants a second offer")}
      onGoTo={(place) => places.push(place)}
      onState={(asked) => filterReminders(allNetworksOf(someLook(200), asOf)!, { state: asked })}
      onToData={() => calls.push("data")}
      onCadence={() => calls.push("cadence")}
      onAct={(act, entry) => calls.push(`${act} ${entry.network}`)}
      onCampaign={(among) => calls.push(`campaign ${among.customerIds.length} ${among.words}`)}
      foot={null}
    />,
    language,
  );
  return { page, places, calls };
}

const list = remindersOf(someLook(200), asOf)!;
const count = (state: "overdue" | "dueSoon") => list.listed.filter((entry) => entry.state === state).length;
const names = (page: ParentNode) =>
  [...page.querySelectorAll("[data-row] button[aria-expanded]")].map((each) => each.textContent);

test("counts first, in both languages", () => {
  expect(count("overdue")).toBeGreaterThan(5);
  const english = show(list).page;
  expect(english.textContent).toContain(`${count("overdue")}overdue`);
  expect(english.textContent).toContain(`${count("dueSoon")}due soon`);
  expect(english.textContent).toContain(`${list.counts.blocked}blocked`);
  const german = show(list, "de").page;
  expect(german.textContent).toContain(`${count("overdue")}überfällig`);
  expect(german.textContent).toMatch(/\d+ Tage zu spät/);
});

test("rows come as listed, each adviser below a heading with its own counts", () => {
  const lines = linesOf(list, { adviser: null, state: null });
  const headings = lines.filter((line) => line.kind === "adviser");
  expect(headings.map((line) => line.adviser)).toEqual([...new Set(list.listed.map((entry) => entry.adviser))]);
  expect(headings.reduce((sum, line) => sum + line.overdue, 0)).toBe(count("overdue"));
  expect(lines.filter((line) => line.kind === "reminder").map((line) => line.entry)).toEqual(list.listed);
});

/** Chooses a state of those that stand behind the count of the others. */
function chooseState(page: HTMLElement, state: "current"): void {
  click(find(page, 'button[aria-label$="in another state"]'));
  click(button(document.body, `${list.counts[state]} ${state}`));
}

test("an adviser and a state narrow the list and its counts; a choice without a row says so", () => {
  const { page } = show(list);
  const adviser = list.listed[0]!.adviser;
  enter(find(page, "select"), "0");
  const own = list.listed.filter((entry) => entry.adviser === adviser);
  expect(names(page)).toEqual(own.slice(0, names(page).length).map((entry) => entry.network));
  expect(page.textContent).toContain(`${own.filter((entry) => entry.state === "overdue").length}overdue`);
  const soon = [...page.querySelectorAll<HTMLElement>("button[aria-pressed]")][1]!;
  click(soon);
  expect(soon.getAttribute("aria-pressed")).toBe("true");
  const late = { ...list, listed: list.listed.filter((entry) => entry.state === "overdue") };
  const empty = show(late).page;
  expect(empty.textContent).toContain("No reminder for this choice.");
  click(button(empty, "Show all"));
  expect(names(empty).length).toBeGreaterThan(0);
});

test("a row opens to its derivation, priority and phone, and leads to its row", () => {
  const { page, places } = show(list);
  const entry = list.listed[0]!;
  const toggle = find(page, '[data-row="1"] button');
  expect(toggle.textContent).toBe(entry.network);
  click(toggle);
  const row = find(page, '[data-row="1"]');
  expect(row.textContent).toContain(derivationSentence("en", entry.derivation));
  expect(row.textContent).toContain(`Phone ${entry.phone}`);
  expect(row.textContent).toContain(`Priority ${entry.priority.toLocaleString("en-US", { maximumFractionDigits: 2 })}`);
  click(button(row, "Go to"));
  expect(places).toEqual([entry.place]);
  press(toggle, "ArrowDown");
  expect(document.activeElement?.textContent).toBe(list.listed[1]!.network);
});

test("an open row tells the last note; another state's rows tell when they are due", async () => {
  const { page } = show(list);
  const entry = list.listed.find((each) => each.lastContactRecord !== null)!;
  click(find(page, `button[title="${entry.network}"]`));
  await settle();
  expect(page.textContent).toContain("Last note: Wants a second offer");
  chooseState(page, "current");
  const due = [...allNetworksOf(someLook(200), asOf)!].find(({ state }) => state === "current")!.due!;
  expect(page.textContent).toMatch(/last \d.*due \d+ \w+ 2026/);
  expect(due).toBeGreaterThan(asOf);
  expect(find(page, "select").querySelectorAll("option").length).toBeGreaterThan(2);
});

test("a class that is the segment's letter is marked and said", () => {
  const { page } = show(list);
  find(
    page,
    `[aria-label="* ${list.classFromSegment} networks have no class: the letter of their segment stands in."]`,
  );
  const standIn = list.listed.find((entry) => entry.classFrom === "segment")!;
  const only = show({ ...list, listed: [standIn] }, "de").page;
  expect(find(only, `[aria-label="Klasse ${standIn.class} (aus dem Segment)"]`).textContent).toBe(standIn.class + "*");
});

test("due today, in a day and never contacted have words of their own", () => {
  const entry = list.listed.find((each) => each.state === "dueSoon")!;
  const words = (change: Partial<typeof entry>) =>
    find(show({ ...list, listed: [{ ...entry, ...change }] }).page, '[data-row="1"]').textContent;
  expect(words({ due: asOf })).toContain("today");
  expect(words({ due: asOf + 1 })).toContain("in 1 day");
  expect(words({ due: asOf + 3 })).toContain("in 3 days");
  expect(words({ lastContact: null })).toContain("never contacted");
  expect(words({ state: "overdue", daysLate: 1 })).toContain("1 day late");
});

test("10,000 reminders cost a few elements", () => {
  const many = remindersOf(someLook(24_000), asOf)!;
  expect(many.listed.length).toBeGreaterThan(10_000);
  expect(show(many).page.querySelectorAll("[data-row]").length).toBeLessThan(20);
});

test("nothing due: said with the day; no contacts table: said, with the way to Data", () => {
  expect(show({ ...list, listed: [] }, "de").page.textContent).toContain("Zum 31. März 2026 ist nichts überfällig");
  const { page, calls } = show(list, "en", false);
  expect(page.textContent).toContain("There is no contacts table yet");
  click(button(page, "Choose it under Data"));
  expect(calls).toEqual(["data"]);
});

test("an empty list is no good news while rows could not be read, or nobody has a target", () => {
  expect(show({ ...list, listed: [] }, "en").page.textContent).toContain("Nothing is overdue");
  const partial = show({ ...list, listed: [] }, "en", true, true).page.textContent;
  expect(partial).not.toContain("Nothing is overdue");
  expect(partial).toContain("look at what could not");
  const nobody = Object.fromEntries(Object.keys(list.counts).map((state) => [state, 0])) as typeof list.counts;
  const { page, calls } = show({ ...list, listed: [], counts: { ...nobody, noTarget: 15 } });
  expect(page.textContent).toContain("Nobody can become due");
  click(button(page, "Say how often …"));
  expect(calls).toEqual(["cadence"]);
});

test("what could not be read is counted by rows above whatever is computed, and leads to the cells", () => {
  const findings = [
    ...someFindings("dateIsText", "error", "Kontakte", 3, {}),
    ...someFindings("customerUnknown", "warning", "Kontakte", 9, {}),
    ...someFindings("potentialMissing", "error", "Kontakte", 20, {}),
  ].map((finding) => ({ ...finding, table: "contacts" }));
  const again = findings.slice(0, 3).map((finding) => ({ ...finding, kind: "dateInvalid" as const }));
  let led = 0;
  const page = render(<UncountedLine look={{ findings: [...findings, ...again] }} onToData={() => led++} />, "en");
  expect(page.textContent).toContain("not counted: 3 contacts.");
  click(button(page, page.textContent ?? ""));
  expect(led).toBe(1);
  expect(render(<UncountedLine look={{ findings: [] }} onToData={() => led++} />, "en").textContent).toBe("");
});

test("who is blocked or current can be looked at, and the way back is the same button", () => {
  const { page } = show(list);
  const blocked = [...page.querySelectorAll<HTMLElement>("button[aria-pressed]")][2]!;
  click(blocked);
  const expected = filterReminders(allNetworksOf(someLook(200), asOf)!, { state: "blocked" });
  expect(expected.length).toBeGreaterThan(0);
  expect(names(page).sort()).toEqual(expected.map((entry) => entry.network).sort());
  expect(page.textContent).toContain("blocked");
  click(blocked);
  expect(names(page)).toEqual(names(show(list).page));
  chooseState(page, "current");
  expect(names(page).length).toBeGreaterThan(0);
});

test("the keys L, S and O act on the row that has the focus", () => {
  const { page, calls } = show(list);
  const row = find(page, "[data-row] button[aria-expanded]");
  for (const key of ["l", "s", "o"]) press(row, key);
  press(row, "l", { ctrlKey: true });
  const name = row.textContent;
  expect(calls).toEqual([`log ${name}`, `snooze ${name}`, `open ${name}`]);
});

test("the list begins where something was done: the line's place has the focus, a heading's line gives it to the next", () => {
  const lines = linesOf(list, { adviser: null, state: null });
  const heading = lines.findIndex(({ kind }, index) => index > 0 && kind === "adviser");
  for (const [from, row] of [
    [2, 2],
    [heading, heading + 1],
    [lines.length + 5, lines.length - 1],
  ] as const) {
    const comingFrom = { current: from as number | null };
    const page = render(
      <RemindersTab
        key={from}
        list={list}
        choice={wholeList}
        onChoice={() => undefined}
        comingFrom={comingFrom}
        hasContacts
        onNote={() => Promise.resolve("")}
        onGoTo={() => undefined}
        onState={() => []}
        onToData={() => undefined}
        onAct={() => undefined}
        onCampaign={() => undefined}
        foot={null}
      />,
    );
    expect(document.activeElement).toBe(find(page, `[data-row="${row}"] button`));
    expect(comingFrom.current).toBeNull();
  }
});

test("the arrows pass over an adviser's heading", () => {
  const advisers = [...new Set(list.listed.map((entry) => entry.adviser))];
  const few = {
    ...list,
    listed: advisers.flatMap((name) => list.listed.filter(({ adviser }) => adviser === name).slice(0, 2)),
  };
  const { page } = show(few);
  const heading = 3;
  const focused = () => document.activeElement as HTMLElement;
  const row = () => Number(focused().closest<HTMLElement>("[data-row]")!.dataset.row);
  press(find(page, '[data-row="1"] button'), "End");
  while (row() > 4) press(focused(), "ArrowUp");
  press(focused(), "ArrowUp");
  expect(row()).toBe(heading - 1);
  press(focused(), "ArrowDown");
  expect(row()).toBe(heading + 1);
  press(focused(), "Home");
  expect(row()).toBe(1);
});
