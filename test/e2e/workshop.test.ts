import { say } from "../../src/text/text";
import { openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key);
};

/** The values below a header of the customers table, by row. */
async function column(sheet: string, header: string): Promise<unknown[]> {
  const [headers = [], ...rows] = await desk.rows(sheet);
  const at = headers.indexOf(header);
  return at < 0 ? [] : rows.map((row) => row[at]);
}

/** The classes view with an example set in the sample; its columns are blank. */
async function withExampleSet(language: "de" | "en"): Promise<void> {
  const view = desk.pane.getByRole("button", { name: say(language, "pane.view.casting.classes"), exact: true });
  await view.click();
  const set = say(language, "pane.classes.set.financialServices");
  await desk.pane.getByRole("button", { name: say(language, "pane.classes.useSet", { set }) }).click();
  await desk.pane.getByRole("button", { name: say(language, "pane.workshop.short"), exact: true }).waitFor();
}

/** Waits until a value is as expected; says what it was where it never is. */
async function until<T>(read: () => Promise<T>, matches: (value: T) => void): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    try {
      return matches(await read());
    } catch {
      await desk.page.waitForTimeout(100);
    }
  }
  matches(await read());
}

const filled = (values: readonly unknown[]): unknown[] => values.filter((value) => value !== "" && value !== null);

test("the workshop is played by keyboard: answers stand in the table, undo takes one back, the next sitting goes on", async () => {
  desk = await openDesk("?tab=casting");
  await withExampleSet("en");
  expect(filled(await column("Customers", "Succession"))).toEqual([]);

  const workshop = desk.pane.getByRole("button", { name: say("en", "pane.workshop.short"), exact: true });
  await workshop.focus();
  await press("Enter");
  const page = desk.pane.getByRole("region", { name: say("en", "pane.workshop.title") });
  await page.waitFor();
  const name = async (): Promise<string> => (await page.getByRole("heading").textContent()) ?? "";
  const first = await name();

  // Attractiveness: high; provision volume: 60,000; succession: open; premium: 30,000; wealth is left open.
  await press("3");
  await desk.page.keyboard.type("60000");
  await press("Enter", "3");
  await desk.page.keyboard.type("30000");
  await press("Enter");
  await until(
    async () => filled(await column("Customers", "Insurance premium")),
    (value) => expect(value).toEqual([30000]),
  );
  expect(filled(await column("Customers", "Attractiveness"))).toEqual(["high"]);
  expect(filled(await column("Customers", "Provision volume per year"))).toEqual([60000]);
  expect(filled(await column("Customers", "Succession"))).toEqual(["open"]);
  // 3 x 100 + 3 x 75 + 2 x 100 + 2 x 75, over a weight of 10.
  await page.getByText("87.5", { exact: true }).waitFor();
  await page.getByRole("img", { name: "Class A" }).waitFor();

  await press("ArrowRight");
  expect(await name()).not.toBe(first);
  await press("1");
  await until(
    async () => filled(await column("Customers", "Attractiveness")),
    (value) => expect(value).toHaveLength(2),
  );
  await press("u");
  await until(
    async () => filled(await column("Customers", "Attractiveness")),
    (value) => expect(value).toEqual(["high"]),
  );

  await press("Enter");
  const third = await name();
  await until(
    async () => page.getByRole("status").first().textContent(),
    (value) => expect(value).toMatch(/^1 of \d+$/),
  );
  await press("Escape");
  await page.waitFor({ state: "detached" });
  await workshop.focus();
  await press("Enter");
  await page.waitFor();
  expect(await name()).toBe(third);
  expect(await page.getByRole("status").first().textContent()).toMatch(/^1 of \d+$/);
});

test("what-if leaves every cell as it is until it is applied", async () => {
  desk = await openDesk("?tab=casting");
  await desk.pane.getByRole("button", { name: say("en", "pane.view.casting.classes"), exact: true }).click();
  await desk.pane.getByRole("button", { name: say("en", "pane.classes.propose") }).click();
  await desk.pane.getByRole("button", { name: say("en", "pane.proposal.accept") }).click();
  await desk.pane.getByRole("button", { name: say("en", "pane.whatIf.short"), exact: true }).click();
  const cells = async (): Promise<string> =>
    JSON.stringify(await Promise.all((await desk.sheetNames()).map((name) => desk.rows(name))));
  const before = await cells();
  const slider = desk.pane.getByRole("slider", { name: "A from, slider" });
  await slider.focus();
  for (let step = 0; step < 15; step++) await press("ArrowDown");
  await desk.pane.getByRole("button", { name: /networks? from B to A/ }).waitFor();
  await until(
    async () => desk.pane.getByRole("button", { name: /^[1-9]\d* networks? from B to A/ }).count(),
    (value) => expect(value).toBe(1),
  );
  expect(await cells()).toBe(before);
  await desk.pane.getByRole("button", { name: say("en", "pane.undo"), exact: true }).click();
  expect(await cells()).toBe(before);

  await slider.focus();
  for (let step = 0; step < 15; step++) await press("ArrowDown");
  await desk.pane.getByRole("button", { name: say("en", "pane.whatIf.apply"), exact: true }).click();
  await desk.pane.getByText(say("en", "pane.rulesWritten")).waitFor();
  expect(await cells()).not.toBe(before);
});

test("a casting is kept, compared with the next one, and the sheets are written", async () => {
  desk = await openDesk("?lang=de&tab=casting", { width: 1600, height: 1000 });
  await withExampleSet("de");
  const open = (page: "workshop" | "snapshots") =>
    desk.pane.getByRole("button", { name: say("de", `pane.${page}.short`), exact: true }).click();
  const keep = desk.pane.getByRole("button", { name: say("de", "pane.snapshots.keep"), exact: true });
  await open("snapshots");
  await keep.click();
  await desk.pane.getByText(say("de", "pane.snapshots.single")).waitFor();
  await desk.page.keyboard.press("Escape");
  await desk.pane
    .getByRole("button", { name: say("de", "pane.classes.back") })
    .click({ timeout: 2000 })
    .catch(() => undefined);

  await open("workshop");
  await desk.pane.getByRole("region", { name: say("de", "pane.workshop.title") }).waitFor();
  await press("3");
  await desk.page.keyboard.type("60000");
  await press("Enter", "3");
  await until(
    async () => filled(await column("Kunden", "Nachfolge")),
    (value) => expect(value).toHaveLength(1),
  );
  await press("Escape");
  await open("snapshots");
  await keep.click();
  await desk.pane.getByRole("button", { name: /^1 Verbund von keine Klasse nach A/ }).waitFor();
  await desk.page.keyboard.press("Escape");

  await desk.pane
    .getByRole("button", { name: say("de", "pane.write", { sheet: say("de", "sheets.classes.name") }), exact: true })
    .click();
  await desk.pane.getByText(say("de", "pane.classes.written")).waitFor();
  expect(await desk.sheetNames()).toEqual(
    expect.arrayContaining(
      (["classes", "classPortfolio", "reasons"] as const).map((sheet) => say("de", `sheets.${sheet}.name`)),
    ),
  );
});
