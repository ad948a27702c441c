/** @jest-environment jsdom */
import { calibrationOf } from "../../../src/workbook/evidence/calibrationOf";
import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import { button, click, enter, find, settle } from "../render";
import { asOf, someLook } from "../someLook";
import { openView, plannedLook } from "./planViews";

const isOff = (element: HTMLElement): boolean => (element as HTMLButtonElement).disabled;

const percentOf = (language: "en" | "de", value: number): string =>
  new Intl.NumberFormat(language === "de" ? "de-DE" : "en-US", { style: "percent", maximumFractionDigits: 1 }).format(
    value,
  );

/** The row of an input, by its name. */
const row = (page: ParentNode, name: string): HTMLElement => {
  const found = [...page.querySelectorAll<HTMLElement>("main li")].find((each) => each.textContent?.startsWith(name));
  if (!found) throw new Error(`No row ${name} in ${page.textContent}`);
  return found;
};

test.each(["en", "de"] as const)(
  "%s: plan, measured and blended side by side with n and the interval",
  async (language) => {
    const look = plannedLook();
    const { page, word } = await openView("calibration", language, look);
    const { rows, log } = calibrationOf(look, asOf);
    const immediate = rows.find(({ input }) => input === "immediateRate")!;
    const percent = (value: number) => percentOf(language, value);
    const words = row(page, word("sheets.rules.plan.immediateRate")).textContent!;
    expect(words).toContain(word("pane.calibration.successes", { successes: immediate.successes!, n: immediate.n }));
    expect(words).toContain(`${word("pane.calibration.plan")}${percent(0.4)}`);
    expect(words).toContain(`${word("pane.calibration.measured")}${percent(immediate.measured!.value)}`);
    expect(words).toContain(`${word("pane.calibration.blended")}${percent(immediate.blended)}`);
    const { low, high } = immediate.measured!;
    expect(words).toContain(word("pane.calibration.interval", { low: percent(low), high: percent(high) }));
    expect(page.textContent).toContain(
      word("pane.calibration.lead.other", {
        count: log.calls,
        day: language === "de" ? "31. März 2026" : "31 Mar 2026",
      }),
    );
  },
);

test("too few cases show n instead of a number, and cannot be accepted", async () => {
  const { page, word } = await openView("calibration", "en", plannedLook({ planCosts: { leastCases: 1000 } }));
  const { n } = calibrationOf(plannedLook(), asOf).rows[0]!;
  const rate = row(page, word("sheets.rules.plan.immediateRate"));
  expect(rate.textContent).toContain(`${word("pane.calibration.measured")}${word("pane.calibration.tooFew", { n })}`);
  expect(rate.textContent).toContain("Blended40%");
  expect(isOff(button(rate, word("pane.calibration.accept")))).toBe(true);
});

test("one blended value is taken into the plan, or all of them at once", async () => {
  const look = plannedLook();
  const { page, workbook, word, press } = await openView("calibration", "en", look);
  const { rows } = calibrationOf(look, asOf);
  const blended = (input: string) => rows.find((each) => each.input === input)!.blended;
  click(button(row(page, word("sheets.rules.plan.immediateRate")), word("pane.calibration.accept")));
  await settle();
  expect(workbook.calls).toContain("changeRules plan,planPriors");
  expect(workbook.look.rules.plan).toEqual({ ...look.rules.plan, immediateRate: blended("immediateRate") });
  // The others, and not once more what is in the plan already.
  const count = rows.filter(({ isInPlan }) => !isInPlan).length - 1;
  await press("pane.calibration.acceptAll.other", { count });
  expect(workbook.look.rules.plan.contributionPerOrder).toBe(blended("contributionPerOrder"));
});

test.each(["en", "de"] as const)("%s: an accepted row says since when, and is not offered again", async (language) => {
  const look = plannedLook();
  const { page, workbook, word, press } = await openView("calibration", language, look);
  const name = word("sheets.rules.plan.immediateRate");
  const before = calibrationOf(look, asOf).rows[0]!;
  click(button(row(page, name), word("pane.calibration.accept")));
  await settle();
  const percent = (value: number) => percentOf(language, value);
  const accepted = () => row(page, name).textContent!;
  const day = language === "de" ? "31. März 2026" : "31 Mar 2026";
  expect(accepted()).toContain(word("pane.calibration.accepted", { day, n: before.n, prior: percent(0.4) }));
  expect(accepted()).toContain(`${word("pane.calibration.plan")}${percent(before.blended)}`);
  expect(accepted()).toContain(`${word("pane.calibration.blended")}${percent(before.blended)}`);
  expect(isOff(button(row(page, name), word("pane.calibration.inPlan")))).toBe(true);
  // How it was blended: with what the plan said before.
  click(row(page, name).querySelectorAll("dd button")[1] as HTMLElement);
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`);
  expect(told.textContent).toContain(`(${percent(0.4)} × 50`);
  // Everything accepted: nothing is left to accept.
  const count = calibrationOf(workbook.look, asOf).rows.filter(({ isInPlan }) => !isInPlan).length;
  await press("pane.calibration.acceptAll.other", { count });
  expect(calibrationOf(workbook.look, asOf).rows.every(({ isInPlan }) => isInPlan)).toBe(true);
  const buttons = [...page.querySelectorAll<HTMLElement>("main button")];
  const named = (key: "accept" | "inPlan") =>
    buttons.filter((each) => each.textContent === word(`pane.calibration.${key}`));
  // Those without enough cases have nothing to accept.
  expect(named("accept").filter((each) => !isOff(each))).toEqual([]);
  expect(named("inPlan")).toHaveLength(calibrationOf(look, asOf).rows.filter(({ measured }) => measured).length);
});

test("an accepted value of unknown day says what the plan said before", async () => {
  const planPriors = [{ input: "immediateRate", accepted: 0.4, before: 0.5, n: null, asOf: null }] as const;
  const { page, word } = await openView("calibration", "en", plannedLook({ planPriors }));
  expect(row(page, word("sheets.rules.plan.immediateRate")).textContent).toContain(
    word("pane.calibration.acceptedOnce", { prior: "50%" }),
  );
});

test.each(["en", "de"] as const)(
  "%s: while a row of the accepted values cannot be read, nothing is accepted",
  async (language) => {
    const fault = {
      kind: "ruleUnusable",
      severity: "error",
      table: "rules",
      place: { sheet: "SKM rules", cell: "AB7" },
      values: { table: "@planPriors", rule: "planPriors", row: "„X“", value: "“much”", expected: "@rate" },
    } as const;
    const { page, word } = await openView("calibration", language, plannedLook({ faults: [fault] }));
    expect(page.textContent).toContain(findingSentence(language, fault));
    expect(isOff(button(row(page, word("sheets.rules.plan.immediateRate")), word("pane.calibration.accept")))).toBe(
      true,
    );
  },
);

test("beside inputs that are not written yet an accepted value is one of them", async () => {
  const { page, workbook, word, press } = await openView("plan", "en", plannedLook());
  enter(find(page, 'input[aria-label="Advisers"]'), "12");
  await press("pane.view.plan.calibration");
  click(button(row(page, word("sheets.rules.plan.immediateRate")), word("pane.calibration.accept")));
  await settle();
  expect(workbook.calls.filter((call) => call.startsWith("changeRules"))).toEqual([]);
  click(button(find(page, "main"), word("pane.view.plan.plan")));
  expect(page.textContent).toContain(word("pane.plan.changed"));
  expect((find(page, 'input[aria-label="Advisers"]') as HTMLInputElement).value).toBe("12");
  await press("pane.rules.write");
  expect(workbook.look.rules.plan.advisers).toBe(12);
  expect(workbook.look.rules.plan.immediateRate).not.toBe(0.4);
  expect(workbook.calls).toContain("changeRules plan,planPriors");
  expect(workbook.look.rules.planPriors).toMatchObject([{ input: "immediateRate", before: 0.4 }]);
});

test("an unwritten acceptance that is undone is none", async () => {
  const { page, workbook, word, press } = await openView("plan", "en", plannedLook());
  enter(find(page, 'input[aria-label="Advisers"]'), "12");
  await press("pane.view.plan.calibration");
  const rate = () => row(page, word("sheets.rules.plan.immediateRate"));
  const before = rate().textContent;
  click(button(rate(), word("pane.calibration.accept")));
  expect(isOff(button(rate(), word("pane.calibration.inPlan")))).toBe(true);
  click(button(find(page, "main"), word("pane.view.plan.plan")));
  await press("pane.undo");
  await press("pane.view.plan.calibration");
  expect(rate().textContent).toBe(before);
  // Nothing of it comes with the next change.
  click(button(find(page, "main"), word("pane.view.plan.plan")));
  enter(find(page, 'input[aria-label="Advisers"]'), "11");
  await press("pane.rules.write");
  expect(workbook.calls.filter((call) => call.startsWith("changeRules"))).toEqual(["changeRules plan"]);
});

test.each(["en", "de"] as const)(
  "%s: the strength of the plan is shown, changed, tried and written",
  async (language) => {
    const look = plannedLook();
    const { page, workbook, word, press } = await openView("calibration", language, look);
    const field = () => find(page, `input[aria-label="${word("sheets.calibration.strength")}"]`) as HTMLInputElement;
    expect(field().value).toBe("50");
    const rate = () => row(page, word("sheets.rules.plan.followUpRate")).textContent!;
    const before = rate();
    enter(field(), "100000");
    // The plan weighs so much that nothing else shows.
    expect(rate()).not.toBe(before);
    expect(rate()).toContain(`${word("pane.calibration.blended")}${percentOf(language, 0.4)}`);
    expect(isOff(button(page, word("pane.write", { sheet: word("sheets.calibration.name") })))).toBe(true);
    await press("pane.undo");
    expect(rate()).toBe(before);
    enter(field(), "20");
    enter(find(page, `input[aria-label="${word("sheets.calibration.least")}"]`), "2.5");
    await press("pane.rules.write");
    expect(workbook.calls).toContain("changeRules planCosts");
    expect(workbook.look.rules.planCosts).toEqual({ ...look.rules.planCosts, priorStrength: 20 });
  },
);

test("what could not be written keeps the change in the pane", async () => {
  const { page, workbook, word, press } = await openView("calibration", "en");
  enter(find(page, `input[aria-label="${word("sheets.calibration.strength")}"]`), "20");
  workbook.failure = new Error("protected");
  await press("pane.rules.write");
  expect(page.textContent).toContain("The sheet is protected.");
  expect((find(page, `input[aria-label="${word("sheets.calibration.strength")}"]`) as HTMLInputElement).value).toBe(
    "20",
  );
  button(page, word("pane.undo"));
});

test.each(["en", "de"] as const)(
  "%s: without contacts, or without their outcomes, the way to Data",
  async (language) => {
    const none = await openView("calibration", language, someLook(3, { contacts: null, contactColumns: null }));
    expect(none.page.textContent).toContain(none.word("sheets.calibration.problem.noContacts"));
    expect(none.page.querySelectorAll("main li")).toHaveLength(0);
    await none.press("pane.capacity.toData");
    expect(find(none.page, '[role="tab"][aria-selected="true"]').textContent).toContain(none.word("pane.tab.data"));
  },
);

test("a log without orders measures the rates and says why the curve is the plan's", async () => {
  const look = plannedLook();
  const contacts = look.contactColumns!;
  const { page, word } = await openView("calibration", "de", {
    ...look,
    contactColumns: { ...contacts, outcome: contacts.outcome.map((each) => (each === "order" ? "refused" : each)) },
  });
  expect(page.textContent).toContain(word("sheets.calibration.problem.noOrders"));
  expect(row(page, word("pane.calibration.conversion", { month: 6 })).textContent).toContain(
    word("sheets.calibration.missing.noOrders"),
  );
});

test("a blended value that alone makes no plan is said and cannot be accepted", async () => {
  // 100 % of the calls are planned already: a measured share on top of it is too much.
  const look = plannedLook({ plan: { immediateRate: 0.1, followUpRate: 0.9 } });
  const { page, word } = await openView("calibration", "en", look);
  const rate = row(page, word("sheets.rules.plan.immediateRate"));
  expect(rate.textContent).toContain("Not on its own: Immediate appointments and follow-ups together are above 100%");
  expect(isOff(button(rate, word("pane.calibration.accept")))).toBe(true);
});

test("a figure says how it was measured and blended, and leads to its contacts", async () => {
  const look = plannedLook();
  const { page, word } = await openView("calibration", "en", look);
  const { rows } = calibrationOf(look, asOf);
  const curve = rows.find(({ input }) => input === "conversion:6")!;
  const line = row(page, word("pane.calibration.conversion", { month: 6 }));
  click(line.querySelectorAll("dd button")[1] as HTMLElement);
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`);
  expect(told.textContent).toContain(word("pane.calibration.how.curve"));
  expect(told.textContent).toContain("× 50");
  expect(told.textContent).toContain(word("pane.explain.rows.other", { count: curve.n }));
  expect(told.querySelectorAll("button").length).toBeGreaterThan(12);
  expect(told.textContent).toContain("Kontakte!D");
});

test("the sheet is written as of the day", async () => {
  const { workbook, press, word } = await openView("calibration", "en");
  await press("pane.write", { sheet: word("sheets.calibration.name") });
  expect(workbook.calls).toContain(`write calibration ${asOf} true`);
});
