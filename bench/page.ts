/**
 * How much the add-in's own page weighs, and when it shows something in the workbench. Bytes are what a server that
 * compresses (gzip, level 9) sends; office.js itself is Microsoft's and not counted.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import { launchBrowser } from "../scripts/browser.mjs";
import { bundle, folder } from "../scripts/bundle.mjs";
import { serve } from "../scripts/server.mjs";

async function main(): Promise<void> {
  const output = folder(".cache", "bench");
  const server = await serve({ folder: output, port: 0 });
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  await bundle({ mode: "production", output, workbench: true, base });

  const html = readFileSync(join(output, "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*src="?([^"\s>/]+\.js)/g)].map((match) => match[1] ?? "");
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
  let sum = 0;
  for (const file of ["taskpane.html", ...scripts]) {
    const zipped = gzipSync(readFileSync(join(output, file)), { level: 9 }).length;
    sum += zipped;
    console.log(
      `  ${file.padEnd(34)} ${kilobytes(statSync(join(output, file)).size).padStart(10)}   gzip ${kilobytes(zipped).padStart(9)}`,
    );
  }
  console.log(`  ${"the add-in's own page".padEnd(34)} ${"".padStart(10)}   gzip ${kilobytes(sum).padStart(9)}`);

  const browser = await launchBrowser();
  const times: { paint: number; ready: number }[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 900 } })).newPage();
    await page.goto(`${base}/workbench/?sample=0`);
    const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"));
    const frame = pane ?? (await page.waitForEvent("framenavigated", (one) => one.url().includes("taskpane.html")));
    await frame.getByRole("tab").first().waitFor();
    times.push(
      await frame.evaluate(() => ({
        paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
        ready: performance.now(),
      })),
    );
    await page.context().close();
  }
  await browser.close();
  server.closeAllConnections();
  server.close();

  const median = (values: number[]): string =>
    `${Math.round(values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN)} ms`;
  console.log(
    `  pane, from its first byte: first paint ${median(times.map((time) => time.paint))}, usable ${median(times.map((time) => time.ready))} (median of 5)`,
  );
}

void main();
