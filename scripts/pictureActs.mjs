// What a person does in the workbench before a picture is taken; the words are those of the product.
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const { everyText } = await tsImport("../src/text/everyText.ts", import.meta.url);

/** A text of the product as a pattern: what stands in braces there may be anything. */
const anything = (text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".*")}$`);

const settled = 2000;

/** Hands of a person at one desk. */
function handsAt({ page, pane, language }) {
  const words = (key, values = {}) =>
    everyText[language][key].replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
  const button = (key, values = {}) => pane.getByRole("button", { name: anything(words(key, values)) }).first();

  const hands = {
    language,
    page,
    pane,
    words,
    button,
    press: (key, values) => button(key, values).click(),
    wait: (milliseconds = settled) => page.waitForTimeout(milliseconds),

    /** Opens a view of the tab, from the menu where the row has no room for it. */
    async view(tab, view) {
      const name = words(`pane.view.${tab}.${view}`);
      const row = pane.getByRole("group", { name: words("pane.views"), exact: true });
      await row.waitFor();
      const inRow = row.getByRole("button", { name, exact: true });
      if (await inRow.isVisible()) await inRow.click();
      else {
        await row.getByRole("button", { name: /^\d/ }).click();
        await pane.getByRole("menuitem", { name, exact: true }).click();
      }
      await hands.wait();
    },

    /** Waits until a sheet is written and goes to it. */
    async written() {
      await pane.getByText(words("pane.goTo"), { exact: true }).first().click({ timeout: 120_000 });
      await hands.clear();
      await hands.press("pane.close");
      await page.mouse.move(700, 500);
      await hands.wait(600);
    },

    /** Takes away what lies over the page: the pointer, and what the ribbon says. */
    async clear() {
      await page.mouse.move(700, 500);
      await page.locator("#notice").evaluate((strip) => (strip.hidden = true));
      await hands.wait();
    },

    async write(sheet) {
      const named = { sheet: words(`sheets.${sheet}.name`) };
      // On a page that is worked on all day the sheet stands behind a button.
      const menu = hands.button("pane.sheetMenu", named);
      if (await menu.isVisible()) await menu.click();
      await hands.press("pane.write", named);
      await hands.written();
    },

    /** Closes what the pane says about the last work. */
    async closeNotice() {
      await pane.getByRole("status").first().waitFor();
      await hands.press("pane.close");
    },

    /** Selects the first cell of a sheet with a value, or one so many columns to its right. */
    async select(sheet, value, right = 0) {
      await page.evaluate(
        ([name, wanted, aside]) => {
          const { model } = window.workbench;
          const { id } = model.sheets().find((each) => each.name === name);
          const rows = model.values(id, model.usedArea(id));
          const row = rows.findIndex((cells) => cells.includes(wanted));
          const column = rows[row].indexOf(wanted) + aside;
          model.activateSheet(id);
          model.select(id, { row, column, rows: 1, columns: 1 });
        },
        [sheet, value, right],
      );
      await hands.wait();
    },
  };
  return hands;
}

/** A view with its sheet beside it. */
const viewWithSheet = (tab, view, sheet) => async (hands) => {
  await hands.view(tab, view);
  await hands.write(sheet);
};

async function proposedClasses({ view, press, button, closeNotice, wait }) {
  await view("casting", "classes");
  await press("pane.classes.propose");
  await press("pane.proposal.accept");
  await button("pane.workshop.short").waitFor();
  await closeNotice();
  await wait(1000);
}

async function addScenario({ pane, press, words, wait }, name, input, value) {
  await press("pane.scenarios.new");
  await pane.getByLabel(words("pane.scenarios.name"), { exact: true }).fill(name);
  await pane.getByRole("combobox", { name: words("pane.scenarios.addFirst") }).click();
  await pane.getByRole("option", { name: input, exact: true }).click();
  const field = pane.getByRole("textbox", { name: input, exact: true });
  await field.fill(value);
  await field.press("Enter");
  await press("pane.scenarios.save");
  await wait();
}

const scenarioNames = {
  en: ["Half a call more", "Careful", "Eight advisers"],
  de: ["Ein halber Anruf mehr", "Vorsichtig", "Acht Berater"],
};

const customersSheet = { en: "Customers", de: "Kunden" };

const tall = { width: 1366, height: 1080 };

const lists = { en: "open-en.xlsx", de: "ledger-de.xlsx" };

/** Every picture of the guides by its name: the tab it begins on, its size, its day, and what is done. */
export const pictures = {
  data: { tab: "data" },
  intake: {
    tab: "data",
    size: tall,
    asOf: "2026-11-30",
    act: async ({ page, press, pane, words, clear, language }) => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("#do-open").click()]);
      await chooser.setFiles(fileURLToPath(new URL(`../test/fixtures/intake/${lists[language]}`, import.meta.url)));
      await pane.getByText(words("pane.status.current")).waitFor();
      await clear();
      const offer = pane.getByRole("button", {
        name: new RegExp(`^(${words("intake.page.offer")}|${words("intake.page.offerData")})`),
      });
      await offer.first().click();
      await pane.getByText(words("intake.changes.title")).scrollIntoViewIfNeeded();
      await clear();
    },
  },
  casting: { tab: "casting", act: ({ write }) => write("casting") },
  classes: {
    tab: "casting",
    size: tall,
    act: async (hands) => {
      await proposedClasses(hands);
      await hands.pane.locator('[data-row="1"] button').first().click();
      await hands.wait(600);
    },
  },
  "what-if": {
    tab: "casting",
    size: tall,
    act: async (hands) => {
      await proposedClasses(hands);
      await hands.press("pane.whatIf.short");
      await hands.pane.getByRole("slider").first().focus();
      for (let step = 0; step < 8; step++) await hands.page.keyboard.press("ArrowDown");
    },
  },
  workshop: {
    tab: "casting",
    size: tall,
    act: async ({ view, press, pane, page, wait }) => {
      await view("casting", "classes");
      await pane.getByRole("button", { name: /Financial services|Finanzdienst/ }).click();
      await press("pane.workshop.short");
      await pane.getByRole("timer").waitFor();
      await page.keyboard.press("3");
      await page.keyboard.type("60000");
      await page.keyboard.press("Enter");
      await wait(2500);
    },
  },
  reminders: { tab: "reminders", act: ({ write }) => write("reminders") },
  filter: {
    tab: "reminders",
    act: async ({ pane, press, words, wait }) => {
      await press("pane.filter");
      await pane.getByLabel(words("pane.filter.class"), { exact: true }).selectOption("A");
      await wait(600);
    },
  },
  log: {
    tab: "reminders",
    act: async ({ pane, press, words, wait }) => {
      await press("pane.reminders.log");
      await pane.getByRole("button", { name: words("words.outcome.reached"), exact: true }).click();
      await wait(400);
    },
  },
  customer: {
    tab: "reminders",
    size: tall,
    act: async ({ view, select, write, words, language }) => {
      await view("reminders", "customer");
      await select(customersSheet[language], language === "de" ? "Schlosserei Lindmoor" : "Lindmoor Locksmiths");
      await write("cockpit");
    },
  },
  party: { tab: "reminders", act: viewWithSheet("reminders", "party", "callParty") },
  campaigns: { tab: "reminders", act: viewWithSheet("reminders", "campaigns", "campaign") },
  exports: {
    tab: "reminders",
    act: async (hands) => {
      await hands.view("reminders", "exports");
      await hands.press("pane.exports.part.blocked");
      await hands.write("consents");
    },
  },
  control: { tab: "reminders", size: tall, act: viewWithSheet("reminders", "control", "control") },
  plan: { tab: "plan", act: ({ write }) => write("plan") },
  scenarios: {
    tab: "plan",
    act: async (hands) => {
      const { pane, press, wait, words, view, write, language } = hands;
      const [more, careful, fewer] = scenarioNames[language];
      await view("plan", "scenarios");
      await addScenario(hands, more, words("sheets.rules.plan.callsPerDay"), language === "de" ? "1,5" : "1.5");
      await addScenario(hands, careful, words("sheets.rules.plan.followUpSuccessRate"), "40 %");
      await addScenario(hands, fewer, words("sheets.rules.plan.advisers"), "8");
      await press("pane.scenarios.signing");
      await pane.getByLabel(words("sheets.scenarios.signedBy"), { exact: true }).fill("E. Brandt");
      await press("pane.scenarios.sign");
      await wait();
      await press("pane.scenarios.signing");
      await write("scenarios");
    },
  },
  calibration: { tab: "plan", act: viewWithSheet("plan", "calibration", "calibration") },
  bands: { tab: "plan", act: viewWithSheet("plan", "bands", "bands") },
  sensitivity: { tab: "plan", act: viewWithSheet("plan", "sensitivity", "sensitivity") },
  capacity: { tab: "plan", act: viewWithSheet("plan", "capacity", "capacity") },
  value: { tab: "plan", act: viewWithSheet("plan", "value", "value") },
  explain: {
    tab: "reminders",
    size: tall,
    act: async ({ view, write, press, select, words }) => {
      await view("reminders", "control");
      await write("control");
      await press("pane.explain.toggle");
      await select(words("sheets.control.name"), "A", 4);
    },
  },
};

/** Does at a desk what a picture of the guides needs. */
export const perform = (name, desk) => pictures[name].act?.(handsAt(desk));
