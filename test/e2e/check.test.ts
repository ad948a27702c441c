/** The check of an Excel, from the pane's footer to the saved report, in the add-in as it ships. */
import { readFile } from "node:fs/promises";
import type { Evidence } from "../../src/workbook/acceptance/checkExcel";
import { automaticSteps, questions } from "../../src/workbook/acceptance/steps";
import { button, saying } from "./actions";
import { openDesk, type Desk } from "./desk";

const language = "en";
let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

test("opens from the footer, runs through, asks, and saves its report", async () => {
  desk = await openDesk("?lang=en&pane=350&asof=2026-03-30");
  await desk.pane
    .locator("footer")
    .getByRole("button", { name: saying(language, "acceptance.open") })
    .click();
  await button(desk, language, "acceptance.start").click();
  await button(desk, language, "acceptance.verdict.yes").waitFor({ timeout: 120_000 });
  for (const _ of questions) await button(desk, language, "acceptance.verdict.yes").click();
  const [file] = await Promise.all([
    desk.page.waitForEvent("download"),
    button(desk, language, "acceptance.saveJson").click(),
  ]);
  const { steps, isClean } = JSON.parse(await readFile((await file.path()) as string, "utf8")) as Evidence;
  expect(steps.filter(({ verdict }) => verdict !== "passed" && verdict !== "yes")).toEqual([]);
  expect(steps.map(({ key }) => key)).toEqual([...automaticSteps.map(({ key }) => key), ...questions]);
  expect(isClean).toBe(true);
}, 180_000);
