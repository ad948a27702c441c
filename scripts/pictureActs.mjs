// What a person does in the workbench before a picture is taken; the words are those of the product.
import { tsImport } from "tsx/esm/api";

const { say } = await tsImport("../src/text/text.ts", import.meta.url);

const anything = (text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".*")}$`);

/** Finds buttons by the key of their words; what stands in braces there may be anything. */
const button = (pane, lang, key) => pane.getByRole("button", { name: anything(say(lang, key)) });

/** Opens a view of the tab, from the menu where the row has no room for it. */
export async function openView({ pane, page }, lang, tab, view) {
  const name = say(lang, `pane.view.${tab}.${view}`);
  const row = pane.getByRole("group", { name: say(lang, "pane.views") });
  await row.waitFor();
  const inRow = row.getByRole("button", { name, exact: true });
  if (await inRow.isVisible()) await inRow.click();
  else {
    await row.getByRole("button", { name: /^\d/ }).click();
    await pane.getByRole("menuitem", { name, exact: true }).click();
  }
  await page.waitForTimeout(1500);
}

/** Presses a button that writes a sheet, waits for the end and goes to what was written. */
export async function written({ page, pane }, press) {
  await press();
  await page.waitForFunction(() => !document.getElementById("notice").textContent.includes("…"));
  await pane
    .getByText(/^(Go to|Gehe zu)$/)
    .first()
    .click();
  await page.mouse.move(700, 500);
  await page.locator("#notice").evaluate((strip) => (strip.hidden = true));
  await page.waitForTimeout(1500);
}

/** Presses a ribbon button by its control's id. */
export const pressed = (control) => (desk) =>
  written(desk, () => desk.page.locator(`[data-control="${control}"]`).click());

/** Writes the sheet of the view that is open. */
const writeSheet = (desk, lang, sheet) =>
  written(desk, () =>
    desk.pane
      .getByRole("button", { name: say(lang, "pane.write", { sheet: say(lang, `sheets.${sheet}.name`) }) })
      .click(),
  );

/** A view with its sheet beside it; `first` is done in the view before. */
const viewWithSheet = (lang, tab, view, sheet, first) => async (desk) => {
  await openView(desk, lang, tab, view);
  await first?.(desk);
  await writeSheet(desk, lang, sheet);
};

/** The pictures of the pages behind the tabs, each with its tab. */
export function pagePictures(lang) {
  const logged = async ({ pane, page }) => {
    await button(pane, lang, "pane.reminders.log").first().click();
    await pane
      .getByRole("radio", { name: anything(say(lang, "words.outcome.reached")) })
      .first()
      .click();
    await page.waitForTimeout(400);
  };
  return {
    log: { tab: "reminders", act: logged },
    customer: {
      tab: "reminders",
      act: async (desk) => {
        await pressed("Skm.Reminders.Button")(desk);
        await openView(desk, lang, "reminders", "customer");
      },
    },
    party: { tab: "reminders", act: viewWithSheet(lang, "reminders", "party", "callParty") },
    control: { tab: "reminders", act: viewWithSheet(lang, "reminders", "control", "control") },
    calibration: { tab: "plan", act: viewWithSheet(lang, "plan", "calibration", "calibration") },
    bands: { tab: "plan", act: viewWithSheet(lang, "plan", "bands", "bands") },
    sensitivity: { tab: "plan", act: viewWithSheet(lang, "plan", "sensitivity", "sensitivity") },
    capacity: { tab: "plan", act: viewWithSheet(lang, "plan", "capacity", "capacity") },
    value: { tab: "plan", act: viewWithSheet(lang, "plan", "value", "value") },
  };
}
