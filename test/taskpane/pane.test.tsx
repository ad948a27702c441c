/** @jest-environment jsdom */
import { act } from "react";
import { askPane } from "../../src/commands/paneQueue";
import { dayOfAddress, tabOfAddress } from "../../src/taskpane/officeContext";
import { Pane } from "../../src/taskpane/Pane";
import { button, click, enter, find, press, renderBare, settle } from "./render";
import type { Look } from "../../src/workbook/look/look";
import { asOf, emptyLook, exampleRules, someLook } from "./someLook";
import { open, SomeWorkbook } from "./someWorkbook";

const tabAt = (page: ParentNode) => find(page, '[role="tab"][aria-selected="true"]').textContent;

test("looks once, shows what it found, and walks from Data to Casting", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook);
  expect(workbook.calls).toEqual(["lookAt"]);
  click(button(page, "Continue to casting"));
  expect(page.querySelector('[role="grid"]')).not.toBeNull();
  expect(document.documentElement.lang).toBe("en");
});

test.each(["de", "en"] as const)("every tab speaks %s: no key and no placeholder shows", async (language) => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "data", language);
  for (const digit of [1, 2, 3, 4]) {
    press(find(page, "header"), String(digit), { altKey: true, code: `Digit${digit}` });
    expect(page.textContent).not.toMatch(/pane\.|commands\.|\{\w+\}|undefined|NaN|\[object/);
    expect(page.textContent!.length).toBeGreaterThan(200);
  }
  expect(page.textContent).toMatch(language === "de" ? /SKM für Excel \d/ : /SKM for Excel \d/);
});

test("nothing found: the first run, in which the sample brings the tables", async () => {
  const workbook = new SomeWorkbook();
  workbook.look = emptyLook();
  const page = await open(workbook, "casting");
  click(button(page, "Load the sample"));
  await settle();
  expect(workbook.calls).toEqual(["lookAt", "loadSample", "lookAt"]);
  expect(page.querySelector('[role="grid"]')).not.toBeNull();
  expect(page.textContent).toContain("The sample is loaded.");
});

test("nothing found: the plan works all the same", async () => {
  const workbook = new SomeWorkbook();
  workbook.look = emptyLook();
  const page = await open(workbook, "plan");
  expect(page.textContent).toContain("1,701,000");
});

test("a table chosen by hand is remembered and read", async () => {
  const workbook = new SomeWorkbook();
  workbook.look = emptyLook({ choices: someLook().choices });
  const page = await open(workbook);
  enter(find(page, "main select"), "Kunden");
  await settle();
  expect(workbook.calls).toEqual(["lookAt", 'rememberMapping {"customers":{"source":"Kunden"}}', "lookAt"]);
});

test("what will be written stands there before the button; afterwards what was written, with the way there", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "casting");
  expect(page.textContent).toContain("Will write sheet “Casting matrix”: 1 matrix and 120 rows, live formulas.");
  click(button(page, "Write “Casting matrix”"));
  await settle();
  expect(workbook.calls).toContain("write casting over 100000 true");
  expect(page.textContent).toContain("“Casting matrix” is written: 120 rows, live formulas.");
  click(button(page, "Go to Casting matrix!A1"));
  expect(workbook.calls.filter((call) => call === "goTo Casting matrix!A1")).toHaveLength(2);
});

test("a sheet that cannot be shown is written all the same", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "plan");
  workbook.goTo = () => Promise.reject(new Error("hidden"));
  click(button(page, "Write “Success plan”"));
  await settle();
  expect(page.textContent).toContain("“Success plan” is written");
  expect(page.querySelector('[role="alert"]')).toBeNull();
});

/** The sheet stands behind a button of the list. */
function writeReminders(page: HTMLElement): void {
  if (!document.querySelector('[role="group"][aria-label^="Sheet"], [aria-label^="Sheet"].fui-PopoverSurface'))
    click(button(page, "Sheet “Reminders” …"));
  click(button(document.body, "Write “Reminders”"));
}

test("fixed values are a choice, said before and after; later changes make them older, and writing renews them", async () => {
  jest.useFakeTimers();
  const workbook = new SomeWorkbook();
  workbook.look = someLook(120, { rules: { ...exampleRules, inWorkbook: true } });
  const page = await open(workbook, "reminders");
  click(button(page, "Sheet “Reminders” …"));
  click(button(document.body, "Choose live formulas or fixed values"));
  click([...document.querySelectorAll<HTMLElement>('[role="menuitemradio"]')][1]!);
  expect(document.body.textContent).toMatch(
    /Will write sheet “Reminders”: \d+ networks as of 31 Mar 2026, fixed values\./,
  );
  writeReminders(page);
  await settle();
  expect(workbook.calls.slice(-2)).toEqual([`write reminders ${asOf} false`, "goTo Reminders!A1"]);
  expect(page.textContent).not.toContain("is older than the workbook");
  workbook.changed();
  act(() => void jest.advanceTimersByTime(1000));
  await settle();
  expect(page.textContent).not.toContain("is older than the workbook");
  expect(find(page, "footer").textContent).not.toContain("computed again");
  workbook.look = {
    ...workbook.look,
    contactColumns: {
      ...workbook.look.contactColumns!,
      date: workbook.look.contactColumns!.date.map((day) => day + 1),
    },
  };
  workbook.changed();
  workbook.changed();
  act(() => void jest.advanceTimersByTime(1000));
  await settle();
  expect(workbook.calls.filter((call) => call === "lookAt")).toHaveLength(3);
  expect(page.textContent).toContain(
    "What stands fixed on “Reminders” is older than the workbook; changed since: Date.",
  );
  expect(find(page, "footer").textContent).toContain("computed again");
  writeReminders(page);
  await settle();
  expect(page.textContent).not.toContain("is older than the workbook");
  jest.useRealTimers();
});

test("a live sheet says which change what stands fixed in it does not follow, and only that", async () => {
  jest.useFakeTimers();
  const workbook = new SomeWorkbook();
  workbook.look = someLook(120, { rules: { ...exampleRules, inWorkbook: true } });
  const page = await open(workbook, "reminders");
  const renewed = async (look: Look): Promise<void> => {
    workbook.look = look;
    workbook.changed();
    act(() => void jest.advanceTimersByTime(1000));
    await settle();
  };
  writeReminders(page);
  await settle();
  expect(workbook.calls).toContain(`write reminders ${asOf} true`);
  const { look } = workbook;
  const customers = look.customerColumns!;
  // An e-mail address stands nowhere on the sheet.
  await renewed({ ...look, customerColumns: { ...customers, email: customers.email.map(() => "a@b.example") } });
  expect(page.textContent).not.toContain("is older than the workbook");
  await renewed({
    ...look,
    rules: { ...look.rules, soonDays: 7 },
    customerColumns: { ...customers, contactsPerYear: customers.contactsPerYear.map(() => 12) },
  });
  expect(page.textContent).toContain(
    "What stands fixed on “Reminders” is older than the workbook; changed since: Contacts a year, Due soon within days.",
  );
  jest.useRealTimers();
});

test("a change meanwhile waits for the work under way", async () => {
  jest.useFakeTimers();
  const workbook = new SomeWorkbook();
  workbook.look = someLook(120, { rules: { ...exampleRules, inWorkbook: true } });
  const page = await open(workbook, "plan");
  let release = () => {};
  workbook.gate = new Promise((resolve) => (release = resolve));
  click(button(page, "Write “Success plan”"));
  workbook.changed();
  act(() => void jest.advanceTimersByTime(5000));
  await settle();
  expect(workbook.calls.at(-1)).toBe("write plan 9 true");
  workbook.gate = null;
  release();
  await settle();
  act(() => void jest.advanceTimersByTime(5000));
  await settle();
  expect(workbook.calls.at(-1)).toBe("lookAt");
  jest.useRealTimers();
});

test("a look in the background disturbs nothing, and what the user asks for meanwhile is done with what it saw", async () => {
  jest.useFakeTimers();
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "casting");
  let release = () => {};
  workbook.gate = new Promise((resolve) => (release = resolve));
  workbook.look = someLook(7, { rules: { ...exampleRules, potentialBands: [{ label: "A", over: 5, upTo: null }] } });
  workbook.changed();
  act(() => void jest.advanceTimersByTime(1000));
  await settle();
  expect(workbook.calls).toEqual(["lookAt", "lookAt"]);
  expect(page.querySelector('[role="progressbar"]')).toBeNull();
  expect(find(page, "footer").textContent).toContain("Looking at the workbook");
  click(button(page, "Write “Casting matrix”"));
  await settle();
  expect(workbook.calls).toHaveLength(2);
  workbook.gate = null;
  release();
  await settle();
  expect(workbook.calls).toContain("write casting over 5 true");
  expect(page.textContent).not.toContain("already at work");
  jest.useRealTimers();
});

test("long work shows its rows; Esc cancels it and says what was written", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "casting");
  let release = () => {};
  workbook.gate = new Promise((resolve) => (release = resolve));
  click(button(page, "Write “Casting matrix”"));
  await settle();
  act(() => workbook.options?.onProgress?.({ step: "writing", done: 38_000, total: 100_000 }));
  expect(page.textContent).toContain("Writing: 38,000 of 100,000 rows");
  expect((button(page, "Write “Casting matrix”") as HTMLButtonElement).disabled).toBe(true);
  press(find(page, "main"), "Escape");
  expect(workbook.options?.signal?.aborted).toBe(true);
  release();
  await settle();
  expect(page.textContent).toContain("The sheet is protected.");
  expect(page.querySelector('[role="progressbar"]')).toBeNull();
});

test("a look that is cancelled says that nothing was written, and can be tried again", async () => {
  const workbook = new SomeWorkbook();
  let release = () => {};
  workbook.gate = new Promise((resolve) => (release = resolve));
  const page = await open(workbook, "data", "de");
  press(find(page, "main"), "Escape");
  release();
  await settle();
  expect(page.textContent).toContain("Abgebrochen. Es wurde nichts geschrieben.");
  workbook.gate = null;
  click(button(page, "Noch einmal versuchen"));
  await settle();
  expect(page.textContent).toContain("120Kunden");
});

test("an error says what, where and what to do, and leads to the cell; Esc takes it away", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "casting", "de");
  workbook.failure = Object.assign(new Error("AccessDenied: You can't do that"), { code: "AccessDenied" });
  click(button(page, "„Casting-Matrix“ schreiben"));
  await settle();
  const alert = find(page, '[role="alert"]');
  expect(alert.textContent).toContain("„Casting-Matrix“ wurde nicht fertig");
  expect(alert.textContent).toContain("Das Blatt ist geschützt.");
  expect(alert.textContent).not.toMatch(/AccessDenied|You can't/);
  workbook.failure = null;
  click(button(alert, "Gehe zu Kunden!E7"));
  await settle();
  expect(workbook.calls.at(-1)).toBe("goTo Kunden!E7");
  press(find(page, "main"), "Escape");
  expect(page.querySelector('[role="alert"]')).toBeNull();
});

test("a first look that fails leaves a way to try again", async () => {
  const workbook = new SomeWorkbook();
  workbook.failure = new Error("no");
  const page = await open(workbook);
  expect(page.textContent).toContain("The workbook could not be read");
  workbook.failure = null;
  click(button(page, "Try again"));
  await settle();
  expect(page.textContent).toContain("120customers");
});

test("changed bands show at once and reach the workbook only with the sheet, rules first", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "casting");
  const before = find(page, '[data-code="0"]').textContent;
  click([...page.querySelectorAll<HTMLElement>("button")].find((each) => each.textContent?.startsWith("Bands"))!);
  enter(find(page, '[aria-label="Preset"]'), "wideA");
  expect(find(page, '[data-code="0"]').textContent).not.toBe(before);
  expect(page.textContent).toContain("Nothing is written yet.");
  expect(page.textContent).toContain("This preset closes it: A.");
  expect(workbook.calls).toEqual(["lookAt"]);
  click(button(page, "Write “Casting matrix”"));
  await settle();
  expect(workbook.calls).toEqual([
    "lookAt",
    "changeRules potentialBands",
    "lookAt",
    "write casting over 10000 true",
    "goTo Casting matrix!A1",
  ]);
  expect(page.textContent).not.toContain("Nothing is written yet.");
});

test("bands in the middle of being typed leave the matrix as it is and cannot be written", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "casting");
  const before = find(page, '[role="grid"]').textContent;
  click([...page.querySelectorAll<HTMLElement>("button")].find((each) => each.textContent?.startsWith("Bands"))!);
  enter(find(page, '[aria-label="Label of band 1"]'), "B");
  expect(find(page, '[role="grid"]').textContent).toBe(before);
  expect(page.textContent).toContain("A band cannot be used: B.");
  expect((button(page, "Write “Casting matrix”") as HTMLButtonElement).disabled).toBe(true);
  expect((button(page, "Write to the rules") as HTMLButtonElement).disabled).toBe(true);
});

test("the first sheet brings the rules along: afterwards they are the workbook's, no example", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "plan");
  expect(page.textContent).toContain("Example");
  const write = workbook.writeSheets;
  workbook.writeSheets = async (...given) => {
    workbook.look = { ...workbook.look, rules: { ...workbook.look.rules, inWorkbook: true } };
    return write(...given);
  };
  click(button(page, "Write “Success plan”"));
  await settle();
  expect(page.textContent).not.toContain("Example");
});

test("plan inputs compute at once and are written on demand, or discarded", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "plan");
  enter(find(page, 'input[aria-label="Advisers"]'), "18");
  expect(page.textContent).toContain("882,000");
  click(button(page, "Discard"));
  expect(page.textContent).toContain("441,000");
  enter(find(page, 'input[aria-label="Advisers"]'), "18");
  click(button(page, "Write to the rules"));
  await settle();
  expect(workbook.calls).toEqual(["lookAt", "changeRules plan", "lookAt"]);
  expect(page.textContent).toContain("The rules on their sheet are changed.");
  expect(page.textContent).not.toContain("Example");
});

test("the as-of day is the workbook's, else today, and another one counts at once", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "reminders");
  const field = find(page, 'input[aria-label="As-of day"]') as HTMLInputElement;
  expect(field.value).toBe("31 Mar 2026");
  enter(field, "nonsense");
  press(field, "Enter");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.body.textContent).not.toContain("as of 31 Jan 2030");
  enter(field, "31 Jan 2030");
  press(field, "Enter");
  writeReminders(page);
  await settle();
  expect(workbook.calls).toContain("write reminders 47514 true");
});

test("without a day in the workbook it is today", async () => {
  const workbook = new SomeWorkbook();
  workbook.look = someLook(10, { rules: { ...exampleRules, asOf: null } });
  const page = await open(workbook);
  const now = new Date();
  const today = now.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
  expect((find(page, 'input[aria-label="As-of day"]') as HTMLInputElement).value).toBe(today);
});

test("the page's address may name the tab and the as-of day", async () => {
  const address = (search: string, hash = "") => ({ search, hash }) as Location;
  expect(tabOfAddress(address("?tab=plan"))).toBe("plan");
  expect(tabOfAddress(address("", "#reminders"))).toBe("reminders");
  expect(tabOfAddress(address("?tab=elsewhere"))).toBeNull();
  expect(dayOfAddress(address("?asof=2026-03-31"))).toBe(46112);
  expect(dayOfAddress(address("?asof=soon"))).toBeNull();
  const surroundings = { language: "en", contentLanguage: "en-US", officeBackground: null } as const;
  const page = renderBare(
    <Pane workbook={new SomeWorkbook()} surroundings={surroundings} tab="reminders" day={45000} />,
  );
  await settle();
  expect((find(page, 'input[aria-label="As-of day"]') as HTMLInputElement).value).toBe("15 Mar 2023");
});

test("Alt and a digit changes tabs; Ctrl+Enter, which saves a form, never writes a sheet", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook);
  press(find(page, "main"), "4", { altKey: true, code: "Digit4" });
  expect(tabAt(page)).toContain("Plan");
  press(find(page, "main"), "Enter", { ctrlKey: true });
  await settle();
  expect(workbook.calls).not.toContainEqual(expect.stringMatching(/^write/));
  click(button(page, "Write “Success plan”"));
  await settle();
  expect(workbook.calls).toContain("write plan 9 true");
});

test("a column that the tab's job needs is missing: Data says so instead", async () => {
  const workbook = new SomeWorkbook();
  const look = someLook();
  workbook.look = { ...look, customers: { ...look.customers!, missing: ["potential"] } };
  const page = await open(workbook, "casting");
  expect(page.textContent).toContain("Missing: Potential.");
});

describe("ribbon", () => {
  test.each([
    ["plan", "Plan", "Contribution"],
    ["casting", "Casting", "Casting matrix"],
    ["reminders", "Reminders", "Call party"],
  ] as const)("the button %s opens its view and writes nothing", async (request, tab, shown) => {
    const workbook = new SomeWorkbook();
    const page = await open(workbook);
    act(() => askPane(request));
    await settle();
    expect(tabAt(page)).toContain(tab);
    expect(page.textContent).toContain(shown);
    expect(workbook.calls).toEqual(["lookAt"]);
  });

  test("three quick clicks on the sample, before the pane is there, load it once and after its first look", async () => {
    const workbook = new SomeWorkbook();
    workbook.look = emptyLook();
    for (let click = 0; click < 3; click++) askPane("loadSample");
    const page = await open(workbook);
    await settle();
    expect(workbook.calls).toEqual(["lookAt", "loadSample", "lookAt"]);
    expect(page.textContent).toContain("The sample is loaded.");
  });

  test("where customers are found the sample is loaded only when it is asked for again", async () => {
    const workbook = new SomeWorkbook();
    const page = await open(workbook);
    await act(async () => askPane("loadSample"));
    expect(workbook.calls).toEqual(["lookAt"]);
    expect(page.textContent).toContain("This workbook holds customers already.");
    click(button(page, "Load the sample"));
    await settle();
    expect(workbook.calls).toEqual(["lookAt", "loadSample", "lookAt"]);
  });

  test("a click while work is under way is told so", async () => {
    const workbook = new SomeWorkbook();
    const page = await open(workbook, "plan");
    let release = () => {};
    workbook.gate = new Promise((resolve) => (release = resolve));
    click(button(page, "Write “Success plan”"));
    await act(async () => askPane("loadSample"));
    expect(page.textContent).toContain("SKM is already at work.");
    expect(workbook.calls).not.toContain("loadSample");
    release();
    await settle();
  });
});

test("the selected figure is explained, follows the selection, and Esc leaves", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "plan");
  click(button(page, "Explain figures"));
  await settle();
  expect(page.textContent).toContain("Select a figure on one of the sheets");
  workbook.explained = {
    title: "Month 7 · Orders",
    value: "12.6",
    place: { sheet: "Success plan", cell: "D30" },
    inputs: [{ label: "Advisers", value: "9", place: { sheet: "SKM rules", cell: "B5" } }],
    formula: "[Advisers] × 2",
    cellFormula: "='SKM rules'!B5*2",
    rows: [{ sheet: "Kontakte", cell: "A12" }],
    rowCount: 3,
    rulesVersion: "abc123",
  };
  act(() => workbook.selected());
  await settle();
  const panel = find(page, 'section[aria-label="Where this figure comes from"]');
  for (const words of ["Month 7 · Orders", "12.6", "[Advisers] × 2", "3 rows behind it", "Rules abc123"])
    expect(panel.textContent).toContain(words);
  click(button(panel, "Advisers: Go to SKM rules!B5"));
  await settle();
  expect(workbook.calls).toContain("goTo SKM rules!B5");
  press(panel, "Escape");
  await settle();
  expect(page.querySelector('section[aria-label="Where this figure comes from"]')).toBeNull();
  expect(workbook.calls).toContain("selection unwatched");
});

test("a contact is logged from the list and can be taken back", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "reminders");
  click(button(page, "Log contact"));
  click(button(page, "reached"));
  const save = [...page.querySelectorAll("button")].find((each) => each.textContent?.startsWith("Save · next"));
  click(save as HTMLElement);
  await settle();
  expect(workbook.calls.slice(-2)).toEqual([expect.stringMatching(/^logContact \d+ reached \d+$/), "lookAt"]);
  expect(page.textContent).toContain("Next contact");
  click(button(page, "Take back"));
  await settle();
  expect(workbook.calls.slice(-2)).toEqual(["undoContact A111", "lookAt"]);
  expect(page.textContent).toContain("The contact was taken back.");
});

test("a reminder is snoozed only with a reason and a later day; S does it by keyboard", async () => {
  const workbook = new SomeWorkbook();
  const page = await open(workbook, "reminders");
  press(button(page, "Log contact"), "s");
  expect(page.textContent).toContain("A reason is asked for");
  enter(find(page, "textarea"), "asked for May");
  click(button(page, "30 days"));
  click(button(page, "Snooze until 30 Apr 2026"));
  await settle();
  expect(workbook.calls.slice(-2)).toEqual([expect.stringMatching(/^snooze \d+ 46142 asked for May$/), "lookAt"]);
});

test("the ribbon logs a contact with the customer of the selected row; a row of nobody says what to do", async () => {
  const workbook = new SomeWorkbook();
  workbook.selectedRow = { customerId: "1005", record: 5 };
  const page = await open(workbook, "data");
  act(() => askPane("logContact"));
  await settle();
  expect(page.textContent).toContain("Log contact: Kanzlei Richter 1");
  workbook.selectedRow = null;
  press(find(page, "section"), "Escape");
  act(() => askPane("logContact"));
  await settle();
  expect(page.textContent).not.toContain("Log contact:");
});

test("a rule cell that cannot be used shows on the pages that need it, and nothing is said to be fine", async () => {
  const workbook = new SomeWorkbook();
  const look = someLook();
  workbook.look = {
    ...look,
    rules: {
      ...look.rules,
      faults: [
        {
          kind: "ruleUnusable",
          severity: "error",
          table: "rules",
          place: { sheet: "SKM rules", cell: "C9" },
          values: { rule: "settings", table: "SKM_Settings", row: "soon", value: "14 days", expected: "a number" },
        },
      ],
    },
  };
  const page = await open(workbook, "reminders");
  expect(page.textContent).toContain("14 days");
  for (const view of ["Customer", "Campaigns"]) {
    click(button(page, view));
    await settle();
    expect(page.textContent).toContain("14 days");
  }
});
