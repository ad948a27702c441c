/** axe-core (MPL-2.0, development only) looks at every page of the pane, in light and dark: no violation on any of them. */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { say } from "../../src/text/text";
import { openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(async () => desk.close());

const script = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

/** What axe finds on the page as it is now, in short. */
async function violations({ page }: Desk): Promise<string[]> {
  const frame = page.frames().find((each) => each.url().includes("taskpane"));
  if (!frame) throw new Error("no pane");
  const found = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: unknown, options: unknown) => Promise<{ violations: Violation[] }> };
    };
    // Sentinels of Fluent UI's keyboard library: they pass the focus on and never keep it.
    const context = { exclude: [["[data-tabster-dummy]"]] };
    const { violations: all } = await axe.run(context, { resultTypes: ["violations"] });
    return all.map(({ id, nodes }) => ({ id, html: nodes.slice(0, 2).map((node) => node.html.slice(0, 200)) }));
  });
  return found.map(({ id, html }) => `${id}: ${html.join(" | ")}`);
}

test.each([
  ["de", "light"],
  ["en", "dark"],
] as const)(
  "%s, %s: no violation on any view of any tab, on the forms and in the search",
  async (language, theme) => {
    desk = await openDesk(`?lang=${language}&tab=data&pane=350&asof=2026-03-31&theme=${theme}`);
    const { pane, page } = desk;
    const tabs = pane.getByRole("tab");
    await tabs.first().waitFor();
    await page
      .frames()
      .find((each) => each.url().includes("taskpane"))
      ?.evaluate(script);
    const seen: string[] = [];
    const faults: string[] = [];
    const look = async (name: string): Promise<void> => {
      // What comes later stands there, and what moves has come to rest.
      await page.waitForTimeout(900);
      seen.push(name);
      faults.push(...(await violations(desk)).map((each) => `${name}: ${each}`));
    };
    await look("data");
    for (let tab = 1; tab < 4; tab++) {
      await tabs.nth(tab).click();
      const switcher = pane.getByRole("group", { name: say(language, "pane.views"), exact: true });
      await page.waitForTimeout(1500);
      for (const view of await viewsOf(switcher)) {
        await openView(desk, switcher, view);
        await look(`${tab} ${view}`);
        if (view === say(language, "pane.view.reminders.day")) {
          await page.keyboard.press("w");
          await look("write");
          await page.keyboard.press("Escape");
        }
        if (view === say(language, "pane.view.reminders.list")) {
          await pane.locator("button[aria-expanded]").first().focus();
          await page.keyboard.press("l");
          await look("log");
          await page.keyboard.press("Escape");
        }
        await page.waitForTimeout(300);
      }
    }
    await page.keyboard.press("Control+k");
    await look("search");
    expect(faults).toEqual([]);
    expect(seen.length).toBeGreaterThan(15);
  },
  400_000,
);

/** The names of all views of a tab, those in the menu too. */
async function viewsOf(switcher: Locator): Promise<string[]> {
  if ((await switcher.count()) === 0) return [];
  const shown = await switcher.getByRole("button").allTextContents();
  const hidden = shown.some((each) => each.startsWith("+"));
  if (!hidden) return shown;
  await switcher.getByRole("button").last().click();
  const items = switcher.page().frameLocator("#pane iframe").getByRole("menuitem");
  await items.first().waitFor();
  const more = await items.allTextContents();
  await switcher.page().keyboard.press("Escape");
  return [...shown.filter((each) => !each.startsWith("+")), ...more];
}

/** Opens a view by its button, or by the menu at the end of the row. */
async function openView({ pane }: Desk, switcher: Locator, view: string): Promise<void> {
  const button = switcher.getByRole("button", { name: view, exact: true });
  if ((await button.count()) > 0 && (await button.first().isVisible())) return button.first().click();
  await switcher.getByRole("button").last().click();
  await pane.getByRole("menuitem", { name: view, exact: true }).click();
}
