import { say, type Language } from "../../src/text/text";
import { openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(async () => {
  // Whatever a test is about: the page itself must have had nothing to complain of.
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

const sheetName = (language: Language, job: "casting" | "reminders" | "plan"): string =>
  say(language, `sheets.${job}.name`);

/** Chooses a tab of the pane and writes its sheet; waits until the pane says that it is written. */
async function write(language: Language, job: "casting" | "reminders" | "plan"): Promise<void> {
  const name = sheetName(language, job);
  await desk.pane.getByRole("tab", { name: say(language, `pane.tab.${job}`) }).click();
  // On a page that is worked on all day the sheet stands behind a button.
  if (job === "reminders")
    await desk.pane
      .getByRole("button", { name: say(language, "pane.sheetMenu", { sheet: name }), exact: true })
      .click();
  await desk.pane.getByRole("button", { name: say(language, "pane.write", { sheet: name }), exact: true }).click();
  const written = say(language, "pane.written.live.other", { sheet: name, count: "#" }).split("#")[0] as string;
  await desk.pane.getByText(written).first().waitFor();
}

test("three clicks lead from the sample to a casting matrix that lives", async () => {
  desk = await openDesk("");
  const name = sheetName("en", "casting");
  await desk.pane.getByRole("button", { name: say("en", "pane.data.continue") }).click();
  await desk.pane.getByRole("button", { name: say("en", "pane.write", { sheet: name }), exact: true }).click();
  await desk.pane.getByText(`“${name}” is written`).waitFor();
  expect(await desk.sheetNames()).toEqual(expect.arrayContaining(["Customers", "Contacts", name]));

  const segments = async (): Promise<string[]> =>
    (await desk.rows(name)).flat().filter((value): value is string => /^[ABC][123]$/.test(String(value)));
  const before = await segments();
  expect(before.length).toBeGreaterThan(100);

  // A customer's potential changes in the grid: the segment of that customer changes on the written sheet.
  const headers = (await desk.rows("Customers"))[0] ?? [];
  const column = String.fromCharCode(65 + headers.indexOf("Potential"));
  const old = Number(await desk.value("Customers", `${column}2`));
  await desk.type("Customers", `${column}2`, old > 100_000 ? "1500" : "250000");
  expect(await desk.value("Customers", `${column}2`)).toBe(old > 100_000 ? 1500 : 250_000);
  expect(await segments()).not.toEqual(before);
});

test.each(["en", "de"] as const)("reminders and success plan are written, in %s", async (language) => {
  desk = await openDesk(`?lang=${language}`, { width: 2200, height: 1100 });
  await write(language, "reminders");
  await write(language, "plan");
  expect(await desk.sheetNames()).toEqual(
    expect.arrayContaining([sheetName(language, "reminders"), sheetName(language, "plan")]),
  );
  const plan = (await desk.rows(sheetName(language, "plan"))).flat();
  expect(plan).toContain(441000);
  expect(plan).toContain(1701000);
  const charts = await desk.page.evaluate(() => {
    const model = window.workbench!.model;
    return model.sheets().flatMap((sheet) => model.charts(sheet.id));
  });
  expect(charts.length).toBeGreaterThan(0);
  // The chart is drawn, not only noted.
  await desk.pane.getByText(say(language, "pane.goTo"), { exact: true }).first().click();
  await desk.page.locator("#grid .o-figure canvas").waitFor();
});

test("a ribbon button opens its view with the pane closed and writes nothing; the pane's button writes", async () => {
  desk = await openDesk("?pane=0");
  await desk.page.getByRole("button", { name: "Casting" }).click();
  await desk.pane.getByRole("button", { name: "Write “Casting matrix”" }).waitFor();
  expect(await desk.page.locator("#pane").evaluate((pane) => pane.classList.contains("closed"))).toBe(false);
  expect(await desk.sheetNames()).not.toContain("Casting matrix");
  await write("en", "casting");
  expect(await desk.sheetNames()).toContain("Casting matrix");
});

test("the first click on the sample, in a fresh Excel with the pane closed, shows the pane and loads it once", async () => {
  desk = await openDesk("?sample=0&pane=0");
  const sample = desk.page.locator('[data-control="Skm.Sample.Button"]');
  for (let click = 0; click < 3; click++) await sample.click();
  await desk.pane.getByText(/The sample is loaded|This workbook holds customers already/).waitFor();
  expect((await desk.sheetNames()).filter((name) => name.startsWith("Customers"))).toEqual(["Customers"]);
});

test("an empty workbook offers the sample, and what the button loads is found", async () => {
  desk = await openDesk("?sample=0&lang=de");
  await desk.pane.getByRole("button", { name: say("de", "pane.first.sample") }).click();
  await desk.pane.getByText(say("de", "pane.first.sampleLoaded")).waitFor();
  expect(await desk.sheetNames()).toEqual(expect.arrayContaining(["Kunden", "Kontakte"]));
});

test("undo takes a written sheet back, redo brings it again", async () => {
  desk = await openDesk("");
  const before = await desk.sheetNames();
  await write("en", "plan");
  await desk.page.getByRole("button", { name: "Undo", exact: true }).first().click();
  expect(await desk.sheetNames()).not.toContain("Success plan");
  for (let steps = 0; steps < 20 && (await desk.sheetNames()).length > before.length; steps++) {
    await desk.page.locator("#do-undo").click();
  }
  expect(await desk.sheetNames()).toEqual(before);
  await desk.page.locator("#do-redo").click();
  expect((await desk.sheetNames()).length).toBeGreaterThanOrEqual(before.length);
});
