import { say } from "../../src/text/text";
import type { CellValue } from "../../src/workbench/model/workbook";
import { button, cellAt, choose, chooseView, field, found, saying, until, writeSheet } from "./actions";
import { openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

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

async function scrollsAside(): Promise<boolean> {
  return desk.pane.locator("body").evaluate((body) => body.scrollWidth > body.clientWidth);
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

    // A selected cell of the sheet says where it comes from.
    await button(desk, "en", "pane.explain.toggle").click();
    const explained = desk.pane.getByRole("region", { name: en("pane.explain.title") });
    const year = found(await desk.rows(plan), en("sheets.plan.years"));
    await desk.select(plan, cellAt(Number(/\d+/.exec(year.cell)) + 1, 7));
    await explained.getByText(/441,000/).first().waitFor();
    console.log(await explained.innerText());
  });
});
