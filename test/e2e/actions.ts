import type { Locator } from "playwright-core";
import { say, type Language, type TextKey } from "../../src/text/text";
import type { CellValue } from "../../src/workbench/model/workbook";
import { columnLetters } from "../../src/workbook/excel/address";
import type { Desk } from "./desk";

/** Chooses a tab of the pane and one of its views, from the row of views or from the menu at its end. */
export async function chooseView(
  { pane }: Desk,
  language: Language,
  tab: "casting" | "reminders" | "plan",
  view: string,
): Promise<void> {
  await pane.getByRole("tab", { name: say(language, `pane.tab.${tab}`) }).click();
  const name = say(language, `pane.view.${tab}.${view}` as TextKey);
  const group = pane.getByRole("group", { name: say(language, "pane.views"), exact: true });
  const shown = group.getByRole("button", { name, exact: true });
  await group.waitFor();
  if (await shown.isVisible()) return shown.click();
  await group.getByRole("button", { name: /^\d+ / }).click();
  await pane.getByRole("menuitem", { name, exact: true }).click();
}

/** Waits until a value is as expected; says what it was where it never is. */
export async function until<T>({ page }: Desk, read: () => Promise<T>, matches: (value: T) => void): Promise<void> {
  for (let turn = 0; turn < 150; turn++) {
    try {
      return matches(await read());
    } catch {
      await page.waitForTimeout(100);
    }
  }
  matches(await read());
}

/** A button of the pane by its text; the last one where a list has many. */
export function button({ pane }: Desk, language: Language, key: TextKey, values: Record<string, string> = {}): Locator {
  return pane.getByRole("button", { name: say(language, key, values), exact: true });
}

/** What the pane says under a text with places: the parts of the text around them, in their order. */
export function saying(language: Language, key: TextKey, values: Record<string, string> = {}): RegExp {
  const parts = say(language, key).split(/(\{\w+\})/);
  const source = parts.map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return escaped(part);
    return values[name] === undefined ? ".*?" : escaped(values[name]);
  });
  return new RegExp(source.join(""));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A field of the pane by its name. */
export function field({ pane }: Desk, name: string): Locator {
  return pane.getByRole("textbox", { name, exact: true });
}

/** Chooses an option of a list that opens. */
export async function choose({ pane }: Desk, name: string, option: string): Promise<void> {
  await pane.getByRole("combobox", { name, exact: true }).click();
  await pane.getByRole("option", { name: option, exact: true }).click();
}

/** Writes the sheet of that name, waits until the pane says so, and gives its values. */
export async function writeSheet(desk: Desk, language: Language, sheet: string): Promise<CellValue[][]> {
  // On a page that is worked on all day the sheet stands behind a button.
  const menu = button(desk, language, "pane.sheetMenu", { sheet });
  if (await menu.isVisible()) await menu.click();
  await button(desk, language, "pane.write", { sheet }).click();
  const written = ["live", "fixed"].flatMap((form) =>
    ["one", "other"].map((count) => saying(language, `pane.written.${form}.${count}` as TextKey, { sheet }).source),
  );
  await desk.pane
    .getByText(new RegExp(written.join("|")))
    .first()
    .waitFor();
  // The pane goes to what it wrote; a cell that is typed into before is not the one that was chosen.
  await desk.page.waitForFunction((name) => {
    const { model } = window.workbench!;
    return model.sheets().find(({ id }) => id === model.activeSheetId())?.name === name;
  }, sheet);
  // What was written a moment ago is not older than the workbook, once the pane has looked at it again.
  await desk.page.waitForTimeout(700);
  const older = saying(language, "pane.written.older", { sheet, changed: "" }).source.split(/[;:]/)[0] ?? "";
  expect(await desk.pane.getByText(new RegExp(older)).count()).toBe(0);
  return desk.rows(sheet);
}

interface Place {
  /** What stands to its right. */
  readonly beside: CellValue[];
  /** The cell so many columns to its right: "B7". */
  at(columns: number): string;
}

/** Where a text stands first on a sheet. */
export function found(rows: readonly (readonly CellValue[])[], text: string): Place {
  const row = rows.findIndex((cells) => cells.includes(text));
  const column = rows[row]?.indexOf(text) ?? -1;
  if (column < 0) throw new Error(`Nowhere on the sheet: ${text}`);
  return {
    beside: rows[row]!.slice(column + 1),
    at: (columns) => `${columnLetters(column + columns)}${row + 1}`,
  };
}
