import type { Locator } from "playwright-core";
import { say, type Language } from "../../src/text/text";
import type { Desk } from "./desk";

/** The list of reminders in the pane. */
export function listOf({ pane }: Desk, language: Language): Locator {
  return pane.getByRole("list", { name: say(language, "pane.reminders.list") });
}

/** The names of the networks that the list shows, from the top. */
export function networksIn(desk: Desk, language: Language): Promise<string[]> {
  return listOf(desk, language)
    .locator("button[aria-expanded]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("title") ?? ""));
}

/** The figure on one of the buttons above the list. */
export async function countOf({ pane }: Desk, language: Language, state: "overdue" | "dueSoon"): Promise<number> {
  const title = say(language, "pane.reminders.filterState", { state: say(language, `pane.reminders.${state}`) });
  return Number((await pane.getByTitle(title, { exact: true }).innerText()).replace(/\D/g, ""));
}

/** Shows the reminders of one adviser: the n-th of the choice, counted from 1. @returns the name */
export async function chooseAdviser({ pane }: Desk, language: Language, nth: number): Promise<string> {
  const adviser = pane.getByRole("combobox", { name: say(language, "pane.reminders.adviser") });
  // The page comes when it is opened.
  await adviser.waitFor();
  const name = (await adviser.locator("option").allTextContents())[nth] ?? "";
  await adviser.selectOption({ label: name });
  return name;
}

/** A sheet with headers in its first row as records by header. */
export async function recordsOn(desk: Desk, sheet: string): Promise<Record<string, unknown>[]> {
  const [headers = [], ...rows] = await desk.rows(sheet);
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at]])));
}

/** What stands in the cells of a table's body, wherever it is. */
export function tableRows({ page }: Desk, name: string): Promise<unknown[][]> {
  return page.evaluate((wanted) => {
    const { model } = window.workbench!;
    const table = model.tables().find((each) => each.name === wanted);
    return table ? model.values(table.sheetId, table.area).slice(1) : [];
  }, name);
}

/** True where the pane can be scrolled sideways: something is too wide for it. */
export function scrollsAside({ pane }: Desk): Promise<boolean> {
  return pane.locator("body").evaluate((body) => body.scrollWidth > body.clientWidth);
}
