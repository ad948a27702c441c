// npm test: everything. Unit tests, the workbook on the workbench, the contract with Microsoft's client, then the main job
// in a real browser. The last line sums all of it. npm test NAME: only the test files with NAME in their path.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./browser.mjs";
import { folder } from "./bundle.mjs";
import { getBrowser } from "./getBrowser.mjs";
import { ensureInstalled } from "./install.mjs";
import { runTool } from "./run.mjs";

ensureInstalled();
mkdirSync(folder(".cache", "test"), { recursive: true });

/** Runs jest and reads its counts. A test file that could not even start counts as one failure. */
async function jest(name, args) {
  const file = folder(".cache", "test", `${name}.json`);
  rmSync(file, { force: true });
  const { code } = await runTool("jest/bin/jest.js", ["--json", `--outputFile=${file}`, ...args]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: numPendingTests };
  } catch {
    console.error(`The ${name} tests ended without a result (exit code ${code}).`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Parts of paths; what begins with a dash goes to jest. */
const only = process.argv.slice(2);
const names = only.filter((word) => !word.startsWith("-"));
if (names.length > 0) only.push("--passWithNoTests");
const inBrowser = readdirSync(folder("test", "e2e")).map((name) => `test/e2e/${name}`);
const needsBrowser = names.length === 0 || names.some((name) => inBrowser.some((path) => path.includes(name)));
const results = [await jest("unit", only)];

if (needsBrowser && (findBrowser() ?? (await getBrowser()))) {
  console.log("\nIn the browser");
  results.push(await jest("browser", ["--config", "test/e2e/jest.config.cjs", "--runInBand", ...only]));
} else if (needsBrowser) {
  console.error(`\nThe main job was not tested in a browser; this counts as a failure.`);
  results.push({ passed: 0, failed: 1, skipped: 0 });
}

if (names.length > 0 && results.every(({ passed, failed, skipped }) => passed + failed + skipped === 0)) {
  console.error(`No test file has "${names.join('" or "')}" in its path.`);
  process.exit(1);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log("");
if (!process.env.SKM_REAL_DATA) {
  console.log("Not run: the tests on real data. Set SKM_REAL_DATA to the folder with the Northwind files to run them.");
}
if (sum("skipped") > 0) console.log(`${sum("skipped")} skipped`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") === 0 ? 0 : 1);
