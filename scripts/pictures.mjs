// npm run pictures [--all]: pictures of the workbench. The chosen ones go to docs/pictures; with --all every tab in both
// languages, three themes and two widths goes to shots/, for looking.
import { mkdirSync } from "node:fs";
import { launchBrowser } from "./browser.mjs";
import { bundle, folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { serve } from "./server.mjs";

ensureInstalled();
const output = folder(".cache", "pictures");
const server = await serve({ folder: output, port: 0 });
const base = `http://localhost:${server.address().port}`;
await bundle({ mode: "production", output, workbench: true, base });
const browser = await launchBrowser();

/** Opens the workbench, does what the picture needs and takes it. */
async function picture(path, { search, size = { width: 1366, height: 820 }, contrast = false, act }) {
  const language = search.includes("lang=de") ? "de" : "en";
  const context = await browser.newContext({
    viewport: size,
    forcedColors: contrast ? "active" : "none",
    reducedMotion: "reduce",
    locale: language === "de" ? "de-DE" : "en-GB",
  });
  const page = await context.newPage();
  await page.goto(`${base}/workbench/${search}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async () => void (await window.workbench.ready));
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("tab").first().waitFor();
  await page.waitForTimeout(1200);
  await act?.({ page, pane });
  await page.waitForTimeout(400);
  await page.screenshot({ path });
  await context.close();
  console.log(path);
}

/** Presses a ribbon button by its control's id and waits for the end. */
const press =
  (id) =>
  async ({ page, pane }) => {
    await page.locator(`[data-control="${id}"]`).click();
    await page.waitForFunction(() => !document.getElementById("notice").textContent.includes("…"));
    await pane
      .getByText(/^(Go to|Gehe zu)$/)
      .first()
      .click();
    await page.mouse.move(700, 500);
    await page.locator("#notice").evaluate((strip) => (strip.hidden = true));
    await page.waitForTimeout(1500);
  };

const controls = { casting: "Skm.Casting.Button", reminders: "Skm.Reminders.Button", plan: "Skm.Plan.Button" };

/** What leads to the pages of the classes view; words as the pane says them. */
function castingPages(lang) {
  const words =
    lang === "de"
      ? { classes: "Klassen", propose: /vorschlagen$/, accept: /Kriterien schreiben$/, set: /Finanzdienst/ }
      : { classes: "Classes", propose: /^Propose/, accept: /^Write these/, set: /Financial services/ };
  const buttonOf = (pane, name) => pane.getByRole("button", { name });
  const close = async (pane) => {
    await pane.getByRole("status").first().waitFor();
    await buttonOf(pane, lang === "de" ? "Schließen" : "Close")
      .first()
      .click();
  };
  const proposed = async (pane) => {
    await buttonOf(pane, words.classes).click();
    await buttonOf(pane, words.propose).click();
    await buttonOf(pane, words.accept).click();
    await buttonOf(pane, "Workshop").waitFor();
    await close(pane);
  };
  return {
    classes: async ({ page, pane }) => {
      await proposed(pane);
      await page.waitForTimeout(1000);
      await pane.locator('[data-row="1"] button').first().click();
      await page.waitForTimeout(600);
    },
    "what-if": async ({ page, pane }) => {
      await proposed(pane);
      await buttonOf(pane, lang === "de" ? "Was wäre wenn" : "What if").click();
      await pane.getByRole("slider").first().focus();
      for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowDown");
    },
    workshop: async ({ page, pane }) => {
      await buttonOf(pane, words.classes).click();
      await buttonOf(pane, words.set).click();
      await buttonOf(pane, "Workshop").click();
      await pane.getByRole("timer").waitFor();
      await page.keyboard.press("3");
      await page.keyboard.type("60000");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(2500);
    },
  };
}

if (process.argv.includes("--all")) {
  mkdirSync(folder("shots"), { recursive: true });
  for (const lang of ["en", "de"]) {
    for (const theme of ["light", "dark", "contrast"]) {
      for (const pane of [320, 450]) {
        for (const tab of ["data", "casting", "reminders", "plan"]) {
          await picture(folder("shots", `${tab}-${lang}-${theme}-${pane}.png`), {
            search: `?lang=${lang}&theme=${theme}&pane=${pane}&tab=${tab}`,
            contrast: theme === "contrast",
            act: controls[tab] && press(controls[tab]),
          });
        }
      }
    }
  }
} else {
  mkdirSync(folder("docs", "pictures"), { recursive: true });
  for (const lang of ["en", "de"]) {
    await picture(folder("docs", "pictures", `data-${lang}.png`), { search: `?lang=${lang}&tab=data` });
    for (const [tab, control] of Object.entries(controls)) {
      await picture(folder("docs", "pictures", `${tab}-${lang}.png`), {
        search: `?lang=${lang}&tab=${tab}`,
        act: press(control),
      });
    }
    for (const [name, act] of Object.entries(castingPages(lang))) {
      await picture(folder("docs", "pictures", `${name}-${lang}.png`), {
        search: `?lang=${lang}&tab=casting`,
        size: { width: 1366, height: 1080 },
        act,
      });
    }
  }
}
await browser.close();
server.closeAllConnections();
server.close();
