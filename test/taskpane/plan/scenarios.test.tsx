/** @jest-environment jsdom */
import { planBookOf } from "../../../src/workbook/planning/planBookOf";
import type { ScenarioValue } from "../../../src/workbook/rules/furtherRules";
import { button, click, enter, find, press, settle } from "../render";
import { asOf, exampleRules } from "../someLook";
import { signed } from "../someWorkbook";
import { choose, openView, plannedLook } from "./planViews";

const grow: ScenarioValue = { scenario: "Grow", input: "advisers", value: 12 };
const listen: ScenarioValue = { scenario: "Listen", input: "immediateRate", value: 0.5 };

const row = (page: ParentNode, name: string): (string | null)[] => {
  const found = [...page.querySelectorAll("tbody tr")].find((each) => each.querySelector("th")?.textContent === name);
  if (!found) throw new Error(`No row ${name} in ${page.textContent}`);
  return [...found.querySelectorAll("td")].map((cell) => cell.textContent);
};
const isOff = (element: HTMLElement): boolean => (element as HTMLButtonElement).disabled;

test.each(["en", "de"] as const)(
  "%s: without a scenario the view says what one is, and writes no sheet",
  async (language) => {
    const { page, word } = await openView("scenarios", language);
    expect(page.textContent).toContain(word("sheets.scenarios.none"));
    expect(page.textContent).toContain(word("pane.scenarios.emptyHint"));
    expect(page.textContent).not.toContain(word("pane.write", { sheet: word("sheets.scenarios.name") }));
  },
);

test.each(["en", "de"] as const)(
  "%s: a scenario is made of what differs, and stands beside the base",
  async (language) => {
    const { page, workbook, word, press: act } = await openView("scenarios", language);
    await act("pane.scenarios.new");
    expect(isOff(button(page, word("pane.scenarios.save")))).toBe(true);
    const name = find(page, "main input");
    expect(document.activeElement).toBe(name);
    enter(name, " Grow ");
    await choose(page, word("pane.scenarios.addFirst"), word("sheets.rules.plan.advisers"));
    expect(page.textContent).toContain(word("pane.scenarios.inBase", { value: "9" }));
    enter(find(page, `input[aria-label="${word("sheets.rules.plan.advisers")}"]`), "12");
    // A third more advisers bring a third more.
    expect(page.textContent).toContain(language === "de" ? "2.856.000" : "2,856,000");
    expect(page.textContent).toContain(language === "de" ? "+714.000" : "+714,000");
    await act("pane.scenarios.save");
    expect(workbook.calls).toContain('saveScenario Grow {"advisers":12}');
    expect(page.textContent).toContain(word("pane.scenarios.saved", { scenario: "Grow" }));
    expect(row(page, word("sheets.rules.plan.advisers"))).toEqual(["9", "12"]);
    expect(row(page, word("sheets.scenarios.againstBase"))).toEqual(["", language === "de" ? "+714.000" : "+714,000"]);
    // The keyboard goes on where it left.
    expect(document.activeElement).toBe(button(page, word("pane.scenarios.new")));
  },
);

test("a name that another scenario has is refused, and so is a layer that makes no plan", async () => {
  const { page, word, press: act } = await openView("scenarios", "en", plannedLook({ scenarios: [grow] }));
  await act("pane.scenarios.new");
  enter(find(page, "main input"), "GROW");
  expect(page.textContent).toContain(word("pane.scenarios.taken"));
  expect(isOff(button(page, word("pane.scenarios.save")))).toBe(true);
  enter(find(page, "main input"), "Better");
  await choose(page, word("pane.scenarios.addFirst"), word("sheets.rules.plan.immediateRate"));
  enter(find(page, `input[aria-label="${word("sheets.rules.plan.immediateRate")}"]`), "90");
  expect(page.textContent).toContain("Immediate appointments and follow-ups together are above 100% of the calls.");
  expect(isOff(button(page, word("pane.scenarios.save")))).toBe(true);
  // As in the base again: the difference goes.
  click(button(page, word("pane.scenarios.asBase", { input: word("sheets.rules.plan.immediateRate") })));
  expect(isOff(button(page, word("pane.scenarios.save")))).toBe(false);
});

test("a scenario that is there is opened by its name, changed, left with Esc, or removed", async () => {
  const {
    page,
    workbook,
    word,
    press: act,
  } = await openView("scenarios", "en", plannedLook({ scenarios: [grow, listen] }));
  const opener = () => find(page, `button[title="${word("pane.scenarios.open", { scenario: "Grow" })}"]`);
  expect(row(page, word("sheets.rules.plan.immediateRate"))).toEqual(["40%", "40%", "50%"]);
  click(opener());
  await settle();
  expect(page.textContent).toContain(word("pane.scenarios.change", { scenario: "Grow" }));
  press(find(page, "h2"), "Escape");
  await settle();
  expect(document.activeElement).toBe(opener());
  click(opener());
  await settle();
  await act("pane.scenarios.remove");
  expect(workbook.calls).toContain("removeScenario Grow");
  expect(page.textContent).toContain(word("pane.scenarios.removed", { scenario: "Grow" }));
  expect(page.querySelectorAll("thead th")).toHaveLength(3);
});

test("what could not be saved is said with its cell, and the page stays as it was", async () => {
  const { page, workbook, word, press: act } = await openView("scenarios", "de", plannedLook({ scenarios: [grow] }));
  click(find(page, `button[title="${word("pane.scenarios.open", { scenario: "Grow" })}"]`));
  await settle();
  workbook.failure = new Error("protected");
  await act("pane.scenarios.save");
  expect(page.textContent).toContain("Das Blatt ist geschützt.");
  expect(page.textContent).toContain("Kunden!E7");
  expect(page.textContent).toContain(word("pane.scenarios.change", { scenario: "Grow" }));
});

test.each(["en", "de"] as const)(
  "%s: a signed scenario is locked until its signature is withdrawn",
  async (language) => {
    const {
      page,
      workbook,
      word,
      press: act,
    } = await openView("scenarios", language, plannedLook({ scenarios: [grow] }));
    await act("pane.scenarios.signing");
    const sign = () => button(page, word("pane.scenarios.sign", { scenario: "Grow" }));
    expect(isOff(sign())).toBe(true);
    enter(find(page, "form input[id$=-by]"), "Ada Ledger");
    click(sign());
    await settle();
    expect(workbook.calls).toContain(`signScenario Grow Ada Ledger ${asOf}`);
    expect(page.textContent).toContain(word("pane.scenarios.signed", { scenario: "Grow", by: "Ada Ledger" }));
    expect(page.textContent).toContain(word("pane.scenarios.nothingToSign"));
    const seal = word("pane.scenarios.seal", { seal: word("sheets.scenarios.seal.holds") });
    expect(page.querySelector(`[role=img][aria-label="${seal}"]`)).not.toBeNull();
    click(find(page, `button[title="${word("pane.scenarios.open", { scenario: "Grow" })}"]`));
    await settle();
    expect(page.textContent).toContain(word("pane.scenarios.locked"));
    expect(() => button(page, word("pane.scenarios.save"))).toThrow();
    expect(() => button(page, word("pane.scenarios.remove"))).toThrow();
    const total = planBookOf(workbook.look).scenarios[0]!.case!.total.contribution;
    expect(row(page, word("sheets.scenarios.all"))).toEqual(
      Array(2).fill(total.toLocaleString(language === "de" ? "de-DE" : "en-US")),
    );
    await act("pane.scenarios.withdraw");
    // It is asked first.
    expect(workbook.calls).not.toContain("withdrawSignature Grow");
    await act("pane.scenarios.keepSignature");
    await act("pane.scenarios.withdraw");
    await act("pane.scenarios.withdrawNow");
    expect(workbook.calls).toContain("withdrawSignature Grow");
    expect(page.textContent).toContain(word("pane.scenarios.withdrawn", { scenario: "Grow" }));
  },
);

test("a signed scenario that was changed since says so, with what was signed beside what is now", async () => {
  const rules = signed({ ...exampleRules, scenarios: [grow] }, "Grow", "Ada", asOf);
  const look = plannedLook({ scenarios: [{ ...grow, value: 14 }], scenarioStates: rules.scenarioStates });
  const { page, word } = await openView("scenarios", "en", look);
  const broken = word("pane.scenarios.seal", { seal: word("sheets.scenarios.seal.scenario") });
  expect(page.querySelector(`[role=img][aria-label="${broken}"]`)).not.toBeNull();
  click(find(page, `button[title="${word("pane.scenarios.open", { scenario: "Grow" })}"]`));
  await settle();
  expect(page.textContent).toContain(broken);
  expect(page.textContent).toContain(word("pane.scenarios.brokenTodo"));
  expect(row(page, word("sheets.scenarios.all"))).toEqual(["2,856,000", "3,332,000"]);
});

test("a copy of a signed scenario can be changed under a name of its own", async () => {
  const rules = signed({ ...exampleRules, scenarios: [grow] }, "Grow", "Ada", asOf);
  const look = plannedLook({ scenarios: [grow], scenarioStates: rules.scenarioStates });
  const { page, workbook, word, press: act } = await openView("scenarios", "en", look);
  click(find(page, `button[title="${word("pane.scenarios.open", { scenario: "Grow" })}"]`));
  await settle();
  await act("pane.scenarios.copy");
  enter(find(page, `input[aria-label="${word("sheets.rules.plan.advisers")}"]`), "13");
  await act("pane.scenarios.save");
  expect(workbook.calls).toContain('saveScenario Grow, changed {"advisers":13}');
});

test("with more than three the user chooses which stand beside the base", async () => {
  const names = ["One", "Two", "Three", "Four"];
  const scenarios = names.map((scenario, index) => ({ ...grow, scenario, value: 10 + index }));
  const { page, word } = await openView("scenarios", "en", plannedLook({ scenarios }));
  const advisers = word("sheets.rules.plan.advisers");
  expect(row(page, advisers)).toEqual(["9", "10", "11", "12"]);
  const box = (nth: number) => find(page, `span:nth-of-type(${nth}) > input[type=checkbox]`) as HTMLInputElement;
  expect(box(4).disabled).toBe(true);
  click(box(1));
  click(box(4));
  expect(row(page, advisers)).toEqual(["9", "11", "12", "13"]);
});

test("a scenario whose layer makes no plan any more says which, and leaves its figures open", async () => {
  const scenarios: ScenarioValue[] = [{ ...listen, value: 0.9 }];
  const { page } = await openView("scenarios", "de", plannedLook({ scenarios }));
  expect(page.textContent).toContain(
    "Listen: Sofort-Termine und Folgekontakte sind zusammen mehr als 100 % der Anrufe.",
  );
});

test("a base that makes no plan: why, and no sheet to write", async () => {
  const { page, word } = await openView("scenarios", "de", plannedLook({ plan: { immediateRate: 0.7 } }));
  expect(page.textContent).toContain("Sofort-Termine und Folgekontakte sind zusammen mehr als 100 % der Anrufe.");
  expect(isOff(button(page, word("pane.write", { sheet: word("sheets.scenarios.name") })))).toBe(true);
});

test("the difference of a scenario says what it is made of", async () => {
  const { page, word } = await openView("scenarios", "en", plannedLook({ scenarios: [grow] }));
  click(button(page, "+714,000"));
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
  expect(told).toContain("2,856,000 in the scenario");
  expect(told).toContain("Advisers9 → 12");
  expect(told).toMatch(/Rules \w{8,}/);
});

test("the sheet is written by its button and shown", async () => {
  const { page, workbook, word, press: act } = await openView("scenarios", "en", plannedLook({ scenarios: [grow] }));
  expect(page.textContent).toContain(word("pane.scenarios.preview.one"));
  await act("pane.write", { sheet: word("sheets.scenarios.name") });
  expect(workbook.calls).toContain(`write scenarios ${asOf} true`);
  expect(workbook.calls).toContain("goTo Scenarios!A1");
});

test.each([
  ["en", ": 210 as signed, now 200", "Grow, as signed"],
  ["de", ": unterschrieben 210, jetzt 200", "Grow, wie unterschrieben"],
] as const)(
  "%s: a broken seal names what was changed, and what was signed can be had as a scenario",
  async (language, words, name) => {
    const look = plannedLook({ scenarios: [grow] });
    const sealed = signed(look.rules, "Grow", "Ada Ledger", asOf);
    const rules = { ...sealed, plan: { ...sealed.plan, daysPerYear: 200 } };
    const { page, word, press } = await openView("scenarios", language, { ...look, rules });
    click(find(page, `button[title="${word("pane.scenarios.open", { scenario: "Grow" })}"]`));
    await settle();
    expect(page.textContent).toContain(words);
    await press("pane.scenarios.restore");
    expect([...page.querySelectorAll("input")].map(({ value }) => value)).toContain(name);
  },
);
