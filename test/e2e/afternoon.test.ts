import { say } from "../../src/text/text";
import type { CellValue } from "../../src/workbench/model/workbook";
import { columnLetters } from "../../src/workbook/excel/address";
import { button, choose, chooseView, field, found, saying, until, writeSheet } from "./actions";
import { openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

/** A whole amount as the pane shows it in English. */
const money = (value: number | undefined): string => new Intl.NumberFormat("en").format(Math.round(value ?? NaN));

const number = (text: string): number => Number(text.replace(/[^\d.-]/g, ""));

/** The cells of a row of a table in the pane, the name of the row left out. */
async function pickedRow(table: string, row: string): Promise<string[]> {
  const line = desk.pane.getByRole("table", { name: table, exact: true }).getByRole("row");
  const heading = desk.pane.getByRole("rowheader", { name: row, exact: true });
  return line.filter({ has: heading }).getByRole("cell").allInnerTexts();
}

/** The values of a column of a table, below its header; the table ends at the first blank row. */
function column(rows: readonly (readonly CellValue[])[], header: string, nth = 0): CellValue[] {
  const top = rows.findIndex((cells) => cells.includes(header));
  const places = (rows[top] ?? []).flatMap((cell, at) => (cell === header ? [at] : []));
  const at = places[nth];
  if (at === undefined) throw new Error(`No column ${header} (${nth})`);
  const below = rows.slice(top + 1).map((cells) => cells[at] as CellValue);
  const end = below.indexOf("");
  return end < 0 ? below : below.slice(0, end);
}

describe("English, in a pane of 450 pixels", () => {
  const en = (key: Parameters<typeof say>[1], values: Record<string, string | number> = {}): string =>
    say("en", key, values);
  const open = async (view: string): Promise<void> => {
    desk = await openDesk("?tab=plan&pane=450&asof=2026-03-31");
    await show(view);
  };
  const show = (view: string): Promise<void> => chooseView(desk, "en", "plan", view);
  const write = (sheet: string): Promise<CellValue[][]> => writeSheet(desk, "en", sheet);
  const plan = en("sheets.plan.name");
  const rules = en("sheets.rules.name");

  test("the plan is built: it checks itself, says what it costs and what other readings give, and explains a figure", async () => {
    await open("plan");
    const sheet = await write(plan);
    expect(sheet.flat().join(" ")).toContain(en("sheets.plan.check.agree"));
    expect(sheet.flat().join(" ")).toContain(en("sheets.plan.check.triangle"));
    // By our formulas and by the function: the printed contributions of both years.
    const contribution = en("sheets.plan.column.contribution");
    expect(column(sheet, contribution, 1)).toEqual([441000, 1701000]);
    expect(Number(column(sheet, contribution)[0])).toBeCloseTo(441000, 6);
    expect(Number(column(sheet, contribution)[1])).toBeCloseTo(1701000, 6);
    await desk.select(plan, "M6");
    await desk.page.locator("#grid .o-figure canvas").first().waitFor();

    // Costs: computed at once, written with the rules, and then on the sheet too.
    const costs = { costPerCall: "20", costPerAppointment: "50", costPerAdviser: "30000" };
    for (const [name, value] of Object.entries(costs))
      await field(desk, en(`sheets.rules.planCosts.${name as "costPerCall"}`)).fill(value);
    // 1,890 calls and 378 follow-up calls at 20, 945 appointments at 50, 9 advisers at 30,000.
    const cost = 2268 * 20 + 945 * 50 + 9 * 30000;
    const left = new Intl.NumberFormat("en").format(441000 - cost);
    await desk.pane.getByRole("button", { name: en("pane.plan.afterCost", { value: left }), exact: true }).waitFor();
    expect(Number(column(await desk.rows(plan), en("sheets.plan.column.cost"))[0])).toBe(0);
    await button(desk, "en", "pane.rules.write").click();
    await desk.pane.getByText(en("pane.rulesWritten")).waitFor();
    await until(
      desk,
      async () => Number(column(await write(plan), en("sheets.plan.column.cost"))[0]),
      (value) => expect(value).toBeCloseTo(cost, 6),
    );

    // The other readings, as the decisions name them; the plan itself stays as it is.
    await button(desk, "en", "pane.plan.otherReadings").click();
    const reading = (name: string): Promise<string[]> => pickedRow(en("pane.plan.otherReadings"), name);
    expect(await reading(en("words.reading.exceeds"))).toEqual(["441,000", "1,701,000", "0"]);
    expect(await reading(en("words.reading.reaches"))).toEqual(["519,750", "1,795,500", "+173,250"]);
    expect(await reading(en("words.reading.workingDays"))).toEqual([en("pane.plan.needsStart"), "", ""]);
    await choose(desk, en("sheets.rules.planCosts.reading"), en("words.reading.reaches"));
    await desk.pane.getByText(en("pane.plan.reading.reaches")).waitFor();
    await desk.pane.getByRole("button", { name: "519,750", exact: true }).waitFor();
    await button(desk, "en", "pane.undo").click();
    await desk.pane.getByRole("button", { name: "441,000", exact: true }).waitFor();

    // The literature's case, computed anew.
    await button(desk, "en", "pane.plan.selfTest").click();
    await button(desk, "en", "pane.plan.runSelfTest").click();
    const marks = desk.pane.getByRole("table", { name: en("pane.plan.selfTest") }).getByRole("img");
    const all = await marks.count();
    expect(all).toBeGreaterThan(20);
    await desk.pane.getByText(en("pane.plan.selfTestFine", { all })).waitFor();

    // A selected cell of the sheet says where it comes from, and leads to it.
    await button(desk, "en", "pane.explain.toggle").click();
    const explained = desk.pane.getByRole("region", { name: en("pane.explain.title") });
    await desk.select(plan, "A1");
    await explained.getByText(en("pane.explain.choose")).waitFor();
    const figure = found(await desk.rows(plan), en("sheets.plan.result.callsPerYear"));
    await desk.select(plan, figure.at(3));
    await explained.getByText("1,890.0", { exact: true }).waitFor();
    const inputs = await explained.getByRole("definition").allInnerTexts();
    expect(inputs).toEqual(["9", "210", "1"]);
    await explained.getByText(/^Rules \w+/).waitFor();
    await explained.getByRole("button", { name: new RegExp(`^${en("sheets.rules.plan.advisers")}: `) }).click();
    await until(
      desk,
      () =>
        desk.page.evaluate(() => {
          const { model } = window.workbench!;
          return model.sheets().find(({ id }) => id === model.activeSheetId())?.name;
        }),
      (name) => expect(name).toBe(plan),
    );
    await explained.getByText("9", { exact: true }).first().waitFor();
  });

  test("the contacts calibrate the plan, and one blended rate is accepted", async () => {
    await open("calibration");
    const rate = en("sheets.rules.plan.immediateRate");
    const row = (name: string) => desk.pane.getByRole("listitem").filter({ hasText: name });
    const words = await row(rate).innerText();
    const [successes = 0, n = 0] = (/(\d+) of n = (\d+)/.exec(words) ?? []).slice(1).map(Number);
    expect(n).toBeGreaterThan(100);
    // Wilson's interval and the beta-binomial blend, computed here once more.
    const [share, z] = [successes / n, 1.959963984540054];
    const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
    const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
    const percent = (value: number): string =>
      new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }).format(value);
    expect(words).toContain(`${percent(middle - half)} to ${percent(middle + half)}`);
    const blended = (50 * 0.4 + successes) / (50 + n);
    expect(words).toContain(percent(blended));

    const sheet = await write(en("sheets.calibration.name"));
    const [cases, hits, measured, low, high] = found(sheet, rate).beside;
    expect([cases, hits]).toEqual([n, successes]);
    expect(measured).toBeCloseTo(share, 12);
    expect(low).toBeCloseTo(middle - half, 12);
    expect(high).toBeCloseTo(middle + half, 12);

    const before = await desk.rows(rules);
    await row(rate)
      .getByRole("button", { name: en("pane.calibration.accept"), exact: true })
      .click();
    await desk.pane.getByText(en("pane.rulesWritten")).waitFor();
    const after = await desk.rows(rules);
    const accepted = Number(found(after, rate).beside[0]);
    expect(accepted).toBeCloseTo(blended, 4);
    // The plan's value, what it was accepted over, and a heading that says "Example" no more: nothing else.
    const changed = after.flatMap((cells, at) => cells.filter((cell, of) => cell !== before[at]?.[of]));
    expect(changed).toEqual(["Success plan", rate, accepted, 0.4, n, 46112, accepted]);

    // These contacts are in the plan now: they give the same value, in the pane and on the sheet, and not once more.
    await row(rate)
      .getByText(en("pane.calibration.accepted", { day: "31 Mar 2026", n, prior: percent(0.4) }))
      .waitFor();
    const inPlan = row(rate).getByRole("button", { name: en("pane.calibration.inPlan"), exact: true });
    expect(await inPlan.isDisabled()).toBe(true);
    for (const key of ["plan", "blended"] as const)
      expect(await row(rate).innerText()).toContain(`${en(`pane.calibration.${key}`)}\n${percent(blended)}`);
    const live = found(await desk.rows(en("sheets.calibration.name")), rate).beside;
    expect(live.slice(6, 9)).toEqual([accepted, 0.4, accepted]);

    // With more cases asked for than there are, a number gives way to its reason.
    const followUps = en("sheets.rules.plan.followUpSuccessRate");
    const calls = Number(/of n = (\d+)/.exec(await row(followUps).innerText())?.[1]);
    await desk.type(rules, found(after, en("sheets.rules.planCosts.leastCases")).at(1), String(calls + 1));
    await row(followUps)
      .getByText(en("pane.calibration.tooFew", { n: calls }))
      .waitFor();
    expect(
      await row(followUps)
        .getByRole("button", { name: en("pane.calibration.accept"), exact: true })
        .isDisabled(),
    ).toBe(true);

    // The plan follows: the pane and the formulas of the sheet come to the same.
    await show("plan");
    const years = column(await write(plan), en("sheets.plan.column.contribution")).map(Number);
    expect(years[0]).toBeLessThan(441000);
    await desk.pane.getByRole("button", { name: money(years[0]), exact: true }).waitFor();
    await desk.pane.getByRole("button", { name: money(years[1]), exact: true }).waitFor();
  });

  test("bands are in order and apart by their source; the tornado and break-even answer, also where there is no answer", async () => {
    await open("bands");
    const bands = await write(en("sheets.bands.name"));
    const verdict = bands.flat().find((cell) => saying("en", "sheets.bands.check.agrees").test(String(cell)));
    // The pane says what the sheet says, to the digit.
    await desk.pane.getByText(String(verdict), { exact: true }).waitFor();
    const sources = ["chance", "rates", "both"] as const;
    const of = (source: (typeof sources)[number], share: string): number[] =>
      column(bands, `${en(`functions.bands.${source}`)} ${share}`).map(Number);
    const wide: number[] = [];
    for (const source of sources) {
      const [p10, p50, p90] = [of(source, "P10"), of(source, "P50"), of(source, "P90")];
      expect(p10).toHaveLength(8);
      p10.forEach((low, at) => {
        expect(low).toBeLessThanOrEqual(p50[at]!);
        expect(p50[at]).toBeLessThanOrEqual(p90[at]!);
      });
      await button(desk, "en", `pane.fan.${source}`).click();
      await desk.pane
        .getByText(en("pane.fan.range", { p10: money(p10[7]), p90: money(p90[7]) }), { exact: true })
        .waitFor();
      wide.push(p90[7]! - p10[7]!);
    }
    // What is measured is far from the plan: the inputs are more uncertain than luck, and both together more than either.
    expect(wide[0]).toBeLessThan(wide[1]!);
    expect(wide[1]).toBeLessThan(wide[2]!);

    await show("sensitivity");
    const asked = desk.pane.getByRole("region", { name: en("pane.sensitivity.breakEven") });
    const calls = en("sheets.rules.plan.callsPerDay");
    // One call brings 441,000: the plan is in proportion to its calls.
    await asked.getByText(`${calls}: ${(500 / 441).toFixed(4)}`, { exact: true }).waitFor();
    await field(desk, en("pane.sensitivity.target")).fill("882,000");
    await asked.getByText(`${calls}: 2`, { exact: true }).waitFor();
    await field(desk, en("pane.sensitivity.target")).fill("500000");
    await choose(desk, en("pane.sensitivity.which"), en("sheets.rules.plan.followUpRate"));
    // Follow-ups and appointments share the calls: 60 % is the most.
    await asked
      .getByText(en("sheets.sensitivity.outOfReach", { contribution: "456,750", value: "60%" }), { exact: true })
      .waitFor();
    expect(await asked.getByText(calls, { exact: false }).count()).toBe(0);

    const sheet = await write(en("sheets.sensitivity.name"));
    const differences = column(sheet, en("sheets.sensitivity.column.width")).map(Number);
    expect(differences).toHaveLength(10);
    expect(differences).toEqual([...differences].sort((one, other) => other - one));
    const shown = desk.pane.getByRole("region", { name: en("sheets.sensitivity.tornado") }).getByRole("listitem");
    const names = column(sheet, en("sheets.sensitivity.column.input")).map(String);
    expect((await shown.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual(names);
    expect(Number(found(sheet, calls).beside.at(0))).toBeCloseTo(0.8, 12);
    const solved = sheet.slice(sheet.findIndex((cells) => cells[0] === en("sheets.sensitivity.breakEven")));
    expect(found(solved, calls).beside[1]).toBeCloseTo(500 / 441, 9);
    expect(found(solved, en("sheets.rules.plan.followUpRate")).beside[2]).toMatch(/^No solution/);
  });

  test("three scenarios stand side by side; a signed one is locked, and a change on the sheet breaks its seal", async () => {
    await open("scenarios");
    const save = async (name: string, input: string, value: string): Promise<void> => {
      await button(desk, "en", "pane.scenarios.new").click();
      await field(desk, en("pane.scenarios.name")).fill(name);
      await choose(desk, en("pane.scenarios.addFirst"), input);
      await field(desk, input).fill(value);
      await button(desk, "en", "pane.scenarios.save").click();
      await desk.pane.getByText(en("pane.scenarios.saved", { scenario: name })).waitFor();
    };
    const advisers = en("sheets.rules.plan.advisers");
    await save("Grow", advisers, "11");
    await save("Listen", en("sheets.rules.plan.immediateRate"), "50");
    await save("Wait", en("sheets.rules.scenarios.conversion", { month: 12 }), "25");
    const line = (name: string): Promise<string[]> => pickedRow(en("sheets.scenarios.title"), name);
    expect(await line(advisers)).toEqual(["9", "11", "9", "9"]);

    // One value changes: 12 advisers for 9 are a third more.
    const opener = (name: string) =>
      desk.pane
        .getByRole("button", { name: new RegExp(`${name}$`) })
        .and(desk.pane.getByTitle(en("pane.scenarios.open", { scenario: name })));
    await opener("Grow").click();
    await field(desk, advisers).fill("12");
    await desk.pane.getByText("2,856,000", { exact: true }).waitFor();
    await button(desk, "en", "pane.scenarios.save").click();
    await opener("Grow").waitFor();
    expect(await line(advisers)).toEqual(["9", "12", "9", "9"]);
    const first = await line(en("pane.scenarios.year", { year: 1 }));
    expect(first.slice(0, 2)).toEqual(["441,000", "588,000"]);
    const [, grow = "", listen = "", wait = ""] = await line(en("sheets.scenarios.againstBase"));
    expect(grow).toBe("+714,000");
    expect(number(listen)).toBeGreaterThan(0);
    expect(number(wait)).toBeLessThan(0);
    const all = (await line(en("sheets.scenarios.all"))).map(number);
    expect([grow, listen, wait].map(number)).toEqual(all.slice(1).map((total) => total - 2142000));

    // Only what differs is stored.
    const stored = await desk.rows(rules);
    expect(
      stored.flatMap((cells) => cells.filter((cell) => ["Grow", "Listen", "Wait"].includes(String(cell)))),
    ).toHaveLength(3);

    await button(desk, "en", "pane.scenarios.signing").click();
    await choose(desk, en("pane.scenarios.scenario"), "Grow");
    await field(desk, en("sheets.scenarios.signedBy")).fill("Ada Ledger");
    await button(desk, "en", "pane.scenarios.sign", { scenario: "Grow" }).click();
    await desk.pane.getByText(en("pane.scenarios.signed", { scenario: "Grow", by: "Ada Ledger" })).waitFor();
    const seal = (key: "holds" | "scenario" | "base") =>
      desk.pane.getByRole("img", { name: en("pane.scenarios.seal", { seal: en(`sheets.scenarios.seal.${key}`) }) });
    await seal("holds").waitFor();
    await opener("Grow").click();
    await desk.pane.getByText(en("pane.scenarios.locked")).waitFor();
    expect(await button(desk, "en", "pane.scenarios.save").count()).toBe(0);
    expect(await button(desk, "en", "pane.scenarios.remove").count()).toBe(0);
    await button(desk, "en", "pane.scenarios.back").click();
    // Nor can another take its name.
    await button(desk, "en", "pane.scenarios.new").click();
    await field(desk, en("pane.scenarios.name")).fill("grow");
    await desk.pane.getByText(en("pane.scenarios.taken")).waitFor();
    expect(await button(desk, "en", "pane.scenarios.save").isDisabled()).toBe(true);
    await button(desk, "en", "pane.cancel").click();

    // The sheet can be typed into, and that is said; as it was signed, the seal holds again.
    const value = found(await desk.rows(rules), "Grow").at(2);
    await desk.type(rules, value, "14");
    await seal("scenario").waitFor();
    const broken = await write(en("sheets.scenarios.name"));
    expect(found(broken, en("sheets.scenarios.seal")).beside).toContain(en("sheets.scenarios.seal.scenario"));
    await desk.type(rules, value, "12");
    await seal("holds").waitFor();
    const base = found(await desk.rows(rules), advisers).at(1);
    await desk.type(rules, base, "10");
    await seal("base").waitFor();
    await desk.type(rules, base, "9");
    await seal("holds").waitFor();

    const sheet = await write(en("sheets.scenarios.name"));
    expect(found(sheet, en("sheets.scenarios.seal")).beside).toContain(en("sheets.scenarios.seal.holds"));
    expect(found(sheet, en("sheets.scenarios.signedBy")).beside).toContain("Ada Ledger");
    expect(found(sheet, en("sheets.scenarios.all")).beside.slice(0, 2)).toEqual([2142000, 2856000]);
  });

  test("capacity: the targets fit, then they do not, and stretch, priority and optimum stand side by side", async () => {
    await open("capacity");
    const name = en("sheets.capacity.name");
    const sheet = await write(name);
    const header = (text: string): CellValue[] => column(sheet, en(`sheets.capacity.column.${text as "adviser"}`));
    const [someone = ""] = header("adviser").map(String);
    const team = Number(header("utilisation").at(-1));
    expect(team).toBeGreaterThan(0);
    expect(team).toBeLessThan(1);
    await desk.pane.getByText(saying("en", "pane.capacity.fits")).waitFor();
    const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
    await desk.pane
      .getByRole("button", { name: percent.format(team), exact: true })
      .first()
      .waitFor();

    // One adviser is left 5.5 % of the time for customers: less than the contacts ask for.
    const table = await desk.rows(rules);
    const share = found(table, someone);
    const headers = table[Number(/\d+/.exec(found(table, en("columns.netMarketTime")).at(0))) - 1]!;
    await desk.type(
      rules,
      share.at(headers.indexOf(en("columns.netMarketTime")) - headers.indexOf(en("columns.adviser"))),
      "5.5",
    );
    await desk.pane.getByRole("img", { name: en("pane.capacity.overTime") }).waitFor();
    await choose(desk, en("pane.capacity.whose"), someone);
    const answer = async (kind: "target" | "stretch" | "priority" | "optimum"): Promise<number[]> =>
      (await pickedRow(en("pane.capacity.remedies"), en(`pane.capacity.remedy.${kind}`))).map(number);
    const [, asked = 0] = await answer("target");
    const [, optimumHours = 0, most = 0, none] = await answer("optimum");
    expect(none).toBe(0);
    expect(optimumHours).toBeLessThan(asked);
    for (const kind of ["stretch", "priority"] as const) {
      const [, hours = 0, contribution = 0, loss = 0] = await answer(kind);
      expect(hours).toBeLessThan(asked);
      expect(loss).toBeGreaterThan(0);
      expect(Math.abs(most - contribution - loss)).toBeLessThanOrEqual(1);
    }
    await desk.pane.getByText(saying("en", "pane.capacity.stretchFactor")).waitFor();
    await desk.pane.getByText(saying("en", "pane.capacity.oneHourMore")).waitFor();
    await desk.pane.getByText(saying("en", "pane.capacity.flat")).waitFor();
    await desk.pane.getByText(en("pane.capacity.ways")).waitFor();
    const again = await write(name);
    const remedies = again.slice(again.findIndex((cells) => cells.includes(en("sheets.capacity.column.stretch"))));
    expect(Math.round(Number(found(remedies, someone).beside[7]))).toBe(most);
  });

  test("actuals stand over the plan, and the networks have their value", async () => {
    await open("plan");
    const start = desk.pane.getByRole("textbox", { name: en("sheets.rules.planCosts.planStart"), exact: true });
    await start.fill("1 Oct 2025");
    await desk.page.keyboard.press("Tab");
    await desk.pane.getByText(en("pane.plan.chartWithActuals")).waitFor();
    await button(desk, "en", "pane.rules.write").click();
    await desk.pane.getByText(en("pane.rulesWritten")).waitFor();
    await desk.pane.getByRole("button", { name: saying("en", "pane.plan.fullMonths.other", { count: "6" }) }).click();

    // The orders of the contacts sheet, summed by month once more: 1 Oct 2025 is 45931, 31 Mar 2026 is 46112.
    const starts = [45931, 45962, 45992, 46023, 46054, 46082, 46113];
    const [customerHeaders = [], ...customers] = await desk.rows("Customers");
    const known = new Set(customers.map((cells) => cells[customerHeaders.indexOf(en("columns.customerId"))]));
    let [headers = [], ...contacts] = await desk.rows("Contacts");
    const cell = (cells: readonly CellValue[], name: "date" | "outcome" | "contribution" | "customerId"): CellValue =>
      cells[headers.indexOf(en(`columns.${name}`))] ?? "";
    const isOrder = (cells: CellValue[]): boolean =>
      cell(cells, "outcome") === "order" && known.has(cell(cells, "customerId"));
    // One of them is moved to a month's first day, and the pane follows.
    const moved = contacts.findIndex((cells) => isOrder(cells) && Number(cell(cells, "date")) >= 45992);
    await desk.type("Contacts", `${columnLetters(headers.indexOf(en("columns.date")))}${moved + 2}`, "46023");
    [headers = [], ...contacts] = await desk.rows("Contacts");
    expect(cell(contacts[moved]!, "date")).toBe(46023);
    const orders = contacts.filter(isOrder);
    const months = starts
      .slice(1)
      .map((end, at) =>
        orders
          .filter((cells) => Number(cell(cells, "date")) >= starts[at]! && Number(cell(cells, "date")) < end)
          .reduce((sum, cells) => sum + Number(cell(cells, "contribution")), 0),
      );
    const total = months.reduce((sum, month) => sum + month, 0);
    expect(total).toBeGreaterThan(10_000);
    const line = (row: string): Promise<string[]> => pickedRow(en("pane.plan.actuals"), row);
    // The plan sows first: two months of 31,500 are due by then.
    const off = total - 63000;
    await until(
      desk,
      () => Promise.all(months.map(async (_, at) => (await line(String(at + 1)))[1])),
      (shown) => expect(shown).toEqual(months.map(money)),
    );
    expect(await line(en("sheets.planActuals.total"))).toEqual([
      "63,000",
      money(total),
      off > 0 ? `+${money(off)}` : money(off),
    ]);
    const sheet = await writeSheet(desk, "en", en("sheets.planActuals.name"));
    expect(found(sheet, en("sheets.planActuals.total")).beside).toEqual(expect.arrayContaining([63000, total]));

    await show("value");
    const values = await write(en("sheets.value.name"));
    // 1,000 a year at 80 % retention and 10 % interest are worth 2,124.10 in five years.
    expect(found(values, en("sheets.value.worthOfOne")).beside[0]).toBeCloseTo(2.1241, 4);
    expect(found(values, en("sheets.value.check")).beside[0]).toBe(en("sheets.value.agrees"));
    const net = column(values, en("sheets.value.column.net")).map(Number);
    const sum = (all: readonly number[]): string => money(all.reduce((before, value) => before + value, 0));
    await desk.pane.getByRole("button", { name: sum(net), exact: true }).waitFor();
    await field(desk, en("sheets.value.retention")).fill("90");
    await button(desk, "en", "pane.rules.write").click();
    await desk.pane.getByText(en("pane.rulesWritten")).waitFor();
    const longer = column(await write(en("sheets.value.name")), en("sheets.value.column.net")).map(Number);
    await desk.pane.getByRole("button", { name: sum(longer), exact: true }).waitFor();
    expect(longer[0]).toBeGreaterThan(net[0]!);
  });
});

describe("German, in a pane of 320 pixels", () => {
  const de = (key: Parameters<typeof say>[1], values: Record<string, string | number> = {}): string =>
    say("de", key, values);
  const show = async (view: string): Promise<void> => {
    await chooseView(desk, "de", "plan", view);
    expect(await desk.pane.locator("body").evaluate((body) => body.scrollWidth > body.clientWidth)).toBe(false);
  };

  test("the whole afternoon: build, calibrate, compare, break even, sign", async () => {
    desk = await openDesk("?lang=de&tab=plan&pane=320&asof=2026-03-31");
    await show("plan");
    const plan = await writeSheet(desk, "de", de("sheets.plan.name"));
    expect(plan.flat().join(" ")).toContain(de("sheets.plan.check.agree"));

    await show("calibration");
    const rate = de("sheets.rules.plan.followUpRate");
    const row = desk.pane.getByRole("listitem").filter({ hasText: rate });
    await row.getByRole("button", { name: de("pane.calibration.accept"), exact: true }).click();
    await desk.pane.getByText(de("pane.rulesWritten")).waitFor();
    const accepted = Number(found(await desk.rows(de("sheets.rules.name")), rate).beside[0]);
    expect(accepted).toBeLessThan(0.4);

    await show("scenarios");
    const advisers = de("sheets.rules.plan.advisers");
    const drafts = [
      ["Vorsichtig", advisers, "8"],
      ["Mehr Anrufe", de("sheets.rules.plan.callsPerDay"), "1,5"],
      ["Wie bisher", rate, "40"],
    ] as const;
    for (const [name, input, value] of drafts) {
      await button(desk, "de", "pane.scenarios.new").click();
      await field(desk, de("pane.scenarios.name")).fill(name);
      await choose(desk, de("pane.scenarios.addFirst"), input);
      await field(desk, input).fill(value);
      await button(desk, "de", "pane.scenarios.save").click();
      await desk.pane.getByText(de("pane.scenarios.saved", { scenario: name })).waitFor();
    }
    // The base has the accepted rate; what was planned before is the third scenario.
    const years = await pickedRow(de("sheets.scenarios.title"), de("pane.scenarios.year", { year: 1 }));
    expect(years[3]).toBe("441.000");
    const [base = NaN, fewer = NaN, more = NaN] = years.map((text) => Number(text.replace(/\./g, "")));
    expect(base).toBeLessThan(441000);
    expect(Math.abs(fewer - (base * 8) / 9)).toBeLessThanOrEqual(1);
    expect(Math.abs(more - base * 1.5)).toBeLessThanOrEqual(1);

    await show("sensitivity");
    const asked = desk.pane.getByRole("region", { name: de("pane.sensitivity.breakEven") });
    await field(desk, de("pane.sensitivity.target")).fill("500.000");
    const answer = asked.getByText(new RegExp(`^${de("sheets.rules.plan.callsPerDay")}: 1,\\d+$`));
    const calls = Number((await answer.innerText()).split(": ")[1]?.replace(",", "."));
    // The pane shows whole euros and four places of the calls.
    expect(Math.abs(calls - 500000 / base)).toBeLessThan(0.0002);
    await choose(desk, de("pane.sensitivity.which"), de("sheets.rules.plan.followUpSuccessRate"));
    await asked.getByText(saying("de", "sheets.sensitivity.outOfReach", { value: "100\u00a0%" })).waitFor();

    await show("scenarios");
    await button(desk, "de", "pane.scenarios.signing").click();
    await choose(desk, de("pane.scenarios.scenario"), "Mehr Anrufe");
    await field(desk, de("sheets.scenarios.signedBy")).fill("Ute Prüfer");
    await button(desk, "de", "pane.scenarios.sign", { scenario: "Mehr Anrufe" }).click();
    await desk.pane.getByText(de("pane.scenarios.signed", { scenario: "Mehr Anrufe", by: "Ute Prüfer" })).waitFor();
    const sheet = await writeSheet(desk, "de", de("sheets.scenarios.name"));
    expect(found(sheet, de("sheets.scenarios.seal")).beside).toEqual([
      "",
      de("sheets.scenarios.unsigned"),
      de("sheets.scenarios.seal.holds"),
      de("sheets.scenarios.unsigned"),
    ]);
    expect(await desk.sheetNames()).toEqual(
      expect.arrayContaining([de("sheets.plan.name"), de("sheets.scenarios.name"), de("sheets.rules.name")]),
    );
  });
});
