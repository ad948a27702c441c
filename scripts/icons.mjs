// Draws assets/*.png from assets/icons/*.svg. Run it after changing a drawing: node scripts/icons.mjs
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.mjs";

export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

const assets = join(dirname(fileURLToPath(import.meta.url)), "..", "assets");
const drawings = join(assets, "icons");
const marks = readdirSync(drawings)
  .filter((file) => file.endsWith(".svg") && !file.endsWith("-small.svg"))
  .map((file) => file.slice(0, -4));

const browser = await launchBrowser();
const page = await browser.newPage();
for (const mark of marks) {
  for (const size of iconSizes) {
    const small = join(drawings, `${mark}-small.svg`);
    const drawing = size <= 24 && existsSync(small) ? small : join(drawings, `${mark}.svg`);
    await page.setViewportSize({ width: size, height: size });
    const svg = readFileSync(drawing, "utf8").replace(
      "<svg ",
      `<svg width="${size}" height="${size}" style="display:block" `,
    );
    await page.setContent(`<style>html,body{margin:0;background:transparent}</style>${svg}`);
    writeFileSync(join(assets, `${mark}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
console.log(`${marks.length} drawings, ${iconSizes.length} sizes each`);
