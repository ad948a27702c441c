import { readFileSync } from "node:fs";
import { openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

test("the ribbon is the manifest's, in the language, with icons that load and supertips that show", async () => {
  desk = await openDesk("?lang=de&sample=0");
  const ribbon = desk.page.locator("#ribbon");
  await expect(ribbon.locator(".ribbon-button > span:not(.supertip)").allTextContents()).resolves.toEqual([
    "SKM öffnen",
    "Casting",
    "Erinnerungen",
    "Kontakt erfassen",
    "Erfolgsplanung",
    "Beispiel laden",
  ]);
  const widths = await ribbon
    .locator("img")
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(widths.every((width) => width >= 32)).toBe(true);
  await ribbon.getByRole("button", { name: "Erfolgsplanung" }).hover();
  await ribbon.getByText("Öffnet die Erfolgsplanung").waitFor({ state: "visible" });
});

test("everything of the page is reached by the keyboard alone", async () => {
  desk = await openDesk("?sample=0");
  const seen: string[] = [];
  await desk.page.locator("#do-newBook").focus();
  for (let step = 0; step < 14; step++) {
    seen.push(
      await desk.page.evaluate(
        () => document.activeElement?.id || document.activeElement?.getAttribute("data-control") || "",
      ),
    );
    await desk.page.keyboard.press("Tab");
  }
  expect(seen).toEqual(
    expect.arrayContaining([
      "do-open",
      "do-save",
      "do-undo",
      "do-redo",
      "do-settings",
      "tab-TabHome",
      "Skm.Pane.Button",
      "Skm.Sample.Button",
    ]),
  );
  await desk.page.locator("#do-settings").press("Enter");
  await desk.page.locator("#menu select").first().waitFor();
  await desk.page.keyboard.press("Escape");
  expect(await desk.page.locator("#menu").isHidden()).toBe(true);
  expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe("do-settings");
});

test("the pane closes, its runtime goes on, and the ribbon opens it again", async () => {
  desk = await openDesk("");
  await desk.page.getByRole("button", { name: "Close the pane" }).click();
  expect(await desk.page.locator("#pane iframe").isVisible()).toBe(false);
  await desk.type("Customers", "T2", "=SKM.SEGMENT(250000, 200000)");
  expect(await desk.value("Customers", "T2")).toBe("A1");
  await desk.page.getByRole("button", { name: "Open SKM" }).click();
  await desk.page.locator("#pane iframe").waitFor({ state: "visible" });
});

/** The scripts that the add-in's page has loaded, without hashes. */
async function scriptsOf({ page }: Desk): Promise<string[]> {
  const frame = page.frame({ name: "task-pane" });
  const loaded = await frame!.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  return loaded
    .map((address) => new URL(address).pathname)
    .filter((path) => path.endsWith(".js") && !path.includes("/workbench/"))
    .map((path) => path.slice(1).replace(/\.[0-9a-f]{10}/, ""));
}

test("a cell calculates in a page whose pane is closed and nothing of the pane is loaded; opened, it comes", async () => {
  desk = await openDesk("?pane=0");
  await desk.type("Customers", "T2", "=SKM.SEGMENT(250000, 200000)");
  expect(await desk.value("Customers", "T2")).toBe("A1");
  expect((await scriptsOf(desk)).sort()).toEqual(["commands.js", "functions.js", "shared.js", "taskpane.js"]);
  await desk.page.getByRole("button", { name: "Open SKM" }).click();
  await desk.pane.getByRole("tab", { name: "Data" }).waitFor({ state: "visible" });
  await desk.pane.getByText("Customers").first().waitFor();
  const first = await scriptsOf(desk);
  expect(first).toEqual(expect.arrayContaining(["pane.js", "libraries.js", "english.js"]));
  expect(first.filter((name) => /^(german|casting|reminders|plan|sheets|calendar|sample)\.js$/.test(name))).toEqual([]);
  // A text that the first page needs and that has not come would show as its key.
  const said = await desk.pane.locator("body").innerText();
  expect(said).not.toMatch(/\b(pane|sheets|columns|words|findings|errors|intake|functions)\.[a-z]/i);
  await desk.pane.getByRole("tab", { name: "Plan" }).click();
  await desk.pane.getByRole("button", { name: "Write “Success plan”", exact: true }).waitFor();
  expect(await scriptsOf(desk)).toEqual(expect.arrayContaining(["plan.js", "sheets.js"]));
});

test("the cell's context menu has the manifest's control, and it opens the pane", async () => {
  desk = await openDesk("?pane=0");
  await desk.page.locator("#grid .o-grid-overlay").click({ button: "right", position: { x: 150, y: 80 } });
  await desk.page.getByText("Go to customer in SKM").click();
  await desk.page.locator("#pane iframe").waitFor({ state: "visible" });
});

test("a trap that is set in the menu is felt by the add-in", async () => {
  desk = await openDesk("?tab=plan");
  const write = desk.pane.getByRole("button", { name: "Write “Success plan”", exact: true });
  await write.click();
  await desk.pane.getByText("“Success plan” is written").waitFor();
  await desk.page.evaluate(() => {
    const { model } = window.workbench!;
    model.activateSheet(model.sheets().find((sheet) => sheet.name === "Success plan")!.id);
  });
  await desk.page.locator("#do-settings").click();
  await desk.page.getByLabel("Protect the active sheet").check();
  await desk.page.keyboard.press("Escape");
  await write.click();
  await desk.pane.getByText("protected").first().waitFor();
});

test("a saved file is a workbook that opens again with what was typed", async () => {
  desk = await openDesk("?sample=0");
  await desk.type("Sheet1", "B2", "Hansen GmbH");
  const [download] = await Promise.all([desk.page.waitForEvent("download"), desk.page.locator("#do-save").click()]);
  expect(download.suggestedFilename()).toBe("Book1.xlsx");
  const bytes = readFileSync(await download.path());
  const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), desk.page.locator("#do-open").click()]);
  await chooser.setFiles({ name: "again.xlsx", mimeType: "application/octet-stream", buffer: bytes });
  await desk.page.locator(".file-name", { hasText: "again.xlsx" }).waitFor();
  expect(await desk.value("Sheet1", "B2")).toBe("Hansen GmbH");
});

test("a file that is no workbook is refused with a sentence, and the open workbook stays", async () => {
  desk = await openDesk("?sample=0");
  await desk.type("Sheet1", "B2", "stays");
  desk.page.on("dialog", (dialog) => void dialog.accept());
  const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), desk.page.locator("#do-open").click()]);
  await chooser.setFiles({ name: "broken.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no zip") });
  await desk.page.locator("#notice", { hasText: "broken.xlsx could not be opened" }).waitFor();
  expect(await desk.value("Sheet1", "B2")).toBe("stays");
});

test.each(["light", "dark", "contrast"])("the pane follows the theme %s", async (theme) => {
  desk = await openDesk(`?theme=${theme}`);
  await desk.pane.getByRole("tab").first().waitFor();
  const background = await desk.pane.locator("body").evaluate((body) => {
    let element: Element | null = body.querySelector("#pane > *");
    while (element && getComputedStyle(element).backgroundColor === "rgba(0, 0, 0, 0)")
      element = element.firstElementChild;
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(element ?? body).backgroundColor.match(/\d+/g) ?? []).map(
      Number,
    );
    return (red + green + blue) / 3;
  });
  if (theme === "light") expect(background).toBeGreaterThan(200);
  else expect(background).toBeLessThan(theme === "dark" ? 80 : 20);
});

test("with the system's forced colours the pane and the page still stand", async () => {
  desk = await openDesk("?theme=contrast&tab=casting", { forcedColors: true });
  await desk.pane.getByRole("tab", { selected: true }).waitFor();
  await desk.pane.getByText("Penetration", { exact: false }).first().waitFor();
});

test("at 320 pixels nothing of the pane runs out of it", async () => {
  desk = await openDesk("?pane=320&lang=de");
  for (const tab of await desk.pane.getByRole("tab").all()) {
    await tab.click();
    const overflow = await desk.pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
