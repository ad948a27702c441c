/** @jest-environment jsdom */
import { exampleAdviser } from "../../../src/workbook/rules/advisers";
import type { AdviserRule } from "../../../src/workbook/rules/furtherRules";
import { capacityOf } from "../../../src/workbook/capacity/capacityOf";
import type { Look } from "../../../src/workbook/look/look";
import { networkTargets } from "../../../src/workbook/capacity/networkTargets";
import { RemediesTable } from "../../../src/taskpane/capacity/RemediesTable";
import type { Language } from "../../../src/text/text";
import { button, click, find, render } from "../render";
import { asOf, emptyLook, exampleRules } from "../someLook";
import { choose, openView, plannedLook, until, type OpenView } from "./planViews";

const isOff = (element: HTMLElement): boolean => (element as HTMLButtonElement).disabled;
const localeOf = (language: Language): string => (language === "de" ? "de-DE" : "en-US");

/** Four advisers who serve ten customers each; `Weber` has `share` of the time for them, the others plenty. */
function crowded(share: number, rules: Parameters<typeof plannedLook>[0] = {}): Look {
  const advisers = ["Weber", "Krüger", "Sommer", "Nowak"].map((adviser): AdviserRule => ({
    adviser,
    region: "",
    ...exampleAdviser,
    netMarketTime: adviser === "Weber" ? share : 0.48,
  }));
  return plannedLook({ advisers, ...rules }, 40);
}

/** So little time for Weber that the target contacts ask for a tenth more, and the least contacts still fit. */
const tooLittle = ((): number => {
  const { utilisation } = capacityOf(crowded(0.48), asOf)!.advisers.find(({ adviser }) => adviser === "Weber")!;
  return (0.48 * utilisation!) / 1.1;
})();

async function openCapacity(language: Language, look: Look): Promise<OpenView> {
  const view = await openView("capacity", language, look);
  await until(() => !view.page.textContent!.includes(view.word("pane.capacity.computing")));
  return view;
}

const cells = (page: ParentNode, table: string): (string | null)[][] =>
  [...find(page, `table[aria-label="${table}"] tbody`).querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

test.each(["en", "de"] as const)(
  "%s: how much of the time is spoken for, by adviser, with the networks behind it",
  async (language) => {
    const look = plannedLook();
    const { page, word } = await openCapacity(language, look);
    const { team, advisers, year } = capacityOf(look, asOf)!;
    const percent = (value: number) =>
      new Intl.NumberFormat(localeOf(language), { style: "percent", maximumFractionDigits: 1 }).format(value);
    const free = Math.round((team.minutes - team.load.total) / 60).toLocaleString(localeOf(language));
    expect(find(page, "main").textContent).toContain(
      percent(team.utilisation!) + word("pane.capacity.fits", { year: String(year), hours: free }),
    );
    const list = find(page, `ul[aria-label="${word("sheets.capacity.advisers")}"]`);
    expect([...list.children].map((each) => each.textContent)).toEqual(
      advisers.map(
        ({ adviser, networks, mostNetworks, utilisation }) =>
          adviser + word("pane.capacity.span", { networks, most: mostNetworks! }) + percent(utilisation!),
      ),
    );
    click(find(list, "button"));
    const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
    const { adviser, workingDays } = advisers[0]!;
    expect(told).toContain(adviser);
    expect(told).toContain(word("sheets.capacity.column.workingDays") + workingDays);
    const networks = networkTargets(look, asOf)!.filter((each) => each.adviser === adviser);
    expect(told).toContain(word("pane.explain.rows.other", { count: networks.length }));
    expect(told).toContain(`${networks[0]!.place.sheet}!${networks[0]!.place.cell}`);
  },
);

test.each(["en", "de"] as const)(
  "%s: where it does not fit, stretch, priority and optimum side by side with the loss",
  async (language) => {
    const look = crowded(tooLittle);
    const { page, word } = await openCapacity(language, look);
    const { remedies } = capacityOf(look, asOf)!;
    expect(page.querySelector(`[role=img][aria-label="${word("pane.capacity.overTime")}"]`)).not.toBeNull();
    await choose(page, word("pane.capacity.whose"), "Weber");
    const one = remedies!.advisers.find(({ adviser }) => adviser === "Weber")!;
    const whole = (value: number | null | undefined) =>
      value === null || value === undefined ? "–" : Math.round(value).toLocaleString(localeOf(language));
    expect(cells(page, word("pane.capacity.remedies"))).toEqual(
      (["target", "stretch", "priority", "optimum"] as const).map((kind) => [
        word(`pane.capacity.remedy.${kind}`),
        whole(one[kind]!.contacts),
        whole(one[kind]!.minutes / 60),
        whole(one[kind]!.contribution),
        whole(one[kind]!.loss),
      ]),
    );
    expect(one.priority!.loss).toBeGreaterThan(0);
    const number = (value: number) => value.toLocaleString(localeOf(language), { maximumFractionDigits: 2 });
    const tenths = (value: number) => value.toLocaleString(localeOf(language), { maximumFractionDigits: 1 });
    // Two figures: the price of one more hour, and the range in which the result hardly changes.
    expect(page.textContent).toContain(word("pane.capacity.stretchFactor", { factor: number(one.stretchFactor!) }));
    expect(page.textContent).toContain(word("pane.capacity.oneHourMore", { gain: number(one.oneHourMore!) }));
    expect(page.textContent).toContain(word("pane.capacity.oneHourLess", { loss: number(one.oneHourLess!) }));
    expect(page.textContent).toContain(
      word(one.flat!.most === null ? "pane.capacity.flatOpen" : "pane.capacity.flat", {
        least: tenths(one.flat!.least),
        most: tenths(one.flat!.most ?? 0),
      }),
    );
  },
);

test.each(["en", "de"] as const)(
  "%s: minimum contacts that do not fit: whose, which classes, and how many hours",
  async (language) => {
    const response = exampleRules.response.map((each) => ({ ...each, leastContacts: each.mostContacts }));
    const look = crowded(0.005, { response });
    const { page, word } = await openCapacity(language, look);
    const { infeasible } = capacityOf(look, asOf)!.remedies!.advisers.find(({ adviser }) => adviser === "Weber")!;
    const hours = (minutes: number) =>
      word("pane.capacity.hours", {
        hours: (minutes / 60).toLocaleString(localeOf(language), { maximumFractionDigits: 1 }),
      });
    expect(page.textContent).toContain(
      word("pane.capacity.infeasible", {
        adviser: "Weber",
        hours: hours(infeasible!.missingMinutes),
        classes: infeasible!.classes
          .filter(({ missingMinutes }) => missingMinutes > 0)
          .map((each) => `${each.class} (${hours(each.missingMinutes)})`)
          .join(", "),
      }),
    );
    await choose(page, word("pane.capacity.whose"), "Weber");
    const [, ...remedies] = cells(page, word("pane.capacity.remedies"));
    for (const remedy of remedies) expect(remedy.slice(1)).toEqual(["–", "–", "–", "–"]);
  },
);

test.each(["en", "de"] as const)(
  "%s: networks that would balance the advisers, each with its place",
  async (language) => {
    const look = crowded(tooLittle);
    const { page, word } = await openCapacity(language, look);
    const { moves } = capacityOf(look, asOf)!;
    expect(moves.length).toBeGreaterThan(0);
    const opener = [...page.querySelectorAll<HTMLElement>("button[aria-expanded]")].find((each) =>
      each.textContent!.startsWith(word("pane.capacity.moves")),
    )!;
    expect(opener.textContent).toContain(String(moves.length));
    click(opener);
    const shown = [...find(page, "main ol").children].map((each) => each.textContent!);
    expect(shown).toHaveLength(Math.min(30, moves.length));
    const percent = (value: number) =>
      new Intl.NumberFormat(localeOf(language), { style: "percent", maximumFractionDigits: 1 }).format(value);
    expect(shown[0]).toContain(moves[0]!.network);
    expect(shown[0]).toContain(
      word("pane.capacity.move", {
        from: moves[0]!.from,
        to: moves[0]!.to,
        fromUtilisation: percent(moves[0]!.fromUtilisation),
        toUtilisation: percent(moves[0]!.toUtilisation),
      }),
    );
  },
);

test("contacts by class and the curves through the judgements stand below", async () => {
  const look = crowded(tooLittle);
  const { page, word, press } = await openCapacity("en", look);
  await press("pane.capacity.byClass");
  const byClass = cells(page, word("pane.capacity.byClass"));
  const { optimum } = capacityOf(look, asOf)!.remedies!.team;
  expect(byClass.map((row) => row.at(-1))).toEqual(optimum!.classes.map(({ contacts }) => String(contacts)));
  const curves = [...page.querySelectorAll<HTMLElement>("button[aria-expanded]")].find((each) =>
    each.textContent!.startsWith(word("pane.capacity.curves")),
  )!;
  click(curves);
  expect(page.querySelectorAll("main figure svg circle")).toHaveLength(
    4 * capacityOf(look, asOf)!.remedies!.fits.length,
  );
});

test("the contribution of a remedy says how it was divided", async () => {
  const { page, word } = await openCapacity("en", crowded(tooLittle));
  const rows = find(page, `table[aria-label="${word("pane.capacity.remedies")}"]`).querySelectorAll("tbody tr");
  click(find(rows[3]!, "button"));
  const told = find(page, `section[aria-label="${word("pane.explain.title")}"]`).textContent!;
  expect(told).toContain(word("pane.capacity.how.optimum"));
  expect(told).toMatch(/A: \d+ networks, \d+ contacts/);
});

test("an optimum that could not be proven is not called so", () => {
  const { remedies } = capacityOf(plannedLook({}, 12), asOf)!;
  const page = render(<RemediesTable remedies={remedies!} isProven={false} />, "de");
  expect(page.textContent).toContain("der größte gefundene Beitrag");
  expect(page.textContent).not.toContain("bewiesen");
});

test("an adviser without hours has no time, and a rule that cannot be used stops the sheet", async () => {
  const look = crowded(0.48, {
    faults: [
      {
        kind: "ruleUnusable",
        severity: "error",
        table: "rules",
        place: { sheet: "SKM Regeln", cell: "C9" },
        values: { rule: "response", variant: "reversed", column: "Höchstens", value: "1", row: "A" },
      } as never,
    ],
  });
  const { page, word } = await openCapacity("de", look);
  expect(find(page, "main [role=group], main").textContent).toContain("C9");
  expect(isOff(button(page, word("pane.write", { sheet: word("sheets.capacity.name") })))).toBe(true);
});

test.each(["en", "de"] as const)("%s: without customers the way to Data, and no sheet to write", async (language) => {
  const { page, word, press } = await openCapacity(language, emptyLook());
  expect(page.textContent).toContain(word("pane.capacity.noCustomers"));
  expect(page.textContent).not.toContain(word("pane.write", { sheet: word("sheets.capacity.name") }));
  await press("pane.capacity.toData");
  expect(find(page, '[role="tab"][aria-selected="true"]').textContent).toContain(word("pane.tab.data"));
});

test("many customers: the optimum is computed when it is asked for", async () => {
  const { page, word, press } = await openView("capacity", "en", plannedLook({}, 2500));
  expect(page.textContent).toContain(word("pane.capacity.long.other", { count: 2500 }));
  await press("pane.capacity.compute");
  expect(page.textContent).toContain(word("pane.capacity.computing"));
  await press("pane.cancel");
  expect(page.textContent).toContain(word("pane.capacity.stopped"));
});

test("the sheet is written for the year of the day", async () => {
  const { page, workbook, word, press } = await openCapacity("en", plannedLook({}, 12));
  expect(page.textContent).toContain(word("pane.capacity.preview", { year: "2026" }));
  await press("pane.write", { sheet: word("sheets.capacity.name") });
  expect(workbook.calls).toContain(`write capacity ${asOf} true`);
});
