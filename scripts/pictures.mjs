// npm run pictures [-- name ...] [--all]: pictures of the workbench for the guides, in docs/pictures; names choose some of
// them. With --all every tab in both languages, three themes and two widths goes to shots/, for looking.
import { mkdirSync, writeFileSync } from "node:fs";
import { launchBrowser } from "./browser.mjs";
import { bundle, folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { perform, pictures } from "./pictureActs.mjs";
import { palettePng, pixelsOf } from "./pictureFile.mjs";
import { serve } from "./server.mjs";

// The sample is laid out for its day: with a fixed one a picture changes only when the product does.
const asOf = "2026-03-31";

const names = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const unknown = names.filter((name) => !(name in pictures));
if (unknown.length > 0) {
  console.error(`No picture is called ${unknown.join(", ")}. There are: ${Object.keys(pictures).join(", ")}.`);
  process.exit(1);
}

ensureInstalled();
const output = folder(".cache", "pictures");
const server = await serve({ folder: output, port: 0 });
const base = `http://localhost:${server.address().port}`;
await bundle({ mode: "production", output, workbench: true, base });
const browser = await launchBrowser();

/** Opens the workbench, does what the picture needs and takes it. */
async function take(path, { language, search = {}, name, size = { width: 1366, height: 900 }, contrast = false }) {
  const context = await browser.newContext({
    viewport: size,
    forcedColors: contrast ? "active" : "none",
    reducedMotion: "reduce",
    locale: language === "de" ? "de-DE" : "en-GB",
  });
  // Sheets say when they were written.
  await context.clock.setFixedTime(new Date(`${asOf}T09:30:00`));
  // A machine that does other work at the same time takes long.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto(`${base}/workbench/?${new URLSearchParams({ lang: language, asof: asOf, ...search })}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async () => void (await window.workbench.ready));
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("tab").first().waitFor();
  await page.waitForTimeout(1200);
  await perform(name, { page, pane, language });
  await page.waitForTimeout(400);
  const file = await page.screenshot();
  writeFileSync(path, palettePng(await pixelsOf(page, file)));
  await context.close();
  console.log(path);
}

const failed = [];
/** The other pictures are worth having when one cannot be taken. */
async function attempt(path, wanted) {
  try {
    await take(path, wanted);
  } catch (problem) {
    failed.push(path);
    console.error(`${path}: ${problem.message}`);
  }
}

if (process.argv.includes("--all")) {
  mkdirSync(folder("shots"), { recursive: true });
  for (const language of ["en", "de"]) {
    for (const theme of ["light", "dark", "contrast"]) {
      for (const pane of [320, 450]) {
        for (const name of ["data", "casting", "reminders", "plan"]) {
          await attempt(folder("shots", `${name}-${language}-${theme}-${pane}.png`), {
            language,
            search: { theme, pane, tab: name },
            name,
            contrast: theme === "contrast",
          });
        }
      }
    }
  }
} else {
  mkdirSync(folder("docs", "pictures"), { recursive: true });
  for (const language of ["en", "de"]) {
    for (const [name, { tab, size, asOf: day = asOf }] of Object.entries(pictures)) {
      if (names.length > 0 && !names.includes(name)) continue;
      await attempt(folder("docs", "pictures", `${name}-${language}.png`), {
        language,
        search: { tab, asof: day },
        name,
        size,
      });
    }
  }
}
await browser.close();
server.closeAllConnections();
server.close();
process.exitCode = failed.length > 0 ? 1 : 0;
